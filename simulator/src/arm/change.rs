//! Cancel and enable: who may, when, and what they change. Source: Microsoft.Subscription 2021-10-01; api/facts.md 2.
//! What real Azure answers to a second cancel is not documented; here it is refused as a write to a read-only
//! subscription is, so that nothing can mistake it for a second effect.

use serde_json::json;

use super::authorization::forbidden;
use super::{Answer, Call};
use crate::estate::{self, Estate};
use crate::lifecycle::{RETENTION, Situation};

pub(super) fn cancel(estate: &mut Estate, call: &Call<'_>) -> Answer {
    let id = call.subscription();
    let Some(one) = estate.subscription(id) else { return Answer::subscription_not_found(id) };
    if !one.access.may_cancel() {
        return forbidden(one, estate, "Microsoft.Subscription/cancel/action");
    }
    if !matches!(one.history.actual(call.now()), Situation::Active | Situation::PastDue { .. }) {
        return Answer::read_only(id);
    }
    let ignored =
        call.parameter("IgnoreResourceCheck").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    if one.has_resources() && !ignored {
        return Answer::error(
            400,
            "ResourcesExistingOnSubscription",
            "There are existing resources associated with subscription. Delete them before cancelling the subscription",
        );
    }
    let situation = Situation::Cancelled { at: call.now(), resources_left: one.has_resources() };
    change(estate, id, situation, "cancel", call)
}

pub(super) fn enable(estate: &mut Estate, call: &Call<'_>) -> Answer {
    let id = call.subscription();
    let Some(one) = estate.subscription(id) else { return Answer::subscription_not_found(id) };
    if !one.access.may_cancel() {
        return forbidden(one, estate, "Microsoft.Subscription/enable/action");
    }
    match one.history.actual(call.now()) {
        Situation::Cancelled { at, .. } if call.now() < at + RETENTION && one.offer.reactivates_itself => {
            change(estate, id, Situation::Active, "enable", call)
        }
        Situation::Active => Answer::ok(&json!({ "subscriptionId": id })),
        _ => Answer::error(
            409,
            "NotAllowed",
            "This subscription cannot be reactivated by its owner. Contact support within 90 days of the cancellation.",
        ),
    }
}

fn change(estate: &mut Estate, id: &str, to: Situation, name: &str, call: &Call<'_>) -> Answer {
    let seed = estate.seed;
    match estate.subscription_mut(id) {
        None => Answer::subscription_not_found(id),
        Some(one) => {
            one.history.change(to, call.now(), estate::propagation(seed, name, one.index));
            Answer::ok(&json!({ "subscriptionId": one.id }))
        }
    }
}
