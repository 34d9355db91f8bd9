//! The languages that the checks can read. A rule about Dutch words says nothing about German ones.

/// A language, as far as the rules tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// `en` and its regions.
    English,
    /// `nl` and its regions.
    Dutch,
    /// Any other; only the rules that need no words apply.
    Other,
}

impl Language {
    /// The language of a locale such as `nl-NL` or `en_GB`.
    pub fn of(locale: &str) -> Self {
        match locale.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "en" => Self::English,
            "nl" => Self::Dutch,
            _ => Self::Other,
        }
    }
}
