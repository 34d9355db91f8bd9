//! Turning the renewal of a support plan off: what was asked, and what is known of its outcome (product.md row 7).
//!
//! Azure answers at once or works on it for a while, during which the plan says so (`operationStatus`); the address at
//! which that could be followed is in a header that a browser may not be allowed to read, and tells no more than the plan.
//! So the plan is what is read, whatever was answered (api/facts.md 3c, 6, 9).
//!
//! ```text
//!             Asked            Accepted                the plan shows it
//!  Idle | Failed ───▶ Sending ──────────▶ Changing ─────────────────────▶ Off
//!                      │ │ │                  ▲ │
//!              Refused │ │ │ Done             │ └──▶ Failed: without effect, untold, endless
//!            Failed ◀──┘ │ └──────────▶ Off   │ the plan is being changed
//!                        └─ Lost, or reload ─▶ Unclear ──▶ Off | Failed
//! ```
//!
//! One tab sends at most once while an outcome is open. A second tab that has not seen the record yet may send as well;
//! that does no harm, because Azure refuses a change of what is being changed, and off twice is off.

pub mod machine;
pub mod poll;
pub mod record;

pub use machine::{Answer, Command, Event, Failure, Reading, Stage};
