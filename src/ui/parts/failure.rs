//! A reading that failed: what happened, what to do, and a button that does it.

use leptos::prelude::*;

use super::notice::{Notice, Tone};
use crate::api::{ApiError, Problem};
use crate::i18n::{Text, text};
use crate::ui::speech::t;
use crate::ui::words;

/// Says what went wrong, with `advice` on what to do, and offers to try again.
pub fn failure_notice(title: Text, advice: Text, error: ApiError, on_retry: Callback<()>) -> AnyView {
    let azure = match &error.problem {
        Problem::Refused { code, message } => words::azure_words(code, message),
        _ => None,
    };
    view! {
        <Notice tone=Tone::Problem title>
            <p>{t(advice)}</p>
            {azure_words(azure)}
            <p>
                <button type="button" class="button" on:click=move |_| on_retry.run(())>
                    {t(text::button_retry())}
                </button>
            </p>
        </Notice>
    }
    .into_any()
}

/// Azure's own message, quoted, where it has one.
pub fn azure_words(words: Option<Text>) -> AnyView {
    words.map(|words| view! { <p class="quotation">{t(words)}</p> }).into_any()
}
