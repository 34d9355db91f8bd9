//! Figures that `policy` holds must not be spelled in a text: an operator can change them in `config.json`, and then the
//! text would lie.

use std::ops::Range;

use super::vocabulary::Quantity;
use crate::checks::words::{Kind, Words};
use crate::checks::{Language, number_of, unit_of};

/// The figures that a text spells: their bytes, and why that is wrong. A number in digits is one anywhere; in words it
/// is one before a unit of time.
pub(crate) fn spelled(words: &Words<'_>, language: Language) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    for (place, word) in words.all.iter().enumerate() {
        let Some(number) = number_of(word, language) else { continue };
        let held = Quantity::ALL.into_iter().find(|quantity| quantity.figure().to_string() == number);
        let before_unit = words.get(place + 1).is_some_and(|next| unit_of(next, language).is_some());
        if let Some(quantity) = held.filter(|_| word.kind == Kind::Number || before_unit) {
            let what =
                format!("The text spells “{}”, which `policy` holds as `{}`.", word.text, quantity.name());
            found.push((word.range.clone(), what));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_the_policy_are_found_in_digits_and_in_words() {
        let table = [
            (Language::English, "Data is kept for 90 days.", 1),
            (Language::English, "Data is kept for ninety days.", 1),
            (Language::Dutch, "Dat duurt tien minuten of 6 maanden.", 2),
            (Language::Dutch, "een termijn van zes maanden", 1),
            (Language::Dutch, "Zes dingen, 00000000-0000, 100 dagen, stap 2", 0),
            (Language::English, "Ten things, version 2.10", 0),
        ];
        for (language, text, count) in table {
            assert_eq!(spelled(&Words::of(text), language).len(), count, "{text}");
        }
    }

    #[test]
    fn the_figures_are_those_of_the_app() {
        let policy = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/policy.rs");
        let policy = std::fs::read_to_string(policy).unwrap();
        for quantity in Quantity::ALL {
            let snake: String = quantity
                .name()
                .chars()
                .flat_map(|c| if c.is_uppercase() { vec!['_', c.to_ascii_lowercase()] } else { vec![c] })
                .collect();
            let line = format!("{snake}: {}", quantity.figure());
            assert!(policy.contains(&line), "src/policy.rs has no `{line}`");
        }
    }
}
