//! What the billing side knows of a subscription: since when it is cancelled, and who its account administrator is.

use chrono::{DateTime, Utc};

use crate::money::Money;

/// `billingProperty/default`, as far as it is used. Every field is optional in the API, and absence means "not known".
/// Source: Microsoft.Billing 2024-04-01, billingProperty.json; api/facts.md 3a.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BillingProperty {
    /// Whether the caller is the account administrator.
    pub is_account_admin: Option<bool>,
    /// Who to ask, where Azure tells.
    pub account_admin_email: Option<String>,
    /// The billing status, in Azure's word.
    pub status: Option<BillingStatus>,
    /// Why and since when the subscription is not active.
    pub status_details: Vec<StatusDetail>,
    /// Under which agreement it is billed.
    pub agreement: Option<Agreement>,
    /// Who pays for usage.
    pub payment: Option<Payment>,
    /// The ARM id of the billing account, `/providers/Microsoft.Billing/billingAccounts/…`.
    pub account: Option<String>,
    /// The credit that it runs on.
    pub credits: Vec<Credit>,
}

/// `billingAccountAgreementType`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Bought online, for oneself (MOSP).
    Online,
    /// A Microsoft customer agreement.
    Customer,
    /// An enterprise agreement.
    Enterprise,
    /// Through a partner.
    Partner,
    /// Anything else.
    Other,
}

/// `subscriptionBillingType`: who pays for usage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payment {
    /// The customer.
    Paid,
    /// Nobody: a trial, or free for students.
    Free,
    /// A credit that comes with something else.
    Benefit,
    /// It was paid before.
    PrePaid,
    /// Azure says neither.
    Other,
}

/// One of `billingProfileSpendingLimitDetails`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// How much, where Azure tells.
    pub amount: Option<Money>,
    /// Until when, UTC, where Azure tells.
    pub ends: Option<DateTime<Utc>>,
    /// Whether it can still be used: `status` is `Active`.
    pub is_active: bool,
}

/// `subscriptionBillingStatus`, as far as the app tells the values apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillingStatus {
    /// In use and billed.
    Active,
    /// Somebody cancelled it.
    Cancelled,
    /// Any other value: disabled, past due, and what Azure adds.
    NotActive,
}

/// One of `subscriptionBillingStatusDetails`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusDetail {
    /// Since when.
    pub effective: DateTime<Utc>,
    /// Why.
    pub reason: StatusReason,
}

/// Why a subscription is not active.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusReason {
    /// Somebody cancelled it.
    Cancelled,
    /// A payment is late.
    PastDue,
    /// The credit is used up.
    SpendingLimitReached,
    /// Its term ended.
    Expired,
    /// Anything else.
    Other,
}

impl BillingProperty {
    /// When the subscription was cancelled, if billing says so. The specification's own example shows `Active` beside
    /// a `Cancelled` detail of an earlier time, so the details never speak alone (api/facts.md 3a).
    pub fn cancelled_at(&self) -> Option<DateTime<Utc>> {
        self.since(StatusReason::Cancelled)
    }

    /// Why the subscription is not active now: the newest detail.
    pub fn reason(&self) -> Option<StatusReason> {
        if self.status == Some(BillingStatus::Active) {
            return None;
        }
        self.status_details.iter().max_by_key(|detail| detail.effective).map(|detail| detail.reason)
    }

    /// Since when the newest reason has been so, whatever the billing status is: a payment may be late while the subscription
    /// is active.
    pub fn newest(&self, reason: StatusReason) -> Option<DateTime<Utc>> {
        self.status_details
            .iter()
            .filter(|detail| detail.reason == reason)
            .map(|detail| detail.effective)
            .max()
    }

    fn since(&self, reason: StatusReason) -> Option<DateTime<Utc>> {
        (self.status != Some(BillingStatus::Active)).then(|| self.newest(reason))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(status: BillingStatus, reason: StatusReason) -> BillingProperty {
        let effective = "2026-03-01T10:00:00Z".parse().unwrap();
        BillingProperty {
            status: Some(status),
            status_details: vec![StatusDetail { effective, reason }],
            ..BillingProperty::default()
        }
    }

    #[test]
    fn an_active_subscription_is_not_cancelled_whatever_its_history() {
        assert_eq!(property(BillingStatus::Active, StatusReason::Cancelled).cancelled_at(), None);
        assert!(property(BillingStatus::NotActive, StatusReason::Cancelled).cancelled_at().is_some());
    }

    #[test]
    fn another_reason_is_another_story() {
        let past_due = property(BillingStatus::NotActive, StatusReason::PastDue);
        assert_eq!(past_due.cancelled_at(), None);
        assert_eq!(past_due.reason(), Some(StatusReason::PastDue));
    }
}
