//! What a subscription holds: groups, resources, what a vault protects, and locks. It follows from the seed, so it is made
//! when somebody first looks. Only a control route changes it (`world_change/`); what the API does to machines is kept
//! beside it (`deallocation.rs`).

mod alteration;
mod awkward;
mod builder;
mod large;
mod recipe;
mod resource;
mod small;

pub(crate) use alteration::Named;
pub(crate) use builder::price_of;
pub(crate) use recipe::Recipe;
pub(crate) use resource::{
    Address, Allocation, Database, Detail, Ending, Group, Lock, Locked, Machine, Power, Protection, Resource,
    Storage, Tags,
};

/// Everything in one subscription, in the order of every list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inventory {
    pub(crate) groups: Vec<Group>,
    pub(crate) resources: Vec<Resource>,
    pub(crate) protections: Vec<Protection>,
    pub(crate) locks: Vec<Lock>,
}

impl Inventory {
    /// The group of a resource.
    pub(crate) fn group_of(&self, resource: &Resource) -> &str {
        self.groups.get(resource.group).map_or("", |group| group.name.as_str())
    }

    /// The group of this name, which ARM compares without regard to case.
    pub(crate) fn group(&self, name: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.name.eq_ignore_ascii_case(name))
    }

    /// The resource of this type and name in a group, with its place, unless it was removed.
    pub(crate) fn find(&self, group: &str, type_: &str, name: &str) -> Option<(usize, &Resource)> {
        self.resources.iter().enumerate().find(|(_, resource)| {
            resource.is_there()
                && resource.name.eq_ignore_ascii_case(name)
                && resource.type_.eq_ignore_ascii_case(type_)
                && self.group_of(resource).eq_ignore_ascii_case(group)
        })
    }

    /// The ARM id of a resource of a subscription with this scope (`/subscriptions/{id}`).
    pub(crate) fn id(&self, scope: &str, resource: &Resource) -> String {
        resource.id(&format!("{scope}/resourceGroups/{}", self.group_of(resource)))
    }
}
