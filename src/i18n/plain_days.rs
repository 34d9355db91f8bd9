//! A stand-in for the browser's calendar where there is no browser: native tests of views. It is in UTC and knows just
//! enough to be told apart from a mistake.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};

use super::Locale;

pub(super) fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.date_naive()
}

pub(super) fn beginning_of(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

pub(super) fn zone_name() -> String {
    "UTC".to_owned()
}

pub(super) fn month(_: Locale, day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}

pub(super) fn weekday(locale: Locale, day: NaiveDate, in_full: bool) -> String {
    let names = if locale.tag().starts_with("nl") {
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    } else {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    };
    let name = names.into_iter().nth(day.weekday().num_days_from_monday() as usize).unwrap_or_default();
    name.chars().take(if in_full { usize::MAX } else { 2 }).collect()
}

pub(super) fn first_weekday(locale: Locale) -> Weekday {
    if locale.tag().starts_with("nl") { Weekday::Mon } else { Weekday::Sun }
}
