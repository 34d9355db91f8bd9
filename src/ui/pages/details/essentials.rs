//! What the subscription is, and what can be done with it.

use leptos::prelude::*;

use crate::billing::BillingProperty;
use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::live::either;
use crate::ui::parts::{WhoCan, state_badge};
use crate::ui::speech::{t, tell};
use crate::ui::words;

/// The essentials.
pub(super) fn essentials_view(subscription: &Subscription, stage: RwSignal<Stage>, who: WhoCan) -> AnyView {
    let Subscription { id, offer, spending_limit, .. } = *subscription;
    let beside = who.beside;
    let tenant = subscription.tenant.clone();
    let may_cancel = who.may_cancel();
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
        <h2 id="essentials">{t(text::details_essentials())}</h2>
        <dl class="essentials">
            <dt>{t(text::state_label())}</dt>
            <dd>{state_badge(subscription.state.clone(), stage)}</dd>
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
            <dd>{tell(move || words::may_cancel(may_cancel.get()))}</dd>
        </dl>
    }
    .into_any()
}

/// The one thing that can be done next. Whoever may not cancel finds the way there still open, but not recommended.
pub(super) fn actions_view(id: SubscriptionId, cancels: Memo<bool>, is_barred: Memo<bool>) -> AnyView {
    let next = either(move || {
        let class = if is_barred.get() { "button" } else { "button primary" };
        if cancels.get() {
            action(Route::Prepare(id), class, text::details_cancel, text::details_cancel_hint)
        } else {
            action(Route::Status(id), class, text::details_status, text::details_status_hint)
        }
    });
    view! {
        <h2 id="actions">{t(text::details_actions())}</h2>
        {next}
    }
    .into_any()
}

fn action(route: Route, class: &'static str, label: fn() -> Text, hint: fn() -> Text) -> AnyView {
    view! {
        <p><a class=class href=route.href()>{t(label())}</a></p>
        <p class="hint">{t(hint())}</p>
    }
    .into_any()
}
