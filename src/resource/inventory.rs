//! All resources of a subscription, as pages of a list arrive, and their number by type.

use std::sync::Arc;

use super::kind::{Allocation, Effect, Kind};
use super::{Resource, ResourceId, fold};
use crate::sorted_map::SortedMap;

/// What a subscription holds. A resource is in it once, however often and in whatever spelling it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    resources: SortedMap<ResourceId, Arc<Resource>>,
    /// How addresses are given out; told by another provider than the list of all.
    allocations: SortedMap<ResourceId, Allocation>,
}

/// How many resources there are of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeCount {
    /// The type as Azure wrote it.
    pub type_: String,
    /// What the rules take it for.
    pub kind: Kind,
    /// How many.
    pub count: usize,
}

impl Inventory {
    /// Takes a page of a list. What is known already stays as it was told first.
    pub fn add(&mut self, page: impl IntoIterator<Item = Resource>) {
        for resource in page {
            if self.resources.get(&resource.id).is_none() {
                self.resources.insert(resource.id.clone(), Arc::new(resource));
            }
        }
    }

    /// Takes what the provider of addresses tells of one.
    pub fn allocated(&mut self, id: ResourceId, allocation: Allocation) {
        self.allocations.insert(id, allocation);
    }

    /// Forgets the resources, to be told them anew; how addresses are given out stays known.
    pub fn forget_resources(&mut self) {
        self.resources.clear();
    }

    /// Forgets how addresses are given out.
    pub fn forget_allocations(&mut self) {
        self.allocations.clear();
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.resources.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty()
    }

    /// All, in the order of their ids: a group's resources are together.
    pub fn each(&self) -> impl Iterator<Item = &Resource> {
        self.resources.values().map(Arc::as_ref)
    }

    /// One of them.
    pub fn get(&self, id: &ResourceId) -> Option<&Resource> {
        self.resources.get(id).map(Arc::as_ref)
    }

    /// Those of a sort.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Resource> {
        self.each().filter(move |resource| resource.kind == kind)
    }

    /// What a cancellation does to one of them.
    pub fn effect(&self, resource: &Resource) -> Effect {
        Effect::on(resource.kind, self.allocations.get(&resource.id).copied())
    }

    /// How many suffer what, in the order of [`Effect`].
    pub fn effects(&self) -> Vec<(Effect, usize)> {
        let mut counts = SortedMap::default();
        for resource in self.each() {
            counts.change(self.effect(resource), 0, |count| *count += 1);
        }
        counts.each().map(|(effect, count)| (*effect, *count)).collect()
    }

    /// How many there are of each type, the most frequent first.
    pub fn by_type(&self) -> Vec<TypeCount> {
        let mut counts: SortedMap<String, TypeCount> = SortedMap::default();
        for resource in self.each() {
            let new = TypeCount { type_: resource.type_.clone(), kind: resource.kind, count: 0 };
            counts.change(fold(&resource.type_), new, |one| one.count += 1);
        }
        most_first(counts.into_values(), |one| one.count)
    }

    /// How many there are in each region, the most frequent first; those in none are not counted.
    pub fn by_region(&self) -> Vec<(String, usize)> {
        let mut counts: SortedMap<String, (String, usize)> = SortedMap::default();
        for resource in self.each().filter(|one| !one.location.is_empty()) {
            // `West Europe` and `westeurope` are one region.
            let region = fold(&resource.location).replace(' ', "");
            counts.change(region, (resource.location.clone(), 0), |(_, count)| *count += 1);
        }
        most_first(counts.into_values(), |(_, count)| *count)
    }

    /// How many resource groups they are in.
    pub fn groups(&self) -> usize {
        let mut groups: SortedMap<String, ()> = SortedMap::default();
        for group in self.each().filter_map(|one| one.id.group()) {
            groups.insert(fold(group), ());
        }
        groups.len()
    }
}

/// Puts some dozens of things in the order of how many there are; putting each in its place takes less code than sorting.
fn most_first<T>(all: impl IntoIterator<Item = T>, count: fn(&T) -> usize) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::new();
    for one in all {
        let place = ordered.partition_point(|other| count(other) >= count(&one));
        ordered.insert(place, one);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resource::Tags;
    use proptest::prelude::*;

    fn resource(type_: &str, name: &str) -> Resource {
        Resource {
            id: ResourceId::parse(&format!("/subscriptions/s/resourceGroups/rg/providers/{type_}/{name}"))
                .unwrap(),
            name: name.into(),
            type_: type_.into(),
            kind: Kind::of_type(type_),
            location: String::new(),
            tags: Tags::default(),
            is_system: false,
        }
    }

    const ADDRESS: &str = "Microsoft.Network/publicIPAddresses";

    #[test]
    fn an_address_is_released_only_where_azure_says_that_it_is_dynamic() {
        let mut inventory = Inventory::default();
        inventory.add(["a", "b", "c"].map(|name| resource(ADDRESS, name)));
        inventory.allocated(resource(ADDRESS, "A").id, Allocation::Dynamic);
        inventory.allocated(resource(ADDRESS, "b").id, Allocation::Static);
        let effect = |name| inventory.effect(&resource(ADDRESS, name));
        assert_eq!(effect("a"), Effect::AddressReleased);
        assert_eq!(effect("b"), Effect::AddressKept);
        assert_eq!(effect("c"), Effect::AddressUnclear);
    }

    #[test]
    fn types_are_counted_whatever_their_case() {
        let mut inventory = Inventory::default();
        inventory.add([resource(ADDRESS, "a"), resource("MICROSOFT.NETWORK/publicipaddresses", "b")]);
        inventory.add([resource("Contoso.Widgets/widgets", "w")]);
        let counts: Vec<_> = inventory.by_type().into_iter().map(|one| (one.type_, one.count)).collect();
        assert_eq!(counts, [(ADDRESS.to_owned(), 2), ("Contoso.Widgets/widgets".to_owned(), 1)]);
    }

    #[test]
    fn regions_and_groups_are_counted_whatever_their_spelling() {
        let located = |group: &str, name: &str, location: &str| Resource {
            id: ResourceId::parse(&format!(
                "/subscriptions/s/resourceGroups/{group}/providers/{ADDRESS}/{name}"
            ))
            .unwrap(),
            location: location.into(),
            ..resource(ADDRESS, name)
        };
        let mut inventory = Inventory::default();
        assert_eq!((inventory.by_region(), inventory.groups()), (vec![], 0));
        inventory.add([located("RG", "a", "global"), located("rg", "b", "West Europe")]);
        inventory.add([located("other", "c", "westeurope"), located("other", "d", "")]);
        assert_eq!(inventory.by_region(), [("westeurope".to_owned(), 2), ("global".to_owned(), 1)]);
        assert_eq!(inventory.groups(), 2);
    }

    proptest! {
        #[test]
        fn pages_may_come_in_any_cut_and_overlap(names in proptest::collection::vec("[a-d][0-9]", 0..40), cut in 0_usize..40) {
            let all: Vec<_> = names.iter().map(|name| resource(ADDRESS, name)).collect();
            let cut = cut.min(all.len());
            let (mut at_once, mut by_pages) = (Inventory::default(), Inventory::default());
            at_once.add(all.clone());
            by_pages.add(all[..cut].to_vec());
            by_pages.add(all[cut / 2..].to_vec());
            prop_assert_eq!(&at_once, &by_pages);
            prop_assert_eq!(at_once.by_type().iter().map(|one| one.count).sum::<usize>(), at_once.len());
            prop_assert_eq!(at_once.groups(), usize::from(!names.is_empty()));
            prop_assert_eq!(at_once.effects().iter().map(|(_, count)| count).sum::<usize>(), at_once.len());
        }
    }
}
