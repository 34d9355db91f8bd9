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

impl Situation {
    /// Since when services have been off, where they are.
    pub(crate) fn off_since(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Active | Self::PastDue { .. } => None,
            Self::SpendingLimitReached { since } | Self::Expired { since } => Some(since),
            Self::Cancelled { at, .. } => Some(at),
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

    /// When services first went off, if they have by now, which deallocates machines: they stay so after a reactivation,
    /// until somebody starts them, so that what went off before `from` does not count. A cancel that was taken back before
    /// it took effect has switched nothing off.
    pub(crate) fn first_off(&self, from: DateTime<Utc>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let nexts = self.until(now).skip(1).map(|next| Some(next.at)).chain([None]);
        let took_effect = |change: &Change, next: Option<DateTime<Utc>>| {
            change.visible_from <= now && next.is_none_or(|next| change.visible_from <= next)
        };
        let counts = |off: &DateTime<Utc>| *off >= from;
        self.beginning.off_since().filter(counts).or_else(|| {
            let mut offs = self.until(now).zip(nexts).filter(|(change, next)| took_effect(change, *next));
            offs.find_map(|(change, _)| change.situation.off_since().filter(counts))
        })
    }

    /// How long services were on between two moments, as far as is known now.
    pub(crate) fn time_on(&self, from: DateTime<Utc>, to: DateTime<Utc>, now: DateTime<Utc>) -> TimeDelta {
        let situations = [(DateTime::<Utc>::MIN_UTC, self.beginning)].into_iter();
        let situations = situations.chain(self.until(now).map(|change| (change.at, change.situation)));
        let ends = self.until(now).map(|change| change.at).chain([DateTime::<Utc>::MAX_UTC]);
        let spans = situations.zip(ends).map(|((begin, situation), end)| {
            // Services are on until they go off, and not again in this span.
            let end = situation.off_since().map_or(end, |off| off.min(end));
            (end.min(to) - begin.max(from)).max(TimeDelta::zero())
        });
        spans.fold(TimeDelta::zero(), |sum, span| sum + span)
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
    fn what_was_off_long_enough_has_been_off() {
        let mut history = History::new(Situation::Active);
        history.change(cancelled(0, false), at(0), TimeDelta::seconds(500));
        let first_off = |history: &History, now| history.first_off(DateTime::<Utc>::MIN_UTC, at(now));
        assert_eq!(first_off(&history, 499), None);
        assert_eq!(first_off(&history, 500), Some(at(0)));
        history.change(Situation::Active, at(10), TimeDelta::seconds(20));
        assert_eq!(first_off(&history, 600), None);
        history.change(cancelled(700, false), at(700), TimeDelta::zero());
        history.change(Situation::Active, at(800), TimeDelta::zero());
        assert_eq!(first_off(&history, 900), Some(at(700)));
        assert_eq!(history.first_off(at(800), at(900)), None);
        assert_eq!(history.time_on(at(-50), at(850), at(900)), TimeDelta::seconds(50 + 690 + 50));
    }

    #[test]
    fn ninety_days_later_it_is_deleted() {
        let end = at(0) + RETENTION;
        assert_eq!(cancelled(0, true).state(end - TimeDelta::seconds(1)), State::Warned);
        assert_eq!(cancelled(0, false).state(end - TimeDelta::seconds(1)), State::Disabled);
        assert_eq!(cancelled(0, true).state(end), State::Deleted);
    }
}
