//! Which inventory a subscription has. A recipe is small, so that ten thousand subscriptions cost nothing until somebody
//! looks into one.

use chrono::{DateTime, Utc};

use super::builder::Builder;
use super::{Inventory, awkward, large, small};
use crate::chance::Chance;

/// What a scenario says of the resources of a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recipe {
    /// No resources.
    Nothing,
    /// A few, as the seed wants.
    Few,
    /// What a small web shop runs on.
    WebShop,
    /// Exactly five thousand.
    Large,
    /// Everything worth keeping is protected by a vault.
    BackedUp,
    /// The same, without a vault.
    NotBackedUp,
    /// Locks at every level.
    Locked,
    /// Fifty machines, three of which will not stop.
    Machines,
    /// Only what no list shows.
    Hidden,
    /// Names, values and amounts that break what is careless.
    Awkward,
}

impl Recipe {
    /// Whether anything comes of it.
    pub(crate) fn has_resources(self) -> bool {
        self != Self::Nothing
    }

    /// The inventory of the subscription at this place of a world, which began at `begun` (UTC).
    pub(crate) fn inventory(self, seed: u64, index: u64, begun: DateTime<Utc>) -> Inventory {
        let mut builder = Builder::new(Chance::new(seed, "inventory", index), begun);
        match self {
            Self::Nothing => {}
            Self::Few => small::few(&mut builder),
            Self::WebShop => small::web_shop(&mut builder),
            Self::Large => large::estate(&mut builder),
            Self::BackedUp => small::backed_up(&mut builder, true),
            Self::NotBackedUp => small::backed_up(&mut builder, false),
            Self::Locked => small::locked(&mut builder),
            Self::Machines => large::machines(&mut builder),
            Self::Hidden => small::hidden(&mut builder),
            Self::Awkward => awkward::all(&mut builder),
        }
        builder.inventory
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Recipe; 10] = [
        Recipe::Nothing,
        Recipe::Few,
        Recipe::WebShop,
        Recipe::Large,
        Recipe::BackedUp,
        Recipe::NotBackedUp,
        Recipe::Locked,
        Recipe::Machines,
        Recipe::Hidden,
        Recipe::Awkward,
    ];

    fn begun() -> DateTime<Utc> {
        DateTime::from_timestamp(1_600_000_000, 0).unwrap()
    }

    #[test]
    fn a_recipe_keeps_its_word_about_having_resources() {
        for (recipe, seed) in ALL.iter().flat_map(|recipe| (0..20).map(move |seed| (*recipe, seed))) {
            let inventory = recipe.inventory(seed, 0, begun());
            assert_eq!(!inventory.resources.is_empty(), recipe.has_resources(), "{recipe:?} {seed}");
        }
    }

    #[test]
    fn no_two_resources_have_the_same_id_and_every_place_is_one() {
        for recipe in ALL {
            let inventory = recipe.inventory(3, 1, begun());
            let ids: std::collections::BTreeSet<String> = inventory
                .resources
                .iter()
                .map(|resource| inventory.id("/subscriptions/x", resource).to_lowercase())
                .collect();
            assert_eq!(ids.len(), inventory.resources.len(), "{recipe:?}");
            assert!(inventory.resources.iter().all(|one| one.group < inventory.groups.len()), "{recipe:?}");
            let places = inventory.protections.iter().flat_map(|one| [one.vault, one.source]);
            assert!(places.into_iter().all(|place| place < inventory.resources.len()), "{recipe:?}");
        }
    }

    #[test]
    fn a_large_estate_has_exactly_five_thousand() {
        assert_eq!(Recipe::Large.inventory(7, 0, begun()).resources.len(), 5_000);
    }
}
