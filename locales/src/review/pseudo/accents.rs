//! Accents on every letter, and more of them: a text in another language is longer, and never plain ASCII.

use crate::encoding::SELECT;

use super::code::words;
use super::encoded::{Piece, pieces};

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀçđéƒğħíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ";
/// A dot below, for letters that the table does not have.
const DOT: char = '\u{323}';
const VOWELS: &str = "aeiouyAEIOUY";

/// Letters that are still to be added, in tenths: 40 % of those that were there.
type Owed = i32;
const PER_LETTER: Owed = 4;
const LETTER: Owed = 10;

/// The pattern with accents, in brackets.
pub(super) fn pattern(pattern: &str) -> String {
    let mut out = String::from("[");
    let mut owed: Owed = 0;
    let mut at_choice: Owed = 0;
    for piece in pieces(pattern) {
        match piece {
            Piece::Words(text) => run(text, &mut owed, &mut out),
            Piece::Code(code) => {
                if code.starts_with(SELECT) {
                    at_choice = owed;
                }
                out.push_str(code);
            }
            // Every variant goes on from where the choice began.
            Piece::Variant(key) => {
                owed = at_choice;
                out.push_str(key);
            }
            Piece::End(end) => {
                owed = 0;
                out.push_str(end);
            }
        }
    }
    out + " ]"
}

/// Adds the letters that are owed to a run of words, evenly, to its vowels if it has some; what is less than half a letter
/// stays owed.
fn run(text: &str, owed: &mut Owed, out: &mut String) {
    let changed = || words(text).filter(|(_, changed)| *changed).flat_map(|(word, _)| word.chars());
    let letters = changed().filter(|c| c.is_alphabetic()).count();
    let vowels = changed().filter(|c| VOWELS.contains(*c)).count();
    *owed += PER_LETTER.saturating_mul(Owed::try_from(letters).unwrap_or(Owed::MAX));
    let more = if letters == 0 { 0 } else { (*owed + LETTER / 2).max(0) / LETTER };
    *owed -= more * LETTER;
    let more = usize::try_from(more).unwrap_or_default();
    let places = if vowels > 0 { vowels } else { letters }.max(1);
    let mut place = 0;
    for (word, changed) in words(text) {
        for letter in word.chars() {
            if !changed || !letter.is_alphabetic() {
                out.push(letter);
                continue;
            }
            let accented = accent(letter);
            out.push_str(&accented);
            if vowels == 0 || VOWELS.contains(letter) {
                let copies = more * (place + 1) / places - more * place / places;
                out.push_str(&accented.repeat(copies));
                place += 1;
            }
        }
    }
}

fn accent(letter: char) -> String {
    let place = PLAIN.chars().position(|plain| plain == letter);
    match place.and_then(|place| ACCENTED.chars().nth(place)) {
        Some(accented) => accented.to_string(),
        None => String::from_iter([letter, DOT]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_accented_longer_and_bracketed() {
        let table = [
            ("Cancel subscription", "[Çááñçééļ šúúƀšçŕííþţííóóóñ ]"),
            ("Edit config.json, see https://a.example/b", "[Éđííţ config.json, šéééé https://a.example/b ]"),
            ("hmm", "[ħɱɱɱ ]"),
            ("één", "[é\u{323}é\u{323}ññ ]"),
            ("", "[ ]"),
        ];
        for (text, expected) in table {
            assert_eq!(pattern(text), expected);
        }
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
        assert!(PLAIN.chars().all(|letter| accent(letter) != letter.to_string()));
    }
}
