//! Billing months: which day they begin on, and which one a day falls in.

use chrono::{Datelike, Months, NaiveDate};

/// The days from the first to before the second.
pub(crate) type Period = (NaiveDate, NaiveDate);

/// The billing month that holds a day. It begins on the day of the month `anchor` (1 to 31), or on the last day of a month
/// that is too short.
pub(crate) fn around(day: NaiveDate, anchor: u32) -> Period {
    let this = beginning(day, anchor);
    let next =
        |months: u32| beginning(first(day).checked_add_months(Months::new(months)).unwrap_or(day), anchor);
    if this <= day {
        return (this, next(1));
    }
    let before = first(day).checked_sub_months(Months::new(1)).unwrap_or(day);
    (beginning(before, anchor), this)
}

/// The billing month before one.
pub(crate) fn before((from, _): Period, anchor: u32) -> Period {
    around(from.pred_opt().unwrap_or(from), anchor)
}

/// The last day of a period.
pub(crate) fn last_day((from, to): Period) -> NaiveDate {
    to.pred_opt().unwrap_or(from)
}

fn first(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn beginning(month: NaiveDate, anchor: u32) -> NaiveDate {
    (1..=anchor).rev().find_map(|day| month.with_day(day)).unwrap_or(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_too_short_begins_on_its_last_day() {
        let table = [
            ("2026-03-15", 31, "2026-02-28", "2026-03-31"),
            ("2026-03-31", 31, "2026-03-31", "2026-04-30"),
            ("2028-02-29", 30, "2028-02-29", "2028-03-30"),
            ("2026-01-01", 15, "2025-12-15", "2026-01-15"),
            ("2026-12-31", 1, "2026-12-01", "2027-01-01"),
        ];
        for (of, anchor, from, to) in table {
            assert_eq!(around(day(of), anchor), (day(from), day(to)), "{of} {anchor}");
        }
    }

    #[test]
    fn months_join_without_a_gap() {
        for anchor in 1..=31 {
            let mut month = around(day("2028-04-10"), anchor);
            for _ in 0..60 {
                let earlier = before(month, anchor);
                assert_eq!(earlier.1, month.0, "{anchor}");
                month = earlier;
            }
        }
    }
}
