//! What reviewers of the texts work with: every message with what was found in it, what they have said about it, edits
//! that leave the rest of a file as it is, the exchange with other tools, and pseudo-locales.
//!
//! Strings in, values out: no files, no clock, no browser, so the same code runs in a page and in a test.
//!
//! Where to start: a [`Bench`] is the catalogue as it lies on the table; [`Work`] is what the reviewer has said about it;
//! [`Bench::edited`] applies that. [`exchange`] writes both for other tools and reads them back.

mod bench;
mod edited;
pub mod exchange;
mod fingerprint;
mod layout;
mod loaded;
mod merge;
pub mod pseudo;
mod record;
mod remark;
mod row;
mod work;

pub use bench::Bench;
pub use edited::Edited;
pub use exchange::Imported;
pub use fingerprint::Fingerprint;
pub use loaded::load;
pub use merge::{Difference, Merged, Part};
pub use record::Unreadable;
pub use remark::{About, Remark, State, Verdict};
pub use row::{Entry, Row, Text};
pub use work::{Edit, Review, Work};
