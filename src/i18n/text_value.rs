//! What to say, before anybody says it: a message of the catalogue with its arguments. It can be stored, compared and
//! sent through signals, and stays right when the language changes.

use chrono::{DateTime, NaiveDate, Utc};

use crate::money::Amounts;

/// A message and its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub(super) key: u16,
    pub(super) args: Vec<Arg>,
}

impl Text {
    /// A message without arguments.
    pub const fn plain(key: u16) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The key of the message.
    #[cfg(feature = "review")]
    pub fn key(&self) -> &'static str {
        super::text::KEYS.get(usize::from(self.key)).copied().unwrap_or_default()
    }

    /// The texts that are said inside this one.
    pub fn inner(&self) -> impl Iterator<Item = &Self> {
        let wordings = self.args.iter().flat_map(|arg| match arg {
            Arg::Text(wording) => std::slice::from_ref(wording),
            Arg::List(wordings) => wordings.as_slice(),
            _ => &[],
        });
        wordings.filter_map(|wording| match wording {
            Wording::Text(text) => Some(text),
            Wording::Verbatim(_) => None,
        })
    }

    /// A message with its arguments, in the order in which its comment declares them.
    pub fn with(key: u16, args: Vec<Arg>) -> Self {
        Self { key, args }
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A whole number, grouped as the language does.
    Number(i64),
    /// Words that are not ours, or another text.
    Text(Wording),
    /// A moment, UTC; the pattern says how much of it is shown.
    Instant(DateTime<Utc>),
    /// A day of the calendar, the same in every time zone.
    Day(NaiveDate),
    /// What is to be paid: an amount, or one for each currency.
    Money(Amounts),
    /// Several words, joined as the language joins a list.
    List(Vec<Wording>),
}

/// Words inside a message: a name that somebody gave, or another text of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Wording {
    /// Words as they are, such as the name of a subscription.
    Verbatim(String),
    /// A text that is said in the same language.
    Text(Text),
}

impl From<&str> for Wording {
    fn from(words: &str) -> Self {
        Self::Verbatim(words.to_owned())
    }
}

impl From<String> for Wording {
    fn from(words: String) -> Self {
        Self::Verbatim(words)
    }
}

impl From<Text> for Wording {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}
