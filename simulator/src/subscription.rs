//! A subscription as Azure knows it, apart from how any one API shows it.

use chrono::{DateTime, Utc};

use crate::lifecycle::History;
use crate::offer::Offer;

/// What the signed-in person may do with a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Owner and account administrator.
    Owner,
    /// Owner, but neither `permissions` nor `isAccountAdmin` tells.
    OwnerUnseen,
    /// Built-in Contributor, which lists cancel and enable under `notActions` (facts 2, [D]).
    Contributor,
    /// Built-in Reader.
    Reader,
}

impl Access {
    /// Whether cancel and enable are allowed.
    pub(crate) fn may_cancel(self) -> bool {
        matches!(self, Self::Owner | Self::OwnerUnseen)
    }
}

/// One subscription.
#[derive(Clone, Debug)]
pub(crate) struct Subscription {
    /// Its place in the world, from which everything seeded about it follows.
    pub(crate) index: u64,
    /// GUID in lower case.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) offer: &'static Offer,
    pub(crate) created: DateTime<Utc>,
    pub(crate) access: Access,
    /// Whether resources remain in it: decides `Warned` or `Disabled`, and the refusal without
    /// `IgnoreResourceCheck`.
    pub(crate) has_resources: bool,
    pub(crate) history: History,
}

impl Subscription {
    /// The ARM id.
    pub(crate) fn scope(&self) -> String {
        format!("/subscriptions/{}", self.id)
    }
}
