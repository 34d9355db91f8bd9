//! What is kept in the browser of a change, so that reload, Back and a closed window lose nothing.
//!
//! The record is versioned and validated on reading; one that cannot be read is treated as absent rather than guessed
//! at. It never holds a token or anything Azure answered beyond times.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::machine::{Act, Request, Stage};
use crate::subscription::SubscriptionId;

const VERSION: u32 = 1;

/// The stored form of a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    version: u32,
    subscription: String,
    act: Act,
    sent_at: DateTime<Utc>,
    outcome: Outcome,
    /// Why the person ended it, as they chose to note; it is not sent to Azure, whose API takes no reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What the person added in their own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Outcome {
    /// Sent; whether an answer came is not known to whoever reads this after a reload.
    Sent,
    Accepted,
    Unanswered,
    #[serde(rename_all = "camelCase")]
    Done {
        seen_at: DateTime<Utc>,
    },
}

/// Why a subscription was ended. It stays in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The project or the trial is over.
    NoLongerNeeded,
    /// It costs too much.
    TooExpensive,
    /// The work moved to another subscription.
    MovedSubscription,
    /// The work moved to another provider.
    MovedProvider,
    /// Something else.
    Other,
}

impl Reason {
    /// Every reason, in the order of the list.
    pub const ALL: [Self; 5] =
        [Self::NoLongerNeeded, Self::TooExpensive, Self::MovedSubscription, Self::MovedProvider, Self::Other];

    /// The word that a form field carries.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoLongerNeeded => "no-longer-needed",
            Self::TooExpensive => "too-expensive",
            Self::MovedSubscription => "moved-subscription",
            Self::MovedProvider => "moved-provider",
            Self::Other => "other",
        }
    }

    /// Reads the word of a form field.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

impl Record {
    /// What to keep of a stage; `None` where there is nothing to keep.
    pub fn of(stage: &Stage, reason: Option<Reason>, note: &str) -> Option<Self> {
        let request = stage.request()?;
        let outcome = match stage {
            Stage::Idle | Stage::Refused { .. } => return None,
            Stage::Sending(_) | Stage::Unclear(_) => Outcome::Sent,
            Stage::Pending(_) => Outcome::Accepted,
            Stage::Unanswered(_) => Outcome::Unanswered,
            Stage::Done { seen_at, .. } => Outcome::Done { seen_at: *seen_at },
        };
        Some(Self {
            version: VERSION,
            subscription: request.subscription.to_string(),
            act: request.act,
            sent_at: request.sent_at,
            outcome,
            reason,
            note: note.trim().to_owned(),
        })
    }

    /// Reads a stored record of `subscription`; anything else is absent.
    pub fn read(text: &str, subscription: SubscriptionId) -> Option<Self> {
        serde_json::from_str::<Self>(text).ok().filter(|record| {
            record.version == VERSION && SubscriptionId::parse(&record.subscription) == Some(subscription)
        })
    }

    /// The text to store.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The stage to go on from. A record that says *sent* was written by a page that did not live to see the answer,
    /// so its outcome is unclear.
    pub fn stage(&self) -> Option<Stage> {
        let subscription = SubscriptionId::parse(&self.subscription)?;
        let request = Request { act: self.act, subscription, sent_at: self.sent_at };
        Some(match self.outcome {
            Outcome::Sent => Stage::Unclear(request),
            Outcome::Accepted => Stage::Pending(request),
            Outcome::Unanswered => Stage::Unanswered(request),
            Outcome::Done { seen_at } => Stage::Done { request, seen_at },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id() -> SubscriptionId {
        SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap()
    }

    fn request() -> Request {
        Request { act: Act::Cancel, subscription: id(), sent_at: "2026-03-01T10:00:00Z".parse().unwrap() }
    }

    #[test]
    fn every_stage_that_matters_survives_a_reload() {
        let seen_at = "2026-03-01T10:04:00Z".parse().unwrap();
        for (before, after) in [
            (Stage::Sending(request()), Stage::Unclear(request())),
            (Stage::Unclear(request()), Stage::Unclear(request())),
            (Stage::Pending(request()), Stage::Pending(request())),
            (Stage::Unanswered(request()), Stage::Unanswered(request())),
            (Stage::Done { request: request(), seen_at }, Stage::Done { request: request(), seen_at }),
        ] {
            let record = Record::of(&before, Some(Reason::Other), " te duur ").unwrap();
            let read = Record::read(&record.write(), id()).unwrap();
            assert_eq!(read.stage(), Some(after));
            assert_eq!((read.reason, read.note.as_str()), (Some(Reason::Other), "te duur"));
        }
        assert_eq!(Record::of(&Stage::Idle, None, ""), None);
    }

    #[test]
    fn the_stored_form_is_fixed() {
        let record = Record::of(&Stage::Pending(request()), None, "").unwrap();
        assert_eq!(
            record.write(),
            r#"{"version":1,"subscription":"83aa47df-e3e9-49ff-877b-94304bf3d3ad","act":"cancel","sentAt":"2026-03-01T10:00:00Z","outcome":"accepted"}"#
        );
    }

    #[test]
    fn another_version_or_subscription_is_absent() {
        let text = Record::of(&Stage::Pending(request()), None, "").unwrap().write();
        assert_eq!(Record::read(&text.replace("\"version\":1", "\"version\":2"), id()), None);
        let other = SubscriptionId::parse("00000000-0000-0000-0000-000000000000").unwrap();
        assert_eq!(Record::read(&text, other), None);
    }

    proptest! {
        #[test]
        fn no_stored_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = Record::read(&text, id());
        }
    }
}
