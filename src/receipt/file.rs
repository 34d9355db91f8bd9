//! The file of a receipt: JSON that people can read, with a SHA-256 digest over its content. A file is opened only as a
//! whole; what is wrong with one that is not is told apart, so that the person knows what to do.
//!
//! The digest is taken over the canonical form of the content: JSON without white space, the members of every object in
//! the order of their names. Beyond that, the file must be, byte for byte, what this app writes for that content.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Happened, Receipt, Step};
use crate::instant;
use crate::json;
use crate::subscription::SubscriptionId;

/// The only act that there are receipts of.
const ACT: &str = "cancel";
const FORMAT: &str = "winddown-receipt";
const VERSION: u64 = 1;
/// Bytes of the largest file that is opened, many times what any receipt has.
pub const LARGEST: usize = 1_000_000;

/// A receipt that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// It is as it was written.
    Unchanged(Receipt),
    /// It was changed after it was written; what it says now may be wrong.
    Changed(Receipt),
}

/// Why a file is no receipt that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than any receipt.
    TooLarge,
    /// It is something else.
    Foreign,
    /// It is a receipt, and part of it is missing or spoiled.
    Damaged,
    /// A later version of the app wrote it.
    Later,
}

impl Receipt {
    /// The text of the file.
    pub fn write(&self) -> String {
        let steps = self.steps.iter().map(|step| {
            object([
                ("what", step.what.word().into()),
                ("utc", instant::print(step.at).into()),
                ("local", step.local.as_str().into()),
                ("correlationId", step.correlation.as_deref().into()),
            ])
        });
        written(&object([
            ("act", ACT.into()),
            ("appVersion", self.app.as_deref().into()),
            ("madeAt", instant::print(self.made_at).into()),
            ("language", self.language.as_str().into()),
            ("zone", self.zone.as_str().into()),
            ("subscription", self.subscription.to_string().into()),
            ("name", self.name.as_str().into()),
            ("offer", self.offer.as_str().into()),
            ("directory", self.directory.as_deref().into()),
            ("billingAccount", self.account.as_deref().into()),
            ("accountAdministrator", self.administrator.as_deref().into()),
            ("steps", Value::Array(steps.collect())),
            ("shown", Value::Array(self.shown.iter().map(|line| line.as_str().into()).collect())),
        ]))
    }
}

fn object<const MEMBERS: usize>(members: [(&str, Value); MEMBERS]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The file with this content.
fn written(content: &Value) -> String {
    json::readable(&object([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("digest", digest(content).into()),
        ("content", content.clone()),
    ]))
}

fn digest(content: &Value) -> String {
    use std::fmt::Write;
    let mut digest = String::from("sha256:");
    for byte in Sha256::digest(json::canonical(content)) {
        // Writing to a text cannot fail.
        let _ = write!(digest, "{byte:02x}");
    }
    digest
}

/// Opens a file and checks it.
///
/// # Errors
/// Why it is no receipt that can be shown.
pub fn open(bytes: &[u8]) -> Result<Opened, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    // A file that ends too soon still begins as every receipt does.
    let begins = text.trim_start().starts_with("{\n  \"content\": {") || text.contains(FORMAT);
    let torn = if begins { Unreadable::Damaged } else { Unreadable::Foreign };
    let value: Value = serde_json::from_str(&text).map_err(|_| torn)?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Unreadable::Foreign);
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Unreadable::Later),
        _ => return Err(Unreadable::Damaged),
    }
    let content = value.get("content").ok_or(Unreadable::Damaged)?;
    let receipt = receipt(content).ok_or(Unreadable::Damaged)?;
    let is_unchanged = bytes == written(content).as_bytes();
    Ok(if is_unchanged { Opened::Unchanged(receipt) } else { Opened::Changed(receipt) })
}

fn receipt(content: &Value) -> Option<Receipt> {
    let word = |name: &str| content.get(name).and_then(Value::as_str).map(str::to_owned);
    if word("act")? != ACT {
        return None;
    }
    let list = |name: &str| content.get(name).and_then(Value::as_array);
    Some(Receipt {
        app: word("appVersion"),
        made_at: instant::parse(&word("madeAt")?)?,
        language: word("language")?,
        zone: word("zone")?,
        subscription: SubscriptionId::parse(&word("subscription")?)?,
        name: word("name")?,
        offer: word("offer")?,
        directory: word("directory"),
        account: word("billingAccount"),
        administrator: word("accountAdministrator"),
        steps: list("steps")?.iter().map(step).collect::<Option<_>>()?,
        shown: list("shown")?.iter().map(|line| line.as_str().map(str::to_owned)).collect::<Option<_>>()?,
    })
}

fn step(row: &Value) -> Option<Step> {
    let word = |name: &str| row.get(name).and_then(Value::as_str);
    Some(Step {
        at: instant::parse(word("utc")?)?,
        local: word("local")?.to_owned(),
        what: Happened::parse(word("what")?)?,
        correlation: word("correlationId").map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::What;
    use proptest::prelude::*;

    fn receipt() -> Receipt {
        let at = "2026-03-02T09:00:07Z".parse().unwrap();
        Receipt {
            app: Some("0.1.0".into()),
            made_at: "2026-03-02T09:12:00Z".parse().unwrap(),
            language: "nl-NL".into(),
            zone: "Europe/Amsterdam".into(),
            subscription: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            name: "Café “De Sluis”".into(),
            offer: "Betalen naar gebruik".into(),
            directory: None,
            account: Some("/providers/Microsoft.Billing/billingAccounts/x".into()),
            administrator: None,
            steps: vec![Step {
                at,
                local: "2 maart 2026 om 10:00".into(),
                what: Happened::Here(What::Accepted),
                correlation: Some("5bf0ba90-6e02-4dbd-8a8f-8c8a5a7c4d1e".into()),
            }],
            shown: vec!["Uw abonnement is opgezegd".into()],
        }
    }

    #[test]
    fn the_file_is_fixed() {
        let text = receipt().write();
        assert_eq!(text, include_str!("golden.json"));
        assert_eq!(open(text.as_bytes()), Ok(Opened::Unchanged(receipt())));
    }

    #[test]
    fn a_receipt_that_tells_no_version_is_one_all_the_same() {
        let text = receipt().write();
        let Value::Object(mut content) = serde_json::from_str::<Value>(&text).unwrap()["content"].take()
        else {
            panic!("{text}");
        };
        content.remove("appVersion");
        let older = written(&Value::Object(content));
        assert_eq!(open(older.as_bytes()), Ok(Opened::Unchanged(Receipt { app: None, ..receipt() })));
    }

    #[test]
    fn what_is_no_receipt_is_told_apart() {
        let text = receipt().write();
        let half = text.get(..text.len() / 2).unwrap();
        for (file, why) in [
            (String::new(), Unreadable::Foreign),
            ("%PDF-1.7".into(), Unreadable::Foreign),
            (r#"{"format":"something","version":1}"#.into(), Unreadable::Foreign),
            (half.into(), Unreadable::Damaged),
            (text.replace("\"version\": 1", "\"version\": 2"), Unreadable::Later),
            (text.replace("\"version\": 1", "\"version\": \"1\""), Unreadable::Damaged),
            (text.replace("\"content\"", "\"contents\""), Unreadable::Damaged),
            (text.replace("83aa47df", "83aa47"), Unreadable::Damaged),
            (text.replace("accepted", "dreamt"), Unreadable::Damaged),
            (" ".repeat(LARGEST + 1), Unreadable::TooLarge),
        ] {
            assert_eq!(open(file.as_bytes()), Err(why), "{file:.60}");
        }
        assert_eq!(open(&[0xff, 0xfe, 0x00]), Err(Unreadable::Foreign));
    }

    #[test]
    fn another_white_space_is_a_change_and_so_is_another_digest() {
        let text = receipt().write();
        let trimmed = text.trim_end().to_owned();
        let forged = text.replace("sha256:", "sha256:0");
        for file in [trimmed, text.replace('\n', "\r\n"), forged, text.replace("opgezegd", "actief")] {
            assert!(matches!(open(file.as_bytes()), Ok(Opened::Changed(_))), "{file}");
        }
    }

    proptest! {
        #[test]
        fn no_byte_can_be_changed_unseen(place in any::<prop::sample::Index>(), by in 1_u8..=255) {
            let mut bytes = receipt().write().into_bytes();
            let place = place.index(bytes.len());
            bytes[place] = bytes[place].wrapping_add(by);
            prop_assert!(!matches!(open(&bytes), Ok(Opened::Unchanged(_))));
        }

        #[test]
        fn whatever_it_says_it_comes_back(name in "\\PC{0,60}", shown in proptest::collection::vec("\\PC{0,60}", 0..5)) {
            let receipt = Receipt { name, shown, ..receipt() };
            prop_assert_eq!(open(receipt.write().as_bytes()), Ok(Opened::Unchanged(receipt)));
        }

        #[test]
        fn no_file_makes_opening_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = open(&bytes);
        }
    }
}
