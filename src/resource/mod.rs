//! What is in a subscription: resources, their sorts, and what a cancellation does to each.

mod address;
mod id;
mod inventory;
mod kind;
mod lock;
mod machine;
mod protection;

pub use address::percent_encoded;
pub use id::ResourceId;
pub(crate) use id::fold;
pub use inventory::{Inventory, TypeCount};
pub use kind::{Allocation, Effect, Kind, RULES, Rule};
pub use lock::{Hindered, Lock, LockLevel, Locked};
pub use machine::{Failed, Machine, MachineStatus, Power};
pub use protection::Protection;

/// One resource, as every provider describes it. Source: Microsoft.Resources 2024-07-01, `GenericResourceExpanded`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Which.
    pub id: ResourceId,
    /// What people call it, with its parents' names in front; never empty.
    pub name: String,
    /// The type as Azure wrote it, `Microsoft.Sql/servers/databases`.
    pub type_: String,
    /// What the rules take it for.
    pub kind: Kind,
    /// The region; empty where Azure gives none.
    pub location: String,
    /// Its tags.
    pub tags: Tags,
    /// Whether Azure made it and keeps it: the `master` of an SQL server. Nobody backs it up or moves it.
    pub is_system: bool,
}

impl Resource {
    /// Whether it is a part of another resource and goes where that goes: a database of a server.
    pub fn is_part(&self) -> bool {
        self.id.parent().is_some()
    }
}

/// A resource group. Source: Microsoft.Resources 2024-07-01, `ResourceGroup`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name, as Azure wrote it.
    pub name: String,
    /// The region; empty where Azure gives none.
    pub location: String,
}

/// Tags in Azure's order. Names compare without regard to case, values do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(Vec<(String, String)>);

impl Tags {
    /// Takes pairs of name and value; of two names that differ in case only, the first counts.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut tags = Self::default();
        for (name, value) in pairs {
            if tags.get(&name).is_none() {
                tags.0.push((name, value));
            }
        }
        tags
    }

    /// The value of a tag.
    pub fn get(&self, name: &str) -> Option<&str> {
        let folded = fold(name);
        self.0.iter().find(|(own, _)| fold(own) == folded).map(|(_, value)| value.as_str())
    }

    /// Names and values.
    pub fn each(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::Tags;

    #[test]
    fn tags_are_found_in_any_case_and_keep_their_values() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let tags = Tags::new([pair("Omgeving", "Productie"), pair("OMGEVING", "test"), pair("", "leeg")]);
        assert_eq!(tags.get("omgeving"), Some("Productie"));
        assert_eq!(tags.each().count(), 2);
        assert_eq!(tags.get("eigenaar"), None);
    }
}
