//! JSON for scripts: the whole table, with the work. The shape is in `locales/README.md`.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::SOURCE_LOCALE;
use crate::checks::Document;
use crate::finding::{Finding, Severity};
use crate::review::bench::Bench;
use crate::review::fingerprint::Fingerprint;
use crate::review::remark::{About, State, Verdict};
use crate::review::work::Work;

use super::line::{Given, Line, Trace, finding_at, lines};

const FORMAT: &str = "winddown-review";
const VERSION: u64 = 1;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Table<'a> {
    format: &'a str,
    version: u64,
    source_locale: &'a str,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    locale: &'a str,
    area: &'a str,
    key: &'a str,
    path: &'a str,
    line: usize,
    source: &'a str,
    text: &'a str,
    state: State,
    comment: &'a str,
    translator: &'a str,
    arguments: Vec<Argument<'a>>,
    facts: Vec<String>,
    findings: Vec<Found<'a>>,
    trace: Traced,
}

#[derive(Serialize)]
struct Argument<'a> {
    name: &'a str,
    kind: String,
    description: &'a str,
}

#[derive(Serialize)]
struct Found<'a> {
    severity: &'a str,
    rule: Option<&'a str>,
    line: usize,
    what: &'a str,
    mend: &'a str,
}

#[derive(Serialize, Deserialize)]
struct Traced {
    base: Fingerprint,
    shown: Fingerprint,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<About<Verdict>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    comment: Option<Fingerprint>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    older: Option<About<String>>,
}

/// The table and the work as JSON.
pub fn write(bench: &Bench, work: &Work) -> String {
    let lines = lines(bench, work, None);
    let rows = lines.iter().map(row).collect();
    let table = Table { format: FORMAT, version: VERSION, source_locale: SOURCE_LOCALE, rows };
    // Strings, numbers and lists are always JSON.
    serde_json::to_string_pretty(&table).unwrap_or_default() + "\n"
}

fn row<'a>(line: &'a Line<'a>) -> Row<'a> {
    let arguments = line.row.into_iter().flat_map(|row| &row.arguments).map(|argument| Argument {
        name: &argument.name,
        kind: argument.kind.to_string(),
        description: &argument.description,
    });
    let findings = line.findings.iter().map(|finding| Found {
        severity: if finding.severity == Severity::Error { "error" } else { "warning" },
        rule: finding.rule.map(crate::checks::Rule::id),
        line: finding.line,
        what: &finding.what,
        mend: &finding.mend,
    });
    Row {
        locale: line.locale,
        area: line.row.map_or("", |row| row.area.as_str()),
        key: line.key,
        path: line.path,
        line: line.number,
        source: line.source,
        text: line.text,
        state: line.state,
        comment: line.comment,
        translator: line.row.map_or("", |row| row.comment.as_str()),
        arguments: arguments.collect(),
        facts: line.row.into_iter().flat_map(|row| &row.facts).map(ToString::to_string).collect(),
        findings: findings.collect(),
        trace: Traced {
            base: line.trace.base,
            shown: line.trace.shown,
            verdict: line.trace.verdict.clone(),
            comment: line.trace.comment,
            older: line.trace.older.clone(),
        },
    }
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u64,
    #[serde(borrow, default)]
    rows: Vec<&'a RawValue>,
}

/// What is read of a row; the rest is for readers.
#[derive(Deserialize)]
struct Entry {
    locale: String,
    key: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    state: State,
    #[serde(default)]
    comment: String,
    #[serde(default)]
    trace: Option<Traced>,
}

pub(crate) fn read(document: &Document, findings: &mut Vec<Finding>) -> Result<Vec<Given>, Box<Finding>> {
    let refuse = |at: usize, what: String, mend: &str| Box::new(finding_at(document, at, "", what, mend));
    let envelope: Envelope<'_> = serde_json::from_str(&document.text).map_err(|error| {
        let before = document.text.split_inclusive('\n').take(error.line().saturating_sub(1));
        let at = before.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        refuse(at, format!("The JSON cannot be read: {error}."), "Correct it, or fetch the whole file.")
    })?;
    if envelope.format != FORMAT {
        let what = "The file is JSON, but no export of a review.".to_owned();
        return Err(refuse(0, what, "Give a file that was exported here."));
    }
    if envelope.version != VERSION {
        let what = format!("The export has version {}; version {VERSION} is known here.", envelope.version);
        return Err(refuse(0, what, "Open it with the version of the app that wrote it."));
    }
    let mut given = Vec::new();
    for row in envelope.rows {
        // The raw values borrow from the document, so their address tells the place.
        let at = (row.get().as_ptr() as usize).saturating_sub(document.text.as_ptr() as usize);
        match serde_json::from_str::<Entry>(row.get()) {
            Ok(entry) => given.push(entry.given(at)),
            Err(error) => {
                let what = format!("The row cannot be read: {error}, counted from its beginning.");
                findings.push(finding_at(document, at, "", what, "Correct it; the others are taken over."));
            }
        }
    }
    Ok(given)
}

impl Entry {
    fn given(self, at: usize) -> Given {
        let trace = self.trace.map(|trace| Trace {
            base: trace.base,
            shown: trace.shown,
            verdict: trace.verdict,
            comment: trace.comment,
            older: trace.older,
        });
        let text = self.text.filter(|text| !text.trim().is_empty());
        let Self { locale, key, source, state, comment, .. } = self;
        Given { at, locale, key, source, text, state, comment, trace }
    }
}
