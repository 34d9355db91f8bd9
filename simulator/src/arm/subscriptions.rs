//! Subscriptions and tenants as Microsoft.Resources 2022-12-01 shows them.

use serde_json::{Value, json};

use super::{Answer, Call};
use crate::estate::Estate;
use crate::subscription::Subscription;

/// `SubscriptionListResult`. The specification marks `nextLink` as required, so the last page has an empty one.
pub(super) fn list(estate: &Estate, call: &Call<'_>) -> Answer {
    // A token is of one tenant, and lists only what is there.
    let is_here = |one: &&Subscription| {
        call.place.tenant.as_deref().is_none_or(|tenant| estate.tenant_of(one) == tenant)
    };
    let all: Vec<&Subscription> = estate.subscriptions().iter().filter(is_here).collect();
    let answer = call.page(&all, estate.page_size, |one| subscription(one, estate, call));
    let Ok(Value::Object(mut members)) = serde_json::from_str(&answer.body) else { return answer };
    if answer.status == 200 {
        members.entry("nextLink").or_insert_with(|| "".into());
    }
    Answer { body: Value::Object(members).to_string(), ..answer }
}

/// One subscription.
pub(super) fn get(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    Answer::ok(&subscription(one, estate, call))
}

/// `Subscription` of Microsoft.Resources 2022-12-01.
fn subscription(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Value {
    let limit = if one.offer.credit.is_some() { "On" } else { "Off" };
    json!({
        "id": one.scope(),
        "subscriptionId": one.id,
        "tenantId": estate.tenant_of(one),
        "displayName": one.name,
        "state": one.situation(call.now(), call.place.stale).state(call.now()),
        "subscriptionPolicies": {
            "locationPlacementId": "Public_2014-09-01",
            "quotaId": one.offer.quota_id,
            "spendingLimit": limit,
        },
        "authorizationSource": "RoleBased",
        "managedByTenants": [],
    })
}

/// `TenantListResult`.
pub(super) fn tenants(estate: &Estate, _call: &Call<'_>) -> Answer {
    let tenants = estate.directory.tenants().map(|tenant| {
        json!({
            "id": format!("/tenants/{}", tenant.id),
            "tenantId": tenant.id,
            "tenantCategory": tenant.category,
            "country": "Netherlands",
            "countryCode": "NL",
            "displayName": tenant.name,
            "domains": [tenant.domain],
            "defaultDomain": tenant.domain,
            "tenantType": "AAD",
        })
    });
    Answer::ok(&json!({ "value": tenants.collect::<Vec<_>>(), "nextLink": "" }))
}
