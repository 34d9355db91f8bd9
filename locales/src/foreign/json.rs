//! JSON with strings, flat or nested. Read by hand because a reader of texts needs what libraries throw away: where a
//! string stands, and that a key stands there twice.

use std::collections::BTreeSet;

use super::{Texts, inline};
use crate::checks::{Document, Passage, Role};

/// Deeper than any catalogue, and shallow enough for every stack.
const DEEPEST: usize = 64;

/// Why reading stopped, and at which byte.
struct Stop {
    at: usize,
    what: String,
}

struct Reader<'d, 't> {
    document: &'d Document,
    locale: &'t str,
    at: usize,
    texts: Texts<'d>,
}

pub(crate) fn read<'d>(document: &'d Document, locale: &str) -> Texts<'d> {
    let mut reader = Reader { document, locale, at: 0, texts: Texts::default() };
    reader.space();
    let read = if reader.peek() == Some('{') {
        reader.value("", 0)
    } else {
        reader.stop("An object in braces was expected.")
    };
    let read = read.and_then(|()| {
        reader.space();
        reader.peek().map_or(Ok(()), |_| reader.stop("The file goes on after its end."))
    });
    if let Err(Stop { at, what }) = read {
        reader.texts.refuse(document, at, what, "Correct the JSON; what stands before is checked.");
    }
    reader.texts
}

impl Reader<'_, '_> {
    fn rest(&self) -> &str {
        self.document.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    fn stop<T>(&self, what: impl Into<String>) -> Result<T, Stop> {
        Err(Stop { at: self.at, what: what.into() })
    }

    fn expect(&mut self, wanted: char) -> Result<(), Stop> {
        self.space();
        if self.peek() != Some(wanted) {
            return self.stop(format!("`{wanted}` was expected."));
        }
        self.at += wanted.len_utf8();
        Ok(())
    }

    fn value(&mut self, key: &str, depth: usize) -> Result<(), Stop> {
        self.space();
        if depth > DEEPEST {
            return self.stop(format!("The JSON is nested more than {DEEPEST} deep."));
        }
        match self.peek() {
            Some('{') => self.object(key, depth),
            Some('[') => self.array(key, depth),
            Some('"') => {
                let passage = self.string()?;
                // `@` marks what is said about a text, in the resource files of Flutter.
                if !key.split('.').any(|part| part.starts_with('@')) {
                    let passage = inline::lift(&passage);
                    self.texts.add(self.document, key, self.locale, passage);
                }
                Ok(())
            }
            _ => self.word(),
        }
    }

    /// A number, `true`, `false` or `null`: nothing to translate.
    fn word(&mut self) -> Result<(), Stop> {
        let rest = self.rest();
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        if !matches!(word, "true" | "false" | "null") && word.parse::<f64>().is_err() {
            return self.stop("A value was expected.");
        }
        self.at += end;
        Ok(())
    }

    fn object(&mut self, key: &str, depth: usize) -> Result<(), Stop> {
        self.expect('{')?;
        let mut names = BTreeSet::new();
        self.space();
        while self.peek() != Some('}') {
            if !names.is_empty() {
                self.expect(',')?;
                self.space();
            }
            let at = self.at;
            if self.peek() != Some('"') {
                return self.stop("A key in quotation marks was expected.");
            }
            let name = self.string()?.text().to_owned();
            self.expect(':')?;
            let path = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
            self.value(&path, depth + 1)?;
            self.space();
            if !names.insert(name) {
                let what = format!("The key `{path}` stands twice; only one of them is ever shown.");
                self.texts.refuse(self.document, at, what, "Rename or remove one of the two.");
            }
        }
        self.expect('}')
    }

    fn array(&mut self, key: &str, depth: usize) -> Result<(), Stop> {
        self.expect('[')?;
        self.space();
        let mut place = 0;
        while self.peek() != Some(']') {
            if place > 0 {
                self.expect(',')?;
            }
            self.value(&format!("{key}.{place}"), depth + 1)?;
            self.space();
            place += 1;
        }
        self.expect(']')
    }

    fn string(&mut self) -> Result<Passage, Stop> {
        let mut passage = Passage::new(Role::Text);
        self.at += 1;
        loop {
            let rest = self.rest();
            let plain = rest.find(|c: char| matches!(c, '"' | '\\') || c.is_control()).unwrap_or(rest.len());
            let words = rest.get(..plain).unwrap_or_default().to_owned();
            passage.push(&words, self.at);
            self.at += plain;
            match self.peek() {
                Some('"') => {
                    self.at += 1;
                    return Ok(passage);
                }
                Some('\\') => self.escape(&mut passage)?,
                Some(_) => {
                    return self
                        .stop("A string goes on after the end of its line, or holds a control character.");
                }
                None => return self.stop("A string is not closed."),
            }
        }
    }

    fn escape(&mut self, passage: &mut Passage) -> Result<(), Stop> {
        let start = self.at;
        let rest = self.rest();
        let unit = |at: usize| rest.get(at..at + 4).and_then(|digits| u16::from_str_radix(digits, 16).ok());
        let (letter, length) = match rest.chars().nth(1) {
            Some(letter @ ('"' | '\\' | '/')) => (letter, 2),
            // Line ends and the like are spaces to a reader.
            Some('n' | 't' | 'r' | 'b' | 'f') => ('\n', 2),
            Some('u') => {
                let Some(first) = unit(2) else { return self.stop("An escape `\\u` needs four digits.") };
                let second = if rest.get(6..8) == Some("\\u") { unit(8) } else { None };
                let pair = char::decode_utf16([Some(first), second].into_iter().flatten()).next();
                match pair {
                    Some(Ok(letter)) => (letter, if letter.len_utf16() == 2 { 12 } else { 6 }),
                    _ => return self.stop("An escape `\\u` is half of a character."),
                }
            }
            _ => return self.stop("This escape does not exist in JSON."),
        };
        passage.push_as(letter.encode_utf8(&mut [0; 4]), start..start + length);
        self.at += length;
        Ok(())
    }
}
