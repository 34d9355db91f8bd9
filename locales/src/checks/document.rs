//! A file as findings name it: its text, and the way from a byte to a line and a column.

use std::ops::Range;

/// A file.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where it comes from.
    pub path: String,
    /// What it says.
    pub text: String,
    lines: Vec<usize>,
    /// How many characters begin before each block of bytes, so that a column in a line of megabytes is found at once.
    characters: Vec<usize>,
}

/// The size of such a block.
const BLOCK: usize = 1024;

/// A place in a file, as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) line: usize,
    pub(crate) columns: Range<usize>,
}

impl Document {
    /// A file with a path and a text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        let mut count = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = count;
            count += beginnings(block);
            before
        });
        let characters = blocks.collect();
        Self { path: path.into(), text, lines, characters }
    }

    /// Line and columns of some bytes; what goes on after the line ends with it.
    pub(crate) fn span(&self, bytes: &Range<usize>) -> Span {
        let line = self.line(bytes.start);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let end = self.lines.get(line).map_or(self.text.len(), |next| next - 1);
        let column = |at: usize| self.count(at.clamp(start, end)) - self.count(start) + 1;
        Span { line, columns: column(bytes.start)..column(bytes.end) }
    }

    /// How many characters begin before a byte.
    fn count(&self, at: usize) -> usize {
        let before = self.characters.get(at / BLOCK).copied().unwrap_or_default();
        let bytes = self.text.as_bytes().get(at / BLOCK * BLOCK..at);
        before + bytes.map_or(0, beginnings)
    }

    /// The line, from 1, of a byte.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|start| *start <= at).max(1)
    }
}

/// How many characters begin in some bytes of UTF-8.
fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let document = Document::new("x", "één\ntwee drie\n");
        assert_eq!(document.span(&(0..2)), Span { line: 1, columns: 1..2 });
        assert_eq!(document.span(&(11..15)), Span { line: 2, columns: 6..10 });
        assert_eq!(document.span(&(2..12)), Span { line: 1, columns: 2..4 });
        assert_eq!(document.span(&(90..99)), Span { line: 3, columns: 1..1 });
        let long = Document::new("x", format!("\n{}x", "é".repeat(2000)));
        assert_eq!(long.span(&(4001..4002)), Span { line: 2, columns: 2001..2002 });
    }
}
