//! Writes the table of one locale as XLIFF 2.0: a file for every area, a unit for every message.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use crate::SOURCE_LOCALE;
use crate::review::bench::Bench;
use crate::review::exchange::content::{quote, split, unusual};
use crate::review::exchange::line::{Line, lines};
use crate::review::remark::State;
use crate::review::work::Work;

use super::inline::{Codes, attribute, escape, plain};
use super::{CORE, FLAGGED, GROUP, METADATA};

/// The area of messages that are gone; what was said about them is kept.
const GONE: &str = "gone";

/// The table of one locale and the work on it as XLIFF 2.0.
pub fn write(bench: &Bench, work: &Work, locale: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = document(bench, work, locale, &mut out);
    out
}

fn document(bench: &Bench, work: &Work, locale: &str, out: &mut String) -> fmt::Result {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(
        out,
        "<xliff xmlns=\"{CORE}0\" xmlns:mda=\"{METADATA}0\" version=\"2.0\" srcLang=\"{SOURCE_LOCALE}\" trgLang=\"{}\">",
        attribute(locale)
    )?;
    let lines = lines(bench, work, Some(locale));
    let mut areas: Vec<(&str, Vec<&Line<'_>>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for line in &lines {
        let area = line.row.map_or(GONE, |row| row.area.as_str());
        let place = *places.entry(area).or_insert(areas.len());
        if place == areas.len() {
            areas.push((area, Vec::new()));
        }
        areas.get_mut(place).into_iter().for_each(|(_, lines)| lines.push(line));
    }
    for (area, lines) in areas {
        let original = lines.iter().map(|line| line.path).find(|path| !path.is_empty());
        let original = original.map(|path| format!(" original=\"{}\"", attribute(path))).unwrap_or_default();
        writeln!(out, "  <file id=\"{}\"{original}>", attribute(area))?;
        lines.iter().try_for_each(|line| unit(line, out))?;
        writeln!(out, "  </file>")?;
    }
    writeln!(out, "</xliff>")
}

fn unit(line: &Line<'_>, out: &mut String) -> fmt::Result {
    let mut codes = Codes::default();
    let source = codes.source(split(line.key, line.source).1);
    let target = codes.target(split(line.key, line.text).1);
    // One message is one segment: a tool that cut it would cut Fluent.
    writeln!(out, "    <unit id=\"{}\" canResegment=\"no\">", attribute(line.key))?;
    trace(line, out)?;
    notes(line, out)?;
    if codes.data().next().is_some() {
        writeln!(out, "      <originalData>")?;
        for (id, fluent) in codes.data() {
            writeln!(out, "        <data id=\"{id}\">{}</data>", escape(fluent))?;
        }
        writeln!(out, "      </originalData>")?;
    }
    let state = match line.state {
        State::New => "state=\"initial\"".to_owned(),
        State::Ok => "state=\"reviewed\"".to_owned(),
        State::Flagged => format!("state=\"translated\" subState=\"{FLAGGED}\""),
    };
    writeln!(out, "      <segment {state}>")?;
    writeln!(out, "        <source xml:space=\"preserve\">{source}</source>")?;
    if !line.text.is_empty() {
        writeln!(out, "        <target xml:space=\"preserve\">{target}</target>")?;
    }
    writeln!(out, "      </segment>\n    </unit>")
}

fn trace(line: &Line<'_>, out: &mut String) -> fmt::Result {
    let trace = &line.trace;
    let mut metas = vec![("base", trace.base.to_string()), ("shown", trace.shown.to_string())];
    if let Some(verdict) = &trace.verdict {
        metas.push(("verdict", State::from(verdict.value).name().to_owned()));
        metas.push(("verdict-about", verdict.about.to_string()));
    }
    metas.extend(trace.comment.map(|about| ("comment-about", about.to_string())));
    if let Some(older) = &trace.older {
        metas.push(("older-edit", quote(&older.value)));
        metas.push(("older-edit-about", older.about.to_string()));
    }
    metas.extend(unusual(line.key, line.text).map(|head| ("head", head)));
    metas.extend(unusual(line.key, line.source).map(|head| ("source-head", head)));
    writeln!(out, "      <mda:metadata>\n        <mda:metaGroup category=\"{GROUP}\">")?;
    for (kind, value) in metas {
        writeln!(out, "          <mda:meta type=\"{kind}\">{}</mda:meta>", plain(&value))?;
    }
    writeln!(out, "        </mda:metaGroup>\n      </mda:metadata>")
}

fn notes(line: &Line<'_>, out: &mut String) -> fmt::Result {
    let mut notes: Vec<(&str, String)> = Vec::new();
    if let Some(row) = line.row {
        if !row.comment.is_empty() {
            notes.push(("translator", row.comment.clone()));
        }
        notes.extend(row.arguments.iter().map(|argument| {
            ("argument", format!("${} ({}) - {}", argument.name, argument.kind, argument.description))
        }));
        notes.extend(row.facts.iter().map(|fact| ("fact", fact.to_string())));
    }
    notes.extend(
        line.findings.iter().map(|finding| ("finding", format!("{} {}", finding.what, finding.mend))),
    );
    if line.state == State::Flagged {
        notes.push(("state", line.state.name().to_owned()));
    }
    if !line.comment.is_empty() {
        notes.push(("comment", line.comment.to_owned()));
    }
    if notes.is_empty() {
        return Ok(());
    }
    writeln!(out, "      <notes>")?;
    for (category, words) in notes {
        writeln!(out, "        <note category=\"{category}\">{}</note>", plain(&words))?;
    }
    writeln!(out, "      </notes>")
}
