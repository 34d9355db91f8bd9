### Several subscriptions, taken through one review and cancelled each by itself.

# $count (Number) - how many are chosen
together-title = { $count ->
    [0] Cancel several subscriptions
    [one] Cancel { $count } subscription
   *[other] Cancel { $count } subscriptions
}
together-lead = Each of them is cancelled by itself and has its own outcome. Nothing has been cancelled yet.
together-access = Access to the services and resources of all of them ends.
together-billing = Billing for new usage stops at once. Usage until then is still billed, unless a trial or credit covers it.
# $until (Instant) - the day on which the data is deleted
# @facts deleted
together-data = Their data is kept until { DATETIME($until, dateStyle: "long") } and permanently deleted after that.
# $count (Number) - how many
together-by-yourself = You can reactivate by yourself: { $count }
# $count (Number) - how many
together-by-support = Only support can reactivate: { $count }
# A heading above the chosen subscriptions.
together-members = These subscriptions
# A link to the review of one of them.
together-look = What cancelling it does
# The same link, as a screen reader says it.
# $name (Text) - the name of the subscription
together-look-named = What cancelling { $name } does
together-leave-out = Leave out
# $name (Text) - the name of the subscription
together-leave-out-named = Leave out { $name }
# The label of two choices.
together-rule-label = If Azure refuses one of them
together-rule-stop = Stop, and leave the rest alone
together-rule-go-on = Go on with the others
# $count (Number) - how many
together-confirm = { $count ->
    [one] Cancel { $count } subscription
   *[other] Cancel { $count } subscriptions
}
# $count (Number) - how many
together-dialog-title = { $count ->
    [one] Cancel { $count } subscription?
   *[other] Cancel { $count } subscriptions?
}
# $until (Instant) - the day on which the data is deleted
# @facts deleted
together-dialog-text = Access to their services ends and billing stops. The data is kept until { DATETIME($until, dateStyle: "long") } and permanently deleted after that.
# $count (Number) - how many
together-dialog-yes = { $count ->
    [one] Yes, cancel { $count } subscription
   *[other] Yes, cancel { $count } subscriptions
}
# $accepted (Number) - those that Azure accepted
# $all (Number) - all of them
# $refused (Number) - those that were refused or not sent
together-tally = Accepted by Azure: { $accepted } of { $all }. Not cancelled: { $refused }.
# @facts not-lost
together-working = They are sent a few at a time. You can leave this page; nothing is lost.
together-withdraw = Send no more
together-asked = Being sent…
# @facts actor: azure
together-accepted = Azure has accepted the cancellation.
together-not-sent = Not sent: it can no longer be cancelled, or another tab of this browser is at it.
together-left-alone = Not sent; nothing has changed.
together-none-title = No subscriptions are chosen
together-none-text = Choose them in the list of your subscriptions.
