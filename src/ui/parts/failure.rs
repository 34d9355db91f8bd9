//! A reading that failed: what happened, what to do, and a button that does it.

use leptos::prelude::*;

use super::notice::{Notice, Tone};
use crate::api::{ApiError, Problem};
use crate::i18n::{Text, text};
use crate::ui::speech::t;
use crate::ui::words;

/// Says what went wrong and offers to try again.
#[component]
pub fn FailureNotice(
    /// What could not be done.
    title: Text,
    /// Why.
    error: ApiError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let advice = words::problem(&error.problem);
    let azure = match &error.problem {
        Problem::Refused { code, message } => words::azure_words(code, message),
        _ => None,
    };
    view! {
        <Notice tone=Tone::Problem title>
            <p>{t(move || advice.clone())}</p>
            <AzureWords words=azure/>
            <p>
                <button type="button" class="button" on:click=move |_| on_retry.run(())>
                    {t(text::button_retry)}
                </button>
            </p>
        </Notice>
    }
}

/// Azure's own message, quoted, where it has one.
#[component]
pub fn AzureWords(
    /// The quotation.
    words: Option<Text>,
) -> impl IntoView {
    words.map(|words| view! { <p class="quotation">{t(move || words.clone())}</p> })
}
