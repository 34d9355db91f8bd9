//! Numbers and units must survive a translation: 10 minutes that become 10 days are a wrong promise.

use super::language::Language;
use super::mark::Mark;
use super::placeholder::difference;
use super::rule::Rule;
use super::seen::Seen;
use super::words::{Kind, Word};

/// Number words from two on. *One* and *een* are left out: they are articles and pronouns more often than numbers, and
/// count only before a unit.
pub(crate) const NUMBERS: &[(u32, &str, &str)] = &[
    (2, "two", "twee"),
    (3, "three", "drie"),
    (4, "four", "vier"),
    (5, "five", "vijf"),
    (6, "six", "zes"),
    (7, "seven", "zeven"),
    (8, "eight", "acht"),
    (9, "nine", "negen"),
    (10, "ten", "tien"),
    (11, "eleven", "elf"),
    (12, "twelve", "twaalf"),
    (15, "fifteen", "vijftien"),
    (30, "thirty", "dertig"),
    (60, "sixty", "zestig"),
    (72, "seventy-two", "tweeënzeventig"),
    (90, "ninety", "negentig"),
];

/// A unit of time by its words.
pub(crate) const UNITS: &[(&str, &[&str], &[&str])] = &[
    ("second", &["second", "seconds"], &["seconde", "seconden"]),
    ("minute", &["minute", "minutes"], &["minuut", "minuten"]),
    ("hour", &["hour", "hours"], &["uur", "uren"]),
    ("day", &["day", "days"], &["dag", "dagen"]),
    ("week", &["week", "weeks"], &["week", "weken"]),
    ("month", &["month", "months"], &["maand", "maanden"]),
    ("year", &["year", "years"], &["jaar", "jaren"]),
];

const ONE: &[&str] = &["a", "an", "one", "een", "één"];

/// The number that a word says, as digits.
pub(crate) fn number(word: &Word<'_>, language: Language) -> Option<String> {
    if word.kind == Kind::Number {
        return Some(digits(word.text, language));
    }
    let named = NUMBERS.iter().find(|(_, english, dutch)| match language {
        Language::English => word.lower == *english,
        Language::Dutch => word.lower == *dutch,
        Language::Other => false,
    });
    named.map(|(number, ..)| number.to_string())
}

/// The unit that a word names.
pub(crate) fn unit(word: &Word<'_>, language: Language) -> Option<&'static str> {
    let named = UNITS.iter().find(|(_, english, dutch)| match language {
        Language::English => english.contains(&word.lower.as_str()),
        Language::Dutch => dutch.contains(&word.lower.as_str()),
        Language::Other => false,
    });
    named.map(|(name, ..)| *name)
}

/// Digits without grouping and with a point, whatever the language writes.
fn digits(text: &str, language: Language) -> String {
    let (group, point) = if language == Language::English { (',', '.') } else { ('.', ',') };
    let grouped =
        text.split(group).skip(1).all(|part| part.split(point).next().is_some_and(|part| part.len() == 3));
    let text: String = if grouped { text.chars().filter(|c| *c != group).collect() } else { text.to_owned() };
    text.replace(',', ".")
}

/// A unit with what is counted in it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Quantity {
    number: String,
    unit: &'static str,
    place: usize,
}

fn quantities(seen: &Seen<'_>) -> Vec<Quantity> {
    let pairs = seen.words.all.windows(2).enumerate().filter_map(|(place, pair)| {
        let [before, word] = pair else { return None };
        let unit = unit(word, seen.language)?;
        let number = match before.kind {
            Kind::Placeholder => "what is filled in".to_owned(),
            _ if ONE.contains(&before.lower.as_str()) => "1".to_owned(),
            _ => number(before, seen.language)?,
        };
        (word.is_apart() || word.is_hyphenated()).then_some(Quantity { number, unit, place })
    });
    pairs.collect()
}

fn numbers(seen: &Seen<'_>) -> Vec<(String, usize)> {
    let words = seen.words.all.iter().enumerate();
    words.filter_map(|(place, word)| number(word, seen.language).map(|number| (number, place))).collect()
}

pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    if source.language == Language::Other || translation.language == Language::Other {
        return compare_digits(source, translation, marks);
    }
    drift(&numbers(source), &numbers(translation), translation, marks);
    let (said, translated) = (quantities(source), quantities(translation));
    let plain = |list: &[Quantity]| -> Vec<(String, &'static str)> {
        list.iter().map(|quantity| (quantity.number.clone(), quantity.unit)).collect()
    };
    let surplus = difference(&plain(&translated), &plain(&said));
    for (number, unit) in difference(&plain(&said), &plain(&translated)) {
        let other = surplus.iter().find(|(other, other_unit)| *other == number && *other_unit != unit);
        let Some((_, wrong)) = other else { continue };
        let at = translated.iter().find(|quantity| quantity.number == number && quantity.unit == *wrong);
        let range =
            at.map_or(0..0, |quantity| translation.words.bytes(&(quantity.place..quantity.place + 2)));
        marks.push(Mark::new(
            Rule::Unit,
            range,
            format!("The source counts {number} in the unit {unit}, the translation in the unit {wrong}."),
            "Use the unit of the source.",
        ));
    }
}

/// Without knowing the words of a language, its digits can still be compared.
fn compare_digits(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let only = |seen: &Seen<'_>| -> Vec<(String, usize)> {
        let words = seen.words.all.iter().enumerate().filter(|(_, word)| word.kind == Kind::Number);
        words.map(|(place, word)| (digits(word.text, seen.language), place)).collect()
    };
    drift(&only(source), &only(translation), translation, marks);
}

fn drift(said: &[(String, usize)], translated: &[(String, usize)], seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    let plain =
        |list: &[(String, usize)]| -> Vec<String> { list.iter().map(|(number, _)| number.clone()).collect() };
    let lacking = difference(&plain(said), &plain(translated));
    let surplus = difference(&plain(translated), &plain(said));
    if let Some(number) = surplus.first() {
        let place = translated.iter().find(|(other, _)| other == number).map_or(0, |(_, place)| *place);
        let range = seen.words.bytes(&(place..place + 1));
        let mark = match lacking.first() {
            Some(right) => Mark::new(
                Rule::Number,
                range,
                format!("The source says {right}, the translation {number}."),
                "Say the number of the source.",
            )
            .replaced_by(right.clone()),
            None => Mark::new(
                Rule::Number,
                range,
                format!("The translation says {number}, the source says no such number."),
                "Remove it, or say it in both.",
            ),
        };
        marks.push(mark);
    } else if let Some(number) = lacking.first() {
        marks.push(Mark::new(
            Rule::Number,
            0..seen.text().len(),
            format!("The source says {number}, the translation says no such number."),
            "Say the number of the source.",
        ));
    }
}
