//! A passage as the rules get it: with its language, its words, and what is customary where it stands.

use super::language::Language;
use super::passage::Passage;
use super::words::Words;

/// What is customary in the whole that a text belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// Whether the reader is addressed with *u* anywhere in it.
    pub formal: bool,
    /// Whether straight quotation marks stay straight. Markdown is set by a program that curls them.
    pub straight_quotes: bool,
}

/// A passage, read.
pub(crate) struct Seen<'a> {
    pub(crate) language: Language,
    pub(crate) passage: &'a Passage,
    pub(crate) words: Words<'a>,
    pub(crate) habits: Habits,
}

impl<'a> Seen<'a> {
    pub(crate) fn new(language: Language, passage: &'a Passage, habits: Habits) -> Self {
        Self { language, passage, words: Words::of(passage.text()), habits }
    }

    pub(crate) fn is_dutch(&self) -> bool {
        self.language == Language::Dutch
    }

    pub(crate) fn is_english(&self) -> bool {
        self.language == Language::English
    }

    pub(crate) fn text(&self) -> &'a str {
        self.passage.text()
    }
}
