//! A whole `.ftl` file that somebody has edited elsewhere, taken apart into edits of single messages, so that it can be
//! looked at one by one and never brings more than words.

use std::collections::BTreeSet;

use crate::SOURCE_LOCALE;
use crate::checks::Document;
use crate::finding::{Finding, Place};
use crate::foreign;
use crate::source::Source;

use super::bench::Bench;
use super::exchange::Imported;
use super::layout::{Layout, Lot};
use super::work::Work;

/// Compares an edited file with the one that has most of its messages, message by message. What differs becomes an edit;
/// comments and the order of messages are not taken over.
///
/// # Errors
///
/// When the file cannot be read as text, or has no message of the locale.
pub fn load(bench: &Bench, locale: &str, path: &str, bytes: Vec<u8>) -> Result<Imported, Box<Finding>> {
    let text = foreign::decode(path, bytes)?;
    let source = Source { locale: locale.to_owned(), path: path.to_owned(), text };
    let document = Document::new(path, source.text.clone());
    let layout = Layout::of(&source);
    let current = counterpart(bench, locale, &layout).ok_or_else(|| {
        let what = format!("No message of the file is one of `{locale}`.");
        Box::new(Place { path, line: 1, key: "" }.error(what, "Give an edited file of this catalogue."))
    })?;
    let texts = foreign::fluent::read(&document, locale);
    let mut findings = texts.findings;
    findings.extend(foreign::locale::wrong(path, &texts.units));
    let mut work = Work::default();
    let mut seen = BTreeSet::new();
    for lot in layout.lots.iter().filter(|lot| !lot.key.is_empty()) {
        if !seen.insert(lot.key.as_str()) {
            continue;
        }
        if bench.fluent(locale, &lot.key).is_empty() && bench.fluent(SOURCE_LOCALE, &lot.key).is_empty() {
            let place = Place { path, line: lot.lines.start + 1, key: &lot.key };
            let what = format!("The message `{}` is not known.", lot.key);
            findings.push(place.error(what, "Correct the key; this text is not taken over."));
            continue;
        }
        work.edit(bench, locale, &lot.key, &lot.text);
    }
    let lacking = current.lots.iter().filter(|lot| !lot.key.is_empty() && !seen.contains(lot.key.as_str()));
    findings.extend(lacking.map(|lot| missing(path, lot)));
    if layout.comments != current.comments {
        let place = Place { path, line: 1, key: "" };
        let what = "The comments are other ones than in the catalogue.";
        findings.push(place.warning(what, "Change them in the catalogue; here only texts are taken over."));
    }
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    Ok(Imported { work, findings, messages: seen.len() })
}

/// The file of the locale with which the loaded one has most keys in common.
fn counterpart<'b>(bench: &'b Bench, locale: &str, loaded: &Layout) -> Option<&'b Layout> {
    let keys: BTreeSet<&str> = loaded.lots.iter().map(|lot| lot.key.as_str()).collect();
    let common = |layout: &Layout| layout.lots.iter().filter(|lot| keys.contains(lot.key.as_str())).count();
    let files = bench.layouts.iter().filter(|layout| layout.plain.locale == locale);
    files.max_by_key(|layout| common(layout)).filter(|layout| common(layout) > 0)
}

fn missing(path: &str, lot: &Lot) -> Finding {
    let place = Place { path, line: 1, key: &lot.key };
    let what = format!("The message `{}` is missing in the file.", lot.key);
    place.warning(what, "It stays as the catalogue has it; add it if it was lost.")
}
