### The page that is shown when the app cannot start. Its reader is whoever set the app up.

start-title = Winddown cannot start
start-unreachable = The file config.json could not be fetched. Check that it lies next to index.html, then reload this page.
# $status (Text) - an HTTP status such as 404
start-unreachable-status = The file config.json could not be fetched (status { $status }). Check that it lies next to index.html, then reload this page.
# $line (Number) - line of the mistake
# $column (Number) - column of the mistake
start-not-json = The file config.json is not valid JSON. The mistake is at line { $line }, column { $column }.
start-not-object = The file config.json must hold an object, written in braces. Correct it, then reload this page.
# $key (Text) - a key such as api.baseUrl
start-missing = The key { $key } is missing from config.json. Add it, then reload this page.
# $key (Text) - a key such as policy.retentionDays
# $expected (Text) - what belongs there, such as “a whole number”
start-wrong-type = The key { $key } in config.json must be { $expected }. Correct it, then reload this page.
start-expected-object = an object, written in braces
start-expected-text = a text that is not empty
# $most (Number) - the largest value
start-expected-number = a whole number from 0 to { $most }
start-expected-texts = a list of at least one text
# $key (Text) - a key such as api.baseUrl
# $value (Text) - what stands there
start-bad-url = The key { $key } in config.json is “{ $value }”, which is not a usable address. Use a path such as /api or an address that starts with https://.
start-help = An example of the file is in the app’s documentation.
start-reload = Reload this page
