//! Scenarios in which every subscription is of one kind: the quickest way to one page of the app.

use super::{Draft, Fate, environments};
use crate::chance::Chance;
use crate::offer::{self, Offer};
use crate::subscription::Access;

/// An ordinary subscription of this offer. The first has a name of its own, further ones get a generated name.
fn ordinary(name: &str, offer: &'static Offer, index: u64, chance: &mut Chance) -> Draft {
    Draft::new(if index == 0 { name.to_owned() } else { environments::name(chance) }, offer)
}

pub(super) fn not_an_administrator(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Gemeente Zwolle: zaaksysteem test", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { access: Access::Contributor, ..draft }
}

pub(super) fn unknown_permission(index: u64, chance: &mut Chance) -> Draft {
    let draft = ordinary("Northwind Traders – data platform", &offer::PAY_AS_YOU_GO, index, chance);
    Draft { access: Access::OwnerUnseen, ..draft }
}

pub(super) fn trial(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Gratis proefversie", &offer::FREE_TRIAL, index, chance)
}

pub(super) fn students(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Azure for Students", &offer::STUDENTS, index, chance)
}

pub(super) fn pay_as_you_go(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Fietsenwinkel Hollander – kassa", &offer::PAY_AS_YOU_GO, index, chance)
}

pub(super) fn enterprise(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Waterschap Rijnland – sensordata (productie)", &offer::ENTERPRISE, index, chance)
}

pub(super) fn partner(index: u64, chance: &mut Chance) -> Draft {
    ordinary("Huisartsenpraktijk Oost (via partner)", &offer::PARTNER, index, chance)
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
    Draft { fate: Fate::PastDue(12), ..draft }
}
