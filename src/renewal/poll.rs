//! When to read the plan again while an outcome is open: often at first, then less, then only on request.

use std::time::Duration;

use chrono::TimeDelta;

use super::machine::ENDLESS_AFTER;

/// How long to wait before the next look; `None` when looking by itself has no more sense and the person is offered to look
/// again. Whoever begins to look, with a page opened later or a tab that takes over, looks soon.
///
/// * `since_sent`: the time since the request was sent, by the app's clock, which may have been set wrong meanwhile.
/// * `waited`: how long this watch has waited between its looks, which no clock can falsify.
/// * `failures`: how many looks failed in a row.
pub fn next_look(since_sent: TimeDelta, waited: Duration, failures: u32) -> Option<Duration> {
    let since_sent = since_sent.max(TimeDelta::from_std(waited).unwrap_or(TimeDelta::MAX));
    // A look after the machine's last patience has ended settles everything.
    if since_sent > ENDLESS_AFTER + TimeDelta::minutes(2) {
        return None;
    }
    let base = if since_sent < TimeDelta::minutes(2) || waited.is_zero() {
        5
    } else if since_sent < TimeDelta::minutes(10) {
        15
    } else {
        60
    };
    Some(Duration::from_secs(base * 2_u64.pow(failures.min(4))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn looks_grow_apart_and_end() {
        let seconds = |minutes, failures| {
            next_look(TimeDelta::minutes(minutes), Duration::from_secs(1), failures)
                .map(|wait| wait.as_secs())
        };
        assert_eq!(seconds(0, 0), Some(5));
        assert_eq!(seconds(0, 2), Some(20));
        assert_eq!(seconds(5, 0), Some(15));
        assert_eq!(seconds(20, 0), Some(60));
        assert_eq!(seconds(33, 0), None);
    }

    #[test]
    fn whoever_begins_to_look_looks_soon() {
        assert_eq!(next_look(TimeDelta::minutes(20), Duration::ZERO, 0), Some(Duration::from_secs(5)));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_make_a_watch_endless() {
        let (ten_years_ago, mut waited, mut looks) = (TimeDelta::days(-3650), Duration::ZERO, 0);
        while let Some(wait) = next_look(ten_years_ago, waited, 0) {
            waited += wait;
            looks += 1;
            assert!(looks < 100, "it looks for ever");
        }
    }

    #[test]
    fn whoever_looks_as_told_sees_the_plan_after_the_last_patience_has_ended() {
        let (mut passed, mut waited, mut looks) = (TimeDelta::zero(), Duration::ZERO, 0);
        while let Some(wait) = next_look(passed, waited, 0) {
            waited += wait;
            passed += TimeDelta::from_std(wait).unwrap();
            looks += 1;
        }
        assert!(passed > ENDLESS_AFTER && passed < ENDLESS_AFTER * 2 && looks < 100, "{passed} {looks}");
    }

    proptest! {
        #[test]
        fn a_wait_is_never_absurd(seconds in -300_i64..12_000, failures: u32) {
            if let Some(wait) = next_look(TimeDelta::seconds(seconds), Duration::ZERO, failures) {
                prop_assert!((5..=960).contains(&wait.as_secs()));
            }
        }
    }
}
