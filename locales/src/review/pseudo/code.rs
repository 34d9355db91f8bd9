//! Words that are code: nobody translates them, so pseudo-locales leave them alone.

/// The words of a text with the blanks around them, and whether each is to be changed.
pub(super) fn words(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split_inclusive(char::is_whitespace).map(|word| (word, !is_code(word)))
}

/// Whether a word is an address, a path, a file name, the name of a setting, or an id.
fn is_code(word: &str) -> bool {
    let core = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/' && c != '_');
    let letters = || core.chars();
    let has_letter = letters().any(char::is_alphabetic);
    let has_digit = letters().any(|c| c.is_ascii_digit());
    let address = core.contains("://") || core.contains('@') || core.starts_with("www.");
    let path = core.starts_with('/') && core.len() > 1;
    let id = has_digit && letters().all(|c| c.is_ascii_hexdigit() || c == '-') && core.len() >= 8;
    has_letter && (address || path || is_dotted(core) || core.contains('_') || id || is_camel(core))
}

/// `config.json`, `api.baseUrl`: at least two characters on both sides of every dot; `e.g.` is a word.
fn is_dotted(core: &str) -> bool {
    core.contains('.')
        && core
            .split('.')
            .all(|part| part.chars().count() > 1 && part.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

/// `baseUrl`; `GitHub` is a name, and names are shown.
fn is_camel(core: &str) -> bool {
    core.starts_with(char::is_lowercase)
        && core.contains(char::is_uppercase)
        && core.chars().all(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_recognised_by_its_shape() {
        for code in [
            "https://portal.azure.com/x",
            "(https://a.b)",
            "www.example.com",
            "help@contoso.com.",
            "config.json",
            "“api.baseUrl”,",
            "retention_days",
            "/subscriptions/x",
            "baseUrl",
            "0f1e2d3c-aaaa",
        ] {
            assert!(is_code(code), "{code}");
        }
        for word in
            ["Azure", "end.", "e.g.", "and/or", "read-only", "GitHub", "don’t", "2017", "…", "a.", "decade"]
        {
            assert!(!is_code(word), "{word}");
        }
    }
}
