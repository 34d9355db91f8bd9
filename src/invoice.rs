//! Invoices, as far as a person who ends a subscription needs them: what for, how much, and whether it is paid.

#![deny(clippy::float_arithmetic)]

use chrono::NaiveDate;

use crate::billing_cycle::Billed;
use crate::money::Money;

/// One invoice. Source: Microsoft.Billing 2024-04-01, `Invoice`; every field but the name is optional there. Days are UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Its number.
    pub name: String,
    /// What for.
    pub kind: InvoiceKind,
    /// Whether it is paid.
    pub status: InvoiceStatus,
    /// The first and the last day that it is for.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// When it was made.
    pub made: Option<NaiveDate>,
    /// When it is to be paid.
    pub due: Option<NaiveDate>,
    /// Before taxes.
    pub net: Option<Money>,
    /// All of it, taxes included.
    pub total: Option<Money>,
    /// What of it is still to be paid.
    pub open: Option<Money>,
}

/// `invoiceType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceKind {
    /// Use of Azure.
    Usage,
    /// Products of others.
    Marketplace,
    /// A support plan.
    Support,
    /// Anything else.
    Other,
}

/// `status`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvoiceStatus {
    /// To be paid.
    Due,
    /// Should have been paid.
    OverDue,
    /// Paid.
    Paid,
    /// Withdrawn.
    Void,
    /// Anything else, as Azure wrote it.
    Other(String),
}

impl Invoice {
    /// What it tells of how invoices for usage come; nothing where it is of another kind or has no dates.
    pub fn billed(&self) -> Option<Billed> {
        let (from, last) = self.period.filter(|_| self.kind == InvoiceKind::Usage)?;
        Some(Billed { from, last, made: self.made? })
    }
}

/// Where the document of an invoice is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// At this address, for a while and without signing in.
    At(String),
    /// Nowhere yet: Azure is still making it (202).
    BeingMade,
}

/// The newest first, by the day they were made or, failing that, the last day they are for; those without any come last.
pub fn newest_first(invoices: &[Invoice]) -> Vec<&Invoice> {
    let day = |one: &Invoice| one.made.or(one.period.map(|(_, last)| last));
    let mut ordered: Vec<&Invoice> = Vec::new();
    for one in invoices {
        let place = ordered.partition_point(|other| day(other) >= day(one));
        ordered.insert(place, one);
    }
    ordered
}

/// The price of a month of a support plan, before taxes: what its newest invoice was for.
pub fn price_of_support(invoices: &[Invoice]) -> Option<Money> {
    invoices.iter().filter(|one| one.kind == InvoiceKind::Support).max_by_key(|one| one.made)?.net
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn money(minor: i128, code: &str) -> Money {
        Money::new(minor, Currency::parse(code).unwrap())
    }

    #[test]
    fn the_price_of_support_is_that_of_its_newest_invoice() {
        let invoice = |kind, made: &str, net| Invoice {
            name: "E2".into(),
            kind,
            status: InvoiceStatus::Paid,
            period: None,
            made: Some(day(made)),
            due: None,
            net: Some(money(net, "EUR")),
            total: None,
            open: None,
        };
        let all = [
            invoice(InvoiceKind::Support, "2026-01-02", 7_000),
            invoice(InvoiceKind::Support, "2026-02-02", 8_433),
            invoice(InvoiceKind::Usage, "2026-03-02", 1),
        ];
        assert_eq!(price_of_support(&all), Some(money(8_433, "EUR")));
        assert_eq!(price_of_support(&all[2..]), None);
    }

    #[test]
    fn the_newest_invoice_comes_first_and_one_without_a_day_last() {
        let invoice = |name: &str, made: Option<&str>, last: Option<&str>| Invoice {
            name: name.into(),
            kind: InvoiceKind::Usage,
            status: InvoiceStatus::Paid,
            period: last.map(|last| (day("2025-01-01"), day(last))),
            made: made.map(day),
            due: None,
            net: None,
            total: None,
            open: None,
        };
        let all = [
            invoice("none", None, None),
            invoice("old", Some("2026-01-02"), None),
            invoice("new", None, Some("2026-02-27")),
            invoice("older", Some("2025-12-02"), Some("2026-12-31")),
        ];
        let names: Vec<_> = newest_first(&all).iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["new", "old", "older", "none"]);
    }

    #[test]
    fn only_an_invoice_for_usage_tells_how_usage_is_invoiced() {
        let period = Some((day("2026-01-29"), day("2026-02-27")));
        let invoice = |kind| Invoice {
            name: "E2".into(),
            kind,
            status: InvoiceStatus::Paid,
            period,
            made: Some(day("2026-03-02")),
            due: None,
            net: None,
            total: None,
            open: None,
        };
        assert_eq!(invoice(InvoiceKind::Usage).billed().map(|one| one.last), Some(day("2026-02-27")));
        assert_eq!(invoice(InvoiceKind::Support).billed(), None);
        assert_eq!(Invoice { made: None, ..invoice(InvoiceKind::Usage) }.billed(), None);
    }
}
