//! How a pattern becomes one string, so that the app carries a table of strings and a small evaluator instead of a
//! syntax tree. Control characters mark what is not text; no message may contain them.
//!
//! | code | followed by | meaning |
//! |---|---|---|
//! | [`ARGUMENT`] | index | an argument in its usual way |
//! | [`DATE_TIME`] | index, style | a moment as a date, a time or both |
//! | [`RELATIVE`] | index | a moment seen from now |
//! | [`RANGE`] | index, index, style | the time from one moment until another |
//! | [`SELECT`] | index, [`PLURAL`] or [`EXACT`] | a choice begins |
//! | [`VARIANT`] | key | a variant begins; [`DEFAULT`] before the key marks the default, which is the last one |
//! | [`PATTERN`] | pattern | the key ends, what the variant says begins |
//! | [`END`] | | the choice ends |
//!
//! An index is a letter from [`FIRST`] on: the place of the argument among those declared. A style is a letter too,
//! counted from [`FIRST`] by `date * 5 + time`, each as its place in [`Style::ALL`].

use crate::argument::Argument;
use crate::pattern::{Part, Pattern, Select, Selection, Style};

/// An argument in its usual way.
pub const ARGUMENT: char = '\u{1}';
/// A moment as a date, a time or both.
pub const DATE_TIME: char = '\u{2}';
/// A moment seen from now.
pub const RELATIVE: char = '\u{3}';
/// A choice begins.
pub const SELECT: char = '\u{4}';
/// A variant begins.
pub const VARIANT: char = '\u{5}';
/// The key of a variant ends and its pattern begins.
pub const PATTERN: char = '\u{6}';
/// A choice ends.
pub const END: char = '\u{7}';
/// The time from one moment until another.
pub const RANGE: char = '\u{8}';
/// The choice is by exact number, then by plural category.
pub const PLURAL: char = 'p';
/// The choice is by exact words.
pub const EXACT: char = 'x';
/// Stands before the key of the default variant.
pub const DEFAULT: char = '*';
/// The letter that stands for zero, in an index and in a style.
pub const FIRST: char = 'a';
/// As many as there are letters.
pub const MOST_ARGUMENTS: usize = 26;

/// The pattern as one string. The arguments give the indexes; one that is not declared is left out, but a compiled
/// catalogue has none of those.
pub fn encode(pattern: &Pattern, arguments: &[Argument]) -> String {
    let mut out = String::new();
    write_pattern(pattern, arguments, &mut out);
    out
}

fn write_pattern(pattern: &Pattern, arguments: &[Argument], out: &mut String) {
    for part in &pattern.parts {
        match part {
            Part::Text(words) => out.push_str(words),
            Part::Argument(name) => out.extend(code(ARGUMENT, name, arguments)),
            Part::Relative(name) => out.extend(code(RELATIVE, name, arguments)),
            Part::DateTime { argument, date, time } => {
                if let Some(code) = code(DATE_TIME, argument, arguments) {
                    out.push_str(&code);
                    out.push(style(*date, *time));
                }
            }
            Part::Range { from, until, date, time } => {
                if let (Some(code), Some(until)) = (code(RANGE, from, arguments), index(until, arguments)) {
                    out.push_str(&code);
                    out.push(until);
                    out.push(style(*date, *time));
                }
            }
            Part::Select(select) => write_select(select, arguments, out),
        }
    }
}

fn write_select(select: &Select, arguments: &[Argument], out: &mut String) {
    let Some(code) = code(SELECT, &select.argument, arguments) else { return };
    out.push_str(&code);
    out.push(match select.by {
        Selection::Plural => PLURAL,
        Selection::Exact => EXACT,
    });
    for variant in &select.variants {
        out.push(VARIANT);
        if variant.default {
            out.push(DEFAULT);
        }
        out.push_str(&variant.key);
        out.push(PATTERN);
        write_pattern(&variant.pattern, arguments, out);
    }
    out.push(END);
}

fn code(kind: char, name: &str, arguments: &[Argument]) -> Option<String> {
    Some(String::from_iter([kind, index(name, arguments)?]))
}

fn index(name: &str, arguments: &[Argument]) -> Option<char> {
    arguments.iter().position(|argument| argument.name == name).map(letter)
}

/// The letter for the styles of a date and a time.
pub fn style(date: Style, time: Style) -> char {
    let place = |style| Style::ALL.iter().position(|other| *other == style).unwrap_or_default();
    letter(place(date) * Style::ALL.len() + place(time))
}

fn letter(place: usize) -> char {
    (FIRST..='z').nth(place).unwrap_or('z')
}
