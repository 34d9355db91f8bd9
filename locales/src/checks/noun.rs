//! An instruction that became a noun: "Back-up van uw gegevens." tells nobody to do anything.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::Words;

/// Nouns of doing, with the instruction they stand for.
const NOUNS: &[(&str, &str)] = &[
    ("back-up van", "Maak een back-up van"),
    ("bevestiging van", "Bevestig"),
    ("controle van", "Controleer"),
    ("download van", "Download"),
    ("installatie van", "Installeer"),
    ("invoer van", "Voer in"),
    ("migratie van", "Migreer"),
    ("opslag van", "Sla op"),
    ("opzegging van", "Zeg op"),
    ("selectie van", "Selecteer"),
    ("verplaatsing van", "Verplaats"),
    ("verwijdering van", "Verwijder"),
    ("wijziging van", "Wijzig"),
];

/// Words that make a sentence of it after all.
const FINITE: &[&str] = &[
    "is", "zijn", "was", "waren", "wordt", "worden", "werd", "heeft", "hebben", "kan", "kunt", "kunnen",
    "mag", "moet", "moeten", "gaat", "duurt", "vindt", "blijft", "lukt", "mislukt", "kost", "vraagt",
];

/// English verbs that begin an instruction.
const COMMANDS: &[&str] = &[
    "back",
    "cancel",
    "check",
    "choose",
    "close",
    "confirm",
    "contact",
    "copy",
    "delete",
    "download",
    "enter",
    "go",
    "migrate",
    "move",
    "open",
    "reactivate",
    "remove",
    "save",
    "select",
    "sign",
    "stop",
    "try",
    "view",
    "wait",
];

/// A sentence that is only the noun.
pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    for sentence in seen.words.sentences.iter().filter(|sentence| sentence.end == Some('.')) {
        let words = seen.words.of_sentence(sentence);
        let range = seen.words.bytes(&sentence.words);
        if let Some((_, command)) = noun(seen.words.slice(&range)).filter(|_| !Words::has(words, FINITE)) {
            marks.push(Mark::new(
                Rule::NounForCommand,
                range,
                "A noun stands where the reader should be told to do something.",
                format!("Write an instruction, such as “{command} …”."),
            ));
        }
    }
}

/// A translation that begins with a noun of doing where the source begins with a verb.
pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let commands = source.words.get(0).is_some_and(|word| COMMANDS.contains(&word.lower.as_str()));
    if !source.is_english() || !translation.is_dutch() || !commands {
        return;
    }
    let Some(sentence) = translation.words.sentences.first() else { return };
    let range = translation.words.bytes(&sentence.words);
    let finite = Words::has(translation.words.of_sentence(sentence), FINITE);
    if let Some((_, command)) = noun(translation.words.slice(&range)).filter(|_| !finite) {
        marks.push(Mark::new(
            Rule::NounForCommand,
            range,
            "The source tells the reader to do something, the translation names a thing.",
            format!("Write an instruction, such as “{command} …”."),
        ));
    }
}

fn noun(sentence: &str) -> Option<&'static (&'static str, &'static str)> {
    let sentence = sentence.to_lowercase();
    NOUNS.iter().find(|(noun, _)| sentence.starts_with(noun))
}
