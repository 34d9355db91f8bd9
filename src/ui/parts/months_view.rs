//! The timeline as months on a wall: each a table of weeks, with the days marked on which something happens, and below it
//! what that is. The list of lanes says the same and more; whoever cannot see the marks loses nothing.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use crate::calendar::{Month, month};
use crate::i18n::{self, Wording, text};
use crate::instant;
use crate::timeline::{Event, Kind, Lane, Timeline, When};
use crate::ui::live::either;
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// A table for each month.
#[component]
pub fn MonthsView(
    /// What to show.
    timeline: Timeline,
    /// The day it is.
    today: NaiveDate,
    /// The day from which it is seen.
    seen: NaiveDate,
) -> impl IntoView {
    let speech = use_speech();
    let mut marks: Vec<Mark> = timeline.events.iter().filter_map(Mark::of).collect();
    marks.sort_by_key(|mark| mark.day);
    let undated: Vec<Wording> = timeline
        .events
        .iter()
        .filter(|event| event.when.moment().is_none())
        .map(|event| words::event_title(event.kind).into())
        .collect();
    let kept = timeline.events.iter().find_map(|event| match (event.kind, event.when) {
        (Kind::DataKept, When::During(from, until)) => Some((i18n::day_here(from), i18n::day_here(until))),
        _ => None,
    });
    let mut held: Vec<NaiveDate> = marks.iter().map(|mark| mark.day).collect();
    held.push(seen);
    view! {
        <div class="months">
            // Where weeks begin is a matter of the language.
            {either(move || {
                let begins = speech.locale().first_weekday();
                Month::around(&held, begins)
                    .into_iter()
                    .map(|month| month_view(&month, &marks, kept, today, seen))
                    .collect_view()
                    .into_any()
            })}
        </div>
        {kept.map(|_| view! { <p class="hint months-key">{t(text::months_kept())}</p> }.into_any())}
        {(!undated.is_empty()).then(|| view! { <p class="hint">{t(text::months_undated(undated))}</p> }.into_any())}
    }
}

/// Something on a day.
#[derive(Clone, Copy)]
struct Mark {
    day: NaiveDate,
    kind: Kind,
    lane: &'static str,
}

impl Mark {
    /// The day of an event; a span of days is told by what ends it.
    fn of(event: &Event) -> Option<Self> {
        if event.kind == Kind::DataKept {
            return None;
        }
        let moment = match event.when {
            // What takes minutes is on the day on which it begins.
            When::During(from, _) => from,
            when => when.moment()?,
        };
        let lane = match event.lane {
            Lane::Access => "access",
            Lane::Billing => "billing",
            Lane::Data => "data",
        };
        Some(Self { day: i18n::day_here(moment), kind: event.kind, lane })
    }
}

fn month_view(
    month: &Month,
    marks: &[Mark],
    kept: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
    seen: NaiveDate,
) -> AnyView {
    let locale = use_speech().locale();
    let name = text::month_name(locale.month(month.first));
    let heads = month::week(locale.first_weekday()).into_iter().map(|day| {
        let (short, long) = (locale.weekday(day, false), locale.weekday(day, true));
        view! {
            <th scope="col">
                <span aria-hidden="true">{t(text::weekday_name(short))}</span>
                <span class="visually-hidden">{t(text::weekday_name(long))}</span>
            </th>
        }
    });
    let heads = heads.collect_view();
    let in_month: Vec<Mark> =
        marks.iter().filter(|mark| mark.day.with_day(1) == Some(month.first)).copied().collect();
    let weeks = month.weeks.iter().map(|week| {
        let days = week.iter().map(|day| match day {
            None => view! { <td></td> }.into_any(),
            Some(day) => day_view(*day, &in_month, kept, today, seen),
        });
        let days = days.collect_view();
        view! { <tr>{days}</tr> }
    });
    let weeks = weeks.collect_view();
    let told = in_month.iter().map(|mark| {
        view! {
            <li data-lane=mark.lane>
                <time datetime=instant::print_day(mark.day)>{t(text::ahead_day(mark.day))}</time>
                <span>{t(words::event_title(mark.kind))}</span>
            </li>
        }
    });
    let told = told.collect_view();
    view! {
        <section class="month">
            <table>
                <caption>{t(name)}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{weeks}</tbody>
            </table>
            <ul class="month-events">{told}</ul>
        </section>
    }
    .into_any()
}

fn day_view(
    day: NaiveDate,
    marks: &[Mark],
    kept: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
    seen: NaiveDate,
) -> AnyView {
    let on_day: Vec<Mark> = marks.iter().filter(|mark| mark.day == day).copied().collect();
    let is_marked = (!on_day.is_empty()).then_some("");
    let is_kept = kept.is_some_and(|(from, until)| from <= day && day < until).then_some("");
    let told = on_day.into_iter().map(|mark| {
        view! { <li>{t(words::event_title(mark.kind))}</li> }
    });
    let told = told.collect_view();
    view! {
        <td
            data-marked=is_marked
            data-kept=is_kept
            data-seen=(day == seen).then_some("")
            aria-current=(day == today).then_some("date")
        >
            <time datetime=instant::print_day(day)>{day.day()}</time>
            {is_marked.map(|_| view! { <ul class="visually-hidden">{told}</ul> }.into_any())}
        </td>
    }
    .into_any()
}
