//! Scenarios in which every subscription is of one kind: the quickest way to one page of the app.

use super::{Draft, Fate, environments};
use crate::chance::Chance;
use crate::inventory::Recipe;
use crate::offer::{self, Offer};
use crate::subscription::{Access, Costs};
use crate::support_plan::Support;

/// An ordinary subscription of this offer. The first has a name of its own, further ones get a generated name.
fn ordinary(name: &str, offer: &'static Offer, index: u64, chance: &mut Chance) -> Draft {
    Draft::new(if index == 0 { name.to_owned() } else { environments::name(chance) }, offer)
}

pub(super) fn not_an_administrator(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Gemeente Zwolle: zaaksysteem test", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { access: Access::Contributor, ..draft.with(Recipe::WebShop) }
}

pub(super) fn unknown_permission(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Northwind Traders – data platform", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { access: Access::OwnerUnseen, ..draft.with(Recipe::WebShop) }
}

pub(super) fn trial(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Gratis proefversie", &offer::FREE_TRIAL, index, chance).with(Recipe::WebShop)
}

pub(super) fn students(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Azure for Students", &offer::STUDENTS, index, chance).with(Recipe::WebShop)
}

pub(super) fn pay_as_you_go(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Fietsenwinkel Hollander – kassa", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::WebShop)
}

pub(super) fn enterprise(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Waterschap Rijnland – sensordata (productie)", &offer::ENTERPRISE, index, chance)
        .with(Recipe::WebShop)
}

pub(super) fn partner(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Huisartsenpraktijk Oost (via partner)", &offer::PARTNER, index, chance).with(Recipe::WebShop)
}

pub(super) fn cancelled(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Drukkerij Ten Brink – oude website", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { fate: Fate::Cancelled(30), ..draft }
}

pub(super) fn deleted_soon(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Festival Zomerklanken 2019", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { fate: Fate::Cancelled(89), ..draft }
}

pub(super) fn past_due(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Café De Sluis – reserveringen", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { fate: Fate::PastDue(12), ..draft.with(Recipe::WebShop) }
}

pub(super) fn no_resources(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Contoso Nederland / leeg", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::Nothing)
}

pub(super) fn web_shop(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Bakkerij De Vries – webshop", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::WebShop)
}

pub(super) fn large_estate(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Provincie Zeeland – landing zone", &offer::AZURE_PLAN, index, chance).with(Recipe::Large)
}

pub(super) fn backed_up(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Notariskantoor Dijkstra – administratie", &offer::PAY_AS_YOU_GO, index, chance)
        .with(Recipe::BackedUp)
}

pub(super) fn not_backed_up(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Notariskantoor Dijkstra – administratie", &offer::PAY_AS_YOU_GO, index, chance)
        .with(Recipe::NotBackedUp)
}

pub(super) fn locked(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Apotheek Het Gulden Vlies", &offer::AZURE_PLAN, index, chance).with(Recipe::Locked)
}

pub(super) fn fifty_machines(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Hogeschool Delta – rekencluster", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::Machines)
}

pub(super) fn credit(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Visual Studio Enterprise – Anouk", &offer::VISUAL_STUDIO, index, chance).with(Recipe::WebShop)
}

pub(super) fn support_plan(index: u64, chance: &mut Chance) -> Draft {
    let draft =
        ordinary("Rederij Noordzee – planning", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::WebShop);
    Draft { support: Some(Support::InTerm), ..draft }
}

pub(super) fn support_plan_ending(index: u64, chance: &mut Chance) -> Draft {
    let draft =
        ordinary("Rederij Noordzee – planning", &offer::AZURE_PLAN, index, chance).with(Recipe::WebShop);
    Draft { support: Some(Support::Ending), ..draft }
}

pub(super) fn hidden_resources(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Jansen & Zonen – opgeruimd", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::Hidden)
}

pub(super) fn costs_unavailable(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Fietsenwinkel Hollander – nieuw", &offer::PAY_AS_YOU_GO, index, chance)
        .with(Recipe::WebShop);
    Draft { costs: Costs::NotYet, ..draft }
}

pub(super) fn awkward_resources(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Zonderling & Co", &offer::PAY_AS_YOU_GO, index, chance).with(Recipe::Awkward)
}
