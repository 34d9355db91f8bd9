### The localization workbench and the state atlas. Only reviewers read this; what administrators get is built without it.

# The heading of the list of all states.
review-atlas-title = Every state
# $count (Number) - how many states there are
review-atlas-lead = { $count ->
    [one] { $count } state of the app, each from cold, in every language and width.
   *[other] { $count } states of the app, each from cold, in every language and width.
}
# The link that opens a state as wide as the window is.
review-whole-window = window
review-close = Close
# A page of the app, as a heading above its states.
review-page-details = Details and usage
# States that belong to no page of a subscription, as a heading.
review-page-elsewhere = Everything else

## The bar at the edge of every page

# The name of the bar, for screen readers.
review-tools = Review tools
# A switch: whatever is pointed at tells which message it is.
review-in-context = In context
# A switch, and the heading of what it opens: the messages on this screen.
review-texts-here = Texts here
# The label of a menu: the language of a second copy of the page, beside the first.
review-twin = Beside it
# The entry of that menu for no second copy.
review-twin-off = nothing
review-workbench = Workbench

## How words fail to fit; beside a message in the list

review-misfit-window = Runs out of the window
review-misfit-box = Runs out of its box
review-misfit-clipped = Is cut off

## The workbench

# What the keys do; the single letters are the same in every language.
review-keys = ↑ ↓ or j k: move. o: ok. f: flag. n: new again. e: edit. c: comment. /: search. Esc: leave a field.
review-search = Search keys and words
review-area = Area
# The entry of a menu that filters nothing.
review-any = all
review-state-label = Review
# Nobody has judged the text yet.
review-state-new = New
review-state-ok = OK
review-state-flagged = Flagged
# Marks beside the state of a message
review-edited = edited
review-commented = commented
# $count (Number) - how many findings a message has
review-findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
review-only-findings = Only with findings
review-only-edited = Only edited
# $shown (Number) - how many messages the table shows
# $all (Number) - how many there are
# $ok (Number) - how many are judged to be right
# $flagged (Number) - how many are judged to be wrong
review-count = { $shown } of { $all } messages. OK: { $ok }. Flagged: { $flagged }.
review-column-key = Key
# Before the list of facts that a message declares.
review-facts = Facts:
# The label of the field with a message's Fluent.
# $language (Text) - what the language calls itself
review-edit = { $language }, as in the file
review-undo = Take the edit back
review-edit-older = The file has changed since you edited it. Your edit is kept and not applied:
review-findings = Findings
review-comment = Your comment
review-comment-older = This comment is about an earlier text.
review-unreadable = Your earlier review could not be read. It is kept until you discard it.
review-download-record = Download it
review-discard-record = Discard it

## To and from other tools

# The name of a group of buttons, for screen readers.
review-exchange = Export and import
review-export-json = Export JSON
review-export-csv = Export CSV
review-export-xliff = Export XLIFF
review-export-ftl = Download changed files
review-import = Import JSON, CSV, XLIFF or .ftl
review-nothing-edited = No file has changed.
# $name (Text) - the name of a file
review-import-refused = { $name } could not be used. Nothing has changed.
# $messages (Number) - how many messages were read
# $added (Number) - how many remarks are new
# $replaced (Number) - how many remarks took the place of an own one
# $conflicts (Number) - how many remarks were not taken over
review-imported = Messages read: { $messages }. New: { $added }. Replaced: { $replaced }. Kept as yours, because the text is another one: { $conflicts }.
