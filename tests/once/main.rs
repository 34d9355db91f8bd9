//! A cancellation happens once: tabs, reloads, lost replies, late answers and time in every order that chance finds, with
//! the simulator's core as the truth that no tab may run ahead of.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what the tests share is test code, too"
)]

#[path = "../readiness/azure.rs"]
#[allow(dead_code, reason = "it is shared with tests that ask for more")]
mod azure;
mod browser;
mod check;
mod step;
