//! A text with its source, its place and its excuses, whatever format it comes from; and the run of all rules over many.

use std::collections::BTreeSet;

use super::address::is_formal;
use super::directive::Excuse;
use super::document::Document;
use super::language::Language;
use super::mark::Mark;
use super::passage::{Passage, Role};
use super::rule::Rule;
use super::seen::Habits;
use super::words::Words;
use super::{alone, pair};
use crate::finding::{Finding, Place};

/// The longest text that is read, in bytes. What is longer is no text for a screen, and rules that look back and forth in
/// it would take for ever.
const LONGEST: usize = 64 * 1024;
/// Beyond this many findings, another one helps nobody.
const MOST: usize = 10_000;

/// A text in a file.
#[derive(Clone, Debug)]
pub struct Unit<'d> {
    /// The file.
    pub document: &'d Document,
    /// What the text is called there; may be empty.
    pub key: String,
    /// The language it is written in.
    pub locale: String,
    /// What it says, once for each variant.
    pub passages: Vec<Passage>,
    /// Its source, when that is known: the locale and what it says.
    pub source: Option<(String, Vec<Passage>)>,
    /// Rules that are excused for it.
    pub excuses: Vec<Excuse>,
    /// Whether straight quotation marks may stay straight.
    pub straight_quotes: bool,
}

/// Runs every rule over every text. Excuses that excuse nothing are findings, too, so that they go when their reason goes.
pub fn inspect(units: &[Unit<'_>]) -> Vec<Finding> {
    let formal: BTreeSet<&str> =
        units.iter().filter(|unit| unit.is_formal()).map(|unit| unit.locale.as_str()).collect();
    let mut used: BTreeSet<(&str, usize)> = BTreeSet::new();
    let mut findings = Vec::new();
    for unit in units {
        if findings.len() >= MOST {
            let place = Place { path: &unit.document.path, line: unit.line(), key: &unit.key };
            let what =
                format!("There are more than {MOST} findings; the texts from here on were not checked.");
            findings.push(place.error(what, "Mend the first ones and check again."));
            break;
        }
        if let Some(long) = unit.passages.iter().find(|passage| passage.text().len() > LONGEST) {
            let place = Place { path: &unit.document.path, line: unit.line(), key: &unit.key };
            let what = format!("The text has {} kB; it was not checked.", long.text().len() / 1000);
            findings.push(place.error(what, "Split it."));
            continue;
        }
        let habits =
            Habits { formal: formal.contains(unit.locale.as_str()), straight_quotes: unit.straight_quotes };
        for (passage, mark) in unit.marks(habits) {
            let excuse = unit.excuses.iter().find(|excuse| excuse.rule == mark.rule);
            if let Some(excuse) = excuse {
                used.insert((&excuse.path, excuse.line));
            } else {
                findings.push(unit.finding(passage, mark));
            }
        }
    }
    let mut told = BTreeSet::new();
    for (unit, excuse) in units.iter().flat_map(|unit| unit.excuses.iter().map(move |excuse| (unit, excuse)))
    {
        let place = (excuse.path.as_str(), excuse.line);
        if !used.contains(&place) && told.insert(place) {
            let place = Place { path: &excuse.path, line: excuse.line, key: &unit.key };
            let what = format!("The excuse of `{}` excuses nothing any more.", excuse.rule);
            findings.push(place.error(what, "Remove it.").by(Rule::Directive));
        }
    }
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    // Variants of a choice share words, and then their mistakes.
    findings.dedup();
    findings
}

impl Unit<'_> {
    /// The line where it begins.
    fn line(&self) -> usize {
        self.passages.first().map_or(1, |passage| self.document.line(passage.place(&(0..1)).start))
    }

    fn is_formal(&self) -> bool {
        let texts = self.passages.iter().filter(|passage| passage.role != Role::Anchor);
        Language::of(&self.locale) == Language::Dutch
            && texts.into_iter().any(|passage| is_formal(&Words::of(passage.text()).all))
    }

    fn marks(&self, habits: Habits) -> Vec<(&Passage, Mark)> {
        let language = Language::of(&self.locale);
        let mut marks = Vec::new();
        for passage in &self.passages {
            let mut found = alone(language, passage, habits);
            if let Some((locale, original)) = self.original(passage) {
                found.append(&mut pair((Language::of(locale), original), (language, passage), habits));
            }
            marks.extend(found.into_iter().map(|mark| (passage, mark)));
        }
        marks
    }

    /// The same variant of the source; the default one, which is the last, when the languages choose differently.
    fn original(&self, passage: &Passage) -> Option<(&str, &Passage)> {
        let (locale, source) = self.source.as_ref()?;
        let same = source.iter().find(|original| original.variant == passage.variant);
        same.or(source.last()).map(|original| (locale.as_str(), original))
    }

    fn finding(&self, passage: &Passage, mark: Mark) -> Finding {
        let span = self.document.span(&passage.place(&mark.range));
        let place = Place { path: &self.document.path, line: span.line, key: &self.key };
        let finding = match mark.rule.severity() {
            crate::Severity::Error => place.error(mark.why, mark.mend),
            crate::Severity::Warning => place.warning(mark.why, mark.mend),
        };
        Finding {
            columns: Some(span.columns),
            replacement: mark.replacement,
            decoded: mark.decoded,
            ..finding.by(mark.rule)
        }
    }
}
