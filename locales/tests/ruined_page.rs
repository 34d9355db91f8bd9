//! The page that Winddown comes from, as a machine ruined it in 2017: the checks find every leaked token on it, and the
//! kinds of mistakes that follow from them.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "what the tests share is test code, too")]

use std::collections::BTreeMap;

use locales::checks::Rule;
use locales::{Finding, foreign};

const PAGE: &str = "tests/fixtures/cancel-azure-subscription.nl-NL.2017-06-27.md";

fn findings() -> Vec<Finding> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = foreign::open(PAGE, std::fs::read(path).expect("readable"), None).expect("a page");
    assert_eq!(page.locale(), "nl-NL");
    foreign::check(&[page], None)
}

fn of(findings: &[Finding], rule: Rule) -> Vec<&Finding> {
    findings.iter().filter(|finding| finding.rule == Some(rule)).collect()
}

/// How the leaks are counted: a *greeting* is `Hallo`, `Hello` or `hello` as a word of its own, also before a hyphen (23 +
/// 1 + 1), in the body and in the description of the front matter. `toohello` is no greeting but one of the 15 words that
/// begin with `too` (`voltooien` is not, it only contains it). `hello` inside `name="…"` of an anchor is counted apart.
#[test]
fn every_leaked_token_is_found_by_its_kind() {
    let findings = findings();
    assert_eq!(of(&findings, Rule::LeakedGreeting).len(), 25);
    assert_eq!(of(&findings, Rule::LeakedAnchor).len(), 2);
    assert_eq!(of(&findings, Rule::LeakedToken).len(), 15);
    assert_eq!(of(&findings, Rule::LeakedPrefix).len(), 1);
    let metadata = of(&findings, Rule::LeakedGreeting).iter().filter(|finding| finding.line < 23).count();
    assert_eq!(metadata, 1, "the description");
}

#[test]
fn every_leak_tells_what_the_source_said() {
    let findings = findings();
    let mut decoded: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in of(&findings, Rule::LeakedToken) {
        *decoded.entry(finding.decoded.as_deref().expect("decoded")).or_default() += 1;
    }
    let expected = [
        ("to 10", 1),
        ("to Azure", 1),
        ("to access", 1),
        ("to cancel", 3),
        ("to close", 1),
        ("to get", 1),
        ("to learn", 1),
        ("to new", 1),
        ("to reactivate", 1),
        ("to the Azure", 1),
        ("to the resources", 1),
        ("to view", 1),
        ("to your", 1),
    ];
    assert_eq!(decoded, BTreeMap::from(expected));
    let the = |rule| of(&findings, rule).iter().all(|finding| finding.decoded.as_deref() == Some("the"));
    assert!(the(Rule::LeakedGreeting) && the(Rule::LeakedAnchor));
    let title = of(&findings, Rule::LeakedPrefix);
    assert_eq!(title[0].decoded.as_deref(), Some("Cancel"));
    assert_eq!((title[0].line, title[0].columns.clone()), (2, Some(8..17)));
    let cancel = of(&findings, Rule::LeakedToken)[0];
    assert_eq!(cancel.replacement.as_deref(), Some("opzeggen"));
}

#[test]
fn the_reversed_sentence_and_the_other_mistakes_are_found() {
    let findings = findings();
    // The rule, the line of the page, and words of the finding.
    let table = [
        (Rule::Actor, 72, "the reader gets money"),
        (Rule::NounForCommand, 30, "Maak een back-up van"),
        (Rule::FalseFriend, 30, "installatiekopie"),
        (Rule::FalseFriend, 26, "resources"),
        (Rule::LostVerbPart, 31, "sluit … af"),
        (Rule::LostVerbPart, 78, "neem contact op met"),
        (Rule::LostVerbPart, 82, "neem contact op met"),
        (Rule::SplitCompound, 31, "resourcepagina"),
        (Rule::LabelAsSentence, 50, "on the screen"),
        (Rule::Repetition, 62, "venster"),
        (Rule::Glossary, 68, "ongedaan gemaakt"),
        (Rule::Glossary, 76, "betalen naar gebruik"),
        (Rule::QuestionOrder, 70, "order of a question"),
        (Rule::CancelWord, 24, "opzeggen"),
    ];
    for (rule, line, words) in table {
        let found = of(&findings, rule).into_iter().any(|finding| {
            finding.line == line && (finding.what.contains(words) || finding.mend.contains(words))
        });
        assert!(found, "{rule} in line {line}: {words}");
    }
}

#[test]
fn a_finding_is_one_line_that_an_editor_can_jump_to() {
    let findings = findings();
    assert_eq!(
        of(&findings, Rule::LeakedToken)[0].to_string(),
        format!(
            "{PAGE}:3:42: leaked-token: “toocancel” leaked from the source, where it stands for “to cancel”. — \
             Translate the whole text anew; here it could say “opzeggen”."
        )
    );
}
