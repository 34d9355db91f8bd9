//! What a reviewer says about one text: a verdict, a comment, another wording. Each remembers which text it is about, so
//! that no verdict outlives the words it was passed on.

use serde::{Deserialize, Serialize};

use super::fingerprint::Fingerprint;

/// Something said about a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About<T> {
    /// What was said.
    pub value: T,
    /// The text it was said about. For an edit that is the entry of the file which it replaces; for a verdict or a comment
    /// it is the source and the translation as they were shown.
    pub about: Fingerprint,
}

/// What a reviewer decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The text is right.
    Ok,
    /// Something is wrong; the comment or an edit says what.
    Flagged,
}

/// Where the review of a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nobody has decided, or the text is another one since.
    #[default]
    New,
    /// The text is right.
    Ok,
    /// Something is wrong.
    Flagged,
}

impl State {
    /// Every state, in the order in which tables sort them.
    pub const ALL: [Self; 3] = [Self::New, Self::Ok, Self::Flagged];

    /// The name in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Ok => "ok",
            Self::Flagged => "flagged",
        }
    }

    /// The state by its name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// What was decided, if anything.
    pub fn verdict(self) -> Option<Verdict> {
        match self {
            Self::New => None,
            Self::Ok => Some(Verdict::Ok),
            Self::Flagged => Some(Verdict::Flagged),
        }
    }
}

impl From<Verdict> for State {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Ok => Self::Ok,
            Verdict::Flagged => Self::Flagged,
        }
    }
}

/// What a reviewer has said about a message in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<About<Verdict>>,
    /// The comment; never blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<About<String>>,
    /// The Fluent of the whole entry as it should be; never blank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<About<String>>,
}

impl Remark {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.verdict.is_none() && self.comment.is_none() && self.edit.is_none()
    }
}

/// Words as they are kept: plain line ends, and nothing that XML cannot carry or nobody can see.
pub(super) fn clean(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let invisible =
        |c: char| c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{FFFE}' | '\u{FFFF}');
    words.chars().filter(|c| !invisible(*c)).collect()
}
