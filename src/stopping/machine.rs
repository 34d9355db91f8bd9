//! The machine: events in, commands out, nothing awaited. At most [`IN_FLIGHT`] machines are being stopped at once, and
//! none is asked for while its outcome is open.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::resource::{Failed, MachineStatus, Power, ResourceId};
use crate::sorted_map::SortedMap;

/// The most machines that are being stopped at once: enough to be quick, few enough for Azure's limits and a person's eyes.
pub const IN_FLIGHT: usize = 8;
/// A request without an answer that shows no effect for so long had none.
const UNANSWERED_AFTER: TimeDelta = TimeDelta::minutes(2);
/// An accepted operation that shows no end for so long is told as without effect; Azure takes minutes as a rule.
const ENDLESS_AFTER: TimeDelta = TimeDelta::minutes(30);

/// Every machine that somebody asked to stop, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stopping {
    machines: SortedMap<ResourceId, Stage>,
}

/// Where the stopping of one machine stands. Moments are UTC, by the app's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Asked for; its turn has not come.
    Waiting,
    /// On its way to Azure.
    Sending {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Azure is at it.
    Running {
        /// Since when.
        since: DateTime<Utc>,
        /// Where that can be followed; `None` to read the machine instead.
        operation: Option<Operation>,
    },
    /// No answer came: it may be under way. Only the machine can tell.
    Unclear {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// It is deallocated.
    Stopped {
        /// When that was seen.
        at: DateTime<Utc>,
    },
    /// It is not, and will not be by itself.
    Failed {
        /// Why.
        why: Failure,
        /// When that was seen.
        at: DateTime<Utc>,
    },
}

/// Where an operation can be followed (api/facts.md 9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// `Azure-AsyncOperation`: its answer says how it is getting on.
    Status(String),
    /// `Location`: answers 202 until it is over.
    Location(String),
}

/// Why a machine was not stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// 401: the sign-in is missing or has expired.
    SignIn,
    /// 403: the role does not allow it.
    NotAllowed,
    /// 404: it is not there any more.
    NotFound,
    /// 409 `ScopeLocked`: a lock forbids it.
    Locked,
    /// 409 `ReadOnlyDisabledSubscription`: the subscription is off already, and its machines with it.
    SubscriptionOff,
    /// 429: too many requests; nothing was done.
    TooManyRequests,
    /// Nothing happened for longer than it takes.
    NoEffect,
    /// Any other reason, with Azure's own code and words.
    Azure {
        /// Azure's code, such as `AllocationFailed`.
        code: String,
        /// Azure's message, in the language it chose.
        message: String,
    },
}

/// What Azure answered to the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 202: it works on it.
    Accepted(Option<Operation>),
    /// 200: there was nothing to do.
    Stopped,
    /// It said no; nothing was done.
    Refused(Failure),
    /// No answer, or one that tells nothing.
    Lost,
}

/// How an operation is getting on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationStatus {
    /// It is under way.
    InProgress,
    /// It is over, well.
    Succeeded,
    /// It is over, not well.
    Failed(Failure),
    /// That could not be read, which says nothing of the operation (api/facts.md 9).
    Unreadable,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person confirmed that these are to be stopped.
    Asked(Vec<ResourceId>),
    /// The person wants no more of them stopped; those whose turn has not come are left alone.
    Withdrawn,
    /// The app was left and is back: waiting machines have their turn.
    Resumed,
    /// Azure answered a request.
    Answered(ResourceId, Answer),
    /// An operation was looked at.
    OperationRead(ResourceId, OperationStatus),
    /// A machine was looked at.
    MachineRead(ResourceId, MachineStatus),
}

/// What the edge must do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask Azure to deallocate it.
    Send(ResourceId),
}

/// What can be looked at, to learn how far a machine is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// An operation.
    Operation(ResourceId, Operation),
    /// The machine itself.
    Machine(ResourceId),
}

/// How many machines are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Waiting for their turn.
    pub waiting: usize,
    /// Being stopped, or about to be.
    pub running: usize,
    /// Unclear.
    pub unclear: usize,
    /// Stopped.
    pub stopped: usize,
    /// Not stopped.
    pub failed: usize,
}

impl Tally {
    /// Those whose outcome somebody still waits for.
    pub fn open(&self) -> usize {
        self.waiting + self.running + self.unclear
    }

    /// All that somebody asked for.
    pub fn all(&self) -> usize {
        self.open() + self.stopped + self.failed
    }
}

impl Stage {
    fn is_in_flight(&self) -> bool {
        matches!(self, Self::Sending { .. } | Self::Running { .. } | Self::Unclear { .. })
    }

    /// Whether it can be asked for now: nothing is open.
    pub fn may_ask(&self) -> bool {
        matches!(self, Self::Stopped { .. } | Self::Failed { .. })
    }
}

impl Stopping {
    /// Starts from what was kept.
    pub(super) fn recalled(machines: SortedMap<ResourceId, Stage>) -> Self {
        Self { machines }
    }

    /// Takes an event at a moment (UTC), and says what to do. An event that does not fit is ignored.
    pub fn apply(&mut self, event: Event, now: DateTime<Utc>) -> Vec<Command> {
        match event {
            Event::Asked(machines) => {
                for machine in machines {
                    if self.machines.get(&machine).is_none_or(Stage::may_ask) {
                        self.machines.insert(machine, Stage::Waiting);
                    }
                }
            }
            Event::Withdrawn => self.machines.retain(|_, stage| *stage != Stage::Waiting),
            Event::Resumed => {}
            Event::Answered(machine, answer) => self.change(&machine, |stage| stage.answered(answer, now)),
            Event::OperationRead(machine, status) => {
                self.change(&machine, |stage| stage.operation_read(status, now));
            }
            Event::MachineRead(machine, status) => {
                self.change(&machine, |stage| stage.machine_read(status, now));
            }
        }
        self.take_turns(now)
    }

    fn change(&mut self, machine: &ResourceId, next: impl FnOnce(&Stage) -> Option<Stage>) {
        if let Some(stage) = self.machines.get_mut(machine)
            && let Some(next) = next(stage)
        {
            *stage = next;
        }
    }

    fn take_turns(&mut self, now: DateTime<Utc>) -> Vec<Command> {
        let in_flight = self.machines.values().filter(|stage| stage.is_in_flight()).count();
        let waiting = self.machines.each_mut().filter(|(_, stage)| **stage == Stage::Waiting);
        let turns = waiting.take(IN_FLIGHT.saturating_sub(in_flight)).map(|(machine, stage)| {
            *stage = Stage::Sending { since: now };
            Command::Send(machine.clone())
        });
        turns.collect()
    }

    /// What to look at now: everything that is under way or unclear.
    pub fn looks(&self) -> Vec<Look> {
        let look = |(machine, stage): (&ResourceId, &Stage)| match stage {
            Stage::Running { operation: Some(operation), .. } => {
                Some(Look::Operation(machine.clone(), operation.clone()))
            }
            Stage::Running { operation: None, .. } | Stage::Unclear { .. } => {
                Some(Look::Machine(machine.clone()))
            }
            _ => None,
        };
        self.machines.each().filter_map(look).collect()
    }

    /// How long to wait before the next look, after so many in a row have failed; `None` when there is nothing to look at.
    pub fn next_look(&self, failures: u32) -> Option<Duration> {
        let is_open = |stage: &Stage| matches!(stage, Stage::Running { .. } | Stage::Unclear { .. });
        self.machines.values().any(is_open).then(|| Duration::from_secs(5 * 2_u64.pow(failures.min(4))))
    }

    /// Where a machine stands; `None` where nobody asked.
    pub fn stage(&self, machine: &ResourceId) -> Option<&Stage> {
        self.machines.get(machine)
    }

    /// Every machine that somebody asked for, in the order of ids.
    pub fn each(&self) -> impl Iterator<Item = (&ResourceId, &Stage)> {
        self.machines.each()
    }

    /// How many are where.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for stage in self.machines.values() {
            match stage {
                Stage::Waiting => tally.waiting += 1,
                Stage::Sending { .. } | Stage::Running { .. } => tally.running += 1,
                Stage::Unclear { .. } => tally.unclear += 1,
                Stage::Stopped { .. } => tally.stopped += 1,
                Stage::Failed { .. } => tally.failed += 1,
            }
        }
        tally
    }
}

impl Stage {
    fn answered(&self, answer: Answer, now: DateTime<Utc>) -> Option<Self> {
        let &Self::Sending { since } = self else { return None };
        Some(match answer {
            Answer::Accepted(operation) => Self::Running { since, operation },
            Answer::Stopped => Self::Stopped { at: now },
            Answer::Refused(why) => Self::Failed { why, at: now },
            Answer::Lost => Self::Unclear { since },
        })
    }

    fn operation_read(&self, status: OperationStatus, now: DateTime<Utc>) -> Option<Self> {
        let &Self::Running { since, operation: Some(_) } = self else { return None };
        match status {
            OperationStatus::InProgress if now - since > ENDLESS_AFTER => {
                Some(Self::Failed { why: Failure::NoEffect, at: now })
            }
            OperationStatus::InProgress => None,
            OperationStatus::Succeeded => Some(Self::Stopped { at: now }),
            OperationStatus::Failed(why) => Some(Self::Failed { why, at: now }),
            // From here on the machine is asked.
            OperationStatus::Unreadable => Some(Self::Running { since, operation: None }),
        }
    }

    fn machine_read(&self, status: MachineStatus, now: DateTime<Utc>) -> Option<Self> {
        let (&Self::Running { since, .. } | &Self::Unclear { since }) = self else { return None };
        let patience = if matches!(self, Self::Running { .. }) { ENDLESS_AFTER } else { UNANSWERED_AFTER };
        let is_late = now - since > patience;
        match status.power {
            Power::Deallocated => Some(Self::Stopped { at: now }),
            Power::Deallocating if !is_late => {
                matches!(self, Self::Unclear { .. }).then_some(Self::Running { since, operation: None })
            }
            _ => match status.failure {
                Some(Failed { code, message, at }) if is_own(at, since, is_late) => {
                    Some(Self::Failed { why: Failure::Azure { code, message }, at: now })
                }
                _ => is_late.then_some(Self::Failed { why: Failure::NoEffect, at: now }),
            },
        }
    }
}

/// Whether a failure that a machine tells is of this attempt, and not of an earlier one that still stands there. Azure
/// writes whole seconds.
fn is_own(failed_at: Option<DateTime<Utc>>, since: DateTime<Utc>, is_late: bool) -> bool {
    failed_at.map_or(is_late, |at| at + TimeDelta::seconds(1) > since)
}

#[cfg(test)]
mod tests;
