//! Links that leave the app say so, and tell the other site nothing.

use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::ui::speech::t;

/// A link that opens in another tab.
pub fn external_link(href: impl Into<String>, label: Text) -> AnyView {
    let href = href.into();
    let named = text::link_new_tab(label.clone());
    view! {
        <a class="external" href=href target="_blank" rel="noopener noreferrer" aria-label=t(named)>
            {t(label)}
        </a>
    }
    .into_any()
}
