//! The texts of one language. They come in a file of their own, because a visitor reads one language and should not wait
//! for the others; the build names the file by its content, so an app and its texts always belong together.

use super::{Locale, text};

/// Everything that one language says, by the number of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    locale: Locale,
    patterns: Vec<String>,
}

impl Edition {
    /// Reads the file of a locale: a pattern per line. `None` for a file that is not whole.
    pub fn read(locale: Locale, file: &str) -> Option<Self> {
        let patterns: Vec<String> = file.split('\n').map(str::to_owned).collect();
        (patterns.len() == text::COUNT).then_some(Self { locale, patterns })
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    pub(super) fn pattern(&self, key: u16) -> &str {
        self.patterns.get(usize::from(key)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_whole_is_refused() {
        let whole = vec!["x"; text::COUNT].join("\n");
        assert!(Edition::read(Locale::default(), &whole).is_some());
        assert_eq!(Edition::read(Locale::default(), &format!("{whole}\nx")), None);
        assert_eq!(Edition::read(Locale::default(), "<!doctype html>"), None);
        assert_eq!(Edition::read(Locale::default(), ""), None);
    }
}
