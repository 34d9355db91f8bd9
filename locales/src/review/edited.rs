//! The files with the reviewer's edits in them. An edit may change the words of one message and nothing else; whatever
//! would do more is refused with a finding and stays in the work.

use std::collections::BTreeMap;

use fluent_syntax::{ast, parser};

use crate::finding::{Finding, Place};
use crate::source::Source;
use crate::{SOURCE_LOCALE, syntax};

use super::bench::{Bench, area};
use super::work::{Edit, Work};

/// The files after the edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    /// Every file, changed or not.
    pub sources: Vec<Source>,
    /// The paths of those that changed.
    pub changed: Vec<String>,
    /// Why edits were not applied.
    pub refused: Vec<Finding>,
}

impl Edited {
    /// The files that changed, complete and ready to take the place of the old ones.
    pub fn downloads(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter().filter(|source| self.changed.contains(&source.path))
    }
}

/// What happens to one file.
#[derive(Default)]
struct Changes {
    replaced: Vec<(usize, String)>,
    added: Vec<String>,
}

impl Bench {
    /// Applies every edit that fits. Everything else in the files stays as it is, byte for byte. The result is compiled and
    /// checked by [`Bench::new`].
    pub fn edited(&self, work: &Work) -> Edited {
        let mut refused = Vec::new();
        let mut changes: BTreeMap<usize, Changes> = BTreeMap::new();
        for (locale, key, remark) in work.remarks() {
            let Some(edit) = &remark.edit else { continue };
            match self.change(work, locale, key, &edit.value) {
                Ok((file, Some(lot), text)) => changes.entry(file).or_default().replaced.push((lot, text)),
                Ok((file, None, text)) => changes.entry(file).or_default().added.push(text),
                Err(finding) => refused.push(*finding),
            }
        }
        let mut sources = self.sources.clone();
        let mut changed = Vec::new();
        for (place, change) in changes {
            let (Some(source), Some(layout)) = (sources.get_mut(place), self.layouts.get(place)) else {
                continue;
            };
            let replaced: Vec<(usize, &str)> =
                change.replaced.iter().map(|(lot, text)| (*lot, text.as_str())).collect();
            let added: Vec<&str> = change.added.iter().map(String::as_str).collect();
            let text = layout.with(&replaced, &added);
            if text != source.text {
                source.text = text;
                changed.push(source.path.clone());
            }
        }
        refused.sort_by(|a, b| a.order().cmp(&b.order()));
        Edited { sources, changed, refused }
    }

    /// The file, the entry in it if it is there, and the text that goes there.
    fn change(
        &self,
        work: &Work,
        locale: &str,
        key: &str,
        text: &str,
    ) -> Result<(usize, Option<usize>, String), Box<Finding>> {
        let entry = self.text(locale, key).and_then(|text| text.entry.as_ref());
        let place = entry.map_or(Place { path: locale, line: 1, key }, |entry| Place {
            path: &entry.path,
            line: entry.line,
            key,
        });
        let Some(row) = self.row(key) else {
            let what = "The message that was edited does not exist any more.";
            return Err(Box::new(place.warning(what, "Take the edit back, or find the message's new key.")));
        };
        if matches!(work.review(self, locale, key).edit, Edit::Older(_)) {
            let what = "The file has changed since this text was edited, so the edit is not applied.";
            return Err(Box::new(place.warning(what, "Look at both texts and edit again.")));
        }
        let text = text.trim_matches('\n');
        refusal(place, text).map_or(Ok(()), |finding| Err(Box::new(finding)))?;
        if entry.is_some() {
            for (file, (source, layout)) in self.sources.iter().zip(&self.layouts).enumerate() {
                if source.locale != locale {
                    continue;
                }
                if let Some(lot) = layout.lots.iter().position(|lot| lot.key == key) {
                    return Ok((file, Some(lot), text.to_owned()));
                }
            }
        }
        let sibling = |source: &Source| source.locale == locale && area(&source.path) == row.area;
        let file = self.sources.iter().position(sibling).ok_or_else(|| {
            let what = format!("There is no file `{}.ftl` in `{locale}` to put the message in.", row.area);
            Box::new(place.error(what, format!("Copy the file of `{SOURCE_LOCALE}` and translate it.")))
        })?;
        Ok((file, None, text.to_owned()))
    }
}

/// Why a text cannot take the place of an entry; none when it can.
pub(super) fn refusal(place: Place<'_>, text: &str) -> Option<Finding> {
    let source = Source { locale: String::new(), path: place.path.to_owned(), text: text.to_owned() };
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            let finding = syntax::finding(&source, errors.first()?).1;
            return Some(Finding {
                line: finding.line + place.line - 1,
                key: place.key.to_owned(),
                ..finding
            });
        }
    };
    let mut comments = 0;
    let mut keys = Vec::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(one) => {
                comments += usize::from(one.comment.is_some());
                keys.push(one.id.name.to_owned());
            }
            ast::Entry::Term(one) => {
                comments += usize::from(one.comment.is_some());
                keys.push(format!("-{}", one.id.name));
            }
            _ => comments += 1,
        }
    }
    let (what, mend) = match keys.as_slice() {
        _ if comments > 0 => (
            "The edit contains a comment.".to_owned(),
            "Remove it; comments are changed in the file.".to_owned(),
        ),
        [] => ("The edit contains no message.".to_owned(), format!("Write `{} = text`.", place.key)),
        [key] if key == place.key => return None,
        [key] => (
            format!("The edit changes the key to `{key}`."),
            format!("Begin with `{} =`; the key is what the app knows the text by.", place.key),
        ),
        [_, second, ..] => (
            format!("The edit contains a second message, `{second}`."),
            "Indent the lines that belong to the first one.".to_owned(),
        ),
    };
    Some(place.error(what, mend))
}
