//! What to do before a cancellation: what was found in the subscription itself, turned into checks that a person can see,
//! judge and tick off (product.md rows 2 and 4 to 7).
//!
//! ```text
//!  pages, as they arrive        what is known so far         what it means
//!  Arrival ─────────────────▶ Estate::apply ─────────────▶ Estate::outcome(Check)
//! ```
//!
//! Every source is read on its own and fails on its own; a check shows what the others found all the same. Nothing here
//! stops anybody but what Azure itself would refuse.

mod backup;
mod check;
mod estate;
mod moving;
mod portal;
mod ticks;

pub use backup::{BackedUp, BackupTask, Copy as VaultCopy};
pub use check::{Check, Findings, Label, Outcome, StillRunning};
pub use estate::{Arrival, Estate, Run, Source};
pub use moving::{Destination, MoveSet};
pub use portal::{is_azure, portal};
pub use ticks::{Tick, Ticks};
