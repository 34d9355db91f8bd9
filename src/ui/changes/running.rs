//! Runs [`crate::cancellation::Tab`]: keeps its record before anything is sent, lends it the turn, sends, and looks again
//! until the outcome is known.
//!
//! It lives as long as the app, not as long as a page: a cancellation goes on being watched whatever is on screen.

use std::rc::Rc;

use gloo_timers::future::sleep;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::{Change, Changes, Draft};
use crate::api::{Problem, Scope};
use crate::cancellation::{Act, Event, Input, Output, Record, Request, Watch, poll};
use crate::history::What;
use crate::subscription::SubscriptionId;
use crate::ui::browser;
use crate::ui::tabs::{self, News};

impl Changes {
    /// Takes what has happened so far; from here on it is taken at once.
    pub fn attend(self) {
        if self.runner.try_get_value() != Some(None) {
            return;
        }
        self.runner.set_value(Some(Self::run));
        let news = News::open(move |key, text| self.hear(&key, text));
        self.news.set_value(Some(SendWrapper::new(Rc::new(news))));
        // Whoever comes back to the page, or to the network, should not wait for the next look by the clock.
        browser::on_return(move || self.look_at_open());
        for (id, input) in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            self.run(id, input);
        }
    }

    /// Asks Azure for an act that the person has confirmed. If another tab has already asked, its record wins and
    /// nothing is sent.
    pub fn ask(self, act: Act, id: SubscriptionId) {
        self.recall(id, self.kept(id));
        let sent_at = self.clock.now_untracked();
        self.give(id, Input::Confirmed(Request { act, subscription: id, sent_at, undoes: None }));
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

    fn run(self, id: SubscriptionId, input: Input) {
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
}
