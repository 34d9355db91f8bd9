//! What the page asked of Azure: for whoever runs the app, or helps somebody with it, and looks for what is wrong.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::copy::copy_button;
use crate::api::{Made, TransportFailure};
use crate::i18n::{Text, text};
use crate::readiness::is_azure;
use crate::ui::app::use_reach;
use crate::ui::browser;
use crate::ui::live::either;
use crate::ui::speech::{t, use_speech};
use crate::ui::words::number;

/// Where calls go, and the last of them.
pub fn diagnostics_view() -> AnyView {
    let reach = use_reach();
    let base = reach.base();
    let made = RwSignal::new(Vec::new());
    let whose =
        if is_azure(&base) { text::diagnostics_azure(base) } else { text::diagnostics_not_azure(base) };
    let calls = either(move || {
        let calls: Vec<_> = made.get().into_iter().rev().map(|(at, call)| call_view(at, &call)).collect();
        if calls.is_empty() {
            view! { <p>{t(text::diagnostics_none())}</p> }.into_any()
        } else {
            view! { <ol class="calls">{calls}</ol> }.into_any()
        }
    });
    view! {
        <details
            class="fold"
            // As they are when somebody looks: a list that moves by itself is hard to copy from.
            on:toggle=move |event| {
                if browser::is_open(&event) {
                    made.set(reach.calls());
                }
            }
        >
            <summary>{t(text::diagnostics_title())}</summary>
            <p>{t(whose)}</p>
            <p class="hint">{t(text::diagnostics_lead())}</p>
            {calls}
        </details>
    }
    .into_any()
}

fn call_view(at: DateTime<Utc>, call: &Made) -> AnyView {
    let speech = use_speech();
    let sent = move || speech.say_in_utc(&text::diagnostics_sent(at));
    let address = format!("{} {}", call.request.method.word(), call.request.url);
    let azure =
        call.correlation.clone().map(|id| view! { <p class="hint">{t(text::diagnostics_azure_id(id))}</p> });
    let curl = call.curl();
    view! {
        <li>
            <p><code dir="ltr">{address}</code></p>
            <p>{t(outcome(call))}</p>
            <p class="hint">{sent}</p>
            <p class="hint">{t(text::diagnostics_own_id(call.request.id.as_str()))}</p>
            {azure}
            <p>{copy_button(text::diagnostics_curl(), move || curl.clone())}</p>
        </li>
    }
    .into_any()
}

fn outcome(call: &Made) -> Text {
    match call.end {
        Ok(status) => text::diagnostics_answered(
            status.to_string(),
            number(usize::try_from(call.took().as_millis()).unwrap_or(usize::MAX)),
        ),
        Err(TransportFailure::Network) => text::diagnostics_no_connection(),
        Err(TransportFailure::TimedOut) => text::diagnostics_no_answer(),
        Err(TransportFailure::Left) => text::diagnostics_left(),
        Err(TransportFailure::SignedOut) => text::diagnostics_signed_out(),
    }
}
