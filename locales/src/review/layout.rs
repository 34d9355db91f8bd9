//! Where every message of a file lies, in lines. The syntax tree keeps no ends, but each entry of Fluent begins at the
//! beginning of a line and nothing but blank lines and comments stands between two of them.

use std::ops::Range;

use fluent_syntax::{ast, parser};

use crate::source::Source;
use crate::syntax;

/// The lines of a file and the messages in them.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    /// The lines with their ends, as they are in the file.
    lines: Vec<String>,
    /// The messages and terms, in the order of the file.
    pub(crate) lots: Vec<Lot>,
    /// The comment lines that stand anywhere in the file.
    pub(crate) comments: Vec<String>,
    /// What was parsed, with plain line ends.
    pub(crate) plain: Source,
}

/// A message, a term, or what is left of one that cannot be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lot {
    /// The key; that of a term begins with a dash.
    pub(crate) key: String,
    /// The lines, counted from zero, without its comment.
    pub(crate) lines: Range<usize>,
    /// Its text, with plain line ends and without the last one.
    pub(crate) text: String,
}

impl Layout {
    pub(crate) fn of(source: &Source) -> Self {
        let plain = source.with_plain_line_ends();
        let lines: Vec<String> = source.text.split_inclusive('\n').map(str::to_owned).collect();
        let starts = starts(&plain);
        let bounds = starts.iter().map(|(line, _)| *line).skip(1).chain([lines.len()]);
        let lots = starts.iter().zip(bounds).map(|((start, key), bound)| {
            let own = lines.get(*start..bound).unwrap_or_default();
            let apart = |line: &&String| line.trim().is_empty() || line.starts_with('#');
            let end = bound - own.iter().rev().take_while(apart).count();
            let text: String = lines.get(*start..end).unwrap_or_default().concat().replace("\r\n", "\n");
            let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
            Lot { key: key.clone(), lines: *start..end, text }
        });
        let lots = lots.collect();
        let comments = plain.text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect();
        Self { lines, lots, comments, plain }
    }

    /// The file with some entries replaced, those that it does not have added at its end, and every other byte as it was.
    pub(crate) fn with(&self, replaced: &[(usize, &str)], added: &[&str]) -> String {
        let end = if self.lines.first().is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
        let mut lines: Vec<String> = self.lines.clone();
        for (place, text) in replaced {
            let Some(lot) = self.lots.get(*place) else { continue };
            let Some(own) = lines.get_mut(lot.lines.clone()) else { continue };
            // Files with mixed line ends exist; an entry keeps the one of its first line.
            let end = match own.first() {
                Some(line) if line.ends_with("\r\n") => "\r\n",
                Some(line) if line.ends_with('\n') => "\n",
                _ => end,
            };
            let last = own.last().map_or("", |line| if line.ends_with('\n') { end } else { "" });
            let text = text.replace('\n', end) + last;
            own.fill(String::new());
            if let Some(first) = own.first_mut() {
                *first = text;
            }
        }
        let mut text = lines.concat();
        for entry in added {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push_str(end);
            }
            text.push_str(&entry.replace('\n', end));
            text.push_str(end);
        }
        text
    }
}

/// The line and the key of every entry that has a key.
fn starts(source: &Source) -> Vec<(usize, String)> {
    let parsed = parser::parse(source.text.as_str());
    let (resource, errors) = match parsed {
        Ok(resource) => (resource, Vec::new()),
        Err(partial) => partial,
    };
    let mut starts: Vec<(usize, String)> = Vec::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(one) => {
                starts.push((source.line_of(one.id.name) - 1, one.id.name.to_owned()));
            }
            ast::Entry::Term(one) => {
                starts.push((source.line_of(one.id.name) - 1, format!("-{}", one.id.name)));
            }
            _ => {}
        }
    }
    for error in &errors {
        let start = error.slice.as_ref().map_or(0, |slice| slice.start);
        starts.push((source.line_at(start) - 1, syntax::finding(source, error).0));
    }
    starts.sort();
    // What has no key cannot be named, but it still ends what stands before it.
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str) -> Layout {
        Layout::of(&Source { locale: "en".to_owned(), path: "en/a.ftl".to_owned(), text: text.to_owned() })
    }

    const FILE: &str = "### All\n\n-t = T\r\n# About a\n# $x (Text) - x\na = one\n\n  two  \n   \n\n## Group\n# lone\n\n\
        b = { $n ->\n*[other] x\n}\n= broken\nc = {\n#\nd = last";

    #[test]
    fn every_entry_has_its_lines_and_no_comment() {
        let lots: Vec<(String, String)> =
            layout(FILE).lots.into_iter().map(|lot| (lot.key, lot.text)).collect();
        let expected = [
            ("-t", "-t = T"),
            ("a", "a = one\n\n  two  "),
            ("b", "b = { $n ->\n*[other] x\n}"),
            ("", "= broken"),
            ("c", "c = {"),
            ("d", "d = last"),
        ];
        assert_eq!(lots, expected.map(|(key, text)| (key.to_owned(), text.to_owned())));
    }

    #[test]
    fn replacing_nothing_changes_no_byte() {
        for text in [FILE.to_owned(), FILE.replace("\r\n", "\n").replace('\n', "\r\n"), String::new()] {
            let layout = layout(&text);
            assert_eq!(layout.with(&[], &[]), text);
            let same: Vec<(usize, &str)> =
                layout.lots.iter().enumerate().map(|(place, lot)| (place, lot.text.as_str())).collect();
            assert_eq!(layout.with(&same, &[]), text);
        }
    }

    #[test]
    fn an_entry_is_replaced_in_the_line_ends_of_its_file() {
        let layout = layout("a = x\r\n# b\r\nb = y");
        assert_eq!(
            layout.with(&[(1, "b = 1\n    2")], &["c = z"]),
            "a = x\r\n# b\r\nb = 1\r\n    2\r\nc = z\r\n"
        );
        assert_eq!(layout.with(&[(0, "a = 1")], &[]), "a = 1\r\n# b\r\nb = y");
    }
}
