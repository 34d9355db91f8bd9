//! The heading of a page, which is also the title of the tab and the place where a screen reader begins.

use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::ui::browser;
use crate::ui::speech::{t, use_speech};

/// Whether the person came to this page by a click, so that its heading takes the focus.
#[derive(Clone, Copy)]
pub struct HeadingState {
    /// Set by navigation, cleared by the heading that has taken the focus.
    pub wants_focus: RwSignal<bool>,
}

/// The one `h1` of a page.
#[component]
pub fn Heading(
    /// What the page is about.
    #[prop(into)]
    text: Signal<Text>,
    /// "Step 1 of 2", where there are steps.
    #[prop(optional, into)]
    step: Option<Text>,
) -> impl IntoView {
    let speech = use_speech();
    let state = use_context::<HeadingState>();
    Effect::new(move |_| browser::set_title(&speech.say(&text::page_title(text.get()))));
    Effect::new(move |_| {
        if let Some(state) = state
            && state.wants_focus.get_untracked()
        {
            state.wants_focus.set(false);
            browser::focus_heading();
        }
    });
    view! {
        {step.map(|step| view! { <p class="step">{t(move || step.clone())}</p> })}
        <h1 tabindex="-1">{t(move || text.get())}</h1>
    }
}
