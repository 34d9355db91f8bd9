//! Links that leave the app say so, and tell the other site nothing.

use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::ui::speech::t;

/// A link that opens in another tab.
#[component]
pub fn ExternalLink(
    /// Where to.
    href: &'static str,
    /// Its words.
    #[prop(into)]
    label: Signal<Text>,
) -> impl IntoView {
    view! {
        <a class="external" href=href target="_blank" rel="noopener noreferrer">
            {t(move || label.get())}
            <span class="visually-hidden">" "{t(text::link_new_tab)}</span>
        </a>
    }
}
