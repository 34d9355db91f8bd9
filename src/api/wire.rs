//! JSON as Azure writes it, turned once into the product's own nouns. Unknown fields and unknown enum values never
//! break the reading; what is absent stays absent.

use serde::Deserialize;

use crate::billing::{BillingProperty, BillingStatus, StatusDetail, StatusReason};
use crate::offer::Offer;
use crate::permission::Permission;
use crate::subscription::{self, SpendingLimit, State, SubscriptionId};

/// `SubscriptionListResult` and its siblings: a page and the way to the next.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct List<T> {
    pub value: Vec<T>,
    pub next_link: Option<String>,
}

/// Microsoft.Resources 2022-12-01, `Subscription`.
#[derive(Deserialize)]
#[allow(clippy::struct_field_names, reason = "the names are Azure's")]
#[serde(rename_all = "camelCase")]
pub(super) struct Subscription {
    subscription_id: String,
    display_name: Option<String>,
    tenant_id: Option<String>,
    state: Option<String>,
    subscription_policies: Option<Policies>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Policies {
    quota_id: Option<String>,
    spending_limit: Option<String>,
}

impl Subscription {
    /// `None` when the id, without which nothing can be done, is no GUID.
    pub(super) fn read(self) -> Option<subscription::Subscription> {
        let (quota_id, limit) = self
            .subscription_policies
            .map_or((None, None), |policies| (policies.quota_id, policies.spending_limit));
        Some(subscription::Subscription {
            id: SubscriptionId::parse(&self.subscription_id)?,
            name: self.display_name.unwrap_or_default(),
            tenant: self.tenant_id,
            state: State::parse(self.state.as_deref().unwrap_or_default()),
            offer: quota_id.as_deref().map_or(Offer::Other, Offer::from_quota_id),
            spending_limit: limit.as_deref().and_then(SpendingLimit::parse),
        })
    }
}

/// Microsoft.Resources 2022-12-01, `TenantIdDescription`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Tenant {
    pub tenant_id: Option<String>,
    pub display_name: Option<String>,
}

/// Microsoft.Authorization 2022-04-01, `Permission`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WirePermission {
    actions: Option<Vec<String>>,
    not_actions: Option<Vec<String>>,
}

impl WirePermission {
    pub(super) fn read(self) -> Permission {
        Permission {
            actions: self.actions.unwrap_or_default(),
            not_actions: self.not_actions.unwrap_or_default(),
        }
    }
}

/// Microsoft.Billing 2024-04-01, `BillingProperty`.
#[derive(Deserialize)]
pub(super) struct Billing {
    properties: Option<BillingProperties>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct BillingProperties {
    is_account_admin: Option<bool>,
    account_admin_notification_email_address: Option<String>,
    subscription_billing_status: Option<String>,
    subscription_billing_status_details: Option<Vec<WireStatusDetail>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireStatusDetail {
    effective_date: Option<String>,
    reason: Option<String>,
}

impl Billing {
    pub(super) fn read(self) -> BillingProperty {
        let Some(properties) = self.properties else { return BillingProperty::default() };
        BillingProperty {
            is_account_admin: properties.is_account_admin,
            account_admin_email: properties
                .account_admin_notification_email_address
                .filter(|address| !address.is_empty()),
            status: properties.subscription_billing_status.map(|status| match status.as_str() {
                "Active" | "AutoRenew" => BillingStatus::Active,
                _ => BillingStatus::NotActive,
            }),
            status_details: properties
                .subscription_billing_status_details
                .unwrap_or_default()
                .into_iter()
                .filter_map(WireStatusDetail::read)
                .collect(),
        }
    }
}

impl WireStatusDetail {
    /// A detail without a readable date tells nothing that could be put on a timeline.
    fn read(self) -> Option<StatusDetail> {
        Some(StatusDetail {
            effective: self.effective_date?.parse().ok()?,
            reason: match self.reason.as_deref() {
                Some("Cancelled") => StatusReason::Cancelled,
                Some("PastDue") => StatusReason::PastDue,
                Some("SpendingLimitReached") => StatusReason::SpendingLimitReached,
                Some("Expired") => StatusReason::Expired,
                _ => StatusReason::Other,
            },
        })
    }
}

/// `CanceledSubscriptionId` and `EnabledSubscriptionId`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Changed {
    subscription_id: Option<String>,
}

impl Changed {
    /// Whether the answer speaks of this subscription.
    pub(super) fn is_of(&self, id: SubscriptionId) -> bool {
        self.subscription_id.as_deref().and_then(SubscriptionId::parse) == Some(id)
    }
}

/// Code and message of an error body, nested under `error` or at the top (api/facts.md 2).
pub(super) fn error(body: &str) -> (String, String) {
    #[derive(Deserialize, Default)]
    struct Detail {
        code: Option<String>,
        message: Option<String>,
    }
    #[derive(Deserialize, Default)]
    struct Envelope {
        error: Option<Detail>,
        #[serde(flatten)]
        own: Detail,
    }
    let envelope: Envelope = serde_json::from_str(body).unwrap_or_default();
    let detail = envelope.error.unwrap_or(envelope.own);
    (detail.code.unwrap_or_default(), detail.message.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_read_nested_and_flat() {
        let expected = ("NotAllowed".to_owned(), "No.".to_owned());
        assert_eq!(error(r#"{"error":{"code":"NotAllowed","message":"No.","details":[]}}"#), expected);
        assert_eq!(error(r#"{"code":"NotAllowed","message":"No."}"#), expected);
        assert_eq!(error("<html>"), (String::new(), String::new()));
    }

    #[test]
    fn the_specifications_own_example_decodes() {
        let text = r#"{"id":"/subscriptions/291bba3f-e0a5-47bc-a099-3bdcb2a50a05",
            "subscriptionId":"291bba3f-e0a5-47bc-a099-3bdcb2a50a05","tenantId":"31c75423-32d6-4322-88b7-c478bdde4858",
            "displayName":"Example Subscription","state":"Enabled","subscriptionPolicies":{"locationPlacementId":
            "Internal_2014-09-01","quotaId":"Internal_2014-09-01","spendingLimit":"Off"},"authorizationSource":
            "RoleBased","managedByTenants":[{"tenantId":"8f70baf1-1f6e-46a2-a1ff-238dac1ebfb7"}],"tags":{"a":"b"}}"#;
        let read = serde_json::from_str::<Subscription>(text).unwrap().read().unwrap();
        assert_eq!(
            (read.name.as_str(), read.state, read.offer),
            ("Example Subscription", State::Enabled, Offer::Other)
        );
        assert_eq!(read.spending_limit, Some(SpendingLimit::Off));
    }

    #[test]
    fn what_is_missing_is_not_invented() {
        let bare = r#"{"subscriptionId":"291bba3f-e0a5-47bc-a099-3bdcb2a50a05"}"#;
        let read = serde_json::from_str::<Subscription>(bare).unwrap().read().unwrap();
        assert_eq!((read.name.as_str(), read.state), ("", State::Unknown(String::new())));
        let billing = serde_json::from_str::<Billing>("{}").unwrap().read();
        assert_eq!(billing, BillingProperty::default());
    }
}
