//! What is kept in the browser of machines that are being stopped, so that a person can leave and come back. It is
//! versioned and validated on reading; one that cannot be read is absent. Where an operation can be followed is not kept:
//! such an address may carry a signature, and the machine itself tells as well.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use super::machine::{Failure, Stage, Stopping};
use crate::instant;
use crate::kept_failure::{self, KeptFailure};
use crate::resource::ResourceId;
use crate::sorted_map::SortedMap;
use crate::subscription::SubscriptionId;

const VERSION: u64 = 1;
/// A record of more was not written by this app.
const MOST: usize = 20_000;

/// Failures without words of Azure's.
const WORDS: [(&str, Failure); 7] = [
    ("sign-in", Failure::SignIn),
    ("not-allowed", Failure::NotAllowed),
    ("not-found", Failure::NotFound),
    ("locked", Failure::Locked),
    ("subscription-off", Failure::SubscriptionOff),
    ("too-many-requests", Failure::TooManyRequests),
    ("no-effect", Failure::NoEffect),
];

/// The stored form. Moments are kept as text, so that a person who looks at it can read them.
#[derive(Serialize)]
struct Stored<'a> {
    version: u64,
    subscription: String,
    machines: Vec<Entry<'a>>,
}

/// The stored form of one machine.
#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    stage: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(flatten)]
    failure: KeptFailure<'a>,
}

impl Stopping {
    /// The text to store; `None` where there is nothing to keep.
    pub fn write(&self, subscription: SubscriptionId) -> Option<String> {
        let machines: Vec<Entry<'_>> = self.each().map(|(id, stage)| Entry::of(id, stage)).collect();
        if machines.is_empty() {
            return None;
        }
        let stored = Stored { version: VERSION, subscription: subscription.to_string(), machines };
        serde_json::to_string(&stored).ok()
    }

    /// Reads a stored record of `subscription`; anything else is absent. What was on its way when the page went is
    /// unclear. What waits keeps waiting until [`super::Event::Resumed`].
    pub fn read(text: &str, subscription: SubscriptionId) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let own = value.get("version").and_then(Value::as_u64) == Some(VERSION)
            && value.get("subscription").and_then(Value::as_str).and_then(SubscriptionId::parse)
                == Some(subscription);
        let all = value.get("machines").and_then(Value::as_array).filter(|all| own && all.len() <= MOST)?;
        let mut machines = SortedMap::default();
        for entry in all {
            let (id, stage) = stage(entry)?;
            machines.insert(id, stage);
        }
        Some(Self::recalled(machines))
    }
}

impl<'a> Entry<'a> {
    fn of(id: &'a ResourceId, stage: &'a Stage) -> Self {
        let (word, at) = match stage {
            Stage::Waiting => ("waiting", None),
            Stage::Sending { since } | Stage::Unclear { since } => ("sent", Some(since)),
            Stage::Running { since, .. } => ("running", Some(since)),
            Stage::Stopped { at } => ("stopped", Some(at)),
            Stage::Failed { at, .. } => ("failed", Some(at)),
        };
        let at = at.map(|at| instant::print(*at));
        let failure = match stage {
            Stage::Failed { why: Failure::Azure { code, message }, .. } => KeptFailure::azure(code, message),
            Stage::Failed { why, .. } => KeptFailure::word(&WORDS, why),
            _ => KeptFailure::default(),
        };
        Self { id: id.text(), stage: word, at, failure }
    }
}

fn stage(entry: &Value) -> Option<(ResourceId, Stage)> {
    let text = |name: &str| entry.get(name).and_then(Value::as_str);
    let moment = || -> Option<DateTime<Utc>> { text("at").and_then(instant::parse) };
    let stage = match text("stage")? {
        "waiting" => Stage::Waiting,
        "sent" => Stage::Unclear { since: moment()? },
        "running" => Stage::Running { since: moment()?, operation: None },
        "stopped" => Stage::Stopped { at: moment()? },
        "failed" => Stage::Failed {
            why: kept_failure::read(entry, &WORDS, |code, message| Failure::Azure { code, message })?,
            at: moment()?,
        },
        _ => return None,
    };
    Some((ResourceId::parse(text("id")?)?, stage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stopping::{Event, Operation};
    use proptest::prelude::*;

    fn subscription() -> SubscriptionId {
        SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap()
    }

    fn id(number: usize) -> ResourceId {
        ResourceId::parse(&format!(
            "/subscriptions/s/resourceGroups/rg/providers/M.C/virtualMachines/vm-{number}"
        ))
        .unwrap()
    }

    fn at() -> DateTime<Utc> {
        "2026-03-01T10:00:00Z".parse().unwrap()
    }

    fn stopping(stages: &[Stage]) -> Stopping {
        let mut machines = SortedMap::default();
        for (number, stage) in stages.iter().enumerate() {
            machines.insert(id(number), stage.clone());
        }
        Stopping::recalled(machines)
    }

    #[test]
    fn every_stage_survives_leaving_and_nothing_open_is_sent_again() {
        let operation = Some(Operation::Status("https://management.azure.com/x?s=signature".into()));
        let azure = Failure::Azure { code: "AllocationFailed".into(), message: "Vol.".into() };
        let before = [
            Stage::Waiting,
            Stage::Sending { since: at() },
            Stage::Unclear { since: at() },
            Stage::Running { since: at(), operation },
            Stage::Stopped { at: at() },
            Stage::Failed { why: azure.clone(), at: at() },
            Stage::Failed { why: Failure::Locked, at: at() },
        ];
        let after = [
            Stage::Waiting,
            Stage::Unclear { since: at() },
            Stage::Unclear { since: at() },
            Stage::Running { since: at(), operation: None },
            Stage::Stopped { at: at() },
            Stage::Failed { why: azure, at: at() },
            Stage::Failed { why: Failure::Locked, at: at() },
        ];
        let text = stopping(&before).write(subscription()).unwrap();
        assert!(!text.contains("signature"));
        let mut read = Stopping::read(&text, subscription()).unwrap();
        assert_eq!(read, stopping(&after));
        assert_eq!(read.apply(Event::Resumed, at()).len(), 1, "only the one that waits");
        assert_eq!(Stopping::default().write(subscription()), None);
    }

    #[test]
    fn the_stored_form_is_fixed() {
        assert_eq!(
            stopping(&[Stage::Failed { why: Failure::Locked, at: at() }]).write(subscription()).unwrap(),
            r#"{"version":1,"subscription":"83aa47df-e3e9-49ff-877b-94304bf3d3ad","machines":[{"id":"/subscriptions/s/resourceGroups/rg/providers/M.C/virtualMachines/vm-0","stage":"failed","at":"2026-03-01T10:00:00Z","why":"locked"}]}"#
        );
    }

    #[test]
    fn what_this_app_did_not_write_is_absent() {
        let text =
            stopping(&[Stage::Failed { why: Failure::Locked, at: at() }]).write(subscription()).unwrap();
        for (from, to) in [
            ("\"version\":1", "\"version\":2"),
            ("83aa47df", "00000000"),
            ("locked", "bolted"),
            ("failed", "exploded"),
            ("2026-03-01", "2026-02-30"),
            ("/providers", ""),
        ] {
            assert_eq!(Stopping::read(&text.replace(from, to), subscription()), None, "{to}");
        }
    }

    proptest! {
        #[test]
        fn no_stored_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = Stopping::read(&text, subscription());
        }
    }
}
