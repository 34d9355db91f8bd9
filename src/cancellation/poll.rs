//! When to look again while an outcome is open: often while somebody watches, then less, then only on request.

use std::time::Duration;

use chrono::TimeDelta;

use crate::policy::Policy;

/// A page that nobody sees looks no more often than this; it looks at once when it is seen again.
const HIDDEN: Duration = Duration::from_mins(1);

/// What is known when the next look is planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Watch {
    /// How long ago the request was sent, by the app's clock. A clock that was set back makes it negative, and one that was
    /// set forward very long; see `waited`.
    pub since_sent: TimeDelta,
    /// How long this watch has waited between its looks, which no clock can falsify.
    pub waited: Duration,
    /// How many looks failed in a row.
    pub failures: u32,
    /// Whether nobody sees the page.
    pub is_hidden: bool,
    /// How long Azure asked to wait with the last answer (429).
    pub asked_to_wait: Option<Duration>,
}

/// How long to wait before the next look; `None` when looking by itself has no more sense and the person is offered to look
/// again. What Azure asked for is never undercut.
pub fn next_look(watch: &Watch, policy: &Policy) -> Option<Duration> {
    let waited = TimeDelta::from_std(watch.waited).unwrap_or(TimeDelta::MAX);
    let passed = watch.since_sent.max(waited);
    // One look after all patience has ended settles what can be settled.
    if passed > policy.patience() + TimeDelta::minutes(1) {
        return None;
    }
    let base = if passed < TimeDelta::minutes(1) {
        3
    } else if passed <= policy.propagation() {
        10
    } else {
        30
    };
    let wait = Duration::from_secs(base * 2_u64.pow(watch.failures.min(4)));
    let least = if watch.is_hidden { HIDDEN } else { Duration::ZERO };
    Some(wait.max(least).max(watch.asked_to_wait.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seconds(watch: Watch) -> Option<u64> {
        next_look(&watch, &Policy::default()).map(|wait| wait.as_secs())
    }

    fn after(minutes: i64) -> Watch {
        Watch { since_sent: TimeDelta::minutes(minutes), ..Watch::default() }
    }

    #[test]
    fn looks_grow_apart_and_end() {
        assert_eq!(seconds(after(0)), Some(3));
        assert_eq!(seconds(Watch { failures: 2, ..after(0) }), Some(12));
        assert_eq!(seconds(after(5)), Some(10));
        assert_eq!(seconds(after(11)), Some(30));
        assert_eq!(seconds(after(62)), None);
    }

    #[test]
    fn nobody_looks_often_at_what_nobody_sees() {
        assert_eq!(seconds(Watch { is_hidden: true, ..after(0) }), Some(60));
        assert_eq!(seconds(Watch { is_hidden: true, failures: 4, ..after(11) }), Some(480));
    }

    #[test]
    fn what_azure_asks_for_is_kept() {
        let asked_to_wait = Some(Duration::from_secs(90));
        assert_eq!(seconds(Watch { asked_to_wait, ..after(0) }), Some(90));
        assert_eq!(seconds(Watch { asked_to_wait, failures: 4, ..after(11) }), Some(480));
    }

    #[test]
    fn a_clock_that_was_set_wrong_neither_hurries_nor_outlasts_a_watch() {
        let years = |years: i64| TimeDelta::days(365 * years);
        let waited = Duration::from_mins(5);
        assert_eq!(seconds(Watch { since_sent: years(-10), waited, ..Watch::default() }), Some(10));
        assert_eq!(seconds(Watch { since_sent: years(10), ..Watch::default() }), None);
        assert_eq!(seconds(Watch { since_sent: years(-10), waited: waited * 13, ..Watch::default() }), None);
    }

    proptest! {
        #[test]
        fn a_wait_is_never_absurd(minutes in -5_i64..200, failures: u32, is_hidden: bool) {
            if let Some(wait) = seconds(Watch { failures, is_hidden, ..after(minutes) }) {
                prop_assert!((3..=480).contains(&wait));
            }
        }

        #[test]
        fn every_watch_ends(minutes in -500_000_i64..60, failures in 0_u32..9, is_hidden: bool, asked in proptest::option::of(0_u64..600)) {
            let mut watch = Watch { failures, is_hidden, asked_to_wait: asked.map(Duration::from_secs), ..after(minutes) };
            let mut looks = 0;
            while let Some(wait) = next_look(&watch, &Policy::default()) {
                watch.waited += wait;
                looks += 1;
                prop_assert!(looks < 500, "it looks for ever");
            }
        }
    }
}
