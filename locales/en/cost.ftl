### What a subscription costs: what Azure tells of it, and what it does not.

# An amount alone, or one for each currency.
# $amounts (Money) - how much
amount = { $amounts }
# A heading.
cost-title = Costs of this billing month
# $at (Instant) - when Azure was asked
# @facts actor: azure
cost-as-of = What Azure knew on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. It is an estimate until the invoice is made.
# $parts (List) - what is not in the amount
cost-leaves-out = Not included: { $parts }.
cost-left-out-delay = usage of the last hours, which Azure counts a day late
cost-left-out-taxes = taxes
cost-left-out-support = support plans
cost-left-out-credits = credits
cost-unread = The costs could not be read
# @facts actor: azure
cost-untold-no-data = Azure has no figures for this billing month yet.
# @facts actor: azure
cost-untold-not-for-offer = Azure does not tell the costs of this kind of subscription. That does not mean that there are none.
# @facts actor: partner
cost-untold-hidden-by-partner = Your partner does not show the costs in Azure. Ask your partner for them.
cost-untold-not-allowed = Your role does not let you see the costs. That does not mean that there are none.
