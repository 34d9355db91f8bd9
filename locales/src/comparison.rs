//! Holds a translation against the source locale: the same messages, and the same arguments in each. A translation
//! that leaves out an argument hides something from the person at the screen.

use crate::SOURCE_LOCALE;
use crate::argument::{Argument, listed};
use crate::edition::{Edition, Entry};
use crate::finding::{Finding, Place};
use crate::pattern::Pattern;

/// The messages of the source that a translation does not have, and those that only the translation has.
pub(crate) fn keys(source: &Edition<'_>, translation: &Edition<'_>, findings: &mut Vec<Finding>) {
    for entry in source.messages().filter(|entry| !translation.mentions(&entry.key)) {
        let path = sibling(&entry.source.path, translation.locale);
        let place = Place { path: &path, line: 1, key: &entry.key };
        findings.push(place.error(
            format!("The message is missing in `{}`.", translation.locale),
            format!("Translate {}:{}.", entry.source.path, entry.line),
        ));
    }
    for entry in translation.messages().filter(|entry| !source.mentions(&entry.key)) {
        findings.push(entry.place().error(
            format!("The message does not exist in `{SOURCE_LOCALE}`."),
            format!("Correct the key, add the message to `{SOURCE_LOCALE}`, or remove it here."),
        ));
    }
}

/// The arguments that the source says and a translation does not, and the ranges that it turns around. One that it may not use is found when it is read.
pub(crate) fn arguments(
    entry: &Entry<'_>,
    source: &Pattern,
    translation: &Pattern,
    findings: &mut Vec<Finding>,
) {
    let (said, translated) = (source.arguments(), translation.arguments());
    let left_out = listed(said.difference(&translated).copied());
    if !left_out.is_empty() {
        findings.push(entry.place().error(
            format!("The translation leaves out {left_out}, which `{SOURCE_LOCALE}` says."),
            "Use it in the text.",
        ));
    }
    let said = source.ranges();
    for (from, until) in translation.ranges() {
        if said.contains(&(until, from)) && !said.contains(&(from, until)) {
            findings.push(entry.place().error(
                format!("The range ends with `${until}`, which is where that of `{SOURCE_LOCALE}` begins."),
                format!("Write `RANGE(${until}, ${from}, …)`."),
            ));
        }
    }
}

/// The arguments that the source declares and does not say.
pub(crate) fn unused_arguments(
    entry: &Entry<'_>,
    declared: &[Argument],
    source: &Pattern,
    findings: &mut Vec<Finding>,
) {
    let said = source.arguments();
    let silent = declared.iter().map(|argument| argument.name.as_str()).filter(|name| !said.contains(name));
    for name in silent {
        findings.push(entry.place().warning(
            format!("The argument `${name}` is declared but not used."),
            "Use it, or remove its declaration.",
        ));
    }
}

/// Where the translation of a file stands: the same file in the folder of the locale.
fn sibling(path: &str, locale: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    match folder.rsplit_once('/') {
        Some((parent, _)) => format!("{parent}/{locale}/{file}"),
        None => format!("{locale}/{file}"),
    }
}
