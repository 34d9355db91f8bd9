//! Locks, which forbid to delete or to change what they are on and everything in it.

use super::id::{ResourceId, fold};

/// A management lock. Source: Microsoft.Authorization 2020-05-01, `locks.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// What people call it.
    pub name: String,
    /// What it forbids.
    pub level: LockLevel,
    /// Why, in the words of whoever set it; empty where they wrote nothing.
    pub notes: String,
    /// What it is on.
    pub on: Locked,
    scope: String,
}

/// What a lock forbids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockLevel {
    /// Deleting.
    CanNotDelete,
    /// Deleting and changing, stopping a machine included.
    ReadOnly,
    /// A value that the specification does not name, or `NotSpecified`; kept as Azure wrote it.
    Other(String),
}

/// What a lock is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Locked {
    /// All of the subscription.
    Subscription,
    /// A resource group, by name.
    Group(String),
    /// One resource and its parts.
    Resource(ResourceId),
}

/// What a person may want to do before a cancellation, and a lock may stand in the way of. None stands in the way of the
/// cancellation itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hindered {
    /// Stopping machines: `POST …/deallocate` is a write.
    Stopping,
    /// Moving resources away, which locks both groups for writes and deletes (api/facts.md 4c).
    Moving,
    /// Deleting resources.
    Deleting,
}

impl Lock {
    /// Reads a lock by its id, `{scope}/providers/Microsoft.Authorization/locks/{name}`.
    pub fn new(id: &str, name: &str, level: &str, notes: &str) -> Option<Self> {
        const BEFORE_NAME: &str = "/providers/microsoft.authorization/locks/";
        let folded = fold(id);
        let at = folded.rfind(BEFORE_NAME)?;
        let scope = folded.get(..at)?.to_owned();
        // Folding keeps the number of characters, and a scope ends after so many of them.
        let written: String = id.chars().take(scope.chars().count()).collect();
        let on = match scope.split('/').collect::<Vec<_>>().as_slice() {
            ["", "subscriptions", _] => Locked::Subscription,
            ["", "subscriptions", _, "resourcegroups", _] => {
                Locked::Group(written.rsplit('/').next().unwrap_or_default().to_owned())
            }
            _ => Locked::Resource(ResourceId::parse(&written)?),
        };
        let level = match level {
            "CanNotDelete" => LockLevel::CanNotDelete,
            "ReadOnly" => LockLevel::ReadOnly,
            other => LockLevel::Other(other.to_owned()),
        };
        Some(Self { name: name.to_owned(), level, notes: notes.to_owned(), on, scope })
    }

    /// Whether it holds for a resource.
    pub fn holds(&self, id: &ResourceId) -> bool {
        id.is_within(&self.scope)
    }

    /// What it stands in the way of. A level that is not known may stand in the way of everything.
    pub fn hinders(&self) -> &'static [Hindered] {
        match self.level {
            LockLevel::CanNotDelete => &[Hindered::Deleting],
            LockLevel::ReadOnly | LockLevel::Other(_) => {
                &[Hindered::Stopping, Hindered::Moving, Hindered::Deleting]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MACHINE: &str =
        "/subscriptions/s/resourceGroups/Rg-É/providers/Microsoft.Compute/virtualMachines/vm";

    fn lock(scope: &str, level: &str) -> Lock {
        Lock::new(&format!("{scope}/providers/Microsoft.Authorization/locks/x"), "x", level, "").unwrap()
    }

    #[test]
    fn a_lock_holds_for_what_it_is_on_and_all_within() {
        let machine = ResourceId::parse(MACHINE).unwrap();
        for (scope, on) in [
            ("/subscriptions/S", Locked::Subscription),
            ("/subscriptions/s/RESOURCEGROUPS/rg-é", Locked::Group("rg-é".into())),
            (MACHINE, Locked::Resource(machine.clone())),
        ] {
            let lock = lock(scope, "ReadOnly");
            assert_eq!(lock.on, on);
            assert!(lock.holds(&machine), "{scope}");
        }
        assert!(!lock("/subscriptions/s/resourceGroups/rg", "ReadOnly").holds(&machine));
        assert!(!lock(&format!("{MACHINE}2"), "ReadOnly").holds(&machine));
    }

    #[test]
    fn only_a_read_only_lock_keeps_machines_running() {
        assert!(lock(MACHINE, "ReadOnly").hinders().contains(&Hindered::Stopping));
        assert!(!lock(MACHINE, "CanNotDelete").hinders().contains(&Hindered::Stopping));
        assert!(lock(MACHINE, "Novel").hinders().contains(&Hindered::Stopping));
    }

    #[test]
    fn what_is_no_lock_is_none() {
        assert_eq!(Lock::new(MACHINE, "x", "ReadOnly", ""), None);
        assert_eq!(
            Lock::new("/tenants/t/providers/Microsoft.Authorization/locks/x", "x", "ReadOnly", ""),
            None
        );
    }
}
