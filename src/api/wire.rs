//! JSON as Azure writes it, turned once into the product's own nouns. Unknown fields and unknown enum values never
//! break the reading, and what is absent stays absent; but a field of another type than the specification gives it makes
//! the whole answer unreadable, because then the app does not know what it is looking at.
//!
//! The values are read by hand: one JSON parser for everything weighs less than a derived one per type.

use serde_json::Value;

use crate::billing::{BillingProperty, BillingStatus, StatusDetail, StatusReason};
use crate::instant;
use crate::offer::Offer;
use crate::permission::Permission;
use crate::subscription::{SpendingLimit, State, Subscription, SubscriptionId};

/// The answer is not what the specification promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// What reading a part of an answer gives.
pub(super) type Read<T> = Result<T, Unreadable>;

/// The rows of a page and the link to the next: `SubscriptionListResult` and its siblings.
pub(super) fn list<T>(value: &Value, row: fn(&Value) -> Read<T>) -> Read<(Vec<T>, Option<String>)> {
    let rows = value.get("value").and_then(Value::as_array).ok_or(Unreadable)?;
    let rows = rows.iter().map(row).collect::<Read<Vec<T>>>()?;
    Ok((rows, text(value, "nextLink")?.filter(|link| !link.is_empty()).map(str::to_owned)))
}

/// Microsoft.Resources 2022-12-01, `Subscription`. Without its id nothing can be done with it.
pub(super) fn subscription(value: &Value) -> Read<Subscription> {
    let id = text(value, "subscriptionId")?.and_then(SubscriptionId::parse).ok_or(Unreadable)?;
    let none = Value::Null;
    let policies = value.get("subscriptionPolicies").unwrap_or(&none);
    Ok(Subscription {
        id,
        name: text(value, "displayName")?.unwrap_or_default().to_owned(),
        tenant: text(value, "tenantId")?.map(str::to_owned),
        state: State::parse(text(value, "state")?.unwrap_or_default()),
        offer: text(policies, "quotaId")?.map_or(Offer::Other, Offer::from_quota_id),
        spending_limit: text(policies, "spendingLimit")?.and_then(SpendingLimit::parse),
    })
}

/// Microsoft.Resources 2022-12-01, `TenantIdDescription`: id and name.
pub(super) fn tenant(value: &Value) -> Read<(String, String)> {
    let own = |name| Ok(text(value, name)?.unwrap_or_default().to_owned());
    Ok((own("tenantId")?, own("displayName")?))
}

/// Microsoft.Authorization 2022-04-01, `Permission`.
pub(super) fn permission(value: &Value) -> Read<Permission> {
    Ok(Permission { actions: texts(value, "actions")?, not_actions: texts(value, "notActions")? })
}

/// Microsoft.Billing 2024-04-01, `BillingProperty`.
pub(super) fn billing(value: &Value) -> Read<BillingProperty> {
    let none = Value::Null;
    let properties = value.get("properties").unwrap_or(&none);
    let details = match properties.get("subscriptionBillingStatusDetails") {
        None | Some(Value::Null) => &[],
        Some(details) => details.as_array().ok_or(Unreadable)?.as_slice(),
    };
    Ok(BillingProperty {
        is_account_admin: properties.get("isAccountAdmin").and_then(Value::as_bool),
        account_admin_email: text(properties, "accountAdminNotificationEmailAddress")?
            .filter(|address| !address.is_empty())
            .map(str::to_owned),
        status: text(properties, "subscriptionBillingStatus")?.map(|status| match status {
            "Active" | "AutoRenew" => BillingStatus::Active,
            _ => BillingStatus::NotActive,
        }),
        status_details: details.iter().filter_map(status_detail).collect(),
    })
}

/// A detail without a readable date tells nothing that could be put on a timeline.
fn status_detail(value: &Value) -> Option<StatusDetail> {
    Some(StatusDetail {
        effective: instant::parse(value.get("effectiveDate")?.as_str()?)?,
        reason: match value.get("reason").and_then(Value::as_str) {
            Some("Cancelled") => StatusReason::Cancelled,
            Some("PastDue") => StatusReason::PastDue,
            Some("SpendingLimitReached") => StatusReason::SpendingLimitReached,
            Some("Expired") => StatusReason::Expired,
            _ => StatusReason::Other,
        },
    })
}

/// `CanceledSubscriptionId` and `EnabledSubscriptionId`: whether the answer speaks of this subscription.
pub(super) fn speaks_of(body: &str, id: SubscriptionId) -> bool {
    serde_json::from_str::<Value>(body)
        .ok()
        .and_then(|value| text(&value, "subscriptionId").ok()?.and_then(SubscriptionId::parse))
        == Some(id)
}

/// Code and message of an error body, nested under `error` or at the top (api/facts.md 2); empty where there is none.
pub(super) fn error(body: &str) -> (String, String) {
    let value = serde_json::from_str::<Value>(body).unwrap_or_default();
    let detail = value.get("error").unwrap_or(&value);
    let own = |name| text(detail, name).ok().flatten().unwrap_or_default().to_owned();
    (own("code"), own("message"))
}

fn text<'a>(value: &'a Value, name: &str) -> Read<Option<&'a str>> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Unreadable),
    }
}

fn texts(value: &Value, name: &str) -> Read<Vec<String>> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(texts)) => {
            texts.iter().map(|text| text.as_str().map(str::to_owned).ok_or(Unreadable)).collect()
        }
        Some(_) => Err(Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_error_is_read_nested_and_flat() {
        let expected = ("NotAllowed".to_owned(), "No.".to_owned());
        assert_eq!(error(r#"{"error":{"code":"NotAllowed","message":"No.","details":[]}}"#), expected);
        assert_eq!(error(r#"{"code":"NotAllowed","message":"No."}"#), expected);
        assert_eq!(error("<html>"), (String::new(), String::new()));
    }

    #[test]
    fn the_specifications_own_example_decodes() {
        let read = subscription(&json(
            r#"{"id":"/subscriptions/291bba3f-e0a5-47bc-a099-3bdcb2a50a05",
            "subscriptionId":"291bba3f-e0a5-47bc-a099-3bdcb2a50a05","tenantId":"31c75423-32d6-4322-88b7-c478bdde4858",
            "displayName":"Example Subscription","state":"Enabled","subscriptionPolicies":{"locationPlacementId":
            "Internal_2014-09-01","quotaId":"Internal_2014-09-01","spendingLimit":"Off"},"authorizationSource":
            "RoleBased","managedByTenants":[{"tenantId":"8f70baf1-1f6e-46a2-a1ff-238dac1ebfb7"}],"tags":{"a":"b"}}"#,
        ))
        .unwrap();
        assert_eq!(
            (read.name.as_str(), read.state, read.offer),
            ("Example Subscription", State::Enabled, Offer::Other)
        );
        assert_eq!(read.spending_limit, Some(SpendingLimit::Off));
    }

    #[test]
    fn what_is_missing_is_not_invented() {
        let bare =
            subscription(&json(r#"{"subscriptionId":"291bba3f-e0a5-47bc-a099-3bdcb2a50a05"}"#)).unwrap();
        assert_eq!((bare.name.as_str(), bare.state), ("", State::Unknown(String::new())));
        assert_eq!(billing(&json("{}")), Ok(BillingProperty::default()));
    }

    #[test]
    fn a_wrong_type_makes_the_answer_unreadable() {
        for wrong in [
            r#"{"subscriptionId":7}"#,
            r#"{"subscriptionId":"no guid"}"#,
            r#"{"subscriptionId":"291bba3f-e0a5-47bc-a099-3bdcb2a50a05","state":3}"#,
            "[]",
        ] {
            assert_eq!(subscription(&json(wrong)), Err(Unreadable), "{wrong}");
        }
        assert_eq!(list(&json(r#"{"value":{}}"#), subscription), Err(Unreadable));
        assert_eq!(permission(&json(r#"{"actions":"*"}"#)), Err(Unreadable));
    }

    #[test]
    fn a_change_is_answered_for_the_subscription_it_was_asked_of() {
        let id = SubscriptionId::parse("291bba3f-e0a5-47bc-a099-3bdcb2a50a05").unwrap();
        assert!(speaks_of(r#"{"subscriptionId":"291BBA3F-e0a5-47bc-a099-3bdcb2a50a05"}"#, id));
        assert!(!speaks_of(r#"{"subscriptionId":"00000000-e0a5-47bc-a099-3bdcb2a50a05"}"#, id));
        assert!(!speaks_of(r#"{"subscriptionId":"291bba3f"#, id));
    }
}
