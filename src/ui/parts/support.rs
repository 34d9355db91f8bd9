//! Help, in the same place on every page: the way to Azure support, as far as a link can say what it is about, and a text
//! ready to copy that says the rest.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::external_link::external_link;
use crate::i18n::{Wording, text};
use crate::subscription::SubscriptionId;
use crate::ui::browser;
use crate::ui::live::{either, live};
use crate::ui::speech::t;

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

/// What can be passed on to support.
pub struct Report {
    /// Whether somebody looks.
    pub is_open: RwSignal<bool>,
    /// It, as soon as somebody does.
    pub view: AnyView,
}

/// The help section, with a text that says the rest, which nobody needs before they ask for it.
pub fn support_view(support: Support, report: Option<Report>) -> AnyView {
    let Support { about, last_failure, portal, .. } = support;
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
    view! {
        <section class="help" aria-labelledby="help">
            <h2 id="help">{t(text::help_title())}</h2>
            <p>{t(text::help_text())}</p>
            <p>{link}</p>
            {mention}
            {report.map(|report| view! {
                <details class="fold" on:toggle=move |event| report.is_open.set(browser::is_open(&event))>
                    <summary>{t(text::help_report())}</summary>
                    {report.view}
                </details>
            })}
        </section>
    }
    .into_any()
}
