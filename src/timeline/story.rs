//! Which story a subscription is in. Cancelled, past due and out of credit all look `Disabled` to Azure; telling one in
//! the words of another would frighten or mislead.

use chrono::{DateTime, Utc};

use crate::billing::{BillingProperty, BillingStatus, StatusReason};
use crate::cancellation::{Act, Stage};
use crate::subscription::{State, Subscription};

/// What is known when a status is told.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The subscription, as last read.
    pub subscription: &'a Subscription,
    /// When it was read, UTC.
    pub read_at: DateTime<Utc>,
    /// The billing side, where it could be read.
    pub billing: Option<&'a BillingProperty>,
    /// What this browser knows of a change.
    pub stage: &'a Stage,
}

/// The one thing a status page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    /// Nothing was cancelled, as far as can be told.
    Running,
    /// A payment is late; nothing is switched off.
    PastDue {
        /// Since when, UTC, where billing tells.
        since: Option<DateTime<Utc>>,
    },
    /// A request is on its way; Azure has not answered.
    Sending(Act),
    /// Azure has accepted a request and does not show it yet.
    Pending(Act),
    /// A request was sent and no answer came.
    Unclear(Act),
    /// A request got no answer and no effect shows.
    Unanswered(Act),
    /// Azure accepted a request and no effect shows, however long one waits.
    Unshown(Act),
    /// Cancelled at a known moment.
    Cancelled(Cancelled),
    /// Cancelled, and nothing tells when.
    CancelledUndated,
    /// It is back after a cancellation.
    Reactivated {
        /// When it was asked for, UTC.
        at: DateTime<Utc>,
    },
    /// Azure has warned that it will switch it off, or it is a cancellation of which nothing more is known.
    Warned(Option<Off>),
    /// Switched off for a reason that is not a cancellation.
    Disabled(Off),
    /// Switched off, and nothing tells why or since when.
    DisabledUnexplained,
    /// Switched off; what billing knows of it could not be read.
    DisabledUnread,
    /// Deleted; whether and when it was cancelled before, where that is known.
    Deleted(Option<Cancelled>),
    /// Azure reports a state that the app does not know.
    Unfamiliar,
}

/// A cancellation at a known moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Whether the moment is Azure's or this browser's.
    pub anchor: Anchor,
}

/// Why a subscription is switched off, or about to be, that was not cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Off {
    /// Why.
    pub reason: StatusReason,
    /// Since when, UTC.
    pub since: DateTime<Utc>,
}

/// Who told the moment of a cancellation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Azure's billing details.
    Azure,
    /// This browser, when it sent the request.
    Browser,
}

impl Story {
    /// Reads the facts. An open request of this browser comes first, because Azure's answer may be older than it.
    pub fn of(facts: &Facts<'_>) -> Self {
        match facts.stage {
            Stage::Sending(request) => return Self::Sending(request.act),
            Stage::Pending(request) => return Self::Pending(request.act),
            Stage::Unclear(request) => return Self::Unclear(request.act),
            Stage::Unanswered(request) => return Self::Unanswered(request.act),
            Stage::Unshown(request) => return Self::Unshown(request.act),
            Stage::Idle | Stage::Refused { .. } | Stage::Done { .. } => {}
        }
        match &facts.subscription.state {
            State::Enabled | State::PastDue
                if facts.stage.standing().is_some_and(|(act, _)| act == Act::Reactivate) =>
            {
                let at = facts.stage.standing().map_or(facts.read_at, |(_, effect)| effect.sent_at);
                Self::Reactivated { at }
            }
            State::PastDue => Self::PastDue {
                since: facts.billing.and_then(|billing| billing.newest(StatusReason::PastDue)),
            },
            State::Enabled => Self::Running,
            State::Deleted => Self::Deleted(facts.cancelled()),
            State::Disabled => Self::disabled(facts),
            State::Warned => match (facts.cancelled(), facts.is_cancelled()) {
                (Some(cancelled), _) => Self::Cancelled(cancelled),
                (None, true) => Self::CancelledUndated,
                (None, false) => Self::Warned(facts.off()),
            },
            State::Unknown(_) => Self::Unfamiliar,
        }
    }

    fn disabled(facts: &Facts<'_>) -> Self {
        match (facts.cancelled(), facts.off()) {
            (Some(cancelled), _) => Self::Cancelled(cancelled),
            _ if facts.is_cancelled() => Self::CancelledUndated,
            (None, Some(off)) => Self::Disabled(off),
            (None, None) if facts.billing.is_none() => Self::DisabledUnread,
            (None, None) => Self::DisabledUnexplained,
        }
    }
}

impl Facts<'_> {
    /// When it was cancelled: Azure's word, else this browser's.
    fn cancelled(&self) -> Option<Cancelled> {
        let azure = self.billing.and_then(BillingProperty::cancelled_at);
        let own = self.stage.standing().filter(|(act, _)| *act == Act::Cancel);
        azure
            .map(|at| Cancelled { at, anchor: Anchor::Azure })
            .or_else(|| own.map(|(_, effect)| Cancelled { at: effect.sent_at, anchor: Anchor::Browser }))
    }

    /// Whether billing says that it was cancelled, without saying when.
    fn is_cancelled(&self) -> bool {
        self.billing.is_some_and(|billing| billing.status == Some(BillingStatus::Cancelled))
    }

    /// The reason that is not a cancellation.
    fn off(&self) -> Option<Off> {
        let billing = self.billing?;
        let reason = billing.reason().filter(|reason| *reason != StatusReason::Cancelled)?;
        Some(Off { reason, since: billing.newest(reason)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::StatusDetail;
    use crate::cancellation::{Effect, Refusal, Request};
    use crate::offer::Offer;
    use crate::subscription::SubscriptionId;

    const SENT: &str = "2026-03-01T10:00:00Z";

    fn subscription(state: State) -> Subscription {
        Subscription {
            id: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            name: "x".into(),
            tenant: None,
            state,
            offer: Offer::PayAsYouGo,
            spending_limit: None,
        }
    }

    fn story(state: State, reason: Option<StatusReason>, stage: &Stage) -> Story {
        let subscription = subscription(state);
        let billing = reason.map(|reason| BillingProperty {
            status: Some(BillingStatus::NotActive),
            status_details: vec![StatusDetail { effective: "2026-02-01T00:00:00Z".parse().unwrap(), reason }],
            ..BillingProperty::default()
        });
        Story::of(&Facts {
            subscription: &subscription,
            read_at: SENT.parse().unwrap(),
            billing: billing.as_ref(),
            stage,
        })
    }

    fn done(act: Act) -> Stage {
        let request = Request {
            act,
            subscription: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            sent_at: SENT.parse().unwrap(),
            undoes: None,
        };
        Stage::Done { request, seen_at: SENT.parse().unwrap() }
    }

    #[test]
    fn azures_date_wins_over_the_browsers() {
        let told = story(State::Disabled, Some(StatusReason::Cancelled), &done(Act::Cancel));
        assert!(matches!(told, Story::Cancelled(Cancelled { anchor: Anchor::Azure, .. })));
        let untold = story(State::Warned, None, &done(Act::Cancel));
        assert!(matches!(untold, Story::Cancelled(Cancelled { anchor: Anchor::Browser, .. })));
    }

    #[test]
    fn a_refused_reactivation_is_still_a_cancellation_of_the_browsers_date() {
        let Stage::Done { request, seen_at } = done(Act::Cancel) else { unreachable!() };
        let undoes = Some(Effect { sent_at: request.sent_at, seen_at });
        let asked = Request { act: Act::Reactivate, sent_at: seen_at, undoes, ..request };
        let refused = Stage::Refused { request: asked, why: Refusal::NotAllowed };
        let told = story(State::Disabled, None, &refused);
        assert_eq!(told, Story::Cancelled(Cancelled { at: request.sent_at, anchor: Anchor::Browser }));
    }

    #[test]
    fn off_for_another_reason_is_not_called_cancelled() {
        let since = "2026-02-01T00:00:00Z".parse().unwrap();
        let reasons = [
            StatusReason::PastDue,
            StatusReason::SpendingLimitReached,
            StatusReason::Expired,
            StatusReason::Other,
        ];
        for reason in reasons {
            let off = Off { reason, since };
            assert_eq!(story(State::Disabled, Some(reason), &Stage::Idle), Story::Disabled(off));
            assert_eq!(story(State::Warned, Some(reason), &Stage::Idle), Story::Warned(Some(off)));
        }
        assert_eq!(story(State::Warned, None, &Stage::Idle), Story::Warned(None));
        let late = story(State::PastDue, Some(StatusReason::PastDue), &Stage::Idle);
        assert_eq!(late, Story::PastDue { since: Some(since) });
    }

    #[test]
    fn a_cancellation_without_a_date_is_one_all_the_same() {
        let subscription = subscription(State::Warned);
        let billing =
            BillingProperty { status: Some(BillingStatus::Cancelled), ..BillingProperty::default() };
        for state in [State::Warned, State::Disabled] {
            let subscription = Subscription { state, ..subscription.clone() };
            let facts = Facts {
                subscription: &subscription,
                read_at: SENT.parse().unwrap(),
                billing: Some(&billing),
                stage: &Stage::Idle,
            };
            assert_eq!(Story::of(&facts), Story::CancelledUndated);
        }
    }

    #[test]
    fn what_is_deleted_tells_when_it_was_cancelled_where_that_is_known() {
        assert_eq!(story(State::Deleted, None, &Stage::Idle), Story::Deleted(None));
        let told = story(State::Deleted, Some(StatusReason::Cancelled), &Stage::Idle);
        assert!(matches!(told, Story::Deleted(Some(Cancelled { anchor: Anchor::Azure, .. }))));
    }

    #[test]
    fn what_could_not_be_read_is_not_called_untold() {
        assert_eq!(story(State::Disabled, None, &Stage::Idle), Story::DisabledUnread);
    }

    #[test]
    fn a_state_read_before_the_request_does_not_hide_it() {
        let Stage::Done { request, .. } = done(Act::Cancel) else { unreachable!() };
        assert_eq!(story(State::Enabled, None, &Stage::Pending(request)), Story::Pending(Act::Cancel));
        assert_eq!(story(State::Enabled, None, &Stage::Unclear(request)), Story::Unclear(Act::Cancel));
        // What Azure has not answered is not called accepted.
        assert_eq!(story(State::Enabled, None, &Stage::Sending(request)), Story::Sending(Act::Cancel));
    }

    #[test]
    fn what_came_back_says_so() {
        let at = SENT.parse().unwrap();
        assert_eq!(story(State::Enabled, None, &done(Act::Reactivate)), Story::Reactivated { at });
        assert_eq!(story(State::Enabled, None, &Stage::Idle), Story::Running);
    }
}
