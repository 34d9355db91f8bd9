//! Checks of language: what a reader stumbles over and no compiler notices. The page that Winddown comes from was ruined
//! by such mistakes; each rule here names one kind of them.
//!
//! Where to start: [`Unit`] is a text with its source and its place, [`inspect`] runs every rule on many of them.
//! [`alone`] and [`pair`] run them on one text, as a reviewer types it. Rules are small files; most are tables.

mod actor;
mod address;
mod cancel_word;
pub(crate) mod catalogue;
mod compound;
mod directive;
mod document;
mod ending;
pub(crate) mod fluent;
mod glossary;
mod label;
mod language;
mod leak;
mod leak_words;
mod mark;
mod markup;
mod noun;
pub mod passage;
mod placeholder;
mod polarity;
mod quantity;
mod question;
mod quotes;
mod repetition;
mod rule;
mod seen;
mod spacing;
mod unchanged;
mod unit;
mod verb_part;
pub(crate) mod words;

pub use catalogue::catalogue;
pub use directive::{Excuse, excuses};
pub use document::Document;
pub use language::Language;
pub use mark::Mark;
pub use passage::{PLACEHOLDER, Passage, Role, Span};
pub use rule::Rule;
pub use seen::Habits;
pub use unit::{Unit, inspect};

#[cfg(feature = "foreign")]
pub(crate) use markup::{tag, tag_name};
pub(crate) use polarity::denies;
pub(crate) use quantity::{number as number_of, unit as unit_of};

use seen::Seen;

/// A rule about one text.
type Alone = fn(&Seen<'_>, &mut Vec<Mark>);
/// A rule about a translation and its source.
type Pair = fn(&Seen<'_>, &Seen<'_>, &mut Vec<Mark>);

const ALONE: [Alone; 14] = [
    leak::check,
    actor::check,
    address::check,
    cancel_word::check,
    compound::check,
    glossary::check,
    noun::check,
    verb_part::check,
    label::check,
    question::check,
    repetition::check,
    spacing::check,
    quotes::check,
    quotes::check_balance,
];

const PAIR: [Pair; 9] = [
    unchanged::compare,
    placeholder::compare,
    markup::compare,
    quantity::compare,
    polarity::compare,
    actor::compare,
    noun::compare,
    label::compare,
    ending::compare,
];

/// Everything that the rules say about a text in a language.
pub fn alone(language: Language, passage: &Passage, habits: Habits) -> Vec<Mark> {
    let seen = Seen::new(language, passage, habits);
    let mut marks = Vec::new();
    if passage.role == Role::Anchor {
        leak::check(&seen, &mut marks);
    } else {
        for rule in ALONE {
            rule(&seen, &mut marks);
        }
    }
    in_order(marks)
}

/// Everything that the rules say about a translation held against its source.
pub fn pair(source: (Language, &Passage), translation: (Language, &Passage), habits: Habits) -> Vec<Mark> {
    let source = Seen::new(source.0, source.1, habits);
    let translation = Seen::new(translation.0, translation.1, habits);
    let mut marks = Vec::new();
    for rule in PAIR {
        rule(&source, &translation, &mut marks);
    }
    in_order(marks)
}

/// By place, and without saying the same of the same words twice.
fn in_order(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by_key(|mark| (mark.range.start, mark.range.end, mark.rule));
    marks.dedup_by(|a, b| a.rule == b.rule && a.range == b.range);
    marks
}
