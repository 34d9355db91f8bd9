//! Facts: what a message promises, declared in its comment in `en`, and proven in every language when the app is built.
//!
//! A translation can be correct word by word and still say the opposite. So a message that states how long, who, or that
//! nothing is charged says so in its comment (`# @facts retentionDays, not-charged`), and each language must show the
//! words that state it. `vocabulary` has what can be declared, `evidence` the words.

mod claim;
mod evidence;
mod policy;
mod vocabulary;

use std::collections::BTreeMap;

use crate::SOURCE_LOCALE;
use crate::checks::catalogue::{documents, items, locales};
use crate::checks::words::Words;
use crate::checks::{Document, Language, Passage, Rule};
use crate::finding::{Finding, Place};
use crate::source::Source;

pub use claim::Claim;
pub use vocabulary::{Actor, Fact, Quantity};

/// Everything that is wrong with the facts of a catalogue: declarations that cannot be read, facts that a language does
/// not state, and numbers that `policy` holds but a text spells.
pub(crate) fn check(sources: &[Source]) -> Vec<Finding> {
    let documents = documents(sources);
    let mut findings = Vec::new();
    let mut declared: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    let mut unknown: Vec<&str> = Vec::new();
    for locale in locales(sources) {
        let language = Language::of(locale);
        for item in items(sources, locale) {
            let Some(document) = documents.iter().find(|document| document.path == item.source.path) else {
                continue;
            };
            let place = Place { path: &document.path, line: document.line(item.at), key: &item.key };
            if locale == SOURCE_LOCALE {
                let facts = declarations(&item.comment, &place, &mut findings);
                let args =
                    item.passages.iter().flat_map(Passage::placeholders).map(|(_, name)| name.as_str());
                findings.extend(vocabulary::undeclared(args, &facts).map(|what| {
                    let mend = "Declare it above the message, such as `# @facts retentionDays`.";
                    place.error(what, mend).by(Rule::Fact)
                }));
                declared.insert(item.key.clone(), facts);
            }
            let facts = declared.get(&item.key).map(Vec::as_slice).unwrap_or_default();
            if language == Language::Other && !facts.is_empty() {
                if !unknown.contains(&locale) {
                    unknown.push(locale);
                    let what =
                        format!("The facts cannot be proven in `{locale}`, because its words are not known.");
                    findings.push(
                        place
                            .warning(what, "Add the words to locales/src/facts/claim.rs and evidence.rs.")
                            .by(Rule::Fact),
                    );
                }
                continue;
            }
            for passage in &item.passages {
                let words = Words::of(passage.text());
                findings.extend(
                    facts
                        .iter()
                        .filter_map(|fact| missing(*fact, passage, &words, language, document, &place)),
                );
                findings.extend(policy::spelled(&words, language).into_iter().map(|(range, what)| {
                    let span = document.span(&passage.place(&range));
                    let place = Place { line: span.line, ..place };
                    let finding =
                        place.error(what, "Let the app fill it in, as an argument.").by(Rule::PolicyNumber);
                    Finding { columns: Some(span.columns), ..finding }
                }));
            }
        }
    }
    findings.dedup();
    findings
}

/// The facts that a comment declares; mistakes in it are told by [`check`].
pub(crate) fn declared<'c>(comment: impl Iterator<Item = &'c str>) -> Vec<Fact> {
    comment.filter_map(directive).flat_map(|line| vocabulary::parse(line).unwrap_or_default()).collect()
}

fn declarations(comment: &[(usize, &str)], place: &Place<'_>, findings: &mut Vec<Finding>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (line, text) in comment {
        let Some(list) = directive(text) else { continue };
        match vocabulary::parse(list) {
            Ok(mut read) => facts.append(&mut read),
            Err(what) => {
                let place = Place { line: *line, ..*place };
                findings.push(place.error(what, "Use a fact of locales/README.md.").by(Rule::Directive));
            }
        }
    }
    facts
}

fn directive(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@facts").filter(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn missing(
    fact: Fact,
    passage: &Passage,
    words: &Words<'_>,
    language: Language,
    document: &Document,
    place: &Place<'_>,
) -> Option<Finding> {
    let mend = evidence::missing(fact, passage, words, language)?;
    let span = document.span(&passage.place(&(0..passage.text().len())));
    let place = Place { line: span.line, ..*place };
    let what = format!("The message declares the fact `{fact}`, but this text does not state it.");
    Some(Finding { columns: Some(span.columns), ..place.error(what, mend).by(Rule::Fact) })
}
