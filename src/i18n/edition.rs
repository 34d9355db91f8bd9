//! The texts of one language. They come in files of their own, because a visitor reads one language and should not wait
//! for the others; the build names a file by its content, so an app and its texts always belong together.

use super::{Locale, Text, text};

/// What one language says, by the number of the message: everything, or as much as a first visit needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    locale: Locale,
    patterns: Vec<String>,
}

impl Edition {
    /// Reads what a locale says, a pattern per line: all of it, or what a first visit needs. `None` for anything else.
    pub fn read(locale: Locale, file: &str) -> Option<Self> {
        let patterns: Vec<String> = lines(file).collect();
        [text::EARLY, text::COUNT].contains(&patterns.len()).then_some(Self { locale, patterns })
    }

    /// The whole edition, with the file of what it says besides. `None` for a file that is not whole.
    #[must_use]
    pub fn completed(&self, file: &str) -> Option<Self> {
        let early = self.patterns.get(..text::EARLY)?.iter().cloned();
        let patterns: Vec<String> = early.chain(lines(file)).collect();
        (patterns.len() == text::COUNT).then_some(Self { locale: self.locale, patterns })
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether it says everything.
    pub fn is_whole(&self) -> bool {
        self.patterns.len() == text::COUNT
    }

    /// Whether it says this text and every text inside it.
    pub fn can_say(&self, text: &Text) -> bool {
        let has = |text: &Text| usize::from(text.key) < self.patterns.len();
        self.is_whole() || (has(text) && text.inner().all(|inner| self.can_say(inner)))
    }

    pub(super) fn pattern(&self, key: u16) -> &str {
        self.patterns.get(usize::from(key)).map_or("", String::as_str)
    }
}

fn lines(file: &str) -> impl Iterator<Item = String> {
    file.split('\n').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(count: usize) -> String {
        vec!["x"; count].join("\n")
    }

    #[test]
    fn a_file_that_is_not_whole_is_refused() {
        let read = |file: &str| Edition::read(Locale::default(), file);
        let whole = file(text::COUNT);
        assert!(read(&whole).is_some_and(|edition| edition.is_whole()));
        assert_eq!(read(&format!("{whole}\nx")), None);
        assert_eq!(read("<!doctype html>"), None);
        assert_eq!(read(""), None);
    }

    #[test]
    fn what_a_first_visit_needs_is_completed_later() {
        let early = Edition::read(Locale::default(), &file(text::EARLY)).unwrap();
        assert!(!early.is_whole());
        let late = file(text::COUNT - text::EARLY);
        assert!(early.completed(&late).is_some_and(|edition| edition.is_whole()));
        assert_eq!(early.completed("<!doctype html>"), None);
    }
}
