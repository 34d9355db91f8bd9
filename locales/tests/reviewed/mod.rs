//! A small catalogue on a reviewer's bench, for the tests of what reviewers do with it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]
#![allow(dead_code, reason = "not every test needs all of it")]

use locales::Source;
use locales::review::{Bench, Imported, Work, exchange};

pub const EN: &str = "### The two steps.\n\n-azure = Azure\n\n\
    # The heading of a step.\n\
    # $step (Number) - the step shown\n\
    # $steps (Number) - how many there are\n\
    step = Step { $step } of { $steps }\n\n\
    ## Keeping\n\n\
    # @facts retentionDays, kept\n\
    # $days (Number) - days that data is kept\n\
    keep = { $days ->\n    [one] { -azure }: your data is kept for { $days } day.\n   *[other] { -azure }: your data is kept for { $days } days.\n}\n\
    lead =\n    Nothing has been cancelled yet,\n    and nothing is lost.\n\
    brace = Write { \"{\" } & <b>\n";

pub const NL: &str = "-azure = Azure\r\n\r\n\
    # Hier hoort een opmerking bij.\r\n\
    step = Stap { $step } van { $steps }\r\n\r\n\
    keep = { $days ->\r\n    [one] { -azure }: uw gegevens worden { $days } dag bewaard.\r\n   *[other] { -azure }: uw gegevens worden { $days } dagen bewaard.\r\n}\r\n\
    lead =\r\n    Er is nog niets opgezegd,\r\n    en er gaat niets verloren.\r\n\
    brace = Schrijf { \"{\" } & <b>";

pub const LIST: &str = "list-title = Subscriptions\n";
pub const LIJST: &str = "list-title = Abonnementen\n";

pub fn source(locale: &str, area: &str, text: &str) -> Source {
    Source { locale: locale.to_owned(), path: format!("{locale}/{area}.ftl"), text: text.to_owned() }
}

pub fn bench() -> Bench {
    bench_of(NL)
}

pub fn bench_of(nl: &str) -> Bench {
    Bench::new(vec![
        source("en", "cancel", EN),
        source("en", "list", LIST),
        source("nl-NL", "cancel", nl),
        source("nl-NL", "list", LIJST),
    ])
}

/// A work with every state, a comment, and an edit.
pub fn work(bench: &Bench) -> Work {
    use locales::review::State;
    let mut work = Work::default();
    work.judge(bench, "nl-NL", "step", State::Ok);
    work.edit(bench, "nl-NL", "list-title", "list-title = Uw abonnementen");
    work.judge(bench, "nl-NL", "keep", State::Flagged);
    work.comment(bench, "nl-NL", "keep", "Ook de dag noemen?\nZie <stap 2> & verder");
    work
}

/// What was found, as lines.
pub fn lines(findings: &[locales::Finding]) -> Vec<String> {
    findings
        .iter()
        .map(|finding| {
            let column =
                finding.columns.as_ref().map_or(String::new(), |columns| format!("{}:", columns.start));
            format!("{}:{column} {}: {}", finding.line, finding.key, finding.what)
        })
        .collect()
}

/// Reads an export that must be readable.
pub fn import(bench: &Bench, path: &str, text: &str) -> Imported {
    exchange::import(bench, &Work::default(), path, text.as_bytes().to_vec(), None).expect("readable")
}
