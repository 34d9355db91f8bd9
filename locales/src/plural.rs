//! Which plural categories a language needs. The categories are CLDR's, and only those that a whole number can have,
//! because arguments are whole numbers: a variant that is never chosen is a text that nobody checks.

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

const TABLE: [(&[&str], &[&str]); 13] = [
    (
        &[
            "bg", "da", "de", "el", "en", "et", "eu", "fa", "fi", "fy", "gl", "hi", "hu", "is", "nb", "nl",
            "nn", "no", "sv", "tr",
        ],
        &["one", "other"],
    ),
    (&["ca", "es", "fr", "it", "pt"], &["one", "many", "other"]),
    (&["id", "ja", "ko", "ms", "th", "vi", "zh"], &["other"]),
    (&["be", "pl", "ru", "uk"], &["one", "few", "many"]),
    (&["cs", "sk"], &["one", "few", "other"]),
    (&["bs", "hr", "ro", "sr"], &["one", "few", "other"]),
    (&["lt"], &["one", "few", "other"]),
    (&["lv"], &["zero", "one", "other"]),
    (&["sl"], &["one", "two", "few", "other"]),
    (&["he"], &["one", "two", "other"]),
    (&["ga"], &["one", "two", "few", "many", "other"]),
    (&["mt"], &["one", "two", "few", "many", "other"]),
    (&["ar", "cy"], &["zero", "one", "two", "few", "many", "other"]),
];

/// Whether a word is a plural category in any language.
pub(crate) fn is_category(word: &str) -> bool {
    CATEGORIES.contains(&word)
}

/// The categories that a locale needs; `None` for a language that is not in the table.
pub(crate) fn needed(locale: &str) -> Option<&'static [&'static str]> {
    let language = locale.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    TABLE
        .iter()
        .find(|(languages, _)| languages.contains(&language.as_str()))
        .map(|(_, categories)| *categories)
}
