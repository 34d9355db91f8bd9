//! The machine of one plan: events in, at most one command out, nothing awaited. An event that does not fit the stage is
//! ignored. Nothing but [`Event::Asked`] ever leads to [`Command::Send`], and only from a stage whose outcome is closed.

use chrono::{DateTime, TimeDelta, Utc};

use crate::support_plan::{Renewal, SupportPlan};

/// A plan that shows no sign of the change for so long was not changed; reads may be older than that by seconds, not by
/// minutes.
pub(super) const SETTLED_AFTER: TimeDelta = TimeDelta::minutes(2);
/// A change that shows no end for so long is told as that.
pub(super) const ENDLESS_AFTER: TimeDelta = TimeDelta::minutes(30);

/// Where turning off the renewal of one plan stands. Moments are UTC, by the app's clock; `since` is when it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nobody asked.
    #[default]
    Idle,
    /// On its way to Azure; no answer yet.
    Sending {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Azure said yes, and is at it.
    Changing {
        /// Since when.
        since: DateTime<Utc>,
        /// When that was last seen.
        seen: DateTime<Utc>,
    },
    /// No answer came, or one that tells nothing. Only the plan can tell.
    Unclear {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// The plan ends with its term.
    Off {
        /// When it was asked for; when it was seen, where that is not known.
        since: DateTime<Utc>,
        /// When that was seen.
        at: DateTime<Utc>,
    },
    /// It is not off, as far as anybody knows, and may be asked for again.
    Failed {
        /// Why.
        why: Failure,
        /// When that was seen.
        at: DateTime<Utc>,
    },
}

/// Why the renewal was not turned off. These are not the reasons of [`crate::stopping::Failure`]: a plan has no locks and
/// is in no subscription, and its own state can be untold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// 401: the sign-in is missing or has expired.
    SignIn,
    /// 403: the role in the billing account does not allow it.
    NotAllowed,
    /// 404: the plan is not there any more, or not for this person.
    NotFound,
    /// 429: too many requests; nothing was done.
    TooManyRequests,
    /// Another tab of the browser had the turn, or the browser gives nobody one; nothing was sent.
    NoTurn,
    /// Nothing happened for longer than it takes: the plan renews itself as before.
    NoEffect,
    /// Azure does not say whether the plan renews itself.
    Untold,
    /// Azure has been at it for longer than anybody waits, and may still be.
    Endless,
    /// Any other reason, with Azure's own code and words; also where the agreement does not allow it (api/facts.md 6).
    Azure {
        /// Azure's code, such as `BadRequest`.
        code: String,
        /// Azure's message, in the language it chose.
        message: String,
    },
}

/// What Azure answered to the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 202: it works on it, and the plan shows what comes of it.
    Accepted,
    /// 200: it is as asked.
    Done,
    /// It said no; nothing was done.
    Refused(Failure),
    /// No answer, or one that tells nothing: the plan shows what came of it. A plan that is being changed already (409) is
    /// among these, because a browser that repeats a request by itself meets its own echo.
    Lost,
}

/// What a plan shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It renews itself.
    On,
    /// It does not, or it is over.
    Off,
    /// Azure is changing it.
    Changing,
    /// Azure does not say.
    Untold,
}

/// What can happen. Moments are UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person confirmed that the renewal is to be turned off.
    Asked {
        /// When.
        at: DateTime<Utc>,
    },
    /// The person confirmed it, and the turn to send was not to be had.
    NoTurn {
        /// When.
        at: DateTime<Utc>,
    },
    /// Azure answered the request.
    Answered {
        /// What.
        answer: Answer,
        /// When.
        at: DateTime<Utc>,
    },
    /// The plan was read.
    PlanRead {
        /// What it shows.
        reading: Reading,
        /// When the answer came.
        at: DateTime<Utc>,
    },
}

/// What the edge must do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask Azure to turn the renewal off, once.
    Send,
    /// Read the plan, now and then as [`super::poll`] says.
    Look,
}

impl From<&SupportPlan> for Reading {
    fn from(plan: &SupportPlan) -> Self {
        match plan.renewal {
            _ if plan.is_over => Self::Off,
            _ if plan.is_changing => Self::Changing,
            Renewal::Off => Self::Off,
            Renewal::On => Self::On,
            Renewal::Untold => Self::Untold,
        }
    }
}

impl Stage {
    /// Takes an event and says what to do.
    pub fn apply(&mut self, event: Event) -> Option<Command> {
        *self = match event {
            Event::Asked { at } if self.is_closed() => {
                *self = Self::Sending { since: at };
                return Some(Command::Send);
            }
            Event::Asked { .. } => None,
            Event::NoTurn { at } => matches!(self, Self::Idle | Self::Failed { .. })
                .then_some(Self::Failed { why: Failure::NoTurn, at }),
            Event::Answered { answer, at } => self.answered(answer, at),
            Event::PlanRead { reading, at } => self.plan_read(reading, at),
        }?;
        self.is_looked_at().then_some(Command::Look)
    }

    fn answered(&self, answer: Answer, at: DateTime<Utc>) -> Option<Self> {
        let &Self::Sending { since } = self else { return None };
        Some(match answer {
            Answer::Accepted => Self::Changing { since, seen: at },
            Answer::Done => Self::Off { since, at },
            Answer::Refused(why) => Self::Failed { why, at },
            Answer::Lost => Self::Unclear { since },
        })
    }

    fn plan_read(&self, reading: Reading, at: DateTime<Utc>) -> Option<Self> {
        let (since, last_sign) = match *self {
            Self::Changing { since, seen } => (since, seen),
            Self::Unclear { since } => (since, since),
            // It took effect after all, or was turned off elsewhere.
            Self::Failed { .. } if reading == Reading::Off => return Some(Self::Off { since: at, at }),
            // Somebody turned it on again; what is merely older than the effect tells nothing.
            Self::Off { since, .. } if reading == Reading::On && at - since > SETTLED_AFTER => {
                return Some(Self::Idle);
            }
            Self::Idle | Self::Sending { .. } | Self::Off { .. } | Self::Failed { .. } => return None,
        };
        let is_settled = at - last_sign > SETTLED_AFTER;
        let failed = |why| Some(Self::Failed { why, at });
        match reading {
            Reading::Off => Some(Self::Off { since, at }),
            Reading::Changing if at - since > ENDLESS_AFTER => failed(Failure::Endless),
            Reading::Changing => Some(Self::Changing { since, seen: at }),
            Reading::On if is_settled => failed(Failure::NoEffect),
            Reading::Untold if is_settled => failed(Failure::Untold),
            Reading::On | Reading::Untold => Some(self.clone()),
        }
    }

    fn is_closed(&self) -> bool {
        matches!(self, Self::Idle | Self::Off { .. } | Self::Failed { .. })
    }

    fn is_looked_at(&self) -> bool {
        matches!(self, Self::Changing { .. } | Self::Unclear { .. })
    }

    /// Whether the person may ask for it now: nothing is open or done, and the plan, as it was last read, allows it.
    pub fn may_ask(&self, plan: &SupportPlan) -> bool {
        matches!(self, Self::Idle | Self::Failed { .. }) && plan.may_turn_renewal_off()
    }

    /// Since when an outcome has been open, if one is.
    pub fn open(&self) -> Option<DateTime<Utc>> {
        match *self {
            Self::Sending { since } | Self::Changing { since, .. } | Self::Unclear { since } => Some(since),
            Self::Idle | Self::Off { .. } | Self::Failed { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
