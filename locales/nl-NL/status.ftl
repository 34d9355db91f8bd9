# @same - the word is the same in Dutch
status-title = Status
status-check-now = Nu controleren
status-read-at = Azure is voor het laatst geraadpleegd op { DATETIME($at, dateStyle: "long", timeStyle: "short") }.
status-checking = Azure wordt geraadpleegd…
status-print = Deze pagina afdrukken
status-done = Klaar, terug naar uw abonnementen
status-stopped-looking = Deze pagina raadpleegt Azure niet meer vanzelf.

tabs-refused-title = Vanuit dit tabblad is niets verzonden
tabs-refused-text = Een ander tabblad van deze browser verzendt juist een verzoek voor dit abonnement. Wacht even en kijk dan opnieuw.
tabs-kept-here-only = Deze browser slaat niets op, dus alleen dit tabblad weet van uw verzoek. Als u het opnieuw laadt, gaat er niets verloren; houd het open totdat de uitkomst bekend is.

story-running-title = Dit abonnement is actief
story-running-text = Azure meldt geen opzegging.
story-sending-cancel-title = Uw opzegging wordt verzonden
story-sending-reactivate-title = Uw verzoek om opnieuw te activeren wordt verzonden
story-sending-text = { -azure } heeft nog niet geantwoord. Zodra er antwoord is, ziet u het op deze pagina.
story-pending-cancel-title = Uw opzegging is verzonden
story-pending-cancel-text = { $minutes ->
    [one] Azure heeft de opzegging op { DATETIME($at, dateStyle: "long", timeStyle: "short") } aanvaard. Het kan maximaal { $minutes } minuut duren voordat Azure dit toont. U kunt deze pagina sluiten; er gaat niets verloren.
   *[other] Azure heeft de opzegging op { DATETIME($at, dateStyle: "long", timeStyle: "short") } aanvaard. Het kan maximaal { $minutes } minuten duren voordat Azure dit toont. U kunt deze pagina sluiten; er gaat niets verloren.
}
story-late-cancel-text = Azure heeft de opzegging op { DATETIME($at, dateStyle: "long", timeStyle: "short") } aanvaard, maar toont die nog niet. Dat duurt langer dan gewoonlijk. De opzegging wordt niet opnieuw verzonden; neem contact op met ondersteuning als het zo blijft.
story-pending-reactivate-title = Uw verzoek om opnieuw te activeren is verzonden
story-pending-reactivate-text = { $minutes ->
    [one] Azure heeft het aanvaard. Het kan maximaal { $minutes } minuut duren voordat Azure dit toont.
   *[other] Azure heeft het aanvaard. Het kan maximaal { $minutes } minuten duren voordat Azure dit toont.
}
story-late-reactivate-text = Azure heeft het aanvaard, maar toont het nog niet. Dat duurt langer dan gewoonlijk. Neem contact op met ondersteuning als het zo blijft.
story-unclear-cancel-title = Het is nog niet duidelijk of uw opzegging is aangekomen
story-unclear-cancel-text = De opzegging is verzonden op { DATETIME($at, dateStyle: "long", timeStyle: "short") }, maar er kwam geen duidelijk antwoord terug. Deze pagina leest de status tot het duidelijk is. De opzegging wordt niet nog een keer verzonden.
story-unclear-reactivate-title = Het is nog niet duidelijk of uw verzoek om opnieuw te activeren is aangekomen
story-unclear-reactivate-text = Er kwam geen duidelijk antwoord terug. Deze pagina leest de status tot het duidelijk is.
story-unanswered-cancel-title = Azure toont uw opzegging niet
story-unanswered-cancel-text = De opzegging is verzonden op { DATETIME($at, dateStyle: "long", timeStyle: "short") } en er kwam geen antwoord. Azure toont het abonnement nog als actief, dus waarschijnlijk is de opzegging niet aangekomen. U kunt opnieuw opzeggen of het aan ondersteuning vragen.
story-unanswered-reactivate-title = Azure toont niet dat het abonnement opnieuw is geactiveerd
story-unanswered-reactivate-text = Er kwam geen antwoord en Azure toont het abonnement nog als opgezegd. U kunt het opnieuw proberen of het aan ondersteuning vragen.
story-unshown-cancel-title = Azure toont het abonnement nog steeds als actief
story-unshown-cancel-text = Azure heeft de opzegging van { DATETIME($at, dateStyle: "long", timeStyle: "short") } geaccepteerd, maar de status is daarna niet veranderd. Misschien is het abonnement elders opnieuw geactiveerd. U kunt opnieuw opzeggen of ondersteuning vragen.
story-unshown-reactivate-title = Azure toont het abonnement nog steeds als opgezegd
story-unshown-reactivate-text = Azure heeft uw verzoek van { DATETIME($at, dateStyle: "long", timeStyle: "short") } geaccepteerd, maar de status is daarna niet veranderd. Misschien is het abonnement elders opnieuw opgezegd. U kunt het nogmaals activeren of ondersteuning vragen.
story-cancelled-title = Uw abonnement is opgezegd
story-cancelled-text = Opgezegd op { DATETIME($at, dateStyle: "long", timeStyle: "short") }. U hoeft verder niets te doen.
story-undated-text = Azure meldt dat het is opgezegd, maar niet sinds wanneer, dus er kunnen geen data worden berekend. Vraag ondersteuning tot wanneer het opnieuw kan worden geactiveerd en uw gegevens worden bewaard.
story-reactivated-title = Uw abonnement is weer actief
story-reactivated-text = Start uw virtuele machines en services opnieuw waar u ze nodig hebt. Het kan even duren voordat elke resource weer werkt.
story-overdue-title = Een betaling voor dit abonnement is achterstallig
story-overdue-text = Het is niet opgezegd en kan nog worden gebruikt. Betaal de openstaande factuur in de Azure-portal, anders kan Azure het uitschakelen.
story-warned-title = Azure heeft voor dit abonnement gewaarschuwd
story-warned-text = Waarom kon niet worden achterhaald. Misschien is het opgezegd terwijl er nog resources in staan, of wordt het binnenkort uitgeschakeld. Kijk in de Azure-portal of vraag het aan ondersteuning.
story-warned-past-due-text = Een betaling is achterstallig. Het is niet opgezegd, maar Azure kan het binnenkort uitschakelen. Betaal de openstaande factuur in de Azure-portal.
story-warned-limit-text = Het tegoed is op. Het is niet opgezegd, maar Azure kan het binnenkort uitschakelen. Verwijder de bestedingslimiet in de Azure-portal of wacht op nieuw tegoed.
story-warned-other-text = Het is niet opgezegd, maar Azure kan het binnenkort uitschakelen. Vraag ondersteuning waarom.
story-past-due-title = Dit abonnement is uitgeschakeld omdat een betaling achterstallig is
story-past-due-text = Dit is geen opzegging. Betaal de openstaande factuur in de Azure-portal om het weer te gebruiken.
story-spending-limit-title = Dit abonnement is uitgeschakeld omdat het tegoed op is
story-spending-limit-text = Dit is geen opzegging. Verwijder de bestedingslimiet in de Azure-portal of wacht op nieuw tegoed.
story-expired-title = Dit abonnement is verlopen
story-expired-text = De looptijd is voorbij. Vraag ondersteuning wat nog mogelijk is.
story-disabled-title = Dit abonnement is uitgeschakeld
story-disabled-text = Azure zegt niet waarom of sinds wanneer, dus er kunnen geen data worden berekend. Vraag het aan ondersteuning.
story-disabled-other-text = Dit is geen opzegging. Azure noemt de reden niet. Vraag het aan ondersteuning.
story-disabled-unread-text = Waarom en sinds wanneer kon zojuist niet worden gelezen, dus er kunnen geen data worden berekend. Controleer het straks opnieuw; blijft het zo, vraag het dan aan ondersteuning.
story-deleted-title = Dit abonnement is verwijderd
story-deleted-text = De gegevens zijn permanent verwijderd en kunnen niet worden teruggehaald.
story-unfamiliar-title = Azure meldt een status die deze app niet kent
story-unfamiliar-text = { $word ->
    [empty] Azure heeft de status leeg gelaten. Dat kan tijdens een wijziging gebeuren; controleer het over enkele minuten opnieuw.
   *[other] Azure meldt: { $word }. Controleer het over enkele minuten opnieuw of kijk in de Azure-portal.
}

timeline-title = Wat er wanneer gebeurt
lane-access = Toegang
lane-billing = Facturering
lane-data = Gegevens
progress-done = Klaar
progress-over = Voorbij
progress-due = Nu te verwachten
progress-now = Nu
progress-next = Straks
source-computed = Berekend volgens de regel
source-untold = Niet gemeld door Azure
source-recorded = Vastgelegd door deze browser
source-reported = Gemeld door Azure, gelezen op { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
when-at = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
when-times = { RANGE($from, $until, dateStyle: "long", timeStyle: "short") }
when-days = { RANGE($from, $until, dateStyle: "long") }
when-until = Tot { DATETIME($at, dateStyle: "long") }
when-from = Vanaf { DATETIME($at, dateStyle: "long") }
when-end-of-cycle = Aan het einde van uw factureringscyclus
when-undated = Geen datum
when-at-once = Meteen
when-within = { $minutes ->
    [one] Binnen { $minutes } minuut
   *[other] Binnen { $minutes } minuten
}
when-relative = { RELATIVE($at) }
event-sent = U hebt de opzegging verzonden
event-sent-text = Vanuit deze browser.
event-shows = De opzegging gaat in
event-shows-text = Azure toont de nieuwe status.
event-services = Services zijn uitgeschakeld
event-services-text = De toewijzing van virtuele machines wordt ongedaan gemaakt, tijdelijke IP-adressen worden vrijgegeven en opslag is alleen-lezen.
event-reactivate-here = U kunt het zelf opnieuw activeren
event-reactivate-here-text = Dit is een abonnement met betalen naar gebruik, dus u kunt het op de statuspagina opnieuw activeren.
event-reactivate-support = Ondersteuning kan het opnieuw activeren
event-reactivate-support-text = Dit soort abonnement kunt u niet zelf opnieuw activeren. Vraag het vóór deze datum aan Azure-ondersteuning.
event-billing-stops = De facturering stopt
event-billing-stops-text = Vanaf dit moment wordt geen nieuw gebruik in rekening gebracht.
event-last-invoice = Laatste factuur
event-last-invoice-text = Gebruik tussen uw laatste factureringscyclus en de opzegging wordt nog in rekening gebracht.
event-no-invoice = Geen factuur voor gebruik
event-no-invoice-text = Gebruik binnen een gratis proefversie of een tegoed wordt niet in rekening gebracht.
event-partner-bills = Uw partner factureert
event-partner-bills-text = Vraag uw partner naar de laatste factuur.
event-invoice-unknown = Het is niet bekend of er een laatste factuur volgt
event-invoice-unknown-text = De aanbieding zegt niet hoe gebruik wordt gefactureerd. Bekijk uw facturen in de Azure-portal.
event-kept = Gegevens worden bewaard
event-kept-text = Hiervoor wordt u niets in rekening gebracht.
event-deleted = Gegevens worden permanent verwijderd
event-deleted-text = Daarna kunnen ze niet worden teruggehaald.
event-back = Het is weer in gebruik
event-back-text = U hebt Azure gevraagd het opnieuw te activeren, en Azure toont het als actief.
event-machines-off = Virtuele machines staan nog uit
event-machines-off-text = Ze starten niet vanzelf. Start ze waar u ze nodig hebt.
event-billing-resumes = Nieuw gebruik wordt weer gefactureerd
event-billing-resumes-text = De facturering gaat verder zoals vóór de opzegging.
event-data-stays = Uw gegevens blijven
event-data-stays-text = Hierdoor wordt niets verwijderd.
event-switched-off = Services zijn uitgeschakeld
event-switched-off-text = Niet door een opzegging. U kunt uw resources bekijken, maar niet gebruiken of wijzigen.
event-warned = Azure heeft een waarschuwing gegeven
event-warned-text = Services kunnen binnenkort worden uitgeschakeld.
event-in-use = Services gaan door
event-in-use-text = Er is nog niets uitgeschakeld.
event-pay = Betaal de openstaande factuur
event-pay-text = Dat doet u in de Azure-portal, onder Cost Management + Billing.
event-limit = Verwijder de bestedingslimiet
event-limit-text = Dat doet u in de Azure-portal. Met nieuw tegoed komt het vanzelf terug.
event-ask-support = Vraag het aan Azure-ondersteuning
event-ask-support-text = Ondersteuning kan u zeggen of en hoe het terugkomt.
event-invoice-open = Er staat een factuur open
event-invoice-open-text = Die moet worden betaald, of het abonnement nu in gebruik is of niet.
event-keeping-unknown = Hoelang uw gegevens blijven, is niet bekend
event-keeping-unknown-text = De regel voor opgezegde abonnementen geldt hier niet. Breng het abonnement snel terug als u de gegevens nodig hebt.
timeline-trust = Hoe Microsoft gegevens beheert en verwijdert (Vertrouwenscentrum)

reactivate-title = Van gedachten veranderd?
reactivate-here-text = U kunt dit abonnement opnieuw activeren tot { DATETIME($until, dateStyle: "long") }.
reactivate-button = Abonnement opnieuw activeren
reactivate-support-text = Alleen abonnementen met betalen naar gebruik kunnen hier opnieuw worden geactiveerd. Vraag het vóór { DATETIME($until, dateStyle: "long") } aan Azure-ondersteuning.
reactivate-too-late-text = Opnieuw activeren was mogelijk tot { DATETIME($until, dateStyle: "long") }. Azure-ondersteuning kan u zeggen of er nog iets mogelijk is.
reactivate-refused-title = Azure heeft dit abonnement niet opnieuw geactiveerd
status-reason = Uw reden
status-note = Uw notities
status-title-named = Status van { $name }
