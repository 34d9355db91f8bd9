//! What the reads show of a subscription.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{Answer, Place};
use crate::estate::Estate;
use crate::lifecycle::{Situation, State};
use crate::offer::Agreement;
use crate::subscription::{Access, Subscription};
use crate::target::Target;

/// `SubscriptionListResult`. The specification marks `nextLink` as required, so the last page has an empty one.
pub(super) fn list(estate: &Estate, target: &Target, place: &Place<'_>) -> Answer {
    let from = match target.parameter("$skiptoken").map(str::parse::<usize>) {
        None => 0,
        Some(Ok(from)) if from <= estate.subscriptions().len() => from,
        Some(_) => {
            return Answer::error(400, "InvalidSkipToken", "The skip token is not one that was handed out.");
        }
    };
    let rows: Vec<Value> = estate
        .subscriptions()
        .iter()
        .skip(from)
        .take(estate.page_size)
        .map(|one| subscription(one, estate, place))
        .collect();
    let next = from + rows.len();
    let next_link = if next < estate.subscriptions().len() {
        format!("{}/subscriptions?api-version=2022-12-01&$skiptoken={next}", place.base)
    } else {
        String::new()
    };
    Answer::ok(&json!({ "value": rows, "nextLink": next_link }))
}

/// `Subscription` of Microsoft.Resources 2022-12-01.
pub(super) fn subscription(one: &Subscription, estate: &Estate, place: &Place<'_>) -> Value {
    let limit = if one.offer.credit.is_some() { "On" } else { "Off" };
    json!({
        "id": one.scope(),
        "subscriptionId": one.id,
        "tenantId": estate.directory.tenant_id,
        "displayName": one.name,
        "state": seen(one, place).state(place.now),
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
pub(super) fn tenants(estate: &Estate) -> Answer {
    let directory = &estate.directory;
    Answer::ok(&json!({
        "value": [{
            "id": format!("/tenants/{}", directory.tenant_id),
            "tenantId": directory.tenant_id,
            "tenantCategory": "Home",
            "country": "Netherlands",
            "countryCode": "NL",
            "displayName": directory.display_name,
            "domains": [directory.domain],
            "defaultDomain": directory.domain,
            "tenantType": "AAD",
        }],
        "nextLink": "",
    }))
}

/// `PermissionGetResult`; refused where the scenario says that nobody tells.
pub(super) fn permissions(one: &Subscription, estate: &Estate) -> Answer {
    let (actions, not_actions): (Vec<&str>, Vec<&str>) = match one.access {
        Access::Owner => (vec!["*"], vec![]),
        Access::OwnerUnseen => {
            return forbidden(one, estate, "Microsoft.Authorization/permissions/read");
        }
        Access::Contributor => (
            vec!["*"],
            vec![
                "Microsoft.Authorization/*/Delete",
                "Microsoft.Authorization/*/Write",
                "Microsoft.Subscription/cancel/action",
                "Microsoft.Subscription/enable/action",
            ],
        ),
        Access::Reader => (vec!["*/read"], vec![]),
    };
    Answer::ok(&json!({
        "value": [{ "actions": actions, "notActions": not_actions, "dataActions": [], "notDataActions": [] }],
    }))
}

/// 403 in ARM's words.
pub(super) fn forbidden(one: &Subscription, estate: &Estate, action: &str) -> Answer {
    let user = &estate.directory.user;
    Answer::error(
        403,
        "AuthorizationFailed",
        &format!(
            "The client '{}' with object id '{}' does not have authorization to perform action '{action}' over scope \
             '{}' or the scope is invalid. If access was recently granted, please refresh your credentials.",
            user.name,
            user.object_id,
            one.scope()
        ),
    )
}

/// `BillingProperty` of Microsoft.Billing 2024-04-01.
pub(super) fn billing(one: &Subscription, estate: &Estate, place: &Place<'_>) -> Answer {
    let situation = seen(one, place);
    let (status, detail) = match situation {
        Situation::Active => ("Active", None),
        Situation::PastDue { since } => ("Active", Some(("PastDue", since))),
        Situation::SpendingLimitReached { since } => ("Disabled", Some(("SpendingLimitReached", since))),
        Situation::Expired { since } => ("Expired", Some(("Expired", since))),
        Situation::Cancelled { at, .. } if situation.state(place.now) == State::Deleted => {
            ("Deleted", Some(("Cancelled", at)))
        }
        Situation::Cancelled { at, .. } => ("Cancelled", Some(("Cancelled", at))),
    };
    let mut properties = json!({
        "billingAccountAgreementType": one.offer.agreement,
        "subscriptionBillingStatus": status,
        "subscriptionBillingType": one.offer.billing_type,
        "subscriptionWorkloadType": one.offer.workload,
        "skuId": one.offer.sku_id,
        "skuDescription": one.offer.sku_description,
        "productName": one.offer.product_name,
    });
    // Under an enterprise agreement the dates of the status are not told (scenario `enterprise`).
    let details = detail
        .filter(|_| one.offer.agreement != Agreement::EnterpriseAgreement)
        .map(|(reason, since)| json!([{ "effectiveDate": moment(since), "reason": reason }]));
    let administrator = match one.access {
        Access::Owner => Some((true, estate.directory.user.name)),
        Access::Contributor | Access::Reader => Some((false, estate.directory.administrator.name)),
        Access::OwnerUnseen => None,
    };
    let credit = one.offer.credit.map(|credit| {
        let end = one.created + TimeDelta::days(credit.days);
        json!([{
            "amount": credit.euros,
            "currency": "EUR",
            "startDate": moment(one.created),
            "endDate": moment(end),
            "type": credit.kind,
            "status": if end > place.now { "Active" } else { "Expired" },
        }])
    });
    if let Some(members) = properties.as_object_mut() {
        if let Some(details) = details {
            members.insert("subscriptionBillingStatusDetails".to_owned(), details);
        }
        if let Some((is_account_admin, address)) = administrator {
            members.insert("isAccountAdmin".to_owned(), is_account_admin.into());
            members.insert("accountAdminNotificationEmailAddress".to_owned(), address.into());
        }
        if let Some(credit) = credit {
            members.insert("billingProfileSpendingLimitDetails".to_owned(), credit);
        }
    }
    Answer::ok(&json!({
        "id": format!("{}/providers/Microsoft.Billing/billingProperty/default", one.scope()),
        "name": "default",
        "type": "Microsoft.Billing/billingProperty",
        "properties": properties,
    }))
}

fn seen(one: &Subscription, place: &Place<'_>) -> Situation {
    if place.stale { one.history.before_last_change(place.now) } else { one.history.visible(place.now) }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
