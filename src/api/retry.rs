//! When a read is asked again by itself, and after how long.

use std::time::Duration;

use super::error::Problem;

/// Repeats of one read before the person is told.
const REPEATS: u32 = 3;
/// Longer than this nobody waits in front of a page; they are told how long instead.
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// How long to wait before repeat number `repeat` (from 0) of a read that failed with `problem`; `None` to give up.
/// `chance` is a random number from 0 to 1 that keeps many pages from asking in step.
pub(super) fn wait(problem: &Problem, repeat: u32, chance: f64) -> Option<Duration> {
    if repeat >= REPEATS || !problem.is_passing() {
        return None;
    }
    match problem {
        Problem::TooManyRequests { retry_after: Some(asked) } => {
            // A retry before that time is refused with a new time (api/facts.md 9), so Azure's figure is a floor.
            (*asked <= LONGEST_WAIT).then_some(*asked)
        }
        _ => {
            Some(Duration::from_millis(400 * 2_u64.pow(repeat)).mul_f64(0.75 + chance.clamp(0.0, 1.0) / 2.0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passing_problems_are_tried_again_a_few_times_with_growing_gaps() {
        let millis = |repeat| wait(&Problem::Network, repeat, 0.5).map(|wait| wait.as_millis());
        assert_eq!([millis(0), millis(1), millis(2), millis(3)], [Some(400), Some(800), Some(1600), None]);
    }

    #[test]
    fn a_refusal_is_final() {
        for problem in
            [Problem::SignIn, Problem::NotAllowed, Problem::NotFound, Problem::Left, Problem::ForeignLink]
        {
            assert_eq!(wait(&problem, 0, 0.0), None, "{problem:?}");
        }
    }

    #[test]
    fn azures_own_waiting_time_is_kept_unless_nobody_would_wait_that_long() {
        let throttled = |seconds| {
            let retry_after = Some(Duration::from_secs(seconds));
            wait(&Problem::TooManyRequests { retry_after }, 0, 0.0)
        };
        assert_eq!(throttled(7), Some(Duration::from_secs(7)));
        assert_eq!(throttled(600), None);
    }
}
