//! The words for what is in a subscription, and for what it is doing.

use crate::i18n::{Text, Wording, text};
use crate::resource::{Hindered, Kind, LockLevel, Locked, Power};

/// What people call a sort of resource; a type that the app does not know is called what Azure calls it.
pub fn kind(kind: Kind, type_: &str) -> Wording {
    match kind {
        Kind::VirtualMachine => text::kind_virtual_machine().into(),
        Kind::StorageAccount => text::kind_storage_account().into(),
        Kind::SqlServer => text::kind_sql_server().into(),
        Kind::SqlDatabase => text::kind_sql_database().into(),
        Kind::PublicAddress => text::kind_public_address().into(),
        Kind::Vault => text::kind_vault().into(),
        Kind::Other => type_.into(),
    }
}

/// What a machine is doing.
pub fn power(power: &Power) -> Text {
    match power {
        Power::Starting => text::power_starting(),
        Power::Running => text::power_running(),
        Power::Stopping => text::power_stopping(),
        Power::Stopped => text::power_stopped(),
        Power::Deallocating => text::stop_running(),
        Power::Deallocated => text::stop_stopped(),
        Power::Untold => text::power_untold(),
        Power::Other(word) => text::state_unknown(word.as_str()),
    }
}

/// What a lock is on.
pub fn locked(on: &Locked) -> Text {
    match on {
        Locked::Subscription => text::lock_on_subscription(),
        Locked::Group(name) => text::lock_on_group(name.as_str()),
        Locked::Resource(id) => text::lock_on_resource(id.last_name()),
    }
}

/// What a lock forbids.
pub fn lock_level(level: &LockLevel) -> Text {
    match level {
        LockLevel::CanNotDelete => text::lock_no_deleting(),
        LockLevel::ReadOnly => text::lock_no_changing(),
        LockLevel::Other(word) => text::state_unknown(word.as_str()),
    }
}

/// What a lock stands in the way of.
pub fn hindered(what: Hindered) -> Text {
    match what {
        Hindered::Stopping => text::lock_hinders_stopping(),
        Hindered::Moving => text::lock_hinders_moving(),
        Hindered::Deleting => text::lock_hinders_deleting(),
    }
}
