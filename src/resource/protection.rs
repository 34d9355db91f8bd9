//! What a vault protects.

use chrono::{DateTime, Utc};

use super::id::ResourceId;

/// That a Recovery Services vault keeps back-ups of something. Source: Microsoft.RecoveryServices 2024-04-01,
/// `ProtectedItem`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protection {
    /// What is backed up: a machine, a database, or the storage account of a share.
    pub source: ResourceId,
    /// Where the back-ups are. A vault is in a subscription itself, and ends with it.
    pub vault: ResourceId,
    /// The file share, where a share of a storage account is backed up and not the account.
    pub share: Option<String>,
    /// The newest back-up, UTC, where Azure tells.
    pub newest: Option<DateTime<Utc>>,
    /// Whether new back-ups are made: `protectionState` is `Protected`.
    pub is_active: bool,
}
