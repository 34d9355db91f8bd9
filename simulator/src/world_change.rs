//! What happens in a world behind the back of whoever is looking: somebody else adds, removes, locks, pays, stops, or takes
//! a role away. Azure has no API for all of that; here it is the body of `POST …/changes`.
//!
//! A change shows at once and stays, whatever becomes of the clock: what propagates slowly is what the API itself changed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::chance::Chance;
use crate::estate::Estate;
use crate::inventory::{Detail, Named, Power};
use crate::money::Currency;
use crate::subscription::{Access, Charge, Costs, Subscription};
use crate::usage::{self, CostAccess};

/// More minor units than any subscription costs; sums of such amounts fit.
const MOST: i64 = 1_000_000_000_000_000;

/// The body: one change of one subscription, which is the first where it is not named.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorldChange {
    subscription: Option<String>,
    change: Change,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Change {
    AddResource {
        #[serde(rename = "type")]
        type_: Option<String>,
        name: Option<String>,
        group: Option<String>,
    },
    RemoveResource {
        #[serde(rename = "type")]
        type_: Option<String>,
        name: String,
        group: Option<String>,
    },
    Permission {
        role: Role,
    },
    Cost {
        amounts: Amounts,
    },
    AddLock {
        name: Option<String>,
        level: Option<Level>,
        resource: Option<String>,
        group: Option<String>,
    },
    RemoveLock {
        name: String,
    },
    Renewal {
        is_on: bool,
    },
    Machine {
        name: String,
        power: PowerWord,
    },
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Role {
    Owner,
    Contributor,
    Reader,
    /// Owner, and Azure does not tell.
    Unknown,
}

/// What the billing month has cost by now, in minor units by currency; other currencies stay as they are.
#[derive(Deserialize)]
#[serde(untagged)]
enum Amounts {
    Told(BTreeMap<String, i64>),
    Untold(Untold),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Untold {
    Untold,
}

#[derive(Clone, Copy, Deserialize)]
enum Level {
    CanNotDelete,
    ReadOnly,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
enum PowerWord {
    Running,
    Stopped,
    Deallocated,
}

/// What was changed.
pub(crate) struct Changed {
    /// The subscription's GUID.
    pub(crate) subscription: String,
    /// The ids of the resources that came, went, or were started or stopped.
    pub(crate) resources: Vec<String>,
}

impl WorldChange {
    /// Lets it happen.
    ///
    /// # Errors
    /// Why that cannot be, in words for whoever asked; then nothing has happened.
    pub(crate) fn apply(self, estate: &mut Estate, now: DateTime<Utc>) -> Result<Changed, String> {
        let first = || estate.subscriptions().first().map(|one| one.id.clone());
        let asked = self.subscription.or_else(first).ok_or("there is no subscription")?;
        let unknown = || format!("there is no subscription `{asked}`");
        let seed = estate.seed;
        if let Change::Renewal { is_on } = self.change {
            let one = estate.subscription(&asked).ok_or_else(unknown)?;
            let (subscription, index) = (one.id.clone(), one.index);
            let plan = estate.plans.iter_mut().find(|plan| plan.beside == index);
            let plan = plan.ok_or("there is no support plan beside it")?;
            plan.set(is_on, seed, now)?;
            return Ok(Changed { subscription, resources: Vec::new() });
        }
        let one = estate.subscription_mut(&asked).ok_or_else(unknown)?;
        let places = self.change.of_subscription(one, seed, now)?;
        let (inventory, scope) = (one.inventory(), one.scope());
        let resources = places.iter().filter_map(|place| inventory.resources.get(*place));
        let resources = resources.map(|resource| inventory.id(&scope, resource)).collect();
        Ok(Changed { subscription: one.id.clone(), resources })
    }
}

impl Change {
    /// Gives the places of the resources that it concerned.
    fn of_subscription(
        self,
        one: &mut Subscription,
        seed: u64,
        now: DateTime<Utc>,
    ) -> Result<Vec<usize>, String> {
        let index = one.index;
        match self {
            Self::Permission { role } => {
                one.access = match role {
                    Role::Owner => Access::Owner,
                    Role::Contributor => Access::Contributor,
                    Role::Reader => Access::Reader,
                    Role::Unknown => Access::OwnerUnseen,
                };
                Ok(Vec::new())
            }
            Self::Cost { amounts: Amounts::Untold(Untold::Untold) } => {
                one.costs = Costs::NotYet;
                Ok(Vec::new())
            }
            Self::Cost { amounts: Amounts::Told(amounts) } => charge(one, &amounts, now).map(|()| Vec::new()),
            Self::Machine { name, power } => set_power(one, name, power, now).map(|place| vec![place]),
            // Answered with the plans of the estate.
            Self::Renewal { .. } => Ok(Vec::new()),
            Self::AddResource { type_, name, group } => {
                let inventory = one.inventory_mut().ok_or("it holds nothing")?;
                let number = u64::try_from(inventory.resources.len()).unwrap_or_default();
                let chance = Chance::new(seed, &format!("addition to {index}"), number);
                inventory.add(Named { type_, name, group }, chance, now)
            }
            Self::RemoveResource { type_, name, group } => {
                let inventory = one.inventory_mut().ok_or("it holds nothing")?;
                inventory.remove(&Named { type_, name: Some(name), group }, now)
            }
            Self::AddLock { name, level, resource, group } => {
                let inventory = one.inventory_mut().ok_or("it holds nothing")?;
                let level = match level.unwrap_or(Level::CanNotDelete) {
                    Level::CanNotDelete => "CanNotDelete",
                    Level::ReadOnly => "ReadOnly",
                };
                let name = name.unwrap_or_else(|| format!("slot-{}", inventory.locks.len() + 1));
                inventory.lock(name, level, resource, group).map(|_| Vec::new())
            }
            Self::RemoveLock { name } => {
                let inventory = one.inventory_mut().ok_or("it holds nothing")?;
                inventory.unlock(&name).map(|_| Vec::new())
            }
        }
    }
}

/// Lets the billing month have cost so much, by a charge on the first resource that there is, so that the costs by resource
/// still add up.
fn charge(one: &mut Subscription, amounts: &BTreeMap<String, i64>, now: DateTime<Utc>) -> Result<(), String> {
    if one.offer.costs != CostAccess::Offered {
        return Err("Cost Management tells nothing of its offer".to_owned());
    }
    let mut charges = Vec::new();
    for (code, &wanted) in amounts {
        let currency = Currency::find(code)
            .ok_or_else(|| format!("there is no currency `{code}` here; there are {}", Currency::codes()))?;
        if !(-MOST..=MOST).contains(&wanted) {
            return Err(format!("an amount is from -{MOST} to {MOST} minor units"));
        }
        let minor = wanted - usage::sum(one, usage::month(one, now), currency, now);
        let of = one.inventory().resources.iter().position(|one| one.is_there() && one.currency == currency);
        charges.extend((minor != 0).then_some(Charge { at: now, of, currency, minor }));
    }
    one.charges.extend(charges);
    one.costs = Costs::Offered;
    Ok(())
}

fn set_power(
    one: &mut Subscription,
    name: String,
    power: PowerWord,
    now: DateTime<Utc>,
) -> Result<usize, String> {
    let no_machine = format!("there is no machine `{name}`");
    let machines = Some("Microsoft.Compute/virtualMachines".to_owned());
    let place = one.inventory().only(&Named { type_: machines, name: Some(name), group: None });
    let is_machine = |place: &usize| {
        let resource = one.inventory().resources.get(*place);
        resource.is_some_and(|resource| matches!(resource.detail, Detail::Machine(_)))
    };
    let place = place.ok().filter(is_machine).ok_or(no_machine)?;
    let is_off =
        one.history.actual(now).off_since().is_some() || one.situation(now, false).off_since().is_some();
    if is_off && power != PowerWord::Deallocated {
        return Err("the services of the subscription are off, and nobody can start a machine".to_owned());
    }
    let power = match power {
        PowerWord::Running => Power::Running,
        PowerWord::Stopped => Power::Stopped,
        PowerWord::Deallocated => Power::Deallocated,
    };
    one.deallocations.set(place, power, now);
    Ok(place)
}
