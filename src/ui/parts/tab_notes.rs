//! What a person with several tabs, or with a browser that stores nothing, must know of a request.

use leptos::prelude::*;

use super::notice::{Notice, Tone};
use crate::i18n::text;
use crate::ui::live::live;
use crate::ui::speech::t;

/// What the tabs of a browser have to do with a request.
#[derive(Clone, Copy)]
pub struct TabNotes {
    /// The last confirmation was not sent, because another tab was sending.
    pub was_refused_its_turn: RwSignal<bool>,
    /// The record is in this tab only.
    pub is_kept_here_only: RwSignal<bool>,
}

/// Says what there is to say; as a rule nothing.
pub fn tab_notes(notes: TabNotes) -> AnyView {
    let TabNotes { was_refused_its_turn, is_kept_here_only } = notes;
    view! {
        {live(move || was_refused_its_turn.get().then(|| view! {
            <Notice tone=Tone::Problem title=text::tabs_refused_title()>
                <p>{t(text::tabs_refused_text())}</p>
            </Notice>
        }))}
        {live(move || is_kept_here_only.get().then(|| view! {
            <p class="hint" role="status">{t(text::tabs_kept_here_only())}</p>
        }))}
    }
    .into_any()
}
