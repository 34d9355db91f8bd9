### What can be passed on to whoever gives support.

help-copy = Copy this text
# $name (Text) - the name of the subscription
report-subscription = Subscription: { $name }
# $at (Instant) - now; always shown in UTC
report-time = Time (UTC): { DATETIME($at, dateStyle: "long", timeStyle: "medium") }
# $id (Text) - an id such as 7d3c…, for support
# $at (Instant) - when the request failed; always shown in UTC
report-failure = Last failed request: { $id }, { DATETIME($at, dateStyle: "long", timeStyle: "medium") } (UTC)
# The language that the reader wants to be answered in.
report-language = Language: { language-name }
