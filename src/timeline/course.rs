//! The course of things that a status page tells: what a story leads to, seen from any day.

use chrono::{DateTime, TimeDelta, Utc};

use super::other::{back_in_use, past_due, switched_off, warned};
use super::rules::{Known, Start};
use super::{Cancelled, Facts, Story, Timeline, timeline};
use crate::cancellation::Act;
use crate::offer::Offer;
use crate::policy::Policy;

/// Clocks differ, and so do days; a day is more than either.
const CLOCKS_DIFFER: TimeDelta = TimeDelta::days(1);

/// What a story leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// What follows from a cancellation, by the rules.
    OfCancellation {
        /// When it was made, and how that is known.
        start: Start,
        /// The kind of deal.
        offer: Offer,
        /// The figures.
        policy: Policy,
    },
    /// What follows from anything else; it is the same from whatever day it is seen.
    Other(Timeline),
}

impl Course {
    /// The course of a story; `None` where nothing is known to follow.
    pub fn of(story: Story, facts: &Facts<'_>, policy: &Policy) -> Option<Self> {
        let Facts { subscription, read_at, stage, .. } = *facts;
        let offer = subscription.offer;
        let by_rule = |at, known| Self::OfCancellation { start: Start { at, known }, offer, policy: *policy };
        Some(match story {
            Story::Cancelled(Cancelled { at, anchor }) => by_rule(at, Known::Made { anchor, read_at }),
            Story::Deleted(Some(Cancelled { at, anchor })) => by_rule(at, Known::Deleted { anchor, read_at }),
            Story::Pending(Act::Cancel) | Story::Unclear(Act::Cancel) => {
                by_rule(stage.request()?.sent_at, Known::Sent)
            }
            Story::PastDue { since } => Self::Other(past_due(since, read_at)),
            Story::Reactivated { at } => Self::Other(back_in_use(at)),
            Story::Warned(Some(off)) => Self::Other(warned(off, offer, read_at)),
            Story::Disabled(off) => Self::Other(switched_off(off, offer, read_at)),
            Story::Running
            | Story::Sending(_)
            | Story::Pending(Act::Reactivate)
            | Story::Unclear(Act::Reactivate)
            | Story::Unanswered(_)
            | Story::Unshown(_)
            | Story::CancelledUndated
            | Story::Warned(None)
            | Story::DisabledUnexplained
            | Story::DisabledUnread
            | Story::Deleted(None)
            | Story::Unfamiliar => return None,
        })
    }

    /// What is done, going on and still to come, seen from a moment, UTC.
    pub fn seen_from(&self, moment: DateTime<Utc>) -> Timeline {
        match self {
            Self::OfCancellation { start, offer, policy } => timeline(*start, *offer, policy, moment),
            Self::Other(timeline) => timeline.clone(),
        }
    }

    /// Whether it began so long after this moment, UTC, that whoever told the moment has a wrong clock.
    pub fn begins_after(&self, moment: DateTime<Utc>) -> bool {
        match self {
            Self::OfCancellation { start, .. } => {
                matches!(start.known, Known::Made { .. }) && start.at > moment + CLOCKS_DIFFER
            }
            Self::Other(_) => false,
        }
    }

    /// Whether it looks different on later days.
    pub fn changes(&self) -> bool {
        match self {
            Self::OfCancellation { start, .. } => !matches!(start.known, Known::Deleted { .. }),
            Self::Other(_) => false,
        }
    }
}
