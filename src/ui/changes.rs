//! Runs the machine of [`crate::cancellation`]: keeps its stage, stores its record before anything is sent, sends, and
//! looks again until the outcome is known.
//!
//! It lives as long as the app, not as long as a page: a cancellation goes on being watched whatever is on screen.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use gloo_timers::future::sleep;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::clock::Clock;
use crate::api::{ApiError, Arm, Scope};
use crate::cancellation::{Act, Command, Event, Reason, Record, Request, Stage, poll};
use crate::policy::Policy;
use crate::subscription::{Subscription, SubscriptionId};

/// What is known of the change of one subscription, shared by every page that shows it.
#[derive(Clone)]
pub struct Change {
    /// Where it stands.
    pub stage: ArcRwSignal<Stage>,
    /// What the person noted beside it; typed text survives any change of page or language.
    pub draft: ArcRwSignal<Draft>,
    /// Whether Azure is being asked at this moment.
    pub looking: ArcRwSignal<bool>,
    /// Why the last look failed.
    pub look_error: ArcRwSignal<Option<ApiError>>,
    watched: ArcRwSignal<bool>,
}

/// The optional words of the review page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Why.
    pub reason: Option<Reason>,
    /// In the person's own words.
    pub note: String,
}

/// Every change that this browser knows of.
#[derive(Clone, Copy)]
pub struct Changes {
    arm: StoredValue<Arm>,
    policy: Policy,
    clock: Clock,
    known: StoredValue<HashMap<SubscriptionId, Change>>,
    /// Told every reading of a subscription, so that the list shows it too.
    subscription_read: Callback<Subscription>,
    /// The id of the last failed request, for support.
    failed: Callback<Option<String>>,
}

impl Changes {
    /// Starts with nothing in memory; records are read when a subscription is first shown.
    pub fn new(
        arm: Arm,
        policy: Policy,
        clock: Clock,
        subscription_read: Callback<Subscription>,
        failed: Callback<Option<String>>,
    ) -> Self {
        let changes = Self {
            arm: StoredValue::new(arm),
            policy,
            clock,
            known: StoredValue::new(HashMap::new()),
            subscription_read,
            failed,
        };
        // Another tab that sends or learns something writes its record; this tab shows the same at once.
        let storage = window_event_listener(ev::storage, move |event| {
            let keys = changes.known.with_value(|known| known.keys().copied().collect::<Vec<_>>());
            for id in keys {
                if event.key().as_deref() == Some(changes.key(id).as_str()) {
                    changes.recall(id);
                }
            }
        });
        on_cleanup(move || storage.remove());
        changes
    }

    /// The change of a subscription; a stored one whose outcome is open is watched from here on.
    pub fn of(self, id: SubscriptionId) -> Change {
        if let Some(change) = self.known.with_value(|known| known.get(&id).cloned()) {
            return change;
        }
        let change = Change {
            stage: ArcRwSignal::default(),
            draft: ArcRwSignal::default(),
            looking: ArcRwSignal::default(),
            look_error: ArcRwSignal::default(),
            watched: ArcRwSignal::default(),
        };
        self.known.update_value(|known| {
            known.insert(id, change.clone());
        });
        self.recall(id);
        change
    }

    /// Asks Azure for an act that the person has confirmed. If another tab has already asked, its record wins and
    /// nothing is sent.
    pub fn ask(self, act: Act, id: SubscriptionId) {
        self.recall(id);
        self.apply(id, Event::Asked(Request { act, subscription: id, sent_at: self.clock.now_untracked() }));
    }

    /// Tells a reading of the state that some page has made anyway.
    pub fn state_read(self, subscription: &Subscription, at: DateTime<Utc>) {
        let known = self.known.with_value(|known| known.contains_key(&subscription.id));
        if known || browser::stored(&self.key(subscription.id)).is_some() {
            self.of(subscription.id);
            self.apply(subscription.id, Event::StateRead { state: subscription.state.clone(), at });
        }
    }

    /// Reads the state now.
    pub async fn look(self, id: SubscriptionId) {
        let change = self.of(id);
        change.looking.set(true);
        let arm = self.arm.get_value();
        match arm.subscription(id, &Scope::app()).await {
            Ok(subscription) => {
                change.look_error.set(None);
                self.subscription_read.run(subscription.clone());
                self.apply(
                    id,
                    Event::StateRead { state: subscription.state, at: self.clock.now_untracked() },
                );
            }
            Err(error) => {
                self.failed.run(error.correlation.clone());
                change.look_error.set(Some(error));
            }
        }
        change.looking.set(false);
    }

    fn apply(self, id: SubscriptionId, event: Event) {
        let change = self.of(id);
        let before = change.stage.get_untracked();
        let mut stage = before.clone();
        let command = stage.apply(event, &self.policy);
        if stage != before {
            // The record is written before anything is sent, so that no reload can forget a request.
            self.keep(id, &stage, &change.draft.get_untracked());
            change.stage.set(stage);
        }
        match command {
            Some(Command::Send(request)) => spawn_local(self.send(request)),
            Some(Command::LookUp) => self.watch(id),
            None => {}
        }
    }

    async fn send(self, request: Request) {
        let (event, correlation) = self.arm.get_value().change(request.act, request.subscription).await;
        if event != Event::Accepted {
            self.failed.run(correlation);
        }
        self.apply(request.subscription, event);
    }

    /// Looks now and then while the outcome is open; at most one watch per subscription.
    fn watch(self, id: SubscriptionId) {
        let change = self.of(id);
        if change.watched.get_untracked() {
            return;
        }
        change.watched.set(true);
        spawn_local(async move {
            let mut failures = 0;
            while let Some(request) = change.stage.get_untracked().open() {
                let since = self.clock.now_untracked() - request.sent_at;
                let Some(wait) = poll::next_look(since, failures, &self.policy) else { break };
                sleep(wait).await;
                // Nobody sees a hidden page; it looks as soon as it is seen again.
                if browser::is_hidden() {
                    continue;
                }
                self.look(id).await;
                failures = if change.look_error.get_untracked().is_some() { failures + 1 } else { 0 };
            }
            change.watched.set(false);
        });
    }

    /// Whether the page looks by itself for an outcome.
    pub fn is_watched(self, id: SubscriptionId) -> bool {
        self.of(id).watched.get()
    }

    fn recall(self, id: SubscriptionId) {
        let record = browser::stored(&self.key(id)).and_then(|text| Record::read(&text, id));
        let Some(change) = self.known.with_value(|known| known.get(&id).cloned()) else { return };
        let Some(record) = record else { return };
        let Some(stage) = record.stage() else { return };
        // This tab's own request on its way is stored as *sent*; it is not unclear to the tab that awaits the answer.
        let own = matches!(change.stage.get_untracked(), Stage::Sending(_));
        if !own && change.stage.get_untracked() != stage {
            let open = stage.open().is_some();
            change.draft.set(Draft { reason: record.reason, note: record.note });
            change.stage.set(stage);
            if open {
                self.watch(id);
            }
        }
    }

    fn keep(self, id: SubscriptionId, stage: &Stage, draft: &Draft) {
        match Record::of(stage, draft.reason, &draft.note) {
            Some(record) => {
                browser::store(&self.key(id), &record.write());
            }
            None => browser::forget(&self.key(id)),
        }
    }

    /// Records of another API base are another world's: the same ids mean nothing there.
    fn key(self, id: SubscriptionId) -> String {
        let base = self.arm.with_value(|arm| arm.base.clone());
        format!("winddown:{base}:change:{id}")
    }
}

/// The changes of the app.
///
/// # Panics
/// Without [`Changes`] in the context; that is a mistake in the program.
pub fn use_changes() -> Changes {
    expect_context()
}
