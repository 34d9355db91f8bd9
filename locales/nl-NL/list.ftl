list-title = Abonnementen
list-intro = Kies een abonnement om te zien wat opzeggen ervoor betekent, of om een opzegging te volgen.
list-search-label = Zoeken op naam of id
# @same - the word is the same in Dutch
list-state-label = Status
list-state-any = Elke status
list-state-other = Overig
list-sort-label = Sorteren op
list-sort-name = Naam, A tot Z
list-sort-name-desc = Naam, Z tot A
# @same - the word is the same in Dutch
list-sort-state = Status
list-sort-offer = Aanbieding
list-clear = Zoekopdracht en filter wissen
list-refresh = Vernieuwen
list-table-label = Uw abonnementen
list-column-name = Naam
list-column-id = Abonnements-id
list-column-action = Actie
list-cancel = Abonnement opzeggen
list-cancel-named = Abonnement opzeggen: { $name }
list-status = Status bekijken
list-status-named = Status bekijken: { $name }
list-count = { $count ->
    [one] { $count } abonnement
   *[other] { $count } abonnementen
}
list-count-matching = { $matching ->
    [one] { $matching } van { $count } voldoet
   *[other] { $matching } van { $count } voldoen
}
list-progress = { $count ->
    [0] Uw abonnementen worden gelezen…
    [one] { $count } abonnement gelezen, bezig met de rest…
   *[other] { $count } abonnementen gelezen, bezig met de rest…
}
list-range = { $first }–{ $last } van { $count }
list-pages-label = Pagina’s
list-page-first = Eerste pagina
list-page-previous = Vorige pagina
list-page-next = Volgende pagina
list-page-last = Laatste pagina
list-page = Pagina { $page } van { $pages }
list-empty-title = Geen abonnementen
list-empty-text = Uw account heeft geen Azure-abonnementen in deze directory. Verwachtte u er wel een, meld u dan aan met een ander account of bij een andere directory.
list-none-title = Niets gevonden
list-none-text = Geen abonnement voldoet aan uw zoekopdracht en filter.
list-failed-title = Uw abonnementen konden niet worden gelezen
list-incomplete-title = Deze lijst is niet volledig

## Choosing several

together-choose = Meerdere opzeggen
together-choose-no-more = Stoppen met kiezen
together-choose-all = Alle getoonde kiezen
together-choose-named = { $name } kiezen
together-chosen = Gekozen: { $count }
together-continue = Gekozen abonnementen controleren
together-begun = In deze browser worden meerdere abonnementen samen opgezegd.
together-view = Voortgang bekijken

## Who may cancel, beside a row

who-link = Wie kan opzeggen?
who-link-named = Wie kan opzeggen? { $name }
who-unknown = Azure zegt niet of u dit mag. U kunt het proberen.
details-role-not-allowed = Met uw rol mag u niet opzeggen.
