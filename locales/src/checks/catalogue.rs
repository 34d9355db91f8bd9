//! The app's own catalogue as units: every message of every locale, the translations held against the source.

use std::collections::{BTreeMap, BTreeSet};

use super::directive::{Excuse, excuses};
use super::document::Document;
use super::fluent::{self, Item};
use super::unit::{Unit, inspect};
use crate::SOURCE_LOCALE;
use crate::finding::Finding;
use crate::source::Source;

/// Everything that the rules find in a catalogue. What the compiler refuses, such as broken syntax, is not said here.
pub fn catalogue(sources: &[Source]) -> Vec<Finding> {
    let documents = documents(sources);
    let mut findings = Vec::new();
    let mut units = Vec::new();
    let mut originals: BTreeMap<String, Vec<super::Passage>> = BTreeMap::new();
    let mut inherited: BTreeMap<String, Vec<Excuse>> = BTreeMap::new();
    for locale in locales(sources) {
        for item in items(sources, locale) {
            let Some(document) = documents.iter().find(|document| document.path == item.source.path) else {
                continue;
            };
            let mut own = excuses(document, &item.key, &item.comment, &mut findings);
            let source = if locale == SOURCE_LOCALE {
                originals.insert(item.key.clone(), item.passages.clone());
                inherited.insert(item.key.clone(), own.clone());
                None
            } else {
                own.extend(inherited.get(&item.key).into_iter().flatten().cloned());
                originals.get(&item.key).map(|original| (SOURCE_LOCALE.to_owned(), original.clone()))
            };
            units.push(Unit {
                document,
                key: item.key,
                locale: locale.to_owned(),
                passages: item.passages,
                source,
                excuses: own,
                straight_quotes: false,
            });
        }
    }
    findings.append(&mut inspect(&units));
    findings
}

/// The locales, the source first.
pub(crate) fn locales(sources: &[Source]) -> Vec<&str> {
    let mut others: BTreeSet<&str> = sources.iter().map(|source| source.locale.as_str()).collect();
    others.remove(SOURCE_LOCALE);
    std::iter::once(SOURCE_LOCALE).chain(others).collect()
}

/// The texts of one locale.
pub(crate) fn items<'s>(sources: &'s [Source], locale: &str) -> Vec<Item<'s>> {
    let files: Vec<&Source> = sources.iter().filter(|source| source.locale == locale).collect();
    // Broken syntax is told by the compiler.
    fluent::read(&files, &mut Vec::new())
}

pub(crate) fn documents(sources: &[Source]) -> Vec<Document> {
    sources.iter().map(|source| Document::new(source.path.clone(), source.text.clone())).collect()
}
