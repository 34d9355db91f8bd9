//! The real catalogue of the app compiles, and every pattern of it can be taken apart again.

mod decoding;

use std::path::Path;

use locales::Source;

#[test]
fn the_catalogue_of_the_app_compiles_and_decodes() {
    let sources = locales::read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable");
    let catalogue = locales::compile(&sources).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    for message in catalogue.messages() {
        for (encoded, translation) in message.encoded().zip(&message.translations) {
            let decoded = decoding::decode(&encoded, &message.arguments);
            assert_eq!(decoded.as_ref(), Some(&translation.pattern), "{}", message.key);
        }
    }
}

#[test]
fn a_message_that_the_app_does_not_say_is_found_among_those_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = locales::read_folder(folder).expect("readable");
    for locale in ["en", "nl-NL"] {
        let path = format!("{locale}/planted.ftl");
        sources.push(Source { locale: locale.to_owned(), path, text: "planted-key = Planted\n".to_owned() });
    }
    let catalogue = locales::compile(&sources).expect("no error");
    let code = locales::read_code(&folder.join("../src")).expect("readable");
    let found = locales::unused(&catalogue, code.iter().map(|(_, text)| text));
    assert_eq!(
        found.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["en/planted.ftl:1: planted-key: Nothing in the app says this message. \
          Use it, or remove it from every locale."]
    );
}

#[test]
fn the_readme_lists_every_rule_and_every_fact() {
    use locales::checks::Rule;
    use locales::facts::{Actor, Claim, Fact, Quantity};
    let readme = include_str!("../README.md");
    let facts = Quantity::ALL.map(Fact::Quantity).into_iter().chain(Actor::ALL.map(Fact::Actor));
    let facts = facts.chain(Claim::ALL.map(Fact::Claim)).chain([Fact::Promises, Fact::Hedges]);
    let names = facts.map(|fact| fact.to_string()).chain(Rule::ALL.iter().map(ToString::to_string));
    let missing: Vec<String> = names.filter(|name| !readme.contains(&format!("`{name}`"))).collect();
    assert_eq!(missing, [""; 0]);
}
