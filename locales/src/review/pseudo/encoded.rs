//! An encoded pattern as a run of pieces: words, which may be changed, and codes, which may not.

use crate::encoding::{ARGUMENT, DATE_TIME, END, PATTERN, RANGE, RELATIVE, SELECT, VARIANT};

/// A piece of an encoded pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'p> {
    /// Words that are shown.
    Words(&'p str),
    /// An argument, or the beginning of a choice.
    Code(&'p str),
    /// The beginning of a variant, with its key.
    Variant(&'p str),
    /// The end of a choice.
    End(&'p str),
}

impl<'p> Piece<'p> {
    /// The piece as it stands in the pattern.
    pub(super) fn text(self) -> &'p str {
        match self {
            Self::Words(text) | Self::Code(text) | Self::Variant(text) | Self::End(text) => text,
        }
    }
}

/// The pieces of a pattern; together they are the pattern.
pub(super) fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            ARGUMENT | RELATIVE => letters(rest, 2),
            DATE_TIME | SELECT => letters(rest, 3),
            RANGE => letters(rest, 4),
            VARIANT => rest.find(PATTERN).map_or(rest.len(), |at| at + PATTERN.len_utf8()),
            END => END.len_utf8(),
            _ => rest.find(is_code).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(length.max(1));
        pieces.push(match first {
            ARGUMENT | RELATIVE | DATE_TIME | RANGE | SELECT => Piece::Code(piece),
            VARIANT => Piece::Variant(piece),
            END => Piece::End(piece),
            _ => Piece::Words(piece),
        });
        rest = after;
    }
    pieces
}

fn is_code(letter: char) -> bool {
    matches!(letter, ARGUMENT | RELATIVE | DATE_TIME | RANGE | SELECT | VARIANT | END)
}

fn letters(rest: &str, count: usize) -> usize {
    rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_keys_and_words_are_told_apart() {
        let pattern = "a \u{1}b\u{4}ap\u{5}one\u{6}x \u{2}ac\u{8}abp\u{5}*other\u{6}y\u{7}.";
        let expected = [
            Piece::Words("a "),
            Piece::Code("\u{1}b"),
            Piece::Code("\u{4}ap"),
            Piece::Variant("\u{5}one\u{6}"),
            Piece::Words("x "),
            Piece::Code("\u{2}ac"),
            Piece::Code("\u{8}abp"),
            Piece::Variant("\u{5}*other\u{6}"),
            Piece::Words("y"),
            Piece::End("\u{7}"),
            Piece::Words("."),
        ];
        assert_eq!(pieces(pattern), expected);
        assert_eq!(pieces(pattern).into_iter().map(Piece::text).collect::<String>(), pattern);
    }
}
