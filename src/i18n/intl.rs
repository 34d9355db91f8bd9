//! Numbers, plurals, dates and relative times by the browser's `Intl`, which knows every language for no bytes.
//!
//! The constructors are declared here with `catch`, because those of `js-sys` let a bad tag or zone through as an
//! exception that nothing in the app could handle. Formatters are kept per locale: making one is the slow part.

use std::cell::RefCell;

use chrono::{DateTime, TimeDelta, Utc};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{Locale, Style, Zone};
use crate::instant;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &Date) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type RelativeTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<RelativeTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &RelativeTimeFormat, value: f64, unit: &str) -> String;
}

/// Formatters by what they were made for. There are a handful, so a list is searched faster than a map, and weighs less.
type Cache<K, F> = RefCell<Vec<(K, Option<F>)>>;
type DateTimeKey = (Locale, Style, Style, bool);

thread_local! {
    static NUMBERS: Cache<Locale, NumberFormat> = RefCell::default();
    static PLURALS: Cache<Locale, PluralRules> = RefCell::default();
    static DATES: Cache<DateTimeKey, DateTimeFormat> = RefCell::default();
    static RELATIVES: Cache<Locale, RelativeTimeFormat> = RefCell::default();
}

/// Formats with the formatter for `key`, which is made at its first use; `None` where the browser has none.
fn cached<K: Copy + PartialEq, F>(
    cache: &Cache<K, F>,
    key: K,
    make: impl FnOnce() -> Option<F>,
    format: impl FnOnce(&F) -> String,
) -> Option<String> {
    let mut cache = cache.borrow_mut();
    if !cache.iter().any(|(known, _)| *known == key) {
        cache.push((key, make()));
    }
    cache.iter().find(|(known, _)| *known == key)?.1.as_ref().map(format)
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(super) fn number(locale: Locale, number: i64) -> String {
    let make = || NumberFormat::new(locale.tag()).ok();
    NUMBERS
        .with(|cache| cached(cache, locale, make, |format| format.format(number as f64)))
        .unwrap_or_else(|| number.to_string())
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(super) fn plural_category(locale: Locale, number: i64) -> String {
    let make = || PluralRules::new(locale.tag()).ok();
    PLURALS
        .with(|cache| cached(cache, locale, make, |rules| rules.select(number as f64)))
        .unwrap_or_else(|| "other".to_owned())
}

pub(super) fn date_time(locale: Locale, at: DateTime<Utc>, date: Style, time: Style, zone: Zone) -> String {
    let make = || DateTimeFormat::new(locale.tag(), &date_time_options(date, time, zone)).ok();
    let key = (locale, date, time, zone == Zone::Utc);
    DATES
        .with(|cache| cached(cache, key, make, |format| format.format(&js_date(at))))
        .unwrap_or_else(|| instant::print(at))
}

/// The largest unit that leaves a whole number: "in 3 months" tells less than "in 90 days", so days are the largest.
#[allow(clippy::cast_precision_loss, reason = "durations stay far below 2^53 seconds")]
pub(super) fn relative(locale: Locale, from_now: TimeDelta) -> String {
    let seconds = from_now.num_seconds();
    let (value, unit) = match seconds.unsigned_abs() {
        0..45 => (seconds, "second"),
        45..2_700 => (rounded(seconds, 60), "minute"),
        2_700..79_200 => (rounded(seconds, 3_600), "hour"),
        _ => (rounded(seconds, 86_400), "day"),
    };
    let make = || {
        let options = Object::new();
        set(&options, "numeric", "auto");
        RelativeTimeFormat::new(locale.tag(), &options).ok()
    };
    RELATIVES
        .with(|cache| cached(cache, locale, make, |format| format.format(value as f64, unit)))
        .unwrap_or_default()
}

fn rounded(seconds: i64, unit: i64) -> i64 {
    (seconds + seconds.signum() * unit / 2) / unit
}

fn date_time_options(date: Style, time: Style, zone: Zone) -> Object {
    let options = Object::new();
    if let Some(style) = style_name(date) {
        set(&options, "dateStyle", style);
    }
    if let Some(style) = style_name(time) {
        set(&options, "timeStyle", style);
    }
    if zone == Zone::Utc {
        set(&options, "timeZone", "UTC");
    }
    options
}

fn style_name(style: Style) -> Option<&'static str> {
    match style {
        Style::None => None,
        Style::Short => Some("short"),
        Style::Medium => Some("medium"),
        Style::Long => Some("long"),
        Style::Full => Some("full"),
    }
}

fn set(options: &Object, name: &str, value: &str) {
    // A plain object takes any property, so there is nothing to handle.
    let _ = Reflect::set(options, &name.into(), &value.into());
}

#[allow(clippy::cast_precision_loss, reason = "milliseconds stay far below 2^53 until the year 287,396")]
fn js_date(at: DateTime<Utc>) -> Date {
    Date::new(&JsValue::from_f64(at.timestamp_millis() as f64))
}
