//! The four figures everything else is reckoned from.
//!
//! Azure has changed some of them since the help page of 2017 was written, so they are one value that an operator
//! can override in `config.json`, and no text repeats them.

use chrono::TimeDelta;

/// The rules of Azure that are plain numbers. Defaults are those of the source page of 2017.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Minutes it may take until a change of a subscription shows in Azure ("up to 10 minutes", product.md row 10).
    pub propagation_minutes: u32,
    /// Days that data is kept after a cancellation before it is deleted (row 13).
    pub retention_days: u32,
    /// Days after a cancellation within which a subscription can come back (row 14).
    pub reactivation_days: u32,
    /// Months that a term of a support plan lasts (row 7).
    pub support_term_months: u32,
}

impl Policy {
    /// How long a state that was read may still be the one before the change.
    pub fn propagation(&self) -> TimeDelta {
        TimeDelta::minutes(i64::from(self.propagation_minutes))
    }

    /// How long an effect that Azure has accepted is waited for: an hour by the default. Later changes are for support to
    /// explain, not for a page to find.
    pub fn patience(&self) -> TimeDelta {
        self.propagation() * 6
    }

    /// From the cancellation to the deletion of the data.
    pub fn retention(&self) -> TimeDelta {
        TimeDelta::days(i64::from(self.retention_days))
    }

    /// From the cancellation to the last moment of reactivation.
    pub fn reactivation(&self) -> TimeDelta {
        TimeDelta::days(i64::from(self.reactivation_days))
    }
}

impl Default for Policy {
    fn default() -> Self {
        Self { propagation_minutes: 10, retention_days: 90, reactivation_days: 90, support_term_months: 6 }
    }
}
