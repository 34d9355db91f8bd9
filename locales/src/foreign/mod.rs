//! Texts of other projects: any `.ftl`, `.json`, `.xlf`, `.xliff` or `.md` becomes the same units that the app's own
//! catalogue is checked as.
//!
//! Such a file may be anything: huge, broken, binary, hostile. Nothing here trusts it; what cannot be read is a finding
//! with its place, and what can be read is checked all the same.

pub(crate) mod fluent;
mod format;
mod inline;
mod json;
pub(crate) mod locale;
mod markdown;
mod metadata;
mod source;
pub(crate) mod xliff;
pub(crate) mod xml;

use crate::checks::{Document, Language, Passage, Role, Unit, inspect};
use crate::finding::{Finding, Place};

pub use format::Format;

/// The largest file that is read, in bytes. Texts of this size have no translator; a file that has them is no catalogue.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// A file whose format and language are known.
#[derive(Clone, Debug)]
pub struct File {
    document: Document,
    format: Format,
    locale: String,
}

/// Texts and complaints out of a file.
#[derive(Debug, Default)]
pub(crate) struct Texts<'d> {
    pub(crate) units: Vec<Unit<'d>>,
    pub(crate) findings: Vec<Finding>,
}

/// Whether a file of a size, in bytes, is read at all; asked before it is brought into memory.
///
/// # Errors
///
/// When it is larger than [`LARGEST`].
pub fn admit(path: &str, size: u64) -> Result<(), Box<Finding>> {
    if size <= LARGEST as u64 {
        return Ok(());
    }
    let (size, most) = (size.div_ceil(1024 * 1024), LARGEST / 1024 / 1024);
    let place = Place { path, line: 1, key: "" };
    let what = format!("The file has {size} MiB, but a catalogue of texts has at most {most}.");
    Err(Box::new(place.error(what, "Split it.")))
}

/// The text of a file without its byte order mark, with plain line ends.
///
/// # Errors
///
/// When it is too large, binary, or not UTF-8.
pub(crate) fn decode(path: &str, bytes: Vec<u8>) -> Result<String, Box<Finding>> {
    let place = Place { path, line: 1, key: "" };
    admit(path, bytes.len() as u64)?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count() + 1;
        let what = format!("The file is not text in UTF-8; byte {at} is the first that cannot be read.");
        Box::new(Place { line, ..place }.error(what, "Save it as UTF-8."))
    })?;
    if let Some(at) = text.find('\0') {
        let line = text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
        let what = format!("The file is binary; byte {at} is zero.");
        return Err(Box::new(Place { line, ..place }.error(what, "Give a text file.")));
    }
    // The byte order mark is no part of the text.
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(&text).replace("\r\n", "\n"))
}

/// Takes a file in. The locale is the one given, else the one that the file or its path names.
///
/// # Errors
///
/// When it is too large, not UTF-8, of an unknown format, of an unknown language, or says that it is of another one.
pub fn open(path: &str, bytes: Vec<u8>, locale: Option<&str>) -> Result<File, Box<Finding>> {
    let place = Place { path, line: 1, key: "" };
    let format =
        Format::of(path).ok_or_else(|| {
            Box::new(place.error(
                "The format is not known by the name.",
                "Give a .ftl, .json, .xlf, .xliff or .md file.",
            ))
        })?;
    let text = decode(path, bytes)?;
    let own = locale::in_text(format, &text);
    if let (Some(asked), Some(own)) = (locale, &own) {
        let same = |a: &str, b: &str| a.split(['-', '_']).next() == b.split(['-', '_']).next();
        if !same(&asked.to_ascii_lowercase(), &own.to_ascii_lowercase()) {
            let what = format!("The file says that it is written in `{own}`, not in `{asked}`.");
            return Err(Box::new(place.error(what, "Check the file, or leave the language out.")));
        }
    }
    let locale = locale.map(str::to_owned).or(own).or_else(|| locale::in_path(path)).ok_or_else(|| {
        Box::new(place.error("The language of the file is not known.", "Give it, such as `--locale nl-NL`."))
    })?;
    Ok(File { document: Document::new(path, text), format, locale })
}

/// Everything that the rules find in some files. A file in English may be given as the source of the others; texts are
/// matched as [`source`] says.
pub fn check(files: &[File], source: Option<&File>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        let mut texts = file.texts();
        if let Some(source) = source {
            source::give(source, file, &mut texts);
        }
        findings.append(&mut texts.findings);
        findings.extend(locale::wrong(&file.document.path, &texts.units));
        findings.append(&mut inspect(&texts.units));
    }
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    findings
}

impl File {
    /// The language that its texts are checked as.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Whether the rules that need words know this language.
    pub fn language_is_known(&self) -> bool {
        Language::of(&self.locale) != Language::Other
    }

    fn texts(&self) -> Texts<'_> {
        match self.format {
            Format::Fluent => fluent::read(&self.document, &self.locale),
            Format::Json => json::read(&self.document, &self.locale),
            Format::Xliff => xliff::read(&self.document, &self.locale),
            Format::Markdown => markdown::read(&self.document, &self.locale),
        }
    }
}

impl<'d> Texts<'d> {
    pub(crate) fn add(&mut self, document: &'d Document, key: &str, locale: &str, passage: Passage) {
        if passage.text().trim().is_empty() && passage.role != Role::Text {
            return;
        }
        self.units.push(Unit {
            document,
            key: key.to_owned(),
            locale: locale.to_owned(),
            passages: vec![passage],
            source: None,
            excuses: Vec::new(),
            straight_quotes: true,
        });
    }

    /// Notes that something at a byte of the file cannot be read.
    pub(crate) fn refuse(&mut self, document: &Document, at: usize, what: impl Into<String>, mend: &str) {
        let place = Place { path: &document.path, line: document.line(at), key: "" };
        let span = document.span(&(at..at));
        self.findings.push(Finding { columns: Some(span.columns), ..place.error(what, mend) });
    }
}
