//! Help, in the same place on every page: the way to Azure support, as far as a link can say what it is about, and a text
//! ready to copy that says the rest.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::copy::copy_button;
use super::external_link::external_link;
use crate::i18n::{Wording, text};
use crate::letter::Letter;
use crate::subscription::SubscriptionId;
use crate::ui::browser;
use crate::ui::live::{either, live};
use crate::ui::speech::{t, use_speech};
use crate::ui::wanted::Wanted;

/// What support should know.
#[derive(Clone, Copy)]
pub struct Support {
    /// The subscription that the page is about.
    pub about: Memo<Option<SubscriptionId>>,
    /// What a subscription that was read is called.
    pub named: RwSignal<Option<(SubscriptionId, Wording)>>,
    /// The last request that failed.
    pub last_failure: RwSignal<Option<Mention>>,
    /// The portal's address.
    pub portal: &'static str,
}

/// A request that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Azure's id of it.
    pub correlation: String,
    /// When it failed, UTC.
    pub at: DateTime<Utc>,
}

/// The help section. Whoever looks for a text for support may want the technical details as well, which come later.
pub fn support_view(support: Support, wanted: Wanted, technical: AnyView) -> AnyView {
    let Support { about, named, last_failure, portal } = support;
    let speech = use_speech();
    let link = either(move || {
        let href = match about.get() {
            Some(id) => {
                format!("{portal}/#create/Microsoft.Support/Parameters/%7B%22subId%22%3A%22{id}%22%7D")
            }
            None => format!("{portal}/#view/Microsoft_Azure_Support/HelpAndSupportBlade"),
        };
        external_link(href, text::help_link())
    });
    let mention = live(move || {
        last_failure
            .get()
            .map(|failed| view! { <p class="hint">{t(text::help_correlation(failed.correlation))}</p> })
    });
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
    // It tells the time, so there is no need for it before somebody looks.
    let is_open = RwSignal::new(false);
    let shown = live(move || {
        is_open.get().then(|| lines().into_iter().map(|line| view! { <p>{line}</p> }).collect_view())
    });
    let report = move || Letter::new("", &lines()).body().to_owned();
    view! {
        <section class="help" aria-labelledby="help">
            <h2 id="help">{t(text::help_title())}</h2>
            <p>{t(text::help_text())}</p>
            <p>{link}</p>
            {mention}
            <details class="fold" on:toggle=move |event| {
                is_open.set(browser::is_open(&event));
                wanted.now();
            }>
                <summary>{t(text::help_report())}</summary>
                <div class="letter">{shown}</div>
                <p class="found-actions">{copy_button(text::help_copy(), report)}</p>
            </details>
            {technical}
        </section>
    }
    .into_any()
}
