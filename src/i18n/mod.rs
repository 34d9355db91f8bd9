//! The app's voice: a [`Text`] says *what* to say, a [`Speaker`] says it in a language, a time zone and at a moment.
//!
//! Everything below the user interface speaks in enums; only here do words exist, and they come from
//! `locales/*/*.ftl`: what can be said is compiled into [`text`], what a language says about it is an [`Edition`].

mod edition;
mod evaluate;
mod text_value;

#[cfg(target_arch = "wasm32")]
#[path = "intl.rs"]
mod format;
#[cfg(not(target_arch = "wasm32"))]
#[path = "plain.rs"]
mod format;

#[cfg(target_arch = "wasm32")]
#[path = "intl_days.rs"]
mod days;
#[cfg(not(target_arch = "wasm32"))]
#[path = "plain_days.rs"]
mod days;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};

pub use edition::Edition;
pub use text_value::{Arg, Text, Wording};

pub use crate::money::Amounts;

/// One function per message of the catalogue, typed by its arguments.
pub mod text {
    use super::{Arg, Text};

    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

/// A language the app speaks. A new folder under `locales/` is a new locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Locale(usize);

/// The locales that nobody speaks: English made long and accented, and English made to run from right to left. What a
/// layout cannot bear shows in them before a translator has to find it. Only for reviewers.
const PSEUDO: &[&str] = if cfg!(feature = "review") { &["en-XA", "en-XB"] } else { &[] };

impl Locale {
    /// Every locale, the source language first, those that nobody speaks last.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..text::LOCALES.len() + PSEUDO.len()).map(Self)
    }

    /// The BCP 47 tag, such as `nl-NL`.
    pub fn tag(self) -> &'static str {
        text::LOCALES.iter().chain(PSEUDO).nth(self.0).copied().unwrap_or("en")
    }

    /// Whether people speak it, and translators translate it.
    pub fn is_spoken(self) -> bool {
        self.0 < text::LOCALES.len()
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        let language = self.tag().split('-').next().unwrap_or_default();
        self.tag() == "en-XB" || ["ar", "fa", "he", "ur"].contains(&language)
    }

    /// The locale for a tag: exact first, else the same language, so `nl` and `nl-BE` are answered in Dutch.
    pub fn parse(tag: &str) -> Option<Self> {
        place(Self::all().map(Self::tag), tag).map(Self)
    }

    /// The locale with just this tag.
    #[cfg(feature = "review")]
    pub fn parse_exactly(tag: &str) -> Option<Self> {
        Self::all().find(|locale| locale.tag() == tag)
    }

    /// The first wish that can be met, else English. Wishes come in the order of product.md: the `lang` parameter, the
    /// last choice, the browser's languages.
    pub fn negotiate<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Self {
        wishes.into_iter().find_map(Self::parse).unwrap_or_default()
    }

    /// What the language calls itself; known before its texts are. One that nobody speaks has a tag only.
    pub fn own_name(self) -> &'static str {
        text::NAMES.get(self.0).copied().unwrap_or(self.tag())
    }

    /// The month that a day is in, with its year, as the language writes it.
    pub fn month(self, day: NaiveDate) -> String {
        days::month(self, day)
    }

    /// What the language calls the day of the week that a day is, in full or in short.
    pub fn weekday(self, day: NaiveDate, in_full: bool) -> String {
        days::weekday(self, day, in_full)
    }

    /// The day with which a week begins where the language is spoken.
    pub fn first_weekday(self) -> Weekday {
        days::first_weekday(self)
    }

    /// The file with what a first visit says, a path on the app's own origin.
    pub fn early_file(self) -> &'static str {
        text::EARLY_FILES.get(self.0).copied().unwrap_or_default()
    }

    /// The file with what the pages below the list say besides.
    pub fn late_file(self) -> &'static str {
        text::LATE_FILES.get(self.0).copied().unwrap_or_default()
    }
}

/// The place of the tag that answers a wish.
fn place<'t>(tags: impl Iterator<Item = &'t str> + Clone, wish: &str) -> Option<usize> {
    let language = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    tags.clone()
        .position(|tag| tag.eq_ignore_ascii_case(wish))
        .or_else(|| tags.clone().position(|tag| language(tag) == language(wish)))
}

/// Who says a text: in which language, for which time zone, at which moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speaker<'e> {
    /// The texts of the language.
    pub edition: &'e Edition,
    /// The time zone of dates.
    pub zone: Zone,
    /// The moment that relative times are seen from, UTC.
    pub now: DateTime<Utc>,
}

impl Speaker<'_> {
    /// The words of a text.
    pub fn say(&self, text: &Text) -> String {
        evaluate::evaluate(self, text)
    }

    /// The same speaker with times in UTC.
    #[must_use]
    pub fn in_utc(self) -> Self {
        Self { zone: Zone::Utc, ..self }
    }

    fn locale(&self) -> Locale {
        self.edition.locale()
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

/// The day of the person's calendar that a moment is on.
pub fn day_here(at: DateTime<Utc>) -> NaiveDate {
    days::day_of(at)
}

/// The last moment of a day of the person's calendar, UTC.
pub fn end_of_day_here(day: NaiveDate) -> DateTime<Utc> {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    days::beginning_of(next) - TimeDelta::milliseconds(1)
}

/// The name of the person's time zone, such as `Europe/Amsterdam`; empty where the browser tells none.
pub fn zone_here() -> String {
    days::zone_name()
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

/// How much of a moment is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Styles {
    /// Of its date.
    pub date: Style,
    /// Of its time.
    pub time: Style,
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

    #[test]
    fn a_third_language_is_found_like_the_first_two() {
        let tags = ["en", "de", "nl-NL"];
        for (wish, found) in [
            ("de", Some(1)),
            ("DE-at", Some(1)),
            ("de_CH", Some(1)),
            ("nl", Some(2)),
            ("fr", None),
            ("d", None),
        ] {
            assert_eq!(place(tags.into_iter(), wish), found, "{wish}");
        }
    }
}
