//! XLIFF 1.2 and 2.x: pairs of source and target. The parser expands no entities, and a document type, with which a file
//! could declare some, is refused before it is read.

use std::collections::BTreeSet;

use quick_xml::Reader as Xml;
use quick_xml::events::{BytesStart, Event};

use super::xml::{attribute, entity, inner};
use super::{Texts, inline};
use crate::checks::{Document, Passage, Role, Rule, Span, Unit};
use crate::finding::{Finding, Place};

/// Deeper than any XLIFF.
pub(crate) const DEEPEST: usize = 128;

/// Elements whose words are not for readers, and which stand for something filled in.
const CODES: &[&str] = &["x", "bx", "ex", "ph", "bpt", "ept", "it", "sc", "ec"];

/// The pair that is being read.
#[derive(Default)]
struct Pair {
    key: String,
    at: usize,
    source: Option<Passage>,
    target: Option<Passage>,
}

struct Reader<'d> {
    document: &'d Document,
    locale: String,
    source_locale: String,
    texts: Texts<'d>,
    keys: BTreeSet<String>,
    pair: Option<Pair>,
    /// The words that are being gathered, and whether they are the target.
    words: Option<(Passage, bool)>,
    /// How many elements with code are open.
    codes: usize,
    depth: usize,
}

pub(crate) fn read<'d>(document: &'d Document, locale: &str) -> Texts<'d> {
    let mut reader = Reader {
        document,
        locale: locale.to_owned(),
        source_locale: crate::SOURCE_LOCALE.to_owned(),
        texts: Texts::default(),
        keys: BTreeSet::new(),
        pair: None,
        words: None,
        codes: 0,
        depth: 0,
    };
    let mut xml = Xml::from_str(&document.text);
    loop {
        let start = place(xml.buffer_position());
        let event = xml.read_event();
        let end = place(xml.buffer_position());
        match event {
            Ok(Event::Eof) => break,
            Ok(event) => {
                if !reader.take(&event, start..end) {
                    return reader.texts;
                }
            }
            Err(error) => {
                let at = place(xml.error_position());
                reader.texts.refuse(
                    document,
                    at,
                    format!("The XML is broken: {error}."),
                    "Correct it; what stands before is checked.",
                );
                return reader.texts;
            }
        }
    }
    if reader.depth > 0 {
        let end = document.text.len();
        reader.texts.refuse(
            document,
            end,
            "The file ends before its elements are closed.",
            "Fetch the whole file.",
        );
    }
    reader.texts
}

fn place(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

impl Reader<'_> {
    /// Takes one event; `false` when the rest must not be read.
    fn take(&mut self, event: &Event<'_>, range: std::ops::Range<usize>) -> bool {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    let what = format!("The XML is nested more than {DEEPEST} deep.");
                    self.texts.refuse(
                        self.document,
                        range.start,
                        what,
                        "This is no XLIFF; give another file.",
                    );
                    return false;
                }
                self.begin(tag, &range, false);
            }
            Event::Empty(tag) => self.begin(tag, &range, true),
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                self.end(tag.local_name().as_ref());
            }
            Event::Text(_) | Event::CData(_) => {
                let inner = inner(event, range);
                let words = self.document.text.get(inner.clone()).unwrap_or_default();
                if let Some((passage, _)) = self.words.as_mut().filter(|_| self.codes == 0) {
                    passage.push(words, inner.start);
                }
            }
            Event::GeneralRef(name) => {
                let name = name.to_string();
                let Some(letter) = entity(&name) else {
                    let what = format!("The entity `&{name};` is not one of XML.");
                    self.texts.refuse(self.document, range.start, what, "Write the character itself.");
                    return true;
                };
                if let Some((passage, _)) = self.words.as_mut().filter(|_| self.codes == 0) {
                    passage.push_as(letter.encode_utf8(&mut [0; 4]), range);
                }
            }
            Event::DocType(_) => {
                let what = "The file declares a document type, which could make it grow without end.";
                self.texts.refuse(
                    self.document,
                    range.start,
                    what,
                    "Remove `<!DOCTYPE …>`; XLIFF needs none.",
                );
                return false;
            }
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Eof => {}
        }
        true
    }

    fn begin(&mut self, tag: &BytesStart<'_>, range: &std::ops::Range<usize>, empty: bool) {
        let name = tag.local_name().as_ref().to_owned();
        if let Some((passage, _)) = &mut self.words {
            if CODES.contains(&name.as_str()) {
                if self.codes == 0 {
                    let id = attribute(tag, "id").unwrap_or_default();
                    passage.push_placeholder(&format!("`<{name} id=\"{id}\">`"), range.clone());
                }
                self.codes += usize::from(!empty);
            } else if name != "mrk" && self.codes == 0 {
                passage.mark_from(passage.text().len(), Span::Tag(name));
            }
            return;
        }
        match name.as_str() {
            "xliff" | "file" => {
                let source = attribute(tag, "srcLang").or(attribute(tag, "source-language"));
                self.source_locale = source.unwrap_or_else(|| self.source_locale.clone());
                if name == "file" {
                    // Names are only unique inside one file.
                    self.keys.clear();
                }
            }
            "trans-unit" | "unit" => {
                let key = attribute(tag, "id").unwrap_or_default();
                if !key.is_empty() && !self.keys.insert(key.clone()) {
                    let what = format!("The id `{key}` stands twice.");
                    self.texts.refuse(self.document, range.start, what, "Rename or remove one of the two.");
                }
                self.pair = Some(Pair { key, at: range.start, ..Pair::default() });
            }
            "segment" => {
                if let Some(pair) = &mut self.pair {
                    pair.at = range.start;
                }
            }
            "source" | "target" if self.pair.is_some() => {
                let passage = Passage::new(Role::Text);
                if empty {
                    self.gathered(passage, name == "target");
                } else {
                    self.words = Some((passage, name == "target"));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            name if self.words.is_some() && CODES.contains(&name) => {
                self.codes = self.codes.saturating_sub(1);
            }
            "source" | "target" => {
                self.codes = 0;
                if let Some((passage, target)) = self.words.take() {
                    self.gathered(passage, target);
                }
            }
            "segment" => self.pair_is_whole(),
            "trans-unit" | "unit" => {
                self.pair_is_whole();
                self.pair = None;
            }
            _ => {}
        }
    }

    fn gathered(&mut self, passage: Passage, target: bool) {
        let passage = inline::lift(&passage);
        if let Some(pair) = &mut self.pair {
            *(if target { &mut pair.target } else { &mut pair.source }) = Some(passage);
        }
    }

    fn pair_is_whole(&mut self) {
        let Some(pair) = &mut self.pair else { return };
        let (Some(source), target) = (pair.source.take(), pair.target.take()) else { return };
        let target = target.filter(|target| !target.text().trim().is_empty());
        let Some(target) = target else {
            if source.has_own_words() {
                let line = self.document.line(pair.at);
                let place = Place { path: &self.document.path, line, key: &pair.key };
                let finding = place.error("The text is not translated.", "Translate it.").by(Rule::Unchanged);
                self.texts.findings.push(Finding {
                    columns: Some(self.document.span(&(pair.at..pair.at)).columns),
                    ..finding
                });
            }
            return;
        };
        self.texts.units.push(Unit {
            document: self.document,
            key: pair.key.clone(),
            locale: self.locale.clone(),
            passages: vec![target],
            source: Some((self.source_locale.clone(), vec![source])),
            excuses: Vec::new(),
            straight_quotes: true,
        });
    }
}
