//! Numbers, plurals, dates and relative times by the browser's `Intl`, which knows every language for no bytes.
//!
//! The constructors are declared here with `catch`, because those of `js-sys` let a bad tag or zone through as an
//! exception that nothing in the app could handle. Formatters are kept per locale: making one is the slow part.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::{Locale, Style, Zone};

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

type DateTimeFormats = HashMap<(Locale, Style, Style, bool), Option<DateTimeFormat>>;

thread_local! {
    static NUMBERS: RefCell<HashMap<Locale, Option<NumberFormat>>> = RefCell::default();
    static PLURALS: RefCell<HashMap<Locale, Option<PluralRules>>> = RefCell::default();
    static DATES: RefCell<DateTimeFormats> = RefCell::default();
    static RELATIVES: RefCell<HashMap<Locale, Option<RelativeTimeFormat>>> = RefCell::default();
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(super) fn number(locale: Locale, number: i64) -> String {
    NUMBERS.with_borrow_mut(|formats| {
        formats
            .entry(locale)
            .or_insert_with(|| NumberFormat::new(locale.tag()).ok())
            .as_ref()
            .map_or_else(|| number.to_string(), |format| format.format(number as f64))
    })
}

#[allow(clippy::cast_precision_loss, reason = "counts stay far below 2^53")]
pub(super) fn plural_category(locale: Locale, number: i64) -> String {
    PLURALS.with_borrow_mut(|rules| {
        rules
            .entry(locale)
            .or_insert_with(|| PluralRules::new(locale.tag()).ok())
            .as_ref()
            .map_or_else(|| "other".to_owned(), |rules| rules.select(number as f64))
    })
}

pub(super) fn date_time(locale: Locale, at: DateTime<Utc>, date: Style, time: Style, zone: Zone) -> String {
    DATES.with_borrow_mut(|formats| {
        formats
            .entry((locale, date, time, zone == Zone::Utc))
            .or_insert_with(|| DateTimeFormat::new(locale.tag(), &date_time_options(date, time, zone)).ok())
            .as_ref()
            .map_or_else(|| at.to_rfc3339(), |format| format.format(&js_date(at)))
    })
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
    RELATIVES.with_borrow_mut(|formats| {
        formats
            .entry(locale)
            .or_insert_with(|| {
                let options = Object::new();
                set(&options, "numeric", "auto");
                RelativeTimeFormat::new(locale.tag(), &options).ok()
            })
            .as_ref()
            .map_or_else(String::new, |format| format.format(value as f64, unit))
    })
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
