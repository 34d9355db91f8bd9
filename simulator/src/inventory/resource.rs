//! The parts of an inventory, apart from how any one API shows them.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use crate::money::Currency;

/// Names and values.
pub(crate) type Tags = Vec<(Cow<'static, str>, Cow<'static, str>)>;

/// A resource group.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) location: &'static str,
    pub(crate) tags: Tags,
}

/// One resource.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    /// The place of its group in the inventory.
    pub(crate) group: usize,
    /// With its parents' names in front, as in `server/database`.
    pub(crate) name: String,
    /// As in `Microsoft.Sql/servers/databases`.
    pub(crate) type_: Cow<'static, str>,
    pub(crate) location: &'static str,
    pub(crate) tags: Tags,
    pub(crate) kind: Option<&'static str>,
    pub(crate) sku: Option<&'static str>,
    pub(crate) created: DateTime<Utc>,
    /// When it was removed. It keeps its place, because others name it by that, and what it cost.
    pub(crate) gone: Option<DateTime<Utc>>,
    /// What a day costs, in minor units; below zero where it is refunded.
    pub(crate) per_day: i64,
    pub(crate) currency: Currency,
    /// Whether lists leave it out, though it is there.
    pub(crate) is_hidden: bool,
    /// Whether what it has no value for is `null` in lists, instead of absent.
    pub(crate) says_null: bool,
    pub(crate) detail: Detail,
}

/// What only some types have.
#[derive(Clone, Debug)]
pub(crate) enum Detail {
    Machine(Machine),
    Address(Address),
    Storage(Storage),
    SqlServer,
    Database(Database),
    Vault,
    Other,
}

/// A virtual machine as the world begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Machine {
    pub(crate) size: &'static str,
    pub(crate) is_windows: bool,
    pub(crate) power: Power,
    pub(crate) ending: Ending,
}

/// The power states that a machine can begin in; stopped is still billed, deallocated is not (api/facts.md 4b).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Power {
    Running,
    Stopped,
    Deallocated,
}

/// What comes of deallocating a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It works, after so many seconds.
    Deallocated { seconds: u32 },
    /// It is accepted, and fails after so many seconds.
    Failed { seconds: u32, code: &'static str, message: &'static str },
    /// It is not even accepted.
    Refused { code: &'static str, message: &'static str },
}

/// A public IP address.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    pub(crate) allocation: Allocation,
    pub(crate) ip: String,
    /// The place of the machine whose it is.
    pub(crate) machine: Option<usize>,
}

/// `IPAllocationMethod` of Microsoft.Network 2024-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Allocation {
    Static,
    /// Released when its machine is deallocated; with the Basic SKU only (api/facts.md 4b).
    Dynamic,
}

/// A storage account.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Storage {
    /// A file share in it, which a vault may protect.
    pub(crate) share: Option<&'static str>,
}

/// An SQL database.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Database {
    /// Whether it is the server's own `master`.
    pub(crate) is_system: bool,
}

/// That a vault protects something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Protection {
    /// The places of the vault and of what it protects.
    pub(crate) vault: usize,
    pub(crate) source: usize,
    /// Hours before the world's time at which the last back-up was made.
    pub(crate) hours_ago: u32,
}

/// A management lock.
#[derive(Clone, Debug)]
pub(crate) struct Lock {
    pub(crate) name: Cow<'static, str>,
    /// `LockLevel` of Microsoft.Authorization 2020-05-01.
    pub(crate) level: &'static str,
    pub(crate) notes: Option<&'static str>,
    pub(crate) on: Locked,
}

/// What a lock is on; it holds for all that is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Locked {
    Subscription,
    Group(usize),
    Resource(usize),
}

impl Resource {
    /// Whether nobody has removed it.
    pub(crate) fn is_there(&self) -> bool {
        self.gone.is_none()
    }

    /// The ARM id, below a group's id.
    pub(super) fn id(&self, group: &str) -> String {
        let (provider, types) = self.type_.split_once('/').unwrap_or((&self.type_, ""));
        let mut id = format!("{group}/providers/{provider}");
        for (type_, name) in types.split('/').zip(self.name.split('/')) {
            id.push('/');
            id.push_str(type_);
            id.push('/');
            id.push_str(name);
        }
        id
    }
}

impl Lock {
    /// Whether it holds for the resource at this place of a group.
    pub(crate) fn holds(&self, place: usize, group: usize) -> bool {
        match self.on {
            Locked::Subscription => true,
            Locked::Group(locked) => locked == group,
            Locked::Resource(locked) => locked == place,
        }
    }
}
