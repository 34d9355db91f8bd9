### De eerste stap: wat er in het abonnement is gevonden, en wat u ermee kunt doen.

label-required = Vereist
check-running = { $count ->
    [one] Wordt gelezen… tot nu toe { $count } onderdeel.
   *[other] Wordt gelezen… tot nu toe { $count } onderdelen.
}
check-read-at = Gelezen om { DATETIME($at, timeStyle: "short") }
check-unread = Dit kon niet helemaal worden gelezen. Wat is gevonden, staat hieronder.
tick-check = Ik heb hiervoor gezorgd
tick-one = Gedaan
show-more = { $count ->
    [one] Nog { $count } weergeven
   *[other] Nog { $count } weergeven
}
open-in-portal = Openen in de Azure-portal
button-copy = Kopiëren

kind-virtual-machine = Virtuele machine
kind-storage-account = Opslagaccount
kind-sql-server = SQL-server
kind-sql-database = SQL-database
kind-public-address = Openbaar IP-adres
kind-vault = Recovery Services-kluis
type-count = { $type }: { $count }

backups-nothing = Er is geen opslagaccount, SQL-database of virtuele machine gevonden.
backups-found = { $open ->
    [0] Van elk hiervan is een back-up gevonden: { $count }.
    [one] Zonder volledige back-up die kon worden gevonden: { $open } van { $count }.
   *[other] Zonder volledige back-up die kon worden gevonden: { $open } van { $count }.
}
backup-whole = Back-up in de kluis { $vault }, voor het laatst op { DATETIME($at, dateStyle: "long") }.
backup-undated = Back-up in de kluis { $vault }.
backup-shares = Alleen van deze bestandsshares is er een back-up, in de kluis { $vault }: { $shares }.
backup-none = Er is geen back-up gevonden.
backup-unknown = Of er een back-up is, kon niet worden gelezen.
backup-vault-ends = Een kluis in dit abonnement eindigt ermee: de kopieën erin worden samen met de gegevens verwijderd.
backup-how-storage = Download wat u nodig hebt met Azure Storage Explorer of AzCopy.
backup-how-sql = Exporteer de database als BACPAC-bestand.
backup-how-machine = Sla een installatiekopie van de machine op, of download de schijven.

machines-found = { $count ->
    [0] Er draait geen virtuele machine.
    [one] { $count } virtuele machine draait of wordt nog in rekening gebracht.
   *[other] { $count } virtuele machines draaien of worden nog in rekening gebracht.
}
power-starting = Wordt gestart
power-running = Draait
power-stopping = Wordt afgesloten
power-stopped = Van binnenuit afgesloten, wordt nog in rekening gebracht
power-untold = Azure meldt niet of de machine draait
machine-held = Door de vergrendeling { $lock } kan deze machine niet worden gestopt.
machines-stop-chosen = { $count ->
    [one] { $count } gekozen machine stoppen
   *[other] { $count } gekozen machines stoppen
}
machines-stop-all = Alle stoppen
machines-confirm-title = { $count ->
    [one] { $count } virtuele machine stoppen?
   *[other] { $count } virtuele machines stoppen?
}
machines-confirm-text = De toewijzing wordt ongedaan gemaakt: wat erop draait, eindigt meteen, tijdelijke schijven worden leeggemaakt en dynamische IP-adressen worden vrijgegeven. De andere schijven blijven.
machines-confirm-yes = Ja, stoppen
machines-confirm-no = Niet stoppen
stop-waiting = Wacht op zijn beurt
stop-running = Wordt gestopt…
stop-unclear = Het is nog niet duidelijk of Azure deze machine stopt.
stop-stopped = Gestopt, toewijzing ongedaan gemaakt
stop-not-allowed = Niet gestopt: met uw rol mag dat niet.
stop-not-found = Azure vindt deze machine niet meer.
stop-locked = Niet gestopt: een vergrendeling verbiedt het.
stop-subscription-off = Het abonnement is al uitgeschakeld, en de machines ook.
stop-no-effect = Niet gestopt: er is langer niets gebeurd dan het duurt. Probeer het opnieuw, of kijk in de Azure-portal.
stop-refused = Niet gestopt: Azure heeft het geweigerd.
stop-tally = Gestopt: { $stopped } van { $all }. Mislukt: { $failed }.
stop-each = Wat er van elk is geworden
stop-withdraw = Niet verder stoppen
stop-may-leave = U kunt deze pagina verlaten; er gaat niets verloren.

movable-found = { $count ->
    [0] Er is niets gevonden wat verplaatst kan worden.
    [one] Mogelijk te verplaatsen: { $count }. Resourcegroepen: { $groups }.
   *[other] Mogelijk te verplaatsen: { $count }. Resourcegroepen: { $groups }.
}
move-group-label = Doelresourcegroep
move-subscription-label = Id van het doelabonnement (optioneel)
move-subscription-wrong = Dat is geen abonnements-id. Verbeter die om de opdrachten te krijgen.
move-group = { $count ->
    [one] { $group }: de opdracht voor { $count } resource
   *[other] { $group }: de opdracht voor { $count } resources
}
move-held = Deze vergrendelingen staan verplaatsen in de weg: { $locks }.

locks-title = Vergrendelingen
locks-text = Een abonnement met een vergrendeling kan gewoon worden opgezegd. Een vergrendeling kan u wel hinderen bij het voorbereiden.
locks-found = { $count ->
    [0] Er zijn geen vergrendelingen gevonden.
    [one] Er is { $count } vergrendeling gevonden.
   *[other] Er zijn { $count } vergrendelingen gevonden.
}
lock-on-subscription = Op het hele abonnement
lock-on-group = Op de resourcegroep { $group }
lock-on-resource = Op de resource { $name }
lock-no-deleting = Verbiedt verwijderen.
lock-no-changing = Verbiedt verwijderen en wijzigen.
lock-hinders-stopping = machines stoppen
lock-hinders-moving = verplaatsen
lock-hinders-deleting = verwijderen
lock-hinders = Staat in de weg van: { $what }.
lock-notes = De maker schreef: ‘{ $notes }’

others-title = Al het andere
others-text = U hoeft niets te doen: als u opzegt, wordt alles in het abonnement uitgeschakeld.
others-found = { $count ->
    [0] Er zijn geen resources gevonden.
    [one] Er is { $count } resource gevonden.
   *[other] Er zijn { $count } resources gevonden.
}
