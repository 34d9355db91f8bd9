### De tweede stap: wat er met elke resource gebeurt, wat er nog te betalen is, wat ongedaan kan worden gemaakt, en wat er is veranderd.

effects-title = Wat er met uw resources gebeurt
effect-deallocated = Toewijzing van virtuele machines wordt ongedaan gemaakt: { $count }
effect-address-released = Dynamische IP-adressen worden vrijgegeven: { $count }
effect-address-kept = Statische IP-adressen worden met hun services uitgeschakeld: { $count }
effect-address-unclear = Openbare IP-adressen waarvan niet bekend is of ze worden vrijgegeven: { $count }
effect-read-only = Opslagaccounts worden alleen-lezen: { $count }
effect-disabled = Andere resources worden uitgeschakeld: { $count }
cost-of-one = Kosten in deze factureringsmaand: { $amounts }
in-group = Resourcegroep { $group }
addresses-unread = De IP-adressen konden niet worden gelezen

charges-title = Wat er nog te betalen is
charges-known = Tot nu toe bekend, exclusief belastingen: { $amounts }
charges-nothing = Er is geen bedrag bekend dat nog te betalen is.
charges-gaps = Niet in dit bedrag, omdat het niet bekend is: { $parts }.
gap-usage = gebruik
gap-support-plans = ondersteuningsplannen
gap-price-of-support = de prijs van een ondersteuningsplan
usage-title = Gebruik
usage-so-far = Sinds het begin van de factureringsmaand: { $amounts }
usage-after-credit = Eerst wordt uw tegoed verbruikt; de rest wordt gefactureerd.
usage-covered = Een proefversie of tegoed dekt uw gebruik. Het wordt u niet in rekening gebracht.
usage-by-partner = Uw partner factureert uw gebruik. Vraag uw partner naar de laatste factuur.
usage-unknown = Of er een factuur volgt, is voor deze aanbieding niet bekend.
last-invoice-after = Uw factureringsmaand eindigt op { DATETIME($day, dateStyle: "long") }. Daarna volgt een laatste factuur.
last-invoice-expected = Uw factureringsmaand eindigt op { DATETIME($day, dateStyle: "long") }. Zoals uw facturen tot nu toe kwamen, wordt de laatste rond { DATETIME($expected, dateStyle: "long") } opgemaakt.
last-invoice-unknown = Aan het einde van uw factureringsmaand volgt een laatste factuur. Wanneer dat is, is niet bekend.
invoices-unread = De facturen konden niet worden gelezen
plans-title = Ondersteuningsplannen
plans-none = Er is geen ondersteuningsplan gevonden.
plans-unread = Of u een ondersteuningsplan hebt, kon niet worden gelezen
plan-left = { $left ->
    [one] { $name }: nog { $left } maand tot { DATETIME($day, dateStyle: "long") }, { $amount } exclusief belastingen.
   *[other] { $name }: nog { $left } maanden tot { DATETIME($day, dateStyle: "long") }, { $amount } exclusief belastingen.
}
plan-left-unpriced = { $left ->
    [one] { $name }: nog { $left } maand tot { DATETIME($day, dateStyle: "long") }. De prijs is niet bekend.
   *[other] { $name }: nog { $left } maanden tot { DATETIME($day, dateStyle: "long") }. De prijs is niet bekend.
}
plan-untold = { $name }: wanneer de termijn eindigt, is niet bekend.

renewal-is-on = Het wordt aan het einde van de termijn vanzelf verlengd.
renewal-is-off = Het wordt niet vanzelf verlengd.
renewal-turn-off = Verlenging uitzetten
renewal-hint = Het plan eindigt dan met de termijn; tot dan loopt het en wordt het in rekening gebracht.
renewal-changing = Azure zet de verlenging uit…
renewal-unclear = Of Azure de verlenging uitzet, is nog niet duidelijk. Het plan wordt gelezen totdat het duidelijk is.
renewal-not-allowed = Met uw rol mag u de verlenging niet uitzetten. Vraag het de eigenaar van het factureringsaccount.
renewal-no-turn = Er is niets verzonden, omdat een ander tabblad van deze browser aan het verzenden is. Kijk daar, of probeer het hier opnieuw.
renewal-no-effect = Azure toont niet dat de verlenging uit is. Bekijk het plan in de Azure-portal.
renewal-refused = Azure heeft geweigerd de verlenging uit te zetten.

undo-title = Wat ongedaan kan worden gemaakt
undo-by-yourself = U kunt het abonnement tot { DATETIME($until, dateStyle: "long") } zelf opnieuw activeren.
undo-by-support = Azure-ondersteuning kan het abonnement op verzoek tot { DATETIME($until, dateStyle: "long") } opnieuw activeren.
undo-machines = Virtuele machines starten daarna niet vanzelf; u start ze weer.
undo-storage = Naar opslag kan weer worden geschreven zodra het abonnement terug is.
undo-addresses = IP-adressen die zijn vrijgegeven, komen niet terug.
undo-data = Vanaf { DATETIME($until, dateStyle: "long") } worden de gegevens verwijderd en brengt niets ze terug.

dialog-checking = Nagaan of er iets is veranderd…
changed-title = Er is iets veranderd sinds u dit las
changed-appeared = { $count ->
    [one] { $count } resource is nieuw: { $names }.
   *[other] { $count } resources zijn nieuw, waaronder: { $names }.
}
changed-gone = { $count ->
    [one] { $count } resource is weg: { $names }.
   *[other] { $count } resources zijn weg, waaronder: { $names }.
}
changed-permission = Uw recht om op te zeggen: { $now } Hiervoor: { $before }
changed-charges = Gebruik sinds het begin van de factureringsmaand: { $now }. Hiervoor: { $before }.
changed-plans = Een ondersteuningsplan, of de verlenging ervan, is nu anders.
changed-unchecked = Kon niet worden vergeleken: { $parts }.
changed-again = Wilt u nog steeds opzeggen?
figure-untold = niet bekend
part-resources = de lijst met resources
part-permissions = machtigingen
part-charges = kosten
part-plans = ondersteuningsplannen
