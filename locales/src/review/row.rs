//! A line of the reviewer's table: one message with what stands in every locale and what was found there.

use crate::argument::Argument;
use crate::facts::Fact;
use crate::finding::Finding;

/// A message or a term, with its text in every locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The key; that of a term begins with a dash.
    pub key: String,
    /// The stem of the file it stands in, such as `cancel`.
    pub area: String,
    /// What the comment says to the translator; empty when there is none.
    pub comment: String,
    /// What it takes, in the order of declaration.
    pub arguments: Vec<Argument>,
    /// What it states, as the comment declares it.
    pub facts: Vec<Fact>,
    /// The text in every locale, in the order of `Bench::locales`.
    pub texts: Vec<Text>,
}

/// A message in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The locale.
    pub locale: String,
    /// What stands in the file; nothing when the locale lacks the message.
    pub entry: Option<Entry>,
    /// What the compiler and the rules of language found in it.
    pub findings: Vec<Finding>,
}

/// An entry of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The file.
    pub path: String,
    /// The line in it, from 1.
    pub line: usize,
    /// The Fluent of the whole entry as it stands there, key included, comment excluded, line ends plain.
    pub fluent: String,
}

impl Row {
    /// The text in a locale.
    pub fn text(&self, locale: &str) -> Option<&Text> {
        self.texts.iter().find(|text| text.locale == locale)
    }
}

impl Text {
    /// The Fluent of the entry; empty when there is none.
    pub fn fluent(&self) -> &str {
        self.entry.as_ref().map_or("", |entry| entry.fluent.as_str())
    }
}
