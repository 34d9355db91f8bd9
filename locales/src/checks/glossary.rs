//! Words that the glossary replaces, and words that look like the source but mean something else.

use super::language::Language;
use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::{Words, like};

/// A term, what must not be said for it, and what must.
struct Term {
    rule: Rule,
    language: Language,
    /// As the source says it.
    english: &'static str,
    /// Phrases in lower case; `*` stands for the rest of a word.
    forbidden: &'static [&'static str],
    /// Words of which one must be in the same sentence; empty when the phrase is wrong anywhere.
    near: &'static [&'static str],
    preferred: &'static str,
}

const fn term(english: &'static str, forbidden: &'static [&'static str], preferred: &'static str) -> Term {
    Term { rule: Rule::Glossary, language: Language::Dutch, english, forbidden, near: &[], preferred }
}

const fn friend(
    english: &'static str,
    forbidden: &'static [&'static str],
    near: &'static [&'static str],
    preferred: &'static str,
) -> Term {
    Term { rule: Rule::FalseFriend, language: Language::Dutch, english, forbidden, near, preferred }
}

/// Sources: the glossary; decisions.md 10 for pay-as-you-go and the retention period; anchors-features.md C.4 for what the
/// machine translation of 2017 made of the rest.
const TERMS: &[Term] = &[
    term(
        "pay-as-you-go",
        &["op gebruiksbasis", "betalen per gebruik", "betaling per gebruik", "betaling naar gebruik"],
        "betalen naar gebruik",
    ),
    term("retention period", &["bewaarperiode*", "retentieperiode*", "retentie"], "bewaartermijn"),
    term("Account Center", &["account center", "accounts center"], "Accountcentrum"),
    term("final invoice", &["uiteindelijke factuur", "definitieve factuur"], "laatste factuur"),
    term("permanently deleted", &["definitief verwijderd"], "permanent verwijderd"),
    term("support plan", &["ondersteuningsabonnement*", "supportplan"], "ondersteuningsplan"),
    term("support request", &["supportaanvraag", "ondersteuningsverzoek"], "ondersteuningsaanvraag"),
    term("sign in", &["inloggen", "ingelogd", "inlogt"], "aanmelden"),
    term(
        "reactivate",
        &["heractiveren", "heractiveert", "geheractiveerd", "heractivering*", "reactiveren"],
        "opnieuw activeren",
    ),
    term("spending limit", &["uitgavenlimiet", "bestedingsgrens"], "bestedingslimiet"),
    term("free trial", &["gratis trial", "gratis proefperiode"], "gratis proefversie"),
    term("billing cycle", &["cyclus facturering", "facturatiecyclus"], "factureringscyclus"),
    term("Trust Center", &["trust center"], "Vertrouwenscentrum"),
    term("virtual machine", &["virtueel apparaat", "virtuele computer*"], "virtuele machine"),
    term("prorated", &["pro beoordeeld", "pro-beoordeeld", "beoordeeld pro"], "naar rato"),
    Term { near: &["toewijzing*"], ..term("deallocated", &["opgeheven", "opheffen"], "ongedaan gemaakt") },
    friend(
        "image (of a machine)",
        &["afbeelding*"],
        &["virtuele", "vm", "vm's", "machine"],
        "installatiekopie",
    ),
    friend("resources", &["bronnen"], &[], "resources"),
    friend("curl", &["krul"], &[], "curl"),
    friend("instance", &["instantie*"], &["virtuele", "vm", "vm's", "machine"], "exemplaar"),
    Term { language: Language::English, ..term("cancelled", &["canceled"], "cancelled") },
    Term { language: Language::English, ..term("cancelling", &["canceling"], "cancelling") },
    Term { language: Language::English, ..term("cancel", &["terminate*"], "cancel") },
];

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    for term in TERMS.iter().filter(|term| term.language == seen.language) {
        for phrase in term.forbidden {
            for place in seen.words.find(phrase) {
                if term.near.is_empty() || is_near(seen, place.start, term.near) {
                    let range = seen.words.bytes(&place);
                    let said = seen.words.slice(&range);
                    let why = match term.rule {
                        _ if said.eq_ignore_ascii_case(term.english) => {
                            format!("“{said}” was left in English.")
                        }
                        Rule::FalseFriend => format!("“{said}” does not mean “{}” here.", term.english),
                        _ => format!("“{said}” is not the word for “{}”.", term.english),
                    };
                    let words = like(said, term.preferred);
                    marks.push(
                        Mark::new(term.rule, range, why, format!("Say “{}”.", term.preferred))
                            .replaced_by(words),
                    );
                }
            }
        }
    }
}

/// Whether one of some words is in the same sentence or the one before.
fn is_near(seen: &Seen<'_>, place: usize, near: &[&str]) -> bool {
    let sentences = &seen.words.sentences;
    let here = seen.words.sentence_at(place);
    let around = here.saturating_sub(1)..(here + 1).min(sentences.len());
    let around = sentences.get(around).unwrap_or_default();
    around.iter().any(|sentence| Words::has(seen.words.of_sentence(sentence), near))
}
