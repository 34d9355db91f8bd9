//! The way back, in the same place on every page below the list.

use leptos::prelude::*;

use crate::i18n::text;
use crate::list::ListQuery;
use crate::route::Route;
use crate::subscription::Subscription;
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// A link to the list, and to the subscription where there is one.
#[component]
pub fn Breadcrumb(
    /// The subscription that the page is about, once it is known.
    #[prop(optional, into)]
    subscription: Signal<Option<Subscription>>,
) -> impl IntoView {
    let speech = use_speech();
    let own = move || {
        subscription.get().map(|subscription| {
            let name = words::name(&subscription);
            view! {
                <li>
                    <a href=Route::Details(subscription.id).href()>
                        <bdi>{move || speech.say(&text::plain_name(name.clone()))}</bdi>
                    </a>
                </li>
            }
        })
    };
    view! {
        <nav class="breadcrumb" aria-label=t(text::breadcrumb_label)>
            <ol>
                <li>
                    <a href=Route::List(ListQuery::default()).href()>{t(text::nav_subscriptions)}</a>
                </li>
                {own}
            </ol>
        </nav>
    }
}
