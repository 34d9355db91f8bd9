### The second step: what follows for each resource, what remains to be paid, what can be undone, and what has changed.

effects-title = What happens to your resources
# $count (Number) - how many
# @facts deallocated
effect-deallocated = Virtual machines are deallocated: { $count }
# $count (Number) - how many
# @facts released
effect-address-released = Dynamic IP addresses are released: { $count }
# $count (Number) - how many
effect-address-kept = Static IP addresses are disabled with their services: { $count }
# $count (Number) - how many
effect-address-unclear = Public IP addresses of which it is not known whether they are released: { $count }
# $count (Number) - how many
# @facts read-only
effect-read-only = Storage accounts become read-only: { $count }
# $count (Number) - how many
# @facts disabled
effect-disabled = Other resources are disabled: { $count }
# $amounts (Money) - how much
cost-of-one = Cost this billing month: { $amounts }
# $group (Text) - the name of a resource group
in-group = Resource group { $group }
addresses-unread = The IP addresses could not be read

## The bill

charges-title = What remains to be paid
# $amounts (Money) - the sum of what is known
charges-known = Known so far, before taxes: { $amounts }
charges-nothing = No amount is known that remains to be paid.
# $parts (List) - what is missing
charges-gaps = Not in this sum, because it is not known: { $parts }.
gap-usage = usage
gap-support-plans = support plans
gap-price-of-support = the price of a support plan
usage-title = Usage
# $amounts (Money) - how much
usage-so-far = Since the billing month began: { $amounts }
usage-after-credit = Your credit is used up first; the rest is invoiced.
# @facts not-charged
usage-covered = A trial or credit covers your usage. You are not charged for it.
# @facts actor: partner
usage-by-partner = Your partner bills your usage. Ask your partner for the last invoice.
usage-unknown = Whether an invoice follows is not known for this offer.
# $day (Day) - the end of the billing month
last-invoice-after = Your billing month ends on { DATETIME($day, dateStyle: "long") }. A last invoice follows.
# $day (Day) - the end of the billing month
# $expected (Day) - when the invoice is to be expected
last-invoice-expected = Your billing month ends on { DATETIME($day, dateStyle: "long") }. As your invoices have come so far, the last one is made around { DATETIME($expected, dateStyle: "long") }.
last-invoice-unknown = A last invoice follows at the end of your billing month. When that is, is not known.
invoices-unread = The invoices could not be read
plans-title = Support plans
plans-none = No support plan was found.
plans-unread = Whether you have a support plan could not be read
# $left (Number) - months that are still billed
# $name (Text) - the name of the plan
# $day (Day) - the first day after the term
# $amount (Money) - what these months cost
plan-left = { $left ->
    [one] { $name }: { $left } more month until { DATETIME($day, dateStyle: "long") }, { $amount } before taxes.
   *[other] { $name }: { $left } more months until { DATETIME($day, dateStyle: "long") }, { $amount } before taxes.
}
# $left (Number) - months that are still billed
# $name (Text) - the name of the plan
# $day (Day) - the first day after the term
plan-left-unpriced = { $left ->
    [one] { $name }: { $left } more month until { DATETIME($day, dateStyle: "long") }. The price is not known.
   *[other] { $name }: { $left } more months until { DATETIME($day, dateStyle: "long") }. The price is not known.
}
# $name (Text) - the name of the plan
plan-untold = { $name }: when its term ends is not known.

## The renewal of a support plan

renewal-is-on = It renews itself at the end of its term.
renewal-is-off = It does not renew itself.
renewal-turn-off = Turn off renewal
renewal-hint = That ends the plan with its term; until then it runs and is billed.
renewal-changing = Azure is turning its renewal off…
renewal-unclear = Whether Azure turns its renewal off is not clear yet. The plan is read until it is.
# @facts not-allowed
renewal-not-allowed = Your role does not allow you to turn its renewal off. Ask the owner of the billing account.
# Another tab of this browser is at it.
renewal-no-turn = Nothing was sent, because another tab of this browser is sending. Look there, or try again here.
renewal-no-effect = Azure does not show that its renewal is off. Look at the plan in the Azure portal.
renewal-refused = Azure refused to turn its renewal off.

## The way back

undo-title = What can be undone
# $until (Instant) - the last moment
# @facts reactivatable, actor: you
undo-by-yourself = You can reactivate the subscription yourself until { DATETIME($until, dateStyle: "long") }.
# $until (Instant) - the last moment
# @facts actor: support
undo-by-support = Azure support can reactivate the subscription on request until { DATETIME($until, dateStyle: "long") }.
undo-machines = Virtual machines do not start by themselves afterwards; you start them again.
undo-storage = Storage can be written again as soon as the subscription is back.
undo-addresses = IP addresses that were released do not come back.
# $until (Instant) - the day on which the data is deleted
# @facts deleted
undo-data = From { DATETIME($until, dateStyle: "long") } on the data is deleted and nothing brings it back.

## What has changed meanwhile

dialog-checking = Checking whether anything has changed…
changed-title = Something has changed since you read this
# $count (Number) - how many
# $names (List) - some of their names
changed-appeared = { $count ->
    [one] { $count } resource is new: { $names }.
   *[other] { $count } resources are new, among them: { $names }.
}
# $count (Number) - how many
# $names (List) - some of their names
changed-gone = { $count ->
    [one] { $count } resource is gone: { $names }.
   *[other] { $count } resources are gone, among them: { $names }.
}
# $now (Text) - what the person may do now, a sentence
# $before (Text) - what they might do before, a sentence
changed-permission = Your right to cancel: { $now } Before: { $before }
# $now (Text) - an amount, or “not known”
# $before (Text) - an amount, or “not known”
changed-charges = Usage since the billing month began: { $now }. Before: { $before }.
changed-plans = A support plan, or its renewal, is different now.
# $parts (List) - what could not be compared
changed-unchecked = Could not be compared: { $parts }.
changed-again = Do you still want to cancel?
figure-untold = not known
part-resources = the list of resources
part-permissions = permissions
part-charges = costs
part-plans = support plans
