### The status page: what is known, what comes next, and on which dates.

status-title = Status
status-check-now = Check now
# $at (Instant) - when Azure was asked
status-read-at = Azure was last asked on { DATETIME($at, dateStyle: "long", timeStyle: "short") }.
status-checking = Asking Azure…
status-print = Print this page
status-done = Done, back to your subscriptions
status-stopped-looking = This page no longer asks Azure by itself.

## The story in one sentence

story-running-title = This subscription is active
story-running-text = Azure reports no cancellation.
story-pending-cancel-title = Your cancellation has been sent
# $at (Instant) - when it was sent
# $minutes (Number) - how long it may take to show
story-pending-cancel-text = { $minutes ->
    [one] Azure accepted it on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. It can take up to { $minutes } minute until Azure shows it. You can close this page; nothing is lost.
   *[other] Azure accepted it on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. It can take up to { $minutes } minutes until Azure shows it. You can close this page; nothing is lost.
}
# $at (Instant) - when it was sent
story-late-cancel-text = Azure accepted it on { DATETIME($at, dateStyle: "long", timeStyle: "short") } but does not show it yet. That is longer than usual. It is not sent again; contact support if it stays this way.
story-pending-reactivate-title = Your reactivation has been sent
# $minutes (Number) - how long it may take to show
story-pending-reactivate-text = { $minutes ->
    [one] Azure accepted it. It can take up to { $minutes } minute until Azure shows it.
   *[other] Azure accepted it. It can take up to { $minutes } minutes until Azure shows it.
}
story-late-reactivate-text = Azure accepted it but does not show it yet. That is longer than usual. Contact support if it stays this way.
story-unclear-cancel-title = It is not clear yet whether your cancellation arrived
# $at (Instant) - when it was sent
story-unclear-cancel-text = It was sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") }, but no clear answer came back. This page reads the status until it is clear. It is not sent a second time.
story-unclear-reactivate-title = It is not clear yet whether your reactivation arrived
story-unclear-reactivate-text = No clear answer came back. This page reads the status until it is clear.
story-unanswered-cancel-title = Azure does not show your cancellation
# $at (Instant) - when it was sent
story-unanswered-cancel-text = It was sent on { DATETIME($at, dateStyle: "long", timeStyle: "short") } and no answer came. Azure still shows the subscription as active, so it probably did not arrive. You can cancel again, or ask support.
story-unanswered-reactivate-title = Azure does not show your reactivation
story-unanswered-reactivate-text = No answer came, and Azure still shows the subscription as cancelled. You can try again, or ask support.
story-cancelled-title = Your subscription is cancelled
# $at (Instant) - when it was cancelled
story-cancelled-text = Cancelled on { DATETIME($at, dateStyle: "long", timeStyle: "short") }. There is nothing more you need to do.
story-reactivated-title = Your subscription is active again
story-reactivated-text = Start your virtual machines and services again where you need them. It can take a while until every resource works.
story-past-due-title = This subscription is disabled because a payment is overdue
story-past-due-text = This is not a cancellation. Pay the open invoice in the Azure portal to use it again.
story-spending-limit-title = This subscription is disabled because its credit is used up
story-spending-limit-text = This is not a cancellation. Remove the spending limit in the Azure portal, or wait for new credit.
story-expired-title = This subscription has expired
story-expired-text = Its term ended. Ask support what is still possible.
story-disabled-title = This subscription is disabled
story-disabled-text = Azure does not tell why or since when, so no dates can be computed. Ask support.
story-deleted-title = This subscription is deleted
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
progress-now = Now
progress-next = Next
source-computed = Computed from the rule
source-recorded = Recorded by this browser
# $at (Instant) - when it was read
source-reported = Reported by Azure, read on { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
# $at (Instant) - a moment
when-at = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
# $from (Instant) - the beginning
# $until (Instant) - the end, on the same day
when-times = { DATETIME($from, dateStyle: "long", timeStyle: "short") } to { DATETIME($until, timeStyle: "short") }
# $from (Instant) - the first day
# $until (Instant) - the last day
when-days = { DATETIME($from, dateStyle: "long") } to { DATETIME($until, dateStyle: "long") }
# $at (Instant) - the last day
when-until = Until { DATETIME($at, dateStyle: "long") }
# $at (Instant) - the first day
when-from = From { DATETIME($at, dateStyle: "long") }
when-end-of-cycle = At the end of your billing cycle
when-undated = No date
when-at-once = At once
# $minutes (Number) - how long it may take
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
event-services = Services are disabled
event-services-text = Virtual machines are deallocated, temporary IP addresses are released, and storage is read-only.
event-reactivate-here = You can reactivate it yourself
event-reactivate-here-text = This is a pay-as-you-go subscription, so you can bring it back on its status page.
event-reactivate-support = Support can reactivate it
event-reactivate-support-text = You cannot bring this kind of subscription back yourself. Ask Azure support before this date.
event-billing-stops = Billing stops
event-billing-stops-text = From this moment no new usage is billed.
event-last-invoice = Last invoice
event-last-invoice-text = Usage between your last billing cycle and the cancellation is still billed.
event-no-invoice = No invoice for usage
event-no-invoice-text = Usage within a free trial or a credit is not billed.
event-partner-bills = Your partner bills you
event-partner-bills-text = Ask your partner about the last invoice.
event-invoice-unknown = Whether a last invoice follows is not known
event-invoice-unknown-text = The offer does not tell how usage is billed. Look at your invoices in the Azure portal.
event-kept = Data is kept
event-kept-text = You are not charged for this.
event-deleted = Data is permanently deleted
event-deleted-text = After this it cannot be brought back.
timeline-trust = How Microsoft manages and deletes data (Trust Center)

## Coming back

reactivate-title = Changed your mind?
# $until (Instant) - the last day
reactivate-here-text = You can reactivate this subscription until { DATETIME($until, dateStyle: "long") }.
reactivate-button = Reactivate subscription
# $until (Instant) - the last day
reactivate-support-text = Only pay-as-you-go subscriptions can be reactivated here. Ask Azure support before { DATETIME($until, dateStyle: "long") }.
# $until (Instant) - the last day
reactivate-too-late-text = Reactivating was possible until { DATETIME($until, dateStyle: "long") }. Azure support can tell you whether anything can still be done.
reactivate-refused-title = Azure did not reactivate this subscription
status-reason = Your reason
status-note = Your notes
# $name (Text) - the name of the subscription
status-title-named = Status of { $name }
