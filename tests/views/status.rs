//! The status page: a story per state, and never two at once.

use chrono::TimeDelta;
use leptos::prelude::*;
use winddown::billing::{BillingProperty, BillingStatus, StatusDetail, StatusReason};
use winddown::cancellation::{Act, Stage};
use winddown::offer::Offer;
use winddown::policy::Policy;
use winddown::receipt::Proof;
use winddown::subscription::State;
use winddown::timeline::story::Anchor;
use winddown::timeline::{Cancelled, Facts};
use winddown::ui::changes::Draft;
use winddown::ui::pages::{StatusTold, StatusView};
use winddown::ui::parts::TabNotes;

use crate::support::{EN, NL, now, request, says, subscription, words};

fn status(
    state: State,
    offer: Offer,
    stage: Stage,
    reason: Option<StatusReason>,
    days: i64,
) -> impl IntoView {
    let billing = reason.map(|reason| BillingProperty {
        status: Some(BillingStatus::NotActive),
        status_details: vec![StatusDetail { effective: now(), reason }],
        ..BillingProperty::default()
    });
    let today = now() + TimeDelta::days(days);
    let subscription = subscription(state, offer);
    let facts =
        Facts { subscription: &subscription, read_at: today, billing: billing.as_ref(), stage: &stage };
    let told = StatusTold::of(&facts, &Policy::default(), today);
    let cancelled = billing.as_ref().and_then(BillingProperty::cancelled_at);
    let cancelled = cancelled.map(|at| Cancelled { at, anchor: Anchor::Azure });
    let proof = Proof::of(&subscription, billing.as_ref(), cancelled, Vec::new());
    view! {
        <StatusView
            id=subscription.id
            told=Memo::new(move |_| Some(told.clone()))
            proof=Memo::new(move |_| proof.clone())
            stage=RwSignal::new(stage)
            draft=RwSignal::new(Draft::default())
            busy=Memo::new(|_| false)
            unwatched=Memo::new(|_| false)
            look_error=Memo::new(|_| None)
            notes=TabNotes { was_refused_its_turn: RwSignal::new(false), is_kept_here_only: RwSignal::new(false) }
            on_check=Callback::new(|()| ())
            on_reactivate=Callback::new(|()| ())
        />
    }
}

#[test]
fn the_status_of_a_cancellation_follows_its_days() {
    let cancelled = |tag, days| {
        words(tag, || {
            status(State::Disabled, Offer::PayAsYouGo, Stage::Idle, Some(StatusReason::Cancelled), days)
        })
    };
    says(
        &cancelled(NL, 3),
        &[
            "Uw abonnement is opgezegd",
            "Toegang",
            "Facturering",
            "Gegevens",
            "Nu",
            "Straks",
            "Abonnement opnieuw activeren",
            "Gemeld door Azure",
        ],
    );
    let late = cancelled(EN, 91);
    says(&late, &["Your subscription is cancelled", "Reactivating was possible until"]);
    assert!(!late.contains("Reactivate subscription"), "{late}");
}

#[test]
fn who_may_not_reactivate_is_told_why_and_by_when_to_ask() {
    let trial =
        words(NL, || status(State::Warned, Offer::FreeTrial, Stage::Idle, Some(StatusReason::Cancelled), 3));
    says(&trial, &["Alleen abonnementen met betalen naar gebruik", "2026-05-30"]);
    assert!(!trial.contains("Abonnement opnieuw activeren"));
}

#[test]
fn a_pending_or_unclear_cancel_claims_neither_success_nor_failure() {
    let pending = words(EN, || {
        status(State::Enabled, Offer::PayAsYouGo, Stage::Pending(request(Act::Cancel)), None, 0)
    });
    says(&pending, &["Your cancellation has been sent", "up to 10 minutes", "Check now"]);
    let unclear = words(EN, || {
        status(State::Enabled, Offer::PayAsYouGo, Stage::Unclear(request(Act::Cancel)), None, 0)
    });
    says(&unclear, &["not clear yet", "It is not sent a second time"]);
    for told in [pending, unclear] {
        assert!(!told.contains("is cancelled") && !told.contains("Cancel subscription"), "{told}");
    }
}

#[test]
fn disabled_for_another_reason_is_another_text() {
    let table = [
        (StatusReason::PastDue, "payment is overdue"),
        (StatusReason::SpendingLimitReached, "credit is used up"),
        (StatusReason::Expired, "has expired"),
    ];
    for (reason, expected) in table {
        let told = words(EN, || status(State::Disabled, Offer::VisualStudio, Stage::Idle, Some(reason), 1));
        says(&told, &[expected]);
        assert!(!told.contains("is cancelled"), "{told}");
    }
    for (reason, expected) in [
        (StatusReason::PastDue, "Azure kan het binnenkort uitschakelen. Betaal de openstaande factuur"),
        (StatusReason::SpendingLimitReached, "Het tegoed is op"),
        (StatusReason::Other, "Vraag ondersteuning waarom"),
    ] {
        let told = words(NL, || status(State::Warned, Offer::VisualStudio, Stage::Idle, Some(reason), 1));
        says(&told, &["Azure heeft voor dit abonnement gewaarschuwd", expected, "Niet gemeld door Azure"]);
        assert!(!told.contains("is opgezegd") && !told.contains("2026-05-30"), "{told}");
    }
    let strange = State::Unknown("Dormant".into());
    says(
        &words(NL, || status(strange, Offer::Other, Stage::Idle, None, 1)),
        &["Dormant", "die deze app niet kent"],
    );
}

#[test]
fn a_payment_that_is_late_switches_nothing_off_and_may_be_cancelled() {
    let late = words(EN, || status(State::PastDue, Offer::PayAsYouGo, Stage::Idle, None, 1));
    says(&late, &["A payment for this subscription is overdue", "Services go on", "Cancel subscription"]);
    assert!(!late.contains("disabled because"), "{late}");
}

#[test]
fn what_is_deleted_offers_nothing_any_more() {
    let deleted = words(NL, || {
        status(State::Deleted, Offer::PayAsYouGo, Stage::Idle, Some(StatusReason::Cancelled), 91)
    });
    says(&deleted, &["Dit abonnement is verwijderd", "Gegevens worden permanent verwijderd", "Voorbij"]);
    for offered in ["Abonnement opnieuw activeren", "in uw agenda zetten", "Zoals het zal zijn op", "Nog "] {
        assert!(!deleted.contains(offered), "{offered}: {deleted}");
    }
}

#[test]
fn a_cancellation_has_a_receipt_and_dates_to_come() {
    let cancelled = words(EN, || {
        status(State::Disabled, Offer::PayAsYouGo, Stage::Idle, Some(StatusReason::Cancelled), 3)
    });
    says(
        &cancelled,
        &[
            "Receipt",
            "83aa47df-e3e9-49ff-877b-94304bf3d3ad",
            "Cancelled, as Azure’s billing tells",
            "Add the dates to your calendar",
            "87 more days until your data is deleted",
        ],
    );
    let running = words(EN, || status(State::Enabled, Offer::PayAsYouGo, Stage::Idle, None, 3));
    assert!(!running.contains("Receipt") && !running.contains("calendar"), "{running}");
}
