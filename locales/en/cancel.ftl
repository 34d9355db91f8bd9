### The two steps of cancelling, and the dialog.

# $step (Number) - the step shown
# $steps (Number) - how many there are
cancel-step = Step { $step } of { $steps }

## Step 1: prepare

# $name (Text) - the name of the subscription
prepare-title = Before you cancel { $name }
# @facts access-ends, promises
prepare-lead = When you cancel, access to the services and resources in this subscription ends.
prepare-tasks = What was found in this subscription
label-recommended = Recommended
label-by-itself = Happens by itself
prepare-backup-title = Back up your data
# $days (Number) - days that data is kept
# @facts retentionDays, actor: azure, deleted, promises
prepare-backup-text = { $days ->
    [one] Download copies of what you keep in storage and in SQL databases, and save an image of every virtual machine you need. { $days } day after cancelling, Azure deletes the data.
   *[other] Download copies of what you keep in storage and in SQL databases, and save an image of every virtual machine you need. { $days } days after cancelling, Azure deletes the data.
}
prepare-stop-title = Shut down your services
# @facts disabled, promises
prepare-stop-text = Cancelling disables everything that still runs. If the order matters, stop virtual machines, apps and other services yourself first.
prepare-move-title = Move what you want to keep using
# @facts not-possible-later
prepare-move-text = Resources can move to another subscription now. After cancelling that is no longer possible.
prepare-notices = Good to know
prepare-support-title = A support plan
# $months (Number) - months of a term
# @facts supportTermMonths, charged, promises
prepare-support-text = { $months ->
    [one] A paid Azure support plan is billed for the rest of its term of { $months } month, also after it is cancelled.
   *[other] A paid Azure support plan is billed every month for the rest of its term of { $months } months, also after it is cancelled.
}
# @facts not-required
prepare-nothing-blocks = Apart from your right to cancel, none of this is required. You can continue now.
prepare-continue = Continue
prepare-checking = Checking whether you may cancel…
# @facts not-allowed
prepare-not-allowed-title = Your role does not allow you to cancel
# @facts actor: azure, actor: owner
prepare-not-allowed-text = Azure lets an Owner of the subscription cancel it. Ask an Owner, or ask to become one.
prepare-unknown-title = Whether you may cancel is not known
# @facts actor: azure, actor: you
prepare-unknown-text = Your permissions could not be read. You can continue; Azure decides when you confirm.
prepare-not-now-title = There is nothing to cancel here
# $state (Text) - the status, such as Disabled
prepare-not-now-text = Azure reports this subscription as: { $state }. Its status page says what that means.
prepare-pending-title = The cancellation has been sent
# @facts not-sent-again, promises
prepare-pending-text = It is not sent a second time. Its status page shows what is known.

## Step 2: review

# $name (Text) - the name of the subscription
review-title = Review: cancel { $name }
# @facts not-cancelled, actor: you
review-lead = This is what happens when you confirm. Nothing has been cancelled yet.
review-resources-title = Resources that remain
# @facts disabled, deleted, actor: azure, actor: you
review-resources-text = If resources are left, Azure would refuse the cancellation. Because you confirm it here, it is sent with the instruction to go ahead; the resources are disabled and deleted together with the data.
review-reason-label = Reason (optional)
review-reason-none = No reason
reason-no-longer-needed = No longer needed
reason-too-expensive = Too expensive
reason-moved-subscription = Moved to another subscription
reason-moved-provider = Moved to another provider
reason-other = Something else
review-note-label = Notes (optional)
review-note-hint = Reason and notes stay in this browser, with your record of the cancellation. Azure does not receive them.
review-confirm = Cancel subscription
# $name (Text) - the name of the subscription
dialog-title = Cancel { $name }?
# $until (Instant) - the day on which the data is deleted
# @facts retentionDays, access-ends, billing-stops, kept, deleted, promises
dialog-text = Access to its services ends and billing stops. The data is kept until { DATETIME($until, dateStyle: "long") } and is then permanently deleted.
dialog-yes = Yes, cancel my subscription
dialog-no = Don’t cancel
dialog-sending = Sending the cancellation…

## When Azure says no

# @facts not-cancelled, actor: azure
refused-title = Azure did not cancel this subscription
# @facts not-changed, promises
refused-nothing-changed = Nothing has changed.
refused-sign-in = You need to sign in again before you can cancel.
# @facts not-allowed, actor: owner
refused-not-allowed = Your role does not allow it. Ask an Owner of the subscription to cancel, or to make you an Owner.
refused-resources = Azure wants the remaining resources to be deleted first. Delete them in the Azure portal, then cancel again.
refused-not-found = Azure does not know this subscription any more. Check the list of your subscriptions.
refused-conflict = Azure is busy with another change, or the subscription is already read-only. Look at its status, then try again in a few minutes.
refused-too-many = There were too many requests. Wait a minute, then cancel again.
refused-other = Azure gave another reason:
