//! The table and the work for other tools, and back: JSON for scripts, CSV for spreadsheets, XLIFF for translators' tools.
//!
//! Every format carries the same [lines](line::Line), and beside the words a [trace](line::Trace): fingerprints of what was
//! exported, by which an import knows what somebody changed outside, and what has changed here in the meantime.

mod content;
mod csv;
mod intake;
mod json;
mod line;
mod xliff;

use crate::finding::{Finding, Place};
use crate::{checks::Document, foreign};

use super::bench::Bench;
use super::work::Work;

pub use self::csv::write as csv;
pub use json::write as json;
pub use xliff::write as xliff;

/// What an import brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The work in it, to be merged into the own.
    pub work: Work,
    /// What could not be taken over, or needs a look, with its place in the file.
    pub findings: Vec<Finding>,
    /// How many messages were read.
    pub messages: usize,
}

/// Reads an export back, as another tool may have written it anew. The format is known by the name of the file. The own
/// work tells what the source says at the moment; it is not changed, so a file that is refused costs nothing. A locale that
/// is given is the one that an XLIFF must be about; the other formats hold all of them.
///
/// # Errors
///
/// When the file as a whole cannot be used: too large, not text, of another format or language, broken or hostile.
pub fn import(
    bench: &Bench,
    work: &Work,
    path: &str,
    bytes: Vec<u8>,
    locale: Option<&str>,
) -> Result<Imported, Box<Finding>> {
    let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let read = match ending.as_str() {
        "json" => json::read,
        "csv" => csv::read,
        "xlf" | "xliff" => xliff::read,
        _ => {
            let place = Place { path, line: 1, key: "" };
            let what = "The format is not known by the name.";
            return Err(Box::new(place.error(what, "Give a .json, .csv, .xlf or .xliff file.")));
        }
    };
    let document = Document::new(path, foreign::decode(path, bytes)?);
    let mut findings = Vec::new();
    let given = read(&document, &mut findings)?;
    let locale = locale.filter(|_| matches!(ending.as_str(), "xlf" | "xliff"));
    intake::take_in(bench, work, &document, given, locale, findings)
}
