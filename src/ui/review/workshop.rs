//! The texts as they are here and now, and what the reviewer has said about them. Every edit is compiled in this page and
//! seen at once; the work is kept in the browser after every change.

use std::sync::Arc;

use leptos::prelude::*;
use locales::Source;
use locales::review::{Bench, Merged, Work, pseudo};

use crate::i18n::{Edition, Locale};
use crate::ui::browser;

/// The files of the catalogue: locale, path, text.
const SOURCES: &[(&str, &str, &str)] = &include!(concat!(env!("OUT_DIR"), "/sources.rs"));
/// Where the work is kept.
const KEY: &str = "winddown:review";
/// Where a record is put aside that cannot be read.
const ASIDE: &str = "winddown:review:unreadable";

/// The reviewer's table, shared by every tool.
#[derive(Clone, Copy)]
pub struct Workshop {
    /// The catalogue as the app was built with it: what edits are held against.
    pub built: StoredValue<Arc<Bench>>,
    /// What the reviewer has said.
    pub work: RwSignal<Work>,
    /// The catalogue with the edits in it.
    pub bench: RwSignal<Arc<Bench>>,
    /// What every language says with the edits in it, as far as it compiles.
    pub editions: RwSignal<Vec<Arc<Edition>>>,
    /// Why an earlier record could not be read, with the record.
    pub unreadable: RwSignal<Option<(String, String)>>,
}

impl Workshop {
    /// Compiles the catalogue and takes up the work where it was left.
    pub fn open() -> Self {
        let sources = SOURCES.iter().map(|(locale, path, text)| Source {
            locale: (*locale).to_owned(),
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        });
        let built = Arc::new(Bench::new(sources.collect()));
        let (work, unreadable) = recall();
        let workshop = Self {
            built: StoredValue::new(Arc::clone(&built)),
            work: RwSignal::new(work),
            bench: RwSignal::new(Arc::clone(&built)),
            editions: RwSignal::new(editions(&built)),
            unreadable: RwSignal::new(unreadable),
        };
        workshop.work.update(|work| work.settle(&built));
        workshop.compile();
        workshop
    }

    /// Changes what the reviewer has said, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut Work, &Bench)) {
        let built = self.built.get_value();
        self.work.update(|work| change(work, &built));
        browser::store(KEY, &self.work.with_untracked(Work::to_json));
        self.compile();
    }

    /// Takes in somebody's work.
    pub fn merge(self, other: &Work) -> Merged {
        let mut merged = Merged::default();
        self.change(|work, _| merged = work.merge(other));
        merged
    }

    /// What one language says.
    pub fn edition(self, locale: Locale) -> Option<Arc<Edition>> {
        self.editions.with(|editions| editions.iter().find(|edition| edition.locale() == locale).cloned())
    }

    /// Forgets the record that was put aside.
    pub fn discard_unreadable(self) {
        browser::forget(ASIDE);
        self.unreadable.set(None);
    }

    fn compile(self) {
        let built = self.built.get_value();
        let edited = self.work.with_untracked(|work| built.edited(work));
        // A verdict or a comment changes no text, so there is nothing to compile.
        if self.bench.with_untracked(|bench| bench.sources() == edited.sources) {
            return;
        }
        let bench = if edited.changed.is_empty() { built } else { Arc::new(Bench::new(edited.sources)) };
        // Half a word does not compile; what compiled last stays on the screen.
        let editions = editions(&bench);
        if !editions.is_empty() && self.editions.with_untracked(|shown| *shown != editions) {
            self.editions.set(editions);
        }
        self.bench.set(bench);
    }
}

/// The table of the app.
///
/// # Panics
/// Without a [`Workshop`] in the context; that is a mistake in the program.
pub fn use_workshop() -> Workshop {
    expect_context()
}

/// The work that was kept; one that cannot be read is put aside, and its words say why.
fn recall() -> (Work, Option<(String, String)>) {
    let aside = browser::stored(ASIDE);
    let read = |text: &str| Work::from_json(text).map_err(|why| why.to_string());
    let earlier = aside.and_then(|text| read(&text).err().map(|why| (why, text)));
    match browser::stored(KEY).map(|text| read(&text).map_err(|why| (why, text))) {
        None => (Work::default(), earlier),
        Some(Ok(work)) => (work, earlier),
        Some(Err((why, text))) => {
            browser::store(ASIDE, &text);
            (Work::default(), Some((why, text)))
        }
    }
}

/// Every language that people speak, and the two that nobody does; nothing while the catalogue does not compile.
fn editions(bench: &Bench) -> Vec<Arc<Edition>> {
    let Some(catalogue) = bench.catalogue() else { return Vec::new() };
    let spoken = catalogue.prints().into_iter().filter_map(|print| {
        let locale = Locale::parse_exactly(&print.locale)?;
        Edition::read(locale, &print.whole())
    });
    let unspoken =
        [(pseudo::ACCENTED, pseudo::accented(catalogue)), (pseudo::MIRRORED, pseudo::mirrored(catalogue))];
    let unspoken = unspoken.into_iter().filter_map(|(tag, patterns)| {
        let locale = Locale::parse_exactly(tag)?;
        Edition::read(locale, &patterns.join("\n"))
    });
    spoken.chain(unspoken).map(Arc::new).collect()
}
