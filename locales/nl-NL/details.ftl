details-essentials = Hoofdpunten
details-id = Abonnements-id
# @same - what Microsoft calls it in Dutch, too
details-directory = Directory
details-spending-limit = Bestedingslimiet
details-spending-on = Aan
details-spending-off = Uit
details-spending-period-off = Uit tot het einde van deze factureringsperiode
details-role = Uw recht om op te zeggen
details-role-allowed = U mag dit abonnement opzeggen.
details-role-unknown = Azure zegt het niet. U kunt het proberen; Azure beslist.
details-role-checking = Wordt nagegaan…
details-account-admin = Accountbeheerder
details-account-admin-you = U
details-unknown = Niet bekend
details-actions = Acties
details-cancel = Abonnement opzeggen
details-cancel-hint = U ziet eerst wat opzeggen betekent. Er wordt niets opgezegd voordat u het bevestigt.
details-status = Status bekijken
details-status-hint = Zie wat er is gebeurd, wat er nog komt en op welke data.
details-usage-link = Kostenanalyse in de Azure-portal

# @same - Azure in Dutch says the same
resources-title = Resources
resources-where = In totaal: { $count }. Resourcegroepen: { $groups }.
resources-regions = Regio’s: { $regions }

costly-title = Wat het meest kostte
costly-none = Azure splitst de kosten niet uit naar resource.
costly-unread = De kosten per resource konden niet worden gelezen
costly-elsewhere = Kosten van resources die er niet meer zijn, of van geen resource: { $amounts }

invoices-title = Facturen
invoices-none = Azure meldt geen facturen van dit abonnement. Dat betekent niet dat er geen zijn.
invoice-number = Nummer
invoice-period = Periode
invoice-due = Vervaldatum
invoice-amount = Bedrag
# @same - the word is the same in Dutch
invoice-document = Document
invoice-days = { RANGE($from, $until, dateStyle: "medium") }
invoice-day = { DATETIME($day, dateStyle: "medium") }
invoice-to-be-paid = Te betalen
invoice-overdue = Te laat
invoice-paid = Betaald
invoice-void = Ingetrokken
# @same - what Microsoft calls it in Dutch, too
invoice-marketplace = Marketplace
invoice-download = Downloaden
invoice-download-named = Factuur { $number } downloaden
invoice-asked = Azure wordt om de factuur gevraagd…
invoice-being-made = Azure maakt dit document nog. Vraag het over een minuut opnieuw.
invoice-ready = De factuur opent in een nieuw tabblad. Gebeurt dat niet, open die dan hier:
invoice-open = Factuur { $number }
invoice-not-fetched = De factuur kon niet worden opgehaald

roles-title = Wie een rol heeft
roles-unread = Wie welke rol heeft, kon niet worden gelezen
role-from-above = Toegekend boven dit abonnement
role-conditional = Alleen onder een voorwaarde

activity-title = Wat er is gedaan
activity-note = { -app } leest het activiteitenlogboek van Azure niet. Dit is wat deze browser weet.
activity-none = Vanuit deze browser is niets verzonden voor dit abonnement.
activity-cancel = Opzegging verzonden op { DATETIME($at, dateStyle: "long", timeStyle: "short") }
activity-reactivate = Opnieuw activeren gevraagd op { DATETIME($at, dateStyle: "long", timeStyle: "short") }
activity-seen = De status van Azure liet het zien op { DATETIME($at, dateStyle: "long", timeStyle: "short") }
activity-refused = Azure heeft het geweigerd. Er is niets veranderd.
activity-link = Activiteitenlogboek in de Azure-portal
