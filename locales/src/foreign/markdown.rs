//! Markdown: paragraphs, headings, list items and cells as texts; link texts inside them; what stands for images; and
//! the names of anchors, which leak as well.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::{Texts, metadata};
use crate::checks::{Document, Passage, Role, Span, tag_name};

struct Reader<'d, 't> {
    document: &'d Document,
    locale: &'t str,
    texts: Texts<'d>,
    /// The text that is being gathered.
    current: Passage,
    /// The texts around it, while the words of an image are gathered.
    outside: Vec<Passage>,
    /// Where the links and bold words that are open began.
    open: Vec<usize>,
    /// Whether what comes is code or front matter.
    silent: bool,
}

pub(crate) fn read<'d>(document: &'d Document, locale: &str) -> Texts<'d> {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_TABLES
        | Options::ENABLE_GFM
        | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader {
        document,
        locale,
        texts: Texts::default(),
        current: Passage::new(Role::Text),
        outside: Vec::new(),
        open: Vec::new(),
        silent: false,
    };
    for (event, range) in Parser::new_ext(&document.text, options).into_offset_iter() {
        reader.take(event, range);
    }
    reader.flush();
    reader.texts
}

impl Reader<'_, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.begin(&tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(words) if !self.silent => self.words(&words, range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) => {
                self.current.push_placeholder("`code`", range);
            }
            Event::SoftBreak | Event::HardBreak => self.current.push_as(" ", range),
            Event::Html(tag) | Event::InlineHtml(tag) => self.html(&tag, range),
            Event::Text(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn begin(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strikethrough => {}
            Tag::Strong => self.open.push(self.current.text().len()),
            Tag::Link { dest_url, .. } => {
                self.open.push(self.current.text().len());
                self.fragment(dest_url, &range);
            }
            Tag::Image { .. } => {
                let around = std::mem::replace(&mut self.current, Passage::new(Role::Image));
                self.outside.push(around);
            }
            Tag::MetadataBlock(_) => {
                self.silent = true;
                metadata::read(self.document, range, self.locale, &mut self.texts);
            }
            Tag::CodeBlock(_) => {
                self.flush();
                self.silent = true;
            }
            _ => self.flush(),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strikethrough => {}
            TagEnd::Strong => self.close(Span::Bold),
            TagEnd::Link => self.close(Span::Link),
            TagEnd::Image => {
                if let Some(around) = self.outside.pop() {
                    let image = std::mem::replace(&mut self.current, around);
                    self.texts.add(self.document, "", self.locale, image);
                }
                self.current.push_placeholder("`image`", range);
            }
            TagEnd::MetadataBlock(_) | TagEnd::CodeBlock => self.silent = false,
            _ => self.flush(),
        }
    }

    fn close(&mut self, span: Span) {
        if let Some(start) = self.open.pop() {
            self.current.mark_from(start, span);
        }
    }

    fn words(&mut self, words: &CowStr<'_>, range: Range<usize>) {
        if self.document.text.get(range.clone()) == Some(words) {
            self.current.push(words, range.start);
        } else {
            self.current.push_as(words, range);
        }
    }

    fn flush(&mut self) {
        self.open.clear();
        let current = std::mem::replace(&mut self.current, Passage::new(Role::Text));
        for passage in self.outside.drain(..).chain([current]) {
            if passage.text().chars().any(char::is_alphanumeric) {
                self.texts.add(self.document, "", self.locale, passage);
            }
        }
    }

    /// The names of anchors in a tag: `<a name="…">`, `<h2 id="…">`.
    fn html(&mut self, tag: &str, range: Range<usize>) {
        self.current.mark_from(self.current.text().len(), Span::Tag(tag_name(tag)));
        for attribute in [" name=\"", " id=\""] {
            for (at, _) in tag.match_indices(attribute) {
                let start = at + attribute.len();
                let value = tag.get(start..).and_then(|rest| rest.split('"').next()).unwrap_or_default();
                self.anchor(value, range.start + start);
            }
        }
    }

    /// The part of an address after `#`, when the link stays among the pages that carry such names.
    fn fragment(&mut self, address: &str, link: &Range<usize>) {
        let Some((before, fragment)) = address.split_once('#') else { return };
        let written = self.document.text.get(link.clone()).and_then(|link| link.rfind(fragment));
        if let Some(at) = written.filter(|_| !before.contains("://") && !fragment.is_empty()) {
            self.anchor(fragment, link.start + at);
        }
    }

    fn anchor(&mut self, name: &str, at: usize) {
        let mut passage = Passage::new(Role::Anchor);
        passage.push(name, at);
        self.texts.add(self.document, "", self.locale, passage);
    }
}
