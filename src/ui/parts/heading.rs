//! The heading of a page, which is also the title of the tab and the place where a screen reader begins.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{Text, Wording, text};
use crate::subscription::Subscription;
use crate::ui::browser;
use crate::ui::speech::{t, tell, use_speech};
use crate::ui::words;

/// Whether the person came to this page by a click, so that its heading takes the focus.
#[derive(Clone, Copy)]
pub struct HeadingState {
    /// Set by navigation, cleared by the heading that has taken the focus.
    pub wants_focus: RwSignal<bool>,
}

/// What a heading says; it may change when more is known.
#[derive(Clone)]
pub struct HeadingText(Arc<dyn Fn() -> Text + Send + Sync>);

impl HeadingText {
    /// A heading that names the subscription as soon as it is known.
    pub fn naming(
        subscription: RwSignal<Option<Subscription>>,
        unknown: fn() -> Text,
        named: fn(Wording) -> Text,
    ) -> Self {
        Self(Arc::new(move || {
            subscription.with(|subscription| {
                subscription.as_ref().map_or_else(unknown, |subscription| named(words::name(subscription)))
            })
        }))
    }
}

impl HeadingText {
    /// A heading that changes with what it tells of.
    pub fn telling(told: impl Fn() -> Text + Send + Sync + 'static) -> Self {
        Self(Arc::new(told))
    }
}

impl From<Text> for HeadingText {
    fn from(text: Text) -> Self {
        Self(Arc::new(move || text.clone()))
    }
}

/// The one `h1` of a page.
#[component]
pub fn Heading(
    /// What the page is about.
    #[prop(into)]
    text: HeadingText,
    /// "Step 1 of 2", where there are steps.
    #[prop(optional, into)]
    step: Option<Text>,
) -> impl IntoView {
    let speech = use_speech();
    let state = use_context::<HeadingState>();
    let HeadingText(text) = text;
    let shown = Arc::clone(&text);
    Effect::new(move |_| browser::set_title(&speech.say(&text::page_title(text()))));
    Effect::new(move |_| {
        if let Some(state) = state
            && state.wants_focus.get_untracked()
        {
            state.wants_focus.set(false);
            browser::focus_heading();
        }
    });
    view! {
        {step.map(|step| view! { <p class="step">{t(step)}</p> }.into_any())}
        <h1 tabindex="-1">{tell(move || shown())}</h1>
    }
}
