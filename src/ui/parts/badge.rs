//! The state of a subscription at a glance: an icon and words, never colour alone.

use leptos::prelude::*;

use crate::cancellation::Stage;
use crate::subscription::State;
use crate::ui::speech::t;
use crate::ui::words;

/// Azure's state, or the request of this browser that is still open.
#[component]
pub fn StateBadge(
    /// What Azure reported.
    state: State,
    /// What this browser knows of a change.
    #[prop(into)]
    stage: Signal<Stage>,
) -> impl IntoView {
    let tone = {
        let state = state.clone();
        move || match (stage.with(|stage| stage.open().is_some()), &state) {
            (true, _) => "pending",
            (false, State::Enabled) => "good",
            (false, State::PastDue | State::Warned) => "warning",
            (false, State::Disabled | State::Deleted) => "off",
            (false, State::Unknown(_)) => "unknown",
        }
    };
    view! {
        <span class="badge" data-tone=tone>
            {t(move || stage.with(|stage| words::state_in_list(&state, stage)))}
        </span>
    }
}
