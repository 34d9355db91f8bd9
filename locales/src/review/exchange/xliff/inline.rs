//! Fluent inside a segment: words as they are, placeables as codes that translators' tools protect. The Fluent of a code is
//! in the original data of its unit.

use std::fmt::Write as _;

use crate::review::exchange::content::{Piece, pieces};

/// The placeables of a unit: their Fluent in the order of `d1`, `d2` …, each once, and which of them the source has.
#[derive(Default)]
pub(super) struct Codes<'t> {
    data: Vec<&'t str>,
    source: Vec<usize>,
}

impl<'t> Codes<'t> {
    /// The Fluent of every code, with the id of its data.
    pub(super) fn data(&self) -> impl Iterator<Item = (String, &'t str)> {
        self.data.iter().enumerate().map(|(place, fluent)| (format!("d{}", place + 1), *fluent))
    }

    /// The source as the inside of an element. Codes are numbered in its order.
    pub(super) fn source(&mut self, content: &'t str) -> String {
        let mut out = String::new();
        for piece in pieces(content) {
            match piece {
                Piece::Words(words) => out.push_str(&escape(words)),
                Piece::Placeable(fluent) => {
                    let data = self.place(fluent);
                    self.source.push(data);
                    out.push_str(&code(self.source.len(), data, fluent));
                }
            }
        }
        out
    }

    /// The target as the inside of an element: a code has the number of the same code in the source, each number once.
    pub(super) fn target(&mut self, content: &'t str) -> String {
        let mut left: Vec<Option<usize>> = self.source.iter().copied().map(Some).collect();
        let mut next = left.len();
        let mut out = String::new();
        for piece in pieces(content) {
            match piece {
                Piece::Words(words) => out.push_str(&escape(words)),
                Piece::Placeable(fluent) => {
                    let data = self.place(fluent);
                    let same = left.iter().position(|other| *other == Some(data));
                    if let Some(taken) = same.and_then(|place| left.get_mut(place)) {
                        *taken = None;
                    }
                    let number = same.unwrap_or_else(|| {
                        next += 1;
                        next - 1
                    });
                    out.push_str(&code(number + 1, data, fluent));
                }
            }
        }
        out
    }

    fn place(&mut self, fluent: &'t str) -> usize {
        self.data.iter().position(|other| *other == fluent).unwrap_or_else(|| {
            self.data.push(fluent);
            self.data.len() - 1
        })
    }
}

fn code(number: usize, data: usize, fluent: &str) -> String {
    format!("<ph id=\"{number}\" dataRef=\"d{}\" disp=\"{}\"/>", data + 1, attribute(fluent))
}

/// Words inside an element that may hold codes: characters that XML does not have become `<cp>`.
pub(super) fn escape(words: &str) -> String {
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A line end of another kind would be read as a plain one.
            '\r' => out.push_str("&#13;"),
            letter if is_xml(letter) => out.push(letter),
            letter => {
                // Writing to a string cannot fail.
                let _ = write!(out, "<cp hex=\"{:04X}\"/>", u32::from(letter));
            }
        }
    }
    out
}

/// Words inside an element without codes; what XML does not have, no reader sees.
pub(super) fn plain(words: &str) -> String {
    escape(&words.chars().filter(|letter| is_xml(*letter)).collect::<String>())
}

/// Words inside an attribute.
pub(super) fn attribute(words: &str) -> String {
    plain(words).replace('"', "&quot;").replace('\n', "&#10;").replace('\t', "&#9;")
}

fn is_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_code_has_the_same_number_in_both_languages() {
        let mut codes = Codes::default();
        let source = codes.source("{ $a } of { $b }, { $a }");
        let target = codes.target("{ $b }: { $a } { $c }");
        let numbers = |text: &str| -> Vec<String> {
            text.split("<ph id=\"").skip(1).map(|rest| rest.chars().take(1).collect()).collect()
        };
        assert_eq!(
            (numbers(&source).concat(), numbers(&target).concat()),
            ("123".to_owned(), "214".to_owned())
        );
        assert_eq!(
            codes.data().map(|(_, fluent)| fluent).collect::<Vec<_>>(),
            ["{ $a }", "{ $b }", "{ $c }"]
        );
    }

    #[test]
    fn what_xml_cannot_hold_becomes_an_element_or_nothing() {
        assert_eq!(escape("a<\u{4}\r&"), "a&lt;<cp hex=\"0004\"/>&#13;&amp;");
        assert_eq!(attribute("{ \"\n\u{4}\" }"), "{ &quot;&#10;&quot; }");
    }
}
