//! The default world: the subscriptions of a mid-sized Dutch group, with every offer and every state in the first
//! two dozen rows, and in some of them an estate worth looking at.

use super::{Draft, Fate, environments};
use crate::chance::Chance;
use crate::inventory::Recipe;
use crate::offer::{self, Offer};
use crate::subscription::Access;
use crate::support_plan::Support;

struct Row {
    name: &'static str,
    offer: &'static Offer,
    fate: Fate,
    access: Access,
    resources: Option<Recipe>,
}

const fn row(name: &'static str, offer: &'static Offer) -> Row {
    Row { name, offer, fate: Fate::Active, access: Access::Owner, resources: None }
}

impl Row {
    const fn fate(self, fate: Fate) -> Self {
        Self { fate, ..self }
    }

    const fn access(self, access: Access) -> Self {
        Self { access, ..self }
    }

    const fn resources(self, resources: Recipe) -> Self {
        Self { resources: Some(resources), ..self }
    }
}

static ROWS: [Row; 24] = [
    row("Bakkerij De Vries – webshop (productie)", &offer::PAY_AS_YOU_GO).resources(Recipe::WebShop),
    row("Bakkerij De Vries – webshop (test)", &offer::DEV_TEST),
    row("Gemeente Zwolle: zaaksysteem test", &offer::ENTERPRISE).resources(Recipe::Locked),
    row("Gemeente Zwolle: zaaksysteem productie", &offer::ENTERPRISE).access(Access::Contributor),
    row("Northwind Traders – data platform", &offer::AZURE_PLAN).resources(Recipe::NotBackedUp),
    row("Northwind Traders – data platform (staging)", &offer::AZURE_PLAN).access(Access::Reader),
    row("Huisartsenpraktijk Oost", &offer::PARTNER).resources(Recipe::BackedUp),
    row("Visual Studio Enterprise – Anouk", &offer::VISUAL_STUDIO).resources(Recipe::WebShop),
    row("Visual Studio Enterprise – Willem", &offer::VISUAL_STUDIO).fate(Fate::SpendingLimitReached(5)),
    row("Gratis proefversie", &offer::FREE_TRIAL),
    row("Gratis proefversie 2", &offer::FREE_TRIAL).fate(Fate::Expired(20)),
    row("Azure for Students", &offer::STUDENTS),
    row("Azure for Students Starter", &offer::STUDENTS_STARTER),
    row("Azure Standard Support", &offer::SUPPORT_PLAN).resources(Recipe::Nothing),
    row("Microsoft Partner Network – lab", &offer::PARTNER_NETWORK),
    row("Workshop 12 mei", &offer::AZURE_PASS).fate(Fate::Cancelled(3)).resources(Recipe::Nothing),
    row("Stichting Schone Zee (sponsoring)", &offer::SPONSORSHIP),
    row("Café De Sluis – reserveringen", &offer::PAY_AS_YOU_GO).fate(Fate::PastDue(12)),
    row("Fietsenwinkel Hollander – kassa", &offer::PAY_AS_YOU_GO)
        .fate(Fate::Cancelled(3))
        .resources(Recipe::Few),
    row("Drukkerij Ten Brink – oude website", &offer::PAY_AS_YOU_GO)
        .fate(Fate::Cancelled(80))
        .resources(Recipe::Nothing),
    row("Waterschap Rijnland – sensordata", &offer::ENTERPRISE)
        .fate(Fate::Cancelled(45))
        .resources(Recipe::Few),
    row("Festival Zomerklanken 2019", &offer::PAY_AS_YOU_GO)
        .fate(Fate::Cancelled(200))
        .resources(Recipe::Nothing),
    row("Contoso Nederland / identity / production", &offer::PAY_AS_YOU_GO).access(Access::OwnerUnseen),
    row("Contoso Nederland / sandbox", &offer::PAY_AS_YOU_GO).resources(Recipe::Nothing),
];

/// How many rows are written by hand; more are generated.
pub(super) const COUNT: usize = ROWS.len();

pub(super) fn draft(index: u64, chance: &mut Chance) -> Draft {
    let Some(row) = usize::try_from(index).ok().and_then(|place| ROWS.get(place)) else {
        return environments::draft(index, chance);
    };
    let support = (row.offer.quota_id == offer::SUPPORT_PLAN.quota_id).then_some(Support::InTerm);
    let Row { fate, access, resources, .. } = *row;
    Draft { fate, access, resources, support, ..Draft::new(row.name, row.offer) }
}
