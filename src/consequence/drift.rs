//! Whether anything changed between the review that a person read and the cancel that they confirmed. What was not read at
//! either time cannot be compared, and is told as that.

use crate::cost::Costs;
use crate::money::Amounts;
use crate::permission::MayCancel;
use crate::resource::{Inventory, ResourceId};
use crate::sorted_map::SortedMap;
use crate::support_plan::{Renewal, SupportPlan};

/// What a person was shown. Each part is `None` when it could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// In order.
    resources: Option<Vec<ResourceId>>,
    may_cancel: Option<MayCancel>,
    charges: Option<Figure>,
    plans: Option<SortedMap<String, bool>>,
}

/// What Azure tells of costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// So much.
    Told(Amounts),
    /// That there is no figure.
    Untold,
}

/// A part of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Which resources there are.
    Resources,
    /// What the person may do.
    Permissions,
    /// What has been used.
    Charges,
    /// Support plans and whether they renew themselves.
    Plans,
}

/// What is different in a later snapshot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// Resources that were not there before.
    pub appeared: Vec<ResourceId>,
    /// Resources that are gone.
    pub gone: Vec<ResourceId>,
    /// What the person may do: before and now.
    pub permission: Option<(MayCancel, MayCancel)>,
    /// What has been used, before and now.
    pub charges: Option<(Figure, Figure)>,
    /// Whether a support plan came, went, or renews itself differently.
    pub plans: bool,
    /// What could not be compared.
    pub unchecked: Vec<Part>,
}

impl Snapshot {
    /// Takes a picture. Pass only what was read to its end.
    pub fn of(
        inventory: Option<&Inventory>,
        may_cancel: Option<MayCancel>,
        costs: Option<&Costs>,
        plans: Option<&[SupportPlan]>,
    ) -> Self {
        Self {
            resources: inventory.map(|all| all.each().map(|one| one.id.clone()).collect()),
            // That nobody knows is no knowledge to compare with.
            may_cancel: may_cancel.filter(|answer| *answer != MayCancel::Unknown),
            charges: costs.map(|costs| match costs {
                Costs::Estimate(estimate) => Figure::Told(estimate.amounts.clone()),
                Costs::Untold(_) => Figure::Untold,
            }),
            plans: plans.map(|all| {
                let mut running = SortedMap::default();
                for plan in all.iter().filter(|plan| !plan.is_over) {
                    running.insert(plan.id.clone(), plan.renewal == Renewal::On);
                }
                running
            }),
        }
    }

    /// This picture, with what it lacks taken from an earlier one, so that a part which could not be read once is compared
    /// the next time with what was last known of it.
    #[must_use]
    pub fn over(self, before: &Self) -> Self {
        Self {
            resources: self.resources.or_else(|| before.resources.clone()),
            may_cancel: self.may_cancel.or(before.may_cancel),
            charges: self.charges.or_else(|| before.charges.clone()),
            plans: self.plans.or_else(|| before.plans.clone()),
        }
    }

    /// What is different now.
    pub fn drift(&self, now: &Self) -> Drift {
        let mut drift = Drift::default();
        let mut unchecked = |part| drift.unchecked.push(part);
        match (&self.resources, &now.resources) {
            (Some(before), Some(now)) => {
                drift.appeared = missing(before, now);
                drift.gone = missing(now, before);
            }
            _ => unchecked(Part::Resources),
        }
        match (self.may_cancel, now.may_cancel) {
            (Some(before), Some(now)) if before != now => {
                drift.permission = Some((before, now));
            }
            (Some(_), Some(_)) => {}
            _ => unchecked(Part::Permissions),
        }
        match (&self.charges, &now.charges) {
            (Some(before), Some(now)) if before != now => drift.charges = Some((before.clone(), now.clone())),
            (Some(_), Some(_)) => {}
            _ => unchecked(Part::Charges),
        }
        match (&self.plans, &now.plans) {
            (Some(before), Some(now)) => drift.plans = before != now,
            _ => unchecked(Part::Plans),
        }
        drift
    }
}

/// What of `all` is not in `ordered`.
fn missing(ordered: &[ResourceId], all: &[ResourceId]) -> Vec<ResourceId> {
    all.iter().filter(|id| ordered.binary_search(id).is_err()).cloned().collect()
}

impl Drift {
    /// Whether nothing changed, as far as could be compared.
    pub fn is_none(&self) -> bool {
        self.appeared.is_empty()
            && self.gone.is_empty()
            && self.permission.is_none()
            && self.charges.is_none()
            && !self.plans
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cost::{Estimate, Untold};
    use crate::money::{Currency, Money};
    use crate::resource::{Kind, Resource, Tags};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn inventory(names: &[&str]) -> Inventory {
        let mut inventory = Inventory::default();
        inventory.add(names.iter().map(|name| Resource {
            id: id(name),
            name: (*name).into(),
            type_: String::new(),
            kind: Kind::Other,
            location: String::new(),
            tags: Tags::default(),
            is_system: false,
        }));
        inventory
    }

    fn id(name: &str) -> ResourceId {
        ResourceId::parse(&format!("/subscriptions/s/resourceGroups/rg/providers/C.W/widgets/{name}"))
            .unwrap()
    }

    fn costs(minor: i128) -> Costs {
        let amounts = Amounts::of([Money::new(minor, Currency::parse("EUR").unwrap())]).unwrap();
        Costs::Estimate(Estimate { amounts, read_at: "2026-03-01T10:00:00Z".parse().unwrap() })
    }

    fn snapshot(names: &[&str], may_cancel: MayCancel, costs: &Costs) -> Snapshot {
        Snapshot::of(Some(&inventory(names)), Some(may_cancel), Some(costs), Some(&[]))
    }

    #[test]
    fn every_sort_of_change_is_caught() {
        let before = snapshot(&["a", "b"], MayCancel::Allowed, &costs(5));
        let no = MayCancel::NotAllowed;
        let drift = before.drift(&snapshot(&["B", "c"], no, &costs(6)));
        assert_eq!((drift.appeared.as_slice(), drift.gone.as_slice()), (&[id("c")][..], &[id("a")][..]));
        assert_eq!(drift.permission, Some((MayCancel::Allowed, no)));
        assert!(drift.charges.is_some() && !drift.is_none() && drift.unchecked.is_empty());
        let untold = snapshot(&["a", "b"], MayCancel::Allowed, &Costs::Untold(Untold::NoData));
        assert!(matches!(before.drift(&untold).charges, Some((Figure::Told(_), Figure::Untold))));
    }

    #[test]
    fn a_plan_whose_renewal_was_turned_off_elsewhere_is_a_change() {
        let plan = |renewal| SupportPlan {
            id: "/p".into(),
            subscription: "p".into(),
            name: String::new(),
            begins: None,
            ends: None,
            renewal,
            is_over: false,
            is_changing: false,
        };
        let of = |plans: &[SupportPlan]| Snapshot::of(None, None, None, Some(plans));
        assert!(of(&[plan(Renewal::On)]).drift(&of(&[plan(Renewal::Off)])).plans);
        assert!(of(&[plan(Renewal::On)]).drift(&of(&[])).plans);
        let ended = SupportPlan { is_over: true, ..plan(Renewal::Off) };
        assert!(!of(&[ended]).drift(&of(&[])).plans);
    }

    #[test]
    fn what_was_not_read_once_is_compared_with_what_was_last_known() {
        let before = snapshot(&["a"], MayCancel::Allowed, &costs(5));
        let later = Snapshot::default().over(&before);
        assert_eq!(later, before);
        assert_eq!(later.drift(&snapshot(&["a", "b"], MayCancel::Allowed, &costs(5))).appeared, [id("b")]);
    }

    #[test]
    fn what_was_not_read_is_unchecked_and_no_change() {
        let before = snapshot(&["a"], MayCancel::Unknown, &costs(5));
        let drift = before.drift(&Snapshot::default());
        assert!(drift.is_none());
        assert_eq!(drift.unchecked, [Part::Resources, Part::Permissions, Part::Charges, Part::Plans]);
        assert_eq!(before.drift(&before).unchecked, [Part::Permissions]);
    }

    proptest! {
        #[test]
        fn there_is_no_drift_from_itself_and_the_way_back_is_its_mirror(
            before in proptest::collection::btree_set("[a-f]", 0..6), after in proptest::collection::btree_set("[a-f]", 0..6)) {
            let of = |names: &BTreeSet<String>| {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                snapshot(&names, MayCancel::Allowed, &costs(5))
            };
            let (before, after) = (of(&before), of(&after));
            prop_assert!(before.drift(&before).is_none());
            let (there, back) = (before.drift(&after), after.drift(&before));
            prop_assert_eq!(there.is_none(), before == after);
            prop_assert_eq!((there.appeared, there.gone), (back.gone, back.appeared));
        }
    }
}
