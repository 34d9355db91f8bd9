//! What a rule says about a text: which bytes of it, why, and what to do. It becomes a finding once it is known where
//! the text stands.

use std::ops::Range;

use super::rule::Rule;

/// A mark on a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The rule that was broken.
    pub rule: Rule,
    /// The bytes of the text that it is about.
    pub range: Range<usize>,
    /// Why that is wrong, as a sentence.
    pub why: String,
    /// What to do, as a sentence.
    pub mend: String,
    /// What could stand in place of the range.
    pub replacement: Option<String>,
    /// For a leak, what the source said there.
    pub decoded: Option<String>,
}

impl Mark {
    pub(crate) fn new(
        rule: Rule,
        range: Range<usize>,
        why: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { rule, range, why: why.into(), mend: mend.into(), replacement: None, decoded: None }
    }

    pub(crate) fn replaced_by(mut self, words: impl Into<String>) -> Self {
        self.replacement = Some(words.into());
        self
    }

    pub(crate) fn decoded_as(mut self, words: impl Into<String>) -> Self {
        self.decoded = Some(words.into());
        self
    }
}
