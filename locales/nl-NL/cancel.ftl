cancel-step = Stap { $step } van { $steps }

prepare-title = Voordat u { $name } opzegt
prepare-lead = Als u opzegt, eindigt de toegang tot de services en resources in dit abonnement.
prepare-tasks = Wat er in dit abonnement is gevonden
label-recommended = Aanbevolen
label-by-itself = Gebeurt vanzelf
prepare-backup-title = Maak een back-up van uw gegevens
prepare-backup-text = { $days ->
    [one] Download kopieën van wat u in opslag en in SQL-databases bewaart, en sla een installatiekopie op van elke virtuele machine die u nodig hebt. { $days } dag na het opzeggen verwijdert Azure de gegevens.
   *[other] Download kopieën van wat u in opslag en in SQL-databases bewaart, en sla een installatiekopie op van elke virtuele machine die u nodig hebt. { $days } dagen na het opzeggen verwijdert Azure de gegevens.
}
prepare-stop-title = Sluit uw services af
prepare-stop-text = Door op te zeggen wordt alles uitgeschakeld wat nog actief is. Is de volgorde belangrijk, stop dan eerst zelf uw virtuele machines, apps en andere services.
prepare-move-title = Verplaats wat u wilt blijven gebruiken
prepare-move-text = Resources kunnen nu nog naar een ander abonnement. Na het opzeggen kan dat niet meer.
prepare-notices = Goed om te weten
prepare-support-title = Een ondersteuningsplan
prepare-support-text = { $months ->
    [one] Een betaald Azure-ondersteuningsplan wordt in rekening gebracht voor de rest van de termijn van { $months } maand, ook nadat het is opgezegd.
   *[other] Een betaald Azure-ondersteuningsplan wordt elke maand in rekening gebracht voor de rest van de termijn van { $months } maanden, ook nadat het is opgezegd.
}
prepare-nothing-blocks = Behalve uw recht om op te zeggen is niets hiervan vereist. U kunt nu doorgaan.
prepare-continue = Doorgaan
prepare-checking = Nagaan of u mag opzeggen…
prepare-not-allowed-title = Met uw rol mag u niet opzeggen
prepare-not-allowed-text = Azure laat een eigenaar van het abonnement opzeggen. Vraag het een eigenaar, of vraag zelf eigenaar te worden.
prepare-unknown-title = Het is niet bekend of u mag opzeggen
prepare-unknown-text = Uw machtigingen konden niet worden gelezen. U kunt doorgaan; Azure beslist wanneer u bevestigt.
prepare-not-now-title = Hier valt niets op te zeggen
prepare-not-now-text = Azure meldt dit abonnement als: { $state }. Op de statuspagina staat wat dat betekent.
prepare-pending-title = De opzegging is verzonden
prepare-pending-text = De opzegging wordt niet nog een keer verzonden. Op de statuspagina staat wat bekend is.

review-title = Controleren: { $name } opzeggen
review-lead = Dit gebeurt er als u bevestigt. Er is nog niets opgezegd.
review-resources-title = Resources die overblijven
review-resources-text = Als er resources over zijn, zou Azure de opzegging weigeren. Omdat u hier bevestigt, wordt de opzegging verzonden met de opdracht om door te gaan; de resources worden uitgeschakeld en samen met de gegevens verwijderd.
review-reason-label = Reden (optioneel)
review-reason-none = Geen reden
reason-no-longer-needed = Niet meer nodig
reason-too-expensive = Te duur
reason-moved-subscription = Overgestapt op een ander abonnement
reason-moved-provider = Overgestapt naar een andere aanbieder
reason-other = Iets anders
review-note-label = Notities (optioneel)
review-note-hint = Reden en notities blijven in deze browser, bij uw gegevens over de opzegging. Azure ontvangt ze niet.
review-confirm = Abonnement opzeggen
dialog-title = { $name } opzeggen?
dialog-text = De toegang tot de services eindigt en de facturering stopt. De gegevens worden bewaard tot { DATETIME($until, dateStyle: "long") } en daarna permanent verwijderd.
dialog-yes = Ja, mijn abonnement opzeggen
dialog-no = Niet opzeggen
dialog-sending = De opzegging wordt verzonden…

refused-title = Azure heeft dit abonnement niet opgezegd
refused-nothing-changed = Er is niets veranderd.
refused-sign-in = U moet zich opnieuw aanmelden voordat u kunt opzeggen.
refused-not-allowed = Uw rol staat dit niet toe. Vraag een eigenaar van het abonnement om op te zeggen of om u eigenaar te maken.
refused-resources = Azure wil dat de overgebleven resources eerst worden verwijderd. Verwijder ze in de Azure-portal en zeg daarna opnieuw op.
refused-not-found = Azure kent dit abonnement niet meer. Bekijk de lijst met uw abonnementen.
refused-conflict = Azure is bezig met een andere wijziging, of het abonnement is al alleen-lezen. Bekijk de status en probeer het over enkele minuten opnieuw.
refused-too-many = Er waren te veel aanvragen. Wacht een minuut en zeg daarna opnieuw op.
refused-other = Azure gaf een andere reden:
