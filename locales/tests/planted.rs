//! Mistakes planted into a copy of the app's catalogue, at least one for each rule: the checks find each, in its line and
//! by its rule, and find nothing in the catalogue as it is.

#![allow(clippy::expect_used, reason = "what the tests share is test code, too")]

use std::path::Path;

use locales::checks::Rule;
use locales::{Finding, Source, verify};

/// The rule, the locale, the file, the words that stand there once, and the mistake in their place.
const PLANTED: &[(Rule, &str, &str, &str, &str)] = &[
    (Rule::LeakedGreeting, "nl-NL", "cancel", "stopt. De gegevens", "stopt. Hallo gegevens"),
    (Rule::LeakedGreeting, "nl-NL", "error", "antwoordde niet op tijd", "antwoordde niet op Hallo tijd"),
    (Rule::LeakedToken, "nl-NL", "cancel", "Nagaan of u mag opzeggen", "Nagaan of u mag toocancel"),
    (Rule::LeakedToken, "nl-NL", "cancel", "naar een ander abonnement", "toonew abonnement"),
    (Rule::LeakedToken, "en", "status", "Start your virtual machines", "Start toothe virtual machines"),
    (Rule::LeakedPrefix, "nl-NL", "cancel", "= Aanbevolen", "= aaaAanbevolen"),
    (Rule::Unchanged, "nl-NL", "details", "= Acties", "= Actions"),
    (Rule::Placeholder, "nl-NL", "request", "doen: { $address }", "doen: { $address } ({ $address })"),
    (Rule::Markup, "nl-NL", "app", "= Laden…", "= <b>Laden</b>…"),
    (Rule::Number, "nl-NL", "status", "Wacht even en kijk", "Wacht 3 tellen en kijk"),
    (Rule::Unit, "nl-NL", "error", "{ $seconds } seconden opnieuw", "{ $seconds } minuten opnieuw"),
    (Rule::Polarity, "nl-NL", "status", "wordt u niets in rekening", "wordt u alles in rekening"),
    (
        Rule::Polarity,
        "nl-NL",
        "status",
        "De opzegging wordt niet nog een keer",
        "De opzegging wordt nog een keer",
    ),
    (
        Rule::Actor,
        "nl-NL",
        "status",
        "Hiervoor wordt u niets in rekening gebracht.",
        "We betaalt u hiervoor niet.",
    ),
    (Rule::Address, "nl-NL", "status", "= Uw reden", "= Jouw reden"),
    (Rule::CancelWord, "nl-NL", "cancel", "= Niet opzeggen", "= Annuleren"),
    (Rule::CancelWord, "nl-NL", "cancel", "= Abonnement opzeggen", "= Abonnement annuleren"),
    (
        Rule::SplitCompound,
        "nl-NL",
        "request",
        "u als accountbeheerder noemt",
        "u als account beheerder noemt",
    ),
    (
        Rule::SplitCompound,
        "nl-NL",
        "cost",
        "= Kosten van deze factureringsmaand",
        "= Kosten van deze facturerings maand",
    ),
    (Rule::Glossary, "nl-NL", "app", "= Betalen naar gebruik", "= Betalen per gebruik"),
    (Rule::Glossary, "en", "status", "= Your subscription is cancelled", "= Your subscription is canceled"),
    (
        Rule::FalseFriend,
        "nl-NL",
        "cancel",
        "u nodig hebt. { $days } dagen",
        "u als afbeelding nodig hebt. { $days } dagen",
    ),
    (Rule::NounForCommand, "nl-NL", "cancel", "= Maak een back-up van", "= Back-up van"),
    (Rule::LostVerbPart, "nl-NL", "cancel", "= Sluit uw services af", "= Sluit uw services"),
    (Rule::LostVerbPart, "nl-NL", "error", "neem dan contact op met", "dan contact op met"),
    (Rule::LabelAsSentence, "nl-NL", "details", "= Status bekijken", "= Bekijkt u de status"),
    (Rule::QuestionOrder, "nl-NL", "status", "U kunt het opnieuw proberen", "Kunt u het opnieuw proberen"),
    (Rule::Repetition, "nl-NL", "details", "Er wordt niets opgezegd", "Er wordt niets niets opgezegd"),
    (Rule::Spacing, "nl-NL", "app", "= Opnieuw proberen", "= Opnieuw  proberen"),
    (Rule::Spacing, "nl-NL", "cancel", "Er is niets veranderd.", "Er is niets veranderd ."),
    (Rule::Quotes, "nl-NL", "error", "‘{ $id }’ kan geen", "'{ $id }' kan geen"),
    (Rule::Quotes, "en", "error", "“{ $id }” cannot be", "“{ $id } cannot be"),
    (Rule::Ending, "nl-NL", "details", "U mag dit abonnement opzeggen.", "U mag dit abonnement opzeggen"),
    (Rule::Ending, "nl-NL", "app", "= Hulp nodig?", "= Hulp nodig"),
    (
        Rule::Ending,
        "nl-NL",
        "details",
        "= Kostenanalyse in de Azure-portal",
        "= Kostenanalyse in de Azure-portal.",
    ),
    (
        Rule::PolicyNumber,
        "nl-NL",
        "status",
        "= Gegevens worden bewaard",
        "= Gegevens worden negentig dagen bewaard",
    ),
    (Rule::PolicyNumber, "en", "status", "= Data is kept", "= Data is kept for 90 days"),
    (Rule::Fact, "nl-NL", "status", "= De facturering stopt", "= De facturering verandert"),
    (
        Rule::Fact,
        "nl-NL",
        "status",
        "Dit soort abonnement kunt u niet zelf",
        "Dit soort abonnement kunt u wel zelf",
    ),
    (Rule::Fact, "en", "status", "# @facts propagationMinutes\n", ""),
    (Rule::Directive, "en", "status", "# @facts kept, promises", "# @facts keptt, promises"),
    (Rule::Directive, "nl-NL", "status", "# @same - the word is the same in Dutch", "# @same"),
    (Rule::Directive, "nl-NL", "status", "timeline-title =", "# @same - no longer\ntimeline-title ="),
];

fn catalogue() -> Vec<Source> {
    locales::read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable")
}

fn found(sources: &[Source]) -> Vec<Finding> {
    match verify(sources) {
        Ok(catalogue) => catalogue.warnings().to_vec(),
        Err(findings) => findings,
    }
}

#[test]
fn the_catalogue_as_it_is_has_no_findings() {
    assert_eq!(found(&catalogue()).iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn every_planted_mistake_is_found_by_its_rule() {
    for (rule, locale, file, words, mistake) in PLANTED {
        let mut sources = catalogue();
        let path = format!("{locale}/{file}.ftl");
        let source = sources.iter_mut().find(|source| source.path.ends_with(&path)).expect("a file");
        let at = source.text.find(words);
        let Some(at) = at else { panic!("{path} does not say `{words}` any more") };
        assert_eq!(source.text.matches(words).count(), 1, "{path}: `{words}`");
        source.text = source.text.replacen(words, mistake, 1);
        // The place of the mistake, after what both have in common.
        let common = words.bytes().zip(mistake.bytes()).take_while(|(a, b)| a == b).count();
        let line = source.text.bytes().take(at + common).filter(|byte| *byte == b'\n').count() + 1;
        let found = found(&sources);
        let hit = found.iter().any(|finding| {
            finding.rule == Some(*rule) && finding.path.ends_with(&path) && finding.line == line
        });
        let said: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(hit, "{rule} in {path}:{line} for `{mistake}`\n{}", said.join("\n"));
    }
}

#[test]
fn every_rule_of_texts_is_planted() {
    // Only foreign formats have anchors.
    let planted = |rule: &Rule| PLANTED.iter().any(|(planted, ..)| planted == rule);
    let missing: Vec<Rule> =
        Rule::ALL.into_iter().filter(|rule| *rule != Rule::LeakedAnchor && !planted(rule)).collect();
    assert_eq!(missing, []);
}
