//! Ending a subscription, and bringing it back: what was asked, and what is known of its outcome.
//!
//! Azure returns no operation id, takes no idempotency key, and shows the old state for minutes. So the certainty is
//! made here: [`machine`] says what may happen next, [`record`] survives a reload, [`poll`] says when to look again.
//!
//! ```text
//!            Asked                 Accepted              state shows it
//!  Idle ───────────────▶ Sending ───────────▶ Pending ───────────────▶ Done
//!   ▲                      │  │                  ▲                       ▲
//!   │          Refused     │  │ Lost, or reload  │                       │
//!   └── Refused ◀──────────┘  └────▶ Unclear ────┼───────────────────────┘
//!                                      │         │ state shows it
//!                                      ▼ the window has passed, the state is the old one
//!                                   Unanswered ──▶ Asked again
//!
//!  Pending ──▶ Unshown, when patience has passed and the state is still the old one ──▶ Asked again
//! ```

pub mod machine;
pub mod poll;
pub mod record;
pub mod tab;

pub use machine::{ARRIVES_WITHIN, Act, Command, Effect, Event, Refusal, Request, Stage};
pub use poll::Watch;
pub use record::{Reason, Recalled, Record, Typed};
pub use tab::{Input, Output, Tab};
