//! A subscription as Azure knows it, apart from how any one API shows it.

use std::sync::OnceLock;

use chrono::{DateTime, Utc};

use crate::deallocation::{Deallocations, Phase};
use crate::inventory::{Inventory, Machine, Recipe, Resource};
use crate::lifecycle::{History, Situation, State};
use crate::money::Currency;
use crate::offer::Offer;

/// What the signed-in person may do with a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Owner and account administrator.
    Owner,
    /// Owner, but neither `permissions` nor `isAccountAdmin` tells.
    OwnerUnseen,
    /// Built-in Contributor, which lists cancel and enable under `notActions` (facts 2, [D]).
    Contributor,
    /// Built-in Reader.
    Reader,
}

impl Access {
    /// Whether cancel and enable are allowed.
    pub(crate) fn may_cancel(self) -> bool {
        matches!(self, Self::Owner | Self::OwnerUnseen)
    }
}

/// What Cost Management answers, whatever the offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Costs {
    /// As the offer allows.
    Offered,
    /// Nothing yet, as for a new subscription (facts 5).
    NotYet,
}

/// A cost that comes on top of what resources cost by the day; below zero for a refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Charge {
    pub(crate) at: DateTime<Utc>,
    /// The place of the resource that it is for, in the inventory.
    pub(crate) of: Option<usize>,
    pub(crate) currency: Currency,
    pub(crate) minor: i64,
}

/// One subscription.
#[derive(Clone, Debug)]
pub(crate) struct Subscription {
    /// Its place in the world, from which everything seeded about it follows.
    pub(crate) index: u64,
    /// GUID in lower case.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) offer: &'static Offer,
    pub(crate) created: DateTime<Utc>,
    pub(crate) access: Access,
    pub(crate) costs: Costs,
    pub(crate) recipe: Recipe,
    pub(crate) history: History,
    pub(crate) deallocations: Deallocations,
    /// In the order in which they came.
    pub(crate) charges: Vec<Charge>,
    seed: u64,
    inventory: OnceLock<Box<Inventory>>,
}

impl Subscription {
    /// One that nothing has happened to since the world began.
    pub(crate) fn new(identity: Identity, terms: Terms, history: History) -> Self {
        let Identity { seed, index, id, name } = identity;
        let Terms { offer, created, access, costs, recipe } = terms;
        let (deallocations, inventory) = (Deallocations::default(), OnceLock::new());
        Self {
            index,
            id,
            name,
            offer,
            created,
            access,
            costs,
            recipe,
            history,
            deallocations,
            charges: Vec::new(),
            seed,
            inventory,
        }
    }

    /// The ARM id.
    pub(crate) fn scope(&self) -> String {
        format!("/subscriptions/{}", self.id)
    }

    /// Whether resources remain in it: decides `Warned` or `Disabled`, and the refusal without `IgnoreResourceCheck`.
    pub(crate) fn has_resources(&self) -> bool {
        match self.inventory.get() {
            None => self.recipe.has_resources(),
            Some(inventory) => inventory.resources.iter().any(Resource::is_there),
        }
    }

    /// What is in it; made when it is first asked for.
    pub(crate) fn inventory(&self) -> &Inventory {
        self.inventory.get_or_init(|| Box::new(self.recipe.inventory(self.seed, self.index, self.created)))
    }

    /// The same, to change it.
    pub(crate) fn inventory_mut(&mut self) -> Option<&mut Inventory> {
        self.inventory();
        self.inventory.get_mut().map(Box::as_mut)
    }

    /// What reads show of it; a stale read shows what was before the last change.
    pub(crate) fn situation(&self, now: DateTime<Utc>, is_stale: bool) -> Situation {
        if is_stale { self.history.before_last_change(now) } else { self.history.visible(now) }
    }

    /// Whether retention has ended, so that nothing is left.
    pub(crate) fn is_deleted(&self, now: DateTime<Utc>, is_stale: bool) -> bool {
        self.situation(now, is_stale).state(now) == State::Deleted
    }

    /// What the machine at this place of the inventory does.
    pub(crate) fn phase(&self, place: usize, machine: Machine, now: DateTime<Utc>, is_stale: bool) -> Phase {
        let from = self.deallocations.set_at(place).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let is_off = if is_stale {
            self.history.before_last_change(now).off_since().is_some_and(|off| off >= from)
        } else {
            self.history.first_off(from, now).is_some()
        };
        if is_off {
            Phase::Deallocated
        } else {
            self.deallocations.phase(place, machine.power, now, is_stale)
        }
    }
}

/// Who a subscription is.
pub(crate) struct Identity {
    pub(crate) seed: u64,
    pub(crate) index: u64,
    pub(crate) id: String,
    pub(crate) name: String,
}

/// On which terms it is there.
pub(crate) struct Terms {
    pub(crate) offer: &'static Offer,
    pub(crate) created: DateTime<Utc>,
    pub(crate) access: Access,
    pub(crate) costs: Costs,
    pub(crate) recipe: Recipe,
}
