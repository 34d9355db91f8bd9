//! `/subscriptions/:id`: what the subscription is, what is in it, what it costs, and what can be done with it. Each part is
//! read by itself, and one that fails hides nothing of the others.

mod activity;
mod costs;
mod download;
mod essentials;
mod invoices;
mod plans;
mod resources;
mod roles;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::cancellation::Stage;
use crate::cost::{Costs, ResourceCost};
use crate::i18n::text;
use crate::invoice::Invoice;
use crate::permission::{MayCancel, RoleAssignment};
use crate::policy::Policy;
use crate::readiness::{Estate, Source};
use crate::renewal;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::clock::Clock;
use crate::ui::dossier::{self, Dossier};
use crate::ui::live::live;
use crate::ui::parts::{Breadcrumb, Heading, HeadingText, Loaded, WhoCan, not_allowed_notice};
use crate::ui::reading::{Part, PricedPlan, Topic, use_readings};
use crate::ui::renewals::use_renewals;
use crate::ui::who;

use activity::activity_view;
use costs::{costliest_view, costs_view};
pub use download::{Download, Downloads};
use essentials::{actions_view, essentials_view};
use invoices::invoices_view;
use plans::plans_view;
use resources::resources_view;
use roles::roles_view;

/// What the page reads besides the subscription.
const TOPICS: [Topic; 6] = [
    Topic::Costs,
    Topic::CostsByResource,
    Topic::Estate(Source::Resources),
    Topic::Invoices,
    Topic::Plans,
    Topic::Roles,
];

/// Reads the subscription and what stands beside it.
#[component]
pub fn DetailsPage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let dossier = dossier::read(id);
    let Dossier { subscription, stage, .. } = dossier;
    let who = who::open(id, dossier);
    let reading = use_readings().open(id, &TOPICS);
    let renewals = use_renewals();
    let clock = expect_context::<Clock>();
    let usage = Usage {
        id,
        estate: reading.estate,
        costs: reading.costs,
        costs_by_resource: reading.costs_by_resource,
        invoices: reading.invoices,
        plans: reading.plans,
        roles: reading.roles,
        renewal_of: Callback::new(move |plan: String| renewals.of(&plan)),
        downloads: download::open(id),
        portal: who.portal,
        policy: expect_context(),
        now: clock.now_untracked(),
        on_retry: Callback::new(move |topic| reading.again(topic)),
    };
    view! {
        <Breadcrumb/>
        <Heading text=HeadingText::naming(subscription, text::title_subscription, text::plain_name)/>
        <Loaded dossier>
            {live(move || subscription.get().map(|subscription| {
                // Azure has answered, and told its time with the answer.
                let usage = Usage { now: clock.now_untracked(), ..usage };
                view! { <DetailsView subscription stage who usage/> }
            }))}
        </Loaded>
    }
}

/// What is read of the subscription, and how it is read again.
#[derive(Clone, Copy)]
pub struct Usage {
    /// Which subscription.
    pub id: SubscriptionId,
    /// What is in it.
    pub estate: RwSignal<Estate<ApiError>>,
    /// What it has cost since its billing month began.
    pub costs: RwSignal<Part<Option<Costs>>>,
    /// The same, apart by resource.
    pub costs_by_resource: RwSignal<Part<Vec<ResourceCost>>>,
    /// Its invoices.
    pub invoices: RwSignal<Part<Vec<Invoice>>>,
    /// Support plans, with the price of a month.
    pub plans: RwSignal<Part<Vec<PricedPlan>>>,
    /// Who has which role.
    pub roles: RwSignal<Part<Vec<RoleAssignment>>>,
    /// Where the renewal of a plan, by its ARM id, stands.
    pub renewal_of: Callback<String, RwSignal<renewal::Stage>>,
    /// The documents of invoices.
    pub downloads: Downloads,
    /// The portal's address.
    pub portal: &'static str,
    /// The figures.
    pub policy: Policy,
    /// The day from which terms are counted, UTC.
    pub now: DateTime<Utc>,
    /// Reads a topic again.
    pub on_retry: Callback<Topic>,
}

impl Usage {
    /// Reads one topic again.
    fn again(self, topic: Topic) -> Callback<()> {
        Callback::new(move |()| self.on_retry.run(topic))
    }
}

/// Essentials on the left, actions at the right, and below them what was read.
#[component]
pub fn DetailsView(
    /// The subscription.
    subscription: Subscription,
    /// What this browser knows of a change of it.
    stage: RwSignal<Stage>,
    /// Whether the person may cancel it, and who can where they may not.
    who: WhoCan,
    /// What is read of it.
    usage: Usage,
) -> impl IntoView {
    let state = subscription.state.clone();
    let cancellable = state.may_be_cancelled();
    let cancels = Memo::new(move |_| cancellable && stage.with(|stage| stage.open().is_none()));
    let may_cancel = who.may_cancel();
    let is_barred = Memo::new(move |_| cancels.get() && may_cancel.get() == Some(MayCancel::NotAllowed));
    let barred = {
        let subscription = subscription.clone();
        live(move || is_barred.get().then(|| not_allowed_notice(&subscription, who)))
    };
    view! {
        {barred}
        <div class="split">
            <section aria-labelledby="essentials">
                {essentials_view(&subscription, stage, who)}
            </section>
            <section class="side" aria-labelledby="actions">
                {actions_view(subscription.id, cancels, is_barred)}
            </section>
        </div>
        <section class="card" data-part="costs">{costs_view(usage)} {costliest_view(usage)}</section>
        <section class="card" data-part="resources">{resources_view(usage)}</section>
        <section class="card" data-part="invoices">{invoices_view(usage)}</section>
        <section class="card" data-part="plans">{plans_view(usage)}</section>
        <section class="card" data-part="roles">{roles_view(usage)}</section>
        <section class="card" data-part="activity">{activity_view(stage, usage)}</section>
    }
}
