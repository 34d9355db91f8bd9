status-title = Status
status-check-now = Nu controleren
status-read-at = Azure is voor het laatst geraadpleegd op { DATETIME($at, dateStyle: "long", timeStyle: "short") }.
status-checking = Azure wordt geraadpleegd…
status-print = Deze pagina afdrukken
status-done = Klaar, terug naar uw abonnementen
status-stopped-looking = Deze pagina raadpleegt Azure niet meer vanzelf.

story-running-title = Dit abonnement is actief
story-running-text = Azure meldt geen opzegging.
story-pending-cancel-title = Uw opzegging is verzonden
story-pending-cancel-text = { $minutes ->
    [one] Azure heeft de opzegging op { DATETIME($at, dateStyle: "long", timeStyle: "short") } aanvaard. Het kan maximaal { $minutes } minuut duren voordat Azure dit toont. U kunt deze pagina sluiten; er gaat niets verloren.
   *[other] Azure heeft de opzegging op { DATETIME($at, dateStyle: "long", timeStyle: "short") } aanvaard. Het kan maximaal { $minutes } minuten duren voordat Azure dit toont. U kunt deze pagina sluiten; er gaat niets verloren.
}
story-late-cancel-text = Azure heeft de opzegging op { DATETIME($at, dateStyle: "long", timeStyle: "short") } aanvaard, maar toont die nog niet. Dat duurt langer dan gewoonlijk. De opzegging wordt niet opnieuw verzonden; neem contact op met ondersteuning als het zo blijft.
story-pending-reactivate-title = Uw verzoek om heractivering is verzonden
story-pending-reactivate-text = { $minutes ->
    [one] Azure heeft het aanvaard. Het kan maximaal { $minutes } minuut duren voordat Azure dit toont.
   *[other] Azure heeft het aanvaard. Het kan maximaal { $minutes } minuten duren voordat Azure dit toont.
}
story-late-reactivate-text = Azure heeft het aanvaard, maar toont het nog niet. Dat duurt langer dan gewoonlijk. Neem contact op met ondersteuning als het zo blijft.
story-unclear-cancel-title = Het is nog niet duidelijk of uw opzegging is aangekomen
story-unclear-cancel-text = De opzegging is verzonden op { DATETIME($at, dateStyle: "long", timeStyle: "short") }, maar er kwam geen duidelijk antwoord terug. Deze pagina leest de status tot het duidelijk is. De opzegging wordt niet nog een keer verzonden.
story-unclear-reactivate-title = Het is nog niet duidelijk of uw verzoek om heractivering is aangekomen
story-unclear-reactivate-text = Er kwam geen duidelijk antwoord terug. Deze pagina leest de status tot het duidelijk is.
story-unanswered-cancel-title = Azure toont uw opzegging niet
story-unanswered-cancel-text = De opzegging is verzonden op { DATETIME($at, dateStyle: "long", timeStyle: "short") } en er kwam geen antwoord. Azure toont het abonnement nog als actief, dus waarschijnlijk is de opzegging niet aangekomen. U kunt opnieuw opzeggen of het aan ondersteuning vragen.
story-unanswered-reactivate-title = Azure toont uw heractivering niet
story-unanswered-reactivate-text = Er kwam geen antwoord en Azure toont het abonnement nog als opgezegd. U kunt het opnieuw proberen of het aan ondersteuning vragen.
story-cancelled-title = Uw abonnement is opgezegd
story-cancelled-text = Opgezegd op { DATETIME($at, dateStyle: "long", timeStyle: "short") }. U hoeft verder niets te doen.
story-reactivated-title = Uw abonnement is weer actief
story-reactivated-text = Start uw virtuele machines en services opnieuw waar u ze nodig hebt. Het kan even duren voordat elke resource weer werkt.
story-past-due-title = Dit abonnement is uitgeschakeld omdat een betaling achterstallig is
story-past-due-text = Dit is geen opzegging. Betaal de openstaande factuur in de Azure-portal om het weer te gebruiken.
story-spending-limit-title = Dit abonnement is uitgeschakeld omdat het tegoed op is
story-spending-limit-text = Dit is geen opzegging. Verwijder de bestedingslimiet in de Azure-portal of wacht op nieuw tegoed.
story-expired-title = Dit abonnement is verlopen
story-expired-text = De looptijd is voorbij. Vraag ondersteuning wat nog mogelijk is.
story-disabled-title = Dit abonnement is uitgeschakeld
story-disabled-text = Azure zegt niet waarom of sinds wanneer, dus er kunnen geen data worden berekend. Vraag het aan ondersteuning.
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
progress-now = Nu
progress-next = Straks
source-computed = Berekend volgens de regel
source-recorded = Vastgelegd door deze browser
source-reported = Gemeld door Azure, gelezen op { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
when-at = { DATETIME($at, dateStyle: "long", timeStyle: "short") }
when-times = { DATETIME($from, dateStyle: "long", timeStyle: "short") } tot { DATETIME($until, timeStyle: "short") }
when-days = { DATETIME($from, dateStyle: "long") } tot { DATETIME($until, dateStyle: "long") }
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
