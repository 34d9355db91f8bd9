//! The scenarios: each is a row in a table and a small function that drafts one subscription. A new scenario needs
//! nothing else.

mod awkward_names;
mod environments;
mod one_kind;
mod portfolio;
mod table;

use chrono::{DateTime, TimeDelta, Utc};

use crate::chance::Chance;
use crate::inventory::Recipe;
use crate::lifecycle::{History, Situation};
use crate::offer::Offer;
use crate::subscription::{Access, Costs};
use crate::support_plan::Support;

pub(crate) use table::SCENARIOS;

/// How many subscriptions a scenario has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// Always so many.
    Fixed(usize),
    /// So many unless `count` says otherwise.
    Usually(usize),
}

/// One scenario.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// One line for whoever chooses.
    pub(crate) description: &'static str,
    pub(crate) size: Size,
    /// Drafts the subscription at this place.
    pub(crate) draft: fn(u64, &mut Chance) -> Draft,
}

/// A subscription before the seed has given it an id and the rest.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) name: String,
    pub(crate) offer: &'static Offer,
    pub(crate) fate: Fate,
    pub(crate) access: Access,
    /// Left to the seed when absent: none, or a few.
    pub(crate) resources: Option<Recipe>,
    pub(crate) costs: Costs,
    /// A support plan beside it in its billing account, or the one that it is itself.
    pub(crate) support: Option<Support>,
}

impl Draft {
    /// An active subscription of the signed-in person.
    pub(crate) fn new(name: impl Into<String>, offer: &'static Offer) -> Self {
        Self {
            name: name.into(),
            offer,
            fate: Fate::Active,
            access: Access::Owner,
            resources: None,
            costs: Costs::Offered,
            support: None,
        }
    }

    /// The same with these resources.
    pub(crate) fn with(self, recipe: Recipe) -> Self {
        Self { resources: Some(recipe), ..self }
    }
}

/// What has happened to a subscription before the world begins, in days before its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Active,
    PastDue(i64),
    SpendingLimitReached(i64),
    Expired(i64),
    Cancelled(i64),
}

impl Fate {
    /// The history that a world which begins at `now` starts from.
    pub(crate) fn history(self, now: DateTime<Utc>, has_resources: bool) -> History {
        let ago = |days| now - TimeDelta::days(days);
        History::new(match self {
            Self::Active => Situation::Active,
            Self::PastDue(days) => Situation::PastDue { since: ago(days) },
            Self::SpendingLimitReached(days) => Situation::SpendingLimitReached { since: ago(days) },
            Self::Expired(days) => Situation::Expired { since: ago(days) },
            Self::Cancelled(days) => Situation::Cancelled { at: ago(days), resources_left: has_resources },
        })
    }
}

/// The scenario of this name.
pub(crate) fn find(name: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|scenario| scenario.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_described() {
        let names: BTreeSet<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), SCENARIOS.len());
        for scenario in &SCENARIOS {
            assert!(scenario.description.ends_with('.'), "{}", scenario.name);
            assert!(!scenario.description.contains('\n'), "{}", scenario.name);
        }
    }

    #[test]
    fn a_fate_is_told_in_days() {
        let now = DateTime::from_timestamp(1_000_000_000, 0).unwrap();
        let situation = Fate::Cancelled(30).history(now, true).visible(now);
        assert_eq!(situation, Situation::Cancelled { at: now - TimeDelta::days(30), resources_left: true });
    }
}
