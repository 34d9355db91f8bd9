//! Pages for addresses that lead nowhere: they say so, and show the way back.

use leptos::prelude::*;

use crate::i18n::text;
use crate::list::ListQuery;
use crate::route::Route;
use crate::ui::parts::Heading;
use crate::ui::speech::t;

/// No such page.
#[component]
pub fn NotFoundView() -> impl IntoView {
    view! {
        <Heading text=text::not_found_title()/>
        <p class="lead">{t(text::not_found_text())}</p>
        {way_back()}
    }
}

/// A subscription page whose id cannot be one.
#[component]
pub fn MalformedIdView(
    /// What stands in the address.
    id: String,
) -> impl IntoView {
    view! {
        <Heading text=text::malformed_title()/>
        <p class="lead">{t(text::malformed_text(id))}</p>
        {way_back()}
    }
}

fn way_back() -> AnyView {
    view! {
        <p>
            <a class="button primary" href=Route::List(ListQuery::default()).href()>
                {t(text::error_go_to_list())}
            </a>
        </p>
    }
    .into_any()
}
