error-network = Er is geen verbinding met Azure. Controleer uw netwerk en probeer het opnieuw.
error-timed-out = Azure antwoordde niet op tijd. Probeer het over een ogenblik opnieuw.
error-sign-in = Azure vraagt u zich opnieuw aan te melden. Meld u aan en probeer het opnieuw; er gaat niets verloren van wat u hebt ingevuld.
error-not-allowed = Uw account mag dit niet zien. Vraag een eigenaar van het abonnement om toegang, of meld u aan met een ander account.
error-not-found = Azure kent dit abonnement niet, of uw account heeft er geen toegang toe. Controleer het adres of kies het abonnement uit de lijst.
error-list-not-found = De lijst met abonnementen is niet gevonden bij Azure. Probeer het opnieuw; blijft het gebeuren, vraag dan wie deze app beheert het adres van Azure te controleren.
error-conflict = Azure is bezig met een andere wijziging. Wacht enkele minuten en probeer het opnieuw.
error-too-many = Azure vraagt om een pauze omdat er te veel aanvragen waren. Probeer het over een minuut opnieuw.
error-too-many-wait = { $seconds ->
    [one] Azure vraagt om een pauze omdat er te veel aanvragen waren. Probeer het na { $seconds } seconde opnieuw.
   *[other] Azure vraagt om een pauze omdat er te veel aanvragen waren. Probeer het na { $seconds } seconden opnieuw.
}
error-server = Azure heeft zelf een probleem (status { $status }). Probeer het over enkele minuten opnieuw.
error-unreadable = Het antwoord van Azure kon niet worden gelezen. Probeer het opnieuw; blijft het gebeuren, neem dan contact op met ondersteuning.
error-foreign-link = Het antwoord van Azure verwijst naar een andere server. Voor uw veiligheid is die verwijzing niet gevolgd. Neem contact op met ondersteuning.
error-refused = Azure heeft deze aanvraag geweigerd.
error-azure-says = Antwoord van Azure: ‘{ $message }’ ({ $code })
error-go-to-list = Naar uw abonnementen

not-found-title = Deze pagina bestaat niet
not-found-text = Misschien is het adres verkeerd getypt of is de pagina verplaatst. Uw abonnementen staan waar ze stonden.
malformed-title = Dit is geen abonnements-id
malformed-text = ‘{ $id }’ kan geen id van een abonnement zijn. Een id ziet eruit als 00000000-0000-0000-0000-000000000000. Controleer het adres of kies het abonnement uit de lijst.
missing-title = Dit abonnement is niet gevonden
unavailable-title = Dit abonnement kon niet worden gelezen
