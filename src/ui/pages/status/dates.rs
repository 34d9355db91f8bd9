//! The dates to come as a file for a calendar program.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::told::{CourseTold, StatusTold};
use crate::calendar::ical::{Entry, Sheet};
use crate::i18n::{self, Text, text};
use crate::letter::plain;
use crate::route::Route;
use crate::subscription::SubscriptionId;
use crate::timeline::{Event, Kind};
use crate::ui::browser;
use crate::ui::documents;
use crate::ui::live::live;
use crate::ui::speech::{Speech, t, use_speech};
use crate::ui::words;

const ICAL: &str = "text/calendar;charset=utf-8";

/// The button; nothing where no date is to come.
pub(super) fn dates_view(id: SubscriptionId, told: Memo<Option<StatusTold>>) -> AnyView {
    let speech = use_speech();
    let is_there = Memo::new(move |_| {
        told.with(|told| {
            let told = told.as_ref().and_then(|told| told.course.as_ref());
            told.is_some_and(|told| {
                !told.is_clock_behind && {
                    told.timeline.events.iter().any(|event| word(event.kind).is_some() && !is_over(event))
                }
            })
        })
    });
    let on_download = move |_| {
        let sheet = told.with_untracked(|told| {
            let told = told.as_ref()?.course.as_ref()?;
            Some(untrack(|| sheet(id, told, speech, speech.now.get_untracked())))
        });
        if let Some(sheet) = sheet {
            documents::download(&format!("winddown-{id}.ics"), ICAL, &sheet.write());
        }
    };
    live(move || {
        is_there.get().then(|| {
            view! {
                <div class="dates">
                    <button type="button" class="button" on:click=on_download>{t(text::dates_download())}</button>
                    <p class="hint">{t(text::dates_hint())}</p>
                </div>
            }
        })
    })
    .into_any()
}

/// Names an entry in every download. What has no such word is no date for a calendar.
fn word(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::ReactivationHere | Kind::ReactivationBySupport => Some("reactivation"),
        Kind::DataDeleted => Some("data-deleted"),
        _ => None,
    }
}

/// The same in every download, and different for every subscription.
fn uid(id: SubscriptionId, word: &str) -> String {
    format!("{id}-{word}@winddown")
}

fn is_over(event: &Event) -> bool {
    use crate::timeline::Progress::{Done, Due};
    matches!(event.progress, Done | Due)
}

fn sheet(id: SubscriptionId, told: &CourseTold, speech: Speech, now: DateTime<Utc>) -> Sheet {
    let say = |text: &Text| plain(&speech.say(text));
    let entry = |event: &Event| {
        let (word, moment) = (word(event.kind)?, event.when.moment().filter(|_| !is_over(event))?);
        let name = told.name.clone();
        let summary = match event.kind {
            Kind::ReactivationHere => text::dates_reactivate(name),
            Kind::ReactivationBySupport => text::dates_support(name),
            _ => text::dates_deleted(name),
        };
        Some(Entry {
            uid: uid(id, word),
            day: i18n::day_here(moment),
            summary: say(&summary),
            description: say(&words::event_text(event.kind)),
        })
    };
    Sheet {
        name: say(&text::dates_name(told.name.clone())),
        language: speech.locale_untracked().tag(),
        url: browser::absolute(&Route::Status(id).href()),
        made_at: now,
        entries: told.timeline.events.iter().filter_map(entry).collect(),
    }
}
