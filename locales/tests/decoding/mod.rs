//! Takes encoded patterns apart, written from the table in `locales::encoding` alone, so that a mistake in the
//! encoder is not repeated here.

use locales::encoding::{
    ARGUMENT, DATE_TIME, DEFAULT, END, EXACT, FIRST, PATTERN, PLURAL, RANGE, RELATIVE, SELECT, VARIANT,
};
use locales::{Argument, Part, Pattern, Select, Selection, Style, Variant};

/// The pattern of an encoded string; `None` when anything in it is out of place.
pub fn decode(encoded: &str, arguments: &[Argument]) -> Option<Pattern> {
    let mut rest = encoded;
    let pattern = pattern(&mut rest, arguments, false)?;
    rest.is_empty().then_some(pattern)
}

fn pattern(rest: &mut &str, arguments: &[Argument], inside: bool) -> Option<Pattern> {
    let mut parts = Vec::new();
    while let Some(first) = rest.chars().next() {
        match first {
            VARIANT | END if inside => break,
            ARGUMENT => {
                take(rest)?;
                parts.push(Part::Argument(argument(rest, arguments)?));
            }
            RELATIVE => {
                take(rest)?;
                parts.push(Part::Relative(argument(rest, arguments)?));
            }
            DATE_TIME => {
                take(rest)?;
                let argument = argument(rest, arguments)?;
                let code = place(take(rest)?)?;
                let date = *Style::ALL.get(code / 5)?;
                parts.push(Part::DateTime { argument, date, time: *Style::ALL.get(code % 5)? });
            }
            RANGE => {
                take(rest)?;
                let (from, until) = (argument(rest, arguments)?, argument(rest, arguments)?);
                let code = place(take(rest)?)?;
                let date = *Style::ALL.get(code / 5)?;
                parts.push(Part::Range { from, until, date, time: *Style::ALL.get(code % 5)? });
            }
            SELECT if !inside => {
                take(rest)?;
                parts.push(Part::Select(select(rest, arguments)?));
            }
            '\u{0}'..='\u{8}' => return None,
            _ => parts.push(Part::Text(text(rest))),
        }
    }
    Some(Pattern { parts })
}

fn select(rest: &mut &str, arguments: &[Argument]) -> Option<Select> {
    let argument = argument(rest, arguments)?;
    let by = match take(rest)? {
        PLURAL => Selection::Plural,
        EXACT => Selection::Exact,
        _ => return None,
    };
    let mut variants: Vec<Variant> = Vec::new();
    loop {
        match take(rest)? {
            END => break,
            VARIANT => {
                let key = text(rest);
                (take(rest)? == PATTERN).then_some(())?;
                let (default, key) = match key.strip_prefix(DEFAULT) {
                    Some(key) => (true, key.to_owned()),
                    None => (false, key),
                };
                variants.push(Variant { key, default, pattern: pattern(rest, arguments, true)? });
            }
            _ => return None,
        }
    }
    // Exactly one default, and that at the end.
    let defaults = variants.iter().filter(|variant| variant.default).count();
    (defaults == 1 && variants.last()?.default).then_some(Select { argument, by, variants })
}

fn text(rest: &mut &str) -> String {
    let end = rest.find(|c| ('\u{1}'..='\u{8}').contains(&c)).unwrap_or(rest.len());
    let (words, after) = rest.split_at(end);
    *rest = after;
    words.to_owned()
}

fn argument(rest: &mut &str, arguments: &[Argument]) -> Option<String> {
    arguments.get(place(take(rest)?)?).map(|argument| argument.name.clone())
}

fn place(letter: char) -> Option<usize> {
    (letter as usize).checked_sub(FIRST as usize)
}

fn take(rest: &mut &str) -> Option<char> {
    let first = rest.chars().next()?;
    *rest = &rest[first.len_utf8()..];
    Some(first)
}
