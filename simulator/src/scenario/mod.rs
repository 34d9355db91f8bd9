//! The scenarios: each is a row in a table and a small function that drafts one subscription. A new scenario needs
//! nothing else.

mod awkward_names;
mod environments;
mod one_kind;
mod portfolio;

use chrono::{DateTime, TimeDelta, Utc};

use crate::chance::Chance;
use crate::lifecycle::{History, Situation};
use crate::offer::{self, Offer};
use crate::subscription::Access;

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
    /// Left to the seed when absent.
    pub(crate) resources: Option<bool>,
}

impl Draft {
    /// An active subscription of the signed-in person.
    pub(crate) fn new(name: impl Into<String>, offer: &'static Offer) -> Self {
        Self { name: name.into(), offer, fate: Fate::Active, access: Access::Owner, resources: None }
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

/// All scenarios, in the order in which they are listed.
pub(crate) static SCENARIOS: [Scenario; 15] = [
    Scenario {
        name: "portfolio",
        description: "A believable mix: every offer and every state, some of it cancelled, past due or not yours.",
        size: Size::Usually(portfolio::COUNT),
        draft: portfolio::draft,
    },
    Scenario {
        name: "single",
        description: "Exactly one active pay-as-you-go subscription.",
        size: Size::Fixed(1),
        draft: |_, _| Draft::new("Bakkerij De Vries – webshop (productie)", &offer::PAY_AS_YOU_GO),
    },
    Scenario {
        name: "empty",
        description: "No subscriptions at all.",
        size: Size::Fixed(0),
        draft: |_, _| Draft::new("", &offer::PAY_AS_YOU_GO),
    },
    Scenario {
        name: "thousands",
        description: "10,000 subscriptions on ten pages.",
        size: Size::Usually(10_000),
        draft: environments::draft,
    },
    Scenario {
        name: "names",
        description: "Names that break layouts: right to left, CJK, emoji, very long, padded, identical.",
        size: Size::Usually(awkward_names::COUNT),
        draft: awkward_names::draft,
    },
    Scenario {
        name: "not-an-administrator",
        description: "You may look but not cancel: Contributor, and somebody else is account administrator.",
        size: Size::Usually(1),
        draft: one_kind::not_an_administrator,
    },
    Scenario {
        name: "unknown-permission",
        description: "Azure refuses to say what you may do; a cancel works all the same.",
        size: Size::Usually(1),
        draft: one_kind::unknown_permission,
    },
    Scenario {
        name: "trial",
        description: "A free trial with its credit.",
        size: Size::Usually(1),
        draft: one_kind::trial,
    },
    Scenario {
        name: "students",
        description: "Azure for Students.",
        size: Size::Usually(1),
        draft: one_kind::students,
    },
    Scenario {
        name: "pay-as-you-go",
        description: "Pay-as-you-go, the one that reactivates itself.",
        size: Size::Usually(1),
        draft: one_kind::pay_as_you_go,
    },
    Scenario {
        name: "enterprise",
        description: "Enterprise Agreement: the billing property has no date of cancellation.",
        size: Size::Usually(1),
        draft: one_kind::enterprise,
    },
    Scenario {
        name: "partner",
        description: "Azure plan bought through a partner.",
        size: Size::Usually(1),
        draft: one_kind::partner,
    },
    Scenario {
        name: "cancelled",
        description: "Pay-as-you-go, cancelled 30 days ago.",
        size: Size::Usually(1),
        draft: one_kind::cancelled,
    },
    Scenario {
        name: "deleted-soon",
        description: "Pay-as-you-go, cancelled 89 days ago: deleted tomorrow.",
        size: Size::Usually(1),
        draft: one_kind::deleted_soon,
    },
    Scenario {
        name: "past-due",
        description: "Pay-as-you-go with an unpaid invoice.",
        size: Size::Usually(1),
        draft: one_kind::past_due,
    },
];

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
