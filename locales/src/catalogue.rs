//! The compiled catalogue: every message in every locale. It only exists complete and checked, so whoever holds one
//! need not ask whether a text is there.

use crate::argument::Argument;
use crate::encoding;
use crate::finding::Finding;
use crate::pattern::Pattern;
use crate::rust;

/// Every message in every locale.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub(crate) locales: Vec<String>,
    pub(crate) messages: Vec<Message>,
    pub(crate) warnings: Vec<Finding>,
}

/// A message, as the source locale declares it, with its translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its key, such as `list-count`.
    pub key: String,
    /// What its comment says to the translator; empty when there is none.
    pub comment: String,
    /// What it takes, in the order of declaration.
    pub arguments: Vec<Argument>,
    /// What it says, in the order of [`Catalogue::locales`].
    pub translations: Vec<Translation>,
    /// Whether another message contains it.
    pub included: bool,
}

/// A message in one locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// The file.
    pub path: String,
    /// The line in it, from 1.
    pub line: usize,
    /// What it says.
    pub pattern: Pattern,
}

impl Message {
    /// The message as the table of patterns holds it, in the order of [`Catalogue::locales`].
    pub fn encoded(&self) -> impl Iterator<Item = String> {
        self.translations.iter().map(|translation| encoding::encode(&translation.pattern, &self.arguments))
    }
}

impl Catalogue {
    /// The locales, the source first and the others by name.
    pub fn locales(&self) -> &[String] {
        &self.locales
    }

    /// The messages, in the order of the source files. The place in this list is the number of the message.
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// What is wrong without stopping the build.
    pub fn warnings(&self) -> &[Finding] {
        &self.warnings
    }

    /// The table of patterns and a typed function for every message, as Rust to be included in a module that has
    /// `Arg` and `Text`.
    pub fn rust(&self) -> String {
        rust::emit(self)
    }
}
