//! Every view in every language, rendered natively: what it says, that no key leaks, and that the languages differ.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what the tests share is test code, too")]

mod failures;
mod flow;
mod list;
mod status;
mod support;
