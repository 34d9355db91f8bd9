//! Subscriptions and directories: Microsoft.Resources 2022-12-01, Microsoft.Subscription 2021-10-01.

use serde_json::Value;

use super::{Read, Unreadable, member, text};
use crate::offer::Offer;
use crate::subscription::{SpendingLimit, State, Subscription, SubscriptionId};

/// Microsoft.Resources 2022-12-01, `Subscription`. Without its id nothing can be done with it.
pub(in crate::api) fn subscription(value: &Value) -> Read<Subscription> {
    let id = text(value, "subscriptionId")?.and_then(SubscriptionId::parse).ok_or(Unreadable)?;
    let policies = member(value, "subscriptionPolicies")?;
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
pub(in crate::api) fn tenant(value: &Value) -> Read<(String, String)> {
    let own = |name| Ok(text(value, name)?.unwrap_or_default().to_owned());
    Ok((own("tenantId")?, own("displayName")?))
}

/// `CanceledSubscriptionId` and `EnabledSubscriptionId`: whether the answer speaks of this subscription.
pub(in crate::api) fn speaks_of(body: &str, id: SubscriptionId) -> bool {
    serde_json::from_str::<Value>(body)
        .ok()
        .and_then(|value| text(&value, "subscriptionId").ok()?.and_then(SubscriptionId::parse))
        == Some(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire::rows;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
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
        assert_eq!(rows(&json(r#"{"value":{}}"#), subscription, |_| ()), Err(Unreadable));
    }

    #[test]
    fn a_change_is_answered_for_the_subscription_it_was_asked_of() {
        let id = SubscriptionId::parse("291bba3f-e0a5-47bc-a099-3bdcb2a50a05").unwrap();
        assert!(speaks_of(r#"{"subscriptionId":"291BBA3F-e0a5-47bc-a099-3bdcb2a50a05"}"#, id));
        assert!(!speaks_of(r#"{"subscriptionId":"00000000-e0a5-47bc-a099-3bdcb2a50a05"}"#, id));
        assert!(!speaks_of(r#"{"subscriptionId":"291bba3f"#, id));
    }
}
