//! The clock of a world. Once it is set it stands still, so that a test decides what time it is.

use chrono::{DateTime, Datelike, TimeDelta, Utc};

/// Time in one world, always UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Goes with the wall clock, this far ahead of it.
    Running {
        /// How far ahead.
        ahead: TimeDelta,
    },
    /// Stands at this instant until it is told otherwise.
    Frozen(DateTime<Utc>),
}

/// A time that no answer could carry: `Date` headers have four digits for the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OutOfRange;

impl Clock {
    /// A clock that goes with the wall clock.
    pub(crate) const fn running() -> Self {
        Self::Running { ahead: TimeDelta::zero() }
    }

    /// A clock that stands at `now`.
    ///
    /// # Errors
    /// The year is before 1970 or after 9900.
    pub(crate) fn frozen(now: DateTime<Utc>) -> Result<Self, OutOfRange> {
        within_range(now).map(Self::Frozen)
    }

    /// The time in this world.
    pub(crate) fn now(self, real_now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Running { ahead } => real_now.checked_add_signed(ahead).unwrap_or(real_now),
            Self::Frozen(now) => now,
        }
    }

    /// Whether it goes by itself.
    pub(crate) fn is_running(self) -> bool {
        matches!(self, Self::Running { .. })
    }

    /// The same clock so many seconds later, or earlier; what ran goes on running.
    ///
    /// # Errors
    /// The year would be before 1970 or after 9900.
    pub(crate) fn advanced(self, seconds: i64, real_now: DateTime<Utc>) -> Result<Self, OutOfRange> {
        let step = TimeDelta::try_seconds(seconds).ok_or(OutOfRange)?;
        within_range(self.now(real_now).checked_add_signed(step).ok_or(OutOfRange)?)?;
        match self {
            Self::Running { ahead } => {
                Ok(Self::Running { ahead: ahead.checked_add(&step).ok_or(OutOfRange)? })
            }
            Self::Frozen(now) => Ok(Self::Frozen(now.checked_add_signed(step).ok_or(OutOfRange)?)),
        }
    }
}

fn within_range(now: DateTime<Utc>) -> Result<DateTime<Utc>, OutOfRange> {
    if (1970..=9900).contains(&now.year()) { Ok(now) } else { Err(OutOfRange) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn a_running_clock_follows_the_wall() {
        let clock = Clock::running().advanced(60, at(0)).unwrap();
        assert!(clock.is_running());
        assert_eq!(clock.now(at(1_000)), at(1_060));
    }

    #[test]
    fn a_frozen_clock_moves_only_when_told() {
        let clock = Clock::frozen(at(500)).unwrap();
        assert_eq!(clock.now(at(9_999)), at(500));
        assert_eq!(clock.advanced(-100, at(9_999)).unwrap().now(at(0)), at(400));
    }

    #[test]
    fn no_year_without_four_digits() {
        assert_eq!(Clock::frozen(DateTime::<Utc>::MAX_UTC), Err(OutOfRange));
        assert_eq!(Clock::running().advanced(i64::MAX, at(0)), Err(OutOfRange));
        assert_eq!(Clock::running().advanced(-1, at(0)), Err(OutOfRange));
    }
}
