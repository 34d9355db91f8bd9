//! What happens to each resource, beside what it has cost.

use crate::cost::ResourceCost;
use crate::money::{Amounts, Money};
use crate::resource::{Effect, Inventory, Resource, fold};
use crate::sorted_map::SortedMap;

/// A resource, what a cancellation does to it, and what it has cost since the billing month began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected<'a> {
    /// The resource.
    pub resource: &'a Resource,
    /// What happens to it.
    pub effect: Effect,
    /// What it has cost; empty where nothing is known of it, which is not nothing.
    pub cost: Amounts,
}

/// Every resource with what happens to it, and the costs that belong to none of them: of what has been deleted since, or
/// is no resource. A sum that does not fit leaves its resource without one.
pub fn affected<'a>(inventory: &'a Inventory, costs: &[ResourceCost]) -> (Vec<Affected<'a>>, Amounts) {
    let mut by_id: SortedMap<String, Vec<Money>> = SortedMap::default();
    for cost in costs {
        by_id.change(fold(&cost.resource), Vec::new(), |own| own.push(cost.amount));
    }
    let all = inventory
        .each()
        .map(|resource| {
            let own = by_id.remove(resource.id.folded()).unwrap_or_default();
            let cost = Amounts::of(own).unwrap_or_default();
            Affected { resource, effect: inventory.effect(resource), cost }
        })
        .collect();
    (all, Amounts::of(by_id.into_values().flatten()).unwrap_or_default())
}

/// Those of which it is known what they have cost, the highest cost first. Amounts in different currencies do not compare,
/// so each resource counts by its largest figure.
pub fn costliest<'a>(all: impl IntoIterator<Item = Affected<'a>>) -> Vec<Affected<'a>> {
    let figure = |one: &Affected<'_>| one.cost.each().iter().map(|money| money.minor()).max();
    let mut ordered: Vec<Affected<'a>> = Vec::new();
    for one in all.into_iter().filter(|one| !one.cost.is_empty()) {
        let place = ordered.partition_point(|other| figure(other) >= figure(&one));
        ordered.insert(place, one);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use crate::resource::{Kind, ResourceId, Tags};

    #[test]
    fn costs_find_their_resource_in_any_spelling_and_the_others_are_not_lost() {
        let id = "/subscriptions/S/resourceGroups/Rg-Ö/providers/Microsoft.Storage/storageAccounts/st";
        let mut inventory = Inventory::default();
        inventory.add([Resource {
            id: ResourceId::parse(id).unwrap(),
            name: "st".into(),
            type_: "Microsoft.Storage/storageAccounts".into(),
            kind: Kind::StorageAccount,
            location: String::new(),
            tags: Tags::default(),
            is_system: false,
        }]);
        let euros = |minor| Money::new(minor, Currency::parse("EUR").unwrap());
        let cost = |resource: &str, minor| ResourceCost { resource: resource.into(), amount: euros(minor) };
        let costs = [cost(&id.to_lowercase(), 5), cost("/subscriptions/s/gone", 7), cost("", 1), cost(id, 2)];
        let (all, elsewhere) = affected(&inventory, &costs);
        assert_eq!((all[0].effect, all[0].cost.each()), (Effect::ReadOnly, &[euros(7)][..]));
        assert_eq!(elsewhere.each(), [euros(8)]);
    }

    #[test]
    fn the_highest_cost_comes_first_and_what_is_not_known_does_not_come() {
        let mut inventory = Inventory::default();
        let id = |name: &str| format!("/subscriptions/s/resourceGroups/g/providers/A.B/c/{name}");
        inventory.add(["a", "b", "c", "d"].map(|name| Resource {
            id: ResourceId::parse(&id(name)).unwrap(),
            name: name.into(),
            type_: "A.B/c".into(),
            kind: Kind::Other,
            location: String::new(),
            tags: Tags::default(),
            is_system: false,
        }));
        let cost = |name: &str, minor, code: &str| ResourceCost {
            resource: id(name),
            amount: Money::new(minor, Currency::parse(code).unwrap()),
        };
        let costs = [cost("a", 3, "EUR"), cost("b", -9, "EUR"), cost("b", 4, "USD"), cost("d", 3, "EUR")];
        let (all, _) = affected(&inventory, &costs);
        let names: Vec<_> = costliest(all).iter().map(|one| one.resource.name.clone()).collect();
        assert_eq!(names, ["b", "a", "d"]);
    }
}
