//! What a cancellation does to *these* resources, what remains to be paid for them, and what can be undone: what the views of
//! it share.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::renewal::Renew;
use crate::api::ApiError;
use crate::consequence;
use crate::cost::{Costs, ResourceCost};
use crate::i18n::text;
use crate::invoice::Invoice;
use crate::policy::Policy;
use crate::readiness::Estate;
use crate::subscription::Subscription;
use crate::ui::dossier::Beside;
use crate::ui::reading::{Part, PricedPlan, Topic};
use crate::ui::speech::t;
use crate::ui::words;

/// What is known of the subscription, for what follows from it.
#[derive(Clone, Copy)]
pub struct Known {
    /// What is in it.
    pub estate: RwSignal<Estate<ApiError>>,
    /// What has been used since the billing month began.
    pub costs: RwSignal<Part<Option<Costs>>>,
    /// The same, apart by resource.
    pub costs_by_resource: RwSignal<Part<Vec<ResourceCost>>>,
    /// Its invoices.
    pub invoices: RwSignal<Part<Vec<Invoice>>>,
    /// Support plans, with the price of a month.
    pub plans: RwSignal<Part<Vec<PricedPlan>>>,
    /// What billing knows.
    pub beside: RwSignal<Beside>,
    /// How a plan's renewal is turned off.
    pub renew: Renew,
    /// Reads a topic again.
    pub on_retry: Callback<Topic>,
}

/// Whether a part may still come.
pub(super) fn is_awaited<T>(part: &Part<T>) -> bool {
    matches!(part, Part::NotRead | Part::Reading { .. })
}

/// Why a part could not be read.
pub(super) fn problem<T>(part: &Part<T>) -> Option<ApiError> {
    if let Part::Failed { problem, .. } = part { Some(problem.clone()) } else { None }
}

/// What can be undone, by whom, until when.
pub fn undo_view(subscription: &Subscription, policy: &Policy, now: DateTime<Utc>) -> AnyView {
    let rows = consequence::undo(now, subscription.offer, policy);
    view! {
        <h2>{t(text::undo_title())}</h2>
        <ul class="undo">
            {rows.iter().map(|undo| view! { <li>{t(words::undo(undo, now))}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}
