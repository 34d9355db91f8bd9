//! Everything that Azure knows in one world: the tenant, its subscriptions and its support plans. No clock, no faults, no log: those
//! are the simulator's.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::chance::Chance;
use crate::directory::Directory;
use crate::inventory::Recipe;
use crate::scenario::{Draft, Scenario};
use crate::subscription::{Identity, Subscription, Terms};
use crate::support_plan::SupportPlan;

/// A tenant with its subscriptions.
#[derive(Clone, Debug)]
pub(crate) struct Estate {
    pub(crate) seed: u64,
    /// How many items go on one page of a list.
    pub(crate) page_size: usize,
    pub(crate) directory: Directory,
    subscriptions: Vec<Subscription>,
    places: HashMap<String, usize>,
    /// Support plans, in the order of the subscriptions that they are beside.
    pub(crate) plans: Vec<SupportPlan>,
}

impl Estate {
    /// Builds `count` subscriptions of a scenario as they stand at `now`.
    pub(crate) fn new(
        scenario: &Scenario,
        seed: u64,
        count: usize,
        page_size: usize,
        has_guest: bool,
        now: DateTime<Utc>,
    ) -> Self {
        let mut plans = Vec::new();
        let subscriptions: Vec<Subscription> = (0_u64..)
            .take(count)
            .map(|index| {
                let draft = (scenario.draft)(index, &mut Chance::new(seed, "draft", index));
                let support = draft.support;
                let one = settle(draft, seed, index, now);
                plans.extend(support.map(|support| SupportPlan::new(support, &one, seed, now)));
                one
            })
            .collect();
        let places = subscriptions.iter().map(|one| one.id.clone()).zip(0..).collect();
        Self { seed, page_size, directory: Directory::new(seed, has_guest), subscriptions, places, plans }
    }

    /// All of them, in the order of the list, which never changes.
    pub(crate) fn subscriptions(&self) -> &[Subscription] {
        &self.subscriptions
    }

    /// The tenant that one of them belongs to: every second one to the guest's, where there is one.
    pub(crate) fn tenant_of(&self, one: &Subscription) -> &str {
        match &self.directory.guest {
            Some(guest) if one.index % 2 == 1 => &guest.id,
            _ => &self.directory.tenant_id,
        }
    }

    /// The one with this GUID, in whatever case.
    pub(crate) fn subscription(&self, id: &str) -> Option<&Subscription> {
        self.places.get(&id.to_ascii_lowercase()).and_then(|&place| self.subscriptions.get(place))
    }

    /// The same, to change it.
    pub(crate) fn subscription_mut(&mut self, id: &str) -> Option<&mut Subscription> {
        self.places.get(&id.to_ascii_lowercase()).and_then(|&place| self.subscriptions.get_mut(place))
    }
}

/// Gives a draft all that is seeded.
fn settle(draft: Draft, seed: u64, index: u64, now: DateTime<Utc>) -> Subscription {
    let mut chance = Chance::new(seed, "subscription", index);
    let id = chance.guid();
    let age = TimeDelta::days(i64::try_from(chance.between(120, 2_500)).unwrap_or_default());
    let has_resources = draft.resources.is_none() && chance.percent(50);
    let recipe = draft.resources.unwrap_or(if has_resources { Recipe::Few } else { Recipe::Nothing });
    let terms =
        Terms { offer: draft.offer, created: now - age, access: draft.access, costs: draft.costs, recipe };
    let history = draft.fate.history(now, recipe.has_resources());
    Subscription::new(Identity { seed, index, id, name: draft.name }, terms, history)
}

/// How long a change takes to show in reads: 20 seconds to 9 minutes 30, within the 10 minutes that the source
/// document promises.
pub(crate) fn propagation(seed: u64, change: &str, index: u64) -> TimeDelta {
    let seconds = Chance::new(seed, change, index).between(20, 570);
    TimeDelta::seconds(i64::try_from(seconds).unwrap_or_default())
}
