//! Turning a support plan's renewal on and off: the `PATCH` of a billing subscription and the operation that it starts
//! (Microsoft.Billing 2024-04-01; api/facts.md 3c, 6).

use serde::Deserialize;

use super::{Answer, Call, billing_accounts, billing_subscriptions};
use crate::estate::Estate;
use crate::fault::Failure;
use crate::support_plan::{Renewal, SupportPlan};

/// As much of `BillingSubscriptionPatch` as can be changed here.
#[derive(Deserialize)]
struct Patch {
    properties: Properties,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Properties {
    auto_renew: AutoRenew,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
enum AutoRenew {
    On,
    Off,
}

/// Changes `autoRenew`: 202 with a `Location`, or 200 where it is so already.
pub(super) fn update(estate: &mut Estate, call: &Call<'_>) -> Answer {
    let (account, name) = (call.name("billingAccountName"), call.name("billingSubscriptionName"));
    let Some(agreement) = billing_accounts::find(estate, account) else {
        return billing_accounts::not_found(account);
    };
    if !billing_subscriptions::exists(estate, agreement, name) {
        return billing_subscriptions::not_found(name);
    }
    let Ok(patch) = serde_json::from_str::<Patch>(&call.request.body) else {
        return Answer::bad_request("BadRequest", "properties.autoRenew must be 'On' or 'Off'.");
    };
    let is_on = patch.properties.auto_renew == AutoRenew::On;
    let now = call.now();
    let seed = estate.seed;
    let known = |plan: &SupportPlan| plan.agreement == agreement && plan.id.eq_ignore_ascii_case(name);
    let Some(place) = estate.plans.iter().position(known) else {
        return Answer::bad_request("BadRequest", "Auto-renewal cannot be changed for this subscription.");
    };
    match estate.plans.get_mut(place) {
        None => billing_subscriptions::not_found(name),
        Some(plan) if plan.pending(now).is_some() => {
            Answer::error(409, "Conflict", "Another operation is in progress on this billing subscription.")
        }
        Some(plan) if plan.term(now).2 => {
            Answer::bad_request("BadRequest", "The term of this billing subscription has ended.")
        }
        Some(plan) if plan.renews(now, false) != is_on => {
            let change = plan.ask(is_on, call.place.failure.clone(), seed, now);
            accepted(plan, &change, call)
        }
        Some(_) => estate.plans.get(place).map_or_else(
            || billing_subscriptions::not_found(name),
            |plan| Answer::ok(&billing_subscriptions::plan(plan, estate, call)),
        ),
    }
}

/// What came of a change: 202 while it is under way, then the billing subscription or why it failed.
pub(super) fn result(estate: &Estate, call: &Call<'_>) -> Answer {
    let account = call.name("billingAccountName");
    let Some(agreement) = billing_accounts::find(estate, account) else {
        return billing_accounts::not_found(account);
    };
    let operation = call.name("operationId");
    let id = operation.rsplit(':').next().unwrap_or_default();
    let found = estate
        .plans
        .iter()
        .filter(|plan| plan.agreement == agreement)
        .find_map(|plan| Some((plan, plan.change(id, call.now())?)));
    match found {
        None => Answer::not_found(&format!("The operation '{operation}' was not found.")),
        Some((plan, change)) if call.now() < change.done => accepted(plan, change, call),
        Some((_, Renewal { failure: Some(Failure { code, message }), .. })) => {
            Answer::error(409, code, message)
        }
        Some((plan, _)) => Answer::ok(&billing_subscriptions::plan(plan, estate, call)),
    }
}

fn accepted(plan: &SupportPlan, change: &Renewal, call: &Call<'_>) -> Answer {
    let account = call.name("billingAccountName");
    let location = format!(
        "{}/providers/Microsoft.Billing/billingAccounts/{account}/operationResults/updateBillingSubscription_{}:{}?api-version=2024-04-01",
        call.place.base, plan.id, change.id
    );
    Answer::empty(202).with("Location", location).with("Retry-After", "10")
}
