//! Runs [`crate::cancellation::Tab`]: keeps its record before anything is sent, lends it the turn, sends, and looks again
//! until the outcome is known.
//!
//! It lives as long as the app, not as long as a page: a cancellation goes on being watched whatever is on screen.

use std::rc::Rc;

use chrono::{DateTime, Utc};
use gloo_timers::future::sleep;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::app::Reach;
use super::browser;
use super::clock::Clock;
use super::directory::Directory;
use super::history::{Chronicle, use_chronicle};
use super::lasting::Lasting;
use super::parts::TabNotes;
use super::tabs::{self, News, Turn};
use crate::api::{ApiError, Problem, Scope};
use crate::cancellation::{
    Act, Event, Input, Output, Reason, Recalled, Record, Request, Stage, Tab, Watch, poll,
};
use crate::history::What;
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
    known: Lasting<SubscriptionId, Change>,
    news: StoredValue<Option<SendWrapper<Rc<News>>>>,
    /// Whether there may be a record that this tab keeps for itself. As a rule there is none, and then a list of ten
    /// thousand need not look for one row by row.
    keeps_here: StoredValue<bool>,
}

impl Changes {
    /// Starts with nothing in memory; records are read when a subscription is first shown.
    pub fn new(reach: Reach, policy: Policy, clock: Clock, directory: Directory) -> Self {
        let changes = Self {
            reach,
            policy,
            clock,
            directory,
            chronicle: use_chronicle(),
            known: Lasting::new(),
            news: StoredValue::default(),
            keeps_here: StoredValue::new(browser::keeps_here()),
        };
        // Another tab that sends or learns something writes its record, and tells; this tab shows the same at once.
        let storage = window_event_listener(ev::storage, move |event| {
            if let Some(key) = event.key() {
                changes.hear(&key, event.new_value());
            }
        });
        let news = News::open(move |key, text| changes.hear(&key, text));
        changes.news.set_value(Some(SendWrapper::new(Rc::new(news))));
        on_cleanup(move || storage.remove());
        // Whoever comes back to the page, or to the network, should not wait for the next look by the clock.
        browser::on_return(move || changes.look_at_open());
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

    /// Asks Azure for an act that the person has confirmed. If another tab has already asked, its record wins and
    /// nothing is sent.
    pub fn ask(self, act: Act, id: SubscriptionId) {
        self.recall(id, self.kept(id));
        let sent_at = self.clock.now_untracked();
        self.give(id, Input::Confirmed(Request { act, subscription: id, sent_at, undoes: None }));
    }

    /// Tells a reading of the state, whoever made it.
    pub fn state_read(self, subscription: &Subscription, at: DateTime<Utc>) {
        self.directory.update(subscription);
        if self.known.find(&subscription.id).is_some() || self.kept(subscription.id).is_some() {
            self.chronicle.named(subscription);
            let event = Event::StateRead { state: subscription.state.clone(), at };
            self.give(subscription.id, Input::Happened(event));
        }
    }

    async fn look(self, id: SubscriptionId) {
        if self.known.is_closed() {
            return;
        }
        let change = self.of(id);
        change.looking.set(true);
        let answer = self.reach.arm().subscription(id, &Scope::app()).await;
        if self.known.is_closed() {
            return;
        }
        match answer {
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

    /// Looks at once at everything that is watched, where somebody can see it.
    fn look_at_open(self) {
        if browser::is_hidden() {
            return;
        }
        for (id, change) in self.known.each() {
            if change.watched.get_untracked() && !change.looking.get_untracked() {
                spawn_local(self.look(id));
            }
        }
    }

    fn give(self, id: SubscriptionId, input: Input) {
        let change = self.of(id);
        let outputs = change.tab.try_update_value(|tab| tab.apply(input, &self.policy));
        // What is kept is kept before anything is sent, so that no reload can forget a request.
        for output in outputs.unwrap_or_default() {
            match output {
                Output::TakeTurn => spawn_local(self.take_turn(id)),
                Output::Keep => self.keep(id, change),
                Output::Send(request) => spawn_local(self.send(request)),
                Output::EndTurn => Self::end_turn(change),
                Output::Watch => self.watch(id, change),
            }
        }
        let (stage, refused) = change.tab.with_value(|tab| (tab.shown(), tab.was_refused_its_turn()));
        if change.stage.with_untracked(|shown| *shown != stage) {
            change.stage.with_untracked(|shown| self.chronicle.moved_on(shown, &stage));
            change.stage.set(stage);
        }
        if change.notes.was_refused_its_turn.get_untracked() != refused {
            change.notes.was_refused_its_turn.set(refused);
        }
    }

    async fn take_turn(self, id: SubscriptionId) {
        let turn = tabs::take_turn(&self.key(id)).await;
        if self.known.is_closed() {
            return;
        }
        let has_turn = turn.is_some();
        self.of(id).turn.set_value(turn);
        self.give(
            id,
            if has_turn {
                let recalled = self.kept(id).map(|recalled| recalled.stage);
                Input::Turn { recalled, at: self.clock.now_untracked() }
            } else {
                Input::NoTurn
            },
        );
    }

    /// Gives the turn back, once other tabs can see what was kept.
    fn end_turn(change: Change) {
        let turn = change.turn.try_update_value(Option::take).flatten();
        spawn_local(async move {
            sleep(tabs::NEWS_TRAVEL).await;
            drop(turn);
        });
    }

    async fn send(self, request: Request) {
        self.chronicle.note(&request, What::Asked, request.sent_at, None);
        let (event, correlation) = self.reach.arm().change(request.act, request.subscription).await;
        if self.known.is_closed() {
            return;
        }
        self.chronicle.answered(&request, &event, self.clock.now_untracked(), correlation.as_deref());
        if event != Event::Accepted {
            self.reach.mention(correlation);
        }
        self.give(request.subscription, Input::Happened(event));
    }

    /// Looks now and then while the outcome is open; at most one watch per subscription.
    fn watch(self, id: SubscriptionId, change: Change) {
        if change.watched.get_untracked() {
            return;
        }
        change.watched.set(true);
        spawn_local(async move {
            let mut watch = Watch::default();
            while !self.known.is_closed()
                && let Some(request) = change.stage.get_untracked().open()
            {
                watch.since_sent = self.clock.now_untracked() - request.sent_at;
                watch.is_hidden = browser::is_hidden();
                let Some(wait) = poll::next_look(&watch, &self.policy) else { break };
                sleep(wait).await;
                watch.waited += wait;
                if self.known.is_closed() {
                    return;
                }
                self.look(id).await;
                if self.known.is_closed() {
                    return;
                }
                let problem = change
                    .look_error
                    .with_untracked(|error| error.as_ref().map(|error| error.problem.clone()));
                watch.failures = if problem.is_some() { watch.failures + 1 } else { 0 };
                watch.asked_to_wait = match problem {
                    Some(Problem::TooManyRequests { retry_after }) => retry_after,
                    _ => None,
                };
            }
            if !self.known.is_closed() {
                change.watched.set(false);
            }
        });
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
        let stage = recalled.as_ref().map(|recalled| recalled.stage.clone());
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

    fn keep(self, id: SubscriptionId, change: Change) {
        let Draft { reason, note } = change.draft.get_untracked();
        let record = change.tab.with_value(|tab| Record::of(tab.stage(), reason, &note));
        let (key, text) = (self.key(id), record.map(|record| record.write()));
        let is_stored = if let Some(text) = &text {
            browser::store(&key, text)
        } else {
            browser::forget(&key);
            true
        };
        // A browser that stores nothing still keeps a little for each tab.
        let here = text.as_deref().filter(|_| !is_stored);
        if here.is_some() || self.keeps_here.get_value() {
            self.keeps_here.set_value(true);
            browser::keep_here(&key, here);
        }
        change.notes.is_kept_here_only.set(here.is_some());
        if let Some(news) = self.news.get_value() {
            news.tell(&key, text.as_deref());
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
