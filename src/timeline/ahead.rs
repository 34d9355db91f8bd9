//! Looking ahead: how a timeline will look at the end of a day that somebody chooses, which days can be chosen, and how
//! many days are left until what ends.
//!
//! Days are those of the person's calendar. What day a moment is on, and when a day ends, depends on their time zone, so
//! both are asked of whoever knows it.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{Event, Kind, Progress, Timeline};
use crate::instant;

/// Days after the last date of a timeline that can still be chosen.
const BEYOND: u64 = 30;

/// The days that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Today; choosing it is looking at what is.
    pub today: NaiveDate,
    /// The last one, some time after everything has happened.
    pub last: NaiveDate,
}

impl Ahead {
    /// The days from today on; `None` where nothing more is to come.
    pub fn of(
        timeline: &Timeline,
        today: NaiveDate,
        day: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Option<Self> {
        let last = timeline.events.iter().filter_map(|event| event.when.moment()).max().map(day)?;
        let last_of_all = last.checked_add_days(Days::new(BEYOND))?;
        (last >= today).then_some(Self { today, last: last_of_all })
    }

    /// Reads what stands in a date field.
    pub fn read(self, field: &str) -> Choice {
        match instant::parse_day(field.trim()) {
            _ if field.trim().is_empty() => Choice::Today,
            Some(day) if day == self.today => Choice::Today,
            Some(day) if day > self.today && day <= self.last => Choice::Day(day),
            _ => Choice::OutOfRange,
        }
    }

    /// How many days from today can be chosen.
    pub fn span(self) -> i64 {
        (self.last - self.today).num_days()
    }

    /// The choice that is this many days from today.
    pub fn after(self, days: u64) -> Choice {
        match self.today.checked_add_days(Days::new(days)) {
            Some(day) if day == self.today => Choice::Today,
            Some(day) if day <= self.last => Choice::Day(day),
            _ => Choice::OutOfRange,
        }
    }
}

/// What somebody has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// What is now.
    #[default]
    Today,
    /// The end of a day to come.
    Day(NaiveDate),
    /// A day that cannot be looked at, or no day at all.
    OutOfRange,
}

impl Timeline {
    /// This timeline as it will look at the end of a day, `then` being the same one seen from there. What has not happened
    /// today is only expected by then: nobody has seen it.
    #[must_use]
    pub fn looked_ahead(&self, then: &Self) -> Self {
        let expected = |(now, then): (&Event, &Event)| {
            let is_expected =
                then.progress == Progress::Done && now.progress != Progress::Done && !then.when.lasts();
            Event { progress: if is_expected { Progress::Due } else { then.progress }, ..*then }
        };
        Self { events: self.events.iter().zip(&then.events).map(expected).collect() }
    }
}

/// Days left until something ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// What it is about: [`Kind::DataDeleted`], or the way back.
    pub kind: Kind,
    /// Days of the calendar; 0 on the day itself.
    pub left: i64,
}

/// What is counted down on a day: the way back, and the data. What is over, or not yet begun, is not counted.
pub fn countdowns(
    timeline: &Timeline,
    today: NaiveDate,
    day: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Vec<Countdown> {
    let counts = |event: &&Event| {
        matches!(
            (event.kind, event.progress),
            (Kind::ReactivationHere | Kind::ReactivationBySupport, Progress::Now)
                | (Kind::DataDeleted, Progress::Next)
        )
    };
    let counted = timeline.events.iter().filter(counts).filter_map(|event| {
        let left = (day(event.when.moment()?) - today).num_days();
        Some(Countdown { kind: event.kind, left })
    });
    counted.filter(|countdown| countdown.left >= 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::Offer;
    use crate::policy::Policy;
    use crate::timeline::rules::{Known, Start};
    use crate::timeline::story::Anchor;
    use crate::timeline::timeline;
    use chrono::TimeDelta;

    fn day(text: &str) -> NaiveDate {
        instant::parse_day(text).unwrap()
    }

    fn utc(at: DateTime<Utc>) -> NaiveDate {
        at.date_naive()
    }

    fn seen(days: i64) -> Timeline {
        let at = instant::parse("2026-03-01T10:00:00Z").unwrap();
        let known = Known::Made { anchor: Anchor::Azure, read_at: at };
        timeline(Start { at, known }, Offer::PayAsYouGo, &Policy::default(), at + TimeDelta::days(days))
    }

    #[test]
    fn what_cannot_be_looked_at_is_told_apart_from_what_is_not_chosen() {
        let ahead = Ahead::of(&seen(0), day("2026-03-01"), utc).unwrap();
        assert_eq!(ahead.last, day("2026-06-29"));
        assert_eq!(ahead.span(), 120);
        for (field, choice) in [
            ("", Choice::Today),
            ("2026-03-01", Choice::Today),
            ("2026-03-02", Choice::Day(day("2026-03-02"))),
            ("2026-06-29", Choice::Day(day("2026-06-29"))),
            ("2026-06-30", Choice::OutOfRange),
            ("2026-02-28", Choice::OutOfRange),
            ("2026-02-30", Choice::OutOfRange),
            ("tomorrow", Choice::OutOfRange),
        ] {
            assert_eq!(ahead.read(field), choice, "{field}");
        }
        assert_eq!(ahead.after(0), Choice::Today);
        assert_eq!(ahead.after(120), Choice::Day(ahead.last));
        assert_eq!(ahead.after(121), Choice::OutOfRange);
        assert_eq!(ahead.after(u64::MAX), Choice::OutOfRange);
    }

    #[test]
    fn nothing_is_to_be_chosen_once_everything_is_over() {
        assert_eq!(Ahead::of(&seen(91), day("2026-05-31"), utc), None);
        assert_eq!(Ahead::of(&Timeline::default(), day("2026-03-01"), utc), None);
    }

    #[test]
    fn what_nobody_has_seen_is_expected() {
        let then = seen(0).looked_ahead(&seen(91));
        let progress = |kind| then.events.iter().find(|event| event.kind == kind).map(|event| event.progress);
        assert_eq!(progress(Kind::DataDeleted), Some(Progress::Due));
        assert_eq!(progress(Kind::DataKept), Some(Progress::Done));
        assert_eq!(progress(Kind::ServicesDisabled), Some(Progress::Done));
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let left = |days, today: &str| {
            let counted = countdowns(&seen(days), day(today), utc);
            counted.iter().map(|countdown| countdown.left).collect::<Vec<_>>()
        };
        assert_eq!(left(0, "2026-03-01"), [90, 90]);
        assert_eq!(left(89, "2026-05-29"), [1, 1]);
        // On the last day, until the hour.
        assert_eq!(left(89, "2026-05-30"), [0, 0]);
        assert_eq!(left(90, "2026-05-30"), Vec::<i64>::new());
    }
}
