//! One row of the list: what the subscription is, and the one thing that can be done with it next.

use std::sync::Arc;

use leptos::prelude::*;

use super::choosing::{Choosing, choice};
use crate::api::ApiError;
use crate::cancellation::Stage;
use crate::i18n::text;
use crate::permission::{MayCancel, Right};
use crate::route::Route;
use crate::subscription::Subscription;
use crate::ui::live::live;
use crate::ui::parts::state_badge;
use crate::ui::speech::{t, tell};
use crate::ui::words;

/// What can be done next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Cancel,
    WhoCan,
    Status,
}

/// One subscription, with the one thing that can be done next.
#[component]
pub fn Row(
    /// The subscription.
    subscription: Arc<Subscription>,
    /// What this browser knows of a change of it.
    stage: RwSignal<Stage>,
    /// What is known of the person's right to cancel it.
    right: RwSignal<Right<ApiError>>,
    /// What is chosen, to be cancelled together.
    choosing: Choosing,
) -> impl IntoView {
    let name = words::name(&subscription);
    let choice_name = name.clone();
    let shown_name = text::plain_name(name.clone());
    let Subscription { id, offer, .. } = *subscription;
    let cancellable = subscription.state.may_be_cancelled();
    let cancels = Memo::new(move |_| cancellable && stage.with(|stage| stage.open().is_none()));
    let next = Memo::new(move |_| match right.with(Right::may_cancel) {
        _ if !cancels.get() => Next::Status,
        Some(MayCancel::NotAllowed) => Next::WhoCan,
        _ => Next::Cancel,
    });
    let spoken = move || match next.get() {
        Next::Cancel => text::list_cancel_named(name.clone()),
        Next::WhoCan => text::who_link_named(name.clone()),
        Next::Status => text::list_status_named(name.clone()),
    };
    let label = move || match next.get() {
        Next::Cancel => text::list_cancel(),
        Next::WhoCan => text::who_link(),
        Next::Status => text::list_status(),
    };
    // The first step says who can, and is open to whoever wants to try all the same.
    let href = move || if next.get() == Next::Status { Route::Status(id) } else { Route::Prepare(id) }.href();
    // One link that changes: whoever has the focus on it keeps it when an answer comes.
    let action = view! { <a class="button small" href=href aria-label=tell(spoken)>{tell(label)}</a> };
    let note = live(move || {
        let told = match right.with(Right::may_cancel) {
            Some(MayCancel::NotAllowed) => text::details_role_not_allowed(),
            Some(MayCancel::Unknown) => text::who_unknown(),
            Some(MayCancel::Allowed) | None => return None,
        };
        cancels.get().then(|| view! { <p class="hint">{t(told)}</p> })
    });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {choice(id, subscription.name.clone(), choice_name, cancels, choosing)}
                <a href=Route::Details(id).href()>
                    <bdi>{t(shown_name)}</bdi>
                </a>
            </th>
            <td role="cell" data-column="state">{state_badge(subscription.state.clone(), stage)}</td>
            <td role="cell" data-column="offer">{t(words::offer(offer))}</td>
            <td role="cell" data-column="id"><code>{id.to_string()}</code></td>
            <td role="cell" data-column="action">{action} {note}</td>
        </tr>
    }
}
