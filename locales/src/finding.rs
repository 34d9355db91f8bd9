//! What the compiler has to say about a catalogue: where, what is wrong, and what to do about it, in one line, because
//! the reader is a translator or a developer in the middle of a build.

use std::fmt;
use std::ops::Range;

use crate::checks::Rule;

/// Whether a finding stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The build stops.
    Error,
    /// The build goes on and says so.
    Warning,
}

/// Something wrong in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it stops the build.
    pub severity: Severity,
    /// The file.
    pub path: String,
    /// The line in it, from 1.
    pub line: usize,
    /// The columns of that line, in characters from 1, when it is not about the whole line.
    pub columns: Option<Range<usize>>,
    /// The rule of language that was broken; none when the compiler or a format complains.
    pub rule: Option<Rule>,
    /// The message or term it is about; empty when that is not known.
    pub key: String,
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do about it, as a sentence.
    pub mend: String,
    /// What could stand in place of the columns.
    pub replacement: Option<String>,
    /// For a token that leaked from the source, what the source said there.
    pub decoded: Option<String>,
}

impl Finding {
    /// Whether the build stops.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The same finding, as one of a rule.
    pub(crate) fn by(self, rule: Rule) -> Self {
        Self { rule: Some(rule), ..self }
    }

    /// What reports are sorted by: the place, then the rule.
    pub(crate) fn order(&self) -> (&str, usize, usize, Option<Rule>) {
        (&self.path, self.line, self.columns.as_ref().map_or(0, |columns| columns.start), self.rule)
    }
}

/// `file:line: key: what mend`, and for a rule `file:line:column: rule: what — mend`, which editors can jump to.
impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(rule) = self.rule {
            let column = self.columns.as_ref().map_or(1, |columns| columns.start);
            return write!(
                out,
                "{}:{}:{column}: {rule}: {} — {}",
                self.path, self.line, self.what, self.mend
            );
        }
        write!(out, "{}:{}: ", self.path, self.line)?;
        if !self.key.is_empty() {
            write!(out, "{}: ", self.key)?;
        }
        write!(out, "{} {}", self.what, self.mend)
    }
}

/// The place a finding is about; it turns a sentence into a finding.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) path: &'a str,
    pub(crate) line: usize,
    pub(crate) key: &'a str,
}

impl Place<'_> {
    pub(crate) fn error(&self, what: impl Into<String>, mend: impl Into<String>) -> Finding {
        self.finding(Severity::Error, what.into(), mend.into())
    }

    pub(crate) fn warning(&self, what: impl Into<String>, mend: impl Into<String>) -> Finding {
        self.finding(Severity::Warning, what.into(), mend.into())
    }

    fn finding(&self, severity: Severity, what: String, mend: String) -> Finding {
        Finding {
            severity,
            path: self.path.to_owned(),
            line: self.line,
            columns: None,
            rule: None,
            key: self.key.to_owned(),
            what,
            mend,
            replacement: None,
            decoded: None,
        }
    }
}
