//! Finds messages that nothing says. They cost every translator work, and every visitor bytes.

use std::collections::BTreeSet;

use crate::accessor;
use crate::catalogue::Catalogue;
use crate::finding::{Finding, Place};

/// The messages that neither another message contains nor the sources name, as `text::list_count`, `list_count(` or
/// `Key::ListCount`. The sources are the path and the text of every Rust file of the app, without the generated one.
pub fn unused<P, T>(catalogue: &Catalogue, sources: impl Iterator<Item = (P, T)>) -> Vec<Finding>
where
    P: AsRef<str>,
    T: AsRef<str>,
{
    let mut named = BTreeSet::new();
    for (_, text) in sources {
        collect(text.as_ref(), &mut named);
    }
    let silent = catalogue.messages().iter().filter(|message| {
        let candidates = [accessor::snake(&message.key), accessor::pascal(&message.key)];
        !message.included && candidates.iter().all(|name| !named.contains(name))
    });
    let findings = silent.filter_map(|message| {
        let source = message.translations.first()?;
        let place = Place { path: &source.path, line: source.line, key: &message.key };
        Some(place.error("Nothing in the app says this message.", "Use it, or remove it from every locale."))
    });
    findings.collect()
}

/// Every name in a source that may be that of a message.
fn collect(source: &str, named: &mut BTreeSet<String>) {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let source = source.replace("r#", "");
    let mut before = String::new();
    let mut rest = source.as_str();
    while let Some(start) = rest.find(is_name) {
        let (between, from) = rest.split_at(start);
        let end = from.find(|c| !is_name(c)).unwrap_or(from.len());
        let (name, after) = from.split_at(end);
        let path = matches!(before.as_str(), "text" | "Key") && between == "::";
        let call = after.starts_with('(') && !between.ends_with('.') && before != "fn";
        if path || call {
            named.insert(name.to_owned());
        }
        name.clone_into(&mut before);
        rest = after;
    }
}
