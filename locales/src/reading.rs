//! Turns a parsed message into a pattern: fills in terms and other messages, joins wrapped lines, and finds what the
//! app cannot say. What stands between braces is read in `placeable`.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use crate::argument::{Argument, listed};
use crate::edition::{Edition, Entry};
use crate::finding::Finding;
use crate::pattern::Pattern;

/// The arguments of every message, as the source locale declares them.
pub(crate) type Declarations = BTreeMap<String, Vec<Argument>>;

/// The reading of one message or term.
pub(crate) struct Reading<'a, 's> {
    pub(crate) edition: &'a Edition<'s>,
    pub(crate) declarations: &'a Declarations,
    pub(crate) entry: &'a Entry<'s>,
    /// The keys that led here, the one that is being compiled first.
    trail: Vec<&'a str>,
    /// Whether the trail came back to its beginning.
    circular: bool,
    /// Whether nothing had to be left out because it is broken elsewhere.
    complete: bool,
    /// The messages that were filled in.
    pub(crate) included: BTreeSet<String>,
    pub(crate) findings: Vec<Finding>,
}

/// Reads a message or a term; what is wrong with those it includes is found when they are read themselves.
pub(crate) fn read<'a, 's>(
    edition: &'a Edition<'s>,
    declarations: &'a Declarations,
    entry: &'a Entry<'s>,
) -> (Pattern, Reading<'a, 's>) {
    let mut reading = Reading {
        edition,
        declarations,
        entry,
        trail: vec![entry.key.as_str()],
        circular: false,
        complete: true,
        included: BTreeSet::new(),
        findings: Vec::new(),
    };
    let pattern = reading.whole();
    if reading.circular {
        reading.findings.push(
            entry
                .place()
                .error("The text contains itself, by way of another.", "Break the circle of references."),
        );
    } else if reading.is_whole() && pattern.is_blank() {
        reading
            .findings
            .push(entry.place().error("The text is empty.", "Write it, or remove the key everywhere."));
    }
    (pattern, reading)
}

impl<'a, 's> Reading<'a, 's> {
    /// The arguments that the entry may use; a term has none.
    pub(crate) fn arguments(&self) -> &'a [Argument] {
        self.declarations.get(&self.entry.key).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the pattern says all that the text says; otherwise it tells nothing about what is left out.
    pub(crate) fn is_whole(&self) -> bool {
        self.complete && !self.findings.iter().any(Finding::is_error)
    }

    /// Notes a mistake at a piece of the entry.
    pub(crate) fn mistake(&mut self, slice: &'s str, what: impl Into<String>, mend: impl Into<String>) {
        let finding = self.entry.place_of(slice).error(what, mend);
        self.findings.push(finding);
    }

    /// Notes a mistake of which the syntax tree keeps no place.
    pub(crate) fn mistake_somewhere(&mut self, what: impl Into<String>, mend: impl Into<String>) {
        let finding = self.entry.place().error(what, mend);
        self.findings.push(finding);
    }

    fn whole(&mut self) -> Pattern {
        self.entry.value.as_ref().map(|value| self.pattern(value, false)).unwrap_or_default()
    }

    pub(crate) fn pattern(&mut self, pattern: &'a ast::Pattern<&'s str>, in_variant: bool) -> Pattern {
        let mut out = Pattern::default();
        let mut words = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => {
                    if let Some(control) = value.chars().find(|c| c.is_control() && *c != '\n') {
                        self.forbidden(control, value);
                    }
                    words.push_str(value);
                }
                ast::PatternElement::Placeable { expression } => {
                    self.paragraph(&mut words, &mut out);
                    self.placeable(expression, in_variant, &mut out);
                }
            }
        }
        self.paragraph(&mut words, &mut out);
        out
    }

    pub(crate) fn forbidden(&mut self, control: char, slice: &'s str) {
        self.mistake(
            slice,
            format!("The text contains the control character U+{:04X}.", u32::from(control)),
            "Remove it.",
        );
    }

    /// Moves words to the pattern with their line ends, and the indentation around them, as single spaces.
    fn paragraph(&mut self, words: &mut String, out: &mut Pattern) {
        let words = std::mem::take(words);
        let mut lines = words.split('\n').peekable();
        let mut joined = lines.next().unwrap_or_default().to_owned();
        while let Some(line) = lines.next() {
            // The last piece may be blank: it is followed by a brace, not by another line end.
            if line.trim_matches(' ').is_empty() && lines.peek().is_some() {
                self.mistake_somewhere(
                    "The text contains a blank line, but a text is one paragraph.",
                    "Join the lines, or make two messages.",
                );
            }
            joined.truncate(joined.trim_end_matches(' ').len());
            joined.push(' ');
            joined.push_str(line.trim_start_matches(' '));
        }
        out.push_text(&joined);
    }

    /// Fills in a term (`-azure`) or another message.
    pub(crate) fn include(&mut self, key: &str, slice: &'s str, in_variant: bool, out: &mut Pattern) {
        let Some(entry) = self.edition.find(key) else {
            self.complete = false;
            // A broken entry has its own finding.
            if !self.edition.mentions(key) {
                let locale = self.edition.locale;
                self.mistake(
                    slice,
                    format!("`{key}` does not exist in `{locale}`."),
                    "Correct its name, or add it.",
                );
            }
            return;
        };
        if self.trail.contains(&entry.key.as_str()) {
            // A circle that does not begin here is found where it does.
            self.complete = false;
            self.circular |= self.trail.first() == Some(&entry.key.as_str());
            return;
        }
        let mut trail = self.trail.clone();
        trail.push(&entry.key);
        let mut inner = Reading {
            entry,
            trail,
            circular: false,
            complete: true,
            included: BTreeSet::new(),
            findings: Vec::new(),
            ..*self
        };
        let pattern = inner.whole();
        self.circular |= inner.circular;
        self.complete &= inner.is_whole();
        if !entry.key.starts_with('-') {
            self.included.insert(entry.key.clone());
        }
        self.included.append(&mut inner.included);
        let given = self.arguments();
        let lacking =
            inner.arguments().iter().filter(|needed| pattern.arguments().contains(needed.name.as_str()));
        let lacking = lacking.filter(|needed| {
            !given.iter().any(|argument| argument.name == needed.name && argument.kind == needed.kind)
        });
        let lacking = listed(lacking.map(|argument| argument.name.as_str()));
        if !lacking.is_empty() {
            self.mistake(
                slice,
                format!("`{key}` needs {lacking}, which this message does not have."),
                "Declare the same arguments with the same kinds in both.",
            );
        }
        if in_variant && pattern.has_select() {
            self.mistake(
                slice,
                format!("`{key}` chooses again inside a variant."),
                "Write one choice with whole texts.",
            );
        }
        out.append(pattern);
    }
}
