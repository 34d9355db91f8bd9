### Signing in with a Microsoft account, where the app speaks with real Azure.

sign-in-title = Aanmelden
sign-in-text = Meld u aan met het Microsoft-account dat u voor Azure gebruikt. Daarna komt u terug op deze pagina.
sign-in-button = Aanmelden bij Microsoft
sign-in-other-account = Een ander account gebruiken
sign-in-on-the-way = Bezig met aanmelden…
signed-in-as = Aangemeld als { $name }
sign-out = Afmelden
sign-in-again-title = Meld u opnieuw aan
sign-in-again = Opnieuw aanmelden
sign-in-directory = Uw directory: { $name }
sign-in-directories-text = De abonnementen van al uw directory’s staan in de lijst. Meld u aan bij een andere als die daarom vraagt.
sign-in-to-directory = Aanmelden bij { $name }
sign-in-wanting-title = { $name } vraagt u om u aan te melden
sign-in-wanting-text = Deze directory laat u alleen toe als u zich er zelf aanmeldt, bijvoorbeeld omdat er een tweede factor nodig is. Tot dan kunnen de abonnementen daarin niet worden gelezen. Daarna komt u terug op deze pagina.
sign-in-failed-title = U bent niet aangemeld
sign-in-not-expected = Dit antwoord hoort niet bij een aanmelding vanuit dit tabblad; misschien is het oud. Meld u opnieuw aan.
sign-in-consent = Deze app heeft geen toestemming gekregen. Vraag een beheerder van uw organisatie om de app goed te keuren of gebruik een ander account.
sign-in-registration = Microsoft accepteert de registratie van deze app niet. Vraag wie de app beheert om de client-id en het omleidingsadres te controleren. Antwoord van Microsoft: “{ $message }”
sign-in-expired = Het aanmelden duurde te lang of de aanmelding is verlopen. Meld u opnieuw aan.
sign-in-unreachable = De aanmeldservice van Microsoft gaf geen antwoord. Controleer uw netwerk en meld u dan opnieuw aan. Blijft dit gebeuren, vraag dan wie de app beheert om het omleidingsadres te controleren.
sign-in-unavailable = De aanmeldservice van Microsoft heeft zelf een probleem. Probeer het over een paar minuten opnieuw.
sign-in-unusable = Het antwoord van de aanmeldservice is niet bruikbaar. Meld u opnieuw aan; blijft dit gebeuren, vraag dan wie de app beheert.
sign-in-clock = De klok van uw computer loopt te ver voor of achter. Zet de klok goed en meld u dan opnieuw aan.
sign-in-not-secure = Deze pagina wordt niet beveiligd aangeboden en een browser laat dan niemand aanmelden. Vraag wie de app beheert.
sign-in-refused = Microsoft heeft u niet aangemeld: “{ $message }” ({ $code })
