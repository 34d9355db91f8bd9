//! Runs the machine of [`crate::stopping`]: keeps its record before anything is sent, sends, and looks until every machine
//! has its outcome. Only one tab of a browser does that at a time; the others show the record.
//!
//! It lives as long as the app: machines go on being stopped whatever page is on screen.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::Reach;
use super::browser;
use super::clock::Clock;
use super::lasting::Lasting;
use super::reading::Readings;
use super::tabs::Shift;
use crate::api::Scope;
use crate::readiness::Arrival;
use crate::resource::{MachineStatus, Power, ResourceId};
use crate::stopping::{Command, Event, Look, OperationStatus, Stage, Stopping};
use crate::subscription::SubscriptionId;

/// How often it is looked whether an answer has come, while nothing else is to be looked at.
const GLANCE: Duration = Duration::from_secs(1);

/// The stopping of one subscription's machines.
#[derive(Clone, Copy)]
pub struct Stop {
    /// Where each machine stands.
    pub stopping: RwSignal<Stopping>,
    wanted: StoredValue<Vec<ResourceId>>,
    shift: Shift,
}

/// The stopping of every subscription that was opened.
#[derive(Clone, Copy)]
pub struct Stops {
    reach: Reach,
    clock: Clock,
    readings: Readings,
    known: Lasting<SubscriptionId, Stop>,
}

impl Stops {
    /// Nothing in memory; records are read when a subscription is first shown.
    pub fn new(reach: Reach, clock: Clock, readings: Readings) -> Self {
        Self { reach, clock, readings, known: Lasting::new() }
    }

    /// The stopping of a subscription's machines; what was left undone goes on from here.
    pub fn of(self, id: SubscriptionId) -> Stop {
        if let Some(stop) = self.known.find(&id) {
            return stop;
        }
        let stop = self.known.add(id, || self.recalled(id));
        if stop.stopping.with_untracked(is_open) {
            self.drive(id, stop);
        }
        stop
    }

    /// What is kept of a subscription's machines, and what other tabs keep of them. They are listened to from here on and not
    /// from the start of the app, which would then carry all of this to the list.
    fn recalled(self, id: SubscriptionId) -> Stop {
        let stop = Stop {
            stopping: RwSignal::new(self.kept(id)),
            wanted: StoredValue::default(),
            shift: Shift::default(),
        };
        let heard = window_event_listener(ev::storage, move |event| {
            if event.key() == Some(self.key(id)) {
                self.hear(id, stop);
            }
        });
        on_cleanup(move || heard.remove());
        stop
    }

    /// Another tab has kept something. Whoever has the turn knows better; anybody else shows it, and goes on with it should
    /// that tab be gone.
    fn hear(self, id: SubscriptionId, stop: Stop) {
        if stop.shift.is_on() {
            return;
        }
        let kept = self.kept(id);
        // What another tab is stopping already is not asked for a second time once this one has its turn.
        let is_free = |machine: &ResourceId| kept.stage(machine).is_none_or(Stage::may_ask);
        stop.wanted.update_value(|wanted| wanted.retain(is_free));
        stop.stopping.set(kept);
        if stop.stopping.with_untracked(is_open) {
            self.drive(id, stop);
        }
    }

    /// Stops machines that the person has confirmed.
    pub fn ask(self, id: SubscriptionId, machines: Vec<ResourceId>) {
        let stop = self.of(id);
        stop.wanted.update_value(|wanted| wanted.extend(machines));
        self.drive(id, stop);
    }

    /// Leaves alone what has not had its turn.
    pub fn withdraw(self, id: SubscriptionId) {
        let stop = self.of(id);
        stop.wanted.set_value(Vec::new());
        self.apply(id, stop, Event::Withdrawn);
    }

    fn drive(self, id: SubscriptionId, stop: Stop) {
        stop.shift.begin(self.key(id), move |has_turn| async move {
            if has_turn {
                // Another tab may have gone on meanwhile.
                stop.stopping.set(self.kept(id));
                self.apply(id, stop, Event::Resumed);
                self.run(id, stop).await;
            }
        });
    }

    async fn run(self, id: SubscriptionId, stop: Stop) {
        let mut failures = 0;
        loop {
            let wanted = stop.wanted.try_update_value(std::mem::take).unwrap_or_default();
            if !wanted.is_empty() {
                self.apply(id, stop, Event::Asked(wanted));
            }
            if !stop.stopping.with_untracked(is_open) {
                return;
            }
            let wait = stop.stopping.with_untracked(|stopping| stopping.next_look(failures));
            sleep(wait.map_or(GLANCE, |wait| wait.min(GLANCE * 30))).await;
            if self.known.is_closed() {
                return;
            }
            let looks = stop.stopping.with_untracked(Stopping::looks);
            let mut has_failed = false;
            for look in looks {
                has_failed |= !self.look(id, stop, look).await;
                if self.known.is_closed() {
                    return;
                }
            }
            failures = if has_failed { failures + 1 } else { 0 };
        }
    }

    /// Looks at one machine; says whether that could be read.
    async fn look(self, id: SubscriptionId, stop: Stop, look: Look) -> bool {
        let (arm, scope) = (self.reach.arm(), Scope::app());
        let event = match look {
            Look::Operation(machine, operation) => {
                let status = arm.operation_status(&operation, &scope).await;
                Event::OperationRead(machine, status)
            }
            Look::Machine(machine) => match arm.machine_status(&machine, &scope).await {
                Ok(status) => Event::MachineRead(machine, status),
                Err(_) => return false,
            },
        };
        let is_readable = !matches!(event, Event::OperationRead(_, OperationStatus::Unreadable));
        if !self.known.is_closed() {
            self.apply(id, stop, event);
        }
        is_readable
    }

    fn apply(self, id: SubscriptionId, stop: Stop, event: Event) {
        let now = self.clock.now_untracked();
        let before = stop.stopping.get_untracked();
        let mut stopping = before.clone();
        let commands = stopping.apply(event, now);
        if stopping != before {
            // The record is kept before anything is sent, so that no reload can forget a request.
            match stopping.write(id) {
                Some(text) => drop(browser::store(&self.key(id), &text)),
                None => browser::forget(&self.key(id)),
            }
            self.tell_estate(id, &before, &stopping);
            stop.stopping.set(stopping);
        }
        for Command::Send(machine) in commands {
            spawn_local(async move {
                let (answer, correlation) = self.reach.arm().deallocate(&machine).await;
                if self.known.is_closed() {
                    return;
                }
                self.reach.mention(correlation);
                self.apply(id, stop, Event::Answered(machine, answer));
            });
        }
    }

    /// A machine that was seen stopped is not found running any more.
    fn tell_estate(self, id: SubscriptionId, before: &Stopping, after: &Stopping) {
        let reading = self.readings.of(id);
        let is_stopped = |stage: Option<&Stage>| matches!(stage, Some(Stage::Stopped { .. }));
        let stopped = after
            .each()
            .filter(|(machine, stage)| is_stopped(Some(stage)) && !is_stopped(before.stage(machine)));
        let found: Vec<_> = reading.estate.with_untracked(|estate| {
            stopped.filter_map(|(machine, _)| estate.machines.get(machine).cloned()).collect()
        });
        if !found.is_empty() {
            let status = MachineStatus { power: Power::Deallocated, failure: None };
            let found = found
                .into_iter()
                .map(|machine| crate::resource::Machine { status: status.clone(), ..machine });
            reading.told(Arrival::Machines(found.collect()));
        }
    }

    fn kept(self, id: SubscriptionId) -> Stopping {
        browser::stored(&self.key(id)).and_then(|text| Stopping::read(&text, id)).unwrap_or_default()
    }

    fn key(self, id: SubscriptionId) -> String {
        format!("winddown:{}:stops:{id}", self.reach.base())
    }
}

/// Whether somebody still waits for an outcome.
fn is_open(stopping: &Stopping) -> bool {
    stopping.tally().open() > 0
}

/// The stopping of the app.
///
/// # Panics
/// Without [`Stops`] in the context; that is a mistake in the program.
pub fn use_stops() -> Stops {
    expect_context()
}
