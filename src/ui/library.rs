//! The editions: fetched when a language is wanted, kept as long as the app lives.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files;
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
}

impl Library {
    /// Nothing read yet.
    pub fn new(shelf: Shelf) -> Self {
        Self { shelf: StoredValue::new(shelf), read: StoredValue::default() }
    }

    /// The texts of a language; `None` when they cannot be fetched.
    pub async fn edition(self, locale: Locale) -> Option<Arc<Edition>> {
        let here = |editions: &Vec<Arc<Edition>>| {
            editions.iter().find(|edition| edition.locale() == locale).map(Arc::clone)
        };
        if let Some(edition) = self.read.with_value(here) {
            return Some(edition);
        }
        let edition = match self.shelf.get_value() {
            Shelf::Files => Arc::new(files::edition(locale).await?),
            Shelf::Given(editions) => here(&editions)?,
        };
        // Whoever asked may have closed the app meanwhile.
        self.read.try_update_value(|read| read.push(Arc::clone(&edition)))?;
        Some(edition)
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
