//! Invoices: one for each billing month that cost something, some days after its end.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use crate::chance::Chance;
use crate::cycle::{self, Period};
use crate::lifecycle::Situation;
use crate::money::EUR;
use crate::offer::Agreement;
use crate::subscription::Subscription;
use crate::support_plan::SupportPlan;
use crate::usage;

/// How many billing months back are shown.
const MONTHS: usize = 18;

/// One invoice, in euros.
#[derive(Clone, Debug)]
pub(crate) struct Invoice {
    pub(crate) name: String,
    /// `invoiceType`.
    pub(crate) kind: &'static str,
    /// `InvoiceStatus`.
    pub(crate) status: &'static str,
    pub(crate) period: Period,
    pub(crate) date: NaiveDate,
    pub(crate) due: NaiveDate,
    /// Before taxes, in cents.
    pub(crate) net: i64,
    /// The name of what is billed.
    pub(crate) billed: String,
}

impl Invoice {
    /// Dutch VAT, in cents.
    pub(crate) fn tax(&self) -> i64 {
        (self.net * 21 + 50) / 100
    }

    /// What is to be paid, in cents.
    pub(crate) fn total(&self) -> i64 {
        self.net + self.tax()
    }
}

/// The invoices for a subscription's usage, the newest first. Offers that bill no usage have none, and those of an
/// enterprise or a partner are not told by subscription (`invoice.json`).
pub(crate) fn of_subscription(
    one: &Subscription,
    seed: u64,
    now: DateTime<Utc>,
    is_stale: bool,
) -> Vec<Invoice> {
    let told = [Agreement::MicrosoftOnlineServicesProgram, Agreement::MicrosoftCustomerAgreement];
    if one.offer.billing_type != "Paid" || !told.contains(&one.offer.agreement) {
        return Vec::new();
    }
    let situation = one.situation(now, is_stale);
    let mut invoices = months(usage::month(one, now), usage::anchor(one), one.created.date_naive(), now)
        .filter_map(|(period, date)| {
            // All that was used in a month that has ended is known by the time of its invoice.
            let until = usage::midnight(date).max(usage::midnight(period.1) + usage::DELAY);
            let net = usage::sum(one, period, EUR, until.min(now));
            (net > 0).then(|| Invoice {
                name: name(one.offer.agreement, &one.id, seed, period),
                kind: "AzureServices",
                status: "Paid",
                period,
                date,
                due: date + Days::new(14),
                net,
                billed: one.name.clone(),
            })
        })
        .collect::<Vec<_>>();
    if let (Situation::PastDue { .. }, Some(last)) = (situation, invoices.first_mut()) {
        last.status = "OverDue";
    }
    invoices
}

/// The invoices of a support plan, the newest first: one for each month of it that has ended.
pub(crate) fn of_plan(plan: &SupportPlan, seed: u64, now: DateTime<Utc>) -> Vec<Invoice> {
    let begun = plan.bought().date_naive();
    let ended = plan.term(now).1.min(now);
    months(cycle::around(ended.date_naive(), begun.day()), begun.day(), begun, now)
        .map(|(period, date)| Invoice {
            name: name(plan.agreement, &plan.id, seed, period),
            kind: "AzureSupport",
            status: "Paid",
            period,
            date,
            due: date + Days::new(14),
            net: plan.per_month,
            billed: plan.name.to_owned(),
        })
        .collect()
}

/// The billing months before this one whose invoice has been made, with its day, back to the first day of all.
fn months(
    this: Period,
    anchor: u32,
    first: NaiveDate,
    now: DateTime<Utc>,
) -> impl Iterator<Item = (Period, NaiveDate)> {
    std::iter::successors(Some(this), move |period| Some(cycle::before(*period, anchor)))
        .take(MONTHS)
        .take_while(move |period| period.1 > first)
        .map(|period| (period, period.1 + Days::new(2)))
        .filter(move |(_, date)| *date <= now.date_naive())
}

/// `invoiceName` by the specification's pattern: `G` and nine digits for a customer agreement, `E` and nine else.
fn name(agreement: Agreement, id: &str, seed: u64, (from, _): Period) -> String {
    let month = u64::from(from.year().unsigned_abs()) * 12 + u64::from(from.month());
    let number = Chance::new(seed, &format!("invoice of {id}"), month).between(0, 99_999_999);
    if agreement == Agreement::MicrosoftCustomerAgreement {
        format!("G0{number:08}")
    } else {
        format!("E2{number:08}")
    }
}
