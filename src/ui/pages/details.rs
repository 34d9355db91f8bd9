//! `/subscriptions/:id`: what the subscription is, and what can be done with it.

use leptos::prelude::*;

use super::{failure_title, known, titled};
use crate::api::Scope;
use crate::billing::BillingProperty;
use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::permission::MayCancel;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::app::{load_or_fail, use_arm};
use crate::ui::changes::use_changes;
use crate::ui::load::{self, Load};
use crate::ui::parts::{Breadcrumb, ExternalLink, Heading, Loaded, StateBadge};
use crate::ui::speech::t;
use crate::ui::words;

/// Reads the subscription, and beside it what billing, roles and directory add; those may fail without harm.
#[component]
pub fn DetailsPage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let (arm, _) = use_arm();
    let changes = use_changes();
    let reading =
        load_or_fail(move |scope: Scope| async move { arm.get_value().subscription(id, &scope).await });
    let billing = load::read(move |scope: Scope| async move { arm.get_value().billing(id, &scope).await });
    let permissions =
        load::read(move |scope: Scope| async move { arm.get_value().permissions(id, &scope).await });
    let directory = RwSignal::new(None);
    Effect::new(move |_| {
        let tenant =
            reading.state.with(|state| state.ready().and_then(|subscription| subscription.tenant.clone()));
        if let Some(tenant) = tenant {
            leptos::task::spawn_local(async move {
                let name = arm.get_value().tenant_name(&tenant, &Scope::app()).await.ok().flatten();
                let _ = directory.try_set(name);
            });
        }
    });
    let may_cancel = Signal::derive(move || match permissions.state.get() {
        Load::Loading | Load::Slow => None,
        Load::Ready(permissions) => {
            let billing = billing.state.with(|billing| billing.ready().cloned());
            Some(MayCancel::judge(Some(&permissions), billing.as_ref()))
        }
        Load::Failed(_) => Some(MayCancel::Unknown),
    });
    let subscription = known(id, reading, |subscription| subscription);
    let stage: Signal<Stage> = changes.of(id).stage.into();
    view! {
        <Breadcrumb/>
        <Heading text=titled(subscription, text::title_subscription, text::plain_name)/>
        <Loaded reading failure_title=failure_title children=move |subscription: Subscription| view! {
            <DetailsView
                subscription
                stage
                directory=directory
                may_cancel
                billing=Signal::derive(move || billing.state.with(|billing| billing.ready().cloned()))
            />
        }/>
    }
}

/// Essentials on the left, actions at the right.
#[component]
pub fn DetailsView(
    /// The subscription.
    subscription: Subscription,
    /// What this browser knows of a change of it.
    #[prop(into)]
    stage: Signal<Stage>,
    /// The name of its directory, once it is known.
    #[prop(into)]
    directory: Signal<Option<String>>,
    /// Whether the person may cancel it, once that is known.
    #[prop(into)]
    may_cancel: Signal<Option<MayCancel>>,
    /// What billing knows, once it is known.
    #[prop(into)]
    billing: Signal<Option<BillingProperty>>,
) -> impl IntoView {
    let Subscription { id, offer, spending_limit, .. } = subscription;
    let tenant = subscription.tenant.clone();
    let state = subscription.state.clone();
    let cancellable = state.may_be_cancelled();
    let cancels = Memo::new(move |_| cancellable && stage.with(|stage| stage.open().is_none()));
    let right = move || match may_cancel.get() {
        None => text::details_role_checking(),
        Some(MayCancel::Allowed) => text::details_role_allowed(),
        Some(MayCancel::NotAllowed { .. }) => text::details_role_not_allowed(),
        Some(MayCancel::Unknown) => text::details_role_unknown(),
    };
    let admin = move || match billing.get() {
        Some(BillingProperty { is_account_admin: Some(true), .. }) => text::details_account_admin_you(),
        Some(BillingProperty { account_admin_email: Some(address), .. }) => text::plain_name(address),
        _ => text::details_unknown(),
    };
    view! {
        <div class="split">
            <section aria-labelledby="essentials">
                <h2 id="essentials">{t(text::details_essentials)}</h2>
                <dl class="essentials">
                    <dt>{t(text::state_label)}</dt>
                    <dd><StateBadge state stage/></dd>
                    <dt>{t(text::offer_label)}</dt>
                    <dd>{t(move || words::offer(offer))}</dd>
                    <dt>{t(text::details_id)}</dt>
                    <dd><code>{id.to_string()}</code></dd>
                    {tenant.map(|tenant| view! {
                        <dt>{t(text::details_directory)}</dt>
                        <dd>
                            {move || directory.get().map(|name| view! { <bdi>{name}</bdi><br/> })}
                            <code>{tenant}</code>
                        </dd>
                    })}
                    {spending_limit.map(|limit| view! {
                        <dt>{t(text::details_spending_limit)}</dt>
                        <dd>{t(move || words::spending_limit(limit))}</dd>
                    })}
                    <dt>{t(text::details_account_admin)}</dt>
                    <dd>{t(admin)}</dd>
                    <dt>{t(text::details_role)}</dt>
                    <dd>{t(right)}</dd>
                </dl>
                <h2>{t(text::details_usage)}</h2>
                <p>{t(text::details_usage_text)}</p>
                <p>
                    <ExternalLink
                        href="https://portal.azure.com/#view/Microsoft_Azure_CostManagement/Menu/~/costanalysis"
                        label=Signal::derive(text::details_usage_link)
                    />
                </p>
            </section>
            <section class="side" aria-labelledby="actions">
                <h2 id="actions">{t(text::details_actions)}</h2>
                {move || if cancels.get() {
                    action(Route::Prepare(id), "button primary", text::details_cancel, text::details_cancel_hint)
                } else {
                    action(Route::Status(id), "button primary", text::details_status, text::details_status_hint)
                }}
            </section>
        </div>
    }
}

fn action(route: Route, class: &'static str, label: fn() -> Text, hint: fn() -> Text) -> impl IntoView {
    view! {
        <p><a class=class href=route.href()>{t(label)}</a></p>
        <p class="hint">{t(hint)}</p>
    }
}
