//! The end of a text as in its source: a label has no full stop, a sentence has one, a question stays a question.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;

pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    if source.text().trim().is_empty() || translation.text().trim().is_empty() {
        return;
    }
    let (said, here) = (end(source.text()), end(translation.text()));
    if said.1 == here.1 {
        return;
    }
    let why = match (said.1, here.1) {
        (Some(said), None) => format!("The source ends with `{said}`, the translation does not."),
        (None, Some(here)) => format!("The translation ends with `{here}`, the source does not."),
        (said, here) => format!(
            "The source ends with `{}`, the translation with `{}`.",
            said.unwrap_or_default(),
            here.unwrap_or_default()
        ),
    };
    marks.push(Mark::new(Rule::Ending, here.0..translation.text().len(), why, "End it as the source ends."));
}

/// The last character that says how a text ends, and where it is.
fn end(text: &str) -> (usize, Option<char>) {
    let text =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '”' | '’' | ')' | '"' | '\''));
    let last = text.char_indices().next_back();
    let at = last.map_or(0, |(at, _)| at);
    // Three points are written as one character or as three.
    if text.ends_with("...") {
        return (text.len() - 3, Some('…'));
    }
    (
        at,
        last.map(|(_, letter)| letter)
            .filter(|letter| matches!(letter, '.' | '?' | '!' | '…' | ':' | ',' | ';')),
    )
}
