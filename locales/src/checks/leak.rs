//! Tokens of the source that a translation machine left behind: its own marks for "the" and "to", read by nobody before
//! they were published. `anchors-features.md` C.4 has the rule; `leak_words` has the words.
//!
//! A leak breaks the order of the words around it, too. So the mend is to translate anew, and what could stand there is
//! only a hint.

use std::ops::Range;

use super::leak_words::{after_too, proposal};
use super::mark::Mark;
use super::passage::Role;
use super::rule::Rule;
use super::seen::Seen;
use super::words::{Kind, Word};
use crate::checks::language::Language;

/// What may follow a greeting that is one, when it does not begin with a capital.
const GREETED: &[&str] = &[
    "allemaal",
    "beste",
    "beheerder",
    "collega",
    "collega's",
    "daar",
    "en",
    "iedereen",
    "jij",
    "jullie",
    "lezer",
    "lieve",
    "meneer",
    "mevrouw",
    "team",
    "u",
    "wereld",
    "weer",
    "again",
    "all",
    "and",
    "dear",
    "everybody",
    "everyone",
    "from",
    "there",
    "to",
    "world",
];

/// Words before an English greeting that is meant.
const SAYING: &[&str] = &["say", "says", "said", "saying", "a"];

/// Beginnings in `aaa` that are exclamations.
const CRIES: &[&str] = &["aaah", "aaahh", "aaargh", "aaarg", "aaarrgh"];

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if seen.language == Language::Other {
        return;
    }
    for (place, word) in seen.words.all.iter().enumerate().filter(|(_, word)| word.kind == Kind::Letters) {
        let anchor = seen.passage.role == Role::Anchor;
        if let Some(rest) = after_too(word.text, &word.lower, seen.language) {
            marks.push(token(seen, place, word, rest, anchor));
        } else if matches!(word.lower.as_str(), "hello" | "hallo") {
            if anchor || is_leaked_greeting(seen, place, word) {
                marks.push(greeting(seen, word, anchor));
            }
        } else if let Some(rest) = prefixed(word) {
            marks.push(prefix(word, rest));
        }
    }
}

fn token(seen: &Seen<'_>, place: usize, word: &Word<'_>, rest: &str, anchor: bool) -> Mark {
    let decoded = if rest.eq_ignore_ascii_case("hello") {
        let next = seen.words.get(place + 1).filter(|next| next.is_apart() && next.kind == Kind::Letters);
        next.map_or_else(|| "to the".to_owned(), |next| format!("to the {}", next.text))
    } else {
        format!("to {rest}")
    };
    let rule = if anchor { Rule::LeakedAnchor } else { Rule::LeakedToken };
    leaked(rule, word.range.clone(), word.text, &decoded, proposal(rest, seen.language))
}

fn greeting(seen: &Seen<'_>, word: &Word<'_>, anchor: bool) -> Mark {
    let rule = if anchor { Rule::LeakedAnchor } else { Rule::LeakedGreeting };
    let proposal = if seen.is_dutch() { "de of het" } else { "the" };
    leaked(rule, word.range.clone(), word.text, "the", Some(proposal.to_owned()))
}

fn prefix(word: &Word<'_>, rest: &str) -> Mark {
    leaked(Rule::LeakedPrefix, word.range.clone(), word.text, rest, None).replaced_by(rest)
}

fn leaked(rule: Rule, range: Range<usize>, word: &str, decoded: &str, proposal: Option<String>) -> Mark {
    let why = format!("“{word}” leaked from the source, where it stands for “{decoded}”.");
    let mend = match (rule, &proposal) {
        (Rule::LeakedAnchor, _) => "Name the anchor without it, and mend the links to it.".to_owned(),
        (_, Some(words)) => format!("Translate the whole text anew; here it could say “{words}”."),
        (_, None) => "Translate the whole text anew.".to_owned(),
    };
    let mark = Mark::new(rule, range, why, mend).decoded_as(decoded);
    match proposal {
        Some(words) if rule != Rule::LeakedAnchor => mark.replaced_by(words),
        _ => mark,
    }
}

/// A greeting greets at the beginning of a sentence, or when somebody is said to say it. `Hello` is no Dutch word.
fn is_leaked_greeting(seen: &Seen<'_>, place: usize, word: &Word<'_>) -> bool {
    let next = seen.words.get(place + 1);
    let after = seen.text().get(word.range.end..).unwrap_or_default();
    if next.is_some_and(|next| next.is_apart() && matches!(next.lower.as_str(), "world" | "wereld")) {
        return false;
    }
    if seen.is_dutch() && word.lower == "hello" || next.is_some_and(Word::is_hyphenated) {
        return true;
    }
    let quoted =
        word.gap.ends_with(['“', '"', '‘', '\'']) && after.starts_with(['”', '"', '’', '\'', '!', ',']);
    let before = place.checked_sub(1).and_then(|place| seen.words.get(place));
    let said = before.is_some_and(|before| seen.is_english() && SAYING.contains(&before.lower.as_str()));
    let sentence = seen.words.sentences.get(seen.words.sentence_at(place));
    let starts = sentence.is_some_and(|sentence| sentence.words.start == place);
    if quoted || said {
        return false;
    }
    let greets = match next.filter(|next| next.is_apart()) {
        None => true,
        Some(next) => {
            next.kind != Kind::Letters || next.is_capitalised() || GREETED.contains(&next.lower.as_str())
        }
    };
    !(starts && greets)
}

/// What follows the `aaa` that a machine put before the first word of a title.
fn prefixed<'t>(word: &Word<'t>) -> Option<&'t str> {
    let rest = word.text.strip_prefix("aaa")?.trim_start_matches('a');
    (rest.chars().count() >= 2 && !CRIES.contains(&word.lower.as_str())).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Habits, Passage, alone};

    fn leaks(language: Language, text: &str) -> Vec<(Rule, Option<String>, Option<String>)> {
        let marks = alone(language, &Passage::plain(text), Habits::default());
        let leaks = marks.into_iter().filter(|mark| mark.rule.id().starts_with("leaked"));
        leaks.map(|mark| (mark.rule, mark.decoded, mark.replacement)).collect()
    }

    #[test]
    fn tokens_are_decoded_and_a_word_is_proposed() {
        let some = |words: &str| Some(words.to_owned());
        let table = [
            ("Hoe toocancel uw abonnement", Rule::LeakedToken, "to cancel", some("opzeggen")),
            ("Ga toohello pagina", Rule::LeakedToken, "to the pagina", some("naar de of het")),
            ("Dat duurt too10 minuten", Rule::LeakedToken, "to 10", some("tot 10")),
            ("Volgens tooerror", Rule::LeakedToken, "to error", None),
            ("Nadat u Hallo abonnement opzegt", Rule::LeakedGreeting, "the", some("de of het")),
            ("Hallo-abonnement", Rule::LeakedGreeting, "the", some("de of het")),
            ("Hallo annulering", Rule::LeakedGreeting, "the", some("de of het")),
            ("Hello Azure-portal", Rule::LeakedGreeting, "the", some("de of het")),
            ("aaaCancel uw abonnement", Rule::LeakedPrefix, "Cancel", some("Cancel")),
        ];
        for (text, rule, decoded, proposal) in table {
            assert_eq!(leaks(Language::Dutch, text), [(rule, some(decoded), proposal)], "{text}");
        }
        assert_eq!(
            leaks(Language::English, "Go toohello page of hello portal"),
            [
                (Rule::LeakedToken, some("to the page"), some("to the")),
                (Rule::LeakedGreeting, some("the"), some("the"))
            ]
        );
    }

    #[test]
    fn greetings_and_words_of_the_language_are_left_alone() {
        for text in [
            "Hallo",
            "Hallo!",
            "Hallo, beheerder.",
            "Hallo Anna, welkom.",
            "Welkom. Hallo daar!",
            "Hallo \u{FFFC}!",
            "Zeg “Hallo” tegen uw beheerder.",
            "De tool toont een tooltip.",
            "Too is een naam.",
            "Aaah, aaah",
        ] {
            assert_eq!(leaks(Language::Dutch, text), [], "{text}");
        }
        for text in [
            "Hello!",
            "Hello Anna",
            "Say hello to Azure.",
            "Print hello world.",
            "Too many tools took a tooth.",
        ] {
            assert_eq!(leaks(Language::English, text), [], "{text}");
        }
        assert_eq!(leaks(Language::Other, "Hallo und toocancel"), []);
    }
}
