//! Names in Rust for names in Fluent: `list-count` becomes `list_count`. Different keys may become the same name, and
//! some names Rust keeps for itself; whoever asks here checks that first.

/// Keywords that may still be a name when written with `r#`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names that cannot be used at all, not even with `r#`.
const KEPT: [&str; 3] = ["crate", "self", "super"];

/// The name in lower case with single underscores, without `r#`.
pub(crate) fn snake(key: &str) -> String {
    let mut name = String::new();
    let mut after_lower_case = false;
    for letter in key.chars() {
        if letter == '-' || letter == '_' {
            if !name.ends_with('_') {
                name.push('_');
            }
        } else {
            if letter.is_ascii_uppercase() && after_lower_case {
                name.push('_');
            }
            name.push(letter.to_ascii_lowercase());
        }
        after_lower_case = letter.is_ascii_lowercase() || letter.is_ascii_digit();
    }
    name
}

/// The name as Rust writes it.
pub(crate) fn identifier(key: &str) -> String {
    let name = snake(key);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// Whether Rust lets a name in snake case be used.
pub(crate) fn is_usable(name: &str) -> bool {
    !KEPT.contains(&name)
}
