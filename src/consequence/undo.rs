//! What can be undone after a cancellation, by whom and until when (product.md rows 13 and 14).

use chrono::{DateTime, Utc};

use crate::offer::{Offer, Reactivation};
use crate::policy::Policy;

/// One thing that a cancellation does, and the way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undo {
    /// What was done.
    pub what: What,
    /// Who can undo it.
    pub by: By,
    /// Until when, UTC; `None` where there is no way back, or none that ends.
    pub until: Option<DateTime<Utc>>,
}

/// What a cancellation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The subscription is cancelled.
    Subscription,
    /// Machines are deallocated; they do not start by themselves when the subscription is back.
    Machines,
    /// Dynamic addresses are released.
    Addresses,
    /// Storage can be read only.
    Storage,
    /// Data is deleted, once the time it is kept is over.
    Data,
}

/// Who can undo something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The person, from this app.
    Person,
    /// The person, in Azure, once the subscription is back.
    PersonAfterwards,
    /// Azure support, on request.
    Support,
    /// It undoes itself when the subscription comes back.
    Itself,
    /// Nobody.
    Nobody,
}

/// The way back from everything that a cancellation at this moment (UTC) does.
pub fn undo(at: DateTime<Utc>, offer: Offer, policy: &Policy) -> [Undo; 5] {
    let back = Some(at + policy.reactivation());
    let by = match offer.reactivation() {
        Reactivation::SelfService => By::Person,
        Reactivation::BySupport => By::Support,
    };
    [
        Undo { what: What::Subscription, by, until: back },
        Undo { what: What::Machines, by: By::PersonAfterwards, until: back },
        Undo { what: What::Storage, by: By::Itself, until: back },
        Undo { what: What::Addresses, by: By::Nobody, until: None },
        // Until then nothing is deleted; from then on nothing comes back.
        Undo { what: What::Data, by: By::Nobody, until: Some(at + policy.retention()) },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_follows_the_offer_and_the_policy() {
        let at = "2026-03-01T10:00:00Z".parse().unwrap();
        let policy = Policy { retention_days: 30, reactivation_days: 60, ..Policy::default() };
        let of = |offer, what| undo(at, offer, &policy).into_iter().find(|one| one.what == what).unwrap();
        assert_eq!(of(Offer::PayAsYouGo, What::Subscription).by, By::Person);
        assert_eq!(of(Offer::FreeTrial, What::Subscription).by, By::Support);
        let until = |what| of(Offer::PayAsYouGo, what).until.map(|until| until.date_naive().to_string());
        assert_eq!(until(What::Subscription).as_deref(), Some("2026-04-30"));
        assert_eq!(until(What::Data).as_deref(), Some("2026-03-31"));
        assert_eq!(until(What::Addresses), None);
    }
}
