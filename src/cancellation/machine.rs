//! The one machine for a change of a subscription: events in, at most one command out, nothing awaited.
//!
//! An event that does not fit the stage is ignored, because a second click is not an error. Nothing but
//! [`Event::Asked`] ever leads to [`Command::Send`], and only from a stage whose outcome is closed: that is the whole
//! proof that a cancel is sent at most once while its outcome is open.

use chrono::{DateTime, TimeDelta, Utc};

use crate::policy::Policy;
use crate::subscription::{State, SubscriptionId};

/// What was asked of Azure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// `POST …/cancel`
    Cancel,
    /// `POST …/enable`
    Reactivate,
}

impl Act {
    /// The act that undoes this one.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Cancel => Self::Reactivate,
            Self::Reactivate => Self::Cancel,
        }
    }

    /// Whether a state proves that the act took effect. After a cancel both `Disabled` and `Warned` count
    /// (api/facts.md 1); a deleted subscription was cancelled, too.
    pub fn shown_by(self, state: &State) -> bool {
        match self {
            Self::Cancel => matches!(state, State::Disabled | State::Warned | State::Deleted),
            Self::Reactivate => matches!(state, State::Enabled | State::PastDue),
        }
    }
}

/// One request that was, or is about to be, sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// What was asked.
    pub act: Act,
    /// Of which subscription.
    pub subscription: SubscriptionId,
    /// When, by the app's clock.
    pub sent_at: DateTime<Utc>,
    /// What it would undo, where this browser saw that: it stands as before if this request is refused.
    pub undoes: Option<Effect>,
}

/// A change whose effect was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// When it was asked for, by the app's clock.
    pub sent_at: DateTime<Utc>,
    /// When the state was read that shows it.
    pub seen_at: DateTime<Utc>,
}

/// How long a change is waited for before its answer counts as lost. ARM gives a provider 60 seconds and then answers 504
/// itself (api/facts.md 9), so it is longer than that. Until then the request may still be on its way.
pub const ARRIVES_WITHIN: TimeDelta = TimeDelta::seconds(90);

impl Request {
    /// Until when a reading may still show the state before the change.
    pub fn shows_by(&self, policy: &Policy) -> DateTime<Utc> {
        self.sent_at + policy.propagation()
    }
}

/// What is known of the newest change of one subscription.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Stage {
    /// Nothing was asked.
    #[default]
    Idle,
    /// On its way to Azure; no answer yet.
    Sending(Request),
    /// Azure said yes; its state does not show it yet.
    Pending(Request),
    /// No answer came: it may have worked. Only the state can tell.
    Unclear(Request),
    /// No answer came, the window has passed and the state is the old one: it may be asked again.
    Unanswered(Request),
    /// Azure said yes, all patience has passed and the state is the old one: somebody has undone it elsewhere before it was
    /// seen, or Azure has not done it. It may be asked again.
    Unshown(Request),
    /// The state shows it.
    Done {
        /// What was asked.
        request: Request,
        /// When the state was read that shows it.
        seen_at: DateTime<Utc>,
    },
    /// Azure said no; nothing has changed.
    Refused {
        /// What was asked.
        request: Request,
        /// Why not.
        why: Refusal,
    },
}

/// Azure's reason to say no, in the terms of what a person can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 401: the sign-in is missing or has expired.
    SignIn,
    /// 403: the role does not allow it.
    NotAllowed,
    /// 400 `ResourcesExistingOnSubscription`: resources must go first.
    ResourcesRemain,
    /// 404: the subscription is not there (any more).
    NotFound,
    /// 409: it is read-only or being changed by somebody else.
    Conflict,
    /// 429: too many requests; nothing was done.
    TooManyRequests,
    /// Any other refusal, with Azure's own code and words.
    Other {
        /// Azure's code, such as `NotAllowed`.
        code: String,
        /// Azure's message, in the language it chose.
        message: String,
    },
}

/// What can happen to a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person confirmed it.
    Asked(Request),
    /// Azure answered yes.
    Accepted,
    /// Azure answered no; nothing was done.
    Refused(Refusal),
    /// The answer was lost, timed out, or was a failure that tells nothing.
    Lost,
    /// The subscription's state was read.
    StateRead {
        /// What it is.
        state: State,
        /// When the answer came.
        at: DateTime<Utc>,
    },
}

/// What the edge must do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Send the request, once.
    Send(Request),
    /// Read the subscription's state, now and then as [`super::poll`] says.
    LookUp,
}

impl Stage {
    /// Takes an event and says what to do.
    pub fn apply(&mut self, event: Event, policy: &Policy) -> Option<Command> {
        match (&*self, event) {
            (_, Event::Asked(request)) if self.may_ask(request.act) => {
                let undone = self.standing().filter(|(act, _)| *act != request.act);
                let request = Request { undoes: undone.map(|(_, effect)| effect), ..request };
                *self = Self::Sending(request);
                Some(Command::Send(request))
            }
            (&Self::Sending(request), Event::Accepted) => {
                *self = Self::Pending(request);
                Some(Command::LookUp)
            }
            (&Self::Sending(request), Event::Refused(why)) => {
                *self = Self::Refused { request, why };
                None
            }
            (&Self::Sending(request), Event::Lost) => {
                *self = Self::Unclear(request);
                Some(Command::LookUp)
            }
            (
                &(Self::Pending(request)
                | Self::Unclear(request)
                | Self::Unanswered(request)
                | Self::Unshown(request)),
                Event::StateRead { state, at },
            ) if request.act.shown_by(&state) => {
                *self = Self::Done { request, seen_at: at };
                None
            }
            // What arrived at the last moment shows so much later.
            (&Self::Unclear(request), Event::StateRead { at, .. })
                if at > request.shows_by(policy) + ARRIVES_WITHIN =>
            {
                *self = Self::Unanswered(request);
                None
            }
            (&Self::Pending(request), Event::StateRead { at, .. })
                if at > request.sent_at + policy.patience() =>
            {
                *self = Self::Unshown(request);
                None
            }
            // Somebody undid it elsewhere; a state that is merely older than the effect tells nothing.
            (&Self::Done { request, .. }, Event::StateRead { state, at })
                if request.act.opposite().shown_by(&state) && at > request.shows_by(policy) =>
            {
                *self = Self::Idle;
                None
            }
            _ => None,
        }
    }

    /// Whether `act` may be asked for now. While an outcome is open, nothing may.
    pub fn may_ask(&self, act: Act) -> bool {
        match self {
            Self::Idle | Self::Refused { .. } => true,
            Self::Unanswered(request) | Self::Unshown(request) => request.act == act,
            Self::Done { request, .. } => request.act != act,
            Self::Sending(_) | Self::Pending(_) | Self::Unclear(_) => false,
        }
    }

    /// The request whose outcome is open, if there is one.
    pub fn open(&self) -> Option<Request> {
        match *self {
            Self::Sending(request) | Self::Pending(request) | Self::Unclear(request) => Some(request),
            _ => None,
        }
    }

    /// The newest change whose effect was seen and which no later one of this browser has undone.
    pub fn standing(&self) -> Option<(Act, Effect)> {
        match *self {
            Self::Done { request, seen_at } => {
                Some((request.act, Effect { sent_at: request.sent_at, seen_at }))
            }
            Self::Refused { request, .. } | Self::Unanswered(request) | Self::Unshown(request) => {
                request.undoes.map(|effect| (request.act.opposite(), effect))
            }
            Self::Idle | Self::Sending(_) | Self::Pending(_) | Self::Unclear(_) => None,
        }
    }

    /// The newest request that took, or may have taken, effect.
    pub fn request(&self) -> Option<Request> {
        match *self {
            Self::Idle | Self::Refused { .. } => None,
            Self::Sending(request)
            | Self::Pending(request)
            | Self::Unclear(request)
            | Self::Unanswered(request)
            | Self::Unshown(request)
            | Self::Done { request, .. } => Some(request),
        }
    }
}

#[cfg(test)]
mod tests;
