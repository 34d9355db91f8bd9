//! A page that is read from Azure: a quiet placeholder, words when it takes long, the content, and above it the failure of a
//! later look with its way on.

use leptos::prelude::*;

use super::failure::failure_notice;
use super::notice::{Notice, Tone};
use crate::api::Problem;
use crate::i18n::text;
use crate::ui::dossier::{Dossier, Load};
use crate::ui::live::live;
use crate::ui::speech::t;
use crate::ui::words;

/// Shows a dossier; the content is built once and follows what is read by itself.
#[component]
pub fn Loaded(
    /// What is read.
    dossier: Dossier,
    /// Whether the content has nothing true to say before billing has answered.
    #[prop(optional)]
    after_billing: bool,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let Dossier { load, subscription, beside, slow, stage, reload, .. } = dossier;
    let waits = Memo::new(move |_| after_billing && beside.with(|beside| !beside.billing_answered));
    let is_missing =
        move |load: &Load| matches!(load, Load::Failed(error) if error.problem == Problem::NotFound);
    // What is known stays when a later look fails; that of a subscription which is not there any more does not.
    let is_known = Memo::new(move |_| {
        subscription.with(Option::is_some)
            && !load.with(is_missing)
            && !(load.with(|load| *load == Load::Ready) && waits.get())
    });
    let is_failed = Memo::new(move |_| load.with(|load| matches!(load, Load::Failed(_))));
    // A request that is open is told even where nothing of its subscription can be read.
    let is_sent =
        Memo::new(move |_| !is_known.get() && is_failed.get() && stage.with(|stage| stage.open().is_some()));
    view! {
        {live(move || match load.get() {
            Load::Failed(error) => {
                // A subscription that does not exist is another matter than one that cannot be read.
                let title = match error.problem {
                    Problem::NotFound => text::missing_title(),
                    _ => text::unavailable_title(),
                };
                Some(failure_notice(title, words::problem(&error.problem), error, reload))
            }
            _ => None,
        })}
        {live(move || is_sent.get().then(|| view! {
            <Notice tone=Tone::Information title=text::prepare_pending_title()>
                <p>{t(text::prepare_pending_text())}</p>
            </Notice>
        }))}
        {live(move || {
            if is_known.get() {
                Some(children())
            } else {
                (!is_failed.get()).then(|| placeholder(slow.get()))
            }
        })}
    }
}

/// What stands where a page will be; words say so once it takes longer than usual.
pub fn placeholder(slow: bool) -> AnyView {
    let words = if slow { text::loading_slow() } else { text::loading() };
    view! {
        <div class="placeholder">
            <p role="status" class=if slow { "" } else { "visually-hidden" }>{t(words)}</p>
            <div class="bone wide"></div>
            <div class="bone"></div>
            <div class="bone short"></div>
        </div>
    }
    .into_any()
}
