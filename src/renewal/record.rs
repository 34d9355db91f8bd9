//! What is kept in the browser of turning off a plan's renewal, so that a person can leave and come back. It is versioned
//! and validated on reading; one that cannot be read is absent.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use super::machine::{Failure, Stage};
use crate::instant;
use crate::kept_failure::{self, KeptFailure};

const VERSION: u64 = 1;

/// Failures without words of Azure's.
const WORDS: [(&str, Failure); 8] = [
    ("sign-in", Failure::SignIn),
    ("not-allowed", Failure::NotAllowed),
    ("not-found", Failure::NotFound),
    ("too-many-requests", Failure::TooManyRequests),
    ("no-turn", Failure::NoTurn),
    ("no-effect", Failure::NoEffect),
    ("untold", Failure::Untold),
    ("endless", Failure::Endless),
];

/// The stored form. Moments are kept as text, so that a person who looks at it can read them.
#[derive(Serialize)]
struct Stored<'a> {
    version: u64,
    plan: &'a str,
    stage: &'static str,
    /// When it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    /// When the stage was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(flatten)]
    failure: KeptFailure<'a>,
}

impl Stage {
    /// The text to store for the plan with this ARM id; `None` where there is nothing to keep.
    pub fn write(&self, plan: &str) -> Option<String> {
        let (stage, since, at) = match self {
            Self::Idle => return None,
            Self::Sending { since } | Self::Unclear { since } => ("sent", Some(since), None),
            Self::Changing { since, seen } => ("changing", Some(since), Some(seen)),
            Self::Off { since, at } => ("off", Some(since), Some(at)),
            Self::Failed { at, .. } => ("failed", None, Some(at)),
        };
        let print = |at: Option<&DateTime<Utc>>| at.map(|at| instant::print(*at));
        let failure = match self {
            Self::Failed { why: Failure::Azure { code, message }, .. } => KeptFailure::azure(code, message),
            Self::Failed { why, .. } => KeptFailure::word(&WORDS, why),
            _ => KeptFailure::default(),
        };
        let (since, at) = (print(since), print(at));
        serde_json::to_string(&Stored { version: VERSION, plan, stage, since, at, failure }).ok()
    }

    /// Reads a stored record of the plan with this ARM id, which compares without regard to case; anything else is absent.
    /// What was on its way when the page went is unclear.
    pub fn read(text: &str, plan: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let moment = |name: &str| text(name).and_then(instant::parse);
        if value.get("version").and_then(Value::as_u64) != Some(VERSION)
            || !text("plan")?.eq_ignore_ascii_case(plan)
        {
            return None;
        }
        Some(match text("stage")? {
            "sent" => Self::Unclear { since: moment("since")? },
            "changing" => Self::Changing { since: moment("since")?, seen: moment("at")? },
            "off" => Self::Off { since: moment("since")?, at: moment("at")? },
            "failed" => Self::Failed {
                why: kept_failure::read(&value, &WORDS, |code, message| Failure::Azure { code, message })?,
                at: moment("at")?,
            },
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kept_failure::LONGEST_MESSAGE;
    use crate::renewal::{Event, Reading};
    use proptest::prelude::*;

    const PLAN: &str = "/providers/Microsoft.Billing/billingAccounts/a/billingSubscriptions/p";

    fn at(minute: u32) -> DateTime<Utc> {
        format!("2026-03-01T10:{minute:02}:00Z").parse().unwrap()
    }

    #[test]
    fn every_stage_survives_leaving_and_nothing_open_is_sent_again() {
        let azure =
            Failure::Azure { code: "BadRequest".into(), message: "Niet bij deze overeenkomst.".into() };
        let failed = |why: &Failure| Stage::Failed { why: why.clone(), at: at(3) };
        let sent = Stage::Unclear { since: at(1) };
        let mut table = vec![
            (Stage::Sending { since: at(1) }, sent.clone()),
            (sent.clone(), sent),
            (failed(&azure), failed(&azure)),
        ];
        let changing = Stage::Changing { since: at(1), seen: at(2) };
        table.extend([changing, Stage::Off { since: at(1), at: at(3) }].map(|one| (one.clone(), one)));
        table.extend(WORDS.iter().map(|(_, why)| (failed(why), failed(why))));
        for (before, after) in table {
            let text = before.write(PLAN).unwrap();
            let mut read = Stage::read(&text, &PLAN.to_uppercase()).unwrap();
            assert_eq!(read, after, "{text}");
            let command = read.apply(Event::PlanRead { reading: Reading::Changing, at: at(4) });
            assert!(command != Some(crate::renewal::Command::Send), "{text}");
        }
        assert_eq!(Stage::Idle.write(PLAN), None);
    }

    #[test]
    fn the_stored_form_is_fixed() {
        assert_eq!(
            Stage::Failed { why: Failure::NotAllowed, at: at(3) }.write(PLAN).unwrap(),
            r#"{"version":1,"plan":"/providers/Microsoft.Billing/billingAccounts/a/billingSubscriptions/p","stage":"failed","at":"2026-03-01T10:03:00Z","why":"not-allowed"}"#
        );
        let long = Failure::Azure { code: "X".into(), message: "é".repeat(5_000) };
        let text = Stage::Failed { why: long, at: at(3) }.write(PLAN).unwrap();
        assert_eq!(text.matches('é').count(), LONGEST_MESSAGE);
    }

    #[test]
    fn what_this_app_did_not_write_is_absent() {
        let text = Stage::Failed { why: Failure::NotAllowed, at: at(3) }.write(PLAN).unwrap();
        for (from, to) in [
            ("\"version\":1", "\"version\":2"),
            ("Subscriptions/p", "Subscriptions/q"),
            ("not-allowed", "forbidden"),
            ("failed", "exploded"),
            ("2026-03-01", "2026-02-30"),
        ] {
            assert_eq!(Stage::read(&text.replace(from, to), PLAN), None, "{to}");
        }
    }

    proptest! {
        #[test]
        fn no_stored_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = Stage::read(&text, PLAN);
        }
    }
}
