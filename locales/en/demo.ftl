### What every page of the demo says of itself. What administrators get is built without it.

demo-title = This is a demo of { -app }.
demo-text = Every subscription in it is made up, and nothing is sent to Azure.
# $at (Instant) - the demo's own time, which can be ahead
demo-now = Here it is { DATETIME($at, dateStyle: "long", timeStyle: "short") }.
# On a button that lets time pass.
# $minutes (Number) - how much
# @facts propagationMinutes
demo-minutes = { $minutes ->
    [one] { $minutes } minute later
   *[other] { $minutes } minutes later
}
# On a button that lets time pass.
demo-day = A day later
# On a button that lets time pass.
# $days (Number) - how much
# @facts retentionDays
demo-days = { $days ->
    [one] { $days } day later
   *[other] { $days } days later
}
# On a button. It forgets everything that was done in the demo.
demo-restart = Start over
