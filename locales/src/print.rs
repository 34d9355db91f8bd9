//! Writes the texts of one locale as a file of its own, because a visitor reads one language and should not wait for the
//! others. The file is a pattern per line, in the order of the messages; its name carries a digest of its content, so
//! that an app always gets the texts it was built with, and a browser may keep them for ever.

use crate::catalogue::Catalogue;

/// The texts of one locale, ready to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The locale, such as `nl-NL`.
    pub locale: String,
    /// The path below the app's own, such as `texts/nl-NL-0123456789abcdef.txt`.
    pub path: String,
    /// The encoded patterns, a line each. No pattern contains a line end.
    pub content: String,
}

/// The prints of every locale, in the catalogue's order.
pub(crate) fn prints(catalogue: &Catalogue) -> Vec<Print> {
    let columns: Vec<Vec<String>> =
        catalogue.messages().iter().map(|message| message.encoded().collect()).collect();
    let print = |(row, locale): (usize, &String)| {
        let lines: Vec<&str> =
            columns.iter().filter_map(|patterns| patterns.get(row)).map(String::as_str).collect();
        let content = lines.join("\n");
        let path = format!("texts/{locale}-{:016x}.txt", digest(&content));
        Print { locale: locale.clone(), path, content }
    };
    catalogue.locales().iter().enumerate().map(print).collect()
}

/// FNV-1a: it tells one build's texts from another's, and guards against nothing else.
fn digest(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
