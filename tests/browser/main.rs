//! The app in a browser, against the simulator's core in the same process: what is typed, focused, said and sent.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what the tests share is test code, too"
)]

mod azure;
mod page;

mod at_once;
mod cancel;
mod days;
mod details;
mod flow;
mod formats;
mod history;
mod languages;
mod leaving;
mod list;
mod matrix;
mod readiness;
mod recheck;
mod records;
mod rights;
mod together;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
