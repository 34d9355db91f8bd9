review-atlas-title = Alle toestanden
review-atlas-lead = { $count ->
    [one] { $count } toestand van de app, elk vanaf nul, in elke taal en breedte.
   *[other] { $count } toestanden van de app, elk vanaf nul, in elke taal en breedte.
}
review-whole-window = venster
review-close = Sluiten
review-page-details = Details en gebruik
review-page-elsewhere = Al het andere

review-tools = Reviewhulpmiddelen
review-in-context = Op zijn plaats
review-texts-here = Teksten hier
review-twin = Ernaast
review-twin-off = niets
review-workbench = Werkbank

review-misfit-window = Loopt buiten het venster
review-misfit-box = Loopt buiten het vak
review-misfit-clipped = Wordt afgekapt

review-keys = ↑ ↓ of j k: verplaatsen. o: goed. f: markeren. n: weer nieuw. e: bewerken. c: opmerking. /: zoeken. Esc: veld verlaten.
review-search = Zoeken in sleutels en woorden
review-area = Gebied
review-any = alle
review-state-label = Beoordeling
review-state-new = Nieuw
review-state-ok = Goed
review-state-flagged = Gemarkeerd
review-edited = bewerkt
review-commented = opmerking
review-findings-count = { $count ->
    [one] { $count } bevinding
   *[other] { $count } bevindingen
}
review-only-findings = Alleen met bevindingen
review-only-edited = Alleen bewerkt
review-count = { $shown } van { $all } teksten. Goed: { $ok }. Gemarkeerd: { $flagged }.
review-column-key = Sleutel
review-facts = Feiten:
review-edit = { $language }, zoals in het bestand
review-undo = Bewerking terugnemen
review-edit-older = Het bestand is gewijzigd sinds u het bewerkte. Uw bewerking is bewaard en niet toegepast:
review-findings = Bevindingen
review-comment = Uw opmerking
review-comment-older = Deze opmerking gaat over een eerdere tekst.
review-unreadable = Uw eerdere beoordeling kon niet worden gelezen. Die blijft bewaard tot u die verwijdert.
review-download-record = Downloaden
review-discard-record = Verwijderen

review-exchange = Exporteren en importeren
review-export-json = JSON exporteren
review-export-csv = CSV exporteren
review-export-xliff = XLIFF exporteren
review-export-ftl = Gewijzigde bestanden downloaden
review-import = JSON, CSV, XLIFF of .ftl importeren
review-nothing-edited = Er is geen bestand gewijzigd.
review-import-refused = { $name } kon niet worden gebruikt. Er is niets veranderd.
review-imported = Gelezen teksten: { $messages }. Nieuw: { $added }. Vervangen: { $replaced }. Uw versie behouden, omdat de tekst een andere is: { $conflicts }.
