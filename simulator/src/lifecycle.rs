//! What can happen to a subscription, and when it shows. Everything here is a function of the time asked for, so a
//! clock that is moved back tells the earlier truth again.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

/// How long after a cancel the subscription is deleted (facts 10: data kept 90 days, then deleted).
pub(crate) const RETENTION: TimeDelta = TimeDelta::days(90);

/// `SubscriptionState` of Microsoft.Resources 2022-12-01, `subscriptions.json`; a closed enumeration there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum State {
    Enabled,
    Warned,
    PastDue,
    Disabled,
    Deleted,
}

/// What is the matter with a subscription; all times are UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Situation {
    Active,
    /// An invoice was not paid.
    PastDue {
        since: DateTime<Utc>,
    },
    /// The credit of this period is used up.
    SpendingLimitReached {
        since: DateTime<Utc>,
    },
    /// The offer ended by its date, as a free trial does.
    Expired {
        since: DateTime<Utc>,
    },
    /// Somebody cancelled it; with resources left it reads `Warned`, else `Disabled` (facts 1, [C]).
    Cancelled {
        at: DateTime<Utc>,
        resources_left: bool,
    },
}

impl Situation {
    /// What `state` says at this time.
    pub(crate) fn state(self, now: DateTime<Utc>) -> State {
        match self {
            Self::Active => State::Enabled,
            Self::PastDue { .. } => State::PastDue,
            Self::Cancelled { at, .. } if now >= at + RETENTION => State::Deleted,
            Self::Cancelled { resources_left: true, .. } => State::Warned,
            Self::Cancelled { resources_left: false, .. }
            | Self::SpendingLimitReached { .. }
            | Self::Expired { .. } => State::Disabled,
        }
    }
}

/// How a subscription came to be what it is.
#[derive(Clone, Debug)]
pub(crate) struct History {
    beginning: Situation,
    changes: Vec<Change>,
}

#[derive(Clone, Copy, Debug)]
struct Change {
    at: DateTime<Utc>,
    visible_from: DateTime<Utc>,
    situation: Situation,
}

impl History {
    /// A subscription that the world began with.
    pub(crate) fn new(beginning: Situation) -> Self {
        Self { beginning, changes: Vec::new() }
    }

    /// What is true, which the provider itself knows at once.
    pub(crate) fn actual(&self, now: DateTime<Utc>) -> Situation {
        self.until(now).next_back().map_or(self.beginning, |change| change.situation)
    }

    /// What reads show: a change takes a while to reach them.
    pub(crate) fn visible(&self, now: DateTime<Utc>) -> Situation {
        self.until(now)
            .rfind(|change| change.visible_from <= now)
            .map_or(self.beginning, |change| change.situation)
    }

    /// What a read shows that has not heard of the last change at all.
    pub(crate) fn before_last_change(&self, now: DateTime<Utc>) -> Situation {
        self.until(now).nth_back(1).map_or(self.beginning, |change| change.situation)
    }

    /// Something happens now and shows after `delay`. What happened later than now, before somebody moved the clock
    /// back, has not happened.
    pub(crate) fn change(&mut self, situation: Situation, now: DateTime<Utc>, delay: TimeDelta) {
        self.changes.retain(|change| change.at <= now);
        self.changes.push(Change { at: now, visible_from: now + delay, situation });
    }

    fn until(&self, now: DateTime<Utc>) -> impl DoubleEndedIterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.at <= now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    fn cancelled(seconds: i64, resources_left: bool) -> Situation {
        Situation::Cancelled { at: at(seconds), resources_left }
    }

    #[test]
    fn a_cancel_is_true_at_once_and_seen_later() {
        let mut history = History::new(Situation::Active);
        history.change(cancelled(100, false), at(100), TimeDelta::seconds(60));
        assert_eq!(history.actual(at(100)), cancelled(100, false));
        assert_eq!(history.visible(at(159)), Situation::Active);
        assert_eq!(history.visible(at(160)), cancelled(100, false));
        assert_eq!(history.before_last_change(at(160)), Situation::Active);
    }

    #[test]
    fn a_later_change_hides_an_earlier_one_that_is_slower() {
        let mut history = History::new(Situation::Active);
        history.change(cancelled(0, false), at(0), TimeDelta::seconds(500));
        history.change(Situation::Active, at(10), TimeDelta::seconds(20));
        assert_eq!(history.visible(at(600)), Situation::Active);
        assert_eq!(history.before_last_change(at(600)), cancelled(0, false));
    }

    #[test]
    fn moving_the_clock_back_undoes_what_came_later() {
        let mut history = History::new(Situation::Active);
        history.change(cancelled(100, false), at(100), TimeDelta::zero());
        assert_eq!(history.actual(at(50)), Situation::Active);
        history.change(cancelled(60, true), at(60), TimeDelta::zero());
        assert_eq!(history.actual(at(200)), cancelled(60, true));
    }

    #[test]
    fn ninety_days_later_it_is_deleted() {
        let end = at(0) + RETENTION;
        assert_eq!(cancelled(0, true).state(end - TimeDelta::seconds(1)), State::Warned);
        assert_eq!(cancelled(0, false).state(end - TimeDelta::seconds(1)), State::Disabled);
        assert_eq!(cancelled(0, true).state(end), State::Deleted);
    }
}
