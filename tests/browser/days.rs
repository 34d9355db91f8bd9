//! Days of the person's calendar, in Amsterdam, where two nights of the year are an hour shorter or longer; and the page
//! that counts by them.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;
use winddown::i18n::{Locale, day_here, end_of_day_here, zone_here};
use winddown::offer::Offer;
use winddown::policy::Policy;
use winddown::timeline::rules::{Known, Start};
use winddown::timeline::story::Anchor;
use winddown::timeline::{Countdown, countdowns, timeline};

use crate::azure::Azure;
use crate::page::{Page, event, open, until};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[wasm_bindgen_test]
fn a_day_begins_and_ends_at_midnight_here_whatever_the_clocks_do() {
    assert_eq!(zone_here(), "Europe/Amsterdam");
    for (date, begins, ends) in [
        ("2026-03-28", "2026-03-27T23:00:00Z", "2026-03-28T22:59:59.999Z"),
        // An hour short, and an hour longer.
        ("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999Z"),
        ("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59.999Z"),
        ("2026-12-31", "2026-12-30T23:00:00Z", "2026-12-31T22:59:59.999Z"),
        ("2028-02-29", "2028-02-28T23:00:00Z", "2028-02-29T22:59:59.999Z"),
    ] {
        assert_eq!(end_of_day_here(day(date)), at(ends), "{date}");
        assert_eq!(day_here(at(begins)), day(date));
        assert_eq!(day_here(at(ends)), day(date));
        assert_eq!(day_here(at(begins) - TimeDelta::milliseconds(1)), day(date).pred_opt().unwrap());
    }
}

/// Every day from 0 to 120 after a cancellation, across both changes of the clocks and the turn of the year: seen at the
/// end of each day here, exactly one more day has gone, and what is over is over in every lane.
#[wasm_bindgen_test]
fn each_day_here_takes_one_day_off_what_is_left() {
    for beginning in [
        "2026-03-28T22:30:00Z",
        "2026-03-29T00:59:59Z",
        "2026-07-27T00:59:00Z",
        "2026-10-25T00:55:00Z",
        "2026-12-31T22:59:59Z",
        "2025-12-28T23:30:00Z",
    ] {
        let at = at(beginning);
        let (first, last) = (day_here(at), day_here(at + TimeDelta::days(90)));
        for days in 0..=120 {
            let day = first + TimeDelta::days(days);
            let start = Start { at, known: Known::Made { anchor: Anchor::Azure, read_at: at } };
            let seen = timeline(start, Offer::PayAsYouGo, &Policy::default(), end_of_day_here(day));
            let left: Vec<i64> =
                countdowns(&seen, day, day_here).into_iter().map(|Countdown { left, .. }| left).collect();
            let expected = (last - day).num_days();
            // On the last day everything is over before it ends.
            let expected = if expected > 0 { vec![expected; 2] } else { Vec::new() };
            assert_eq!(left, expected, "{beginning} {day}");
        }
    }
}

#[wasm_bindgen_test]
fn weeks_months_and_days_are_called_as_the_language_calls_them() {
    let (dutch, english) = (Locale::parse("nl-NL").unwrap(), Locale::parse("en").unwrap());
    assert_eq!((dutch.first_weekday(), english.first_weekday()), (Weekday::Mon, Weekday::Sun));
    let march = day("2026-03-01");
    assert_eq!((dutch.month(march).as_str(), english.month(march).as_str()), ("maart 2026", "March 2026"));
    assert_eq!(march.weekday(), Weekday::Sun);
    assert_eq!(
        (dutch.weekday(march, true).as_str(), english.weekday(march, false).as_str()),
        ("zondag", "Sun")
    );
}

fn slide(page: &Page, days: u32) {
    let slider: HtmlInputElement = page.get("input[type=range]");
    slider.set_value(&days.to_string());
    slider.dispatch_event(&event("input")).unwrap();
}

#[wasm_bindgen_test]
async fn looking_ahead_changes_dates_and_nothing_that_can_be_done() {
    let azure = Azure::of("cancelled");
    let page = open(&azure, &format!("/subscriptions/{}/status", azure.first()));
    page.says("Nog 60 dagen totdat uw gegevens worden verwijderd").await;
    slide(&page, 30);
    page.says("Een blik vooruit: zo is het aan het einde van woensdag 1 april 2026").await;
    page.says("Nog 30 dagen totdat uw gegevens worden verwijderd").await;
    // The story is of today, and so is what can be done.
    page.says("Uw abonnement is opgezegd").await;
    assert!(page.find("main button", "Abonnement opnieuw activeren").is_some());
    slide(&page, 60);
    page.says("Dan te verwachten").await;
    assert!(!page.text().contains("Nog 0"), "{}", page.text());
    page.speak("en");
    page.says("Expected by then").await;
    page.press("button", "Back to today").await;
    page.says("60 more days until your data is deleted").await;
    // Nothing was asked of Azure for it.
    assert_eq!(azure.changes(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_day_that_cannot_be_looked_at_says_which_can() {
    let azure = Azure::of("cancelled");
    let page = open(&azure, &format!("/subscriptions/{}/status", azure.first()));
    page.says("Kies een dag om vooruit te kijken").await;
    for typed in ["2026-03-01", "2031-05-05"] {
        page.type_in("input[type=date]", typed);
        page.says("Kies een dag van 2 maart 2026 tot en met 31 mei 2026").await;
        // What was typed is still there to be mended.
        assert_eq!(page.get::<HtmlInputElement>("input[type=date]").value(), typed);
    }
    page.type_in("input[type=date]", "");
    page.says("Kies een dag om vooruit te kijken").await;
}

#[wasm_bindgen_test]
async fn the_calendar_marks_what_the_list_says() {
    let azure = Azure::of("cancelled");
    let page = open(&azure, &format!("/subscriptions/{}/status", azure.first()));
    page.press("button", "Kalender").await;
    until(|| page.text(), || !page.said("caption").is_empty()).await;
    assert_eq!(
        page.said("caption"),
        ["januari 2026", "februari 2026", "maart 2026", "april 2026", "mei 2026"]
    );
    assert_eq!(page.attributes("td[data-marked] > time", "datetime"), ["2026-01-31", "2026-05-01"]);
    assert_eq!(page.attributes("td[aria-current=date] > time", "datetime"), ["2026-03-02"]);
    assert_eq!(page.said("thead th [aria-hidden]").first().map(String::as_str), Some("ma"));
    assert!(page.text().contains("Laatste factuur"), "{}", page.text());
}
