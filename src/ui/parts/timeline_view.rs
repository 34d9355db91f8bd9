//! The timeline as a list per lane: the same for the eye, for a screen reader and on paper.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use leptos::prelude::*;

use crate::i18n::{self, Text, text};
use crate::instant;
use crate::policy::Policy;
use crate::timeline::{Event, Lane, Progress, Timeline, When};
use crate::ui::speech::{Now, Speech, t, use_speech};
use crate::ui::words;

/// How events are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Before anything has happened: "at once", "within…", "until…".
    AsPreview(Policy),
    /// With dates, progress and source.
    AsFact,
    /// As it will be at the end of a day to come.
    AsAhead(NaiveDate),
}

/// Three lanes, each an ordered list.
#[component]
pub fn TimelineView(
    /// What to show.
    timeline: Timeline,
    /// How.
    told: Told,
) -> impl IntoView {
    let lanes = Lane::ALL.map(|lane| {
        let events = timeline.lane(lane).copied().map(|event| event_view(event, told)).collect_view();
        let id = match lane {
            Lane::Access => "lane-access",
            Lane::Billing => "lane-billing",
            Lane::Data => "lane-data",
        };
        view! {
            <section class="lane" data-lane=id aria-labelledby=id>
                <h3 id=id>{t(words::lane(lane))}</h3>
                <ol>{events}</ol>
            </section>
        }
    });
    view! { <div class="lanes">{lanes.into_iter().collect_view()}</div> }
}

fn event_view(event: Event, told: Told) -> impl IntoView {
    let facts = match told {
        Told::AsPreview(_) => None,
        Told::AsFact => Some(words::progress(&event)),
        Told::AsAhead(_) => Some(words::progress_ahead(&event)),
    };
    let facts = facts.map(|progress| fact_view(progress, event));
    let progress = match (told, event.progress) {
        (Told::AsPreview(_), _) => "preview",
        (_, Progress::Done) => "done",
        (_, Progress::Due) => "due",
        (_, Progress::Now) => "now",
        (_, Progress::Next) => "next",
    };
    let current = (progress == "now" && told == Told::AsFact).then_some("step");
    view! {
        <li class="event" data-progress=progress aria-current=current>
            <p class="event-title">{t(words::event_title(event.kind))}</p>
            <p class="event-when">{when_view(event, told)}</p>
            <p class="event-text">{t(words::event_text(event.kind))}</p>
            {facts}
        </li>
    }
}

fn fact_view(progress: Text, event: Event) -> impl IntoView {
    view! {
        <p class="event-facts">
            <span class="progress">{t(progress)}</span>
            <span class="source">{t(words::source(event.source))}</span>
        </p>
    }
}

/// The date, with the same in UTC on hover and focus, and how far away it is.
fn when_view(event: Event, told: Told) -> impl IntoView {
    let speech = use_speech();
    let words = match told {
        Told::AsPreview(policy) => words::when_previewed(&event, &policy),
        Told::AsFact | Told::AsAhead(_) => words::when(event.when),
    };
    let Some(moment) = event.when.moment() else {
        return view! { <span>{t(words)}</span> }.into_any();
    };
    let utc = words.clone();
    let relative = (!matches!(told, Told::AsPreview(_))).then(|| {
        view! { <span class="relative">{move || far_away(speech, event.when, moment, told)}</span> }
    });
    view! {
        <time
            datetime=instant::print(moment)
            tabindex="0"
            data-utc=move || speech.say(&text::in_utc(speech.say_in_utc(&utc)))
        >
            {t(words)}
        </time>
        {relative}
    }
    .into_any()
}

/// How far away a moment is. What is told by days is so many days of the calendar away, whatever the hour; a day to look
/// from has no hour.
fn far_away(speech: Speech, when: When, moment: DateTime<Utc>, told: Told) -> String {
    let day = i18n::day_here(moment);
    let (seen, by_days) = match told {
        Told::AsAhead(seen) => (seen, true),
        _ => (i18n::day_here(speech.now.get()), is_told_by_days(when)),
    };
    if by_days && day != seen {
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        let seen = Speech { now: Now::Fixed(midnight(seen)), ..speech };
        return seen.say_relative(&text::when_relative(midnight(day)));
    }
    match told {
        Told::AsAhead(_) => String::new(),
        _ => speech.say_relative(&text::when_relative(moment)),
    }
}

fn is_told_by_days(when: When) -> bool {
    match when {
        When::Until(_) | When::From(_) => true,
        When::During(from, until) => until - from >= TimeDelta::days(1),
        When::At(_) | When::EndOfCycle | When::Undated => false,
    }
}
