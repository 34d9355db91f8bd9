//! Runs the machine of [`crate::batch`]: keeps its record, has each subscription cancelled by its own machine, and takes what
//! that tells. Only one tab of a browser does that at a time; the others show the record. It lives as long as the app.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::Reach;
use super::browser;
use super::changes::{Changes, use_changes};
use super::tabs::Shift;
use crate::api::Scope;
use crate::batch::{Batch, Command, Event};
use crate::cancellation::{Act, Stage};
use crate::subscription::SubscriptionId;

/// How often it is looked whether one of them has its outcome.
const GLANCE: Duration = Duration::from_millis(100);

/// What somebody has chosen in the list, and what was made of it.
#[derive(Clone, Copy)]
pub struct Batches {
    /// Those that are chosen in the list, with their names.
    pub chosen: RwSignal<Vec<(SubscriptionId, String)>>,
    /// Whether somebody is choosing.
    pub is_choosing: RwSignal<bool>,
    /// What is reviewed, or has begun.
    pub batch: RwSignal<Batch>,
    reach: Reach,
    changes: Changes,
    key: StoredValue<String>,
    /// Whether what is chosen is to be reviewed.
    is_wanted: StoredValue<bool>,
    /// Those that were handed to their own machine; before that, what it tells is of an earlier request.
    handed: StoredValue<Vec<SubscriptionId>>,
    shift: Shift,
}

impl Batches {
    /// Nothing chosen; what is kept is read when its page is opened.
    pub fn new(reach: Reach) -> Self {
        Self {
            chosen: RwSignal::default(),
            is_choosing: RwSignal::default(),
            batch: RwSignal::default(),
            reach,
            changes: use_changes(),
            key: StoredValue::new(format!("winddown:{}:batch", reach.base())),
            is_wanted: StoredValue::default(),
            handed: StoredValue::default(),
            shift: Shift::default(),
        }
    }

    /// Whether this browser keeps one that has begun. The list asks, and should not carry what reads it.
    pub fn has_begun(self) -> bool {
        browser::stored(&self.key.get_value()).is_some_and(|text| text.contains(r#""isBegun":true"#))
    }

    /// What is chosen in the list is to be reviewed; its page takes it, so that the list carries none of that.
    pub fn review_chosen(self) {
        self.is_wanted.set_value(true);
    }

    /// Reads what is kept, and follows other tabs as long as the page is open; what was left undone goes on from here.
    pub fn open(self) {
        if self.is_wanted.try_update_value(std::mem::take) == Some(true) {
            self.show(Batch::of(self.chosen.get_untracked()));
            self.keep();
        } else if !self.shift.is_on() {
            self.recall();
        }
        let heard = window_event_listener(ev::storage, move |event| {
            if event.key() == Some(self.key.get_value()) && !self.shift.is_on() {
                self.recall();
            }
        });
        on_cleanup(move || heard.remove());
    }

    fn recall(self) {
        let text = browser::stored(&self.key.get_value());
        self.show(text.and_then(|text| Batch::read(&text)).unwrap_or_default());
        if self.batch.with_untracked(Batch::is_open) {
            self.drive();
        }
    }

    /// Changes what is reviewed, before it begins.
    pub fn change(self, change: impl FnOnce(&mut Batch)) {
        self.batch.update(change);
        self.keep();
    }

    /// The person confirmed it.
    pub fn begin(self) {
        self.apply(Event::Began);
        self.drive();
    }

    /// Sends no more of it.
    pub fn withdraw(self) {
        self.apply(Event::Withdrawn);
    }

    /// Forgets it, once it is over.
    pub fn forget(self) {
        browser::forget(&self.key.get_value());
        self.handed.set_value(Vec::new());
        self.chosen.set(Vec::new());
        self.is_choosing.set(false);
        self.show(Batch::default());
    }

    fn drive(self) {
        self.shift.begin(self.key.get_value(), move |has_turn| async move {
            if has_turn {
                self.run().await;
            }
        });
    }

    async fn run(self) {
        // What was under way when the page went: its own record tells, or it was never sent.
        for id in self.batch.with_untracked(|batch| batch.asked().collect::<Vec<_>>()) {
            let is_told = self.changes.of(id).stage.with_untracked(|stage| {
                stage.open().is_some()
                    || matches!(stage, Stage::Done { request, .. } if request.act == Act::Cancel)
            });
            if is_told { self.handed.update_value(|handed| handed.push(id)) } else { self.ask(id) }
        }
        self.apply(Event::Resumed);
        while !self.is_closed() && self.batch.with_untracked(Batch::is_open) {
            for id in self.batch.with_untracked(|batch| batch.asked().collect::<Vec<_>>()) {
                if self.handed.with_value(|handed| handed.contains(&id)) {
                    let change = self.changes.of(id);
                    self.apply(if change.notes.was_refused_its_turn.get_untracked() {
                        Event::NotSent(id)
                    } else {
                        Event::Told(id, change.stage.get_untracked())
                    });
                }
            }
            sleep(GLANCE).await;
        }
    }

    /// Looks once more whether it can be cancelled at all, and hands it to its own machine. A look that fails hinders
    /// nothing: Azure has the last word in any case.
    fn ask(self, id: SubscriptionId) {
        spawn_local(async move {
            // Its turn came as the app went; the record says that it was not handed over.
            if self.is_closed() {
                return;
            }
            let read = self.reach.arm().subscription(id, &Scope::app()).await;
            if self.is_closed() {
                return;
            }
            if let Ok(subscription) = &read {
                self.changes.state_read(subscription, self.reach.now());
                if !subscription.state.may_be_cancelled() {
                    self.apply(Event::NotSent(id));
                    return;
                }
            }
            self.changes.ask(Act::Cancel, id);
            self.handed.update_value(|handed| handed.push(id));
        });
    }

    fn apply(self, event: Event) {
        let mut batch = self.batch.get_untracked();
        let commands = batch.apply(event);
        if self.batch.with_untracked(|shown| *shown != batch) {
            self.batch.set(batch);
            self.keep();
        }
        for Command::Ask(id) in commands {
            self.ask(id);
        }
    }

    fn show(self, batch: Batch) {
        if self.batch.with_untracked(|shown| *shown != batch) {
            self.batch.set(batch);
        }
    }

    fn keep(self) {
        let key = self.key.get_value();
        match self.batch.with_untracked(Batch::write) {
            // Where nothing can be stored, each subscription's own record is kept in the tab.
            Some(text) => drop(browser::store(&key, &text)),
            None => browser::forget(&key),
        }
    }

    fn is_closed(self) -> bool {
        self.key.is_disposed()
    }
}

/// The batches of the app.
///
/// # Panics
/// Without [`Batches`] in the context; that is a mistake in the program.
pub fn use_batches() -> Batches {
    expect_context()
}
