//! What is kept in the browser of a change, so that reload, Back and a closed window lose nothing.
//!
//! The record is versioned and validated on reading; one that cannot be read is treated as absent rather than guessed
//! at. It never holds a token or anything Azure answered beyond times.

use serde::Serialize;
use serde_json::{Value, json};

use super::machine::{Act, Effect, Request, Stage};
use crate::instant;
use crate::subscription::SubscriptionId;

const VERSION: u32 = 1;

/// The stored form of a change. Moments are kept as text, so that a person who looks at it can read them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    version: u32,
    subscription: String,
    act: &'static str,
    sent_at: String,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seen_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    undoes: Option<StoredEffect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

/// The stored form of a change that the recorded one would undo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct StoredEffect {
    sent_at: String,
    seen_at: String,
}

/// What a stored record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recalled {
    /// The stage to go on from.
    pub stage: Stage,
    /// Why the person ended it, as they chose to note; it is not sent to Azure, whose API takes no reason.
    pub reason: Option<Reason>,
    /// What the person added in their own words.
    pub note: String,
}

/// Why a subscription was ended. It stays in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        // A refused request changed nothing, so the change before it is what there is to remember.
        if let Stage::Refused { request, .. } = stage {
            let (act, Effect { sent_at, seen_at }) = stage.standing()?;
            let request = Request { act, subscription: request.subscription, sent_at, undoes: None };
            return Self::of(&Stage::Done { request, seen_at }, reason, note);
        }
        let request = stage.request()?;
        let (outcome, seen_at) = match stage {
            Stage::Idle | Stage::Refused { .. } => return None,
            Stage::Sending(_) | Stage::Unclear(_) => ("sent", None),
            Stage::Pending(_) => ("accepted", None),
            Stage::Unanswered(_) => ("unanswered", None),
            Stage::Unshown(_) => ("unshown", None),
            Stage::Done { seen_at, .. } => ("done", Some(instant::print(*seen_at))),
        };
        Some(Self {
            version: VERSION,
            subscription: request.subscription.to_string(),
            act: word(request.act),
            sent_at: instant::print(request.sent_at),
            outcome,
            seen_at,
            undoes: request.undoes.map(|effect| StoredEffect {
                sent_at: instant::print(effect.sent_at),
                seen_at: instant::print(effect.seen_at),
            }),
            reason: reason.map(Reason::word),
            note: note.trim().to_owned(),
        })
    }

    /// The text to store.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a stored record of `subscription`; anything else is absent. A record that says *sent* was written by a page
    /// that did not live to see the answer, so its outcome is unclear.
    pub fn read(text: &str, subscription: SubscriptionId) -> Option<Recalled> {
        let value: Value = serde_json::from_str(text).ok()?;
        let word = |name: &str| value.get(name).and_then(Value::as_str);
        let moment = |name: &str| word(name).and_then(instant::parse);
        let own = value.get("version").and_then(Value::as_u64) == Some(u64::from(VERSION))
            && word("subscription").and_then(SubscriptionId::parse) == Some(subscription);
        if !own {
            return None;
        }
        let act =
            [Act::Cancel, Act::Reactivate].into_iter().find(|act| word("act") == Some(self::word(*act)))?;
        let request = Request {
            act,
            subscription,
            sent_at: moment("sentAt")?,
            undoes: value.get("undoes").and_then(effect),
        };
        let stage = match word("outcome")? {
            "sent" => Stage::Unclear(request),
            "accepted" => Stage::Pending(request),
            "unanswered" => Stage::Unanswered(request),
            "unshown" => Stage::Unshown(request),
            "done" => Stage::Done { request, seen_at: moment("seenAt")? },
            _ => return None,
        };
        Some(Recalled {
            stage,
            reason: word("reason").and_then(Reason::parse),
            note: word("note").unwrap_or_default().to_owned(),
        })
    }
}

fn effect(value: &Value) -> Option<Effect> {
    let moment = |name: &str| value.get(name).and_then(Value::as_str).and_then(instant::parse);
    Some(Effect { sent_at: moment("sentAt")?, seen_at: moment("seenAt")? })
}

fn word(act: Act) -> &'static str {
    match act {
        Act::Cancel => "cancel",
        Act::Reactivate => "reactivate",
    }
}

/// What a person has typed beside a change and not confirmed yet, for the way to sign in and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Beside which subscription.
    pub subscription: SubscriptionId,
    /// Why.
    pub reason: Option<Reason>,
    /// In the person's own words.
    pub note: String,
}

impl Typed {
    /// As it is kept.
    pub fn write(&self) -> String {
        let reason = self.reason.map(Reason::word);
        json!({ "subscription": self.subscription.to_string(), "reason": reason, "note": self.note })
            .to_string()
    }

    /// Reads what was kept; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let word = |name: &str| value.get(name).and_then(Value::as_str);
        Some(Self {
            subscription: word("subscription").and_then(SubscriptionId::parse)?,
            reason: word("reason").and_then(Reason::parse),
            note: word("note").unwrap_or_default().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cancellation::Refusal;
    use proptest::prelude::*;

    fn id() -> SubscriptionId {
        SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap()
    }

    fn request() -> Request {
        let sent_at = "2026-03-01T10:00:00Z".parse().unwrap();
        Request { act: Act::Cancel, subscription: id(), sent_at, undoes: None }
    }

    #[test]
    fn every_stage_that_matters_survives_a_reload() {
        let seen_at = "2026-03-01T10:04:00Z".parse().unwrap();
        for (before, after) in [
            (Stage::Sending(request()), Stage::Unclear(request())),
            (Stage::Unclear(request()), Stage::Unclear(request())),
            (Stage::Pending(request()), Stage::Pending(request())),
            (Stage::Unanswered(request()), Stage::Unanswered(request())),
            (Stage::Unshown(request()), Stage::Unshown(request())),
            (Stage::Done { request: request(), seen_at }, Stage::Done { request: request(), seen_at }),
        ] {
            let record = Record::of(&before, Some(Reason::Other), " te duur ").unwrap();
            let read = Record::read(&record.write(), id()).unwrap();
            assert_eq!(read.stage, after);
            assert_eq!((read.reason, read.note.as_str()), (Some(Reason::Other), "te duur"));
        }
        assert_eq!(Record::of(&Stage::Idle, None, ""), None);
    }

    #[test]
    fn a_refused_reactivation_keeps_the_record_of_the_cancellation() {
        let effect = Effect { sent_at: request().sent_at, seen_at: "2026-03-01T10:04:00Z".parse().unwrap() };
        let sent_at = "2026-03-02T09:00:00Z".parse().unwrap();
        let asked = Request { act: Act::Reactivate, sent_at, undoes: Some(effect), ..request() };
        let recalled =
            |stage| Record::read(&Record::of(&stage, None, "").unwrap().write(), id()).unwrap().stage;
        assert_eq!(recalled(Stage::Sending(asked)), Stage::Unclear(asked));
        let refused = Stage::Refused { request: asked, why: Refusal::NotAllowed };
        assert_eq!(recalled(refused), Stage::Done { request: request(), seen_at: effect.seen_at });
        let nothing_before = Stage::Refused { request: request(), why: Refusal::NotAllowed };
        assert_eq!(Record::of(&nothing_before, None, ""), None);
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

    #[test]
    fn what_was_typed_is_there_again() {
        let subscription = request().subscription;
        for reason in [None, Some(Reason::TooExpensive)] {
            let typed = Typed { subscription, reason, note: "klaar \u{1f44b}\nok".to_owned() };
            assert_eq!(Typed::read(&typed.write()), Some(typed));
        }
        assert_eq!(Typed::read("{}"), None);
        assert_eq!(Typed::read(""), None);
    }
}
