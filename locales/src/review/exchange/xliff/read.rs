//! Reads XLIFF 2.x as any tool may have written it: names are told apart by their namespaces, places by the elements around
//! them. The parser expands no entities, and a document type is refused before it is read.

use std::ops::Range;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;

use crate::checks::Document;
use crate::finding::Finding;
use crate::foreign::xliff::DEEPEST;
use crate::foreign::xml::entity;
use crate::review::exchange::line::{Given, finding_at};

use super::element::{Element, attribute};
use super::unit::Unit;

type Refused = Box<Finding>;

struct Reader<'d> {
    document: &'d Document,
    findings: &'d mut Vec<Finding>,
    /// The elements that are open.
    open: Vec<Element>,
    locale: String,
    unit: Option<Unit>,
    /// The words that are being gathered, and the name they go by.
    words: Option<(Element, String, String)>,
    given: Vec<Given>,
}

pub(crate) fn read(document: &Document, findings: &mut Vec<Finding>) -> Result<Vec<Given>, Refused> {
    let (open, locale, given) = (Vec::new(), String::new(), Vec::new());
    let mut reader = Reader { document, findings, open, locale, unit: None, words: None, given };
    let mut xml = NsReader::from_str(&document.text);
    xml.config_mut().expand_empty_elements = true;
    let mut root = false;
    loop {
        let start = place(xml.buffer_position());
        let (namespace, event) = match xml.read_resolved_event() {
            Ok((namespace, event)) => (bound(&namespace), event.into_owned()),
            Err(error) => {
                let at = place(xml.error_position());
                return reader.refuse(at, format!("The XML is broken: {error}."), "Fetch the whole file.");
            }
        };
        if let Event::Eof = event {
            break;
        }
        root |= matches!(event, Event::Start(_));
        reader.take(&namespace, &event, &(start..place(xml.buffer_position())))?;
    }
    if !root || !reader.open.is_empty() {
        let what = if root { "The file ends before its elements are closed." } else { "The file is no XML." };
        return reader.refuse(document.text.len(), what.to_owned(), "Fetch the whole file.");
    }
    Ok(reader.given)
}

fn place(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

fn bound(namespace: &ResolveResult<'_>) -> String {
    match namespace {
        ResolveResult::Bound(namespace) => namespace.into_inner().to_owned(),
        _ => String::new(),
    }
}

impl Reader<'_> {
    fn refuse<T>(&self, at: usize, what: String, mend: &str) -> Result<T, Refused> {
        Err(Box::new(finding_at(self.document, at, "", what, mend)))
    }

    fn take(&mut self, namespace: &str, event: &Event<'_>, range: &Range<usize>) -> Result<(), Refused> {
        match event {
            Event::Start(tag) => {
                if self.open.len() >= DEEPEST {
                    let what = format!("The XML is nested more than {DEEPEST} deep.");
                    return self.refuse(range.start, what, "This is no XLIFF; give another file.");
                }
                let parent = self.open.last().copied();
                let element = Element::of(namespace, tag, parent, self.unit.is_some(), self.words.is_some());
                self.begin(element, tag, range.start)?;
                self.open.push(element);
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.push(&text.xml10_content()),
            Event::CData(text) => self.push(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let name = name.clone().into_inner();
                let Some(letter) = entity(&name) else {
                    let what = format!("The entity `&{name};` is not one of XML.");
                    return self.refuse(range.start, what, "Write the character itself.");
                };
                self.push(letter.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => {
                let what =
                    "The file declares a document type, which could make it grow without end.".to_owned();
                return self.refuse(range.start, what, "Remove `<!DOCTYPE …>`; XLIFF needs none.");
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, element: Element, tag: &BytesStart<'_>, at: usize) -> Result<(), Refused> {
        match element {
            Element::Xliff => {
                let version = attribute(tag, "version");
                if !version.starts_with("2.") {
                    let what = format!("The file is XLIFF {version}; 2.0 and 2.1 are read here.");
                    return self.refuse(at, what, "Save it as XLIFF 2.0.");
                }
                let source = attribute(tag, "srcLang");
                if !source.eq_ignore_ascii_case(crate::SOURCE_LOCALE) {
                    let what =
                        format!("The file translates from `{source}`, not from `{}`.", crate::SOURCE_LOCALE);
                    return self.refuse(at, what, "Give a file that was exported here.");
                }
                self.locale = attribute(tag, "trgLang");
            }
            Element::Unit => self.unit = Some(Unit { at, id: attribute(tag, "id"), ..Unit::default() }),
            Element::Part if tag.local_name().as_ref() == "segment" => {
                let state = (attribute(tag, "state"), attribute(tag, "subState"));
                self.unit.iter_mut().for_each(|unit| unit.states.push(state.clone()));
            }
            Element::Source | Element::Target => self.words = Some((element, String::new(), String::new())),
            Element::Data => self.words = Some((element, attribute(tag, "id"), String::new())),
            Element::Note => self.words = Some((element, attribute(tag, "category"), String::new())),
            Element::Meta => self.words = Some((element, attribute(tag, "type"), String::new())),
            Element::Inside => self.code(tag, at),
            _ if self.open.is_empty() => {
                return self.refuse(at, "The file is XML, but no XLIFF.".to_owned(), "Give another file.");
            }
            _ => {}
        }
        Ok(())
    }

    /// A code stands for its original data, `<cp>` for a character; what else stands in a text only surrounds it.
    fn code(&mut self, tag: &BytesStart<'_>, at: usize) {
        let name = tag.local_name();
        let words = match name.as_ref() {
            "cp" => {
                let code = u32::from_str_radix(&attribute(tag, "hex"), 16).ok().and_then(char::from_u32);
                code.map(String::from)
            }
            "ph" => {
                let unit = self.unit.as_ref();
                let data = unit.and_then(|unit| unit.data.get(&attribute(tag, "dataRef"))).cloned();
                data.or(Some(attribute(tag, "disp")).filter(|shown| shown.starts_with('{')))
            }
            _ => return,
        };
        let Some(words) = words else {
            let key = self.unit.as_ref().map_or("", |unit| unit.id.as_str());
            let what =
                format!("The code `<{} id=\"{}\">` stands for nothing.", name.as_ref(), attribute(tag, "id"));
            self.findings.push(finding_at(self.document, at, key, what, "Give it back its `dataRef`."));
            return;
        };
        self.push(&words);
    }

    fn push(&mut self, words: &str) {
        if let Some((_, _, gathered)) = &mut self.words {
            gathered.push_str(words);
        }
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Element::Unit) => {
                self.given.extend(self.unit.take().map(|unit| unit.given(&self.locale)));
            }
            Some(Element::Source | Element::Target | Element::Data | Element::Note | Element::Meta) => {
                if let Some((unit, (element, name, words))) = self.unit.as_mut().zip(self.words.take()) {
                    match element {
                        Element::Source => unit.source.push_str(&words),
                        Element::Target => unit.target.get_or_insert_default().push_str(&words),
                        Element::Data => drop(unit.data.insert(name, words)),
                        Element::Note if name == "comment" => unit.comments.push(words),
                        Element::Meta => drop(unit.meta.insert(name, words)),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}
