//! What was done with the subscription, as far as this browser knows. Azure keeps a log of its own, which the app does not
//! read: it is linked to.

use leptos::prelude::*;

use super::Usage;
use crate::cancellation::{Act, Request, Stage};
use crate::i18n::{Text, text};
use crate::ui::live::either;
use crate::ui::parts::external_link;
use crate::ui::speech::t;

/// What this browser has sent and seen, and the way to Azure's own log.
pub(super) fn activity_view(stage: RwSignal<Stage>, usage: Usage) -> AnyView {
    let Usage { portal, .. } = usage;
    let known = either(move || {
        let told = stage.with(told);
        if told.is_empty() {
            return view! { <p>{t(text::activity_none())}</p> }.into_any();
        }
        let rows = told.into_iter().map(|text| view! { <li><p>{t(text)}</p></li> }).collect_view();
        view! { <ul class="found">{rows}</ul> }.into_any()
    });
    let log = format!("{portal}/#view/Microsoft_Azure_ActivityLog/ActivityLogBlade");
    view! {
        <h2>{t(text::activity_title())}</h2>
        <p class="hint">{t(text::activity_note())}</p>
        {known}
        <p>{external_link(log, text::activity_link())}</p>
    }
    .into_any()
}

/// What is known, in the order in which it happened.
fn told(stage: &Stage) -> Vec<Text> {
    let (request, outcome) = match stage {
        Stage::Idle => return Vec::new(),
        Stage::Sending(request)
        | Stage::Pending(request)
        | Stage::Unclear(request)
        | Stage::Unanswered(request)
        | Stage::Unshown(request) => (request, None),
        Stage::Done { request, seen_at } => (request, Some(text::activity_seen(*seen_at))),
        Stage::Refused { request, .. } => (request, Some(text::activity_refused())),
    };
    let mut told = Vec::new();
    if let Some(undone) = request.undoes {
        told.push(sent(Request { act: request.act.opposite(), sent_at: undone.sent_at, ..*request }));
        told.push(text::activity_seen(undone.seen_at));
    }
    told.push(sent(*request));
    told.extend(outcome);
    told
}

fn sent(request: Request) -> Text {
    match request.act {
        Act::Cancel => text::activity_cancel(request.sent_at),
        Act::Reactivate => text::activity_reactivate(request.sent_at),
    }
}
