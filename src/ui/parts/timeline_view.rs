//! The timeline as a list per lane: the same for the eye, for a screen reader and on paper.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::i18n::text;
use crate::instant;
use crate::policy::Policy;
use crate::timeline::{Event, Lane, Progress, Timeline, When};
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// How events are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Before anything has happened: "at once", "within…", "until…".
    AsPreview(Policy),
    /// With dates, progress and source.
    AsFact,
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
    let facts = (told == Told::AsFact).then(|| fact_view(event));
    let progress = match (told, event.progress) {
        (Told::AsPreview(_), _) => "preview",
        (_, Progress::Done) => "done",
        (_, Progress::Now) => "now",
        (_, Progress::Next) => "next",
    };
    let current = (progress == "now").then_some("step");
    view! {
        <li class="event" data-progress=progress aria-current=current>
            <p class="event-title">{t(words::event_title(event.kind))}</p>
            <p class="event-when">{when_view(event, told)}</p>
            <p class="event-text">{t(words::event_text(event.kind))}</p>
            {facts}
        </li>
    }
}

fn fact_view(event: Event) -> impl IntoView {
    view! {
        <p class="event-facts">
            <span class="progress">{t(words::progress(event.progress))}</span>
            <span class="source">{t(words::source(event.source))}</span>
        </p>
    }
}

/// The date, with the same in UTC on hover and focus, and how far away it is.
fn when_view(event: Event, told: Told) -> impl IntoView {
    let speech = use_speech();
    let words = match told {
        Told::AsPreview(policy) => words::when_previewed(&event, &policy),
        Told::AsFact => words::when(event.when),
    };
    let Some(moment) = moment(event.when) else {
        return view! { <span>{t(words)}</span> }.into_any();
    };
    let utc = words.clone();
    let relative = (told == Told::AsFact).then(|| {
        let relative = text::when_relative(moment);
        view! { <span class="relative">{move || speech.say_relative(&relative)}</span> }
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

/// The moment that matters: the end of what has one, else the beginning.
fn moment(when: When) -> Option<DateTime<Utc>> {
    match when {
        When::At(at) | When::Until(at) | When::From(at) | When::During(_, at) => Some(at),
        When::EndOfCycle | When::Undated => None,
    }
}
