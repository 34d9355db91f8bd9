//! Finds messages that nothing says. They cost every translator work, and every visitor bytes.

use std::collections::BTreeSet;

use crate::accessor;
use crate::catalogue::{Catalogue, OWN_NAME};
use crate::finding::{Finding, Place};

/// The messages that neither another message contains nor the app names, as `text::list_count`. The sources are the text
/// of every Rust file of the app, without the generated one; comments and unit tests say nothing to anybody.
pub fn unused<T: AsRef<str>>(catalogue: &Catalogue, sources: impl Iterator<Item = T>) -> Vec<Finding> {
    // The compiler itself reads what a language is called.
    let mut named = BTreeSet::from([OWN_NAME.replace('-', "_")]);
    for source in sources {
        collect(source.as_ref(), &mut named);
    }
    let silent = catalogue
        .messages()
        .iter()
        .filter(|message| !message.included && !named.contains(&accessor::snake(&message.key)));
    let findings = silent.filter_map(|message| {
        let source = message.translations.first()?;
        let place = Place { path: &source.path, line: source.line, key: &message.key };
        Some(place.error("Nothing in the app says this message.", "Use it, or remove it from every locale."))
    });
    findings.collect()
}

/// Every name that stands behind `text::`.
fn collect(source: &str, named: &mut BTreeSet<String>) {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("text::") {
            let name = after.strip_prefix("r#").unwrap_or(after);
            let end = name.find(|c| !is_of_name(c)).unwrap_or(name.len());
            let (name, after) = name.split_at(end);
            // Another module may be called `context`.
            if !before.ends_with(is_of_name) && !name.is_empty() {
                named.insert(name.to_owned());
            }
            rest = after;
        }
    }
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
