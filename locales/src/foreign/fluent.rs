//! Fluent files of any project; attributes and nested choices, which the app's own texts may not have, are read as well.

use std::collections::BTreeSet;

use super::Texts;
use crate::checks::{Document, Unit, excuses, fluent};
use crate::finding::Place;
use crate::source::Source;

/// Deeper than any text, and shallow enough for every stack.
const DEEPEST: usize = 64;

pub(crate) fn read<'d>(document: &'d Document, locale: &str) -> Texts<'d> {
    let mut texts = Texts::default();
    let source =
        Source { locale: locale.to_owned(), path: document.path.clone(), text: document.text.clone() };
    if let Some(at) = too_deep(&document.text) {
        let what = format!("The braces are nested more than {DEEPEST} deep.");
        texts.refuse(document, at, what, "Write one choice with whole texts.");
        return texts;
    }
    let mut keys = BTreeSet::new();
    for item in fluent::read(&[&source], &mut texts.findings) {
        if !keys.insert(item.key.clone()) {
            let place = Place { path: &document.path, line: document.line(item.at), key: &item.key };
            let what = format!("The key `{}` stands twice.", item.key);
            texts.findings.push(place.error(what, "Rename or remove one of the two."));
        }
        // Directives of other projects are none of ours.
        let excuses = excuses(document, &item.key, &item.comment, &mut Vec::new());
        texts.units.push(Unit {
            document,
            key: item.key,
            locale: locale.to_owned(),
            passages: item.passages,
            source: None,
            excuses,
            straight_quotes: false,
        });
    }
    texts
}

/// The byte at which braces are nested deeper than the parser, which calls itself, could follow.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}
