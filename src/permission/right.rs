//! What is known of a person's right to cancel one subscription, and since when. It is kept once for the whole app, so it
//! must not get worse by being asked again: an attempt that fails takes nothing from an answer that is still fresh.

use chrono::{DateTime, TimeDelta, Utc};

use super::MayCancel;

/// An answer that is older is asked for again.
const FRESH: TimeDelta = TimeDelta::minutes(5);

/// What is known, and what is being done about it. `P` is the edge's word for what went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right<P> {
    known: Option<(MayCancel, DateTime<Utc>)>,
    state: State<P>,
}

/// How the newest attempt to read it is getting on.
#[derive(Clone, Debug, PartialEq, Eq)]
enum State<P> {
    /// There is none.
    Rests,
    /// It is being read.
    Asked,
    /// It could not be read.
    Failed(P),
}

impl<P> Default for Right<P> {
    fn default() -> Self {
        Self { known: None, state: State::Rests }
    }
}

impl<P> Right<P> {
    /// It is being read, for the first time or again.
    pub fn asked(&mut self) {
        self.state = State::Asked;
    }

    /// An answer came at `at`, UTC.
    pub fn told(&mut self, may_cancel: MayCancel, at: DateTime<Utc>) {
        *self = Self { known: Some((may_cancel, at)), state: State::Rests };
    }

    /// It could not be read. `now`, UTC: an earlier answer stands as long as it is fresh.
    pub fn failed(&mut self, problem: P, now: DateTime<Utc>) {
        self.known = self.known.filter(|(_, at)| is_fresh(*at, now));
        self.state = State::Failed(problem);
    }

    /// Nobody waits for the answer any more; it is as if it had not been asked for.
    pub fn given_up(&mut self) {
        if matches!(self.state, State::Asked) {
            self.state = State::Rests;
        }
    }

    /// Whether the person may cancel, as far as that is known; `None` before anything has come of it.
    pub fn may_cancel(&self) -> Option<MayCancel> {
        match (self.known, &self.state) {
            (Some((known, _)), _) => Some(known),
            (None, State::Failed(_)) => Some(MayCancel::Unknown),
            (None, State::Rests | State::Asked) => None,
        }
    }

    /// When the answer came that holds, UTC.
    pub fn read_at(&self) -> Option<DateTime<Utc>> {
        self.known.map(|(_, at)| at)
    }

    /// Whether there is an answer that need not be asked for again at `now`, UTC.
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        self.read_at().is_some_and(|at| is_fresh(at, now))
    }
}

fn is_fresh(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (now - at).abs() <= FRESH
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn nothing_is_said_before_anything_is_known_and_unknown_only_after_a_failure() {
        let mut right = Right::default();
        assert_eq!(right.may_cancel(), None);
        right.asked();
        assert_eq!(right.may_cancel(), None);
        right.given_up();
        assert_eq!(right, Right::default());
        right.failed("why", at(0));
        assert_eq!((right.may_cancel(), right.is_fresh(at(0))), (Some(MayCancel::Unknown), false));
    }

    #[test]
    fn a_failure_takes_nothing_from_a_fresh_answer_and_ends_an_old_one() {
        let mut right = Right::default();
        right.told(MayCancel::NotAllowed, at(0));
        right.asked();
        right.failed("why", at(300));
        assert_eq!((right.may_cancel(), right.read_at()), (Some(MayCancel::NotAllowed), Some(at(0))));
        right.failed("why", at(301));
        assert_eq!((right.may_cancel(), right.read_at()), (Some(MayCancel::Unknown), None));
        right.told(MayCancel::Allowed, at(302));
        assert_eq!(right.may_cancel(), Some(MayCancel::Allowed));
    }

    proptest! {
        #[test]
        fn what_is_known_is_the_newest_answer_until_it_is_old(steps in proptest::collection::vec((0_usize..4, 0_i64..200), 0..20)) {
            let (mut right, mut now, mut newest) = (Right::default(), 0, None);
            for (step, wait) in steps {
                now += wait;
                match step {
                    0 => right.asked(),
                    1 => right.given_up(),
                    2 => right.failed("why", at(now)),
                    _ => {
                        let answer = if wait % 2 == 0 { MayCancel::Allowed } else { MayCancel::NotAllowed };
                        right.told(answer, at(now));
                        newest = Some((answer, now));
                    }
                }
                match newest.filter(|(_, since)| now - since <= 300) {
                    Some((answer, _)) => prop_assert_eq!(right.may_cancel(), Some(answer)),
                    None => prop_assert!(!right.is_fresh(at(now))),
                }
            }
        }
    }
}
