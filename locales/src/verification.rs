//! The whole proof of a catalogue, as the build demands it: it compiles, its language is right, and it states the facts
//! that it declares.

use crate::catalogue::Catalogue;
use crate::checks::{self, Rule};
use crate::compilation::compile;
use crate::facts;
use crate::finding::Finding;
use crate::source::Source;

/// Compiles the files of every locale and checks their language.
///
/// # Errors
///
/// Everything that was found, warnings too, when at least one finding is an error.
pub fn verify(sources: &[Source]) -> Result<Catalogue, Vec<Finding>> {
    match examine(sources) {
        (Some(catalogue), findings) if !findings.iter().any(Finding::is_error) => {
            Ok(Catalogue { warnings: findings, ..catalogue })
        }
        (_, findings) => Err(findings),
    }
}

/// The catalogue as soon as it compiles, even when its language is wrong, and everything that was found.
pub(crate) fn examine(sources: &[Source]) -> (Option<Catalogue>, Vec<Finding>) {
    let plain: Vec<Source> = sources.iter().map(Source::with_plain_line_ends).collect();
    let mut found = checks::catalogue(&plain);
    found.append(&mut facts::check(&plain));
    let (catalogue, mut findings) = match compile(sources) {
        Ok(catalogue) => {
            let warnings = catalogue.warnings.clone();
            (Some(catalogue), warnings)
        }
        Err(findings) => {
            // The compiler has said it, with the name of the argument.
            found.retain(|finding| finding.rule != Some(Rule::Placeholder));
            (None, findings)
        }
    };
    findings.append(&mut found);
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    (catalogue, findings)
}
