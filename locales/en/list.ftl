### The list of subscriptions.

list-title = Subscriptions
list-intro = Choose a subscription to see what cancelling it would do, or to follow a cancellation.
list-search-label = Search by name or ID
list-state-label = Status
list-state-any = Every status
list-state-other = Other
list-sort-label = Sort by
list-sort-name = Name, A to Z
list-sort-name-desc = Name, Z to A
list-sort-state = Status
list-sort-offer = Offer
list-clear = Clear search and filter
list-refresh = Refresh
# The name of the table, for screen readers.
list-table-label = Your subscriptions
list-column-name = Name
list-column-id = Subscription ID
list-column-action = Action
list-cancel = Cancel subscription
# The same button, as a screen reader says it.
# $name (Text) - the name of the subscription
list-cancel-named = Cancel subscription { $name }
list-status = View status
# $name (Text) - the name of the subscription
list-status-named = View status of { $name }
# How many subscriptions there are, when nothing is searched for.
# $count (Number) - all subscriptions
list-count = { $count ->
    [one] { $count } subscription
   *[other] { $count } subscriptions
}
# How many of them the search and the filter find.
# $matching (Number) - those found
# $count (Number) - all subscriptions
list-count-matching = { $matching ->
    [one] { $matching } of { $count } matches
   *[other] { $matching } of { $count } match
}
# While more pages of Azure's list are being read.
# $count (Number) - subscriptions read so far
list-progress = { $count ->
    [0] Reading your subscriptions…
    [one] { $count } subscription read, reading more…
   *[other] { $count } subscriptions read, reading more…
}
# $first (Number) - position of the first row shown
# $last (Number) - position of the last row shown
# $count (Number) - rows on all pages
list-range = { $first }–{ $last } of { $count }
list-pages-label = Pages
list-page-first = First page
list-page-previous = Previous page
list-page-next = Next page
list-page-last = Last page
# $page (Number) - the page shown
# $pages (Number) - how many there are
list-page = Page { $page } of { $pages }
list-empty-title = No subscriptions
list-empty-text = Your account has no Azure subscriptions in this directory. If you expected one, sign in with another account or directory.
list-none-title = Nothing matches
list-none-text = No subscription matches your search and filter.
list-failed-title = Your subscriptions could not be read
# Some pages of the list arrived, then a failure.
list-incomplete-title = This list is not complete

## Choosing several

# Begins the choosing.
together-choose = Cancel several
together-choose-no-more = Stop choosing
# Chooses every one on the screen that can be cancelled.
together-choose-all = Choose all shown
# The label of a box beside one of them, as a screen reader says it.
# $name (Text) - the name of the subscription
together-choose-named = Choose { $name }
# $count (Number) - how many are chosen
together-chosen = Chosen: { $count }
together-continue = Review the chosen ones
together-begun = In this browser, several subscriptions are being cancelled together.
together-view = View progress

## Who may cancel, beside a row

# In the list, in the place of the button that cancels.
who-link = Who can cancel?
# The same link, as a screen reader says it.
# $name (Text) - the name of the subscription
who-link-named = Who can cancel? { $name }
# In the list, below the button that cancels: the right is not known.
# @facts actor: azure, actor: you
who-unknown = Azure does not tell whether you may. You can try.
# @facts not-allowed
details-role-not-allowed = Your role does not allow you to cancel.
