//! The way back, in the same place on every page below the list.

use leptos::prelude::*;

use crate::i18n::text;
use crate::list::ListQuery;
use crate::route::Route;
use crate::subscription::Subscription;
use crate::ui::live::live;
use crate::ui::speech::t;
use crate::ui::words;

/// A link to the list, and to the subscription where there is one.
#[component]
pub fn Breadcrumb(
    /// The subscription that the page is about, once it is known.
    #[prop(optional, into)]
    subscription: Option<RwSignal<Option<Subscription>>>,
) -> impl IntoView {
    let own = live(move || {
        subscription?.get().map(|subscription| {
            let name = text::plain_name(words::name(&subscription));
            view! {
                <li>
                    <a href=Route::Details(subscription.id).href()><bdi>{t(name)}</bdi></a>
                </li>
            }
        })
    });
    view! {
        <nav class="breadcrumb" aria-label=t(text::breadcrumb_label())>
            <ol>
                <li>
                    <a href=Route::List(ListQuery::default()).href()>{t(text::nav_subscriptions())}</a>
                </li>
                {own}
            </ol>
        </nav>
    }
}
