//! A statement in the order of words of a question: "Krijgt u de laatste factuur." The machine took the English subject
//! from its place and forgot to begin with it.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::Word;

const VERBS: &[&str] = &[
    "bekijkt",
    "bent",
    "betaalt",
    "bevestigt",
    "downloadt",
    "gaat",
    "hebt",
    "heeft",
    "kiest",
    "klikt",
    "krijgt",
    "kunt",
    "maakt",
    "moet",
    "mag",
    "ontvangt",
    "opent",
    "selecteert",
    "stopt",
    "verliest",
    "verplaatst",
    "vindt",
    "wilt",
    "wordt",
    "ziet",
    "zult",
];
const SUBJECTS: &[&str] = &["u", "we", "wij", "je"];

/// Whether words begin with a verb and its subject.
pub(crate) fn opens_inverted(words: &[Word<'_>]) -> bool {
    let [verb, subject, _, ..] = words else { return false };
    VERBS.contains(&verb.lower.as_str()) && SUBJECTS.contains(&subject.lower.as_str()) && subject.is_apart()
}

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    for sentence in seen.words.sentences.iter().filter(|sentence| sentence.end == Some('.')) {
        let range = seen.words.bytes(&sentence.words);
        // With a comma it is a condition: "Hebt u nog vragen, neem dan contact op."
        let conditional = seen.words.slice(&range).contains(',');
        if !conditional && opens_inverted(seen.words.of_sentence(sentence)) {
            marks.push(Mark::new(
                Rule::QuestionOrder,
                range,
                "The words stand in the order of a question, but it is a statement.",
                "Begin with the subject, or end with a question mark.",
            ));
        }
    }
}
