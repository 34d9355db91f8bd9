//! What is in a subscription, told as stories: lists and their pages, machines that are stopped, money, and laws that hold
//! whatever is asked.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what the tests share is test code, too"
)]

mod changes;
mod client;
mod laws;
mod lists;
mod machines;
mod money;
