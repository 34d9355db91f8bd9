//! The way from sources to a catalogue: read every locale, check each message, hold the translations against the
//! source. Every finding is gathered before the build stops, so that a translator mends them in one go.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, Message, Translation};
use crate::edition::Edition;
use crate::finding::{Finding, Place};
use crate::reading::{self, Declarations};
use crate::source::Source;
use crate::{SOURCE_LOCALE, accessor, comparison, declaration, facts, plural};

/// Reads, checks and compiles the files of every locale.
///
/// # Errors
///
/// Everything that was found, warnings too, when at least one finding is an error.
pub fn compile(sources: &[Source]) -> Result<Catalogue, Vec<Finding>> {
    let sources: Vec<Source> = sources.iter().map(Source::with_plain_line_ends).collect();
    let mut findings = Vec::new();
    let editions = editions(&sources, &mut findings);
    let mut messages = Vec::new();
    if let Some((source, translations)) = editions.split_first() {
        messages = translate(source, translations, &mut findings);
    }
    if messages.is_empty() && findings.is_empty() {
        let place = Place { path: SOURCE_LOCALE, line: 1, key: "" };
        findings.push(place.error(
            format!("There is no message in `{SOURCE_LOCALE}`."),
            format!("Put the source texts in a file such as {SOURCE_LOCALE}/app.ftl."),
        ));
    }
    findings.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    if findings.iter().any(Finding::is_error) {
        return Err(findings);
    }
    let locales = editions.iter().map(|edition| edition.locale.to_owned()).collect();
    Ok(Catalogue { locales, messages, warnings: findings })
}

/// One edition per locale, the source first even when it has no files.
fn editions<'s>(sources: &'s [Source], findings: &mut Vec<Finding>) -> Vec<Edition<'s>> {
    let mut locales: BTreeSet<&str> = sources.iter().map(|source| source.locale.as_str()).collect();
    locales.remove(SOURCE_LOCALE);
    let read = |locale| {
        if plural::needed(locale).is_none() {
            let path =
                sources.iter().find(|source| source.locale == locale).map_or("", |source| &source.path);
            findings.push(Place { path, line: 1, key: "" }.warning(
                format!("The plural categories of `{locale}` are not known, so they are not checked."),
                "Add the language to the table in locales/src/plural.rs.",
            ));
        }
        Edition::read(locale, sources.iter().filter(|source| source.locale == locale), findings)
    };
    std::iter::once(SOURCE_LOCALE).chain(locales).map(read).collect()
}

fn translate(
    source: &Edition<'_>,
    translations: &[Edition<'_>],
    findings: &mut Vec<Finding>,
) -> Vec<Message> {
    let declarations: Declarations =
        source.messages().map(|entry| (entry.key.clone(), declaration::arguments(entry, findings))).collect();
    names(source, findings);
    for edition in std::iter::once(source).chain(translations) {
        for term in edition.entries.iter().filter(|entry| entry.key.starts_with('-')) {
            findings.append(&mut reading::read(edition, &declarations, term).1.findings);
        }
    }
    for translation in translations {
        comparison::keys(source, translation, findings);
    }
    let mut included = BTreeSet::new();
    let mut messages = Vec::new();
    for entry in source.messages() {
        let arguments = declarations.get(&entry.key).cloned().unwrap_or_default();
        let mut found: Vec<Translation> = Vec::new();
        let mut original = None;
        for edition in std::iter::once(source).chain(translations) {
            let Some(entry) = edition.find(&entry.key) else { continue };
            let (pattern, mut read) = reading::read(edition, &declarations, entry);
            if read.is_whole() {
                match &original {
                    Some(original) => comparison::arguments(entry, original, &pattern, findings),
                    None if found.is_empty() => {
                        comparison::unused_arguments(entry, &arguments, &pattern, findings);
                        original = Some(pattern.clone());
                    }
                    // The source itself has a mistake; there is nothing to hold the translation against.
                    None => {}
                }
            }
            findings.append(&mut read.findings);
            included.append(&mut read.included);
            found.push(Translation { path: entry.source.path.clone(), line: entry.line, pattern });
        }
        let comment = declaration::remark(entry);
        messages.push(Message {
            key: entry.key.clone(),
            comment,
            facts: facts::declared(entry.comment.iter().copied()),
            arguments,
            translations: found,
            included: false,
        });
    }
    for message in &mut messages {
        message.included = included.contains(&message.key);
    }
    // Otherwise they keep their order.
    messages.sort_by_key(|message| !message.is_early());
    messages
}

/// Every key must have a name of its own in Rust.
fn names(source: &Edition<'_>, findings: &mut Vec<Finding>) {
    let mut taken = BTreeSet::new();
    for entry in source.messages() {
        let name = accessor::snake(&entry.key);
        if !accessor::is_usable(&name) {
            findings.push(entry.place().error("Rust keeps this name for itself.", "Choose another key."));
        } else if !taken.insert(name) {
            findings.push(entry.place().error(
                "Another key differs from this one only in dashes or capitals.",
                "Choose another key.",
            ));
        }
    }
}
