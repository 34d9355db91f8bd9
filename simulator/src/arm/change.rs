//! Cancel and enable: who may, when, and what they change. Source: Microsoft.Subscription 2021-10-01; api/facts.md 2.
//! What real Azure answers to a second cancel is not documented; here it is refused as a write to a read-only
//! subscription is, so that nothing can mistake it for a second effect.

use serde_json::json;

use super::body::forbidden;
use super::{Answer, Place};
use crate::estate::{self, Estate};
use crate::lifecycle::{RETENTION, Situation};
use crate::target::Target;

pub(super) fn cancel(estate: &mut Estate, id: &str, target: &Target, place: &Place<'_>) -> Answer {
    let Some(one) = estate.subscription(id) else { return Answer::subscription_not_found(id) };
    if !one.access.may_cancel() {
        return forbidden(one, estate, "Microsoft.Subscription/cancel/action");
    }
    if !matches!(one.history.actual(place.now), Situation::Active | Situation::PastDue { .. }) {
        return read_only(id);
    }
    let ignored =
        target.parameter("IgnoreResourceCheck").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    if one.has_resources && !ignored {
        return Answer::error(
            400,
            "ResourcesExistingOnSubscription",
            "There are existing resources associated with subscription. Delete them before cancelling the subscription",
        );
    }
    let situation = Situation::Cancelled { at: place.now, resources_left: one.has_resources };
    change(estate, id, situation, "cancel", place)
}

pub(super) fn enable(estate: &mut Estate, id: &str, place: &Place<'_>) -> Answer {
    let Some(one) = estate.subscription(id) else { return Answer::subscription_not_found(id) };
    if !one.access.may_cancel() {
        return forbidden(one, estate, "Microsoft.Subscription/enable/action");
    }
    match one.history.actual(place.now) {
        Situation::Cancelled { at, .. } if place.now < at + RETENTION && one.offer.reactivates_itself => {
            change(estate, id, Situation::Active, "enable", place)
        }
        Situation::Active => Answer::ok(&json!({ "subscriptionId": id })),
        _ => Answer::error(
            409,
            "NotAllowed",
            "This subscription cannot be reactivated by its owner. Contact support within 90 days of the cancellation.",
        ),
    }
}

fn change(estate: &mut Estate, id: &str, to: Situation, name: &str, place: &Place<'_>) -> Answer {
    let seed = estate.seed;
    match estate.subscription_mut(id) {
        None => Answer::subscription_not_found(id),
        Some(one) => {
            one.history.change(to, place.now, estate::propagation(seed, name, one.index));
            Answer::ok(&json!({ "subscriptionId": one.id }))
        }
    }
}

fn read_only(id: &str) -> Answer {
    Answer::error(
        409,
        "ReadOnlyDisabledSubscription",
        &format!(
            "The subscription '{id}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled."
        ),
    )
}
