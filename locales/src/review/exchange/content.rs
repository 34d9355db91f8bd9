//! An entry of Fluent as translators' tools see it: what stands after `key = `. The rest is the head; it is written down
//! only when it is not the usual one, so that every entry comes back as it was.

/// The usual head.
pub(crate) fn head(key: &str) -> String {
    format!("{key} = ")
}

/// The head and the content of an entry. What does not begin with its key, or has nothing but blanks after it, is all content.
pub(crate) fn split<'t>(key: &str, fluent: &'t str) -> (&'t str, &'t str) {
    let after_key = fluent.strip_prefix(key).map(|rest| rest.trim_start_matches(' '));
    let content =
        after_key.and_then(|rest| rest.strip_prefix('=')).map(|rest| rest.trim_start_matches([' ', '\n']));
    match content {
        Some(content) if !content.trim().is_empty() => {
            (fluent.strip_suffix(content).unwrap_or_default(), content)
        }
        _ => ("", fluent),
    }
}

/// The head to be written down beside a content, as a JSON string because its blanks count; none for the usual one.
pub(crate) fn unusual(key: &str, fluent: &str) -> Option<String> {
    let (before, _) = split(key, fluent);
    (!fluent.is_empty() && before != head(key)).then(|| quote(before))
}

/// The entry again.
pub(crate) fn join(key: &str, unusual: Option<&str>, content: &str) -> String {
    if content.trim().is_empty() {
        return String::new();
    }
    unusual.and_then(unquote).unwrap_or_else(|| head(key)) + content
}

/// Words whose blanks count, as a JSON string.
pub(crate) fn quote(words: &str) -> String {
    serde_json::to_string(words).unwrap_or_default()
}

/// Such words again.
pub(crate) fn unquote(words: &str) -> Option<String> {
    serde_json::from_str(words.trim()).ok()
}

/// An entry with the head that another one has, when its own is the usual one.
pub(crate) fn headed(key: &str, like: &str, fluent: &str) -> String {
    let (before, _) = split(key, like);
    fluent
        .strip_prefix(&head(key))
        .filter(|_| !before.is_empty())
        .map_or_else(|| fluent.to_owned(), |content| format!("{before}{content}"))
}

/// The entry with its later lines indented, as they are when a tool has laid them out anew.
pub(crate) fn indented(fluent: &str) -> String {
    let mut lines = fluent.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.trim().is_empty() && !line.starts_with([' ', '}']) {
            out.push_str("    ");
        }
        out.push_str(line);
    }
    out
}

/// A piece of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// A placeable, with its braces.
    Placeable(&'t str),
}

/// The content as words and placeables. A content with a choice has words to translate inside its braces, and one whose
/// braces do not match cannot be taken apart: both are words from end to end.
pub(crate) fn pieces(content: &str) -> Vec<Piece<'_>> {
    apart(content).unwrap_or_else(|| vec![Piece::Words(content)])
}

fn apart(content: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = content;
    while let Some(start) = rest.find('{') {
        let (words, from) = rest.split_at(start);
        let (placeable, after) = from.split_at(end(from)?);
        if placeable.contains("->") || words.contains('}') {
            return None;
        }
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        pieces.push(Piece::Placeable(placeable));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    (!rest.contains('}')).then_some(pieces)
}

/// Where the placeable that begins here ends; a brace in quotation marks is a character.
fn end(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_joined_as_it_was_split() {
        let table = [
            ("a", "a = x", "a = ", "x"),
            ("a", "a=x", "a=", "x"),
            ("a", "a =\n    x\n    y", "a =\n    ", "x\n    y"),
            ("-a", "-a = x", "-a = ", "x"),
            ("a", "a = ", "", "a = "),
            ("a", "b = x", "", "b = x"),
            ("a", "ab = x", "", "ab = x"),
            ("a", "", "", ""),
        ];
        for (key, fluent, before, content) in table {
            assert_eq!(split(key, fluent), (before, content), "{fluent:?}");
            assert_eq!(join(key, unusual(key, fluent).as_deref(), content), fluent, "{fluent:?}");
        }
    }

    #[test]
    fn placeables_are_told_from_words() {
        use Piece::{Placeable, Words};
        assert_eq!(pieces("a { $x }b"), [Words("a "), Placeable("{ $x }"), Words("b")]);
        assert_eq!(pieces("{ \"}\\\"{\" }"), [Placeable("{ \"}\\\"{\" }")]);
        assert_eq!(pieces("{{ $x }}"), [Placeable("{{ $x }}")]);
        for whole in ["a { $x ->\n *[other] y\n }", "a { b", "a } b", "} {", "{ \"x }"] {
            assert_eq!(pieces(whole), [Words(whole)]);
        }
        assert_eq!(pieces(""), []);
    }
}
