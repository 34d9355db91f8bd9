//! What Azure tells of the costs of a billing month, and the ways in which it tells nothing. Unknown costs are a value of
//! their own; they are never zero.

#![deny(clippy::float_arithmetic)]

use chrono::{DateTime, Utc};

use crate::money::{Amounts, Money};

/// What came of asking for costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Costs {
    /// Azure gave figures.
    Estimate(Estimate),
    /// Azure gave none, and says why not.
    Untold(Untold),
}

/// What has been used since the billing month began, as far as Azure knows it. It is an estimate until it is invoiced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// One amount for each currency; never none.
    pub amounts: Amounts,
    /// When Azure was asked, UTC. Usage is known hours later than it happens: see [`LeftOut::Delay`].
    pub read_at: DateTime<Utc>,
}

/// Why there are no figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untold {
    /// There are none yet (204, or no rows): a new subscription, or nothing used.
    NoData,
    /// Azure tells none for this kind of subscription (api/facts.md 5: students, sponsorship, support plans).
    NotForOffer,
    /// The partner does not show them.
    HiddenByPartner,
    /// The person's role does not show them.
    NotAllowed,
}

/// What an estimate does not contain. Source: api/facts.md 5, "Caveats".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Usage of the last hours: it is told 8 to 24 hours late.
    Delay,
    /// Taxes.
    Taxes,
    /// Support plans.
    Support,
    /// Credits, which may lower what is to be paid.
    Credits,
}

impl Estimate {
    /// What no estimate contains, in the order of how often it surprises.
    pub const LEAVES_OUT: [LeftOut; 4] = [LeftOut::Delay, LeftOut::Taxes, LeftOut::Support, LeftOut::Credits];
}

/// What one resource has cost in the billing month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceCost {
    /// The resource's id in whatever spelling; empty for costs that belong to none.
    pub resource: String,
    /// How much.
    pub amount: Money,
}
