//! Which story a subscription is in. Cancelled, past due and out of credit all look `Disabled` to Azure; telling one in
//! the words of another would frighten or mislead.

use chrono::{DateTime, Utc};

use crate::billing::{BillingProperty, StatusReason};
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
    /// A request is on its way or not yet visible.
    Pending(Act),
    /// A request was sent and no answer came.
    Unclear(Act),
    /// A request got no answer and no effect shows.
    Unanswered(Act),
    /// Cancelled at a known moment.
    Cancelled {
        /// When, UTC.
        at: DateTime<Utc>,
        /// Whether the moment is Azure's or this browser's.
        anchor: Anchor,
    },
    /// It is back after a cancellation.
    Reactivated,
    /// Switched off, or about to be, for a reason that is not a cancellation.
    Disabled(StatusReason),
    /// Switched off, and nothing tells why or since when.
    DisabledUnexplained,
    /// Deleted.
    Deleted,
    /// Azure reports a state that the app does not know.
    Unfamiliar,
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
            Stage::Sending(request) | Stage::Pending(request) => return Self::Pending(request.act),
            Stage::Unclear(request) => return Self::Unclear(request.act),
            Stage::Unanswered(request) => return Self::Unanswered(request.act),
            Stage::Idle | Stage::Refused { .. } | Stage::Done { .. } => {}
        }
        match &facts.subscription.state {
            State::Enabled | State::PastDue => match facts.stage {
                Stage::Done { request, .. } if request.act == Act::Reactivate => Self::Reactivated,
                _ => Self::Running,
            },
            State::Deleted => Self::Deleted,
            State::Disabled | State::Warned => Self::disabled(facts),
            State::Unknown(_) => Self::Unfamiliar,
        }
    }

    fn disabled(facts: &Facts<'_>) -> Self {
        if let Some(at) = facts.billing.and_then(BillingProperty::cancelled_at) {
            return Self::Cancelled { at, anchor: Anchor::Azure };
        }
        if let Stage::Done { request, .. } = facts.stage
            && request.act == Act::Cancel
        {
            return Self::Cancelled { at: request.sent_at, anchor: Anchor::Browser };
        }
        match facts.billing.and_then(BillingProperty::reason) {
            Some(reason) if reason != StatusReason::Cancelled => Self::Disabled(reason),
            _ => Self::DisabledUnexplained,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::{BillingStatus, StatusDetail};
    use crate::cancellation::Request;
    use crate::offer::Offer;
    use crate::subscription::SubscriptionId;

    const SENT: &str = "2026-03-01T10:00:00Z";

    fn story(state: State, reason: Option<StatusReason>, stage: &Stage) -> Story {
        let subscription = Subscription {
            id: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            name: "x".into(),
            tenant: None,
            state,
            offer: Offer::PayAsYouGo,
            spending_limit: None,
        };
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
        };
        Stage::Done { request, seen_at: SENT.parse().unwrap() }
    }

    #[test]
    fn azures_date_wins_over_the_browsers() {
        let told = story(State::Disabled, Some(StatusReason::Cancelled), &done(Act::Cancel));
        assert!(matches!(told, Story::Cancelled { anchor: Anchor::Azure, .. }));
        let untold = story(State::Warned, None, &done(Act::Cancel));
        assert!(matches!(untold, Story::Cancelled { anchor: Anchor::Browser, .. }));
    }

    #[test]
    fn disabled_for_another_reason_is_not_called_cancelled() {
        for reason in [StatusReason::PastDue, StatusReason::SpendingLimitReached, StatusReason::Expired] {
            assert_eq!(story(State::Disabled, Some(reason), &Stage::Idle), Story::Disabled(reason));
        }
        assert_eq!(story(State::Disabled, None, &Stage::Idle), Story::DisabledUnexplained);
    }

    #[test]
    fn a_state_read_before_the_request_does_not_hide_it() {
        let Stage::Done { request, .. } = done(Act::Cancel) else { unreachable!() };
        assert_eq!(story(State::Enabled, None, &Stage::Pending(request)), Story::Pending(Act::Cancel));
        assert_eq!(story(State::Enabled, None, &Stage::Unclear(request)), Story::Unclear(Act::Cancel));
    }

    #[test]
    fn what_came_back_says_so() {
        assert_eq!(story(State::Enabled, None, &done(Act::Reactivate)), Story::Reactivated);
        assert_eq!(story(State::Enabled, None, &Stage::Idle), Story::Running);
    }
}
