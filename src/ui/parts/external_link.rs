//! Links that leave the app say so, and tell the other site nothing.

use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::ui::speech::t;

/// A link that opens in another tab.
pub fn external_link(href: &'static str, label: Text) -> AnyView {
    view! {
        <a class="external" href=href target="_blank" rel="noopener noreferrer">
            {t(label)}
            <span class="visually-hidden">" "{t(text::link_new_tab())}</span>
        </a>
    }
    .into_any()
}
