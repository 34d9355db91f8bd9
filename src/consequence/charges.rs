//! What remains to be paid (product.md rows 7 and 12).

#![deny(clippy::float_arithmetic)]

use chrono::NaiveDate;

use crate::billing::{Agreement, BillingProperty, Credit, Payment};
use crate::billing_cycle::{Anchor, Billed, LastInvoice, last_invoice};
use crate::cost::Costs;
use crate::invoice::Invoice;
use crate::money::{Amounts, Money};
use crate::offer::{Offer, UsageBilling};
use crate::policy::Policy;
use crate::subscription::{SpendingLimit, Subscription};
use crate::support_plan::{Remainder, SupportPlan};

/// What is known. Each part is `None` when it could not be read.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The subscription.
    pub subscription: &'a Subscription,
    /// The billing side.
    pub billing: Option<&'a BillingProperty>,
    /// What has been used since the billing month began.
    pub costs: Option<&'a Costs>,
    /// The subscription's invoices.
    pub invoices: Option<&'a [Invoice]>,
    /// Support plans, each with the price of a month where that is known ([`crate::invoice::price_of_support`]).
    pub plans: Option<&'a [(SupportPlan, Option<Money>)]>,
}

/// What remains to be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charges {
    /// For usage.
    pub usage: Usage,
    /// For support.
    pub plans: Plans,
    /// Everything of it whose amount is known, by currency, before taxes.
    pub known: Amounts,
    /// What is not in that sum, although something may have to be paid for it.
    pub gaps: Vec<Gap>,
}

/// What is paid for usage since the last billing cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Usage {
    /// A last invoice comes.
    LastInvoice {
        /// How much, as far as Azure tells; `None` when it could not be read.
        costs: Option<Costs>,
        /// When; `None` when the billing cycle is not known.
        when: Option<LastInvoice>,
        /// Whether a credit is used up first, because its limit has been lifted.
        after_credit: bool,
    },
    /// A trial or credit covers it: nothing is invoiced.
    CoveredByCredit {
        /// The credit that can still be used, where Azure tells.
        credit: Option<Credit>,
    },
    /// The partner bills it.
    ByPartner,
    /// Not known.
    Unknown {
        /// How much it would be.
        costs: Option<Costs>,
    },
}

/// What is paid for support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Plans {
    /// These plans go on; none where the list is empty.
    Known(Vec<PlanCharge>),
    /// They could not be read.
    Unread,
}

/// What is paid for one plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCharge {
    /// The plan.
    pub plan: SupportPlan,
    /// What is left of it; `None` where Azure does not tell its term.
    pub remainder: Option<Remainder>,
}

/// Something that may have to be paid and whose amount is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Usage.
    Usage,
    /// Whether there are support plans.
    SupportPlans,
    /// What a support plan costs.
    PriceOfSupport,
}

impl Charges {
    /// Reckons from what is known; `day` is that of the cancellation, UTC.
    pub fn reckon(told: &Told<'_>, day: NaiveDate, policy: &Policy) -> Self {
        let usage = usage(told, day);
        let plans = plans(told, day, policy);
        let mut gaps = Vec::new();
        let mut known = Vec::new();
        match &usage {
            Usage::LastInvoice { costs: Some(Costs::Estimate(estimate)), .. } => {
                known.extend_from_slice(estimate.amounts.each());
            }
            Usage::LastInvoice { .. } | Usage::Unknown { .. } => gaps.push(Gap::Usage),
            Usage::CoveredByCredit { .. } | Usage::ByPartner => {}
        }
        match &plans {
            Plans::Unread => gaps.push(Gap::SupportPlans),
            Plans::Known(plans) => {
                for plan in plans {
                    match plan.remainder.and_then(|remainder| remainder.amount) {
                        Some(amount) => known.push(amount),
                        None => gaps.push(Gap::PriceOfSupport),
                    }
                }
            }
        }
        gaps.dedup();
        // Amounts that fit alone and not together are no sum, and so not known.
        let known = Amounts::of(known).unwrap_or_else(|| {
            gaps.push(Gap::Usage);
            Amounts::default()
        });
        Self { usage, plans, known, gaps }
    }
}

/// Who pays for usage: billing says it best, then the offer.
fn usage(told: &Told<'_>, day: NaiveDate) -> Usage {
    let payment = told.billing.and_then(|billing| billing.payment);
    let agreement = told.billing.and_then(|billing| billing.agreement);
    let by = match (agreement, payment) {
        (Some(Agreement::Partner), _) => UsageBilling::ByPartner,
        (_, Some(Payment::Paid)) => UsageBilling::LastInvoice,
        (_, Some(Payment::Free | Payment::Benefit | Payment::PrePaid)) => UsageBilling::CoveredByCredit,
        (_, None | Some(Payment::Other)) => told.subscription.offer.usage_billing(),
    };
    // With its spending limit off, what goes beyond the credit is invoiced.
    let limit = told.subscription.spending_limit;
    let is_lifted = matches!(limit, Some(SpendingLimit::Off | SpendingLimit::CurrentPeriodOff));
    let costs = told.costs.cloned();
    match by {
        UsageBilling::CoveredByCredit if !is_lifted => {
            let credits = told.billing.map_or(&[][..], |billing| billing.credits.as_slice());
            Usage::CoveredByCredit { credit: credits.iter().find(|credit| credit.is_active).copied() }
        }
        UsageBilling::LastInvoice | UsageBilling::CoveredByCredit => Usage::LastInvoice {
            costs,
            when: when(told, agreement, day),
            after_credit: by == UsageBilling::CoveredByCredit,
        },
        UsageBilling::ByPartner => Usage::ByPartner,
        UsageBilling::Unknown => Usage::Unknown { costs },
    }
}

/// Under an agreement billing months are calendar months; bought online, they begin on a day that only invoices tell.
fn when(told: &Told<'_>, agreement: Option<Agreement>, day: NaiveDate) -> Option<LastInvoice> {
    let otherwise = match (agreement, told.subscription.offer) {
        (Some(Agreement::Customer | Agreement::Enterprise), _) | (None, Offer::Agreement) => {
            Some(Anchor::FIRST)
        }
        _ => None,
    };
    let billed: Vec<Billed> = told.invoices.unwrap_or_default().iter().filter_map(Invoice::billed).collect();
    last_invoice(day, &billed, otherwise)
}

fn plans(told: &Told<'_>, day: NaiveDate, policy: &Policy) -> Plans {
    let Some(plans) = told.plans else { return Plans::Unread };
    let running = plans.iter().filter(|(plan, _)| !plan.is_over && plan.ends.is_none_or(|ends| day < ends));
    Plans::Known(
        running
            .map(|(plan, price)| PlanCharge {
                plan: plan.clone(),
                remainder: plan.remainder(day, *price, policy),
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cost::{Estimate, Untold};
    use crate::money::Currency;
    use crate::subscription::{State, SubscriptionId};
    use crate::support_plan::Renewal;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn money(minor: i128, code: &str) -> Money {
        Money::new(minor, Currency::parse(code).unwrap())
    }

    fn subscription(offer: Offer, limit: SpendingLimit) -> Subscription {
        Subscription {
            id: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            name: "x".into(),
            tenant: None,
            state: State::Enabled,
            offer,
            spending_limit: Some(limit),
        }
    }

    fn estimate(amounts: &[Money]) -> Costs {
        Costs::Estimate(Estimate {
            amounts: Amounts::of(amounts.iter().copied()).unwrap(),
            read_at: "2026-03-01T10:00:00Z".parse().unwrap(),
        })
    }

    fn plan(ends: Option<&str>) -> SupportPlan {
        SupportPlan {
            id: "/x/p".into(),
            subscription: "p".into(),
            name: "Standard".into(),
            begins: Some(day("2025-12-29")),
            ends: ends.map(day),
            renewal: Renewal::On,
            is_over: false,
            is_changing: false,
        }
    }

    fn reckon(told: &Told<'_>) -> Charges {
        Charges::reckon(told, day("2026-03-01"), &Policy::default())
    }

    fn told(subscription: &Subscription) -> Told<'_> {
        Told { subscription, billing: None, costs: None, invoices: None, plans: Some(&[]) }
    }

    #[test]
    fn usage_and_support_are_summed_by_currency() {
        let own = subscription(Offer::PayAsYouGo, SpendingLimit::Off);
        let costs = estimate(&[money(1_205, "EUR"), money(-300, "USD")]);
        let plans = [(plan(Some("2026-06-29")), Some(money(8_433, "EUR")))];
        let charges = reckon(&Told { costs: Some(&costs), plans: Some(&plans), ..told(&own) });
        assert_eq!(charges.known.each(), [money(1_205 + 4 * 8_433, "EUR"), money(-300, "USD")]);
        assert_eq!(charges.gaps, []);
    }

    #[test]
    fn what_is_not_known_is_a_gap_and_never_nothing() {
        let own = subscription(Offer::PayAsYouGo, SpendingLimit::Off);
        for costs in [None, Some(Costs::Untold(Untold::NoData)), Some(Costs::Untold(Untold::NotAllowed))] {
            let plans = [(plan(Some("2026-06-29")), None), (plan(None), Some(money(1, "EUR")))];
            let charges = reckon(&Told { costs: costs.as_ref(), plans: Some(&plans), ..told(&own) });
            assert_eq!(charges.gaps, [Gap::Usage, Gap::PriceOfSupport]);
            assert!(charges.known.is_empty());
            assert!(matches!(charges.usage, Usage::LastInvoice { costs: own, .. } if own == costs));
        }
        let charges = reckon(&Told { plans: None, ..told(&own) });
        assert_eq!((charges.gaps, charges.plans), (vec![Gap::Usage, Gap::SupportPlans], Plans::Unread));
    }

    #[test]
    fn trials_and_credits_are_not_invoiced_unless_their_limit_is_lifted() {
        let costs = estimate(&[money(1_205, "EUR")]);
        let by = |offer, limit| {
            let own = subscription(offer, limit);
            reckon(&Told { costs: Some(&costs), ..told(&own) })
        };
        for offer in [Offer::FreeTrial, Offer::VisualStudio, Offer::Students, Offer::Sponsored] {
            let charges = by(offer, SpendingLimit::On);
            assert_eq!(charges.usage, Usage::CoveredByCredit { credit: None }, "{offer:?}");
            assert!(charges.known.is_empty() && charges.gaps.is_empty());
            let lifted = by(offer, SpendingLimit::CurrentPeriodOff);
            assert!(matches!(lifted.usage, Usage::LastInvoice { after_credit: true, .. }), "{offer:?}");
        }
        assert_eq!(by(Offer::Partner, SpendingLimit::Off).usage, Usage::ByPartner);
        assert!(matches!(by(Offer::Other, SpendingLimit::Off).usage, Usage::Unknown { .. }));
    }

    #[test]
    fn billing_knows_better_than_the_offer() {
        let own = subscription(Offer::Agreement, SpendingLimit::Off);
        let by = |agreement, payment| {
            let billing = BillingProperty {
                agreement: Some(agreement),
                payment: Some(payment),
                ..BillingProperty::default()
            };
            reckon(&Told { billing: Some(&billing), ..told(&own) }).usage
        };
        assert_eq!(by(Agreement::Partner, Payment::Paid), Usage::ByPartner);
        let Usage::LastInvoice { when, .. } = by(Agreement::Customer, Payment::Paid) else { panic!() };
        assert_eq!(when.map(|when| when.cycle_ends), Some(day("2026-04-01")));
        let Usage::LastInvoice { when, .. } = by(Agreement::Online, Payment::Paid) else { panic!() };
        assert_eq!(when, None, "bought online, the month begins on a day that nobody told");
    }

    #[test]
    fn only_a_credit_that_can_still_be_used_is_told() {
        let own = subscription(Offer::FreeTrial, SpendingLimit::On);
        let credit = |is_active| Credit { amount: Some(money(17_000, "EUR")), ends: None, is_active };
        let by = |credits: Vec<Credit>| {
            let billing =
                BillingProperty { payment: Some(Payment::Free), credits, ..BillingProperty::default() };
            reckon(&Told { billing: Some(&billing), ..told(&own) }).usage
        };
        let told = Usage::CoveredByCredit { credit: Some(credit(true)) };
        assert_eq!(by(vec![credit(false), credit(true)]), told);
        assert_eq!(by(vec![credit(false)]), Usage::CoveredByCredit { credit: None });
    }

    proptest! {
        #[test]
        fn a_sum_is_whole_or_says_what_it_lacks(usage in proptest::option::of(-10_000_i128..10_000), prices in proptest::collection::vec(proptest::option::of(0_i128..10_000), 0..4)) {
            let own = subscription(Offer::PayAsYouGo, SpendingLimit::Off);
            let costs = usage.map(|minor| estimate(&[money(minor, "EUR")]));
            let plans: Vec<_> = prices.iter().map(|price| (plan(Some("2026-06-29")), price.map(|minor| money(minor, "EUR")))).collect();
            let charges = reckon(&Told { costs: costs.as_ref(), plans: Some(&plans), ..told(&own) });
            let expected = usage.into_iter().chain(prices.iter().flatten().map(|price| price * 4)).sum::<i128>();
            prop_assert_eq!(charges.known.each().iter().map(|one| one.minor()).sum::<i128>(), expected);
            prop_assert_eq!(charges.gaps.contains(&Gap::Usage), usage.is_none());
            prop_assert_eq!(charges.gaps.contains(&Gap::PriceOfSupport), prices.contains(&None));
        }
    }
}
