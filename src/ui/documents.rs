//! Files that people are given and files that they choose, through the browser.

use js_sys::JsString;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlAnchorElement};

/// Gives the person a text as a file.
pub fn download(name: &str, kind: &str, words: &str) {
    let url = address_of(kind, words);
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(url), Some(link)) = (url, link) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
        let _ = web_sys::Url::revoke_object_url(&url);
    }
}

/// An address for a text, good as long as the page.
pub fn address_of(kind: &str, words: &str) -> Option<String> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&JsString::from(words));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    web_sys::Url::create_object_url_with_blob(&blob).ok()
}

/// What became of a file that somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// It is larger than what is wanted, and was not read.
    TooLarge,
    /// The browser could not read it: it may be gone.
    Unread,
}

/// The file that somebody has chosen in a field; `None` where they have chosen none. The field is empty afterwards, so that
/// the same file can be chosen again after it has been changed.
pub async fn chosen_file(event: &Event, largest: usize) -> Option<Chosen> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    #[allow(clippy::cast_precision_loss, reason = "sizes stay far below 2^53")]
    let chosen = if file.size() > largest as f64 {
        Chosen::TooLarge
    } else {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => Chosen::Bytes(js_sys::Uint8Array::new(&buffer).to_vec()),
            Err(_) => Chosen::Unread,
        }
    };
    field.set_value("");
    Some(chosen)
}

/// The files that somebody has chosen in a field, with their bytes; one that cannot be read is left out by the browser.
#[cfg(feature = "review")]
pub async fn chosen_files(event: &Event) -> Vec<(String, Vec<u8>)> {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(files) = field.as_ref().and_then(web_sys::HtmlInputElement::files) else { return Vec::new() };
    let mut read = Vec::new();
    for file in (0..files.length()).filter_map(|place| files.get(place)) {
        if let Ok(buffer) = JsFuture::from(file.array_buffer()).await {
            read.push((file.name(), js_sys::Uint8Array::new(&buffer).to_vec()));
        }
    }
    // The same file may be chosen again after it has been changed.
    if let Some(field) = field {
        field.set_value("");
    }
    read
}
