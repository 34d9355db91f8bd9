//! The renewal of a support plan, and the button that turns it off.

use leptos::prelude::*;

use crate::i18n::text;
use crate::renewal::{Failure, Stage};
use crate::support_plan::{Renewal, SupportPlan};
use crate::ui::live::live;
use crate::ui::parts::azure_words;
use crate::ui::speech::{t, tell};
use crate::ui::words;

/// How a plan's renewal is turned off.
#[derive(Clone, Copy)]
pub struct Renew {
    /// Where the renewal of a plan, by its ARM id, stands.
    pub stage_of: Callback<String, RwSignal<Stage>>,
    /// The person wants it off.
    pub on_off: Callback<SupportPlan>,
}

/// Whether a plan renews itself, and what is being done about it.
pub fn renewal_view(plan: &SupportPlan, renew: Renew) -> AnyView {
    let stage = renew.stage_of.run(plan.id.clone());
    let (told, offered) = (plan.clone(), plan.clone());
    let status = move || stage.with(|stage| words::renewal(stage, told.renewal));
    let azure = move || {
        stage.with(|stage| match stage {
            Stage::Failed { why: Failure::Azure { code, message }, .. } => words::azure_words(code, message),
            _ => None,
        })
    };
    let may_ask = Memo::new(move |_| stage.with(|stage| stage.may_ask(&offered)));
    let plan = plan.clone();
    let is_known = plan.renewal != Renewal::Untold;
    view! {
        {is_known.then(|| view! { <p role="status">{tell(status)}</p> })}
        {live(move || azure().map(|words| azure_words(Some(words))))}
        {live(move || may_ask.get().then(|| {
            let plan = plan.clone();
            view! {
                <p class="hint">{t(text::renewal_hint())}</p>
                <p>
                    <button
                        type="button"
                        class="button small"
                        on:click=move |_| renew.on_off.run(plan.clone())
                    >
                        {t(text::renewal_turn_off())}
                    </button>
                </p>
            }
        }))}
    }
    .into_any()
}
