//! When to look again while an outcome is open: often while somebody watches, then less, then only on request.

use std::time::Duration;

use chrono::TimeDelta;

use crate::policy::Policy;

/// How long to wait before the next look, given the time since the request was sent and how many looks failed in a
/// row; `None` when looking by itself has no more sense and the person is offered to look again.
pub fn next_look(since_sent: TimeDelta, failures: u32, policy: &Policy) -> Option<Duration> {
    // Six windows: an hour by the default policy. Later changes are for support to explain, not for a poll to find.
    if since_sent > policy.propagation() * 6 + TimeDelta::minutes(1) {
        return None;
    }
    let base = if since_sent < TimeDelta::minutes(1) {
        3
    } else if since_sent <= policy.propagation() {
        10
    } else {
        30
    };
    Some(Duration::from_secs(base * 2_u64.pow(failures.min(4))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn looks_grow_apart_and_end() {
        let policy = Policy::default();
        let seconds = |minutes, failures| {
            next_look(TimeDelta::minutes(minutes), failures, &policy).map(|wait| wait.as_secs())
        };
        assert_eq!(seconds(0, 0), Some(3));
        assert_eq!(seconds(0, 2), Some(12));
        assert_eq!(seconds(5, 0), Some(10));
        assert_eq!(seconds(11, 0), Some(30));
        assert_eq!(seconds(62, 0), None);
    }

    proptest! {
        #[test]
        fn a_wait_is_never_absurd(minutes in -5_i64..200, failures: u32) {
            if let Some(wait) = next_look(TimeDelta::minutes(minutes), failures, &Policy::default()) {
                prop_assert!((3..=480).contains(&wait.as_secs()));
            }
        }
    }
}
