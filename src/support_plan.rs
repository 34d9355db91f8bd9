//! Support plans, which go on when a subscription ends, and what of their term is still to be paid (product.md row 7).

#![deny(clippy::float_arithmetic)]

use chrono::{Months, NaiveDate};

use crate::billing_cycle::months_left;
use crate::money::Money;
use crate::policy::Policy;

/// A support plan, which Azure keeps as a subscription of a billing account. Source: Microsoft.Billing 2024-04-01,
/// `BillingSubscription` with `productCategory` `AzureSupport` (api/facts.md 6). Days are UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportPlan {
    /// Its ARM id, `/providers/Microsoft.Billing/billingAccounts/…/billingSubscriptions/…`.
    pub id: String,
    /// The last part of it, under which its invoices are found.
    pub subscription: String,
    /// What people call it; empty where Azure gives no name.
    pub name: String,
    /// The first day of the term that runs.
    pub begins: Option<NaiveDate>,
    /// The first day after it.
    pub ends: Option<NaiveDate>,
    /// Whether another term follows by itself.
    pub renewal: Renewal,
    /// Whether it is over: expired, cancelled or deleted.
    pub is_over: bool,
    /// Whether Azure is changing it just now (`operationStatus` `LockedForUpdate`).
    pub is_changing: bool,
}

/// `autoRenew`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// Another term follows.
    On,
    /// It ends with its term.
    Off,
    /// Azure does not say.
    Untold,
}

/// What of a plan is still to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remainder {
    /// Months that are not over, the one that runs included.
    pub months: u32,
    /// The first day after the term.
    pub ends: NaiveDate,
    /// What these months cost, before taxes; `None` when the price of a month is not known.
    pub amount: Option<Money>,
}

impl SupportPlan {
    /// What is left on `day` (UTC), by the rule that a plan is billed monthly until its term ends. `per_month` is the price
    /// before taxes, as the newest invoice of the plan tells it. `None` for a plan that is over or whose term is not told.
    pub fn remainder(&self, day: NaiveDate, per_month: Option<Money>, policy: &Policy) -> Option<Remainder> {
        let ends = self.ends.filter(|ends| !self.is_over && day < *ends)?;
        let term = Months::new(policy.support_term_months);
        let begins = self.begins.or_else(|| ends.checked_sub_months(term))?;
        let months = months_left(day, begins, ends);
        Some(Remainder { months, ends, amount: per_month.and_then(|price| price.checked_times(months)) })
    }

    /// Whether its renewal can be turned off: it is on, and nothing else is under way.
    pub fn may_turn_renewal_off(&self) -> bool {
        self.renewal == Renewal::On && !self.is_over && !self.is_changing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn plan(begins: Option<&str>, ends: Option<&str>) -> SupportPlan {
        SupportPlan {
            id: String::new(),
            subscription: String::new(),
            name: String::new(),
            begins: begins.map(day),
            ends: ends.map(day),
            renewal: Renewal::On,
            is_over: false,
            is_changing: false,
        }
    }

    fn euros(cents: i128) -> Money {
        Money::new(cents, Currency::parse("EUR").unwrap())
    }

    #[test]
    fn what_is_left_is_told_in_months_and_in_money() {
        let policy = Policy::default();
        let left = |plan: &SupportPlan, on| plan.remainder(day(on), Some(euros(8_433)), &policy);
        let in_term = plan(Some("2025-12-29"), Some("2026-06-29"));
        let told = left(&in_term, "2026-03-01").unwrap();
        assert_eq!((told.months, told.ends, told.amount), (4, day("2026-06-29"), Some(euros(33_732))));
        // Without a beginning, the term is as long as the policy says.
        assert_eq!(left(&plan(None, Some("2026-06-29")), "2026-03-01"), Some(told));
        assert_eq!(left(&in_term, "2026-06-29"), None);
        assert_eq!(left(&plan(Some("2025-12-29"), None), "2026-03-01"), None);
        assert_eq!(left(&SupportPlan { is_over: true, ..in_term }, "2026-03-01"), None);
    }

    #[test]
    fn an_unknown_price_is_not_nothing() {
        let told = plan(None, Some("2026-06-29")).remainder(day("2026-03-01"), None, &Policy::default());
        assert_eq!(told.unwrap().amount, None);
    }

    proptest! {
        #[test]
        fn a_plan_that_runs_has_one_month_to_pay_at_least_and_its_term_at_most(begin in 0_i32..60_000, into in 0_u64..184, term in 1_u32..13) {
            let policy = Policy { support_term_months: term, ..Policy::default() };
            let begins = NaiveDate::from_num_days_from_ce_opt(720_000 + begin).unwrap();
            let ends = begins.checked_add_months(Months::new(term)).unwrap();
            let on = begins.checked_add_days(chrono::Days::new(into)).unwrap();
            let one = SupportPlan { begins: Some(begins), ends: Some(ends), ..plan(None, None) };
            match one.remainder(on, Some(euros(100)), &policy) {
                None => prop_assert!(on >= ends),
                Some(left) => {
                    prop_assert!((1..=term).contains(&left.months));
                    prop_assert_eq!(left.amount, Some(euros(100 * i128::from(left.months))));
                }
            }
        }
    }
}
