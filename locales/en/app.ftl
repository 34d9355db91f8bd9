### The frame around every page: header, footer, help, and words used in several places.

# @same - the name of the app
-app = Winddown
# @same - the name of Microsoft's product
-azure = Azure

# The title of the browser's tab.
# $page (Text) - the heading of the page
page-title = { $page } – { -app }
# The name of this language, in the language itself.
language-name = English
# The label of the language menu in the header.
language-label = Language
# A language that was chosen could not be fetched; said beside the menu, in the language of the page.
# $language (Text) - what the language calls itself
language-missing = { $language } could not be loaded. Check your connection and choose it again.
# The first link of the page; only seen by people who use the keyboard.
skip-to-content = Skip to content
# The link in the header to the list.
nav-subscriptions = Subscriptions
# The name of the header's navigation, for screen readers.
nav-label = Main
# The path above a heading, for screen readers.
breadcrumb-label = You are here
# $version (Text) - a number such as 0.1.0
footer-version = Version { $version }
footer-note = { -app } is independent software and not a product of Microsoft.

## Words on buttons and in places that several pages share

button-back = Back
button-retry = Try again
# A link that opens in another tab, as a screen reader says it.
# $label (Text) - the words of the link
link-new-tab = { $label } (opens in a new tab)
# A subscription to which nobody has given a name.
unnamed = (no name)

## Help, in the same place on every page

help-title = Need help?
help-text = Azure support can answer questions about your bill and about getting a subscription back.
help-link = Contact Azure support
# $id (Text) - an id such as 7d3c…, for support
help-correlation = Mention this id of the last failed request: { $id }
# A fold with words about the page, ready to be pasted into a request for support.
help-report = Text for your support request

## Loading

loading = Loading…
# Shown when loading takes longer than usual.
loading-slow = Still loading. Azure is taking longer than usual.
# The pages of a subscription come in a file of their own, which could not be fetched.
below-failed-title = This page could not be loaded
below-failed-text = Nothing has changed. Check your connection and try again; if that does not help, reload the page.
# A part of a page, while the rest of it is there.
part-being-read = Being read…

## What Azure says of a subscription

state-label = Status
state-enabled = Active
state-past-due = Payment overdue
state-warned = Warned
state-disabled = Disabled
state-deleted = Deleted
# Azure gave no state at all.
state-missing = Not reported
# $word (Text) - a state that this app does not know, as Azure writes it
state-unknown = Unknown to this app: { $word }
state-cancel-sent = Cancellation sent
state-reactivate-sent = Reactivation sent

## The kinds of deal

offer-label = Offer
offer-pay-as-you-go = Pay-as-you-go
offer-dev-test = Dev/Test
offer-agreement = Enterprise or customer agreement
offer-partner = Through a partner
offer-free-trial = Free trial
offer-visual-studio = Visual Studio credit
offer-partner-programme = Partner programme
offer-sponsored = Pass or sponsorship
offer-students = Azure for Students
offer-support-plan = Support plan
offer-other = Other offer

# A name that stands alone, without a sentence around it.
# $name (Text) - the name of a subscription
plain-name = { $name }
# A date and time, shown in UTC.
# $when (Text) - a date and time
in-utc = { $when } (UTC)
# The heading while the subscription's name is not known yet.
title-subscription = Subscription
title-prepare = Before you cancel
title-review = Review

## Words that are taken elsewhere

# $id (Text) - the ID of the subscription
request-id = Subscription ID: { $id }
copied = Copied
not-copied = Your browser does not let this page copy. Select the text and copy it yourself.
