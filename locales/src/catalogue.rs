//! The compiled catalogue: every message in every locale. It only exists complete and checked, so whoever holds one
//! need not ask whether a text is there.

use crate::argument::Argument;
use crate::encoding;
use crate::facts::Fact;
use crate::finding::Finding;
use crate::pattern::{Part, Pattern};
use crate::print::{self, Print};
use crate::rust;
use crate::source;

/// The message in which a language says its own name.
pub(crate) const OWN_NAME: &str = "language-name";

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
    /// What it states, as its comment declares it.
    pub facts: Vec<Fact>,
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
    /// Whether a first visit says it; these come before the others.
    pub(crate) fn is_early(&self) -> bool {
        self.translations.first().is_some_and(|source| source::is_early(&source.path))
    }

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

    /// The messages, in the order of the source files, those of a first visit before the others. The place in this list is the number of the message.
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// What is wrong without stopping the build.
    pub fn warnings(&self) -> &[Finding] {
        &self.warnings
    }

    /// What each locale calls itself: its message `language-name` where that is plain text, else its tag.
    pub fn own_names(&self) -> Vec<String> {
        let named = self.messages.iter().find(|message| message.key == OWN_NAME);
        let name = |(row, tag): (usize, &String)| {
            let translation = named.and_then(|message| message.translations.get(row));
            match translation.map(|translation| translation.pattern.parts.as_slice()) {
                Some([Part::Text(name)]) => name.clone(),
                _ => tag.clone(),
            }
        };
        self.locales.iter().enumerate().map(name).collect()
    }

    /// What every locale says, two files each, in the order of [`Catalogue::locales`].
    pub fn prints(&self) -> Vec<Print> {
        print::prints(self)
    }

    /// A typed function for every message, as Rust to be included in a module that has `Arg` and `Text`.
    pub fn rust(&self) -> String {
        rust::emit(self)
    }
}
