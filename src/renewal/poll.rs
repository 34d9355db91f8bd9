//! When to read the plan again while an outcome is open: often at first, then less, then only on request.

use std::time::Duration;

use chrono::TimeDelta;

use super::machine::ENDLESS_AFTER;

/// How long to wait before the next look, given the time since the request was sent and how many looks failed in a row;
/// `None` when looking by itself has no more sense and the person is offered to look again.
pub fn next_look(since_sent: TimeDelta, failures: u32) -> Option<Duration> {
    // A look after the machine's last patience has ended settles everything.
    if since_sent > ENDLESS_AFTER + TimeDelta::minutes(2) {
        return None;
    }
    let base = if since_sent < TimeDelta::minutes(2) {
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
        let seconds =
            |minutes, failures| next_look(TimeDelta::minutes(minutes), failures).map(|wait| wait.as_secs());
        assert_eq!(seconds(0, 0), Some(5));
        assert_eq!(seconds(0, 2), Some(20));
        assert_eq!(seconds(5, 0), Some(15));
        assert_eq!(seconds(20, 0), Some(60));
        assert_eq!(seconds(33, 0), None);
    }

    #[test]
    fn whoever_looks_as_told_sees_the_plan_after_the_last_patience_has_ended() {
        let (mut passed, mut looks) = (TimeDelta::zero(), 0);
        while let Some(wait) = next_look(passed, 0) {
            passed += TimeDelta::from_std(wait).unwrap();
            looks += 1;
        }
        assert!(passed > ENDLESS_AFTER && passed < ENDLESS_AFTER * 2 && looks < 100, "{passed} {looks}");
    }

    proptest! {
        #[test]
        fn a_wait_is_never_absurd(seconds in -300_i64..12_000, failures: u32) {
            if let Some(wait) = next_look(TimeDelta::seconds(seconds), failures) {
                prop_assert!((5..=960).contains(&wait.as_secs()));
            }
        }
    }
}
