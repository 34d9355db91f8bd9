//! How a history is stored, and read again. Nothing stored is trusted: a record that holds anything this app did not write
//! is not guessed at, but told as unreadable, so that nobody loses what a newer version may still read.

use serde::Serialize;
use serde_json::Value;

use super::{Entry, History, MOST, What};
use crate::cancellation::{Act, Request};
use crate::instant;
use crate::json;
use crate::subscription::SubscriptionId;

const VERSION: u64 = 1;
/// Bytes of a record, four times as many as the largest that this app writes.
const LARGEST: usize = 500_000;
const ACTS: [(&str, Act); 2] = [("cancel", Act::Cancel), ("reactivate", Act::Reactivate)];
const WHATS: [(&str, What); 5] = [
    ("asked", What::Asked),
    ("accepted", What::Accepted),
    ("refused", What::Refused),
    ("no-answer", What::Lost),
    ("seen", What::Seen),
];

/// Why a stored text is no history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It was written by a later version of the app.
    Later,
    /// It is spoiled, or was never one.
    Spoiled,
}

#[derive(Serialize)]
struct Stored<'a> {
    version: u64,
    entries: Vec<StoredEntry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct StoredEntry<'a> {
    at: String,
    subscription: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    act: &'static str,
    sent_at: String,
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    correlation: Option<&'a str>,
}

impl What {
    /// The word that a file carries.
    pub fn word(self) -> &'static str {
        WHATS.iter().find(|(_, what)| *what == self).map_or("", |(word, _)| word)
    }

    /// Reads the word of a file.
    pub fn parse(word: &str) -> Option<Self> {
        WHATS.iter().find(|(known, _)| *known == word).map(|(_, what)| *what)
    }
}

impl History {
    /// The text to store.
    pub fn write(&self) -> String {
        let entries = self.0.iter().map(|entry| StoredEntry {
            at: instant::print(entry.at),
            subscription: entry.subscription.to_string(),
            name: &entry.name,
            act: ACTS.iter().find(|(_, act)| *act == entry.act).map_or("", |(word, _)| word),
            sent_at: instant::print(entry.sent_at),
            what: entry.what.word(),
            correlation: entry.correlation.as_deref(),
        });
        let stored = Stored { version: VERSION, entries: entries.collect() };
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// The same for people, as a file.
    pub fn export(&self) -> String {
        serde_json::from_str(&self.write()).map_or_else(|_| String::new(), |value| json::readable(&value))
    }

    /// Reads a stored text.
    ///
    /// # Errors
    /// When it is none that this version can read as a whole.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        if text.len() > LARGEST {
            return Err(Unreadable::Spoiled);
        }
        let value: Value = serde_json::from_str(text).map_err(|_| Unreadable::Spoiled)?;
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(later) if later > VERSION => return Err(Unreadable::Later),
            _ => return Err(Unreadable::Spoiled),
        }
        let rows = value.get("entries").and_then(Value::as_array).filter(|rows| rows.len() <= MOST);
        let entries: Option<Vec<Entry>> = rows.ok_or(Unreadable::Spoiled)?.iter().map(entry).collect();
        entries.map(Self).ok_or(Unreadable::Spoiled)
    }
}

fn entry(row: &Value) -> Option<Entry> {
    let word = |name: &str| row.get(name).and_then(Value::as_str);
    let moment = |name: &str| word(name).and_then(instant::parse);
    let request = Request {
        act: ACTS.iter().find(|(known, _)| word("act") == Some(known)).map(|(_, act)| *act)?,
        subscription: word("subscription").and_then(SubscriptionId::parse)?,
        sent_at: moment("sentAt")?,
        undoes: None,
    };
    let name = word("name").unwrap_or_default();
    let correlation = word("correlation");
    let read = Entry::of(&request, name, What::parse(word("what")?)?, moment("at")?, correlation);
    // What would not have been kept like this was not written by this app.
    (read.name == name && read.correlation.as_deref() == correlation).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::super::tests::entry;
    use super::*;
    use proptest::prelude::*;

    fn history() -> History {
        let mut history = History::default();
        history.note(entry(0, What::Asked));
        history.note(Entry { correlation: None, name: String::new(), ..entry(1, What::Lost) });
        history
    }

    #[test]
    fn the_stored_form_is_fixed() {
        assert_eq!(
            history().write(),
            r#"{"version":1,"entries":[{"at":"2026-03-01T10:00:00Z","subscription":"83aa47df-e3e9-49ff-877b-94304bf3d3ad","name":"Webshop","act":"cancel","sentAt":"2026-03-01T10:00:00Z","what":"asked","correlation":"5bf0ba90-6e02-4dbd-8a8f-8c8a5a7c4d1e"},{"at":"2026-03-01T10:01:00Z","subscription":"83aa47df-e3e9-49ff-877b-94304bf3d3ad","act":"cancel","sentAt":"2026-03-01T10:01:00Z","what":"no-answer"}]}"#
        );
        assert_eq!(History::read(&history().write()), Ok(history()));
        assert_eq!(History::read(&history().export()), Ok(history()));
    }

    #[test]
    fn what_this_app_did_not_write_is_told_apart() {
        let text = history().write();
        for (from, to, why) in [
            ("\"version\":1", "\"version\":2", Unreadable::Later),
            ("\"version\":1", "\"version\":0", Unreadable::Spoiled),
            ("asked", "dreamt", Unreadable::Spoiled),
            ("10:00:00Z", "noon", Unreadable::Spoiled),
            ("5bf0ba90", "Bearer x", Unreadable::Spoiled),
            ("\"entries\":[", "\"entries\":{[", Unreadable::Spoiled),
        ] {
            assert_eq!(History::read(&text.replace(from, to)), Err(why), "{to}");
        }
        assert_eq!(History::read(&" ".repeat(LARGEST + 1)), Err(Unreadable::Spoiled));
        let many = vec![serde_json::Value::Null; MOST + 1];
        let many = serde_json::json!({ "version": 1, "entries": many }).to_string();
        assert_eq!(History::read(&many), Err(Unreadable::Spoiled));
    }

    proptest! {
        #[test]
        fn no_stored_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = History::read(&text);
        }

        #[test]
        fn every_name_comes_back(name in "\\PC{0,200}") {
            let mut history = History::default();
            let request = super::super::tests::request(0);
            history.note(Entry::of(&request, &name, What::Asked, request.sent_at, None));
            prop_assert_eq!(History::read(&history.write()), Ok(history));
        }
    }
}
