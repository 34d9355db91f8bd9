//! What is kept in the browser of a batch, so that a person can leave and come back. It is versioned and validated on
//! reading; one that cannot be read is absent. It names what is under way and nothing more: whether a request was sent is
//! for the record of its own machine to say ([`crate::cancellation::record`]).

use serde::Serialize;
use serde_json::Value;

use super::machine::{Batch, Fate, MOST, Member, Rule};
use crate::cancellation::Refusal;
use crate::kept_failure::{self, KeptFailure};
use crate::subscription::SubscriptionId;

const VERSION: u64 = 1;

/// Refusals without words of Azure's.
const WORDS: [(&str, Refusal); 6] = [
    ("sign-in", Refusal::SignIn),
    ("not-allowed", Refusal::NotAllowed),
    ("resources-remain", Refusal::ResourcesRemain),
    ("not-found", Refusal::NotFound),
    ("conflict", Refusal::Conflict),
    ("too-many-requests", Refusal::TooManyRequests),
];

/// Fates, but for a refusal.
const FATES: [(&str, Fate); 6] = [
    ("waiting", Fate::Waiting),
    ("asked", Fate::Asked),
    ("accepted", Fate::Accepted),
    ("unclear", Fate::Unclear),
    ("not-sent", Fate::NotSent),
    ("left-alone", Fate::LeftAlone),
];
const REFUSED: &str = "refused";

const RULES: [(&str, Rule); 2] = [("stop-at-refusal", Rule::StopAtRefusal), ("go-on", Rule::GoOn)];

/// The stored form.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stored<'a> {
    version: u64,
    rule: &'static str,
    is_begun: bool,
    members: Vec<StoredMember<'a>>,
}

/// The stored form of one member.
#[derive(Serialize)]
struct StoredMember<'a> {
    id: String,
    name: &'a str,
    fate: &'static str,
    #[serde(flatten)]
    failure: KeptFailure<'a>,
}

impl Batch {
    /// The text to store; `None` where there is nothing to keep.
    pub fn write(&self) -> Option<String> {
        if self.members().is_empty() {
            return None;
        }
        let rule = RULES.iter().find(|(_, rule)| *rule == self.rule()).map_or("", |(word, _)| word);
        let members = self.members().iter().map(StoredMember::of).collect();
        let stored = Stored { version: VERSION, rule, is_begun: self.is_begun(), members };
        serde_json::to_string(&stored).ok()
    }

    /// Reads a stored record; anything that this app did not write is absent. What waits keeps waiting until
    /// [`super::Event::Resumed`].
    pub fn read(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value.get("version").and_then(Value::as_u64) != Some(VERSION) {
            return None;
        }
        let word = value.get("rule").and_then(Value::as_str)?;
        let (_, rule) = RULES.into_iter().find(|(own, _)| *own == word)?;
        let is_begun = value.get("isBegun").and_then(Value::as_bool)?;
        let members = value.get("members").and_then(Value::as_array).filter(|all| all.len() <= MOST)?;
        Some(Self::recalled(members.iter().map(member).collect::<Option<_>>()?, rule, is_begun))
    }
}

impl<'a> StoredMember<'a> {
    fn of(member: &'a Member) -> Self {
        let failure = match &member.fate {
            Fate::Refused(Refusal::Other { code, message }) => KeptFailure::azure(code, message),
            Fate::Refused(why) => KeptFailure::word(&WORDS, why),
            _ => KeptFailure::default(),
        };
        let fate = FATES.iter().find(|(_, fate)| *fate == member.fate).map_or(REFUSED, |(word, _)| word);
        Self { id: member.id.to_string(), name: &member.name, fate, failure }
    }
}

fn member(value: &Value) -> Option<Member> {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    let fate = match text("fate")? {
        REFUSED => Fate::Refused(kept_failure::read(value, &WORDS, |code, message| Refusal::Other {
            code,
            message,
        })?),
        word => FATES.iter().find(|(own, _)| *own == word).map(|(_, fate)| fate.clone())?,
    };
    Some(Member { id: SubscriptionId::parse(text("id")?)?, name: text("name")?.to_owned(), fate })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::Event;
    use proptest::prelude::*;

    fn id(number: usize) -> SubscriptionId {
        SubscriptionId::parse(&format!("00000000-0000-4000-8000-{number:012}")).unwrap()
    }

    fn every_fate() -> Vec<Fate> {
        let azure = Refusal::Other { code: "Dues".into(), message: "Er staat nog iets open.".into() };
        let refused = WORDS.iter().map(|(_, why)| why.clone()).chain([azure]).map(Fate::Refused);
        FATES.iter().map(|(_, fate)| fate.clone()).chain(refused).collect()
    }

    #[test]
    fn every_fate_survives_leaving() {
        let members: Vec<Member> = every_fate()
            .into_iter()
            .enumerate()
            .map(|(number, fate)| Member { id: id(number), name: format!("Bakkerij “{number}”"), fate })
            .collect();
        for (_, rule) in RULES {
            let batch = Batch::recalled(members.clone(), rule, true);
            assert_eq!(Batch::read(&batch.write().unwrap()), Some(batch));
        }
        assert_eq!(Batch::default().write(), None);
    }

    #[test]
    fn what_this_app_did_not_write_is_absent() {
        let mut batch = Batch::of([(id(1), "een".to_owned())]);
        batch.apply(Event::Began);
        let text = batch.write().unwrap();
        assert_eq!(
            text,
            r#"{"version":1,"rule":"stop-at-refusal","isBegun":true,"members":[{"id":"00000000-0000-4000-8000-000000000001","name":"een","fate":"asked"}]}"#
        );
        for (from, to) in [
            ("\"version\":1", "\"version\":2"),
            ("stop-at-refusal", "never"),
            ("true", "\"yes\""),
            ("asked", "exploded"),
            ("00000000-", "x-"),
            ("\"name\":\"een\",", ""),
        ] {
            assert_eq!(Batch::read(&text.replace(from, to)), None, "{to}");
        }
    }

    proptest! {
        #[test]
        fn no_stored_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = Batch::read(&text);
        }
    }
}
