//! The catalogue in one locale, as far as Fluent's parser understands it: every message and term with the place it
//! stands. What stands twice or cannot be parsed is found here.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use fluent_syntax::parser;

use crate::finding::{Finding, Place};
use crate::source::Source;
use crate::syntax;

/// A message or a term with the file it stands in.
pub(crate) struct Entry<'s> {
    pub(crate) source: &'s Source,
    /// The key; that of a term begins with a dash.
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) comment: Vec<&'s str>,
    pub(crate) value: Option<ast::Pattern<&'s str>>,
}

impl<'s> Entry<'s> {
    /// The line where the entry begins.
    pub(crate) fn place(&self) -> Place<'_> {
        Place { path: &self.source.path, line: self.line, key: &self.key }
    }

    /// The line where a piece of the entry begins.
    pub(crate) fn place_of(&self, slice: &'s str) -> Place<'_> {
        Place { line: self.source.line_of(slice), ..self.place() }
    }
}

/// Every message and term of a locale.
pub(crate) struct Edition<'s> {
    pub(crate) locale: &'s str,
    /// In the order of the files and of the lines in them.
    pub(crate) entries: Vec<Entry<'s>>,
    places: BTreeMap<String, usize>,
    /// Keys that stand there but cannot be parsed; they are not missing as well.
    broken: BTreeSet<String>,
}

impl<'s> Edition<'s> {
    /// Reads the sources of one locale.
    pub(crate) fn read(
        locale: &'s str,
        sources: impl IntoIterator<Item = &'s Source>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut edition =
            Self { locale, entries: Vec::new(), places: BTreeMap::new(), broken: BTreeSet::new() };
        for source in sources {
            let (resource, errors) = match parser::parse(source.text.as_str()) {
                Ok(resource) => (resource, Vec::new()),
                Err(partial) => partial,
            };
            for error in errors {
                let (key, finding) = syntax::finding(source, &error);
                edition.broken.insert(key);
                findings.push(finding);
            }
            for entry in resource.body {
                match entry {
                    ast::Entry::Message(message) => {
                        let key = message.id.name.to_owned();
                        let comment = message.comment.map(|comment| comment.content);
                        edition.add(
                            source,
                            key,
                            message.id.name,
                            comment,
                            message.value,
                            &message.attributes,
                            findings,
                        );
                    }
                    ast::Entry::Term(term) => {
                        let key = format!("-{}", term.id.name);
                        let comment = term.comment.map(|comment| comment.content);
                        edition.add(
                            source,
                            key,
                            term.id.name,
                            comment,
                            Some(term.value),
                            &term.attributes,
                            findings,
                        );
                    }
                    ast::Entry::Comment(_)
                    | ast::Entry::GroupComment(_)
                    | ast::Entry::ResourceComment(_)
                    | ast::Entry::Junk { .. } => {}
                }
            }
        }
        edition
    }

    #[allow(clippy::too_many_arguments, reason = "messages and terms are two types with the same fields")]
    fn add(
        &mut self,
        source: &'s Source,
        key: String,
        name: &'s str,
        comment: Option<Vec<&'s str>>,
        value: Option<ast::Pattern<&'s str>>,
        attributes: &[ast::Attribute<&'s str>],
        findings: &mut Vec<Finding>,
    ) {
        let entry =
            Entry { source, key, line: source.line_of(name), comment: comment.unwrap_or_default(), value };
        if let Some(attribute) = attributes.first() {
            findings.push(entry.place_of(attribute.id.name).error(
                format!("The attribute `.{}` is not supported.", attribute.id.name),
                "Make it a message of its own.",
            ));
        }
        if let Some(first) = self.find(&entry.key) {
            findings.push(entry.place().error(
                format!(
                    "The key stands twice in `{}`; the first is {}:{}.",
                    self.locale, first.source.path, first.line
                ),
                "Rename or remove one of the two.",
            ));
            return;
        }
        self.places.insert(entry.key.clone(), self.entries.len());
        self.entries.push(entry);
    }

    /// The entry with a key.
    pub(crate) fn find(&self, key: &str) -> Option<&Entry<'s>> {
        self.places.get(key).and_then(|place| self.entries.get(*place))
    }

    /// Whether a key stands in a file, be it broken.
    pub(crate) fn mentions(&self, key: &str) -> bool {
        self.places.contains_key(key) || self.broken.contains(key)
    }

    /// The messages, without the terms.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &Entry<'s>> {
        self.entries.iter().filter(|entry| !entry.key.starts_with('-'))
    }
}
