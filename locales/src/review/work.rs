//! The reviewer's work: remarks by locale and key. It holds what was said about messages that are gone, too, so that
//! nothing is lost when the catalogue changes under it.

use std::collections::BTreeMap;

use crate::SOURCE_LOCALE;

use super::bench::Bench;
use super::fingerprint::Fingerprint;
use super::remark::{About, Remark, State, clean};

/// Everything that a reviewer has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub(super) remarks: BTreeMap<String, BTreeMap<String, Remark>>,
}

/// Where the review of one text stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review<'w> {
    /// The state; new again when the text has changed since the verdict.
    pub state: State,
    /// The comment; empty when there is none.
    pub comment: &'w str,
    /// Whether the comment is about an older text.
    pub comment_is_older: bool,
    /// The edit.
    pub edit: Edit<'w>,
}

/// An edit and whether it still fits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edit<'w> {
    /// There is none.
    #[default]
    None,
    /// It replaces what the file says.
    Current(&'w str),
    /// The file has changed since; it is kept as a proposal and not applied.
    Older(&'w str),
}

impl Work {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.remarks.is_empty()
    }

    /// Every remark with its locale and key.
    pub fn remarks(&self) -> impl Iterator<Item = (&str, &str, &Remark)> {
        self.remarks.iter().flat_map(|(locale, remarks)| {
            remarks.iter().map(move |(key, remark)| (locale.as_str(), key.as_str(), remark))
        })
    }

    /// What is said about a message in a locale.
    pub fn remark(&self, locale: &str, key: &str) -> Option<&Remark> {
        self.remarks.get(locale).and_then(|remarks| remarks.get(key))
    }

    /// The Fluent that a reviewer sees: the edit when it fits, else what the file says.
    pub fn shown<'a>(&'a self, bench: &'a Bench, locale: &str, key: &str) -> &'a str {
        match self.edit_of(bench, locale, key) {
            Edit::Current(text) => text,
            Edit::None | Edit::Older(_) => bench.fluent(locale, key),
        }
    }

    /// Where the review of a message in a locale stands.
    pub fn review<'w>(&'w self, bench: &Bench, locale: &str, key: &str) -> Review<'w> {
        let Some(remark) = self.remark(locale, key) else { return Review::default() };
        let now = self.about(bench, locale, key);
        let verdict = remark.verdict.as_ref().filter(|verdict| verdict.about == now);
        Review {
            state: verdict.map_or(State::New, |verdict| verdict.value.into()),
            comment: remark.comment.as_ref().map_or("", |comment| comment.value.as_str()),
            comment_is_older: remark.comment.as_ref().is_some_and(|comment| comment.about != now),
            edit: self.edit_of(bench, locale, key),
        }
    }

    /// Decides on the text that is shown; `State::New` takes the decision back.
    pub fn judge(&mut self, bench: &Bench, locale: &str, key: &str, state: State) {
        let about = self.about(bench, locale, key);
        let verdict = state.verdict().map(|value| About { value, about });
        self.change(locale, key, |remark| remark.verdict = verdict);
    }

    /// Comments on the text that is shown; blank words take the comment back.
    pub fn comment(&mut self, bench: &Bench, locale: &str, key: &str, words: &str) {
        let about = self.about(bench, locale, key);
        let words = clean(words);
        let value = words.trim().to_owned();
        self.change(locale, key, |remark| {
            remark.comment = (!value.is_empty()).then_some(About { value, about });
        });
    }

    /// Replaces the Fluent of an entry; what the file says, or nothing, takes the edit back. Whether it can be applied is
    /// told by [`Bench::edited`], so that half a word can be kept while somebody types.
    pub fn edit(&mut self, bench: &Bench, locale: &str, key: &str, fluent: &str) {
        let file = bench.fluent(locale, key);
        let value = clean(fluent).trim_matches('\n').to_owned();
        let about = Fingerprint::of(&[file]);
        let edit = (!value.trim().is_empty() && value != file).then_some(About { value, about });
        self.change(locale, key, |remark| remark.edit = edit);
    }

    /// Takes edits back that the files say by now.
    pub fn settle(&mut self, bench: &Bench) {
        for (locale, remarks) in &mut self.remarks {
            for (key, remark) in remarks.iter_mut() {
                remark.edit = remark.edit.take().filter(|edit| edit.value != bench.fluent(locale, key));
            }
            remarks.retain(|_, remark| !remark.is_empty());
        }
        self.remarks.retain(|_, remarks| !remarks.is_empty());
    }

    /// What a verdict or a comment given now is about.
    pub(super) fn about(&self, bench: &Bench, locale: &str, key: &str) -> Fingerprint {
        about(locale, self.shown(bench, SOURCE_LOCALE, key), self.shown(bench, locale, key))
    }

    fn edit_of(&self, bench: &Bench, locale: &str, key: &str) -> Edit<'_> {
        let edit = self.remark(locale, key).and_then(|remark| remark.edit.as_ref());
        edit.map_or(Edit::None, |edit| {
            if edit.about == Fingerprint::of(&[bench.fluent(locale, key)]) {
                Edit::Current(&edit.value)
            } else {
                Edit::Older(&edit.value)
            }
        })
    }

    pub(super) fn change(&mut self, locale: &str, key: &str, change: impl FnOnce(&mut Remark)) {
        let remarks = self.remarks.entry(locale.to_owned()).or_default();
        let remark = remarks.entry(key.to_owned()).or_default();
        change(remark);
        if remark.is_empty() {
            remarks.remove(key);
        }
        if remarks.is_empty() {
            self.remarks.remove(locale);
        }
    }
}

/// What is said about a translation is said about its source, too; the source stands alone.
pub(super) fn about(locale: &str, source: &str, text: &str) -> Fingerprint {
    Fingerprint::of(&[if locale == SOURCE_LOCALE { "" } else { source }, text])
}
