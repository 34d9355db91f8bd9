//! What signing in needs of the browser: chance that nobody guesses, a digest, the notation of tokens, and the way out of the
//! page.

use js_sys::Uint8Array;
use leptos::ev;
use leptos::prelude::{on_cleanup, window, window_event_listener};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, PageTransitionEvent};

use crate::sign_in::{Secret, Secrets};

/// Makes what only this browser knows; `None` in a page that is not served securely.
pub fn secrets() -> Option<Secrets> {
    Some(Secrets { state: unguessable(16)?, nonce: unguessable(16)?, verifier: unguessable(32)? })
}

/// So many bytes of chance, two hexadecimal digits each: as such they may stand in an address and be a verifier.
fn unguessable(bytes: u32) -> Option<Secret> {
    let chance = Uint8Array::new_with_length(bytes);
    cryptography()?.get_random_values_with_array_buffer_view(&chance).ok()?;
    let digits = chance.to_vec().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(u32::from(digit), 16));
    Some(Secret::new(digits.collect::<String>()))
}

/// The SHA-256 of a verifier in base64url without padding; `None` in a page that is not served securely.
pub async fn challenge(verifier: &Secret) -> Option<String> {
    // Where there is no cryptography, reading it as an object says so.
    let subtle = cryptography().map(|crypto| crypto.subtle()).filter(|subtle| subtle.is_object())?;
    let bytes = Uint8Array::from(verifier.expose().as_bytes());
    let digest =
        JsFuture::from(subtle.digest_with_str_and_buffer_source("SHA-256", &bytes).ok()?).await.ok()?;
    let letters: String = Uint8Array::new(&digest).to_vec().into_iter().map(char::from).collect();
    let encoded = window().btoa(&letters).ok()?;
    Some(encoded.trim_end_matches('=').replace('+', "-").replace('/', "_"))
}

/// Reads base64 or base64url as UTF-8.
pub fn decoded(encoded: &str) -> Option<String> {
    let letters = window().atob(&encoded.replace('-', "+").replace('_', "/")).ok()?;
    String::from_utf8(
        letters.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect::<Option<_>>()?,
    )
    .ok()
}

/// The app's own address, where people come back to.
pub fn home() -> String {
    format!("{}/", window().location().origin().unwrap_or_default())
}

/// Leaves the page.
pub fn leave(url: &str) {
    // It fails only for what is no address.
    let _ = window().location().assign(url);
}

/// Calls back when the person turns back to the page that they left, and the browser has kept it as it was.
pub fn on_back(back: impl Fn() + 'static) {
    let shown = window_event_listener(ev::Custom::<PageTransitionEvent>::new("pageshow"), move |event| {
        if event.persisted() {
            back();
        }
    });
    on_cleanup(move || shown.remove());
}

fn cryptography() -> Option<Crypto> {
    window().crypto().ok().filter(|crypto| crypto.is_object())
}
