//! The state of a subscription at a glance: an icon and words, never colour alone.

use leptos::prelude::*;

use crate::cancellation::Stage;
use crate::subscription::State;
use crate::ui::speech::tell;
use crate::ui::words;

/// Azure's state, or the request of this browser that is still open.
pub fn state_badge(state: State, stage: RwSignal<Stage>) -> AnyView {
    let own_tone = match &state {
        State::Enabled => "good",
        State::PastDue | State::Warned => "warning",
        State::Disabled | State::Deleted => "off",
        State::Unknown(_) => "unknown",
    };
    let tone = move || if stage.with(|stage| stage.open().is_some()) { "pending" } else { own_tone };
    view! {
        <span class="badge" data-tone=tone>
            {tell(move || stage.with(|stage| words::state_in_list(&state, stage)))}
        </span>
    }
    .into_any()
}
