//! A region of a page that is read from Azure: a quiet placeholder, words when it takes long, the failure with its way
//! on, or the content.

use leptos::prelude::*;

use super::failure::FailureNotice;
use crate::api::ApiError;
use crate::i18n::{Text, text};
use crate::ui::load::{Load, Reading};
use crate::ui::speech::t;

/// Shows a reading; the content is built again only when what was read has changed.
#[component]
pub fn Loaded<T, V, F>(
    /// What is read.
    reading: Reading<T>,
    /// What to say when it could not be read.
    failure_title: fn(&ApiError) -> Text,
    /// The content.
    children: F,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    V: IntoView + 'static,
    F: Fn(T) -> V + Send + 'static,
{
    let shown = Memo::new(move |_| reading.state.get());
    move || match shown.get() {
        Load::Loading => placeholder(false).into_any(),
        Load::Slow => placeholder(true).into_any(),
        Load::Ready(value) => children(value).into_any(),
        Load::Failed(error) => {
            view! { <FailureNotice title=failure_title(&error) error on_retry=reading.reload/> }.into_any()
        }
    }
}

fn placeholder(slow: bool) -> impl IntoView {
    let words = if slow { text::loading_slow } else { text::loading };
    view! {
        <div class="placeholder">
            <p role="status" class=if slow { "" } else { "visually-hidden" }>{t(words)}</p>
            <div class="bone wide"></div>
            <div class="bone"></div>
            <div class="bone short"></div>
        </div>
    }
}
