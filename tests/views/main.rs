//! Every view in every language, rendered natively: what it says, that no key leaks, and that the languages differ.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what the tests share is test code, too"
)]

#[path = "../readiness/azure.rs"]
#[allow(dead_code, reason = "the tests of the client use all of it")]
mod azure;
mod days;
mod details;
#[path = "../readiness/expected.rs"]
mod expected;
mod failures;
mod flow;
mod list;
mod scenarios;
mod sign_in;
mod status;
mod support;
mod together;
mod who_can;
