//! A stand-in for the browser's `Intl` where there is no browser: native tests of views. It knows just enough to be
//! told apart from a mistake; how people see numbers and dates is tested in a browser.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Locale, Style, Zone};

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

pub(super) fn plural_category(_: Locale, number: i64) -> String {
    if number == 1 { "one" } else { "other" }.to_owned()
}

pub(super) fn date_time(_: Locale, at: DateTime<Utc>, date: Style, time: Style, _: Zone) -> String {
    let mut parts = Vec::new();
    if date != Style::None {
        parts.push(at.format("%Y-%m-%d").to_string());
    }
    if time != Style::None {
        parts.push(at.format("%H:%M").to_string());
    }
    parts.join(" ")
}

pub(super) fn relative(_: Locale, from_now: TimeDelta) -> String {
    format!("{:+} d", from_now.num_days())
}
