//! Billing accounts: Microsoft.Billing 2024-04-01, `billingAccount.json`. There is one for each agreement under which the
//! signed-in person is the account administrator of a subscription; a partner's own account is the partner's.

use serde_json::{Value, json};

use super::{Answer, Call};
use crate::chance::Chance;
use crate::estate::Estate;
use crate::offer::Agreement;
use crate::subscription::Subscription;

const AGREEMENTS: [Agreement; 3] = [
    Agreement::MicrosoftOnlineServicesProgram,
    Agreement::MicrosoftCustomerAgreement,
    Agreement::EnterpriseAgreement,
];

/// `BillingAccountListResult`.
pub(super) fn list(estate: &Estate, call: &Call<'_>) -> Answer {
    let accounts: Vec<Agreement> = AGREEMENTS
        .into_iter()
        .filter(|agreement| subscriptions(estate, *agreement).next().is_some())
        .collect();
    call.page(&accounts, estate.page_size, |agreement| show(*agreement, estate))
}

fn show(agreement: Agreement, estate: &Estate) -> Value {
    let kind = match agreement {
        Agreement::MicrosoftOnlineServicesProgram => "Individual",
        Agreement::EnterpriseAgreement => "Enterprise",
        _ => "Business",
    };
    json!({
        "id": id(agreement, estate),
        "name": name(agreement, estate),
        "type": "Microsoft.Billing/billingAccounts",
        "properties": {
            "accountStatus": "Active",
            "accountType": kind,
            "agreementType": agreement,
            "displayName": estate.directory.display_name,
            "hasReadAccess": true,
            "primaryBillingTenantId": estate.directory.tenant_id,
        },
    })
}

/// The subscriptions that are billed to the account of an agreement, as far as the signed-in person administers it.
pub(super) fn subscriptions(estate: &Estate, agreement: Agreement) -> impl Iterator<Item = &Subscription> {
    estate
        .subscriptions()
        .iter()
        .filter(move |one| one.offer.agreement == agreement && one.access.may_cancel())
}

/// The agreement of the account with this name, if there is one.
pub(super) fn find(estate: &Estate, name_: &str) -> Option<Agreement> {
    AGREEMENTS
        .into_iter()
        .filter(|agreement| name(*agreement, estate).eq_ignore_ascii_case(name_))
        .find(|agreement| subscriptions(estate, *agreement).next().is_some())
}

/// The id of the account to which a subscription is billed, where that is shown.
pub(super) fn id_of(one: &Subscription, estate: &Estate) -> Option<String> {
    let agreement = one.offer.agreement;
    AGREEMENTS.contains(&agreement).then(|| id(agreement, estate))
}

/// The ARM id of an account.
pub(super) fn id(agreement: Agreement, estate: &Estate) -> String {
    format!("/providers/Microsoft.Billing/billingAccounts/{}", name(agreement, estate))
}

fn name(agreement: Agreement, estate: &Estate) -> String {
    let mut chance = Chance::new(estate.seed, "billing account", 0);
    match agreement {
        Agreement::MicrosoftOnlineServicesProgram => chance.guid(),
        Agreement::EnterpriseAgreement => chance.between(10_000_000, 99_999_999).to_string(),
        _ => format!("{}:{}_2019-05-31", chance.guid(), chance.guid()),
    }
}

/// 404 for an account that is not there or not to be seen.
pub(super) fn not_found(name: &str) -> Answer {
    Answer::not_found(&format!("Billing account '{name}' was not found."))
}
