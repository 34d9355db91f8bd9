//! Virtual machines and what they are doing.

use chrono::{DateTime, Utc};

use super::id::ResourceId;

/// A virtual machine as `statusOnly=true` lists it, or its instance view tells it. Source: Microsoft.Compute 2024-07-01.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    /// Which.
    pub id: ResourceId,
    /// What people call it.
    pub name: String,
    /// Where it is.
    pub location: String,
    /// What it is doing.
    pub status: MachineStatus,
}

/// What a machine is doing, and whether its last operation failed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MachineStatus {
    /// What it is doing.
    pub power: Power,
    /// How its last operation failed, until another one succeeds.
    pub failure: Option<Failed>,
}

/// A failed operation, in Azure's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// Azure's code, such as `AllocationFailed`; empty where it gave none.
    pub code: String,
    /// Azure's message, in the language it chose.
    pub message: String,
    /// When, UTC, where Azure tells.
    pub at: Option<DateTime<Utc>>,
}

/// `PowerState/…`. Source: api/facts.md 4b.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Power {
    /// Coming up; billed.
    Starting,
    /// Billed.
    Running,
    /// Going down, and it stays billed.
    Stopping,
    /// Switched off from within: still billed.
    Stopped,
    /// Going down, and its capacity is given back.
    Deallocating,
    /// Off and not billed, but for its disks and network.
    Deallocated,
    /// Azure did not say.
    #[default]
    Untold,
    /// A value that the documentation does not name; kept as Azure wrote it.
    Other(String),
}

impl Power {
    /// Reads what stands behind `PowerState/`.
    pub fn parse(word: &str) -> Self {
        match word.to_ascii_lowercase().as_str() {
            "starting" => Self::Starting,
            "running" => Self::Running,
            "stopping" => Self::Stopping,
            "stopped" => Self::Stopped,
            "deallocating" => Self::Deallocating,
            "deallocated" => Self::Deallocated,
            "" => Self::Untold,
            _ => Self::Other(word.to_owned()),
        }
    }

    /// Whether there is something left to stop: it is billed, or may be.
    pub fn may_be_stopped(&self) -> bool {
        !matches!(self, Self::Deallocating | Self::Deallocated)
    }
}

#[cfg(test)]
mod tests {
    use super::Power;

    #[test]
    fn a_machine_that_is_merely_off_is_still_billed() {
        assert!(Power::parse("Stopped").may_be_stopped());
        assert!(Power::parse("running").may_be_stopped());
        assert!(!Power::parse("deallocated").may_be_stopped());
        assert!(Power::parse("").may_be_stopped(), "what is not told is not called stopped");
        assert_eq!(Power::parse("Hibernated"), Power::Other("Hibernated".into()));
    }
}
