//! Something to know before going on, set apart by an icon, a line and words.

use leptos::prelude::*;

use crate::i18n::Text;
use crate::ui::speech::t;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Information,
    /// It has worked.
    Success,
    /// Something is not as it should be; spoken at once.
    Problem,
}

impl Tone {
    fn word(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Success => "success",
            Self::Problem => "problem",
        }
    }
}

/// A titled notice. Problems are announced when they appear.
#[component]
pub fn Notice(
    /// How much it matters.
    tone: Tone,
    /// Its title.
    title: Text,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let role = (tone == Tone::Problem).then_some("alert");
    view! {
        <div class="notice" data-tone=tone.word() role=role>
            <p class="notice-title">{t(title)}</p>
            {children()}
        </div>
    }
}
