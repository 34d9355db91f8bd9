//! Quotation marks and apostrophes as the language sets them, each opened one closed.

use super::language::Language;
use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if seen.language == Language::Other {
        return;
    }
    for (at, letter) in seen.text().char_indices() {
        let before = seen.text().get(..at).and_then(|text| text.chars().next_back());
        let range = at..at + letter.len_utf8();
        let straight = matches!(letter, '"' | '\'') && !seen.habits.straight_quotes;
        let curled = match letter {
            '\'' if before.is_some_and(char::is_alphanumeric) => "’",
            '\'' => "‘",
            _ if before.is_none_or(|before| before.is_whitespace() || before == '(') => "“",
            _ => "”",
        };
        if straight {
            let why = format!("`{letter}` is a mark of typewriters.");
            let mend = format!("Write `{curled}`.");
            marks.push(Mark::new(Rule::Quotes, range, why, mend).replaced_by(curled));
        } else if matches!(letter, '„' | '«' | '»' | '`' | '´') {
            let why = format!("`{letter}` is no quotation mark of this language.");
            marks.push(Mark::new(Rule::Quotes, range, why, "Write `“…”` or `‘…’`."));
        }
    }
}

/// `’` is an apostrophe, too, so only the marks that open can tell that one is missing.
pub(crate) fn check_balance(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    for (open, close, apostrophe) in [('“', '”', false), ('‘', '’', true)] {
        let count = |letter: char| seen.text().chars().filter(|other| *other == letter).count();
        let (opened, closed) = (count(open), count(close));
        let wrong = if apostrophe { opened > closed } else { opened != closed };
        let first = seen.text().find([open, close]).filter(|_| wrong);
        if let Some(at) = first {
            let length = seen.text().get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let why = format!("`{open}` and `{close}` do not match.");
            marks.push(Mark::new(Rule::Quotes, at..at + length, why, "Open and close each quotation."));
        }
    }
}
