//! A wish for the part of the app that a first visit does not carry: somebody needs what only that can do or say.

use leptos::prelude::*;

/// Whether somebody needs it.
#[derive(Clone, Copy)]
pub struct Wanted(RwSignal<bool>);

impl Wanted {
    /// Nobody does yet.
    pub fn new() -> Self {
        Self(RwSignal::new(false))
    }

    /// Somebody does.
    pub fn now(self) {
        // The app may be gone.
        if self.0.try_get_untracked() == Some(false) {
            self.0.set(true);
        }
    }

    /// Whether somebody does; called in a reactive place, it is called again when that changes.
    pub fn is(self) -> bool {
        self.0.get()
    }

    /// Whether somebody does, now.
    pub fn is_untracked(self) -> bool {
        self.0.try_get_untracked() == Some(true)
    }
}

impl Default for Wanted {
    fn default() -> Self {
        Self::new()
    }
}
