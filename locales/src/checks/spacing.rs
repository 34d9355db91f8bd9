//! Spaces where there must be one or none.

use super::mark::Mark;
use super::passage::Span;
use super::rule::Rule;
use super::seen::Seen;

const MEND: &str = "Remove the space.";

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    let text = seen.text();
    let mut letters = text.char_indices().peekable();
    let mut run: Option<usize> = None;
    while let Some((at, letter)) = letters.next() {
        if letter == ' ' {
            let start = *run.get_or_insert(at);
            let next = letters.peek().map(|(_, next)| *next);
            if next != Some(' ') && at > start && !has_tag(seen, start + 1, at) {
                marks.push(
                    Mark::new(
                        Rule::Spacing,
                        start..at + 1,
                        "There are two spaces or more in a row.",
                        "Leave one.",
                    )
                    .replaced_by(" "),
                );
            }
            continue;
        }
        let end = at + letter.len_utf8();
        let after = text.get(end..).and_then(|rest| rest.chars().next());
        // A full stop may begin a name, such as `.ftl`.
        let closes = matches!(letter, ',' | '.' | ';' | ':' | '!' | '?' | ')')
            && after.is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '”' | '’'));
        if let Some(start) = run.filter(|start| closes && *start > 0) {
            let why = format!("There is a space before “{letter}”.");
            marks.push(Mark::new(Rule::Spacing, start..end, why, MEND).replaced_by(letter.to_string()));
        }
        run = None;
    }
    edges(seen, marks);
}

fn edges(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    let text = seen.text();
    // A variant may begin with a space because words stand before it; the whole text may not.
    let (start, end) = (text.len() - text.trim_start().len(), text.trim_end().len());
    if start > 0 && start < text.len() && !has_tag(seen, 0, start) {
        marks.push(Mark::new(Rule::Spacing, 0..start, "The text begins with a space.", MEND).replaced_by(""));
    }
    if end < text.len() && end > 0 && !has_tag(seen, end, text.len()) {
        marks.push(
            Mark::new(Rule::Spacing, end..text.len(), "The text ends with a space.", MEND).replaced_by(""),
        );
    }
}

/// Whether a tag stood between two bytes; then the spaces around it are not in a row.
fn has_tag(seen: &Seen<'_>, from: usize, to: usize) -> bool {
    let spans = seen.passage.spans().iter();
    spans
        .filter(|(_, span)| matches!(span, Span::Tag(_)))
        .any(|(range, _)| (from..=to).contains(&range.start))
}
