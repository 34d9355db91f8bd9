//! Writes the table as CSV.

use csv::{Terminator, WriterBuilder};

use crate::review::bench::Bench;
use crate::review::exchange::content::{quote, split, unusual};
use crate::review::exchange::line::{Line, lines};
use crate::review::fingerprint::Fingerprint;
use crate::review::remark::State;
use crate::review::work::Work;

use super::{COLUMNS, guard};

/// The table and the work as CSV.
pub fn write(bench: &Bench, work: &Work) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(vec![]);
    // Writing to memory fails only on rows of unequal length, and each has as many cells as there are columns.
    let _ = writer.write_record(COLUMNS);
    for line in lines(bench, work, None) {
        let _ = writer.write_record(cells(&line).map(|cell| guard(&cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes))
}

fn cells(line: &Line<'_>) -> [String; 20] {
    let row = line.row;
    let arguments = row.into_iter().flat_map(|row| &row.arguments);
    let arguments = arguments
        .map(|argument| format!("${} ({}) - {}", argument.name, argument.kind, argument.description));
    let facts = row.into_iter().flat_map(|row| &row.facts).map(ToString::to_string);
    let findings = line.findings.iter().map(ToString::to_string);
    let verdict = line.trace.verdict.as_ref();
    let older = line.trace.older.as_ref();
    let fingerprint = |about: Option<Fingerprint>| about.map(|about| about.to_string()).unwrap_or_default();
    [
        line.locale.to_owned(),
        row.map(|row| row.area.clone()).unwrap_or_default(),
        line.key.to_owned(),
        split(line.key, line.source).1.to_owned(),
        split(line.key, line.text).1.to_owned(),
        line.state.name().to_owned(),
        line.comment.to_owned(),
        row.map(|row| row.comment.clone()).unwrap_or_default(),
        arguments.collect::<Vec<_>>().join("\n"),
        facts.collect::<Vec<_>>().join(", "),
        findings.collect::<Vec<_>>().join("\n"),
        line.trace.base.to_string(),
        line.trace.shown.to_string(),
        verdict.map(|verdict| State::from(verdict.value).name().to_owned()).unwrap_or_default(),
        fingerprint(verdict.map(|verdict| verdict.about)),
        fingerprint(line.trace.comment),
        older.map(|older| quote(&older.value)).unwrap_or_default(),
        fingerprint(older.map(|older| older.about)),
        unusual(line.key, line.text).unwrap_or_default(),
        unusual(line.key, line.source).unwrap_or_default(),
    ]
}
