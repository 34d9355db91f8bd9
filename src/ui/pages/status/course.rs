//! What happens when: as it is, or as it will be on a day that somebody chooses, in a list or in a calendar.
//!
//! The slider moves the chosen day and nothing else, with a simulator as with Azure: what a page shows of a day to come is
//! computed by the rules, and the page that an administrator knows from trying it out is the one that they will have. The
//! clock of a simulated world is moved from outside, by its own control.

use leptos::html::Input;
use leptos::prelude::*;

use super::told::{CourseTold, StatusTold};
use crate::i18n::{self, text};
use crate::instant;
use crate::timeline::{Ahead, Choice, Kind, Timeline, countdowns};
use crate::ui::browser;
use crate::ui::live::live;
use crate::ui::parts::{MonthsView, Notice, TimelineView, Told, Tone, external_link};
use crate::ui::speech::{t, tell, use_speech};

const TRUST_CENTER: &str = "https://go.microsoft.com/fwLink/p/?LinkID=822930";

/// How the dates are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    List,
    Calendar,
}

/// What is on the screen.
#[derive(Clone, PartialEq)]
struct Shown {
    timeline: Timeline,
    course: CourseTold,
    chosen: Choice,
    look: Look,
}

/// The section; nothing where nothing is known to follow.
pub(super) fn course_view(told: Memo<Option<StatusTold>>) -> AnyView {
    let field = RwSignal::new(String::new());
    let look = RwSignal::new(Look::default());
    let course = Memo::new(move |_| told.with(|told| told.as_ref()?.course.clone()));
    let ahead = Memo::new(move |_| {
        course.with(|told| {
            let CourseTold { course, timeline, today, is_clock_behind, .. } = told.as_ref()?;
            (course.changes() && !is_clock_behind).then(|| Ahead::of(timeline, *today, i18n::day_here))?
        })
    });
    let chosen = Memo::new(move |_| match ahead.get() {
        Some(ahead) => field.with(|field| ahead.read(field)),
        None => Choice::Today,
    });
    let shown = Memo::new(move |_| {
        let course = course.get()?;
        let chosen = chosen.get();
        let timeline = match chosen {
            Choice::Day(day) => {
                let then = course.course.seen_from(i18n::end_of_day_here(day));
                course.timeline.looked_ahead(&then)
            }
            Choice::Today | Choice::OutOfRange => course.timeline.clone(),
        };
        Some(Shown { timeline, course, chosen, look: look.get() })
    });
    let is_there = Memo::new(move |_| course.with(Option::is_some));
    live(move || {
        is_there.get().then(|| {
            view! {
                <section class="course" aria-labelledby="course">
                    <div class="course-head">
                        <h2 id="course">{t(text::timeline_title())}</h2>
                        {looks(look)}
                    </div>
                    {live(move || ahead.get().map(|ahead| look_ahead(ahead, field, chosen)))}
                    {live(move || shown.get().map(shown_view))}
                    <p>{external_link(TRUST_CENTER, text::timeline_trust())}</p>
                </section>
            }
        })
    })
    .into_any()
}

/// List or calendar: two buttons, one of them pressed.
fn looks(look: RwSignal<Look>) -> AnyView {
    let button = move |own: Look, words| {
        view! {
            <button
                type="button"
                class="button small"
                aria-pressed=move || if look.get() == own { "true" } else { "false" }
                on:click=move |_| look.set(own)
            >
                {t(words)}
            </button>
        }
    };
    view! {
        <div class="looks" role="group" aria-label=t(text::look_label())>
            {button(Look::List, text::look_list())}
            {button(Look::Calendar, text::look_calendar())}
        </div>
    }
    .into_any()
}

/// The date field, the slider, and the way back to today.
fn look_ahead(ahead: Ahead, field: RwSignal<String>, chosen: Memo<Choice>) -> AnyView {
    let speech = use_speech();
    let days = move || match chosen.get() {
        Choice::Day(day) => (day - ahead.today).num_days(),
        Choice::Today | Choice::OutOfRange => 0,
    };
    // What somebody types into the field is left alone, even when it is no day yet; only the slider and the button write there.
    let date = NodeRef::<Input>::new();
    let write = move |words: String| {
        if let Some(date) = date.get_untracked() {
            date.set_value(&words);
        }
        field.set(words);
    };
    let on_slide = move |event: leptos::ev::Event| {
        let days = browser::value(&event).parse().unwrap_or_default();
        write(match ahead.after(days) {
            Choice::Day(day) => instant::print_day(day),
            Choice::Today | Choice::OutOfRange => String::new(),
        });
    };
    let day_words = move || {
        speech.say(&match chosen.get() {
            Choice::Day(day) => text::ahead_day(day),
            Choice::Today | Choice::OutOfRange => text::ahead_today(),
        })
    };
    let is_out = Memo::new(move |_| chosen.get() == Choice::OutOfRange);
    let is_empty = Memo::new(move |_| field.with(String::is_empty));
    view! {
        <div class="ahead">
            <label class="field">
                <span>{t(text::ahead_label())}</span>
                <input
                    node_ref=date
                    type="date"
                    min=instant::print_day(ahead.today)
                    max=instant::print_day(ahead.last)
                    prop:value=field.get_untracked()
                    aria-invalid=move || is_out.get().then_some("true")
                    aria-describedby="ahead-told"
                    on:input=move |event| field.set(browser::value(&event))
                />
            </label>
            <label class="field wide">
                <span>{t(text::ahead_slider_label())}</span>
                <input
                    type="range"
                    min="0"
                    max=ahead.span()
                    step="1"
                    prop:value=move || days().to_string()
                    aria-valuetext=day_words
                    on:input=on_slide
                />
            </label>
            {live(move || (!is_empty.get()).then(|| view! {
                <button type="button" class="button" on:click=move |_| write(String::new())>
                    {t(text::ahead_clear())}
                </button>
            }))}
        </div>
        <p id="ahead-told" class="ahead-told" role="status" data-ahead=move || match chosen.get() {
            Choice::Day(_) => "day",
            Choice::OutOfRange => "out",
            Choice::Today => "today",
        }>
            {tell(move || match chosen.get() {
                Choice::Day(day) => text::ahead_told(day),
                Choice::OutOfRange => text::ahead_out_of_range(ahead.today, ahead.last),
                Choice::Today => text::ahead_hint(),
            })}
        </p>
    }
    .into_any()
}

fn shown_view(shown: Shown) -> AnyView {
    let Shown { timeline, course, chosen, look } = shown;
    let (told, seen) = match chosen {
        Choice::Day(day) => (Told::AsAhead(day), day),
        Choice::Today | Choice::OutOfRange => (Told::AsFact, course.today),
    };
    if course.is_clock_behind {
        return view! {
            <Notice tone=Tone::Problem title=text::clock_behind_title()>
                <p>{t(text::clock_behind_text(course.today))}</p>
            </Notice>
        }
        .into_any();
    }
    let counted = countdowns(&timeline, seen, i18n::day_here);
    let counted = (!counted.is_empty()).then(|| {
        let rows = counted.into_iter().map(|countdown| {
            let words = match countdown.kind {
                Kind::DataDeleted => text::countdown_data(countdown.left),
                Kind::ReactivationBySupport => text::countdown_support(countdown.left),
                _ => text::countdown_reactivate(countdown.left),
            };
            view! { <li>{t(words)}</li> }
        });
        view! { <ul class="countdown">{rows.collect_view()}</ul> }.into_any()
    });
    let days = match look {
        Look::List => view! { <TimelineView timeline told/> }.into_any(),
        Look::Calendar => view! { <MonthsView timeline today=course.today seen/> }.into_any(),
    };
    view! {
        {counted}
        {days}
    }
    .into_any()
}
