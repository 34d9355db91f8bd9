//! Small catalogues for tests: a source, a translation, and what the compiler must find in them.

use locales::{Finding, Source, compile};

/// The files of a source and a Dutch translation.
pub fn sources(en: &str, nl: &str) -> Vec<Source> {
    let source = |locale: &str, path: &str, text: &str| Source {
        locale: locale.to_owned(),
        path: path.to_owned(),
        text: text.to_owned(),
    };
    vec![source("en", "en.ftl", en), source("nl-NL", "nl.ftl", nl)]
}

/// Compiles both and compares the errors.
#[allow(dead_code, reason = "not every test that needs small catalogues expects findings")]
pub fn check(en: &str, nl: &str, expected: &[&str]) {
    let findings = compile(&sources(en, nl)).err().unwrap_or_default();
    let errors: Vec<String> =
        findings.iter().filter(|finding| finding.is_error()).map(Finding::to_string).collect();
    assert_eq!(errors, expected, "\n--- en\n{en}--- nl\n{nl}");
}
