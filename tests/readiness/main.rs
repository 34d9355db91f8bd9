//! What the app finds in a subscription, through its own client against the simulator's core in the same process: each
//! scenario with what is expected of it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what the tests share is test code, too"
)]

mod azure;
mod charges;
mod expected;
#[path = "../browser/matrix/faults.rs"]
#[allow(dead_code, reason = "what a fault does matters in the browser")]
mod faults;
mod findings;
mod garbage;
mod hostile;
mod identity;
mod matrix;
mod renewal;
mod stopping;
mod throttling;
