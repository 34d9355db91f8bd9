//! A page that is read from Azure: a quiet placeholder, words when it takes long, the failure with its way on, or the
//! content.

use leptos::prelude::*;

use super::failure::failure_notice;
use crate::api::Problem;
use crate::i18n::text;
use crate::ui::dossier::{Dossier, Load};
use crate::ui::live::either;
use crate::ui::speech::t;

/// Shows a dossier; the content is built once and follows what is read by itself.
#[component]
pub fn Loaded(
    /// What is read.
    dossier: Dossier,
    /// Whether the content has nothing true to say before billing has answered.
    #[prop(optional)]
    after_billing: bool,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let waits = Memo::new(move |_| after_billing && dossier.beside.with(|beside| !beside.billing_answered));
    either(move || match dossier.load.get() {
        Load::Loading => placeholder(false).into_any(),
        Load::Slow => placeholder(true).into_any(),
        Load::Ready if waits.get() => placeholder(false).into_any(),
        Load::Ready => children(),
        Load::Failed(error) => {
            // A subscription that does not exist is another matter than one that cannot be read.
            let title = match error.problem {
                Problem::NotFound => text::missing_title(),
                _ => text::unavailable_title(),
            };
            failure_notice(title, error, dossier.reload)
        }
    })
}

fn placeholder(slow: bool) -> impl IntoView {
    let words = if slow { text::loading_slow() } else { text::loading() };
    view! {
        <div class="placeholder">
            <p role="status" class=if slow { "" } else { "visually-hidden" }>{t(words)}</p>
            <div class="bone wide"></div>
            <div class="bone"></div>
            <div class="bone short"></div>
        </div>
    }
}
