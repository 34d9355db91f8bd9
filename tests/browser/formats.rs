//! Dates, ranges and relative times as the browser writes them, in the nights in which clocks are changed and at the turn of
//! a year. The zone is the browser's, so it is the one that the task runner gives to all browsers that test.

use chrono::{DateTime, Utc};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use winddown::i18n::{Amounts, Speaker, Text, Zone, text};
use winddown::money::{Currency, Money};

use crate::azure::Azure;
use crate::page::{edition, open, plain_spaces};

/// Dutch and English, here and in UTC.
type Words = [&'static str; 4];

#[wasm_bindgen_test]
fn the_browser_is_in_amsterdam() {
    let zone = Function::new_no_args("return Intl.DateTimeFormat().resolvedOptions().timeZone");
    let zone = zone.call0(&JsValue::NULL).unwrap().as_string();
    assert_eq!(zone.as_deref(), Some("Europe/Amsterdam"), "run me by `cargo xtask test browser`");
}

#[wasm_bindgen_test]
fn the_night_that_is_an_hour_short() {
    // At 01:00 UTC the clocks go from 02:00 to 03:00.
    let (before, after) = (at("2026-03-29T00:59:00Z"), at("2026-03-29T01:00:00Z"));
    are_said(&[
        (
            text::when_at(before),
            [
                "29 maart 2026 om 01:59",
                "March 29, 2026 at 1:59 AM",
                "29 maart 2026 om 00:59",
                "March 29, 2026 at 12:59 AM",
            ],
        ),
        (
            text::when_at(after),
            [
                "29 maart 2026 om 03:00",
                "March 29, 2026 at 3:00 AM",
                "29 maart 2026 om 01:00",
                "March 29, 2026 at 1:00 AM",
            ],
        ),
        (
            text::when_times(before, after),
            [
                "29 maart 2026, 01:59–03:00",
                "March 29, 2026, 1:59 – 3:00 AM",
                "29 maart 2026, 00:59–01:00",
                "March 29, 2026, 12:59 – 1:00 AM",
            ],
        ),
    ]);
}

#[wasm_bindgen_test]
fn the_night_that_is_an_hour_longer() {
    // At 01:00 UTC the clocks go from 03:00 back to 02:00, so ten minutes may end before they began.
    let (before, after) = (at("2026-10-25T00:55:00Z"), at("2026-10-25T01:05:00Z"));
    are_said(&[
        (
            text::when_at(after),
            [
                "25 oktober 2026 om 02:05",
                "October 25, 2026 at 2:05 AM",
                "25 oktober 2026 om 01:05",
                "October 25, 2026 at 1:05 AM",
            ],
        ),
        (
            text::when_times(before, after),
            [
                "25 oktober 2026, 02:55–02:05",
                "October 25, 2026, 2:55 – 2:05 AM",
                "25 oktober 2026, 00:55–01:05",
                "October 25, 2026, 12:55 – 1:05 AM",
            ],
        ),
    ]);
}

#[wasm_bindgen_test]
fn the_turn_of_the_year() {
    let (before, after) = (at("2026-12-31T22:55:00Z"), at("2026-12-31T23:05:00Z"));
    // Ninety days on it is summer, and the last hour of a day has become the first of the next.
    let kept = at("2027-03-31T22:55:00Z");
    are_said(&[
        (
            text::when_times(before, after),
            [
                "31 december 2026 om 23:55 – 1 januari 2027 om 00:05",
                "December 31, 2026 at 11:55 PM – January 1, 2027 at 12:05 AM",
                "31 december 2026, 22:55–23:05",
                "December 31, 2026, 10:55 – 11:05 PM",
            ],
        ),
        (
            text::when_days(before, kept),
            [
                "31 december 2026 – 1 april 2027",
                "December 31, 2026 – April 1, 2027",
                "31 december 2026 – 31 maart 2027",
                "December 31, 2026 – March 31, 2027",
            ],
        ),
        (
            text::when_from(after),
            [
                "Vanaf 1 januari 2027",
                "From January 1, 2027",
                "Vanaf 31 december 2026",
                "From December 31, 2026",
            ],
        ),
    ]);
}

#[wasm_bindgen_test]
fn a_range_says_once_what_its_ends_share() {
    let (first, last) = (at("2026-03-02T09:00:00Z"), at("2026-03-20T09:00:00Z"));
    let words = ["2–20 maart 2026", "March 2 – 20, 2026"];
    are_said(&[
        (text::when_days(first, last), [words[0], words[1], words[0], words[1]]),
        // An end before the beginning cannot be, and takes no page down.
        (text::when_days(last, first), [words[0], words[1], words[0], words[1]]),
        (text::when_days(first, first), ["2 maart 2026", "March 2, 2026", "2 maart 2026", "March 2, 2026"]),
    ]);
}

#[wasm_bindgen_test]
fn a_day_is_24_hours_whatever_the_clocks_do() {
    let now = at("2026-03-28T12:00:00Z");
    for (then, dutch, english) in [
        ("2026-03-29T12:00:00Z", "morgen", "tomorrow"),
        ("2026-03-29T09:00:00Z", "over 21 uur", "in 21 hours"),
        ("2026-06-26T12:00:00Z", "over 90 dagen", "in 90 days"),
        ("2026-03-28T11:50:00Z", "10 minuten geleden", "10 minutes ago"),
    ] {
        let relative = text::when_relative(at(then));
        let said = ["nl-NL", "en"].map(|tag| speak(tag, Zone::Local, now, &relative));
        assert_eq!(said, [dutch, english], "{then}");
    }
}

#[wasm_bindgen_test]
async fn every_character_is_the_one_that_the_browser_chose() {
    // Not every browser writes thin spaces and those that do not break; this one does.
    let chosen = "10:00\u{2009}–\u{2009}10:10\u{202f}AM\u{a0}";
    let own = Ranges::written_as(chosen);
    let azure = Azure::of("single");
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    assert!(page.text().contains(chosen), "{:?}", page.text());
    let utc = format!("\u{2068}{chosen}\u{2069} (UTC)");
    let hover = page.attributes("time", "data-utc");
    assert!(hover.contains(&utc), "{hover:?}");
    drop(own);
    page.speak("en");
    page.says_no_more(chosen).await;
}

/// A browser that writes every range in the same words, as long as this lives.
struct Ranges(JsValue);

impl Ranges {
    fn written_as(words: &str) -> Self {
        let own = js_sys::Reflect::get(&date_times(), &"formatRange".into()).unwrap();
        let body = format!("return {words:?}");
        js_sys::Reflect::set(&date_times(), &"formatRange".into(), &Function::new_no_args(&body)).unwrap();
        Self(own)
    }
}

impl Drop for Ranges {
    fn drop(&mut self) {
        js_sys::Reflect::set(&date_times(), &"formatRange".into(), &self.0).unwrap();
    }
}

fn date_times() -> JsValue {
    Function::new_no_args("return Intl.DateTimeFormat.prototype").call0(&JsValue::NULL).unwrap()
}

#[track_caller]
#[wasm_bindgen_test]
fn an_amount_is_told_to_its_last_digit_and_several_as_a_list() {
    let money = |minor, code| Money::new(minor, Currency::parse(code).unwrap());
    let mixed = Amounts::of([money(123_456, "EUR"), money(-30, "USD"), money(7, "JPY")]).unwrap();
    // More than a binary number of the browser could hold.
    let huge = Amounts::from(money(900_719_925_474_099_301, "EUR"));
    for (amounts, dutch, english) in [
        (mixed, "€ 1.234,56, JP¥ 7 en US$ -0,30", "€1,234.56, ¥7, and -$0.30"),
        (huge, "€ 9.007.199.254.740.993,01", "€9,007,199,254,740,993.01"),
    ] {
        for (tag, expected) in [("nl-NL", dutch), ("en", english)] {
            let said = speak(tag, Zone::Local, DateTime::UNIX_EPOCH, &text::amount(amounts.clone()));
            assert_eq!(said.replace('\u{a0}', " "), expected);
        }
    }
}

fn are_said(table: &[(Text, Words)]) {
    for (text, expected) in table {
        let said = [("nl-NL", Zone::Local), ("en", Zone::Local), ("nl-NL", Zone::Utc), ("en", Zone::Utc)]
            .map(|(tag, zone)| plain_spaces(&speak(tag, zone, DateTime::UNIX_EPOCH, text)));
        assert_eq!(said, *expected);
    }
}

fn speak(tag: &str, zone: Zone, now: DateTime<Utc>, text: &Text) -> String {
    Speaker { edition: &edition(tag), zone, now }.say(text)
}

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().unwrap()
}
