### What the page asked of Azure, for whoever looks for a fault.

diagnostics-title = Technische gegevens van deze pagina
diagnostics-lead = Wat deze pagina aan Azure heeft gevraagd, het nieuwste eerst. Er wordt geen token getoond of gekopieerd.
diagnostics-azure = Aanvragen gaan naar { $address }; dat is Azure.
diagnostics-not-azure = Aanvragen gaan naar { $address }. Dat is geen adres van Azure dat deze app kent; misschien is het een simulator.
diagnostics-none = Er is nog niets gevraagd.
diagnostics-answered = Status { $status } na { $milliseconds } ms
diagnostics-no-connection = Geen verbinding
diagnostics-no-answer = Geen antwoord op tijd
diagnostics-left = Opgegeven, omdat de pagina is verlaten
diagnostics-signed-out = Niet verzonden, omdat er niemand is aangemeld
diagnostics-sent = Verzonden op { DATETIME($at, dateStyle: "short", timeStyle: "medium") } (UTC)
diagnostics-own-id = Verzonden als { $id }
diagnostics-azure-id = Bij Azure { $id }
diagnostics-curl = Kopiëren als curl

newer-title = Er is een nieuwere versie van { -app }
newer-text = Die begint zodra deze pagina opnieuw wordt geladen. Wat u hebt verzonden, blijft bewaard.
newer-reload = Nieuwe versie laden
