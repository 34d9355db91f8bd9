//! Pseudo-locales: the English texts, changed so that mistakes of layout and texts outside the catalogue can be seen by
//! somebody who reads no other language. They work on [encoded](crate::encoding) patterns, so that arguments, choices and
//! their keys stay what they are; web and e-mail addresses, file names, settings and ids stay readable.

mod accents;
mod bidi;
mod code;
mod encoded;

use crate::catalogue::Catalogue;

/// The tag of the accented locale.
pub const ACCENTED: &str = "en-XA";
/// The tag of the mirrored locale.
pub const MIRRORED: &str = "en-XB";

/// The patterns of `en-XA`, in the order of the messages: every letter with an accent, about 40 % longer by repeated
/// vowels, and the whole in brackets, so that a text which is cut off, glued together or not in the catalogue shows.
pub fn accented(catalogue: &Catalogue) -> Vec<String> {
    patterns(catalogue, accents::pattern)
}

/// The patterns of `en-XB`, in the order of the messages: every word between U+202E and U+202C, which shows its letters
/// from right to left. The letters stay the same, so taking both marks away gives the English text again. The order of the
/// words and the side of the page are the page's own, by `dir="rtl"`; that is what this locale is there to test.
pub fn mirrored(catalogue: &Catalogue) -> Vec<String> {
    patterns(catalogue, bidi::pattern)
}

fn patterns(catalogue: &Catalogue, transform: fn(&str) -> String) -> Vec<String> {
    let source = catalogue.messages().iter().map(|message| message.encoded().next().unwrap_or_default());
    source.map(|pattern| transform(&pattern)).collect()
}
