//! Plausible environments by the thousand: an organisation, what it runs and at which stage.

use super::{Draft, Fate};
use crate::chance::Chance;
use crate::offer;
use crate::subscription::Access;

const ORGANISATIONS: [&str; 32] = [
    "Bakkerij De Vries",
    "Gemeente Zwolle",
    "Gemeente 's-Hertogenbosch",
    "Waterschap Rijnland",
    "Ziekenhuis Sint Jansdal",
    "Stichting Kinderopvang Noord",
    "Van den Berg Logistiek",
    "Jansen & Zonen",
    "Coöperatie Oogst",
    "Bibliotheek Gouda",
    "Hogeschool Delta",
    "Provincie Zeeland",
    "Veiligheidsregio IJsselland",
    "Notariskantoor Dijkstra",
    "Apotheek Het Gulden Vlies",
    "Rederij Noordzee",
    "Contoso",
    "Fabrikam",
    "Northwind Traders",
    "Adventure Works",
    "Tailspin Toys",
    "Woodgrove Bank",
    "Litware",
    "Proseware",
    "Lindqvist & Söner",
    "Müller Maschinenbau",
    "Société Lefèvre",
    "Panadería Núñez",
    "Żabka Łódź",
    "Çelik Tekstil",
    "Novotný Pivovar",
    "O'Connor Brothers",
];

const WORKLOADS: [&str; 24] = [
    "webshop",
    "zaaksysteem",
    "intranet",
    "loonadministratie",
    "data platform",
    "data lake",
    "API gateway",
    "identity",
    "netwerk",
    "back-up",
    "kassasysteem",
    "planning",
    "mobile app",
    "machine learning",
    "monitoring",
    "e-mailarchief",
    "facturatie",
    "klantportaal",
    "IoT hub",
    "reporting",
    "document store",
    "telefonie",
    "landing zone",
    "werkplekken",
];

const STAGES: [&str; 8] =
    ["productie", "acceptatie", "test", "ontwikkeling", "production", "staging", "sandbox", "dev"];

/// A name such as people give: no two organisations punctuate alike.
pub(super) fn name(chance: &mut Chance) -> String {
    let (organisation, workload, stage) =
        (chance.pick(&ORGANISATIONS), chance.pick(&WORKLOADS), chance.pick(&STAGES));
    match chance.between(0, 3) {
        0 => format!("{organisation} – {workload} ({stage})"),
        1 => format!("{organisation}: {workload} {stage}"),
        2 => format!("{organisation} {workload} {stage} {:02}", chance.between(1, 12)),
        _ => format!("{organisation} / {workload} / {stage}"),
    }
}

/// One of many: mostly active, mostly yours.
pub(super) fn draft(_index: u64, chance: &mut Chance) -> Draft {
    let name = name(chance);
    let offer = chance.pick(&offer::USUAL);
    let fate = match chance.between(0, 99) {
        0..=3 => Fate::PastDue(i64::try_from(chance.between(1, 30)).unwrap_or(1)),
        4..=11 => Fate::Cancelled(i64::try_from(chance.between(1, 120)).unwrap_or(1)),
        12..=13 if offer.credit.is_some() => Fate::SpendingLimitReached(4),
        _ => Fate::Active,
    };
    let access = match chance.between(0, 99) {
        0..=5 => Access::Contributor,
        6..=11 => Access::Reader,
        12 => Access::OwnerUnseen,
        _ => Access::Owner,
    };
    Draft { fate, access, ..Draft::new(name, offer) }
}
