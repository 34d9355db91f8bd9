//! The editions: fetched when a language is wanted, kept as long as the app lives.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files;
use super::speech::Speech;
use crate::i18n::{Edition, Locale};

/// Where editions come from.
#[derive(Clone)]
pub enum Shelf {
    /// From the files beside the app.
    Files,
    /// They are here already: in tests, and wherever there are no files.
    Given(Vec<Arc<Edition>>),
}

/// The editions that have been read.
#[derive(Clone, Copy)]
pub struct Library {
    shelf: StoredValue<Shelf>,
    read: StoredValue<Vec<Arc<Edition>>>,
    /// Whether editions must be whole; a first visit begins with what it needs.
    is_whole_wanted: StoredValue<bool>,
}

impl Library {
    /// Nothing read yet.
    pub fn new(shelf: Shelf) -> Self {
        Self {
            shelf: StoredValue::new(shelf),
            read: StoredValue::default(),
            is_whole_wanted: StoredValue::default(),
        }
    }

    /// The texts of a language, as many as are wanted by now; `None` when they cannot be fetched.
    pub async fn edition(self, locale: Locale) -> Option<Arc<Edition>> {
        let here = |editions: &Vec<Arc<Edition>>| {
            editions.iter().find(|edition| edition.locale() == locale).map(Arc::clone)
        };
        let is_enough = |edition: &Arc<Edition>| {
            edition.is_whole() || !self.is_whole_wanted.try_get_value().unwrap_or(true)
        };
        let known = self.read.try_with_value(here)?;
        if let Some(edition) = known.clone().filter(is_enough) {
            return Some(edition);
        }
        let mut edition = match (known, self.shelf.try_get_value()?) {
            (Some(edition), _) => edition,
            (None, Shelf::Files) => Arc::new(files::edition(locale).await?),
            (None, Shelf::Given(editions)) => here(&editions)?,
        };
        // It may have come to be wanted while the first file was on its way.
        if !is_enough(&edition) {
            edition = Arc::new(files::completed(&edition).await?);
        }
        // Whoever asked may have closed the app meanwhile.
        self.read.try_update_value(|read| {
            read.retain(|read| read.locale() != locale);
            read.push(Arc::clone(&edition));
        })?;
        Some(edition)
    }

    /// Has every edition whole from now on, beginning with the one that is spoken; says whether that was to be had.
    pub async fn complete(self, speech: Speech) -> bool {
        self.is_whole_wanted.set_value(true);
        // Another language may be chosen meanwhile.
        while let Some(spoken) = speech.edition.try_get_untracked() {
            if spoken.is_whole() {
                return true;
            }
            let Some(whole) = self.edition(spoken.locale()).await else {
                // What says as much as this one does can still be chosen.
                let _ = self.is_whole_wanted.try_set_value(false);
                return false;
            };
            if speech.edition.try_with_untracked(|now| now.locale()) == Some(whole.locale()) {
                speech.edition.set(whole);
            }
        }
        false
    }

    /// Lets every language say what a reviewer has made of it.
    #[cfg(feature = "review")]
    pub fn replace(self, editions: Vec<Arc<Edition>>) {
        self.read.set_value(Vec::new());
        self.shelf.set_value(Shelf::Given(editions));
    }

    /// Forgets every language and where to find it, as if the network were gone.
    #[cfg(feature = "review")]
    pub fn lose(self) {
        self.read.set_value(Vec::new());
        self.shelf.set_value(Shelf::Given(Vec::new()));
    }

    /// Fetches every language, because somebody is about to choose one; who fails is asked again when it is chosen.
    pub fn prepare(self) {
        for locale in Locale::all() {
            spawn_local(async move {
                self.edition(locale).await;
            });
        }
    }
}
