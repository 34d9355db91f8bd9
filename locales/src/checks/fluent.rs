//! Texts out of Fluent files, each variant of a choice as a passage of its own, terms and other messages filled in.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::passage::{Passage, Role, Span};
use crate::choice;
use crate::finding::Finding;
use crate::source::Source;
use crate::syntax;

/// How many variants one text may unfold into; beyond that only the default variant is read.
const MOST_VARIANTS: usize = 64;
/// How deep terms may refer to terms; a circle ends here.
const DEEPEST: usize = 8;

/// A message, a term or an attribute.
pub(crate) struct Item<'s> {
    pub(crate) source: &'s Source,
    pub(crate) key: String,
    /// The byte of its name.
    pub(crate) at: usize,
    /// The lines of its comment, with their numbers.
    pub(crate) comment: Vec<(usize, &'s str)>,
    pub(crate) passages: Vec<Passage>,
}

type Pattern<'s> = ast::Pattern<&'s str>;

/// What can be referred to: the pattern and the file it stands in.
type Known<'a, 's> = BTreeMap<String, (&'a Pattern<'s>, &'s Source)>;

/// Reads the files of one locale. What cannot be parsed becomes a finding; the rest is read all the same.
pub(crate) fn read<'s>(sources: &[&'s Source], findings: &mut Vec<Finding>) -> Vec<Item<'s>> {
    let mut parsed = Vec::new();
    for source in sources {
        let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
            findings.extend(errors.iter().map(|error| syntax::finding(source, error).1));
            resource
        });
        parsed.push((*source, resource));
    }
    let mut entries = Vec::new();
    for (source, resource) in &parsed {
        for entry in &resource.body {
            let (id, comment, value, attributes, dash) = match entry {
                ast::Entry::Message(one) => {
                    (one.id.name, &one.comment, one.value.as_ref(), &one.attributes, "")
                }
                ast::Entry::Term(one) => (one.id.name, &one.comment, Some(&one.value), &one.attributes, "-"),
                _ => continue,
            };
            let comment = comment.iter().flat_map(|comment| &comment.content);
            let comment: Vec<_> = comment.map(|line| (source.line_of(line), *line)).collect();
            if let Some(value) = value {
                entries.push((*source, format!("{dash}{id}"), id, comment.clone(), value));
            }
            for attribute in attributes {
                let key = format!("{dash}{id}.{}", attribute.id.name);
                entries.push((*source, key, attribute.id.name, comment.clone(), &attribute.value));
            }
        }
    }
    let known: Known<'_, 's> =
        entries.iter().map(|(source, key, _, _, value)| (key.clone(), (*value, *source))).collect();
    let items = entries.iter().map(|(source, key, name, comment, value)| Item {
        source,
        key: key.clone(),
        at: source.offset_of(name),
        comment: comment.clone(),
        passages: unfold(source, value, &known, 0),
    });
    items.collect()
}

fn unfold<'s>(
    source: &'s Source,
    pattern: &Pattern<'s>,
    known: &Known<'_, 's>,
    depth: usize,
) -> Vec<Passage> {
    let mut passages = vec![Passage::new(Role::Text)];
    let mut after_line_end = false;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let mut piece = Passage::new(Role::Text);
                text(source.offset_of(value), value, &mut after_line_end, &mut piece);
                for passage in &mut passages {
                    passage.append(&piece);
                }
            }
            PatternElement::Placeable { expression } => {
                after_line_end = false;
                passages = placeable(source, expression, known, depth, passages);
            }
        }
    }
    passages
}

/// A line end becomes a space, and the indentation after it nothing.
fn text(mut at: usize, words: &str, after_line_end: &mut bool, piece: &mut Passage) {
    for line in words.split_inclusive('\n') {
        let kept = if *after_line_end { line.trim_start_matches(' ') } else { line };
        let start = at + line.len() - kept.len();
        let shown = kept.trim_end_matches('\n');
        piece.push(shown, start);
        *after_line_end = shown.len() < kept.len();
        if *after_line_end {
            piece.push_as(" ", start + shown.len()..start + kept.len());
        }
        at += line.len();
    }
}

fn placeable<'s>(
    source: &'s Source,
    expression: &Expression<&'s str>,
    known: &Known<'_, 's>,
    depth: usize,
    passages: Vec<Passage>,
) -> Vec<Passage> {
    match expression {
        Expression::Inline(inline) => {
            let mut piece = Passage::new(Role::Text);
            if let InlineExpression::Placeable { expression } = inline {
                return placeable(source, expression, known, depth, passages);
            }
            fill_in(source, inline, known, depth, &mut piece);
            let mut passages = passages;
            for passage in &mut passages {
                passage.append(&piece);
            }
            passages
        }
        Expression::Select { variants, .. } => {
            let all = passages.len() * variants.len() <= MOST_VARIANTS;
            let mut unfolded = Vec::new();
            for passage in &passages {
                for variant in variants.iter().filter(|variant| all || variant.default) {
                    for tail in unfold(source, &variant.value, known, depth) {
                        let mut passage = passage.clone();
                        passage.append(&tail);
                        let names = [passage.variant.as_str(), choice::key(variant), &tail.variant];
                        passage.variant =
                            names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" ");
                        unfolded.push(passage);
                    }
                }
            }
            // The last is taken when the other language has no such variant.
            let default = variants.iter().find(|variant| variant.default).map_or("", choice::key);
            unfolded.sort_by_key(|passage| passage.variant.split(' ').next_back() == Some(default));
            unfolded.truncate(MOST_VARIANTS);
            unfolded
        }
    }
}

fn fill_in<'s>(
    source: &'s Source,
    inline: &InlineExpression<&'s str>,
    known: &Known<'_, 's>,
    depth: usize,
    piece: &mut Passage,
) {
    let range = |name: &str| -> Range<usize> {
        let at = source.offset_of(name);
        at..at + name.len()
    };
    match inline {
        InlineExpression::StringLiteral { value } => {
            piece.push_as(&unescape_unicode_to_string(value), range(value));
        }
        InlineExpression::NumberLiteral { value } => piece.push(value, range(value).start),
        InlineExpression::VariableReference { id } => {
            piece.push_placeholder(&format!("`${}`", id.name), range(id.name));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            let name = arguments.positional.iter().find_map(|argument| match argument {
                InlineExpression::VariableReference { id } => Some(format!("`${}`", id.name)),
                _ => None,
            });
            piece.push_placeholder(&name.unwrap_or_else(|| format!("`{}`", id.name)), range(id.name));
        }
        InlineExpression::MessageReference { id, attribute } => {
            refer(known, &key("", id, attribute.as_ref()), range(id.name), depth, piece);
        }
        InlineExpression::TermReference { id, attribute, .. } => {
            refer(known, &key("-", id, attribute.as_ref()), range(id.name), depth, piece);
        }
        InlineExpression::Placeable { .. } => {}
    }
}

fn key(dash: &str, id: &ast::Identifier<&str>, attribute: Option<&ast::Identifier<&str>>) -> String {
    let attribute = attribute.map(|attribute| format!(".{}", attribute.name));
    format!("{dash}{}{}", id.name, attribute.unwrap_or_default())
}

/// Fills in what a reference stands for; what is not known stays something to fill in.
fn refer(known: &Known<'_, '_>, key: &str, range: Range<usize>, depth: usize, piece: &mut Passage) {
    let found = known.get(key).filter(|_| depth < DEEPEST);
    let words = found.and_then(|(pattern, source)| unfold(source, pattern, known, depth + 1).pop());
    match words {
        Some(words) if words.placeholders().is_empty() => {
            let start = piece.text().len();
            piece.push_as(words.text(), range);
            piece.mark_from(start, Span::Term);
        }
        Some(words) => {
            words.placeholders().iter().for_each(|(_, name)| piece.push_placeholder(name, range.clone()));
        }
        None => piece.push_placeholder(&format!("`{key}`"), range),
    }
}
