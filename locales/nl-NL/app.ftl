-app = Winddown
-azure = Azure

page-title = { $page } – { -app }
language-name = Nederlands
language-label = Taal
language-missing = { $language } kon niet worden geladen. Controleer uw verbinding en kies de taal opnieuw.
skip-to-content = Naar de inhoud
nav-subscriptions = Abonnementen
nav-label = Hoofdnavigatie
breadcrumb-label = U bent hier
footer-version = Versie { $version }
footer-note = { -app } is onafhankelijke software en geen product van Microsoft.

button-back = Terug
button-retry = Opnieuw proberen
link-new-tab = { $label } (opent in een nieuw tabblad)
unnamed = (geen naam)

help-title = Hulp nodig?
help-text = Azure-ondersteuning beantwoordt vragen over uw factuur en over het opnieuw activeren van een abonnement.
help-link = Contact opnemen met Azure-ondersteuning
help-correlation = Vermeld dit kenmerk van de laatste mislukte aanvraag: { $id }
help-report = Tekst voor uw ondersteuningsaanvraag
loading = Laden…
loading-slow = Nog bezig met laden. Azure doet er langer over dan gewoonlijk.
below-failed-title = Deze pagina kon niet worden geladen
below-failed-text = Er is niets veranderd. Controleer uw verbinding en probeer het opnieuw; laad de pagina opnieuw als dat niet helpt.
part-being-read = Wordt gelezen…

# @same - the word is the same in Dutch
state-label = Status
state-enabled = Actief
state-past-due = Betaling achterstallig
state-warned = Gewaarschuwd
state-disabled = Uitgeschakeld
state-deleted = Verwijderd
state-missing = Niet gemeld
state-unknown = Onbekend in deze app: { $word }
state-cancel-sent = Opzegging verzonden
state-reactivate-sent = Opnieuw activeren gevraagd

offer-label = Aanbieding
offer-pay-as-you-go = Betalen naar gebruik
offer-dev-test = Ontwikkelen en testen
offer-agreement = Enterprise- of klantovereenkomst
offer-partner = Via een partner
offer-free-trial = Gratis proefversie
offer-visual-studio = Visual Studio-tegoed
offer-partner-programme = Partnerprogramma
offer-sponsored = Pas of sponsoring
offer-students = Azure voor studenten
offer-support-plan = Ondersteuningsplan
offer-other = Andere aanbieding

plain-name = { $name }
# @same - UTC is abbreviated alike in every language
in-utc = { $when } (UTC)
title-subscription = Abonnement
title-prepare = Voordat u opzegt
title-review = Controleren

## Words that are taken elsewhere

request-id = Abonnements-id: { $id }
copied = Gekopieerd
not-copied = Uw browser laat deze pagina niet kopiëren. Selecteer de tekst en kopieer die zelf.
