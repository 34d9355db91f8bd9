//! The arguments of a message: their names and kinds, and what each kind may be used for. The kinds are what makes an
//! accessor typed, so that a number cannot land where a date belongs.

use std::fmt;

/// What an argument is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A whole number, shown as the language groups digits; it may choose a plural.
    Number,
    /// Words, shown as they are; they may choose between exact variants.
    Text,
    /// A moment, shown with `DATETIME`, `RELATIVE` or `RANGE`.
    Instant,
    /// A day of the calendar, the same in every time zone; shown with `DATETIME` or `RANGE`.
    Day,
    /// What is to be paid: an amount, or one for each currency.
    Money,
    /// Several words, joined as the language joins a list.
    List,
}

impl Kind {
    /// Every kind, in the order in which findings name them.
    pub const ALL: [Self; 6] = [Self::Number, Self::Text, Self::Instant, Self::Day, Self::Money, Self::List];

    /// The kind by its name in a comment.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.to_string() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Number => "Number",
            Self::Text => "Text",
            Self::Instant => "Instant",
            Self::Day => "Day",
            Self::Money => "Money",
            Self::List => "List",
        })
    }
}

/// An argument, as the comment of the source message declares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name in Fluent, without the dollar sign.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What it means, for translators.
    pub description: String,
}

/// The names of arguments in a sentence: `` `$count`, `$name` ``.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("`${name}`")).collect::<Vec<_>>().join(", ")
}
