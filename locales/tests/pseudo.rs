//! Pseudo-locales change every letter and nothing else: arguments, choices and their keys stay, and code stays readable.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod decoding;
mod editions;

use editions::sources;
use locales::review::pseudo::{accented, mirrored};
use locales::{Catalogue, Part, Pattern, compile};
use proptest::prelude::*;

fn catalogue(text: &str) -> Catalogue {
    let ftl = format!(
        "# $n (Number) - n\n# $at (Instant) - at\n# $who (Text) - who\n# $until (Instant) - until\na = {text}\n"
    );
    compile(&sources(&ftl, &ftl)).expect("no error")
}

fn decode(encoded: &str, catalogue: &Catalogue) -> Pattern {
    let message = &catalogue.messages()[0];
    decoding::decode(encoded, &message.arguments).expect("an encoded pattern")
}

/// The pattern with every text emptied.
fn structure(pattern: &Pattern) -> Pattern {
    let parts = pattern.parts.iter().filter_map(|part| match part {
        Part::Text(_) => None,
        Part::Select(select) => {
            let mut select = select.clone();
            for variant in &mut select.variants {
                variant.pattern = structure(&variant.pattern);
            }
            Some(Part::Select(select))
        }
        part => Some(part.clone()),
    });
    Pattern { parts: parts.collect() }
}

/// What a reader can get to see: for a choice, one text for each variant.
fn readings(pattern: &Pattern) -> Vec<String> {
    let mut texts = vec![String::new()];
    for part in &pattern.parts {
        texts = match part {
            Part::Text(words) => texts.into_iter().map(|text| text + words).collect(),
            Part::Select(select) => {
                let variants: Vec<String> =
                    select.variants.iter().flat_map(|variant| readings(&variant.pattern)).collect();
                texts
                    .iter()
                    .flat_map(|text| variants.iter().map(move |variant| format!("{text}{variant}")))
                    .collect()
            }
            _ => texts,
        };
    }
    texts
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

#[test]
fn pseudo_locales_of_a_text() {
    let text = "{ $n ->\n    [one] Read config.json of { $who }\n   *[other] See https://a.example/b or mail help@a.example.\n} Now: { DATETIME($at, dateStyle: \"long\") }";
    let catalogue = catalogue(text);
    assert_eq!(
        accented(&catalogue)[0],
        "[\u{4}ap\u{5}one\u{6}Ŕéááđ config.json óóƒ \u{1}c\u{5}*other\u{6}Šééé https://a.example/b óóŕ ɱááííļ help@a.example.\u{7} Ñóóŵ: \u{2}bp ]"
    );
    assert_eq!(
        mirrored(&catalogue)[0],
        "\u{4}ap\u{5}one\u{6}\u{202E}Read\u{202C} config.json \u{202E}of\u{202C} \u{1}c\u{5}*other\u{6}\u{202E}See\u{202C} \
         https://a.example/b \u{202E}or\u{202C} \u{202E}mail\u{202C} help@a.example.\u{7} \u{202E}Now\u{202C}: \u{2}bp"
    );
}

#[test]
fn every_pattern_of_the_app_keeps_its_structure() {
    let sources = locales::read_folder(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable");
    let catalogue = compile(&sources).expect("no error");
    let (accented, mirrored) = (accented(&catalogue), mirrored(&catalogue));
    assert_eq!((accented.len(), mirrored.len()), (catalogue.messages().len(), catalogue.messages().len()));
    for ((message, accented), mirrored) in catalogue.messages().iter().zip(&accented).zip(&mirrored) {
        let original = &message.translations[0].pattern;
        for encoded in [accented, mirrored] {
            let decoded = decoding::decode(encoded, &message.arguments).expect(&message.key);
            assert_eq!(structure(&decoded), structure(original), "{}", message.key);
        }
    }
}

fn words() -> impl Strategy<Value = String> {
    "[A-Za-zé]{1,9}( [A-Za-zé’-]{1,9}){0,5}[.,:…!?]?".prop_filter("not code", |words| {
        // A capital inside a word makes it code.
        words.split(' ').all(|word| word.chars().skip(1).all(|c| !c.is_uppercase()))
    })
}

proptest! {
    #[test]
    fn structure_stays_every_letter_changes_and_texts_grow(
        before in words(), one in words(), other in words(), after in words(), choice in any::<bool>(),
    ) {
        let middle = if choice {
            format!("{{ $n ->\n    [one] {one} {{ $n }}\n   *[other] {{ $who }} {other}\n}}")
        } else {
            "{ $who } { RELATIVE($at) } { RANGE($at, $until, dateStyle: \"long\") }".to_owned()
        };
        let catalogue = catalogue(&format!("{before} {middle} {after} {{ DATETIME($at, timeStyle: \"short\") }}"));
        let original = &catalogue.messages()[0].translations[0].pattern;

        let longer = decode(&accented(&catalogue)[0], &catalogue);
        prop_assert_eq!(structure(&longer), structure(original));
        for (text, plain) in readings(&longer).into_iter().zip(readings(original)) {
            prop_assert!(text.starts_with('[') && text.ends_with(" ]"));
            prop_assert!(!text.chars().any(|c| c.is_ascii_alphabetic()), "{}", text);
            if letters(&plain) > 10 {
                let percent = letters(&text) * 100 / letters(&plain);
                prop_assert!((130..=160).contains(&percent), "{} % {}", percent, text);
            }
        }

        let turned = decode(&mirrored(&catalogue)[0], &catalogue);
        prop_assert_eq!(structure(&turned), structure(original));
        for (text, plain) in readings(&turned).into_iter().zip(readings(original)) {
            let mut inside = false;
            for letter in text.chars() {
                match letter {
                    '\u{202E}' => { prop_assert!(!inside); inside = true; }
                    '\u{202C}' => { prop_assert!(inside); inside = false; }
                    letter => prop_assert!(inside || !letter.is_alphabetic(), "{}", text),
                }
            }
            prop_assert!(!inside);
            prop_assert_eq!(text.replace(['\u{202E}', '\u{202C}'], ""), plain);
        }
    }
}
