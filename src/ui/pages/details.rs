//! `/subscriptions/:id`: what the subscription is, and what can be done with it.

use leptos::prelude::*;

use crate::billing::BillingProperty;
use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::permission::MayCancel;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::changes::use_changes;
use crate::ui::dossier::{self, Beside, Dossier};
use crate::ui::live::{either, live};
use crate::ui::parts::{Breadcrumb, Heading, HeadingText, Loaded, external_link, state_badge};
use crate::ui::speech::{t, tell};
use crate::ui::words;

/// Reads the subscription and what stands beside it.
#[component]
pub fn DetailsPage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let stage = use_changes().of(id).stage;
    let dossier = dossier::read(id);
    let Dossier { subscription, beside, .. } = dossier;
    view! {
        <Breadcrumb/>
        <Heading text=HeadingText::naming(subscription, text::title_subscription, text::plain_name)/>
        <Loaded dossier>
            {live(move || subscription.get().map(|subscription| view! { <DetailsView subscription stage beside/> }))}
        </Loaded>
    }
}

/// Essentials on the left, actions at the right.
#[component]
pub fn DetailsView(
    /// The subscription.
    subscription: Subscription,
    /// What this browser knows of a change of it.
    stage: RwSignal<Stage>,
    /// What stands beside it.
    beside: RwSignal<Beside>,
) -> impl IntoView {
    let Subscription { id, offer, spending_limit, .. } = subscription;
    let tenant = subscription.tenant.clone();
    let state = subscription.state.clone();
    let cancellable = state.may_be_cancelled();
    let cancels = Memo::new(move |_| cancellable && stage.with(|stage| stage.open().is_none()));
    let right = move || {
        beside.with(|beside| match beside.may_cancel {
            None => text::details_role_checking(),
            Some(MayCancel::Allowed) => text::details_role_allowed(),
            Some(MayCancel::NotAllowed { .. }) => text::details_role_not_allowed(),
            Some(MayCancel::Unknown) => text::details_role_unknown(),
        })
    };
    let admin = move || {
        beside.with(|beside| match &beside.billing {
            Some(BillingProperty { is_account_admin: Some(true), .. }) => text::details_account_admin_you(),
            Some(BillingProperty { account_admin_email: Some(address), .. }) => {
                text::plain_name(address.as_str())
            }
            _ => text::details_unknown(),
        })
    };
    let directory =
        move || beside.with(|beside| beside.directory.clone()).map(|name| view! { <bdi>{name}</bdi><br/> });
    view! {
        <div class="split">
            <section aria-labelledby="essentials">
                <h2 id="essentials">{t(text::details_essentials())}</h2>
                <dl class="essentials">
                    <dt>{t(text::state_label())}</dt>
                    <dd>{state_badge(state, stage)}</dd>
                    <dt>{t(text::offer_label())}</dt>
                    <dd>{t(words::offer(offer))}</dd>
                    <dt>{t(text::details_id())}</dt>
                    <dd><code>{id.to_string()}</code></dd>
                    {tenant.map(|tenant| view! {
                        <dt>{t(text::details_directory())}</dt>
                        <dd>
                            {directory}
                            <code>{tenant}</code>
                        </dd>
                    }.into_any())}
                    {spending_limit.map(|limit| view! {
                        <dt>{t(text::details_spending_limit())}</dt>
                        <dd>{t(words::spending_limit(limit))}</dd>
                    }.into_any())}
                    <dt>{t(text::details_account_admin())}</dt>
                    <dd>{tell(admin)}</dd>
                    <dt>{t(text::details_role())}</dt>
                    <dd>{tell(right)}</dd>
                </dl>
                <h2>{t(text::details_usage())}</h2>
                <p>{t(text::details_usage_text())}</p>
                <p>
                    {external_link("https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/costanalysis", text::details_usage_link())}
                </p>
            </section>
            <section class="side" aria-labelledby="actions">
                <h2 id="actions">{t(text::details_actions())}</h2>
                {either(move || if cancels.get() {
                    action(Route::Prepare(id), "button primary", text::details_cancel, text::details_cancel_hint)
                } else {
                    action(Route::Status(id), "button primary", text::details_status, text::details_status_hint)
                })}
            </section>
        </div>
    }
}

fn action(route: Route, class: &'static str, label: fn() -> Text, hint: fn() -> Text) -> AnyView {
    view! {
        <p><a class=class href=route.href()>{t(label())}</a></p>
        <p class="hint">{t(hint())}</p>
    }
    .into_any()
}
