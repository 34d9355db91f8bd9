//! Stands in for the crate of this name.
//!
//! Leptos always links its client of server functions, and that links wasm-streams, whose types are exported to
//! JavaScript: exports are roots, so no linker and no optimizer may leave them out. This app has no server functions;
//! nothing here is ever called. What it saves of the first visit is in ARCHITECTURE.md, "Size".

use futures_util::stream::{self, Empty, Stream};
use js_sys::wasm_bindgen::JsValue;

/// A stream that is never made.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a browser's stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Takes a stream of Rust's.
    ///
    /// # Panics
    /// Always: a server function would be needed to get here.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        unreachable!("this app has no server functions")
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A stream of Rust's, which is empty.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        stream::empty()
    }
}
