//! Stopping machines before a cancellation: one, some or all, a few at a time, each with an outcome of its own.
//!
//! To stop is to *deallocate*: a machine that is only powered off is still billed (api/facts.md 4b). Azure accepts, and
//! works on it for minutes; how that is getting on is told by an address in a header that a browser may not be allowed to
//! read. Then the machine itself tells.
//!
//! ```text
//!          Asked          fewer than so many        Accepted                     over
//!  (none) ───────▶ Waiting ────────────────▶ Sending ────────▶ Running ──────────────────▶ Stopped | Failed
//!                                               │                 ▲  no address: the machine
//!                                Lost, or reload└──▶ Unclear ─────┘  is read instead
//! ```
//!
//! Asking twice does no harm, because deallocating what is deallocated does nothing; so an outcome that stays unclear may
//! be asked again.

pub mod machine;
pub mod record;

pub use machine::{
    Answer, Command, Event, Failure, IN_FLIGHT, Look, Operation, OperationStatus, Stage, Stopping, Tally,
};
