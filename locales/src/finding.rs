//! What the compiler has to say about a catalogue: where, what is wrong, and what to do about it, in one line, because
//! the reader is a translator or a developer in the middle of a build.

use std::fmt;

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
    /// The message or term it is about; empty when that is not known.
    pub key: String,
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do about it, as a sentence.
    pub mend: String,
}

impl Finding {
    /// Whether the build stops.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
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
            key: self.key.to_owned(),
            what,
            mend,
        }
    }
}
