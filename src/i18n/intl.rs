//! Numbers, money, lists, plurals, dates, ranges and relative times by the browser's `Intl`, which knows every language for no bytes.
//!
//! The constructors are declared here with `catch`, because those of `js-sys` let a bad tag or zone through as an
//! exception that nothing in the app could handle. Formatters are kept per locale: making one is the slow part.

use std::cell::RefCell;

use chrono::{DateTime, TimeDelta, Utc};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{Locale, Style, Styles, Zone};
use crate::instant;
use crate::money::{Currency, Money};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;
    // A number as decimal digits in a text is formatted as exactly what it says, without becoming binary in between.
    #[wasm_bindgen(method, js_name = format)]
    fn format_exactly(this: &NumberFormat, decimal: &str) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<ListFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, words: Vec<String>) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    /// Also for the names of days (`intl_days.rs`).
    #[wasm_bindgen(js_namespace = Intl)]
    pub(super) type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    pub(super) fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    pub(super) fn format(this: &DateTimeFormat, date: &Date) -> String;
    #[wasm_bindgen(method, js_name = resolvedOptions)]
    pub(super) fn resolved_options(this: &DateTimeFormat) -> Object;
    #[wasm_bindgen(method, js_name = formatRange)]
    fn format_range(this: &DateTimeFormat, from: &Date, until: &Date) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type RelativeTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &Object) -> Result<RelativeTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &RelativeTimeFormat, value: f64, unit: &str) -> String;
}

/// Formatters by what they were made for. There are a handful, so a list is searched faster than a map, and weighs less.
type Cache<K, F> = RefCell<Vec<(K, Option<F>)>>;
type DateTimeKey = (Locale, Styles, Zone);

thread_local! {
    static NUMBERS: Cache<(Locale, Option<Currency>), NumberFormat> = RefCell::default();
    static LISTS: Cache<Locale, ListFormat> = RefCell::default();
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
    let make = || NumberFormat::new(locale.tag(), &Object::new()).ok();
    NUMBERS
        .with(|cache| cached(cache, (locale, None), make, |format| format.format(number as f64)))
        .unwrap_or_else(|| number.to_string())
}

/// An amount with as many digits as its currency has, whatever the browser thinks of the currency: what Azure told is
/// shown to the last digit.
pub(super) fn money(locale: Locale, money: Money) -> String {
    let currency = money.currency();
    let make = || {
        let options = Object::new();
        set(&options, "style", "currency");
        set(&options, "currency", currency.code());
        for digits in ["minimumFractionDigits", "maximumFractionDigits"] {
            // A plain object takes any property, so there is nothing to handle.
            let _ = Reflect::set(&options, &digits.into(), &currency.digits().into());
        }
        NumberFormat::new(locale.tag(), &options).ok()
    };
    NUMBERS
        .with(|cache| {
            cached(cache, (locale, Some(currency)), make, |format| format.format_exactly(&money.decimal()))
        })
        .unwrap_or_else(|| format!("{} {}", currency.code(), money.decimal()))
}

/// Words as a list of things that all hold.
pub(super) fn list(locale: Locale, words: Vec<String>) -> String {
    if words.len() < 2 {
        return words.into_iter().next().unwrap_or_default();
    }
    let make = || ListFormat::new(locale.tag()).ok();
    let plain = words.join(", ");
    LISTS.with(|cache| cached(cache, locale, make, |format| format.format(words))).unwrap_or(plain)
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(super) fn plural_category(locale: Locale, number: i64) -> String {
    let make = || PluralRules::new(locale.tag()).ok();
    PLURALS
        .with(|cache| cached(cache, locale, make, |rules| rules.select(number as f64)))
        .unwrap_or_else(|| "other".to_owned())
}

/// A moment, or the time from it until another: a range says once what both moments share.
pub(super) fn date_time(
    locale: Locale,
    at: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    styles: Styles,
    zone: Zone,
) -> String {
    let make = || DateTimeFormat::new(locale.tag(), &date_time_options(styles, zone)).ok();
    let format = |format: &DateTimeFormat| match until {
        // Not every browser takes a range that runs backwards, and none may throw here.
        Some(until) => format.format_range(&js_date(at.min(until)), &js_date(at.max(until))),
        None => format.format(&js_date(at)),
    };
    DATES
        .with(|cache| cached(cache, (locale, styles, zone), make, format))
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

fn date_time_options(styles: Styles, zone: Zone) -> Object {
    let options = Object::new();
    if let Some(style) = style_name(styles.date) {
        set(&options, "dateStyle", style);
    }
    if let Some(style) = style_name(styles.time) {
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
