//! Gives the texts of a file their source, when that is a file of its own: by their keys, and in Markdown, which has none,
//! by their order, as long as both files have the same texts in it.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, Format, Texts};
use crate::checks::{Passage, Role, Rule, Unit};
use crate::finding::{Finding, Place};

/// Gives every text of a file that has no source yet the one out of another file. Texts that only the source has are
/// findings.
pub(crate) fn give(source: &File, file: &File, texts: &mut Texts<'_>) {
    let originals = source.texts().units;
    match (source.format, file.format) {
        (Format::Markdown, Format::Markdown) => by_order(source, originals, file, texts),
        _ => by_key(source, originals, file, texts),
    }
}

fn by_key(source: &File, originals: Vec<Unit<'_>>, file: &File, texts: &mut Texts<'_>) {
    let keyed = originals.into_iter().filter(|unit| !unit.key.is_empty());
    let originals: BTreeMap<String, Vec<Passage>> = keyed.map(|unit| (unit.key, unit.passages)).collect();
    for unit in texts.units.iter_mut().filter(|unit| unit.source.is_none()) {
        unit.source = originals.get(&unit.key).map(|passages| (source.locale.clone(), passages.clone()));
    }
    let there: BTreeSet<&str> = texts.units.iter().map(|unit| unit.key.as_str()).collect();
    let missing: Vec<Finding> = originals
        .keys()
        .filter(|key| !there.contains(key.as_str()))
        .map(|key| {
            let place = Place { path: &file.document.path, line: 1, key };
            let what = format!("`{key}` of {} is missing.", source.document.path);
            place.error(what, "Translate it.").by(Rule::Unchanged)
        })
        .collect();
    texts.findings.extend(missing);
}

fn by_order(source: &File, originals: Vec<Unit<'_>>, file: &File, texts: &mut Texts<'_>) {
    // Where an anchor stands in its paragraph may differ between languages; it is not translated either.
    let role = |unit: &Unit<'_>| unit.passages.first().map_or(Role::Anchor, |passage| passage.role);
    let originals: Vec<Unit<'_>> = originals.into_iter().filter(|unit| role(unit) != Role::Anchor).collect();
    let mut units: Vec<&mut Unit<'_>> =
        texts.units.iter_mut().filter(|unit| role(unit) != Role::Anchor).collect();
    let alike = originals.len() == units.len()
        && originals.iter().zip(&units).all(|(original, unit)| role(original) == role(unit));
    if alike {
        for (unit, original) in units.iter_mut().zip(originals) {
            unit.source = Some((source.locale.clone(), original.passages));
        }
        return;
    }
    let what = format!(
        "The file has {} paragraphs, titles and images where {} has {}, so they were not compared.",
        units.len(),
        source.document.path,
        originals.len()
    );
    let place = Place { path: &file.document.path, line: 1, key: "" };
    let finding = place.warning(what, "Give both files the same structure.");
    texts.findings.push(finding);
}
