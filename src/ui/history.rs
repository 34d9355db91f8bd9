//! The history of this browser: read from its store, added to, shown on every page that asks for it. It belongs to one API
//! base, because the same ids mean nothing in another world.

use chrono::{DateTime, Utc};
use leptos::ev;
use leptos::prelude::*;

use super::browser;
use super::wanted::Wanted;
use crate::cancellation::{Act, Event, Request, Stage};
use crate::history::{Entry, History, Unreadable, What};
use crate::sorted_map::SortedMap;
use crate::subscription::{Subscription, SubscriptionId};

/// What is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A history, which may be empty.
    Readable(History),
    /// A text that is none; it is left as it is until the person clears it.
    Unreadable {
        /// The text.
        text: String,
        /// Why it is none.
        why: Unreadable,
    },
}

/// The history of this browser. It is handed about a lot, so it is one handle.
#[derive(Clone, Copy)]
pub struct Chronicle(StoredValue<Inner>);

struct Inner {
    kept: RwSignal<Kept>,
    is_lost: RwSignal<bool>,
    key: String,
    names: SortedMap<SubscriptionId, String>,
    /// Writes an entry; nothing yet where the part of the app that knows how is not here.
    writer: Option<Writer>,
    /// What is to be written then.
    waiting: Vec<Entry>,
    wanted: Wanted,
}

/// Writes an entry into the history.
type Writer = fn(Chronicle, Entry);

impl Chronicle {
    /// The history of an API base. The list only notes what it sees; [`Chronicle::attend`] reads and writes, because a first
    /// visit should not carry what it does not need.
    pub fn open(base: &str, wanted: Wanted) -> Self {
        Self(StoredValue::new(Inner {
            kept: RwSignal::new(Kept::Readable(History::default())),
            is_lost: RwSignal::new(false),
            key: format!("winddown:{base}:history"),
            names: SortedMap::default(),
            writer: None,
            waiting: Vec::new(),
            wanted,
        }))
    }

    /// Reads what is kept, follows other tabs, and writes what has waited; from here on everything is written at once.
    pub fn attend(self) {
        let is_attended = self.0.try_with_value(|inner| inner.writer.is_some());
        if is_attended != Some(false) {
            return;
        }
        let (key, kept) = self.0.with_value(|inner| (inner.key.clone(), inner.kept));
        kept.set(read(browser::stored(&key)));
        let heard = window_event_listener(ev::storage, move |event| {
            if event.key().as_ref() == Some(&key) {
                let _ = kept.try_set(read(event.new_value()));
            }
        });
        on_cleanup(move || heard.remove());
        let waiting = self.0.try_update_value(|inner| {
            inner.writer = Some(Self::write);
            std::mem::take(&mut inner.waiting)
        });
        for entry in waiting.unwrap_or_default() {
            self.write(entry);
        }
    }

    /// What is kept.
    pub fn kept(self) -> RwSignal<Kept> {
        self.0.with_value(|inner| inner.kept)
    }

    /// Whether the browser keeps nothing, so that all of it ends with this page.
    pub fn is_lost(self) -> RwSignal<bool> {
        self.0.with_value(|inner| inner.is_lost)
    }

    /// Learns what a subscription is called.
    pub fn named(self, subscription: &Subscription) {
        self.0.update_value(|inner| inner.names.insert(subscription.id, subscription.name.clone()));
    }

    /// Notes what was answered to a request, or that it is sent.
    pub fn note(self, request: &Request, what: What, at: DateTime<Utc>, correlation: Option<&str>) {
        let (writer, name) = self.0.with_value(|inner| {
            (inner.writer, inner.names.get(&request.subscription).cloned().unwrap_or_default())
        });
        let entry = Entry::of(request, &name, what, at, correlation);
        if let Some(write) = writer {
            write(self, entry);
        } else {
            self.0.update_value(|inner| inner.waiting.push(entry));
            self.0.with_value(|inner| inner.wanted).now();
        }
    }

    fn write(self, entry: Entry) {
        let key = self.0.with_value(|inner| inner.key.clone());
        // Another tab may have added something; what cannot be stored is only here.
        let known = match browser::stored(&key) {
            Some(text) if !self.is_lost().get_untracked() => read(Some(text)),
            _ => self.kept().get_untracked(),
        };
        let Kept::Readable(mut history) = known else { return };
        if history.note(entry) {
            self.is_lost().set(!browser::store(&key, &history.write()));
            self.kept().set(Kept::Readable(history));
        }
    }

    /// Notes the answer to a request.
    pub fn answered(self, request: &Request, event: &Event, at: DateTime<Utc>, correlation: Option<&str>) {
        if let Some(what) = What::answered(event) {
            self.note(request, what, at, correlation);
        }
    }

    /// Notes that the effect of a request has been seen, if it has been just now.
    pub fn moved_on(self, before: &Stage, after: &Stage) {
        if let Some((request, seen_at)) = What::seen(before, after) {
            self.note(&request, What::Seen, seen_at, None);
        }
    }

    /// What happened to the newest request of this browser to cancel a subscription.
    pub fn of_cancel(self, id: SubscriptionId) -> Vec<Entry> {
        self.kept().with(|kept| match kept {
            Kept::Readable(history) => history.of_newest(id, Act::Cancel),
            Kept::Unreadable { .. } => Vec::new(),
        })
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.0.with_value(|inner| browser::forget(&inner.key));
        self.is_lost().set(false);
        self.kept().set(Kept::Readable(History::default()));
    }
}

fn read(text: Option<String>) -> Kept {
    match text.map(|text| History::read(&text).map_err(|why| (text, why))) {
        None => Kept::Readable(History::default()),
        Some(Ok(history)) => Kept::Readable(history),
        Some(Err((text, why))) => Kept::Unreadable { text, why },
    }
}

/// The history of the app.
///
/// # Panics
/// Without a [`Chronicle`] in the context; that is a mistake in the program.
pub fn use_chronicle() -> Chronicle {
    expect_context()
}
