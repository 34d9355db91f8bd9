//! Words that run from right to left, without another alphabet.

use super::code::words;
use super::encoded::{Piece, pieces};

/// From here on everything runs from right to left.
const OVERRIDE: char = '\u{202E}';
/// Up to here.
const POP: char = '\u{202C}';

/// The pattern with every word that is no code between marks; what is not part of a word follows the page.
pub(super) fn pattern(pattern: &str) -> String {
    let mut out = String::new();
    for piece in pieces(pattern) {
        let Piece::Words(text) = piece else {
            out.push_str(piece.text());
            continue;
        };
        for (word, changed) in words(text) {
            let first = word.find(char::is_alphabetic);
            let last = word.rfind(char::is_alphabetic);
            let bounds = first.zip(last).filter(|_| changed);
            let Some((first, last)) = bounds else {
                out.push_str(word);
                continue;
            };
            let end = last + word.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            out.push_str(word.get(..first).unwrap_or_default());
            out.push(OVERRIDE);
            out.push_str(word.get(first..end).unwrap_or_default());
            out.push(POP);
            out.push_str(word.get(end..).unwrap_or_default());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_and_code_is_not() {
        assert_eq!(
            pattern("“Don’t cancel” config.json \u{1}a, 2 x."),
            "“\u{202E}Don’t\u{202C} \u{202E}cancel\u{202C}” config.json \u{1}a, 2 \u{202E}x\u{202C}."
        );
    }
}
