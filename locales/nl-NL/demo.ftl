demo-title = Dit is een demo van { -app }.
demo-text = Elk abonnement erin is verzonnen, en er gaat niets naar Azure.
demo-now = Hier is het { DATETIME($at, dateStyle: "long", timeStyle: "short") }.
demo-minutes = { $minutes ->
    [one] { $minutes } minuut later
   *[other] { $minutes } minuten later
}
demo-day = Een dag later
demo-days = { $days ->
    [one] { $days } dag later
   *[other] { $days } dagen later
}
demo-restart = Opnieuw beginnen
