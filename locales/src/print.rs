//! Writes the texts of one locale as files of its own, because a visitor reads one language and should not wait for the
//! others, nor for the texts of pages that may never be opened. A file is a pattern per line, in the order of the messages;
//! its name carries a digest of its content, so that an app always gets the texts it was built with, and a browser may keep
//! them for ever.

use crate::catalogue::{Catalogue, Message};

/// The texts of one locale, ready to be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The locale, such as `nl-NL`.
    pub locale: String,
    /// What a first visit says.
    pub early: Leaf,
    /// What the pages below the list say besides.
    pub late: Leaf,
}

/// One file of a print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The path below the app's own, such as `texts/nl-NL-0123456789abcdef.txt` or, where a first visit does not need it,
    /// `texts/late/nl-NL-0123456789abcdef.txt`.
    pub path: String,
    /// The encoded patterns, a line each. No pattern contains a line end.
    pub content: String,
}

impl Print {
    /// Everything that the locale says, as one text, for whoever need not fetch it.
    pub fn whole(&self) -> String {
        let leaves = [&self.early, &self.late].map(|leaf| leaf.content.as_str());
        leaves.into_iter().filter(|content| !content.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// The prints of every locale, in the catalogue's order.
pub(crate) fn prints(catalogue: &Catalogue) -> Vec<Print> {
    let (early, late) = catalogue.messages().split_at(early(catalogue));
    let print = |(row, locale): (usize, &String)| {
        let leaf = |folder: &str, messages: &[Message]| {
            let lines: Vec<String> =
                messages.iter().filter_map(|message| message.encoded().nth(row)).collect();
            let content = lines.join("\n");
            Leaf { path: format!("{folder}/{locale}-{:016x}.txt", digest(&content)), content }
        };
        Print { locale: locale.clone(), early: leaf("texts", early), late: leaf("texts/late", late) }
    };
    catalogue.locales().iter().enumerate().map(print).collect()
}

/// How many messages a first visit may say; they are the first ones.
pub(crate) fn early(catalogue: &Catalogue) -> usize {
    catalogue.messages().partition_point(Message::is_early)
}

/// FNV-1a: it tells one build's texts from another's, and guards against nothing else.
fn digest(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
