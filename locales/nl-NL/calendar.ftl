look-label = Hoe de datums worden getoond
look-list = Lijst
look-calendar = Kalender

ahead-label = Zoals het zal zijn op
ahead-slider-label = Door de dagen schuiven
ahead-clear = Terug naar vandaag
ahead-hint = U ziet wat vandaag bekend is. Kies een dag om vooruit te kijken.
ahead-told = Een blik vooruit: zo is het aan het einde van { DATETIME($day, dateStyle: "full") }, berekend volgens de regels. Hiervan is nog niets gebeurd.
ahead-out-of-range = Kies een dag van { DATETIME($first, dateStyle: "long") } tot en met { DATETIME($last, dateStyle: "long") }. Tot dan ziet u hoe het vandaag is.
ahead-day = { DATETIME($day, dateStyle: "long") }
ahead-today = Vandaag
ahead-over = Dan voorbij
ahead-due = Dan te verwachten
ahead-now = Dan gaande
ahead-next = Pas daarna

countdown-data = { $left ->
    [0] Vandaag is de dag waarop uw gegevens worden verwijderd.
    [one] Nog { $left } dag totdat uw gegevens worden verwijderd
   *[other] Nog { $left } dagen totdat uw gegevens worden verwijderd
}
countdown-reactivate = { $left ->
    [0] Vandaag is de laatste dag waarop u het opnieuw kunt activeren.
    [one] Nog { $left } dag waarin u het opnieuw kunt activeren
   *[other] Nog { $left } dagen waarin u het opnieuw kunt activeren
}
countdown-support = { $left ->
    [0] Vandaag is de laatste dag om Azure-ondersteuning te vragen het opnieuw te activeren.
    [one] Nog { $left } dag om Azure-ondersteuning te vragen het opnieuw te activeren
   *[other] Nog { $left } dagen om Azure-ondersteuning te vragen het opnieuw te activeren
}

clock-behind-title = De klok van deze computer lijkt verkeerd te staan
clock-behind-text = De klok staat op { DATETIME($today, dateStyle: "long") }, maar Azure meldt een opzegging van later, dus er kunnen geen dagen worden geteld. Zet de klok goed en laad deze pagina opnieuw.

month-name = { $month }
weekday-name = { $day }
months-kept = De lijn onder de dagen geeft aan hoelang uw gegevens worden bewaard.
months-undated = Niet in de kalender, omdat er geen datum bekend is: { $events }

dates-download = De datums in uw agenda zetten
dates-hint = Downloadt een bestand voor uw agenda, met herinneringen. Download het opnieuw als datums zijn veranderd: de afspraken verschuiven dan.
dates-name = Opzegging van { $name }
dates-reactivate = Laatste dag waarop u { $name } opnieuw kunt activeren
dates-support = Laatste dag om Azure-ondersteuning te vragen { $name } opnieuw te activeren
dates-deleted = De gegevens van { $name } worden permanent verwijderd
