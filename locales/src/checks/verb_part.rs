//! Dutch verbs come apart: *neem … op*, *sluit … af*. A translation that drops one part says something else or nothing.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::{Sentence, Words};

/// A verb that needs another word in its sentence.
struct Verb {
    /// How it begins, in lower case.
    phrase: &'static str,
    /// One of these must be in the sentence; empty when anything may be the object.
    objects: &'static [&'static str],
    /// One of these must be there as well.
    parts: &'static [&'static str],
    /// The whole.
    whole: &'static str,
}

const TAKE: &[&str] = &[
    "neem",
    "neemt",
    "nemen",
    "nam",
    "namen",
    "genomen",
    "opnemen",
    "opneemt",
    "opgenomen",
    "zoek",
    "zoekt",
    "zoeken",
];
const HAVE: &[&str] =
    &["heb", "hebt", "heeft", "hebben", "had", "gehad", "leg", "legt", "leggen", "houd", "houdt"];
/// Before a noun these make sense of it without a verb: "na contact met ondersteuning".
const PREPOSITIONS: &[&str] = &["bij", "door", "in", "na", "over", "via", "voor", "zonder"];
const RUNNING: &[&str] =
    &["services", "service", "machine", "machines", "vm's", "apps", "toepassingen", "resources"];

/// `anchors-features.md` C.4 (6) and the page of 2017.
const VERBS: &[Verb] = &[
    Verb { phrase: "contact op", objects: &[], parts: TAKE, whole: "neem contact op met" },
    Verb {
        phrase: "contact met ondersteuning",
        objects: &[],
        parts: &[],
        whole: "neem contact op met ondersteuning",
    },
    Verb {
        phrase: "contact met de ondersteuning",
        objects: &[],
        parts: &[],
        whole: "neem contact op met ondersteuning",
    },
    Verb { phrase: "neem contact", objects: &[], parts: &["op"], whole: "neem contact op" },
    Verb { phrase: "neemt contact", objects: &[], parts: &["op"], whole: "neemt contact op" },
    Verb { phrase: "sluit", objects: RUNNING, parts: &["af", "aan", "uit"], whole: "sluit … af" },
    Verb { phrase: "sluit u", objects: RUNNING, parts: &["af", "aan", "uit"], whole: "sluit u … af" },
    Verb { phrase: "meld u", objects: &[], parts: &["aan", "af"], whole: "meld u … aan" },
    Verb { phrase: "meldt u zich", objects: &[], parts: &["aan", "af"], whole: "meldt u zich … aan" },
    Verb {
        phrase: "zeg",
        objects: &["abonnement", "abonnementen"],
        parts: &["op", "dat"],
        whole: "zeg … op",
    },
    Verb {
        phrase: "schakel",
        objects: &[],
        parts: &["in", "uit", "over", "door"],
        whole: "schakel … in of uit",
    },
    Verb {
        phrase: "sla",
        objects: &["installatiekopie", "kopie", "bestand", "gegevens"],
        parts: &["op"],
        whole: "sla … op",
    },
    Verb { phrase: "vul", objects: &[], parts: &["in", "aan", "bij"], whole: "vul … in" },
];

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    for verb in VERBS {
        for place in seen.words.find(verb.phrase) {
            let Some(sentence) = seen.words.sentences.get(seen.words.sentence_at(place.start)) else {
                continue;
            };
            let before = place.start.checked_sub(1).and_then(|place| seen.words.get(place));
            let is_object = before.is_some_and(|word| PREPOSITIONS.contains(&word.lower.as_str()));
            if !is_object && lacks(seen, verb, sentence) {
                marks.push(Mark::new(
                    Rule::LostVerbPart,
                    seen.words.bytes(&place),
                    format!("A part of the verb “{}” is missing.", verb.whole),
                    format!("Say both parts: “{}”.", verb.whole),
                ));
            }
        }
    }
}

fn lacks(seen: &Seen<'_>, verb: &Verb, sentence: &Sentence) -> bool {
    let words = seen.words.of_sentence(sentence);
    let object = verb.objects.is_empty() || Words::has(words, verb.objects);
    let whole = if verb.parts.is_empty() {
        Words::has(words, TAKE) || Words::has(words, HAVE)
    } else {
        Words::has(words, verb.parts)
    };
    object && !whole
}
