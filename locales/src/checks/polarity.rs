//! A denial that is lost or gained turns a sentence into its opposite, and nobody notices who reads one language only.

use super::language::Language;
use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::{Sentence, Word, Words};

const ENGLISH: &[&str] =
    &["not", "no", "never", "none", "nothing", "nobody", "nowhere", "cannot", "without", "neither", "nor"];
const DUTCH: &[&str] = &[
    "niet",
    "geen",
    "nooit",
    "niets",
    "niks",
    "niemand",
    "nergens",
    "zonder",
    "noch",
    "nimmer",
    "geenszins",
];

/// Whether some words deny something.
pub(crate) fn denies(words: &[Word<'_>], language: Language) -> bool {
    match language {
        Language::English => {
            Words::has(words, ENGLISH) || words.iter().any(|word| word.lower.ends_with("n't"))
        }
        Language::Dutch => Words::has(words, DUTCH),
        Language::Other => false,
    }
}

pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    if source.language == Language::Other || translation.language == Language::Other {
        return;
    }
    let denial =
        |seen: &Seen<'_>, sentence: &Sentence| denies(seen.words.of_sentence(sentence), seen.language);
    let (said, translated) = (&source.words.sentences, &translation.words.sentences);
    if said.len() == translated.len() {
        for (original, sentence) in said.iter().zip(translated) {
            let (original, here) = (denial(source, original), denial(translation, sentence));
            if original != here {
                marks.push(mark(translation.words.bytes(&sentence.words), original));
            }
        }
        return;
    }
    // The sentences were joined or split, so only the whole can be compared.
    let original = denies(&source.words.all, source.language);
    if original != denies(&translation.words.all, translation.language) {
        marks.push(mark(0..translation.text().len(), original));
    }
}

fn mark(range: std::ops::Range<usize>, denied_in_source: bool) -> Mark {
    let (why, mend) = if denied_in_source {
        ("The source denies something that the translation does not deny.", "Deny it here as well.")
    } else {
        ("The translation denies something that the source does not deny.", "Say it without a denial.")
    };
    Mark::new(Rule::Polarity, range, why, mend)
}
