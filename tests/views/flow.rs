//! The two steps of cancelling.

use leptos::prelude::*;
use winddown::api::ApiError;
use winddown::cancellation::{Act, Refusal, Stage};
use winddown::offer::Offer;
use winddown::permission::MayCancel;
use winddown::policy::Policy;
use winddown::readiness::Estate;
use winddown::subscription::{State, Subscription};
use winddown::ui::changes::Draft;
use winddown::ui::pages::{Checks, Consequences, Machines, PrepareView, Recheck, Renew, ReviewView};
use winddown::ui::parts::TabNotes;
use winddown::ui::ticks::TickBox;

use crate::support::{EN, NL, now, request, says, subscription, who, words};

/// The checks of what is known so far, with figures of an operator.
pub fn checks(estate: Estate<ApiError>) -> Checks {
    Checks {
        estate: RwSignal::new(estate),
        policy: Policy { retention_days: 30, support_term_months: 12, ..Policy::default() },
        ticks: TickBox { ticks: RwSignal::default(), on_tick: Callback::new(|_| ()) },
        machines: Machines {
            stopping: RwSignal::default(),
            chosen: RwSignal::default(),
            asked: RwSignal::default(),
            is_unfolded: RwSignal::default(),
            shown: RwSignal::new(5),
            on_stop: Callback::new(|_| ()),
            on_withdraw: Callback::new(|()| ()),
        },
        portal: "https://portal.azure.com",
        on_retry: Callback::new(|_| ()),
    }
}

fn prepare(state: State, stage: Stage, may_cancel: Option<MayCancel>) -> impl IntoView {
    view! {
        <PrepareView
            subscription=subscription(state, Offer::PayAsYouGo)
            stage=RwSignal::new(stage)
            checks=checks(Estate::default())
            who=who(may_cancel)
        />
    }
}

#[test]
fn prepare_says_the_consequence_first_and_reads_its_figures_from_the_policy() {
    let nl = words(NL, || prepare(State::Enabled, Stage::Idle, Some(MayCancel::Allowed)));
    says(
        &nl,
        &[
            "eindigt de toegang",
            "Maak een back-up",
            "30 dagen",
            "12 maanden",
            "Aanbevolen",
            "Gebeurt vanzelf",
            "Doorgaan",
            "Terug",
        ],
    );
    assert!(nl.find("eindigt de toegang") < nl.find("back-up"));
    let en = words(EN, || prepare(State::Enabled, Stage::Idle, Some(MayCancel::Unknown)));
    says(&en, &["not known", "Azure decides", "Continue"]);
    says(
        &words(NL, || prepare(State::Enabled, Stage::Idle, Some(MayCancel::NotAllowed))),
        &["Met uw rol mag u niet opzeggen", "Een verzoek, klaar om te versturen", "Doorgaan"],
    );
}

#[test]
fn what_was_sent_is_told_instead_of_offered_again() {
    let sent = words(EN, || prepare(State::Enabled, Stage::Pending(request(Act::Cancel)), None));
    says(&sent, &["has been sent", "not sent a second time", "View status"]);
    assert!(!sent.contains("Continue"));
    let disabled = words(NL, || prepare(State::Disabled, Stage::Idle, None));
    says(&disabled, &["Hier valt niets op te zeggen", "Uitgeschakeld"]);
}

/// Nothing is known yet.
pub fn known() -> Consequences {
    Consequences {
        estate: RwSignal::default(),
        costs: RwSignal::default(),
        costs_by_resource: RwSignal::default(),
        invoices: RwSignal::default(),
        plans: RwSignal::default(),
        beside: RwSignal::default(),
        renew: Renew { stage_of: Callback::new(|_| RwSignal::default()), on_off: Callback::new(|_| ()) },
        on_retry: Callback::new(|_| ()),
    }
}

fn review(offer: Offer, stage: Stage) -> impl IntoView {
    shown(subscription(State::Enabled, offer), stage, known(), Policy::default())
}

/// The second step of a subscription of which this is known.
pub fn review_of(subscription: Subscription, known: Consequences, policy: Policy) -> impl IntoView {
    shown(subscription, Stage::Idle, known, policy)
}

fn shown(subscription: Subscription, stage: Stage, known: Consequences, policy: Policy) -> impl IntoView {
    view! {
        <ReviewView
            subscription
            stage=RwSignal::new(stage)
            draft=RwSignal::new(Draft::default())
            policy
            now=now()
            known
            recheck=RwSignal::new(Recheck::No)
            notes=TabNotes { was_refused_its_turn: RwSignal::new(false), is_kept_here_only: RwSignal::new(false) }
            on_asked=Callback::new(|()| ())
            on_taken_back=Callback::new(|()| ())
            on_confirmed=Callback::new(|()| ())
        />
    }
}

#[test]
fn review_tells_dates_consequences_and_the_way_back_per_offer() {
    let nl = words(NL, || review(Offer::PayAsYouGo, Stage::Idle));
    says(
        &nl,
        &[
            "Er is nog niets opgezegd",
            "Binnen 10 minuten",
            "2026-05-30",
            "Laatste factuur",
            "zelf opnieuw activeren",
            "Ja, mijn abonnement opzeggen",
            "Niet opzeggen",
            "Terug",
        ],
    );
    assert!(!nl.contains("Annuleren") && !nl.contains("annuleren"), "{nl}");
    let trial = words(EN, || review(Offer::FreeTrial, Stage::Idle));
    says(
        &trial,
        &["No invoice for usage", "Support can reactivate it", "Yes, cancel my subscription", "Don’t cancel"],
    );
    assert!(!trial.contains("Last invoice"));
}

#[test]
fn every_refusal_says_that_nothing_has_changed_and_what_to_do() {
    let table = [
        (Refusal::SignIn, "aanmelden"),
        (Refusal::NotAllowed, "eigenaar"),
        (Refusal::ResourcesRemain, "Verwijder ze in de Azure-portal"),
        (Refusal::NotFound, "lijst met uw abonnementen"),
        (Refusal::Conflict, "over enkele minuten opnieuw"),
        (Refusal::TooManyRequests, "Wacht een minuut"),
        (Refusal::Other { code: "NotAllowed".into(), message: "Pending dues".into() }, "Pending dues"),
    ];
    for (why, advice) in table {
        let stage = Stage::Refused { request: request(Act::Cancel), why };
        says(&words(NL, || review(Offer::PayAsYouGo, stage)), &["Er is niets veranderd", advice]);
    }
}
