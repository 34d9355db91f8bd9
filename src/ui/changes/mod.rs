//! What this browser knows of every change, shared by the pages that show it: its stage, its record, what the person noted.
//!
//! The list only recalls and shows; what happens to a change is handed to [`running`], which keeps, sends and looks. That
//! comes with the pages below the list, because a first visit should not carry what it does not need, and is fetched
//! when something has happened.

mod running;

use std::rc::Rc;

use chrono::{DateTime, Utc};
use leptos::ev;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::app::Reach;
use super::browser;
use super::clock::Clock;
use super::directory::Directory;
use super::history::Chronicle;
use super::lasting::Lasting;
use super::parts::TabNotes;
use super::tabs::{News, Turn};
use super::wanted::Wanted;
use crate::api::ApiError;
use crate::cancellation::{Event, Input, Reason, Recalled, Record, Stage, Tab, Typed};
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
    /// What the tabs of this browser have to do with it.
    pub notes: TabNotes,
    tab: StoredValue<Tab>,
    turn: StoredValue<Option<Turn>>,
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
    chronicle: Chronicle,
    wanted: Wanted,
    known: Lasting<SubscriptionId, Change>,
    news: StoredValue<Option<SendWrapper<Rc<News>>>>,
    /// Whether there may be a record that this tab keeps for itself. As a rule there is none, and then a list of ten
    /// thousand need not look for one row by row.
    keeps_here: StoredValue<bool>,
    /// Takes what has happened; nobody yet where the part of the app that does is not here.
    runner: StoredValue<Option<Runner>>,
    /// What it will take then.
    waiting: StoredValue<Vec<(SubscriptionId, Input)>>,
}

/// Takes what has happened to the change of a subscription.
type Runner = fn(Changes, SubscriptionId, Input);

impl Changes {
    /// Starts with nothing in memory; records are read when a subscription is first shown.
    pub fn new(
        reach: Reach,
        policy: Policy,
        clock: Clock,
        directory: Directory,
        chronicle: Chronicle,
        wanted: Wanted,
    ) -> Self {
        let changes = Self {
            reach,
            policy,
            clock,
            directory,
            chronicle,
            wanted,
            known: Lasting::new(),
            news: StoredValue::default(),
            keeps_here: StoredValue::new(browser::keeps_here()),
            runner: StoredValue::default(),
            waiting: StoredValue::default(),
        };
        // Another tab that sends or learns something writes its record, and tells; this tab shows the same at once.
        let storage = window_event_listener(ev::storage, move |event| {
            if let Some(key) = event.key() {
                changes.hear(&key, event.new_value());
            }
        });
        on_cleanup(move || storage.remove());
        changes
    }

    /// The change of a subscription; a stored one whose outcome is open is watched from here on.
    pub fn of(self, id: SubscriptionId) -> Change {
        if let Some(change) = self.known.find(&id) {
            return change;
        }
        let change = self.known.add(id, || Change {
            stage: RwSignal::default(),
            draft: RwSignal::default(),
            looking: RwSignal::default(),
            look_error: RwSignal::default(),
            watched: RwSignal::default(),
            notes: TabNotes {
                was_refused_its_turn: RwSignal::default(),
                is_kept_here_only: RwSignal::default(),
            },
            tab: StoredValue::default(),
            turn: StoredValue::default(),
        });
        self.recall(id, self.kept(id));
        change
    }

    /// Tells a reading of the state, whoever made it.
    pub fn state_read(self, subscription: &Subscription, at: DateTime<Utc>) {
        self.directory.update(subscription);
        let is_idle = |change: Change| change.stage.with_untracked(|stage| *stage == Stage::Idle);
        if self.known.find(&subscription.id).is_none_or(is_idle) && self.kept(subscription.id).is_none() {
            // The state is nobody's doing here.
            return;
        }
        self.chronicle.named(subscription);
        let event = Event::StateRead { state: subscription.state.clone(), at };
        self.give(subscription.id, Input::Happened(event));
    }

    /// What the person has typed and not sent, for the way to sign in and back.
    pub fn luggage(self) -> Option<String> {
        let typed = self.known.each().into_iter().find_map(|(id, change)| {
            let draft = change.draft.get_untracked();
            (draft != Draft::default()).then_some((id, draft))
        });
        typed.map(|(subscription, Draft { reason, note })| Typed { subscription, reason, note }.write())
    }

    /// Puts back what was typed.
    pub fn unpack(self, luggage: &str) {
        if let Some(Typed { subscription, reason, note }) = Typed::read(luggage) {
            self.of(subscription).draft.set(Draft { reason, note });
        }
    }

    fn give(self, id: SubscriptionId, input: Input) {
        if let Some(run) = self.runner.get_value() {
            run(self, id, input);
        } else {
            self.waiting.update_value(|waiting| waiting.push((id, input)));
            self.wanted.now();
        }
    }

    /// Another tab has kept something.
    fn hear(self, key: &str, text: Option<String>) {
        if let Some((id, _)) = self.known.first(|id| self.key(*id) == key) {
            self.recall(id, text.and_then(|text| Record::read(&text, id)));
        }
    }

    fn recall(self, id: SubscriptionId, recalled: Option<Recalled>) {
        let change = self.of(id);
        let before = change.stage.get_untracked();
        if recalled.is_none() && before == Stage::Idle {
            return;
        }
        let stage = recalled.as_ref().map(|recalled| recalled.stage.clone());
        if self.runner.get_value().is_none() {
            // Whoever runs it will say the same.
            change.stage.set(stage.clone().unwrap_or_default());
        }
        self.give(id, Input::Recalled(stage));
        if let Some(Recalled { reason, note, .. }) = recalled
            && change.stage.with_untracked(|stage| *stage != before)
        {
            change.draft.set(Draft { reason, note });
        }
    }

    fn kept(self, id: SubscriptionId) -> Option<Recalled> {
        let key = self.key(id);
        let kept_here = || self.keeps_here.get_value().then(|| browser::kept_here(&key)).flatten();
        let text = browser::stored(&key).or_else(kept_here)?;
        Record::read(&text, id)
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
