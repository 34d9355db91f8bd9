//! What follows from a cancellation, by rule and before it is made: what happens to each resource and what it cost, what
//! remains to be paid, what can be undone by whom until when, and whether any of it changed while somebody was reading.
//!
//! What could not be read is a value of its own throughout; it is never taken for nothing.

mod charges;
mod drift;
mod resources;
mod undo;

pub use charges::{Charges, Gap, PlanCharge, Plans, Told, Usage};
pub use drift::{Drift, Figure, Part, Snapshot};
pub use resources::{Affected, affected, costliest};
pub use undo::{By, Undo, What, undo};
