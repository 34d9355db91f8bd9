//! The catalogue as it lies before a reviewer: every message in every locale with what was found in it. It is built anew
//! after each change, so it must also hold what cannot be compiled.

use std::collections::BTreeMap;

use crate::SOURCE_LOCALE;
use crate::catalogue::Catalogue;
use crate::checks::catalogue::locales;
use crate::edition::Edition;
use crate::finding::Finding;
use crate::source::Source;
use crate::{declaration, facts, verification};

use super::layout::Layout;
use super::row::{Entry, Row, Text};

/// The sources, compiled and checked, as rows.
#[derive(Clone, Debug)]
pub struct Bench {
    pub(super) sources: Vec<Source>,
    pub(super) layouts: Vec<Layout>,
    locales: Vec<String>,
    rows: Vec<Row>,
    places: BTreeMap<String, usize>,
    catalogue: Option<Catalogue>,
    findings: Vec<Finding>,
}

impl Bench {
    /// Reads, compiles and checks the files of every locale.
    pub fn new(sources: Vec<Source>) -> Self {
        let (catalogue, findings) = verification::examine(&sources);
        let layouts: Vec<Layout> = sources.iter().map(Layout::of).collect();
        let locales: Vec<String> = locales(&sources).into_iter().map(str::to_owned).collect();
        let mut bench = Self {
            sources,
            layouts,
            locales,
            rows: Vec::new(),
            places: BTreeMap::new(),
            catalogue,
            findings,
        };
        bench.lay_out();
        bench.describe();
        bench.sort_in_findings();
        bench
    }

    /// The files.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The locales, the source first and the others by name.
    pub fn locales(&self) -> &[String] {
        &self.locales
    }

    /// Every message and term: those of the source in the order of its files, then those that only a translation has.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of a key.
    pub fn row(&self, key: &str) -> Option<&Row> {
        self.places.get(key).and_then(|place| self.rows.get(*place))
    }

    /// The text of a message in a locale.
    pub fn text(&self, locale: &str, key: &str) -> Option<&Text> {
        self.row(key).and_then(|row| row.text(locale))
    }

    /// The Fluent of a message in a locale, as the file has it; empty when it does not stand there.
    pub fn fluent(&self, locale: &str, key: &str) -> &str {
        self.text(locale, key).map_or("", Text::fluent)
    }

    /// The compiled catalogue, to show the texts in context; none while something cannot be compiled.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        self.catalogue.as_ref()
    }

    /// Everything that was found, sorted by place. Those of a message are also with its text.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn lay_out(&mut self) {
        // The source first: it gives the order.
        for locale in &self.locales {
            let files = self.sources.iter().zip(&self.layouts).filter(|(source, _)| source.locale == *locale);
            for (source, layout) in files {
                for lot in layout.lots.iter().filter(|lot| !lot.key.is_empty()) {
                    let next = self.rows.len();
                    let place = *self.places.entry(lot.key.clone()).or_insert(next);
                    if place == next {
                        self.rows.push(empty_row(&lot.key, area(&source.path), &self.locales));
                    }
                    let texts = self.rows.get_mut(place).map(|row| &mut row.texts);
                    let text = texts.and_then(|texts| texts.iter_mut().find(|text| text.locale == *locale));
                    // A key that stands twice is found by the compiler; the first one counts.
                    if let Some(text) = text.filter(|text| text.entry.is_none()) {
                        text.entry = Some(Entry {
                            path: source.path.clone(),
                            line: lot.lines.start + 1,
                            fluent: lot.text.clone(),
                        });
                    }
                }
            }
        }
    }

    /// Fills in what the comments of the source say.
    fn describe(&mut self) {
        let plain: Vec<&Source> = self.layouts.iter().map(|layout| &layout.plain).collect();
        let source = plain.into_iter().filter(|source| source.locale == SOURCE_LOCALE);
        let edition = Edition::read(SOURCE_LOCALE, source, &mut Vec::new());
        for entry in &edition.entries {
            let row = self.places.get(&entry.key).and_then(|place| self.rows.get_mut(*place));
            if let Some(row) = row {
                row.comment = declaration::remark(entry);
                row.arguments = declaration::arguments(entry, &mut Vec::new());
                row.facts = facts::declared(entry.comment.iter().copied());
            }
        }
    }

    fn sort_in_findings(&mut self) {
        for finding in &self.findings {
            let locale = locale_of(&self.sources, &self.locales, &finding.path);
            let row = self.places.get(&finding.key).and_then(|place| self.rows.get_mut(*place));
            let Some((row, locale)) = row.zip(locale) else { continue };
            if let Some(text) = row.texts.iter_mut().find(|text| text.locale == locale) {
                text.findings.push(finding.clone());
            }
        }
    }
}

fn empty_row(key: &str, area: &str, locales: &[String]) -> Row {
    let text = |locale: &String| Text { locale: locale.clone(), entry: None, findings: Vec::new() };
    Row {
        key: key.to_owned(),
        area: area.to_owned(),
        comment: String::new(),
        arguments: Vec::new(),
        facts: Vec::new(),
        texts: locales.iter().map(text).collect(),
    }
}

/// The area of a file: its name without the ending.
pub(super) fn area(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.strip_suffix(".ftl").unwrap_or(name)
}

/// The locale of a path; a message that is missing is found in a file that need not exist, but its folder is known.
fn locale_of(sources: &[Source], locales: &[String], path: &str) -> Option<String> {
    let source = sources.iter().find(|source| source.path == path).map(|source| &source.locale);
    let folder = || locales.iter().find(|locale| path.split('/').any(|part| part == locale.as_str()));
    source.or_else(folder).cloned()
}
