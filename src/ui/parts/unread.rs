//! A part of a page that is being read, or could not be: the rest of the page stands without it.

use leptos::prelude::*;

use super::failure::azure_words;
use crate::api::{ApiError, Problem};
use crate::i18n::{Text, text};
use crate::readiness::Run;
use crate::ui::live::either;
use crate::ui::speech::t;
use crate::ui::words;

/// Says that a part is being read.
pub fn being_read() -> AnyView {
    view! { <p class="being-read" role="status">{t(text::part_being_read())}</p> }.into_any()
}

/// Says how far the reading of a source is, and offers to try again where it failed.
pub fn source_status(run: Memo<Run<ApiError>>, on_retry: Callback<()>) -> AnyView {
    either(move || match run.get() {
        Run::NotRun => being_read(),
        Run::Running { items } => view! {
            <p class="being-read" role="status">{t(text::check_running(words::number(items)))}</p>
        }
        .into_any(),
        Run::Done { read_at } => view! { <p class="hint">{t(text::check_read_at(read_at))}</p> }.into_any(),
        Run::Failed { problem } => unread(text::check_unread(), problem, on_retry),
    })
    .into_any()
}

/// Says what could not be read, why, and offers to try again. It is quieter than a page that failed: what else was found
/// stands beside it.
pub fn unread(what: Text, error: ApiError, on_retry: Callback<()>) -> AnyView {
    let azure = match &error.problem {
        Problem::Refused { code, message } => words::azure_words(code, message),
        _ => None,
    };
    view! {
        <div class="unread" role="status">
            <p class="unread-title">{t(what)}</p>
            <p>{t(words::problem(&error.problem))}</p>
            {azure_words(azure)}
            <p>
                <button type="button" class="button small" on:click=move |_| on_retry.run(())>
                    {t(text::button_retry())}
                </button>
            </p>
        </div>
    }
    .into_any()
}
