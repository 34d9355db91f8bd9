//! XLIFF 2.0 for translators' tools, and back from 2.0 and 2.1. The mapping is in `locales/README.md`; the golden file in
//! `tests/golden/review.xlf` shows it.

mod element;
mod inline;
mod read;
mod unit;
mod write;

pub(crate) use read::read;
pub use write::write;

/// The namespace of the core; that of 2.1 is the same, later ones differ in the last digit.
const CORE: &str = "urn:oasis:names:tc:xliff:document:2.";
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.";
/// The group of metadata that carries the trace.
const GROUP: &str = "winddown-review";
/// What tells a flagged segment from one that is only translated.
const FLAGGED: &str = "winddown:flagged";
