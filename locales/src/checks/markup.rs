//! Links, bold words and tags must be in both languages: a link that is lost in translation leads nowhere.

use std::ops::Range;

use super::mark::Mark;
use super::passage::Span;
use super::placeholder::difference;
use super::rule::Rule;
use super::seen::Seen;

pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let names = |seen: &Seen<'_>| -> Vec<String> { marked(seen).into_iter().map(|(_, name)| name).collect() };
    let (said, translated) = (names(source), names(translation));
    if let Some(name) = difference(&said, &translated).first() {
        marks.push(Mark::new(
            Rule::Markup,
            0..translation.text().len(),
            format!("The source has {name}, the translation has not."),
            "Mark the same words up.",
        ));
    }
    if let Some(surplus) = difference(&translated, &said).first() {
        let range = marked(translation).into_iter().rfind(|(_, name)| name == surplus);
        marks.push(Mark::new(
            Rule::Markup,
            range.map_or(0..0, |(range, _)| range),
            format!("The translation has {surplus}, the source has not."),
            "Remove the markup.",
        ));
    }
}

/// The markup of a passage, and the tags that stand in its words because its format has none.
fn marked(seen: &Seen<'_>) -> Vec<(Range<usize>, String)> {
    let spans = seen.passage.spans().iter();
    let mut marked: Vec<_> =
        spans.filter_map(|(range, span)| name(span).map(|name| (range.clone(), name))).collect();
    for (at, _) in seen.text().match_indices('<') {
        let rest = seen.text().get(at..).unwrap_or_default();
        if let Some(tag) = tag(rest).and_then(|length| rest.get(..length)) {
            marked.push((at..at + tag.len(), format!("the tag `{}`", tag_name(tag))));
        }
    }
    marked
}

/// How many bytes a tag at the beginning of some words has.
pub(crate) fn tag(words: &str) -> Option<usize> {
    let name = words.strip_prefix('<')?.trim_start_matches('/');
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let end = words.bytes().take(LONGEST_TAG).position(|byte| byte == b'>');
    end.filter(|_| is_name).map(|end| end + 1)
}

/// The name of a tag, with the slash of one that closes.
pub(crate) fn tag_name(tag: &str) -> String {
    tag.chars().skip(1).take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect()
}

/// Beyond this many bytes, `<` is no tag but a sign.
const LONGEST_TAG: usize = 512;

fn name(span: &Span) -> Option<String> {
    match span {
        Span::Bold => Some("bold words".to_owned()),
        Span::Link => Some("a link".to_owned()),
        Span::Tag(tag) => Some(format!("the tag `{tag}`")),
        Span::Term => None,
    }
}
