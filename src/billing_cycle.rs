//! Billing months and terms in calendar days, UTC: which cycle a day is in, when the last invoice is to be expected, and
//! what is left of a support plan's term. Azure tells none of it; the invoices so far do.
//!
//! Days, not moments: a cycle ends on a day whatever the clock shows there, so no change to summer time can move it.

#![deny(clippy::float_arithmetic)]

use chrono::{Datelike, Days, Months, NaiveDate};

/// The day of the month on which cycles begin. A month that is too short begins its cycle on its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor(u32);

impl Anchor {
    /// The first of the month: calendar months, as under every agreement but the online one (api/facts.md 3).
    pub const FIRST: Self = Self(1);

    /// A day from 1 to 31.
    pub fn new(day: u32) -> Option<Self> {
        (1..=31).contains(&day).then_some(Self(day))
    }

    /// What the beginnings of earlier cycles tell; `None` without any. A short month hides the anchor, so the latest day
    /// seen counts: 28 February and 31 March are cycles of the 31st.
    pub fn of(beginnings: impl IntoIterator<Item = NaiveDate>) -> Option<Self> {
        beginnings.into_iter().map(|day| day.day()).max().map(Self)
    }

    fn in_month_of(self, day: NaiveDate) -> NaiveDate {
        (1..=self.0).rev().find_map(|own| day.with_day(own)).unwrap_or(day)
    }
}

/// One billing month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// The first day.
    pub from: NaiveDate,
    /// The first day of the next one.
    pub to: NaiveDate,
}

impl Cycle {
    /// The cycle that a day is in.
    pub fn around(day: NaiveDate, anchor: Anchor) -> Self {
        let first = day.with_day(1).unwrap_or(day);
        let this = anchor.in_month_of(first);
        if this <= day {
            let next = first.checked_add_months(Months::new(1)).unwrap_or(day);
            Self { from: this, to: anchor.in_month_of(next) }
        } else {
            let before = first.checked_sub_months(Months::new(1)).unwrap_or(day);
            Self { from: anchor.in_month_of(before), to: this }
        }
    }
}

/// An earlier invoice, as far as it tells how invoices come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Billed {
    /// The first day of its period.
    pub from: NaiveDate,
    /// The last day of its period.
    pub last: NaiveDate,
    /// When it was made.
    pub made: NaiveDate,
}

/// When the last invoice is to be expected, after a cancellation on a day of a cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastInvoice {
    /// The first day after the cycle.
    pub cycle_ends: NaiveDate,
    /// The day of the invoice, as the invoices so far came; `None` when there was none to learn from.
    pub expected: Option<NaiveDate>,
}

/// Reckons when the last invoice comes if the subscription ends on `day` (product.md row 12: "at the end of the billing
/// cycle"). The cycle is learnt from the invoices so far, or is `otherwise`; `None` when neither is known.
pub fn last_invoice(day: NaiveDate, so_far: &[Billed], otherwise: Option<Anchor>) -> Option<LastInvoice> {
    // A first invoice may cover a part of a month; the days after the others are beginnings as well.
    let whole = so_far.iter().filter(|billed| billed.last >= billed.from);
    let anchor = Anchor::of(whole.clone().filter_map(|billed| billed.last.succ_opt())).or(otherwise)?;
    let newest = whole.max_by_key(|billed| billed.last);
    let cycle_ends = Cycle::around(day, anchor).to;
    let expected = newest.and_then(|newest| {
        let lag = (newest.made - newest.last.succ_opt()?).num_days();
        cycle_ends.checked_add_days(Days::new(u64::try_from(lag).ok()?))
    });
    Some(LastInvoice { cycle_ends, expected })
}

/// How many months of a term are not over on `day`: the one that runs counts, because it is invoiced when it ends. Months
/// are counted from the term's first day, so that a term from 31 August has months that end on 30 September and 31
/// October.
pub fn months_left(day: NaiveDate, begins: NaiveDate, ends: NaiveDate) -> u32 {
    // A term is some months or years; this bound only keeps a wrong date from counting for ever.
    const MOST: u32 = 1_200;
    let beginning = |month| begins.checked_add_months(Months::new(month));
    let is_within = |month: &u32| beginning(*month).is_some_and(|from| from < ends);
    let is_over = |month: &u32| beginning(month + 1).is_some_and(|end| end.min(ends) <= day);
    let left = (0..MOST).take_while(is_within).filter(|month| !is_over(month)).count();
    u32::try_from(left).unwrap_or(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn anchor(day: u32) -> Anchor {
        Anchor::new(day).unwrap()
    }

    #[test]
    fn a_cycle_begins_on_its_day_or_on_the_last_of_a_short_month() {
        for (of, begins, from, to) in [
            ("2026-03-15", 31, "2026-02-28", "2026-03-31"),
            ("2026-03-31", 31, "2026-03-31", "2026-04-30"),
            ("2026-04-30", 31, "2026-04-30", "2026-05-31"),
            ("2028-02-29", 30, "2028-02-29", "2028-03-30"),
            ("2027-02-28", 29, "2027-02-28", "2027-03-29"),
            ("2028-02-28", 29, "2028-01-29", "2028-02-29"),
            ("2100-02-28", 29, "2100-02-28", "2100-03-29"),
            ("2026-01-01", 15, "2025-12-15", "2026-01-15"),
            ("2025-12-31", 1, "2025-12-01", "2026-01-01"),
        ] {
            let cycle = Cycle::around(day(of), anchor(begins));
            assert_eq!(cycle, Cycle { from: day(from), to: day(to) }, "{of} {begins}");
        }
        assert_eq!((Anchor::new(0), Anchor::new(32)), (None, None));
    }

    fn billed(from: &str, last: &str, made: &str) -> Billed {
        Billed { from: day(from), last: day(last), made: day(made) }
    }

    #[test]
    fn the_last_invoice_comes_as_the_others_came() {
        let so_far = [
            billed("2026-01-31", "2026-02-27", "2026-03-02"),
            billed("2025-12-31", "2026-01-30", "2026-02-02"),
        ];
        // The newest period begins on 28 February by its own end; the one before shows that it is the 31st.
        let told = last_invoice(day("2026-03-10"), &so_far, Some(Anchor::FIRST)).unwrap();
        assert_eq!(told.cycle_ends, day("2026-03-31"));
        assert_eq!(told.expected, Some(day("2026-04-02")));
    }

    #[test]
    fn without_an_invoice_the_agreement_tells_the_month_but_not_the_day() {
        let told = last_invoice(day("2026-12-10"), &[], Some(Anchor::FIRST)).unwrap();
        assert_eq!(told, LastInvoice { cycle_ends: day("2027-01-01"), expected: None });
        assert_eq!(last_invoice(day("2026-12-10"), &[], None), None);
    }

    #[test]
    fn an_invoice_made_before_its_period_ended_promises_no_day() {
        let so_far = [billed("2026-01-01", "2026-01-31", "2026-01-01")];
        assert_eq!(last_invoice(day("2026-02-03"), &so_far, None).unwrap().expected, None);
    }

    #[test]
    fn the_months_left_of_a_term_count_the_one_that_runs() {
        for (on, begins, ends, left) in [
            ("2026-03-01", "2025-12-29", "2026-06-29", 4),
            ("2025-12-29", "2025-12-29", "2026-06-29", 6),
            ("2026-06-28", "2025-12-29", "2026-06-29", 1),
            ("2026-06-29", "2025-12-29", "2026-06-29", 0),
            ("2027-01-01", "2025-12-29", "2026-06-29", 0),
            // Before it begins, all of it is left.
            ("2025-01-01", "2025-12-29", "2026-06-29", 6),
            // 31 August to 28 February: every month is clamped from the first day, not from the month before.
            ("2025-10-30", "2025-08-31", "2026-02-28", 5),
            ("2025-10-31", "2025-08-31", "2026-02-28", 4),
            ("2028-02-28", "2027-08-31", "2028-02-29", 1),
            ("2026-01-01", "2026-02-01", "2026-01-01", 0),
        ] {
            assert_eq!(months_left(day(on), day(begins), day(ends)), left, "{on} of {begins} to {ends}");
        }
    }

    #[test]
    fn no_change_to_summer_time_moves_a_cycle() {
        // Europe and the United States change on these days; an hour is there twice, or never.
        for (text, begins) in [("2026-03-29", 29), ("2026-10-25", 25), ("2026-03-08", 8), ("2026-11-01", 1)] {
            let (on, before) = (day(text), day(text).pred_opt().unwrap());
            let offsets = ["Z", "+00:00", "+01:00", "+02:00", "-05:00", "-04:00", "+14:00", "-12:00"];
            for offset in offsets {
                // Whatever the clocks show where an answer was written, it is one moment, and that is in one day of UTC.
                let of = |time: &str| {
                    let at = crate::instant::parse(&format!("{text}T{time}{offset}")).unwrap();
                    Cycle::around(at.date_naive(), anchor(begins)).from
                };
                for time in ["00:00:00", "01:59:59", "02:30:00", "03:00:00", "23:59:59"] {
                    let at =
                        format!("{text}T{time}{offset}").parse::<chrono::DateTime<chrono::Utc>>().unwrap();
                    let expected = Cycle::around(at.date_naive(), anchor(begins)).from;
                    assert_eq!(of(time), expected, "{text}T{time}{offset}");
                }
            }
            assert_eq!(Cycle::around(on, anchor(begins)).from, on);
            assert_eq!(Cycle::around(before, anchor(begins)).to, on);
        }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0_i32..60_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(720_000 + days).unwrap())
    }

    proptest! {
        #[test]
        fn every_day_is_in_one_cycle_and_cycles_join(on in any_day(), begins in 1_u32..=31) {
            let cycle = Cycle::around(on, anchor(begins));
            prop_assert!(cycle.from <= on && on < cycle.to);
            prop_assert!((28..=31).contains(&(cycle.to - cycle.from).num_days()));
            prop_assert_eq!(Cycle::around(cycle.to, anchor(begins)).from, cycle.to);
            prop_assert_eq!(Cycle::around(cycle.from, anchor(begins)), cycle);
            let last = cycle.to.pred_opt().unwrap();
            prop_assert_eq!(Cycle::around(last, anchor(begins)), cycle);
        }

        #[test]
        fn a_cycle_begins_on_its_day_unless_the_month_is_too_short(on in any_day(), begins in 1_u32..=31) {
            let from = Cycle::around(on, anchor(begins)).from;
            let is_last_of_month = from.succ_opt().unwrap().day() == 1;
            prop_assert!(from.day() == begins || (from.day() < begins && is_last_of_month));
        }

        #[test]
        fn an_anchor_is_learnt_from_a_year_of_invoices(on in any_day(), begins in 1_u32..=31) {
            let mut beginnings = Vec::new();
            let mut cycle = Cycle::around(on, anchor(begins));
            for _ in 0..12 {
                beginnings.push(cycle.from);
                cycle = Cycle::around(cycle.from.pred_opt().unwrap(), anchor(begins));
            }
            prop_assert_eq!(Anchor::of(beginnings), Some(anchor(begins)));
        }

        #[test]
        fn the_last_invoice_comes_as_long_after_its_cycle_as_the_others_did(
            on in any_day(), begins in 1_u32..=31, lag in 0_u64..20, known in 1_usize..14,
        ) {
            let this = Cycle::around(on, anchor(begins));
            let cycles = std::iter::successors(Some(this), |cycle| {
                Some(Cycle::around(cycle.from.pred_opt().unwrap(), anchor(begins)))
            });
            let so_far: Vec<Billed> = cycles
                .skip(1)
                .take(known)
                .map(|cycle| Billed {
                    from: cycle.from,
                    last: cycle.to.pred_opt().unwrap(),
                    made: cycle.to.checked_add_days(Days::new(lag)).unwrap(),
                })
                .collect();
            let told = last_invoice(on, &so_far, None).unwrap();
            // Whoever has seen short months only may take the anchor for an earlier day, and never for a later one.
            prop_assert!(told.cycle_ends > on && told.cycle_ends <= this.to);
            prop_assert_eq!(told.expected, told.cycle_ends.checked_add_days(Days::new(lag)));
            if known >= 12 {
                prop_assert_eq!(told.cycle_ends, this.to);
            }
        }

        #[test]
        fn months_left_never_grow_and_are_none_once_the_term_is_over(
            begins in any_day(), days in 1_u64..800, into in 0_u64..900,
        ) {
            let ends = begins.checked_add_days(Days::new(days)).unwrap();
            let on = begins.checked_add_days(Days::new(into)).unwrap();
            let (today, tomorrow) = (months_left(on, begins, ends), months_left(on.succ_opt().unwrap(), begins, ends));
            prop_assert!(tomorrow <= today && today - tomorrow <= 1);
            prop_assert_eq!(today == 0, on >= ends);
        }

        #[test]
        fn months_left_fall_by_one_with_each_month(begins in any_day(), months in 1_u32..24) {
            let ends = begins.checked_add_months(Months::new(months)).unwrap();
            for over in 0..=months {
                let on = begins.checked_add_months(Months::new(over)).unwrap();
                prop_assert_eq!(months_left(on, begins, ends), months - over);
                prop_assert!(months_left(on.pred_opt().unwrap(), begins, ends) <= months - over + 1);
            }
        }
    }
}
