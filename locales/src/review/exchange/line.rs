//! One message in one locale on its way out or in.

use crate::SOURCE_LOCALE;
use crate::checks::Document;
use crate::finding::{Finding, Place};
use crate::review::bench::Bench;
use crate::review::exchange::content::unquote;
use crate::review::fingerprint::Fingerprint;
use crate::review::remark::{About, State, Verdict, clean};
use crate::review::row::Row;
use crate::review::work::{Edit, Work, about};

/// A message in a locale, as it is exported.
pub(crate) struct Line<'a> {
    /// Its row; none when the message is gone and only the remark about it is left.
    pub(crate) row: Option<&'a Row>,
    pub(crate) locale: &'a str,
    pub(crate) key: &'a str,
    /// Where the entry stands.
    pub(crate) path: &'a str,
    pub(crate) number: usize,
    /// The Fluent of the source, as it is shown.
    pub(crate) source: &'a str,
    /// The Fluent of the translation, as it is shown; empty when there is none.
    pub(crate) text: &'a str,
    pub(crate) state: State,
    pub(crate) comment: &'a str,
    /// What was found in the text that is shown.
    pub(crate) findings: Vec<Finding>,
    pub(crate) trace: Trace,
}

/// What an export knows beside the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trace {
    /// The entry of the file.
    pub(crate) base: Fingerprint,
    /// Source and translation as they were exported.
    pub(crate) shown: Fingerprint,
    /// The verdict, be it about an older text.
    pub(crate) verdict: Option<About<Verdict>>,
    /// What the comment is about.
    pub(crate) comment: Option<Fingerprint>,
    /// An edit that fits no more and is therefore not the exported text.
    pub(crate) older: Option<About<String>>,
}

impl Trace {
    /// Reads it by the names under which every format but JSON keeps its parts: as words, and as fingerprints.
    pub(crate) fn read<'w>(
        word: impl Fn(&str) -> Option<&'w str>,
        fingerprint: impl Fn(&str) -> Option<Fingerprint>,
    ) -> Option<Self> {
        let verdict = word("verdict").and_then(State::parse).and_then(State::verdict);
        let older = word("older-edit").and_then(unquote);
        Some(Self {
            base: fingerprint("base")?,
            shown: fingerprint("shown")?,
            verdict: verdict.zip(fingerprint("verdict-about")).map(|(value, about)| About { value, about }),
            comment: fingerprint("comment-about"),
            older: older.zip(fingerprint("older-edit-about")).map(|(value, about)| About { value, about }),
        })
    }
}

/// A message in a locale, as an import gives it.
pub(crate) struct Given {
    /// The byte of the file where it begins.
    pub(crate) at: usize,
    pub(crate) locale: String,
    pub(crate) key: String,
    pub(crate) source: String,
    /// The whole entry; none when the file says nothing about the text.
    pub(crate) text: Option<String>,
    pub(crate) state: State,
    pub(crate) comment: String,
    pub(crate) trace: Option<Trace>,
}

impl Given {
    /// What a verdict or a comment of the file is about.
    pub(crate) fn about(&self) -> Fingerprint {
        about(&self.locale, &self.source, self.text.as_deref().unwrap_or_default())
    }

    /// The verdict that was carried along, unless somebody decided otherwise outside.
    pub(crate) fn verdict(&self) -> Option<About<Verdict>> {
        let carried = self.trace.as_ref().and_then(|trace| trace.verdict.clone());
        let exported = carried
            .as_ref()
            .filter(|verdict| self.trace.as_ref().is_some_and(|trace| trace.shown == verdict.about));
        if self.state == exported.map_or(State::New, |verdict| verdict.value.into()) {
            return carried;
        }
        self.state.verdict().map(|value| About { value, about: self.about() })
    }

    /// The comment, about the text that it was about when it was exported.
    pub(crate) fn comment(&self) -> Option<About<String>> {
        let comment = clean(&self.comment);
        let value = comment.trim().to_owned();
        let carried = self.trace.as_ref().and_then(|trace| trace.comment);
        (!value.is_empty()).then(|| About { value, about: carried.unwrap_or_else(|| self.about()) })
    }
}

/// Every line of some locales: the messages in the order of the rows, then what is left of messages that are gone.
pub(crate) fn lines<'a>(bench: &'a Bench, work: &'a Work, locale: Option<&str>) -> Vec<Line<'a>> {
    let live = Bench::new(bench.edited(work).sources);
    let mut lines = Vec::new();
    let locales = bench.locales().iter().filter(|other| locale.is_none_or(|locale| locale == *other));
    for locale in locales {
        for row in bench.rows() {
            let findings = live.text(locale, &row.key).map(|text| text.findings.clone());
            lines.push(line(bench, work, Some(row), locale, &row.key, findings.unwrap_or_default()));
        }
    }
    let known = |locale: &str, key: &str| bench.text(locale, key).is_some();
    let gone = work
        .remarks()
        .filter(|(other, key, _)| locale.is_none_or(|locale| locale == *other) && !known(other, key));
    lines.extend(gone.map(|(locale, key, _)| line(bench, work, None, locale, key, Vec::new())));
    lines
}

fn line<'a>(
    bench: &'a Bench,
    work: &'a Work,
    row: Option<&'a Row>,
    locale: &'a str,
    key: &'a str,
    findings: Vec<Finding>,
) -> Line<'a> {
    let review = work.review(bench, locale, key);
    let remark = work.remark(locale, key);
    let entry = bench.text(locale, key).and_then(|text| text.entry.as_ref());
    let source = if locale == SOURCE_LOCALE {
        bench.fluent(locale, key)
    } else {
        work.shown(bench, SOURCE_LOCALE, key)
    };
    let older = match review.edit {
        Edit::Older(_) => remark.and_then(|remark| remark.edit.clone()),
        _ => None,
    };
    Line {
        row,
        locale,
        key,
        path: entry.map_or("", |entry| entry.path.as_str()),
        number: entry.map_or(0, |entry| entry.line),
        source,
        text: work.shown(bench, locale, key),
        state: review.state,
        comment: review.comment,
        findings,
        trace: Trace {
            base: Fingerprint::of(&[bench.fluent(locale, key)]),
            shown: work.about(bench, locale, key),
            verdict: remark.and_then(|remark| remark.verdict.clone()),
            comment: remark.and_then(|remark| remark.comment.as_ref()).map(|comment| comment.about),
            older,
        },
    }
}

/// A finding at a byte of an imported file.
pub(crate) fn finding_at(document: &Document, at: usize, key: &str, what: String, mend: &str) -> Finding {
    let span = document.span(&(at..at));
    let place = Place { path: &document.path, line: span.line, key };
    Finding { columns: Some(span.columns), ..place.error(what, mend) }
}
