//! Turns what an import gives into work: tells what was changed outside from what was only carried along, and finds what
//! does not belong here. Nothing is dropped without a finding.

use std::collections::BTreeSet;

use crate::SOURCE_LOCALE;
use crate::checks::Document;
use crate::finding::{Finding, Place, Severity};
use crate::review::bench::Bench;
use crate::review::edited::refusal;
use crate::review::fingerprint::Fingerprint;
use crate::review::record::{is_key, is_name};
use crate::review::remark::{About, Remark, clean};
use crate::review::work::Work;

use super::Imported;
use super::content::{headed, indented};
use super::line::{Given, finding_at};

/// More than anybody reads; a file with more is wrong as a whole.
const MOST_FINDINGS: usize = 1000;

/// Takes in everything that belongs to the catalogue.
pub(crate) fn take_in(
    bench: &Bench,
    own: &Work,
    document: &Document,
    given: Vec<Given>,
    locale: Option<&str>,
    findings: Vec<Finding>,
) -> Result<Imported, Box<Finding>> {
    let mut intake = Intake { bench, own, document, imported: Imported { findings, ..Imported::default() } };
    let mut seen = BTreeSet::new();
    let strange = |one: &&Given| one.trace.is_none() && bench_locale(bench, &one.locale).is_none();
    if let Some(first) = given.iter().find(strange).filter(|_| given.iter().all(|one| strange(&one))) {
        let what = format!("The file is about `{}`, which the catalogue does not have.", first.locale);
        return Err(Box::new(finding_at(document, first.at, "", what, "Give a file of one of its locales.")));
    }
    let foreign = |one: &Given| one.trace.is_none() && bench.row(&one.key).is_none();
    if let Some(first) = given.first().filter(|_| given.iter().all(foreign)) {
        let what = "No message of the file is one of this catalogue.".to_owned();
        return Err(Box::new(finding_at(
            document,
            first.at,
            "",
            what,
            "Give a file that was exported here.",
        )));
    }
    for mut one in given {
        if let Some(known) = bench_locale(bench, &one.locale) {
            known.clone_into(&mut one.locale);
        }
        if let Some(locale) = locale.filter(|locale| !locale.eq_ignore_ascii_case(&one.locale)) {
            let what = format!("The file is about `{}`, not about `{locale}`.", one.locale);
            return Err(Box::new(finding_at(
                document,
                one.at,
                "",
                what,
                "Choose that language, or another file.",
            )));
        }
        if !seen.insert((one.locale.clone(), one.key.clone())) {
            let what = format!("The id `{}` stands twice.", one.key);
            intake.find(&one, what, "Only the first is taken over; look at the second.");
            continue;
        }
        intake.one(one);
    }
    intake.imported.messages = seen.len();
    let findings = &mut intake.imported.findings;
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    if let Some(more) = findings.len().checked_sub(MOST_FINDINGS).filter(|more| *more > 0) {
        findings.truncate(MOST_FINDINGS);
        let what = format!("There are {more} more findings.");
        findings.push(finding_at(document, document.text.len(), "", what, "Mend these first."));
    }
    Ok(intake.imported)
}

/// The locale as the catalogue writes it; other tools change capitals and dashes.
fn bench_locale<'b>(bench: &'b Bench, locale: &str) -> Option<&'b str> {
    let locale = locale.replace('_', "-");
    bench.locales().iter().map(String::as_str).find(|known| known.eq_ignore_ascii_case(&locale))
}

struct Intake<'a> {
    bench: &'a Bench,
    own: &'a Work,
    document: &'a Document,
    imported: Imported,
}

impl Intake<'_> {
    fn find(&mut self, given: &Given, what: impl Into<String>, mend: &str) {
        let finding = finding_at(self.document, given.at, &given.key, what.into(), mend);
        self.imported.findings.push(finding);
    }

    fn warn(&mut self, given: &Given, what: impl Into<String>, mend: &str) {
        let finding = finding_at(self.document, given.at, &given.key, what.into(), mend);
        self.imported.findings.push(Finding { severity: Severity::Warning, ..finding });
    }

    fn one(&mut self, mut given: Given) {
        let known = self.bench.text(&given.locale, &given.key).is_some();
        // What we exported about a message that is gone comes back with its trace.
        if !known && (given.trace.is_none() || !is_key(&given.key) || !is_name(&given.locale)) {
            let what = format!("There is no message `{}` in `{}`.", given.key, given.locale);
            return self.find(
                &given,
                what,
                "It is not taken over; check whether the file is of this catalogue.",
            );
        }
        self.mend(&mut given);
        if !known {
            let what = format!("The message `{}` does not exist any more.", given.key);
            self.warn(&given, what, "What was said about it is kept.");
        } else if given.locale != SOURCE_LOCALE
            && given.source != self.own.shown(self.bench, SOURCE_LOCALE, &given.key)
        {
            let what = "The source in the file is not what the source says now.";
            self.warn(&given, what, "Look at the translation again.");
        }
        let remark =
            Remark { verdict: given.verdict(), comment: given.comment(), edit: self.edit(&given, known) };
        self.imported.work.change(&given.locale.clone(), &given.key.clone(), |own| *own = remark);
    }

    /// Gives back what another tool has laid out anew: the head of an entry when it dropped the trace, and the indentation
    /// of later lines when only that makes the text readable.
    fn mend(&self, given: &mut Given) {
        let Given { key, locale, .. } = &*given;
        if given.trace.is_none() {
            let source = self.own.shown(self.bench, SOURCE_LOCALE, key);
            let file = self.bench.fluent(locale, key);
            let (source, text) =
                (headed(key, source, &given.source), given.text.as_ref().map(|text| headed(key, file, text)));
            // A file without sources says nothing about them.
            let silent = given.source.is_empty();
            let shown = self.own.shown(self.bench, SOURCE_LOCALE, &given.key).to_owned();
            (given.source, given.text) = (if silent { shown } else { source }, text);
        }
        let Some(text) = &given.text else { return };
        let place = Place { path: "", line: 1, key: &given.key };
        let changed = given.trace.as_ref().is_none_or(|trace| trace.shown != given.about());
        if changed && refusal(place, text).is_some() {
            let indented = indented(text);
            if refusal(place, &indented).is_none() {
                given.text = Some(indented);
            }
        }
    }

    fn edit(&mut self, given: &Given, known: bool) -> Option<About<String>> {
        let file = self.bench.fluent(&given.locale, &given.key);
        let (base, older) = match &given.trace {
            Some(trace) => (trace.base, trace.older.clone()),
            None => (Fingerprint::of(&[file]), None),
        };
        let Some(text) = &given.text else {
            if base != Fingerprint::of(&[""]) {
                self.find(
                    given,
                    "The text is empty.",
                    "It stays as it is; write it, or flag it with a comment.",
                );
            }
            return older;
        };
        let value = clean(text);
        if Fingerprint::of(&[text]) == base || value == file {
            return older;
        }
        if base != Fingerprint::of(&[file]) && known {
            let what = "The catalogue has changed since the export, so this edit is about an older text.";
            self.warn(given, what, "It is kept as a proposal; look at both.");
        }
        let at = self.document.span(&(given.at..given.at));
        let place = Place { path: &self.document.path, line: at.line, key: &given.key };
        if let Some(refused) = refusal(place, &value) {
            // The lines of the text are not those of the file, so the place is where the message begins.
            let columns = Some(at.columns);
            self.imported.findings.push(Finding { line: at.line, columns, ..refused });
        }
        Some(About { value, about: base })
    }
}
