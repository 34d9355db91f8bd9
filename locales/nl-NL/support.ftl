### What can be passed on to whoever gives support.

help-copy = Deze tekst kopiëren
report-subscription = Abonnement: { $name }
report-time = Tijd (UTC): { DATETIME($at, dateStyle: "long", timeStyle: "medium") }
report-failure = Laatste mislukte aanvraag: { $id }, { DATETIME($at, dateStyle: "long", timeStyle: "medium") } (UTC)
report-language = Taal: { language-name }
