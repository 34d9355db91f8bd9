//! What is kept as long as the tab: it outlives a reload and a way out of the page and back, and nobody finds it later.

use leptos::prelude::*;
use web_sys::Storage;

/// Keeps a text in the tab; says whether it is kept.
pub fn keep(key: &str, text: &str) -> bool {
    store().is_some_and(|store| store.set_item(key, text).is_ok())
}

/// What is kept in the tab.
pub fn kept(key: &str) -> Option<String> {
    store()?.get_item(key).ok()?
}

/// Takes what is kept in the tab, so that nobody finds it again.
pub fn take(key: &str) -> Option<String> {
    let text = kept(key);
    forget(key);
    text
}

/// Forgets what is kept in the tab.
pub fn forget(key: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(key);
    }
}

/// What a person types into a field, kept under a key: neither a reload nor signing in again loses it.
pub fn typed(key: &'static str) -> RwSignal<String> {
    let typed = RwSignal::new(String::new());
    Effect::new(move |has_begun: Option<()>| {
        let text = typed.get();
        if has_begun.is_none() {
            typed.set(kept(key).unwrap_or_default());
        } else if text.is_empty() {
            forget(key);
        } else {
            keep(key, &text);
        }
    });
    typed
}

fn store() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
