//! A button that copies words, and says what came of it.

use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::ui::browser;
use crate::ui::live::live;
use crate::ui::speech::t;

/// Copies what `words` gives at the moment of the press.
pub fn copy_button(label: Text, words: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        browser::copy(untrack(&words), move |is_copied| {
            // The page may be gone.
            let _ = copied.try_set(Some(is_copied));
        });
    };
    let told = live(move || {
        copied.get().map(|is_copied| t(if is_copied { text::copied() } else { text::not_copied() }))
    });
    view! {
        <button type="button" class="button small" on:click=copy>{t(label)}</button>
        <span role="status">{told}</span>
    }
    .into_any()
}
