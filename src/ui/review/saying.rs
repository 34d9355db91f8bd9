//! The same text in other words: what each language says of it, now.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{Edition, Locale, Speaker, Text, Zone};
use crate::ui::speech::Speech;

use super::use_workshop;

/// What a text says in every language that people speak.
pub fn said_in_every_language(text: &Text) -> Vec<(Locale, String)> {
    let editions = use_workshop().editions.get();
    editions
        .iter()
        .filter(|edition| edition.locale().is_spoken())
        .map(|edition| (edition.locale(), said_in(edition, text)))
        .collect()
}

/// What a text says in one edition.
pub fn said_in(edition: &Arc<Edition>, text: &Text) -> String {
    let speech: Speech = leptos::prelude::expect_context();
    Speaker { edition, zone: Zone::Local, now: speech.now.get_untracked() }.say(text)
}
