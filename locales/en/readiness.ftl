### The first step: what was found in the subscription, and what can be done about it.

# A label of a check: Azure refuses the cancellation without it.
label-required = Required
# $count (Number) - items read so far
check-running = { $count ->
    [one] Being read… { $count } item so far.
   *[other] Being read… { $count } items so far.
}
# $at (Instant) - when it was read
check-read-at = Read at { DATETIME($at, timeStyle: "short") }
check-unread = Not all of this could be read. What was found stands below.
# The label of a box in the person’s own list.
tick-check = I have seen to this
tick-one = Done
# $count (Number) - how many more there are
show-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
open-in-portal = Open in the Azure portal
button-copy = Copy

## Kinds of resources

kind-virtual-machine = Virtual machine
kind-storage-account = Storage account
kind-sql-server = SQL server
kind-sql-database = SQL database
kind-public-address = Public IP address
kind-vault = Recovery Services vault
# $count (Number) - how many
# $type (Text) - a kind of resource, such as Virtual machine
type-count = { $type }: { $count }

## Backups

backups-nothing = No storage account, SQL database or virtual machine was found.
# $open (Number) - those without a whole backup
# $count (Number) - all of them
backups-found = { $open ->
    [0] A backup was found of each of these: { $count }.
    [one] Without a complete backup that could be found: { $open } of { $count }.
   *[other] Without a complete backup that could be found: { $open } of { $count }.
}
# $vault (Text) - the name of a vault
# $at (Instant) - when the newest copy was made
backup-whole = Backed up in the vault { $vault }, last on { DATETIME($at, dateStyle: "long") }.
# $vault (Text) - the name of a vault
backup-undated = Backed up in the vault { $vault }.
# $shares (List) - names of file shares
# $vault (Text) - the name of a vault
backup-shares = Only these file shares are backed up, in the vault { $vault }: { $shares }.
backup-none = No backup was found.
backup-unknown = Whether there is a backup could not be read.
# @facts deleted
backup-vault-ends = A vault in this subscription ends with it: its copies are deleted together with the data.
backup-how-storage = Download what you need with Azure Storage Explorer or AzCopy.
backup-how-sql = Export the database as a BACPAC file.
backup-how-machine = Save an image of the machine, or download its disks.

## Running machines

# $count (Number) - machines that are billed
machines-found = { $count ->
    [0] No virtual machine is running.
    [one] { $count } virtual machine is running or still billed.
   *[other] { $count } virtual machines are running or still billed.
}
power-starting = Starting
power-running = Running
power-stopping = Stopping
power-stopped = Shut down from within, still billed
power-untold = Azure does not say whether it runs
# $lock (Text) - the name of a lock
machine-held = It cannot be stopped, because of the lock { $lock }.
# $count (Number) - how many are chosen
machines-stop-chosen = { $count ->
    [one] Stop { $count } chosen machine
   *[other] Stop { $count } chosen machines
}
machines-stop-all = Stop all
# $count (Number) - how many would be stopped
machines-confirm-title = { $count ->
    [one] Stop { $count } virtual machine?
   *[other] Stop { $count } virtual machines?
}
# @facts deallocated, released
machines-confirm-text = They are deallocated: what runs on them ends at once, their temporary disks are emptied, and dynamic IP addresses are released. Their other disks stay.
machines-confirm-yes = Yes, stop
machines-confirm-no = Don’t stop
stop-waiting = Waiting for its turn
stop-running = Being stopped…
stop-unclear = It is not clear yet whether Azure is stopping it.
stop-stopped = Stopped and deallocated
stop-not-allowed = Not stopped: your role does not allow it.
stop-not-found = Azure does not find this machine any more.
stop-locked = Not stopped: a lock forbids it.
stop-subscription-off = The subscription is switched off already, and its machines with it.
stop-no-effect = Not stopped: nothing has happened for longer than it takes. Try again, or look in the Azure portal.
stop-refused = Not stopped: Azure refused it.
# $all (Number) - machines that were asked for
# $failed (Number) - those that were not stopped
# $stopped (Number) - those that were
stop-tally = Stopped: { $stopped } of { $all }. Failed: { $failed }.
# The summary of a fold with every machine that was asked for.
stop-each = What became of each
stop-withdraw = Stop no more of them
# @facts not-lost
stop-may-leave = You can leave this page; nothing is lost.

## Moving

# $count (Number) - resources that may move
# $groups (Number) - their resource groups
movable-found = { $count ->
    [0] Nothing was found that could be moved.
    [one] May be moved: { $count }. Resource groups: { $groups }.
   *[other] May be moved: { $count }. Resource groups: { $groups }.
}
move-group-label = Destination resource group
move-subscription-label = Destination subscription ID (optional)
move-subscription-wrong = That is not a subscription ID. Correct it to get the commands.
# $count (Number) - resources in the group
# $group (Text) - the name of a resource group
move-group = { $count ->
    [one] { $group }: the command for { $count } resource
   *[other] { $group }: the command for { $count } resources
}
# $locks (List) - names of locks
move-held = These locks stand in the way of moving: { $locks }.

## Locks

locks-title = Locks
locks-text = A subscription with locks can be cancelled all the same. A lock may hinder you in preparing for it.
# $count (Number) - how many
locks-found = { $count ->
    [0] No locks were found.
    [one] { $count } lock was found.
   *[other] { $count } locks were found.
}
lock-on-subscription = On the whole subscription
# $group (Text) - the name of a resource group
lock-on-group = On the resource group { $group }
# $name (Text) - the name of a resource
lock-on-resource = On the resource { $name }
lock-no-deleting = Forbids deleting.
lock-no-changing = Forbids deleting and changing.
lock-hinders-stopping = stopping machines
lock-hinders-moving = moving
lock-hinders-deleting = deleting
# $what (List) - what it stands in the way of
lock-hinders = Stands in the way of: { $what }.
# $notes (Text) - what whoever set the lock wrote
lock-notes = Its author wrote: “{ $notes }”

## What stops by itself

others-title = Everything else
# @facts disabled, promises
others-text = You do not have to do anything: when you cancel, everything in the subscription is disabled.
# $count (Number) - how many
others-found = { $count ->
    [0] No resources were found.
    [one] { $count } resource was found.
   *[other] { $count } resources were found.
}
