//! What is worth a back-up, and whether there is one (product.md row 4).

use chrono::{DateTime, Utc};

use super::estate::{Estate, Source};
use crate::resource::{Kind, Protection, Resource, ResourceId};

/// A storage account, SQL database or machine whose data a person may want to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupTask {
    /// Which.
    pub id: ResourceId,
    /// What people call it.
    pub name: String,
    /// What it is: it decides how its data is kept.
    pub kind: Kind,
    /// Whether a vault has a copy.
    pub backed_up: BackedUp,
}

/// Whether a vault has a copy. A vault of the same subscription ends with it: its copies help until the data is deleted,
/// and not longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackedUp {
    /// All of it.
    Whole(Copy),
    /// Only these file shares of a storage account; what else is in it is not.
    Shares {
        /// Their names.
        shares: Vec<String>,
        /// The newest copy among them.
        copy: Copy,
    },
    /// No vault that could be read has one.
    No,
    /// Not known: the vaults, or some of them, were not read.
    Unknown,
}

/// A copy in a vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// The name of the vault.
    pub vault: String,
    /// When the newest was made, UTC, where Azure tells.
    pub newest: Option<DateTime<Utc>>,
    /// Whether new ones are being made.
    pub is_active: bool,
}

impl BackedUp {
    /// Whether there is nothing that has no copy.
    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Whole(_))
    }
}

/// The sorts of resources whose data is worth a back-up: "storage and SQL, VM images" (product.md row 4).
const WORTH: [Kind; 3] = [Kind::StorageAccount, Kind::SqlDatabase, Kind::VirtualMachine];

pub(super) fn tasks<P: Clone>(estate: &Estate<P>) -> Vec<BackupTask> {
    let worth = |resource: &&Resource| WORTH.contains(&resource.kind) && !resource.is_system;
    let task = |resource: &Resource| BackupTask {
        id: resource.id.clone(),
        name: resource.name.clone(),
        kind: resource.kind,
        backed_up: backed_up(estate, resource),
    };
    estate.inventory.each().filter(worth).map(task).collect()
}

fn backed_up<P: Clone>(estate: &Estate<P>, resource: &Resource) -> BackedUp {
    let all = estate.protections.get(&resource.id).map_or(&[][..], Vec::as_slice);
    let newest = |wanted: fn(&&Protection) -> bool| {
        all.iter().filter(wanted).max_by_key(|one| (one.newest, one.is_active)).map(|one| Copy {
            vault: one.vault.last_name().to_owned(),
            newest: one.newest,
            is_active: one.is_active,
        })
    };
    if let Some(copy) = newest(|one| one.share.is_none()) {
        return BackedUp::Whole(copy);
    }
    if let Some(copy) = newest(|one| one.share.is_some()) {
        let mut shares: Vec<String> = Vec::new();
        for share in all.iter().filter_map(|one| one.share.as_ref()) {
            if let Err(place) = shares.binary_search(share) {
                shares.insert(place, share.clone());
            }
        }
        return BackedUp::Shares { shares, copy };
    }
    if estate.is_known(Source::Protections) { BackedUp::No } else { BackedUp::Unknown }
}
