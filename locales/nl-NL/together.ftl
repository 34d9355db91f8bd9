### Meerdere abonnementen, samen gecontroleerd en elk afzonderlijk opgezegd.

together-title = { $count ->
    [0] Meerdere abonnementen opzeggen
    [one] { $count } abonnement opzeggen
   *[other] { $count } abonnementen opzeggen
}
together-lead = Elk abonnement wordt afzonderlijk opgezegd en heeft een eigen uitkomst. Er is nog niets opgezegd.
together-access = De toegang tot de services en resources van al deze abonnementen eindigt.
together-billing = De facturering van nieuw gebruik stopt meteen. Gebruik tot dan wordt nog in rekening gebracht, tenzij een proefversie of tegoed het dekt.
together-data = De gegevens worden bewaard tot { DATETIME($until, dateStyle: "long") } en daarna permanent verwijderd.
together-by-yourself = U kunt zelf opnieuw activeren: { $count }
together-by-support = Alleen ondersteuning kan opnieuw activeren: { $count }
together-members = Deze abonnementen
together-look = Wat opzeggen ervoor betekent
together-look-named = Wat opzeggen betekent voor { $name }
together-leave-out = Weglaten
together-leave-out-named = { $name } weglaten
together-rule-label = Als Azure er een weigert
together-rule-stop = Stoppen en de rest met rust laten
together-rule-go-on = Doorgaan met de andere
together-confirm = { $count ->
    [one] { $count } abonnement opzeggen
   *[other] { $count } abonnementen opzeggen
}
together-dialog-title = { $count ->
    [one] { $count } abonnement opzeggen?
   *[other] { $count } abonnementen opzeggen?
}
together-dialog-text = De toegang tot de services eindigt en de facturering stopt. De gegevens worden bewaard tot { DATETIME($until, dateStyle: "long") } en daarna permanent verwijderd.
together-dialog-yes = { $count ->
    [one] Ja, { $count } abonnement opzeggen
   *[other] Ja, { $count } abonnementen opzeggen
}
together-tally = Door Azure aanvaard: { $accepted } van { $all }. Niet opgezegd: { $refused }.
together-working = Ze worden met enkele tegelijk verzonden. U kunt deze pagina verlaten; er gaat niets verloren.
together-withdraw = Niet meer verzenden
together-asked = Wordt verzonden…
together-accepted = Azure heeft de opzegging aanvaard.
together-not-sent = Niet verzonden: het kan niet meer worden opgezegd, of een ander tabblad van deze browser is ermee bezig.
together-left-alone = Niet verzonden; er is niets veranderd.
together-none-title = Er zijn geen abonnementen gekozen
together-none-text = Kies ze in de lijst met uw abonnementen.
