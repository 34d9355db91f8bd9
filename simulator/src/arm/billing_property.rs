//! What billing says of one subscription: Microsoft.Billing 2024-04-01, `billingProperty.json`.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;

use super::call::moment;
use super::{Answer, Call, billing_accounts};
use crate::estate::Estate;
use crate::lifecycle::{Situation, State};
use crate::offer::Agreement;
use crate::subscription::{Access, Subscription};

/// `subscriptionBillingStatus`, with the reason for it and since when.
pub(super) fn billing_status(
    situation: Situation,
    now: DateTime<Utc>,
) -> (&'static str, Option<(&'static str, DateTime<Utc>)>) {
    match situation {
        Situation::Active => ("Active", None),
        Situation::PastDue { since } => ("Active", Some(("PastDue", since))),
        Situation::SpendingLimitReached { since } => ("Disabled", Some(("SpendingLimitReached", since))),
        Situation::Expired { since } => ("Expired", Some(("Expired", since))),
        Situation::Cancelled { at, .. } if situation.state(now) == State::Deleted => {
            ("Deleted", Some(("Cancelled", at)))
        }
        Situation::Cancelled { at, .. } => ("Cancelled", Some(("Cancelled", at))),
    }
}

/// `BillingProperty` of Microsoft.Billing 2024-04-01.
pub(super) fn get(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let situation = one.situation(call.now(), call.place.stale);
    let (status, detail) = billing_status(situation, call.now());
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
    // The specification has an address for this agreement only.
    let has_address = one.offer.agreement == Agreement::MicrosoftOnlineServicesProgram;
    let credit = one.offer.credit.map(|credit| {
        let end = one.created + TimeDelta::days(credit.days);
        json!([{
            "amount": credit.euros,
            "currency": "EUR",
            "startDate": moment(one.created),
            "endDate": moment(end),
            "type": credit.kind,
            "status": if end > call.now() { "Active" } else { "Expired" },
        }])
    });
    if let Some(members) = properties.as_object_mut() {
        if let Some(account) = billing_accounts::id_of(one, estate) {
            members.insert("billingAccountId".to_owned(), account.into());
        }
        if let Some(details) = details {
            members.insert("subscriptionBillingStatusDetails".to_owned(), details);
        }
        if let Some((is_account_admin, address)) = administrator {
            members.insert("isAccountAdmin".to_owned(), is_account_admin.into());
            if has_address {
                members.insert("accountAdminNotificationEmailAddress".to_owned(), address.into());
            }
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
