//! The act is *opzeggen*: one cancels an appointment, but gives notice of a subscription (decisions.md 10). On a button,
//! `Annuleren` is worse than a wrong word: in every dialog it means "do nothing".

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::like;

/// Each form with that of *opzeggen*.
const FORMS: &[(&str, &str)] = &[
    ("annuleren", "opzeggen"),
    ("annuleer", "zeg op"),
    ("annuleert", "opzegt"),
    ("annuleerde", "opzegde"),
    ("annuleerden", "opzegden"),
    ("geannuleerd", "opgezegd"),
    ("geannuleerde", "opgezegde"),
    ("annulering", "opzegging"),
    ("annuleringen", "opzeggingen"),
    ("annuleringsdatum", "opzegdatum"),
    ("annuleringsverzoek", "opzegging"),
    ("annuleerknop", "knop Abonnement opzeggen"),
];

/// The longest that a label on a button gets, in words.
const LABEL: usize = 6;

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    let words = &seen.words.all;
    let is_label = words.len() <= LABEL
        && !seen.text().ends_with(':')
        && seen.words.sentences.iter().all(|sentence| sentence.end.is_none());
    for word in
        words.iter().filter(|word| word.lower.starts_with("annul") || word.lower.starts_with("geannul"))
    {
        let known = FORMS.iter().find(|(form, _)| *form == word.lower).map(|(_, replacement)| *replacement);
        let mark = if words.len() == 1 && word.lower == "annuleren" {
            Mark::new(
                Rule::CancelWord,
                word.range.clone(),
                "“Annuleren” on a button says that nothing happens, or that the subscription ends: nobody can tell.",
                "Say “Opzeggen” for the act, “Terug” to leave a step, “Niet opzeggen” to leave the dialog.",
            )
        } else {
            let place = if is_label { "on a button or in a heading" } else { "in this text" };
            Mark::new(
                Rule::CancelWord,
                word.range.clone(),
                format!("“{}” stands {place}, but the act is called “opzeggen”.", word.text),
                format!("Say “{}”.", known.unwrap_or("opzeggen")),
            )
        };
        marks.push(match known {
            Some(replacement) => mark.replaced_by(like(word.text, replacement)),
            None => mark,
        });
    }
}
