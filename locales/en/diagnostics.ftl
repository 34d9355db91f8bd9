### What the page asked of Azure, for whoever looks for a fault.

# A fold in the footer with the calls that the page has made.
diagnostics-title = Technical details of this page
diagnostics-lead = What this page asked of Azure, newest first. No token is shown or copied.
# $address (Text) - where the calls go
diagnostics-azure = Calls go to { $address }, which is Azure.
# $address (Text) - where the calls go
diagnostics-not-azure = Calls go to { $address }. That is no address of Azure that this app knows; it may be a simulator.
diagnostics-none = Nothing has been asked yet.
# The outcome of a call.
# $status (Text) - the number of an HTTP status, such as 200
# $milliseconds (Number) - how long it took
diagnostics-answered = Status { $status } after { $milliseconds } ms
diagnostics-no-connection = No connection
diagnostics-no-answer = No answer in time
diagnostics-left = Given up, because its page was left
diagnostics-signed-out = Not sent, because nobody is signed in
# $at (Instant) - when a call was sent; always shown in UTC
diagnostics-sent = Sent on { DATETIME($at, dateStyle: "short", timeStyle: "medium") } (UTC)
# $id (Text) - the id that this page gave a call
diagnostics-own-id = Sent as { $id }
# $id (Text) - the id that Azure gave a call
diagnostics-azure-id = At Azure { $id }
# On a button. curl is a program that makes calls.
diagnostics-curl = Copy as curl

## A newer version of the app

# A newer version has been put where this one came from.
newer-title = There is a newer version of { -app }
newer-text = It begins when this page is loaded again. What you have sent is kept.
# On a button.
newer-reload = Load the new version
