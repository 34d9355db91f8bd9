//! Days of the person's calendar, by the browser, which alone knows their time zone: on which day a moment is, when a day
//! begins, and what months and days of the week are called.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::Locale;
use super::format::DateTimeFormat;

/// The day that a moment is on here.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_wrap, reason = "milliseconds and years are small")]
pub(super) fn day_of(at: DateTime<Utc>) -> NaiveDate {
    let here = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    let day = i32::try_from(here.get_full_year())
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, here.get_month() + 1, here.get_date()));
    day.unwrap_or_else(|| at.date_naive())
}

/// The first moment of a day here. Where the clocks go forward at midnight, that is an hour later than usual.
#[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
pub(super) fn beginning_of(day: NaiveDate) -> DateTime<Utc> {
    let here = u32::try_from(day.year()).ok().map(|year| {
        let date = Date::new_with_year_month_day(year, day.month0().cast_signed(), day.day().cast_signed());
        // A year below 100 would be one of the last century.
        date.set_full_year(year);
        date.get_time()
    });
    here.filter(|here| here.is_finite())
        .and_then(|here| DateTime::from_timestamp_millis(here as i64))
        .unwrap_or_else(|| day.and_time(chrono::NaiveTime::MIN).and_utc())
}

/// The name of the time zone here, such as `Europe/Amsterdam`.
pub(super) fn zone_name() -> String {
    DateTimeFormat::new("en", &Object::new())
        .ok()
        .and_then(|format| Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string())
        .unwrap_or_default()
}

/// The month that a day is in, with its year.
pub(super) fn month(locale: Locale, day: NaiveDate) -> String {
    said(locale, day, &[("month", "long"), ("year", "numeric")])
}

/// What the day of the week is called that a day is, in full or in short.
pub(super) fn weekday(locale: Locale, day: NaiveDate, in_full: bool) -> String {
    said(locale, day, &[("weekday", if in_full { "long" } else { "short" })])
}

/// The day with which a week begins. Not every browser tells; most of the world begins on Monday.
pub(super) fn first_weekday(locale: Locale) -> Weekday {
    let told = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"Locale".into()))
        .and_then(|class| {
            let tag = js_sys::Array::of1(&locale.tag().into());
            Reflect::construct(class.unchecked_ref::<js_sys::Function>(), &tag)
        })
        .and_then(|locale| {
            let asked = Reflect::get(&locale, &"getWeekInfo".into())?;
            match asked.dyn_ref::<js_sys::Function>() {
                Some(asked) => asked.call0(&locale),
                None => Reflect::get(&locale, &"weekInfo".into()),
            }
        })
        .and_then(|week| Reflect::get(&week, &"firstDay".into()));
    // It counts from Monday, 1, to Sunday, 7.
    match told.ok().and_then(|first| first.as_f64()) {
        Some(7.0) => Weekday::Sun,
        Some(6.0) => Weekday::Sat,
        Some(5.0) => Weekday::Fri,
        _ => Weekday::Mon,
    }
}

/// A day of the calendar is the same everywhere, so it is written by UTC.
#[allow(clippy::cast_precision_loss, reason = "milliseconds stay far below 2^53")]
fn said(locale: Locale, day: NaiveDate, options: &[(&str, &str)]) -> String {
    let chosen = Object::new();
    for (name, value) in options.iter().chain(&[("timeZone", "UTC")]) {
        // A plain object takes any property, so there is nothing to handle.
        let _ = Reflect::set(&chosen, &(*name).into(), &(*value).into());
    }
    let noon = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() + 43_200_000;
    DateTimeFormat::new(locale.tag(), &chosen)
        .map(|format| format.format(&Date::new(&JsValue::from_f64(noon as f64))))
        .unwrap_or_default()
}
