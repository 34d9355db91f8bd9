### Dates: how they are looked at, how a page will look on a later day, and the file for a calendar program.

# The name of the two buttons below, for screen readers.
look-label = How the dates are shown
look-list = List
look-calendar = Calendar

## As it will be on a day

# A date field.
ahead-label = As it will be on
# A slider beside the date field: from today to some time after everything has happened.
ahead-slider-label = Move through the days
ahead-clear = Back to today
ahead-hint = You see what is known today. Choose a day to look ahead.
# $day (Day) - the day that was chosen
ahead-told = A look ahead: this is how it will be at the end of { DATETIME($day, dateStyle: "full") }, computed from the rules. Nothing of it has happened yet.
# $first (Day) - today
# $last (Day) - the last day that can be chosen
ahead-out-of-range = Choose a day from { DATETIME($first, dateStyle: "long") } to { DATETIME($last, dateStyle: "long") }. Until then you see how it is today.
# A day that stands alone: in a calendar, or as what the slider says.
# $day (Day) - a day
ahead-day = { DATETIME($day, dateStyle: "long") }
ahead-today = Today
ahead-over = Over by then
ahead-due = Expected by then
ahead-now = Going on then
ahead-next = Later than that

## Days left

# $left (Number) - days until the data is deleted; 0 on the day itself
# @facts deleted
countdown-data = { $left ->
    [0] Today is the day on which your data is deleted.
    [one] { $left } more day until your data is deleted
   *[other] { $left } more days until your data is deleted
}
# $left (Number) - days left to reactivate; 0 on the last day
# @facts reactivatable, actor: you
countdown-reactivate = { $left ->
    [0] Today is the last day on which you can reactivate it.
    [one] { $left } more day in which you can reactivate it
   *[other] { $left } more days in which you can reactivate it
}
# $left (Number) - days left to ask; 0 on the last day
# @facts actor: support
countdown-support = { $left ->
    [0] Today is the last day to ask Azure support to reactivate it.
    [one] { $left } more day to ask Azure support to reactivate it
   *[other] { $left } more days to ask Azure support to reactivate it
}

clock-behind-title = The clock of this computer seems to be wrong
# $today (Day) - the day by the computer’s clock
# @facts actor: azure
clock-behind-text = It shows { DATETIME($today, dateStyle: "long") }, but Azure tells of a cancellation later than that, so no days can be counted. Set the clock, then reload this page.

## Months on a wall

# The heading of a table with the days of a month.
# $month (Text) - a month with its year, such as “March 2026”
month-name = { $month }
# The heading of a column.
# $day (Text) - a day of the week, in full or in short
weekday-name = { $day }
# @facts kept
months-kept = The line below the days marks how long your data is kept.
# $events (List) - what happens, such as “Last invoice”
months-undated = Not in the calendar, because no date is known: { $events }

## The file for a calendar program

dates-download = Add the dates to your calendar
# Below the button, which downloads a file.
dates-hint = Downloads a file for your calendar program, with reminders. Download it again when dates have changed: the entries move.
# The name of the calendar in the file.
# $name (Text) - the name of the subscription
dates-name = Cancellation of { $name }
# An entry on the last day.
# $name (Text) - the name of the subscription
# @facts reactivatable, actor: you
dates-reactivate = Last day on which you can reactivate { $name }
# An entry on the last day.
# $name (Text) - the name of the subscription
# @facts actor: support
dates-support = Last day to ask Azure support to reactivate { $name }
# An entry on the day.
# $name (Text) - the name of the subscription
# @facts deleted
dates-deleted = The data of { $name } is permanently deleted
