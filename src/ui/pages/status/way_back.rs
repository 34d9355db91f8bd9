//! The way back from a cancellation, and what became of an attempt to go it.

use leptos::prelude::*;

use super::told::WayBackTold;
use crate::cancellation::{Act, Stage};
use crate::i18n::text;
use crate::ui::live::live;
use crate::ui::parts::{Notice, Tone, azure_words};
use crate::ui::speech::t;
use crate::ui::words;

/// The way back, or why there is none.
pub(super) fn way_back_view(
    told: WayBackTold,
    stage: RwSignal<Stage>,
    on_reactivate: Callback<()>,
) -> AnyView {
    let (words, here) = match told {
        WayBackTold::Here { until } => (Some(text::reactivate_here_text(until)), true),
        WayBackTold::BySupport { until } => (Some(text::reactivate_support_text(until)), false),
        WayBackTold::TooLate { until } => (Some(text::reactivate_too_late_text(until)), false),
        WayBackTold::Again => (None, true),
    };
    let offered = Memo::new(move |_| here && stage.with(|stage| stage.may_ask(Act::Reactivate)));
    view! {
        <section class="way-back" aria-labelledby="way-back">
            <h2 id="way-back">{t(text::reactivate_title())}</h2>
            {words.map(|words| view! { <p>{t(words)}</p> }.into_any())}
            {live(move || offered.get().then(|| view! {
                <p>
                    <button type="button" class="button" on:click=move |_| on_reactivate.run(())>
                        {t(text::reactivate_button())}
                    </button>
                </p>
            }))}
        </section>
    }
    .into_any()
}

/// A refused reactivation is told here, where it was asked for; a refused cancel on the review page.
pub(super) fn refused(stage: RwSignal<Stage>) -> AnyView {
    let why = Memo::new(move |_| match stage.get() {
        Stage::Refused { request, why } if request.act == Act::Reactivate => Some(why),
        _ => None,
    });
    live(move || {
        why.get().map(|why| {
            let advice = words::refusal(&why);
            view! {
                <Notice tone=Tone::Problem title=text::reactivate_refused_title()>
                    <p>{t(advice)}</p>
                    {azure_words(words::refusal_quoted(&why))}
                </Notice>
            }
        })
    })
    .into_any()
}
