//! Runs the machine of [`crate::renewal`]: keeps its record before anything is sent, sends, and reads the plan until it
//! tells what became of it. Only one tab of a browser does that at a time; the others show the record. It lives as long as
//! the app.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::ev;
use leptos::prelude::*;

use super::app::Reach;
use super::browser;
use super::clock::Clock;
use super::lasting::Lasting;
use super::tabs::Shift;
use crate::api::Scope;
use crate::renewal::{Command, Event, Stage, poll};
use crate::support_plan::SupportPlan;

/// The renewal of one plan.
#[derive(Clone, Copy)]
struct Turning {
    stage: RwSignal<Stage>,
    /// The plan that the person wants it off for, until it has its turn.
    wanted: StoredValue<Option<SupportPlan>>,
    shift: Shift,
}

/// The renewals that somebody wants off.
#[derive(Clone, Copy)]
pub struct Renewals {
    reach: Reach,
    clock: Clock,
    known: Lasting<String, Turning>,
}

impl Renewals {
    /// Nothing in memory; records are read when a plan is first shown.
    pub fn new(reach: Reach, clock: Clock) -> Self {
        Self { reach, clock, known: Lasting::new() }
    }

    /// Where the renewal of a plan, by its ARM id, stands; one whose outcome is open is watched from here on.
    pub fn of(self, plan: &str) -> RwSignal<Stage> {
        self.turning(plan).stage
    }

    fn turning(self, plan: &str) -> Turning {
        let key = plan.to_owned();
        if let Some(turning) = self.known.find(&key) {
            return turning;
        }
        let turning = self.known.add(key, || self.recalled(plan));
        if turning.is_open() {
            self.drive(plan, turning);
        }
        turning
    }

    /// What is kept of a plan, and what other tabs keep of it. They are listened to from here on and not from the start of
    /// the app, which would then carry all of this to the list.
    fn recalled(self, plan: &str) -> Turning {
        let turning = Turning {
            stage: RwSignal::new(self.kept(plan)),
            wanted: StoredValue::default(),
            shift: Shift::default(),
        };
        let plan = plan.to_owned();
        let heard = window_event_listener(ev::storage, move |event| {
            if event.key() == Some(self.key(&plan)) {
                self.hear(&plan, turning);
            }
        });
        on_cleanup(move || heard.remove());
        turning
    }

    /// Turns a plan's renewal off, as the person has confirmed.
    pub fn turn_off(self, plan: SupportPlan) {
        let turning = self.turning(&plan.id);
        if turning.stage.with_untracked(|stage| stage.may_ask(&plan)) {
            let id = plan.id.clone();
            turning.wanted.set_value(Some(plan));
            self.drive(&id, turning);
        }
    }

    /// Another tab has kept something. Whoever has the turn knows better; anybody else shows it, and goes on with it should
    /// that tab be gone.
    fn hear(self, plan: &str, turning: Turning) {
        if turning.shift.is_on() {
            return;
        }
        show(turning.stage, self.kept(plan));
        if turning.is_open() {
            self.drive(plan, turning);
        }
    }

    fn drive(self, plan: &str, turning: Turning) {
        let plan = plan.to_owned();
        turning.shift.begin(self.key(&plan), move |has_turn| async move {
            if has_turn {
                // Another tab may have gone on meanwhile.
                show(turning.stage, self.kept(&plan));
                self.run(&plan, turning).await;
            } else if turning.wanted.try_update_value(Option::take).flatten().is_some() {
                let at = self.clock.now_untracked();
                self.apply(&plan, turning, Event::NoTurn { at });
            }
        });
    }

    /// Sends what is wanted, unless another tab has sent it already, and looks until the outcome is known.
    async fn run(self, plan: &str, turning: Turning) {
        let wanted = turning.wanted.try_update_value(Option::take).flatten();
        // While this tab waited for its turn, another one may have done it.
        let may_ask = |wanted: &SupportPlan| turning.stage.with_untracked(|stage| stage.may_ask(wanted));
        if let Some(wanted) = wanted.filter(may_ask) {
            let at = self.clock.now_untracked();
            if self.apply(plan, turning, Event::Asked { at }) == Some(Command::Send) {
                let (answer, correlation) = self.reach.arm().set_renewal(&wanted, false).await;
                if self.known.is_closed() {
                    return;
                }
                self.reach.mention(correlation);
                let at = self.clock.now_untracked();
                self.apply(plan, turning, Event::Answered { answer, at });
            }
        }
        self.watch(plan, turning).await;
    }

    async fn watch(self, plan: &str, turning: Turning) {
        let mut failures = 0;
        let mut waited = Duration::ZERO;
        while !self.known.is_closed()
            && let Some(since) = turning.stage.with_untracked(Stage::open)
        {
            let since_sent = self.clock.now_untracked() - since;
            let Some(wait) = poll::next_look(since_sent, waited, failures) else { return };
            sleep(wait).await;
            waited += wait;
            let read = self.reach.arm().support_plan(plan, &Scope::app()).await;
            if self.known.is_closed() {
                return;
            }
            match read {
                Ok(read) => {
                    failures = 0;
                    let at = self.clock.now_untracked();
                    self.apply(plan, turning, Event::PlanRead { reading: (&read).into(), at });
                }
                Err(_) => failures += 1,
            }
        }
    }

    fn apply(self, plan: &str, turning: Turning, event: Event) -> Option<Command> {
        let mut stage = turning.stage.get_untracked();
        let command = stage.apply(event);
        // The record is kept before anything is sent, so that no reload can forget a request.
        match stage.write(plan) {
            Some(text) => drop(browser::store(&self.key(plan), &text)),
            None => browser::forget(&self.key(plan)),
        }
        show(turning.stage, stage);
        command
    }

    fn kept(self, plan: &str) -> Stage {
        browser::stored(&self.key(plan)).and_then(|text| Stage::read(&text, plan)).unwrap_or_default()
    }

    fn key(self, plan: &str) -> String {
        format!("winddown:{}:renewal:{plan}", self.reach.base())
    }
}

impl Turning {
    fn is_open(self) -> bool {
        self.stage.with_untracked(|stage| stage.open().is_some())
    }
}

fn show(shown: RwSignal<Stage>, stage: Stage) {
    if shown.with_untracked(|shown| *shown != stage) {
        shown.set(stage);
    }
}

/// The renewals of the app.
///
/// # Panics
/// Without [`Renewals`] in the context; that is a mistake in the program.
pub fn use_renewals() -> Renewals {
    expect_context()
}
