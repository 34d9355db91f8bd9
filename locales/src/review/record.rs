//! The work as JSON for the browser's storage. A record that cannot be read is told by kind, so that it can be offered for
//! download instead of being overwritten.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::remark::{Remark, clean};
use super::work::Work;

const FORMAT: &str = "winddown-review-work";
const VERSION: u64 = 1;

/// Why a record is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is no JSON; line and column are counted from 1.
    Broken {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It is JSON of something else.
    Foreign,
    /// A later version of the app wrote it.
    Future {
        /// The version of the record.
        version: u64,
    },
    /// It says that it is ours, but something in it cannot be.
    Damaged {
        /// What that is, as a sentence.
        what: String,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken { line, column } => write!(out, "{line}:{column}: The JSON is broken."),
            Self::Foreign => out.write_str("This is no record of a review."),
            Self::Future { version } => {
                write!(out, "The record has version {version}; version {VERSION} is known here.")
            }
            Self::Damaged { what } => write!(out, "The record is damaged: {what}"),
        }
    }
}

impl std::error::Error for Unreadable {}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    format: String,
    version: u64,
    work: BTreeMap<String, BTreeMap<String, Remark>>,
}

impl Work {
    /// The record: `{"format":"winddown-review-work","version":1,"work":{LOCALE:{KEY:{…}}}}`.
    pub fn to_json(&self) -> String {
        let record = Record { format: FORMAT.to_owned(), version: VERSION, work: self.remarks.clone() };
        // Strings, numbers and maps by strings are always JSON.
        serde_json::to_string(&record).unwrap_or_default()
    }

    /// Reads a record.
    ///
    /// # Errors
    ///
    /// When it is not JSON, not a record, of a later version, or contains what the app never writes.
    pub fn from_json(json: &str) -> Result<Self, Unreadable> {
        let value: serde_json::Value = serde_json::from_str(json)
            .map_err(|error| Unreadable::Broken { line: error.line(), column: error.column() })?;
        if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT) {
            return Err(Unreadable::Foreign);
        }
        match value.get("version").and_then(serde_json::Value::as_u64) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(Unreadable::Future { version }),
            _ => return Err(damaged("the version is no number from 1 on.")),
        }
        // Read from the text again: the tree has already forgotten names that stand twice.
        let record: Record = serde_json::from_str(json).map_err(|error| damaged(format!("{error}.")))?;
        for (locale, remarks) in &record.work {
            if !is_name(locale) {
                return Err(damaged(format!("`{locale}` is no locale.")));
            }
            for (key, remark) in remarks {
                validate(key, remark).map_err(damaged)?;
            }
        }
        let mut work = Self { remarks: record.work };
        work.remarks.retain(|_, remarks| !remarks.is_empty());
        Ok(work)
    }
}

fn damaged(what: impl Into<String>) -> Unreadable {
    Unreadable::Damaged { what: what.into() }
}

fn validate(key: &str, remark: &Remark) -> Result<(), String> {
    if !is_key(key) {
        return Err(format!("`{key}` is no key."));
    }
    if remark.is_empty() {
        return Err(format!("nothing is said about `{key}`."));
    }
    let comment = remark.comment.as_ref().map(|comment| comment.value.as_str());
    if comment.is_some_and(|words| words.is_empty() || clean(words).trim() != words) {
        return Err(format!("the comment on `{key}` is blank or has characters that no comment has."));
    }
    let edit = remark.edit.as_ref().map(|edit| edit.value.as_str());
    if edit.is_some_and(|fluent| fluent.trim().is_empty() || clean(fluent) != fluent) {
        return Err(format!("the edit of `{key}` is blank or has characters that no edit has."));
    }
    Ok(())
}

/// Whether something can be the tag of a locale.
pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// Whether something can be the key of a message or of a term.
pub(super) fn is_key(key: &str) -> bool {
    is_name(key.strip_prefix('-').unwrap_or(key))
}
