//! A text as its reader sees it, with the way back to the bytes of its file: placeholders are one character, markup is
//! gone from the words and kept beside them. Rules read passages, so that they need not know any format.

use std::ops::Range;

/// What stands in a passage for something that is filled in later.
pub const PLACEHOLDER: char = '\u{FFFC}';

/// What a passage is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Role {
    /// Words on the screen.
    #[default]
    Text,
    /// A title or description that search engines show.
    Metadata,
    /// What stands in place of an image.
    Image,
    /// The name of an anchor; only leaks are looked for in it.
    Anchor,
}

/// Markup around a part of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Bold words; in instructions these are the names of buttons and menus.
    Bold,
    /// The words of a link.
    Link,
    /// A term that was filled in, such as a brand.
    Term,
    /// A tag, by its name.
    Tag(String),
}

/// Words of one role, with placeholders and markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// What it is for.
    pub role: Role,
    /// Which variant of a choice it is, such as `one`; empty when there is no choice.
    pub variant: String,
    text: String,
    pieces: Vec<Piece>,
    placeholders: Vec<(usize, String)>,
    spans: Vec<(Range<usize>, Span)>,
}

/// A run of bytes of the text and the bytes of the file that it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    text: Range<usize>,
    file: Range<usize>,
    /// Whether the bytes are the same in both, so that offsets inside can be told apart.
    verbatim: bool,
}

impl Passage {
    /// An empty passage.
    pub fn new(role: Role) -> Self {
        Self { role, ..Self::default() }
    }

    /// A passage that is a whole text, without markup; its place is its own bytes.
    pub fn plain(text: &str) -> Self {
        let mut passage = Self::new(Role::Text);
        passage.push(text, 0);
        passage
    }

    /// The words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is filled in: the byte of the placeholder and its name.
    pub fn placeholders(&self) -> &[(usize, String)] {
        &self.placeholders
    }

    /// The markup.
    pub fn spans(&self) -> &[(Range<usize>, Span)] {
        &self.spans
    }

    /// Adds words that stand in the file exactly like this, from a byte on.
    pub fn push(&mut self, words: &str, at: usize) {
        self.add(words, at..at + words.len(), true);
    }

    /// Adds words that the file writes in another way, such as an escape or a term.
    pub fn push_as(&mut self, words: &str, file: Range<usize>) {
        self.add(words, file, false);
    }

    /// Adds something that is filled in.
    pub fn push_placeholder(&mut self, name: &str, file: Range<usize>) {
        self.placeholders.push((self.text.len(), name.to_owned()));
        self.add(PLACEHOLDER.encode_utf8(&mut [0; 4]), file, false);
    }

    /// Adds a part of another passage, words only.
    #[cfg(feature = "foreign")]
    pub(crate) fn push_part(&mut self, other: &Self, part: Range<usize>) {
        let first = other.pieces.partition_point(|piece| piece.text.end <= part.start);
        for piece in other.pieces.get(first..).unwrap_or_default() {
            let (start, end) = (piece.text.start.max(part.start), piece.text.end.min(part.end));
            if start >= end {
                break;
            }
            let file = if piece.verbatim {
                piece.at(start, piece.file.start)..piece.at(end, piece.file.end)
            } else {
                piece.file.clone()
            };
            self.add(other.text.get(start..end).unwrap_or_default(), file, piece.verbatim);
        }
    }

    /// Notes markup around what was added since the text had a length.
    pub fn mark_from(&mut self, start: usize, span: Span) {
        self.spans.push((start..self.text.len(), span));
    }

    fn add(&mut self, words: &str, file: Range<usize>, verbatim: bool) {
        let start = self.text.len();
        self.text.push_str(words);
        let end = self.text.len();
        match self.pieces.last_mut() {
            _ if words.is_empty() => {}
            Some(last) if verbatim && last.verbatim && last.file.end == file.start => {
                last.text.end = end;
                last.file.end = file.end;
            }
            _ => self.pieces.push(Piece { text: start..end, file, verbatim }),
        }
    }

    /// Adds another passage, such as a variant, with its markup.
    pub fn append(&mut self, other: &Self) {
        let shift = self.text.len();
        let moved = |range: &Range<usize>| range.start + shift..range.end + shift;
        self.text.push_str(&other.text);
        self.pieces
            .extend(other.pieces.iter().map(|piece| Piece { text: moved(&piece.text), ..piece.clone() }));
        self.placeholders.extend(other.placeholders.iter().map(|(at, name)| (at + shift, name.clone())));
        self.spans.extend(other.spans.iter().map(|(range, span)| (moved(range), span.clone())));
    }

    /// The bytes of the file that bytes of the text come from.
    pub fn place(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.pieces.partition_point(|piece| piece.text.end <= range.start);
        let start = self.pieces.get(first).or(self.pieces.last());
        let last = self.pieces.partition_point(|piece| piece.text.start < range.end);
        let end = self.pieces.get(last.saturating_sub(1));
        let (Some(start), Some(end)) = (start, end) else { return 0..0 };
        let first = start.at(range.start, start.file.start);
        let last = end.at(range.end, end.file.end);
        first..last.max(first)
    }

    /// Whether anything is left to translate once terms and placeholders are taken away.
    pub(crate) fn has_own_words(&self) -> bool {
        let of_term =
            |at: usize| self.spans.iter().any(|(range, span)| *span == Span::Term && range.contains(&at));
        self.text.char_indices().any(|(at, letter)| letter.is_alphabetic() && !of_term(at))
    }

    /// The words under a span.
    pub(crate) fn under(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}

impl Piece {
    fn at(&self, text: usize, otherwise: usize) -> usize {
        if self.verbatim {
            self.file.start + text.clamp(self.text.start, self.text.end) - self.text.start
        } else {
            otherwise
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_leads_back_through_escapes_and_placeholders() {
        let mut passage = Passage::new(Role::Text);
        passage.push("ab", 10);
        passage.push_as("é", 12..18);
        passage.push_placeholder("$x", 18..24);
        passage.push("cd", 24);
        assert_eq!(passage.text(), "abé\u{FFFC}cd");
        assert_eq!(passage.place(&(1..2)), 11..12);
        assert_eq!(passage.place(&(2..4)), 12..18);
        assert_eq!(passage.place(&(0..8)), 10..25);
        assert_eq!(Passage::default().place(&(0..0)), 0..0);
    }

    #[test]
    fn only_own_words_count_as_translatable() {
        let mut passage = Passage::new(Role::Text);
        passage.push_as("Winddown", 0..8);
        passage.mark_from(0, Span::Term);
        passage.push_placeholder("$x", 8..12);
        assert!(!passage.has_own_words());
        passage.push(" x", 12);
        assert!(passage.has_own_words());
    }
}
