//! A receipt of a cancellation: what was asked of which subscription, when and by whom, what was answered, and the words
//! that were on the screen. It can be kept as a file, and opened and checked again later, without Azure.
//!
//! It is the app's own account, not Azure's and not a signature: its digest shows that a file was changed, by accident or by
//! somebody who did not write a new digest. It holds no token, because the app never gives it one.

mod file;

use chrono::{DateTime, TimeDelta, Utc};

use crate::billing::BillingProperty;
use crate::cancellation::Act;
use crate::history::{Entry, What};
use crate::offer::Offer;
use crate::subscription::{Subscription, SubscriptionId};
use crate::timeline::{Cancelled, story::Anchor};

pub use file::{LARGEST, Opened, Unreadable, open};

/// Azure may tell the day of a cancellation without the hour.
const SAME_REQUEST: TimeDelta = TimeDelta::days(2);

/// What is known of a cancellation, before it is put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The subscription.
    pub subscription: Subscription,
    /// The ARM id of the billing account, where billing tells.
    pub account: Option<String>,
    /// The address of the account administrator, where billing tells.
    pub administrator: Option<String>,
    /// When it was cancelled, once Azure shows that it is.
    pub cancelled: Option<Cancelled>,
    /// What happened to the request of this browser, in its order; nothing where it was cancelled elsewhere.
    pub steps: Vec<Entry>,
}

/// A receipt. Its words are in the language in which it was made, and stay so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The version of the app that made it; older ones did not say.
    pub app: Option<String>,
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// The language of its words, such as `nl-NL`.
    pub language: String,
    /// The time zone of its local times, such as `Europe/Amsterdam`.
    pub zone: String,
    /// Which subscription.
    pub subscription: SubscriptionId,
    /// What it is called.
    pub name: String,
    /// The kind of deal, in words.
    pub offer: String,
    /// Its directory, a GUID.
    pub directory: Option<String>,
    /// The billing account, an ARM id.
    pub account: Option<String>,
    /// The address of the account administrator.
    pub administrator: Option<String>,
    /// What happened, in its order.
    pub steps: Vec<Step>,
    /// What was on the screen, line by line.
    pub shown: Vec<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// The same as it was on the screen, in the zone of the receipt.
    pub local: String,
    /// What.
    pub what: Happened,
    /// The id by which support finds the request.
    pub correlation: Option<String>,
}

/// What can have happened to a cancellation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// Something that this browser did or saw.
    Here(What),
    /// Billing's own word since when it is cancelled.
    CancelledByBilling,
}

impl Proof {
    /// What is known of a subscription's cancellation; `None` while nothing was asked and nothing is cancelled.
    pub fn of(
        subscription: &Subscription,
        billing: Option<&BillingProperty>,
        cancelled: Option<Cancelled>,
        steps: Vec<Entry>,
    ) -> Option<Self> {
        // What was asked long before or after this cancellation was another one.
        let belongs = |step: &Entry| {
            cancelled.is_none_or(|cancelled| (step.sent_at - cancelled.at).abs() <= SAME_REQUEST)
        };
        let steps: Vec<Entry> = steps.into_iter().filter(belongs).collect();
        let was_asked = steps.iter().any(|step| step.act == Act::Cancel && step.what != What::Refused);
        (cancelled.is_some() || was_asked).then(|| Self {
            subscription: subscription.clone(),
            account: billing.and_then(|billing| billing.account.clone()),
            administrator: billing.and_then(|billing| billing.account_admin_email.clone()),
            cancelled,
            steps,
        })
    }

    /// What happened and when, in the order of time.
    pub fn happened(&self) -> Vec<(DateTime<Utc>, Happened, Option<String>)> {
        let here =
            self.steps.iter().map(|step| (step.at, Happened::Here(step.what), step.correlation.clone()));
        let billing = self.cancelled.filter(|cancelled| cancelled.anchor == Anchor::Azure);
        let billing = billing.map(|cancelled| (cancelled.at, Happened::CancelledByBilling, None));
        let mut all: Vec<_> = here.chain(billing).collect();
        all.sort_by_key(|(at, ..)| *at);
        all
    }

    /// The kind of deal.
    pub fn offer(&self) -> Offer {
        self.subscription.offer
    }
}

impl Happened {
    const ALL: [Self; 6] = [
        Self::Here(What::Asked),
        Self::Here(What::Accepted),
        Self::Here(What::Refused),
        Self::Here(What::Lost),
        Self::Here(What::Seen),
        Self::CancelledByBilling,
    ];

    /// The word that a file carries.
    pub fn word(self) -> &'static str {
        match self {
            Self::Here(what) => what.word(),
            Self::CancelledByBilling => "cancelled-by-billing",
        }
    }

    /// Reads the word of a file.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|happened| happened.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::tests::entry;
    use crate::subscription::State;

    fn proof(cancelled_minutes_later: Option<i64>, steps: Vec<Entry>) -> Option<Proof> {
        let subscription = Subscription {
            id: crate::history::tests::request(0).subscription,
            name: "Webshop".into(),
            tenant: None,
            state: State::Disabled,
            offer: Offer::PayAsYouGo,
            spending_limit: None,
        };
        let cancelled = cancelled_minutes_later.map(|minutes| Cancelled {
            at: crate::history::tests::request(minutes).sent_at,
            anchor: Anchor::Azure,
        });
        Proof::of(&subscription, None, cancelled, steps)
    }

    fn happened(proof: &Proof) -> Vec<Happened> {
        proof.happened().into_iter().map(|(_, happened, _)| happened).collect()
    }

    #[test]
    fn there_is_something_to_prove_once_it_was_asked_or_is_so() {
        assert_eq!(proof(None, vec![]), None);
        assert_eq!(proof(None, vec![entry(0, What::Refused)]), None);
        assert!(proof(None, vec![entry(0, What::Asked)]).is_some());
        let elsewhere = proof(Some(0), vec![]).unwrap();
        assert_eq!(happened(&elsewhere), [Happened::CancelledByBilling]);
    }

    #[test]
    fn an_earlier_request_is_no_part_of_a_later_cancellation() {
        let steps = vec![entry(0, What::Asked), entry(0, What::Accepted)];
        assert_eq!(happened(&proof(Some(0), steps.clone()).unwrap()).len(), 3);
        let month = 30 * 24 * 60;
        assert_eq!(happened(&proof(Some(month), steps).unwrap()), [Happened::CancelledByBilling]);
    }

    #[test]
    fn every_word_of_a_file_is_read_back() {
        for happened in Happened::ALL {
            assert_eq!(Happened::parse(happened.word()), Some(happened));
        }
        assert_eq!(Happened::parse(""), None);
    }
}
