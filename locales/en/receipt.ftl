### The receipt of a cancellation: on the status page, as a file, and opened again.

receipt-title = Receipt
receipt-hint = The file shows when it has been changed. It is this app’s own record, not a document of Azure and not a signature.
receipt-download = Download receipt
receipt-subscription = Subscription
receipt-id = Subscription ID
receipt-directory = Directory
receipt-account = Billing account
receipt-administrator = Account Administrator
receipt-steps = What happened
# Before an id such as 7d3c…, for support.
receipt-correlation = ID for support:
# $at (Instant) - a moment, to the second
receipt-moment = { DATETIME($at, dateStyle: "long", timeStyle: "medium") }
# In an opened receipt: when it was made.
receipt-made = Made on
# Of the times below: such as Europe/Amsterdam.
receipt-zone = Time zone
# Before a number such as 0.1.0.
receipt-version = Version of { -app }
# In an opened receipt: the words that were on the screen.
receipt-shown = Words that were shown
# A line of a receipt, for example: “Billing stops: 2 March 2026 at 10:00. Done. Computed from the rule.”
# $event (Text) - what happens
# $when (Text) - a date
# $progress (Text) - where it stands
# $source (Text) - how it is known
receipt-event = { $event }: { $when }. { $progress }. { $source }.

## What happened to a request

past-cancel-asked = Cancellation sent from this browser
# @facts actor: azure
past-cancel-accepted = Azure accepted the cancellation
# @facts actor: azure
past-cancel-refused = Azure refused the cancellation
# @facts actor: azure, cancelled
past-cancel-seen = Azure shows the subscription as cancelled
past-reactivate-asked = Reactivation sent from this browser
# @facts actor: azure
past-reactivate-accepted = Azure accepted the reactivation
# @facts actor: azure
past-reactivate-refused = Azure refused the reactivation
# @facts actor: azure
past-reactivate-seen = Azure shows the subscription as active
past-no-answer = No clear answer came
# The date that Azure’s billing gives.
# @facts cancelled
past-cancelled-by-billing = Cancelled, as Azure’s billing tells

## Opening a receipt again

check-title = Check a receipt
check-label = Receipt file
check-hint = The file is checked in this browser. Nothing is sent, and no connection is needed.
check-unchanged-title = This receipt is as it was written
check-unchanged-text = Its content fits its digest. That shows that it was not changed by accident; it is not a signature.
check-changed-title = This receipt was changed after it was written
check-changed-text = It is shown as it reads now. Do not rely on it; use another copy.
check-other = This receipt is about another subscription than this page.
check-failed-title = This file could not be opened
check-too-large = It is larger than any receipt. Choose the file that you downloaded here.
check-foreign = It is not a receipt of { -app }. Choose a file that you downloaded here.
check-damaged = It is a receipt, but part of it is missing or damaged. Use another copy.
check-later = It was made by a newer version of { -app }. Reload this page to get that version, then try again.
check-lost-file = The browser could not read it. Check that the file still exists, then choose it again.
