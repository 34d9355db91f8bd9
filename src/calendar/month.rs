//! Months as weeks, for a table that people read as the calendar on their wall.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// More months in a row than this are no help to anybody; then only those that hold something are shown.
const LONGEST: usize = 13;

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// Its weeks; a day of another month is none.
    pub weeks: Vec<[Option<NaiveDate>; 7]>,
}

impl Month {
    /// The month that a day is in, with weeks that begin on a day of the week.
    pub fn of(day: NaiveDate, begins: Weekday) -> Self {
        let first = first_of(day);
        let mut weeks = Vec::new();
        let mut week = [None; 7];
        let mut next = Some(first);
        while let Some(day) = next.filter(|day| day.month() == first.month()) {
            let place = (7 + day.weekday().num_days_from_monday() - begins.num_days_from_monday()) % 7;
            if let Some(cell) = week.get_mut(place as usize) {
                *cell = Some(day);
            }
            if place == 6 {
                weeks.push(std::mem::take(&mut week));
            }
            next = day.checked_add_days(Days::new(1));
        }
        if week.iter().any(Option::is_some) {
            weeks.push(week);
        }
        Self { first, weeks }
    }

    /// The months that hold these days, and those between them unless there are too many.
    pub fn around(days: &[NaiveDate], begins: Weekday) -> Vec<Self> {
        let mut held: Vec<NaiveDate> = days.iter().copied().map(first_of).collect();
        held.sort_unstable();
        held.dedup();
        let (Some(first), Some(last)) = (held.first().copied(), held.last().copied()) else {
            return Vec::new();
        };
        let all: Vec<NaiveDate> =
            std::iter::successors(Some(first), |month| month.checked_add_months(Months::new(1)))
                .take_while(|month| *month <= last)
                .take(LONGEST + 1)
                .collect();
        let shown = if all.len() > LONGEST { held } else { all };
        shown.into_iter().map(|month| Self::of(month, begins)).collect()
    }
}

/// A week of days, for the heads of columns.
pub fn week(begins: Weekday) -> Vec<NaiveDate> {
    // Any Monday will do.
    let monday = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let ahead = u64::from(begins.num_days_from_monday());
    (ahead..ahead + 7).filter_map(|days| monday.checked_add_days(Days::new(days))).collect()
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_begins_where_the_language_says() {
        // 1 March 2026 is a Sunday.
        let dutch = Month::of(day("2026-03-15"), Weekday::Mon);
        assert_eq!(dutch.weeks.len(), 6);
        assert_eq!(dutch.weeks[0], [None, None, None, None, None, None, Some(day("2026-03-01"))]);
        let english = Month::of(day("2026-03-15"), Weekday::Sun);
        assert_eq!(english.weeks.len(), 5);
        assert_eq!(english.weeks[0][0], Some(day("2026-03-01")));
        assert_eq!(week(Weekday::Sun).first().map(Datelike::weekday), Some(Weekday::Sun));
    }

    #[test]
    fn months_are_in_a_row_unless_that_helps_nobody() {
        let firsts = |days: &[&str]| {
            let days: Vec<NaiveDate> = days.iter().map(|text| day(text)).collect();
            Month::around(&days, Weekday::Mon).iter().map(|month| month.first.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(firsts(&["2026-12-31", "2027-02-01"]), ["2026-12-01", "2027-01-01", "2027-02-01"]);
        assert_eq!(firsts(&["2126-01-31", "2026-02-28", "2026-02-03"]), ["2026-02-01", "2126-01-01"]);
        assert_eq!(firsts(&[]), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn every_day_of_a_month_is_there_once_and_in_its_column(days in 0_u64..40_000, begins in 0_u8..7) {
            let day = NaiveDate::default() + Days::new(days);
            let begins = Weekday::try_from(begins).unwrap();
            let month = Month::of(day, begins);
            let all: Vec<NaiveDate> = month.weeks.iter().flatten().flatten().copied().collect();
            prop_assert!(all.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1])));
            prop_assert!(all.contains(&day) && all.first() == Some(&month.first));
            prop_assert_eq!(all.last().unwrap().succ_opt().unwrap().day(), 1);
            let heads = week(begins);
            for week in &month.weeks {
                for (place, day) in week.iter().enumerate() {
                    prop_assert!(day.is_none_or(|day| day.weekday() == heads[place].weekday()));
                }
            }
        }
    }
}
