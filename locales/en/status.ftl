### The status page: what is known, what comes next, and on which dates.

status-title = Status
status-check-now = Check now
# $at (Instant) - when Azure was asked
status-read-at = Azure was last asked on { DATETIME($at, dateStyle: "long", timeStyle: "short") }.
status-checking = Asking Azure…
status-print = Print this page
status-done = Done, back to your subscriptions
status-stopped-looking = This page no longer asks Azure by itself.

## Several tabs, and browsers that store nothing

tabs-refused-title = Nothing was sent from this tab
tabs-refused-text = Another tab of this browser is just sending a request for this subscription. Wait a moment, then look again.
# @facts not-lost
tabs-kept-here-only = This browser stores nothing, so only this tab knows of your request. Nothing is lost when you reload it; keep it open until the outcome is known.

## The story in one sentence

story-running-title = This subscription is active
# @facts not-cancelled, actor: azure
story-running-text = Azure reports no cancellation.
story-sending-cancel-title = Your cancellation is being sent
story-sending-reactivate-title = Your request to reactivate is being sent
# @facts actor: azure
story-sending-text = { -azure } has not answered yet. This page tells you as soon as it does.
story-pending-cancel-title = Your cancellation has been sent
# $at (Instant) - when it was sent
# $minutes (Number) - how long it may take to show
# @facts propagationMinutes, actor: azure, not-lost, hedges
story-pending-cancel-text = { $minutes ->
    [one] Azure accepted it on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. It can take up to { $minutes } minute until Azure shows it. You can close this page; nothing is lost.
   *[other] Azure accepted it on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. It can take up to { $minutes } minutes until Azure shows it. You can close this page; nothing is lost.
}
# $at (Instant) - when it was sent
# @facts not-sent-again, actor: azure
story-late-cancel-text = Azure accepted it on { DATETIME($at, dateStyle: "long", timeStyle: "short") } but does not show it yet. That is longer than usual. It is not sent again; contact support if it stays this way.
story-pending-reactivate-title = Your reactivation has been sent
# $minutes (Number) - how long it may take to show
# @facts propagationMinutes, actor: azure, hedges
story-pending-reactivate-text = { $minutes ->
    [one] Azure accepted it. It can take up to { $minutes } minute until Azure shows it.
   *[other] Azure accepted it. It can take up to { $minutes } minutes until Azure shows it.
}
story-late-reactivate-text = Azure accepted it but does not show it yet. That is longer than usual. Contact support if it stays this way.
story-unclear-cancel-title = It is not clear yet whether your cancellation arrived
# $at (Instant) - when it was sent
# @facts not-sent-again, promises
story-unclear-cancel-text = It was sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") }, but no clear answer came back. This page reads the status until it is clear. It is not sent a second time.
story-unclear-reactivate-title = It is not clear yet whether your reactivation arrived
story-unclear-reactivate-text = No clear answer came back. This page reads the status until it is clear.
story-unanswered-cancel-title = Azure does not show your cancellation
# $at (Instant) - when it was sent
# @facts actor: azure, actor: you, hedges
story-unanswered-cancel-text = It was sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") } and no answer came. Azure still shows the subscription as active, so it probably did not arrive. You can cancel again, or ask support.
story-unanswered-reactivate-title = Azure does not show your reactivation
story-unanswered-reactivate-text = No answer came, and Azure still shows the subscription as cancelled. You can try again, or ask support.
story-unshown-cancel-title = Azure still shows the subscription as active
# Azure accepted it and nothing is to be seen of it, long after it should be.
# $at (Instant) - when it was sent
# @facts actor: azure, actor: you, hedges
story-unshown-cancel-text = Azure accepted the cancellation that was sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") }, but the status has not changed since. Perhaps it was reactivated elsewhere. You can cancel again, or ask support.
story-unshown-reactivate-title = Azure still shows the subscription as cancelled
# $at (Instant) - when it was sent
# @facts actor: azure, actor: you, hedges
story-unshown-reactivate-text = Azure accepted the reactivation that was sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") }, but the status has not changed since. Perhaps it was cancelled again elsewhere. You can try again, or ask support.
# @facts cancelled, promises
story-cancelled-title = Your subscription is cancelled
# $at (Instant) - when it was cancelled
# @facts cancelled, actor: you, promises
story-cancelled-text = Cancelled on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. There is nothing more you need to do.
# @facts cancelled
story-undated-text = Azure reports that it is cancelled, but not since when, so no dates can be computed. Ask support until when it can be reactivated and your data is kept.
story-reactivated-title = Your subscription is active again
story-reactivated-text = Start your virtual machines and services again where you need them. It can take a while until every resource works.
# A payment is late, and nothing is disabled yet.
story-overdue-title = A payment for this subscription is overdue
# @facts not-cancelled
story-overdue-text = It is not cancelled and can still be used. Pay the open invoice in the Azure portal, or Azure may disable it.
story-warned-title = Azure has warned this subscription
# Nothing tells why.
# @facts hedges
story-warned-text = Why could not be found out. It may be cancelled with resources left, or about to be disabled. Look in the Azure portal, or ask support.
# @facts not-cancelled, hedges
story-warned-past-due-text = A payment is overdue. It is not cancelled, but Azure may disable it soon. Pay the open invoice in the Azure portal.
# @facts not-cancelled, hedges
story-warned-limit-text = Its credit is used up. It is not cancelled, but Azure may disable it soon. Remove the spending limit in the Azure portal, or wait for new credit.
# @facts not-cancelled, hedges
story-warned-other-text = It is not cancelled, but Azure may disable it soon. Ask support why.
story-past-due-title = This subscription is disabled because a payment is overdue
# @facts not-cancelled
story-past-due-text = This is not a cancellation. Pay the open invoice in the Azure portal to use it again.
story-spending-limit-title = This subscription is disabled because its credit is used up
# @facts not-cancelled
story-spending-limit-text = This is not a cancellation. Remove the spending limit in the Azure portal, or wait for new credit.
story-expired-title = This subscription has expired
story-expired-text = Its term ended. Ask support what is still possible.
story-disabled-title = This subscription is disabled
story-disabled-text = Azure does not tell why or since when, so no dates can be computed. Ask support.
# Azure tells since when, and gives a reason for which it has no name.
# @facts not-cancelled
story-disabled-other-text = This is not a cancellation. Azure does not name the reason. Ask support.
story-disabled-unread-text = Why and since when could not be read just now, so no dates can be computed. Check again in a while; if it stays like this, ask support.
# @facts deleted, promises
story-deleted-title = This subscription is deleted
# @facts deleted, not-recoverable
story-deleted-text = Its data is permanently deleted and cannot be brought back.
story-unfamiliar-title = Azure reports a status that this app does not know
# $word (Text) - Azure’s own word; may be empty
story-unfamiliar-text = { $word ->
    [empty] Azure left the status empty. That can happen during a change; check again in a few minutes.
   *[other] Azure reports: { $word }. Check again in a few minutes, or look in the Azure portal.
}

## The timeline

timeline-title = What happens when
lane-access = Access
lane-billing = Billing
lane-data = Data
progress-done = Done
# A time that has passed, such as the days on which something was possible.
progress-over = Over
# By the rule it should have happened; nobody has seen that it has.
progress-due = Expected by now
progress-now = Now
progress-next = Next
source-computed = Computed from the rule
source-untold = Not told by Azure
source-recorded = Recorded by this browser
# $at (Instant) - when it was read
source-reported = Reported by Azure, read on { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
# $at (Instant) - a moment
when-at = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
# $from (Instant) - the beginning
# $until (Instant) - the end, less than a day later
when-times = { RANGE($from, $until, dateStyle: "long", timeStyle: "short") }
# $from (Instant) - the first day
# $until (Instant) - the last day
when-days = { RANGE($from, $until, dateStyle: "long") }
# $at (Instant) - the last day
when-until = Until { DATETIME($at, dateStyle: "long") }
# $at (Instant) - the first day
when-from = From { DATETIME($at, dateStyle: "long") }
when-end-of-cycle = At the end of your billing cycle
when-undated = No date
when-at-once = At once
# $minutes (Number) - how long it may take
# @facts propagationMinutes
when-within = { $minutes ->
    [one] Within { $minutes } minute
   *[other] Within { $minutes } minutes
}
# $at (Instant) - a moment, seen from now, such as “in 89 days”
when-relative = { RELATIVE($at) }
event-sent = You sent the cancellation
event-sent-text = From this browser.
event-shows = The cancellation takes effect
event-shows-text = Azure shows the new status.
# @facts disabled, promises
event-services = Services are disabled
# @facts deallocated, released, read-only, promises
event-services-text = Virtual machines are deallocated, temporary IP addresses are released, and storage is read-only.
# @facts reactivatable, actor: you
event-reactivate-here = You can reactivate it yourself
# @facts reactivatable, actor: you
event-reactivate-here-text = This is a pay-as-you-go subscription, so you can bring it back on its status page.
# @facts reactivatable, actor: support
event-reactivate-support = Support can reactivate it
# @facts not-reactivatable, actor: support, actor: you
event-reactivate-support-text = You cannot bring this kind of subscription back yourself. Ask Azure support before this date.
# @facts billing-stops, promises
event-billing-stops = Billing stops
# @facts not-charged, promises
event-billing-stops-text = From this moment no new usage is billed.
event-last-invoice = Last invoice
# @facts charged, promises
event-last-invoice-text = Usage between your last billing cycle and the cancellation is still billed.
event-no-invoice = No invoice for usage
# @facts not-charged, promises
event-no-invoice-text = Usage within a free trial or a credit is not billed.
# @facts charged, actor: partner
event-partner-bills = Your partner bills you
event-partner-bills-text = Ask your partner about the last invoice.
event-invoice-unknown = Whether a last invoice follows is not known
event-invoice-unknown-text = The offer does not tell how usage is billed. Look at your invoices in the Azure portal.
# @facts kept, promises
event-kept = Data is kept
# @facts not-charged, actor: you, promises
event-kept-text = You are not charged for this.
# @facts deleted, promises
event-deleted = Data is permanently deleted
# @facts not-recoverable
event-deleted-text = After this it cannot be brought back.
event-back = It is in use again
event-back-text = You asked Azure to reactivate it, and Azure shows it as active.
event-machines-off = Virtual machines are still off
event-machines-off-text = They do not start by themselves. Start them where you need them.
# @facts charged
event-billing-resumes = New usage is billed again
event-billing-resumes-text = Billing goes on as before the cancellation.
event-data-stays = Your data stays
event-data-stays-text = Nothing is deleted because of this.
# @facts disabled
event-switched-off = Services are disabled
event-switched-off-text = Not by a cancellation. You can look at your resources, but not use or change them.
event-warned = Azure has given a warning
# @facts disabled, hedges
event-warned-text = Services may be disabled soon.
event-in-use = Services go on
event-in-use-text = Nothing is disabled yet.
event-pay = Pay the open invoice
event-pay-text = You do that in the Azure portal, under Cost Management + Billing.
event-limit = Remove the spending limit
event-limit-text = You do that in the Azure portal. With new credit it comes back by itself.
event-ask-support = Ask Azure support
event-ask-support-text = Support can tell you whether and how it comes back.
event-invoice-open = An invoice is open
event-invoice-open-text = It stays due, whether the subscription is in use or not.
event-keeping-unknown = How long your data is kept is not known
event-keeping-unknown-text = The rule for cancelled subscriptions does not apply here. Bring the subscription back soon if you need the data.
timeline-trust = How Microsoft manages and deletes data (Trust Center)

## Coming back

reactivate-title = Changed your mind?
# $until (Instant) - the last day
# @facts reactivationDays, reactivatable, actor: you
reactivate-here-text = You can reactivate this subscription until { DATETIME($until, dateStyle: "long") }.
reactivate-button = Reactivate subscription
# $until (Instant) - the last day
# @facts reactivationDays, actor: support
reactivate-support-text = Only pay-as-you-go subscriptions can be reactivated here. Ask Azure support before { DATETIME($until, dateStyle: "long") }.
# $until (Instant) - the last day
# @facts reactivationDays, actor: support, hedges
reactivate-too-late-text = Reactivating was possible until { DATETIME($until, dateStyle: "long") }. Azure support can tell you whether anything can still be done.
# @facts actor: azure
reactivate-refused-title = Azure did not reactivate this subscription
status-reason = Your reason
status-note = Your notes
# $name (Text) - the name of the subscription
status-title-named = Status of { $name }
