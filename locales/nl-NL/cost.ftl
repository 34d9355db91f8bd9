### Wat een abonnement kost: wat Azure ervan meldt, en wat niet.

amount = { $amounts }
cost-title = Kosten van deze factureringsmaand
cost-as-of = Wat Azure op { DATETIME($at, dateStyle: "long", timeStyle: "short") } wist. Het is een schatting totdat de factuur is opgemaakt.
cost-leaves-out = Niet inbegrepen: { $parts }.
cost-left-out-delay = gebruik van de laatste uren, dat Azure een dag later telt
cost-left-out-taxes = belastingen
cost-left-out-support = ondersteuningsplannen
cost-left-out-credits = tegoeden
cost-unread = De kosten konden niet worden gelezen
cost-untold-no-data = Azure heeft nog geen cijfers voor deze factureringsmaand.
cost-untold-not-for-offer = Azure meldt de kosten van dit soort abonnement niet. Dat betekent niet dat er geen kosten zijn.
cost-untold-hidden-by-partner = Uw partner toont de kosten niet in Azure. Vraag ze op bij uw partner.
cost-untold-not-allowed = Met uw rol kunt u de kosten niet zien. Dat betekent niet dat er geen kosten zijn.
