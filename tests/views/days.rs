//! Every day after a cancellation, for every offer, in both languages: what each lane shows, that nothing contradicts what
//! stands beside it, and that a look ahead says the same as the day itself will, without claiming to have seen it.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use leptos::prelude::*;
use winddown::offer::{Offer, Reactivation, UsageBilling};
use winddown::policy::Policy;
use winddown::timeline::rules::{Known, Start};
use winddown::timeline::story::Anchor;
use winddown::timeline::{Timeline, countdowns, timeline};
use winddown::ui::parts::{MonthsView, TimelineView, Told};

use crate::support::{EN, NL, html, words};

const OFFERS: [Offer; 11] = [
    Offer::PayAsYouGo,
    Offer::DevTest,
    Offer::Agreement,
    Offer::Partner,
    Offer::FreeTrial,
    Offer::VisualStudio,
    Offer::PartnerProgramme,
    Offer::Sponsored,
    Offer::Students,
    Offer::SupportPlan,
    Offer::Other,
];

/// Around the nights on which clocks change, and the turn of the year.
const BEGINNINGS: [&str; 8] = [
    "2026-03-28T22:30:00Z",
    "2026-03-29T00:59:59Z",
    "2026-03-29T01:00:00Z",
    "2025-12-28T10:00:00Z",
    "2026-07-27T00:59:00Z",
    "2026-10-25T00:55:00Z",
    "2026-12-31T23:59:59Z",
    "2027-11-30T12:00:00Z",
];

const RETENTION: i64 = 90;

fn at(beginning: &str) -> DateTime<Utc> {
    beginning.parse().unwrap()
}

fn seen(beginning: &str, offer: Offer, moment: DateTime<Utc>) -> Timeline {
    let at = at(beginning);
    let known = Known::Made { anchor: Anchor::Azure, read_at: at };
    timeline(Start { at, known }, offer, &Policy::default(), moment)
}

/// The progress of every event of a lane as the page marks it, with its title.
fn lane(html: &str, lane: &str) -> Vec<(String, String)> {
    let section = html.split(&format!("data-lane=\"lane-{lane}\"")).nth(1).unwrap();
    let section = section.split("</section>").next().unwrap();
    let events = section.split("data-progress=\"").skip(1);
    events
        .map(|event| {
            let (progress, rest) = event.split_once('"').unwrap();
            let title = rest.split("class=\"event-title\">").nth(1).unwrap().split('<').next().unwrap();
            (progress.to_owned(), title.to_owned())
        })
        .collect()
}

fn view(timeline: Timeline, told: Told) -> impl IntoView {
    view! { <TimelineView timeline told/> }
}

struct Titles {
    kept: &'static str,
    deleted: &'static str,
    here: &'static str,
    support: &'static str,
    billing_stops: &'static str,
}

const DUTCH: Titles = Titles {
    kept: "Gegevens worden bewaard",
    deleted: "Gegevens worden permanent verwijderd",
    here: "U kunt het zelf opnieuw activeren",
    support: "Ondersteuning kan het opnieuw activeren",
    billing_stops: "De facturering stopt",
};

const ENGLISH: Titles = Titles {
    kept: "Data is kept",
    deleted: "Data is permanently deleted",
    here: "You can reactivate it yourself",
    support: "Support can reactivate it",
    billing_stops: "Billing stops",
};

fn pair(progress: &str, title: &str) -> (String, String) {
    (progress.to_owned(), title.to_owned())
}

/// What must be so `days` after a cancellation, whatever the offer.
fn must_be_so(html: &str, titles: &Titles, offer: Offer, days: i64, context: &str) {
    let over = days >= RETENTION;
    let kept = if over { "done" } else { "now" };
    let deleted = if over { "due" } else { "next" };
    assert_eq!(lane(html, "data"), [pair(kept, titles.kept), pair(deleted, titles.deleted)], "{context}");
    let way_back = match offer.reactivation() {
        Reactivation::SelfService => titles.here,
        Reactivation::BySupport => titles.support,
    };
    let access = lane(html, "access");
    assert_eq!(access.last(), Some(&pair(kept, way_back)), "{context}");
    assert!(access.iter().take(2).all(|(progress, _)| progress == "done"), "{context}: {access:?}");
    let now = |lane: &[(String, String)]| lane.iter().filter(|(progress, _)| progress == "now").count();
    assert_eq!(now(&access), usize::from(!over), "{context}");
    let billing = lane(html, "billing");
    assert_eq!(billing.first(), Some(&pair("done", titles.billing_stops)), "{context}");
    // Without a date nothing can be called over; but a billing month ends within a month.
    assert_eq!(billing.len(), 2, "{context}");
    let invoiced = offer.usage_billing() == UsageBilling::LastInvoice && days >= 31;
    let invoice = billing.last().map(|(progress, _)| progress.as_str());
    assert_eq!(invoice, Some(if invoiced { "due" } else { "next" }), "{context}");
}

#[test]
fn every_day_from_0_to_120_is_right_for_every_offer_in_both_languages() {
    for beginning in BEGINNINGS {
        for days in 0..=120 {
            let moment = at(beginning) + TimeDelta::days(days);
            for offer in OFFERS {
                for (tag, titles) in [(NL, &DUTCH), (EN, &ENGLISH)] {
                    let context = format!("{beginning} {offer:?} day {days} {tag}");
                    let html = html(tag, || view(seen(beginning, offer, moment), Told::AsFact));
                    must_be_so(&html, titles, offer, days, &context);
                }
            }
        }
    }
}

#[test]
fn the_second_before_a_day_has_gone_is_still_of_the_day_before() {
    for beginning in BEGINNINGS {
        for days in 1..=120 {
            let moment = at(beginning) + TimeDelta::days(days) - TimeDelta::seconds(1);
            let html = html(NL, || view(seen(beginning, Offer::PayAsYouGo, moment), Told::AsFact));
            must_be_so(&html, &DUTCH, Offer::PayAsYouGo, days - 1, &format!("{beginning} before day {days}"));
        }
    }
}

#[test]
fn days_left_go_down_by_one_each_day_and_end() {
    let utc = |at: DateTime<Utc>| at.date_naive();
    for beginning in BEGINNINGS {
        for offer in OFFERS {
            for days in 0..=120 {
                let moment = at(beginning) + TimeDelta::days(days);
                let timeline = seen(beginning, offer, moment);
                let left: Vec<i64> =
                    countdowns(&timeline, utc(moment), utc).iter().map(|countdown| countdown.left).collect();
                let expected = if days < RETENTION { vec![RETENTION - days; 2] } else { Vec::new() };
                assert_eq!(left, expected, "{beginning} {offer:?} day {days}");
            }
        }
    }
}

#[test]
fn a_look_ahead_says_what_the_day_will_say_and_that_nobody_has_seen_it() {
    let beginning = BEGINNINGS[0];
    let today = seen(beginning, Offer::PayAsYouGo, at(beginning) + TimeDelta::hours(1));
    for days in 1..=120 {
        let day: NaiveDate = at(beginning).date_naive() + TimeDelta::days(days);
        let end =
            (day + TimeDelta::days(1)).and_hms_opt(0, 0, 0).unwrap().and_utc() - TimeDelta::milliseconds(1);
        let then = seen(beginning, Offer::PayAsYouGo, end);
        for (tag, titles, expected, seen_then) in [
            (NL, &DUTCH, "Dan te verwachten", "Nu te verwachten"),
            (EN, &ENGLISH, "Expected by then", "Expected by now"),
        ] {
            let ahead = today.looked_ahead(&then);
            let html = html(tag, || view(ahead.clone(), Told::AsAhead(day)));
            // The day itself ends after the hour of the cancellation.
            must_be_so(&html, titles, Offer::PayAsYouGo, days, &format!("ahead to {day} {tag}"));
            assert_eq!(html.contains(expected), days >= 31, "{day} {tag}");
            assert!(!html.contains(seen_then) && !html.contains("aria-current"), "{day} {tag}");
        }
    }
}

#[test]
fn every_offer_says_who_bills_and_no_two_say_both() {
    for offer in OFFERS {
        let html = html(EN, || view(seen(BEGINNINGS[3], offer, at(BEGINNINGS[3])), Told::AsFact));
        let bills: Vec<&str> = [
            "Last invoice",
            "No invoice for usage",
            "Your partner bills you",
            "Whether a last invoice follows",
        ]
        .into_iter()
        .filter(|title| html.contains(title))
        .collect();
        let expected = match offer.usage_billing() {
            UsageBilling::LastInvoice => "Last invoice",
            UsageBilling::CoveredByCredit => "No invoice for usage",
            UsageBilling::ByPartner => "Your partner bills you",
            UsageBilling::Unknown => "Whether a last invoice follows",
        };
        assert_eq!(bills, [expected], "{offer:?}");
    }
}

#[test]
fn the_calendar_says_the_dates_of_the_list_and_what_has_none() {
    let beginning = "2026-12-28T10:00:00Z";
    let timeline = seen(beginning, Offer::PayAsYouGo, at(beginning));
    let today = at(beginning).date_naive();
    for (tag, months, undated) in [
        (NL, ["2026-12", "2027-01", "2027-02", "2027-03"], "Laatste factuur"),
        (EN, ["2026-12", "2027-01", "2027-02", "2027-03"], "Last invoice"),
    ] {
        let timeline = timeline.clone();
        let shown = words(tag, move || view! { <MonthsView timeline today seen=today/> });
        assert!(months.iter().all(|month| shown.contains(month)), "{shown}");
        assert!(shown.contains("2027-03-28") && shown.contains(undated), "{shown}");
        let titles = if tag == NL { &DUTCH } else { &ENGLISH };
        assert!(shown.contains(titles.deleted) && shown.contains(titles.here), "{shown}");
    }
    let first = |tag: &str| {
        let timeline = seen(beginning, Offer::PayAsYouGo, at(beginning));
        let html = html(tag, move || view! { <MonthsView timeline today seen=today/> });
        html.split("scope=\"col\"").nth(1).unwrap().split("</th>").next().unwrap().to_owned()
    };
    assert!(first(NL).contains("maandag") && first(EN).contains("Sunday"));
}
