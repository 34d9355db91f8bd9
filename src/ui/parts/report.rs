//! What whoever asks for support, or looks for a fault, wants to pass on: a text ready to copy, and what was asked of Azure.

use leptos::prelude::*;

use super::copy::copy_button;
use super::diagnostics::diagnostics_view;
use super::support::{Mention, Support};
use crate::i18n::text;
use crate::letter::Letter;
use crate::ui::live::live;
use crate::ui::speech::use_speech;

/// Both; it tells the time, so it is built when somebody looks.
pub fn report_view() -> AnyView {
    let Support { about, named, last_failure, .. } = expect_context();
    let speech = use_speech();
    let lines = move || {
        let mut told = Vec::new();
        if let Some(id) = about.get() {
            if let Some((_, name)) = named.get().filter(|(own, _)| *own == id) {
                told.push(text::report_subscription(name));
            }
            told.push(text::request_id(id.to_string()));
        }
        told.push(text::report_time(speech.now.get()));
        if let Some(Mention { correlation, at }) = last_failure.get() {
            told.push(text::report_failure(correlation, at));
        }
        told.push(text::report_language());
        told.iter().map(|text| speech.say_in_utc(text)).collect::<Vec<String>>()
    };
    let shown = live(move || Some(lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view()));
    let report = move || Letter::new("", &lines()).body().to_owned();
    view! {
        <div class="letter">{shown}</div>
        <p class="found-actions">{copy_button(text::help_copy(), report)}</p>
        {diagnostics_view()}
    }
    .into_any()
}
