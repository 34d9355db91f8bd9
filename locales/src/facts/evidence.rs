//! Whether a text states a fact: by the argument that carries a figure, by the name of who acts, or by words that claim
//! it, denied or not as the claim is. Words prove no meaning, but their absence proves that something is missing.

use super::claim::Claim;
use super::vocabulary::{Actor, Fact, Quantity};
use crate::checks::words::{Sentence, Word, Words, fits};
use crate::checks::{Language, Passage, denies, unit_of};

/// Arguments that carry the date to which a figure of `policy` leads.
const DATES: &[&str] = &["`$until`"];

/// Words of reserve, in English and in Dutch.
const RESERVE: Lists = (
    &["can", "could", "may", "might", "perhaps", "probably", "should", "up"],
    &["kan", "kunnen", "maximaal", "misschien", "mogelijk", "waarschijnlijk", "zou", "zouden"],
);

/// Where clauses part, in English and in Dutch; a denial does not reach beyond.
const BETWEEN: Lists = (&["and", "but", "or"], &["en", "maar", "of"]);

/// What to do when a text does not state a fact; nothing when it does.
pub(crate) fn missing(
    fact: Fact,
    passage: &Passage,
    words: &Words<'_>,
    language: Language,
) -> Option<String> {
    let pick = |lists| of_language(lists, language);
    match fact {
        Fact::Quantity(quantity) => (!counts(quantity, passage, words, language)).then(|| {
            let (argument, unit) = quantity.argument();
            format!("Say {argument} with its unit ({unit}), or the date {}.", DATES.join(" or "))
        }),
        Fact::Actor(actor) => {
            let names = pick(named(actor));
            let acts = names.iter().any(|name| !words.find(name).is_empty());
            (!acts).then(|| format!("Name who acts: {}.", names.join(", ")))
        }
        Fact::Claim(claim) => (!claims(claim, words, language)).then(|| {
            let ways = ways(claim, language).iter().map(|way| way.join(" … ")).collect::<Vec<_>>();
            let how = if claim.is_denial() { "with a denial" } else { "without a denial" };
            format!("Say it {how}, by one of: {}.", ways.join(", "))
        }),
        Fact::Promises => Words::has(&words.all, pick(RESERVE))
            .then(|| format!("Say it without a reserve such as {}.", pick(RESERVE).join(", "))),
        Fact::Hedges => (!Words::has(&words.all, pick(RESERVE)))
            .then(|| format!("Say it with a reserve such as {}.", pick(RESERVE).join(", "))),
    }
}

/// Words in both languages.
type Lists = (&'static [&'static str], &'static [&'static str]);

fn of_language((english, dutch): Lists, language: Language) -> &'static [&'static str] {
    if language == Language::Dutch { dutch } else { english }
}

fn named(actor: Actor) -> Lists {
    match actor {
        Actor::Azure => (&["azure"], &["azure"]),
        Actor::You => (&["you", "your"], &["u", "uw"]),
        Actor::AccountAdministrator => (&["account administrator"], &["accountbeheerder"]),
        Actor::Owner => (&["owner"], &["eigenaar"]),
        Actor::Support => (&["support"], &["ondersteuning"]),
        Actor::Partner => (&["partner"], &["partner"]),
    }
}

/// Whether a figure is said as a number with its unit, or as a date.
fn counts(quantity: Quantity, passage: &Passage, words: &Words<'_>, language: Language) -> bool {
    let (argument, unit) = quantity.argument();
    passage.placeholders().iter().any(|(at, name)| {
        let place = words.all.iter().position(|word| word.range.start == *at);
        let next = place.and_then(|place| words.get(place + 1));
        let in_unit = next.is_some_and(|next| unit_of(next, language) == Some(unit));
        name == argument && in_unit || DATES.contains(&name.as_str())
    })
}

fn ways(claim: Claim, language: Language) -> super::claim::Ways {
    let (english, dutch) = claim.ways();
    if language == Language::Dutch { dutch } else { english }
}

fn claims(claim: Claim, words: &Words<'_>, language: Language) -> bool {
    words.sentences.iter().any(|sentence| {
        ways(claim, language).iter().any(|way| said(way, words, sentence, claim.is_denial(), language))
    })
}

/// Whether a sentence says a claim in a way: all the words are there, and the clauses that hold them deny or do not.
fn said(way: &[&str], words: &Words<'_>, sentence: &Sentence, denial: bool, language: Language) -> bool {
    let words = words.of_sentence(sentence);
    let places: Option<Vec<usize>> =
        way.iter().map(|pattern| words.iter().position(|word| fits(&word.lower, pattern))).collect();
    places.is_some_and(|places| {
        let denied = places.iter().any(|place| denies(clause(words, *place, language), language));
        denied == denial
    })
}

/// The words around a place up to a comma or a conjunction.
fn clause<'w, 't>(words: &'w [Word<'t>], place: usize, language: Language) -> &'w [Word<'t>] {
    let between = of_language(BETWEEN, language);
    let parts = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.gap.contains([',', ':']) || between.contains(&word.lower.as_str()))
    };
    let start = (0..=place).rev().find(|at| parts(*at)).unwrap_or(0);
    let end = (place + 1..words.len()).find(|at| parts(*at)).unwrap_or(words.len());
    words.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states(fact: Fact, language: Language, text: &str) -> bool {
        let passage = Passage::plain(text);
        missing(fact, &passage, &Words::of(text), language).is_none()
    }

    #[test]
    fn a_claim_is_stated_only_in_its_own_polarity() {
        let table = [
            (
                Claim::NotCharged,
                "You are not charged for this.",
                "Hiervoor wordt u niets in rekening gebracht.",
                true,
            ),
            (
                Claim::NotCharged,
                "You are charged for this.",
                "Hiervoor wordt u iets in rekening gebracht.",
                false,
            ),
            (
                Claim::Charged,
                "You are not charged for this.",
                "Hiervoor wordt u niets in rekening gebracht.",
                false,
            ),
            (
                Claim::Deleted,
                "It is deleted and cannot be brought back.",
                "Het is verwijderd en kan niet worden teruggehaald.",
                true,
            ),
            (
                Claim::NotRecoverable,
                "It is deleted and cannot be brought back.",
                "Het is verwijderd en kan niet worden teruggehaald.",
                true,
            ),
            (
                Claim::Kept,
                "Nothing is lost; the data is kept.",
                "Er gaat niets verloren; de gegevens worden bewaard.",
                true,
            ),
            (Claim::Kept, "The data is not kept.", "De gegevens worden niet bewaard.", false),
            (
                Claim::AccessEnds,
                "Access to services and resources ends.",
                "De toegang tot services en resources eindigt.",
                true,
            ),
        ];
        for (claim, english, dutch, expected) in table {
            assert_eq!(states(Fact::Claim(claim), Language::English, english), expected, "{english}");
            assert_eq!(states(Fact::Claim(claim), Language::Dutch, dutch), expected, "{dutch}");
        }
    }

    #[test]
    fn a_promise_has_no_reserve_and_an_actor_has_a_name() {
        assert!(states(Fact::Promises, Language::Dutch, "De gegevens worden verwijderd."));
        assert!(!states(Fact::Promises, Language::Dutch, "De gegevens worden misschien verwijderd."));
        assert!(states(Fact::Hedges, Language::English, "It can take a while."));
        assert!(!states(Fact::Hedges, Language::English, "It takes a while."));
        let administrator = Fact::Actor(Actor::AccountAdministrator);
        assert!(states(administrator, Language::English, "Ask the Account Administrator."));
        assert!(!states(administrator, Language::Dutch, "Vraag het de account beheerder."));
    }
}
