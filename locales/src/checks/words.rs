//! A text taken apart into words and sentences, once for all rules. By hand: the rules must also run in a browser, where
//! a library for regular expressions would weigh more than all of them.

use std::ops::Range;

use super::passage::PLACEHOLDER;

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Letters,
    Number,
    Placeholder,
}

/// A word, a number or a placeholder.
#[derive(Clone, Debug)]
pub(crate) struct Word<'t> {
    pub(crate) text: &'t str,
    pub(crate) lower: String,
    pub(crate) range: Range<usize>,
    pub(crate) kind: Kind,
    /// What stands between the word before and this one.
    pub(crate) gap: &'t str,
}

impl Word<'_> {
    /// Whether nothing but space stands before it.
    pub(crate) fn is_apart(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(char::is_whitespace)
    }

    /// Whether a hyphen ties it to the word before.
    pub(crate) fn is_hyphenated(&self) -> bool {
        matches!(self.gap, "-" | "\u{2010}" | "\u{2011}")
    }

    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The words of a sentence or of a clause that a semicolon ends.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) words: Range<usize>,
    pub(crate) end: Option<char>,
}

/// A text with its words.
#[derive(Clone, Debug)]
pub(crate) struct Words<'t> {
    pub(crate) text: &'t str,
    pub(crate) all: Vec<Word<'t>>,
    pub(crate) sentences: Vec<Sentence>,
}

impl<'t> Words<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let words = scan(text);
        let sentences = sentences(text, &words);
        Self { text, all: words, sentences }
    }

    pub(crate) fn get(&self, place: usize) -> Option<&Word<'t>> {
        self.all.get(place)
    }

    pub(crate) fn of_sentence(&self, sentence: &Sentence) -> &[Word<'t>] {
        self.all.get(sentence.words.clone()).unwrap_or_default()
    }

    /// The number of the sentence that a word is in.
    pub(crate) fn sentence_at(&self, place: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.words.end <= place)
    }

    /// Whether a word is one of a list; a list entry that ends in `*` stands for every word that begins so.
    pub(crate) fn has(words: &[Word<'_>], list: &[&str]) -> bool {
        words.iter().any(|word| list.iter().any(|pattern| fits(&word.lower, pattern)))
    }

    /// The places of a phrase: its words apart by space or tied by a hyphen as it is written, each as in [`Words::has`].
    pub(crate) fn find(&self, phrase: &str) -> Vec<Range<usize>> {
        let end = phrase.find([' ', '-']).unwrap_or(phrase.len());
        let (first, rest) = phrase.split_at(end);
        let starts = self.all.iter().enumerate().filter(|(_, word)| fits(&word.lower, first));
        starts.filter_map(|(start, _)| self.follows(start + 1, rest).map(|end| start..end)).collect()
    }

    /// Where a phrase ends whose rest, each word after its space or hyphen, begins at a place.
    fn follows(&self, mut place: usize, mut rest: &str) -> Option<usize> {
        while let Some(between) = rest.chars().next() {
            let tail = rest.get(1..)?;
            let (pattern, after) = tail.split_at(tail.find([' ', '-']).unwrap_or(tail.len()));
            let word = self.all.get(place)?;
            let bound = if between == '-' { word.is_hyphenated() } else { word.is_apart() };
            if !bound || !fits(&word.lower, pattern) {
                return None;
            }
            (place, rest) = (place + 1, after);
        }
        Some(place)
    }

    /// The bytes from the first to the last of some words.
    pub(crate) fn bytes(&self, words: &Range<usize>) -> Range<usize> {
        let words = self.all.get(words.clone()).unwrap_or_default();
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    pub(crate) fn slice(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or_default()
    }
}

/// Whether a word in lower case is what a pattern means.
pub(crate) fn fits(word: &str, pattern: &str) -> bool {
    // Asked a thousand times for each text; most words already differ in the first letter.
    if word.as_bytes().first() != pattern.as_bytes().first() {
        return pattern == "*";
    }
    pattern.strip_suffix('*').map_or(word == pattern, |start| word.starts_with(start))
}

/// A replacement, beginning as what it replaces begins.
pub(crate) fn like(original: &str, replacement: &str) -> String {
    let mut letters = replacement.chars();
    match letters.next() {
        Some(first) if original.starts_with(char::is_uppercase) => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => replacement.to_owned(),
    }
}

fn scan(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut end_before = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        let (kind, mut end) = match first {
            PLACEHOLDER => (Kind::Placeholder, start + first.len_utf8()),
            _ if first.is_numeric() => (Kind::Number, start + first.len_utf8()),
            _ if first.is_alphabetic() => (Kind::Letters, start + first.len_utf8()),
            _ => continue,
        };
        while let Some((at, letter)) = letters.peek().copied() {
            let after = text.get(at + letter.len_utf8()..).and_then(|rest| rest.chars().next());
            let inside = match (kind, letter) {
                (Kind::Placeholder, _) => false,
                (Kind::Letters, '\'' | '’') => after.is_some_and(char::is_alphabetic),
                (Kind::Number, '.' | ',') => after.is_some_and(|digit| digit.is_ascii_digit()),
                // A combining mark belongs to the letter before it.
                (_, '\u{300}'..='\u{36F}') => true,
                _ => letter.is_alphanumeric(),
            };
            if !inside {
                break;
            }
            end = at + letter.len_utf8();
            letters.next();
        }
        let word = text.get(start..end).unwrap_or_default();
        words.push(Word {
            text: word,
            lower: word.to_lowercase().replace('’', "'"),
            range: start..end,
            kind,
            gap: text.get(end_before..start).unwrap_or_default(),
        });
        end_before = end;
    }
    words
}

fn sentences(text: &str, words: &[Word<'_>]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1);
        let gap = next.map_or_else(|| text.get(word.range.end..).unwrap_or_default(), |next| next.gap);
        let stop = gap.chars().find(|c| matches!(c, '.' | '?' | '!' | '…' | ';'));
        let ends = match (stop, next) {
            (_, None) | (Some(';'), _) => true,
            (None, _) => false,
            // A full stop inside a name (config.json) or after an abbreviation ends nothing.
            (Some(_), Some(next)) => {
                gap.contains(char::is_whitespace) && !next.text.starts_with(char::is_lowercase)
            }
        };
        if ends {
            sentences.push(Sentence { words: start..place + 1, end: stop });
            start = place + 1;
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_placeholders_are_told_apart() {
        let words = Words::of("Pagina’s: 1.000 back-up's, don't \u{FFFC}x");
        let texts: Vec<&str> = words.all.iter().map(|word| word.text).collect();
        assert_eq!(texts, ["Pagina’s", "1.000", "back", "up's", "don't", "\u{FFFC}", "x"]);
        assert!(words.get(3).is_some_and(Word::is_hyphenated));
        assert!(words.get(1).is_some_and(|word| word.kind == Kind::Number && !word.is_apart()));
    }

    #[test]
    fn sentences_end_where_the_next_begins() {
        let words = Words::of("Wacht een minuut. Zie config.json, bijv. regel 2; stop! En nu?");
        let ends: Vec<Option<char>> = words.sentences.iter().map(|sentence| sentence.end).collect();
        assert_eq!(ends, [Some('.'), Some(';'), Some('!'), Some('?')]);
    }

    #[test]
    fn phrases_are_found_with_space_between_only() {
        let words = Words::of("Account beheerder, account-beheerder en accounts beheerders");
        assert_eq!(words.find("account beheerder").first(), Some(&(0..2)));
        assert_eq!(words.find("account* beheerder*").len(), 2);
        assert_eq!(words.find("account-beheerder").first(), Some(&(2..4)));
        assert_eq!(words.bytes(&(0..2)), 0..17);
        assert_eq!(like("Account", "accountbeheerder"), "Accountbeheerder");
    }
}
