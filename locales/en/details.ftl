### One subscription: what it is.

details-essentials = Essentials
details-id = Subscription ID
details-directory = Directory
details-spending-limit = Spending limit
details-spending-on = On
details-spending-off = Off
details-spending-period-off = Off until the end of this billing period
details-role = Your right to cancel
# @facts allowed, actor: you
details-role-allowed = You may cancel this subscription.
# @facts actor: azure, actor: you
details-role-unknown = Azure does not tell. You can try; Azure decides.
details-role-checking = Being checked…
details-account-admin = Account Administrator
details-account-admin-you = You
details-unknown = Not known
details-actions = Actions
details-cancel = Cancel subscription
# @facts not-cancelled, actor: you
details-cancel-hint = You will first see what cancelling does. Nothing is cancelled until you confirm it.
details-status = View status
details-status-hint = See what has happened, what comes next and on which dates.
details-usage-link = Cost analysis in the Azure portal

## What is in it

resources-title = Resources
# $count (Number) - all resources
# $groups (Number) - the resource groups that they are in
resources-where = In all: { $count }. Resource groups: { $groups }.
# $regions (List) - where they are, each with a number, such as “westeurope: 12”
resources-regions = Regions: { $regions }

## What it cost, apart by resource

# Above the resources with the highest costs of this billing month.
costly-title = What cost most
# @facts actor: azure
costly-none = Azure does not tell costs apart by resource.
costly-unread = The costs of each resource could not be read
# $amounts (Money) - how much
costly-elsewhere = Costs of resources that are gone, or of no resource: { $amounts }

## Invoices

invoices-title = Invoices
# @facts actor: azure
invoices-none = Azure tells no invoices of this subscription. That does not mean that there are none.
# The columns of the table.
invoice-number = Number
invoice-period = Period
invoice-due = Due
invoice-amount = Amount
invoice-document = Document
# $from (Day) - the first day that is invoiced
# $until (Day) - the last one
invoice-days = { RANGE($from, $until, dateStyle: "medium") }
# $day (Day) - when it is to be paid
invoice-day = { DATETIME($day, dateStyle: "medium") }
# The status of an invoice.
invoice-to-be-paid = To be paid
invoice-overdue = Overdue
invoice-paid = Paid
# The invoice is not valid any more.
invoice-void = Withdrawn
# What an invoice is for: products of others than Microsoft, from Azure’s marketplace.
invoice-marketplace = Marketplace
invoice-download = Download
# The same button, as a screen reader says it.
# $number (Text) - the number of the invoice
invoice-download-named = Download invoice { $number }
# @facts actor: azure
invoice-asked = Azure is asked for the invoice…
# @facts actor: azure
invoice-being-made = Azure is still making this document. Ask again in a minute.
# Beside a link that opens it.
invoice-ready = It opens in a new tab. If it does not, open it here:
# $number (Text) - the number of the invoice
invoice-open = Invoice { $number }
invoice-not-fetched = The invoice could not be fetched

## Who has a role

roles-title = Who has a role
roles-unread = Who has which role could not be read
# A role may be given above a subscription, and then holds for all subscriptions below.
role-from-above = Given above this subscription
role-conditional = Under a condition only

## What was done

activity-title = What was done
# Winddown keeps what it has sent in the browser, and does not read what Azure keeps.
activity-note = { -app } does not read Azure’s activity log. This is what this browser knows.
activity-none = From this browser nothing was sent for this subscription.
# $at (Instant) - when
activity-cancel = Cancellation sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") }
# $at (Instant) - when
activity-reactivate = Reactivation sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") }
# $at (Instant) - when
activity-seen = Azure’s status showed it on { DATETIME($at, dateStyle: "long", timeStyle: "short") }
# @facts actor: azure, not-changed
activity-refused = Azure refused it. Nothing has changed.
activity-link = Activity log in the Azure portal
