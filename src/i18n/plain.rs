//! A stand-in for the browser's `Intl` where there is no browser: native tests of views. It knows just enough to be
//! told apart from a mistake; how people see numbers and dates is tested in a browser.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Locale, Style, Styles, Zone};
use crate::money::Money;

pub(super) fn number(locale: Locale, number: i64) -> String {
    let separator = if locale.tag().starts_with("nl") { '.' } else { ',' };
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

pub(super) fn money(_: Locale, money: Money) -> String {
    format!("{} {}", money.currency().code(), money.decimal())
}

pub(super) fn list(locale: Locale, mut words: Vec<String>) -> String {
    let and = if locale.tag().starts_with("nl") { " en " } else { " and " };
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { format!("{}{and}{last}", words.join(", ")) }
}

pub(super) fn plural_category(_: Locale, number: i64) -> String {
    if number == 1 { "one" } else { "other" }.to_owned()
}

pub(super) fn date_time(
    _: Locale,
    at: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    styles: Styles,
    _: Zone,
) -> String {
    let one = |at: DateTime<Utc>| {
        let date = (styles.date != Style::None).then(|| at.format("%Y-%m-%d").to_string());
        let time = (styles.time != Style::None).then(|| at.format("%H:%M").to_string());
        date.into_iter().chain(time).collect::<Vec<_>>().join(" ")
    };
    until.map_or_else(|| one(at), |until| format!("{}/{}", one(at), one(until)))
}

pub(super) fn relative(_: Locale, from_now: TimeDelta) -> String {
    format!("{:+} d", from_now.num_days())
}
