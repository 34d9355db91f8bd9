//! The app's voice: a [`Text`] says *what* to say, a [`Speaker`] says it in a language, a time zone and at a moment.
//!
//! Everything below the user interface speaks in enums; only here do words exist, and they come from
//! `locales/*/*.ftl`, compiled into [`text`] when the app is built.

mod evaluate;
mod text_value;

#[cfg(target_arch = "wasm32")]
#[path = "intl.rs"]
mod format;
#[cfg(not(target_arch = "wasm32"))]
#[path = "plain.rs"]
mod format;

use chrono::{DateTime, Utc};

pub use text_value::{Arg, Text, Wording};

/// One function per message of the catalogue, typed by its arguments.
#[allow(clippy::too_many_lines, reason = "the generated table is as long as the catalogue")]
pub mod text {
    use super::{Arg, Text};

    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// A language the app speaks: a column of the catalogue. A new folder under `locales/` is a new locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Locale(usize);

impl Locale {
    /// Every locale, the source language first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..text::LOCALES.len()).map(Self)
    }

    /// The BCP 47 tag, such as `nl-NL`.
    pub fn tag(self) -> &'static str {
        text::LOCALES.get(self.0).copied().unwrap_or("en")
    }

    /// The locale for a tag: exact first, else the same language, so `nl` and `nl-BE` are answered in Dutch.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self::all()
            .find(|locale| locale.tag().eq_ignore_ascii_case(tag))
            .or_else(|| Self::all().find(|locale| language(locale.tag()) == language(tag)))
    }

    /// The first wish that can be met, else English. Wishes come in the order of product.md: the `lang` parameter, the
    /// last choice, the browser's languages.
    pub fn negotiate<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Self {
        wishes.into_iter().find_map(Self::parse).unwrap_or_default()
    }

    /// The words of a text without times in it, such as the language's own name.
    pub fn say(self, text: &Text) -> String {
        Speaker { locale: self, zone: Zone::Utc, now: DateTime::UNIX_EPOCH }.say(text)
    }

    fn pattern(self, key: u16) -> &'static str {
        text::PATTERNS
            .get(self.0)
            .and_then(|patterns| patterns.get(usize::from(key)))
            .copied()
            .unwrap_or_default()
    }
}

/// Who says a text: in which language, for which time zone, at which moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speaker {
    /// The language.
    pub locale: Locale,
    /// The time zone of dates.
    pub zone: Zone,
    /// The moment that relative times are seen from, UTC.
    pub now: DateTime<Utc>,
}

impl Speaker {
    /// The words of a text.
    pub fn say(&self, text: &Text) -> String {
        evaluate::evaluate(self, text)
    }

    /// The same speaker with times in UTC.
    #[must_use]
    pub fn in_utc(self) -> Self {
        Self { zone: Zone::Utc, ..self }
    }
}

/// The time zone that dates are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The person's own, as the browser tells it.
    Local,
    /// Coordinated universal time.
    Utc,
}

/// How much of a date or a time is shown; the names are those of `Intl.DateTimeFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// Not at all.
    None,
    /// `28-03-2026`, `22:30`
    Short,
    /// `28 mrt 2026`
    Medium,
    /// `28 maart 2026`
    Long,
    /// `zaterdag 28 maart 2026`
    Full,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_wish_that_can_be_met_wins() {
        let table: [(&[&str], &str); 6] = [
            (&["nl-NL"], "nl-NL"),
            (&["nl-be", "en"], "nl-NL"),
            (&["fr-FR", "EN-us"], "en"),
            (&["de", "fr"], "en"),
            (&["", "x-klingon", "nl"], "nl-NL"),
            (&[], "en"),
        ];
        for (wishes, tag) in table {
            assert_eq!(Locale::negotiate(wishes.iter().copied()).tag(), tag, "{wishes:?}");
        }
    }
}
