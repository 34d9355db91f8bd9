//! Runs the machine of [`crate::cancellation`]: keeps its stage, stores its record before anything is sent, sends, and
//! looks again until the outcome is known.
//!
//! It lives as long as the app, not as long as a page: a cancellation goes on being watched whatever is on screen.

use chrono::{DateTime, Utc};
use gloo_timers::future::sleep;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::Reach;
use super::browser;
use super::clock::Clock;
use super::directory::Directory;
use crate::api::{ApiError, Scope};
use crate::cancellation::{Act, Command, Event, Reason, Record, Request, Stage, poll};
use crate::policy::Policy;
use crate::subscription::{Subscription, SubscriptionId};

/// What is known of the change of one subscription, shared by every page that shows it.
#[derive(Clone, Copy)]
pub struct Change {
    /// Where it stands.
    pub stage: RwSignal<Stage>,
    /// What the person noted beside it; typed text survives any change of page or language.
    pub draft: RwSignal<Draft>,
    /// Whether Azure is being asked at this moment.
    pub looking: RwSignal<bool>,
    /// Why the last look failed.
    pub look_error: RwSignal<Option<ApiError>>,
    /// Whether Azure is asked now and then.
    pub watched: RwSignal<bool>,
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
    reach: Reach,
    policy: Policy,
    clock: Clock,
    directory: Directory,
    known: StoredValue<Vec<(SubscriptionId, Change)>>,
    /// Signals of changes belong to the app: they must outlive the page that first asks for them. It is an owner below
    /// the app's own; one that kept itself alive would keep a closed app listening.
    owner: StoredValue<Owner>,
}

impl Changes {
    /// Starts with nothing in memory; records are read when a subscription is first shown.
    pub fn new(reach: Reach, policy: Policy, clock: Clock, directory: Directory) -> Self {
        let changes = Self {
            reach,
            policy,
            clock,
            directory,
            known: StoredValue::default(),
            owner: StoredValue::new(Owner::new()),
        };
        // Another tab that sends or learns something writes its record; this tab shows the same at once.
        let storage = window_event_listener(ev::storage, move |event| {
            let known = changes.known.get_value();
            let changed =
                known.iter().find(|(id, _)| event.key().as_deref() == Some(changes.key(*id).as_str()));
            if let Some((id, change)) = changed {
                changes.recall(*id, *change);
            }
        });
        on_cleanup(move || storage.remove());
        changes
    }

    /// The change of a subscription; a stored one whose outcome is open is watched from here on.
    pub fn of(self, id: SubscriptionId) -> Change {
        if let Some(change) = self.find(id) {
            return change;
        }
        let change = self.owner.get_value().with(|| Change {
            stage: RwSignal::default(),
            draft: RwSignal::default(),
            looking: RwSignal::default(),
            look_error: RwSignal::default(),
            watched: RwSignal::default(),
        });
        self.known.update_value(|known| known.push((id, change)));
        self.recall(id, change);
        change
    }

    fn find(self, id: SubscriptionId) -> Option<Change> {
        self.known.with_value(|known| known.iter().find(|(known, _)| *known == id).map(|(_, change)| *change))
    }

    /// Asks Azure for an act that the person has confirmed. If another tab has already asked, its record wins and
    /// nothing is sent.
    pub fn ask(self, act: Act, id: SubscriptionId) {
        self.recall(id, self.of(id));
        self.apply(id, Event::Asked(Request { act, subscription: id, sent_at: self.clock.now_untracked() }));
    }

    /// Tells a reading of the state, whoever made it.
    pub fn state_read(self, subscription: &Subscription, at: DateTime<Utc>) {
        self.directory.update(subscription);
        if self.find(subscription.id).is_some() || browser::stored(&self.key(subscription.id)).is_some() {
            self.apply(subscription.id, Event::StateRead { state: subscription.state.clone(), at });
        }
    }

    async fn look(self, id: SubscriptionId) {
        let change = self.of(id);
        change.looking.set(true);
        match self.reach.arm().subscription(id, &Scope::app()).await {
            Ok(subscription) => {
                change.look_error.set(None);
                self.state_read(&subscription, self.clock.now_untracked());
            }
            Err(error) => {
                self.reach.failed(&error);
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
            Some(Command::LookUp) => self.watch(id, change),
            None => {}
        }
    }

    async fn send(self, request: Request) {
        let (event, correlation) = self.reach.arm().change(request.act, request.subscription).await;
        if event != Event::Accepted {
            self.reach.mention(correlation);
        }
        self.apply(request.subscription, event);
    }

    /// Looks now and then while the outcome is open; at most one watch per subscription.
    fn watch(self, id: SubscriptionId, change: Change) {
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
                // Nobody sees a hidden page; it looks when it is seen again.
                if browser::is_hidden() {
                    continue;
                }
                self.look(id).await;
                failures = if change.look_error.get_untracked().is_some() { failures + 1 } else { 0 };
            }
            change.watched.set(false);
        });
    }

    fn recall(self, id: SubscriptionId, change: Change) {
        let stored = browser::stored(&self.key(id)).and_then(|text| Record::read(&text, id));
        let Some(recalled) = stored else { return };
        let shown = change.stage.get_untracked();
        // This tab's own request on its way is stored as *sent*; it is not unclear to the tab that awaits the answer.
        if matches!(shown, Stage::Sending(_)) || shown == recalled.stage {
            return;
        }
        let open = recalled.stage.open().is_some();
        change.draft.set(Draft { reason: recalled.reason, note: recalled.note });
        change.stage.set(recalled.stage);
        if open {
            self.watch(id, change);
        }
    }

    fn keep(self, id: SubscriptionId, stage: &Stage, draft: &Draft) {
        match Record::of(stage, draft.reason, &draft.note) {
            Some(record) => {
                // A browser that refuses storage leaves the stage in memory, which is as long as this page lives.
                browser::store(&self.key(id), &record.write());
            }
            None => browser::forget(&self.key(id)),
        }
    }

    /// Records of another API base are another world's: the same ids mean nothing there.
    fn key(self, id: SubscriptionId) -> String {
        format!("winddown:{}:change:{id}", self.reach.base())
    }
}

/// The changes of the app.
///
/// # Panics
/// Without [`Changes`] in the context; that is a mistake in the program.
pub fn use_changes() -> Changes {
    expect_context()
}
