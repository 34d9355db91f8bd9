//! The proof that the build demands of a catalogue, beyond that it compiles: facts in every language, and excuses that
//! name one rule of one message.

use locales::{Source, verify};

fn source(locale: &str, text: &str) -> Source {
    Source { locale: locale.to_owned(), path: format!("{locale}.ftl"), text: text.to_owned() }
}

/// What is found, as lines.
fn found(sources: &[Source]) -> Vec<String> {
    let findings = match verify(sources) {
        Ok(catalogue) => catalogue.warnings().to_vec(),
        Err(findings) => findings,
    };
    findings.iter().map(ToString::to_string).collect()
}

fn pair(en: &str, nl: &str) -> Vec<String> {
    found(&[source("en", en), source("nl-NL", nl)])
}

const KEPT: &str = "# $days (Number) - how long\n# @facts retentionDays, not-charged, actor: azure, promises\n\
    kept = { $days ->\n    [one] Azure keeps it { $days } day. You are not charged.\n\
   *[other] Azure keeps it { $days } days. You are not charged.\n}\n";

#[test]
fn a_fact_is_stated_in_every_variant_of_every_language() {
    let dutch = "kept = { $days ->\n    [one] Azure bewaart het { $days } dag. Er wordt niets in rekening gebracht.\n\
   *[other] Azure bewaart het { $days } dagen. Er wordt niets in rekening gebracht.\n}\n";
    assert_eq!(pair(KEPT, dutch), [""; 0]);
    let reversed = dutch.replacen("wordt niets in", "wordt iets in", 1);
    let found = pair(KEPT, &reversed);
    assert!(found.iter().any(|line| line.starts_with("nl-NL.ftl:2:11: fact: The message declares the fact `not-charged`")), "{found:?}");
    let nobody =
        dutch.replacen("Azure bewaart het { $days } dagen", "Het blijft misschien { $days } uren", 1);
    let found = pair(KEPT, &nobody);
    for fact in ["`actor: azure`", "`retentionDays`", "`promises`"] {
        assert!(
            found.iter().any(|line| line.starts_with("nl-NL.ftl:3:10: fact: ") && line.contains(fact)),
            "{fact}: {found:?}"
        );
    }
}

#[test]
fn facts_reach_whoever_shows_the_messages() {
    let german = KEPT.replace("keeps it", "behält es").replace("not charged", "not charged, ja");
    let german: Vec<&str> = german.lines().filter(|line| !line.starts_with('#')).collect();
    let german = format!("{}\n", german.join("\n"));
    let catalogue = verify(&[source("en", KEPT), source("de", &german)]);
    let catalogue = catalogue.unwrap_or_else(|findings| panic!("{findings:?}"));
    let facts: Vec<String> = catalogue.messages()[0].facts.iter().map(ToString::to_string).collect();
    assert_eq!(facts, ["retentionDays", "not-charged", "actor: azure", "promises"]);
    // A language whose words are not known is another language all the same.
    let warnings: Vec<String> = catalogue.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        ["de.ftl:1:1: fact: The facts cannot be proven in `de`, because its words are not known. — \
          Add the words to locales/src/facts/claim.rs and evidence.rs."]
    );
}

#[test]
fn an_excuse_holds_for_one_rule_of_one_message() {
    let en = "a = Status\nb = Status\nc = Not known\n";
    let unchanged = |line: usize| {
        format!(
            "nl-NL.ftl:{line}:5: unchanged: The translation is the source, word for word. — Translate it, or say why it \
             stays with `# @same - reason` above it."
        )
    };
    let excused = "# @same - the same word\na = Status\nb = Status\n# @accept polarity - one word for it\nc = Onbekend\n";
    assert_eq!(pair(en, excused), [unchanged(3)]);
    // In the source it holds for every language, and other rules go on.
    let everywhere =
        en.replacen("a =", "# @same - a name\na =", 1).replacen("b =", "# @same - a name\nb =", 1);
    let found = pair(&everywhere, "a = Status\nb = Status \u{2063} \nc = Niet bekend\n");
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("en.ftl:3:1: directive: The excuse of `unchanged` excuses nothing")),
        "{found:?}"
    );
}

#[test]
fn what_the_compiler_says_is_not_said_twice() {
    let found = pair("# $x (Text) - a name\na = By { $x }\n", "a = Door\n");
    assert_eq!(
        found,
        ["nl-NL.ftl:1: a: The translation leaves out `$x`, which `en` says. Use it in the text."]
    );
}
