//! Every touch of the browser outside `fetch` and `Intl`, so that the rest can be read without knowing one.
//!
//! A browser may refuse storage or history; nothing here fails because of it, it only remembers less.

use chrono::{DateTime, Utc};
use js_sys::{Date, JsString, Math};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlDialogElement, HtmlElement, MouseEvent, Storage};

/// The computer's clock, UTC.
pub fn now() -> DateTime<Utc> {
    #[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit")]
    DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default()
}

/// A text as it is compared when searching: without case and without accents, by the browser's knowledge of letters.
pub fn fold(text: &str) -> String {
    let plain = JsString::from(text).normalize("NFD").to_lower_case();
    String::from(plain).chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect()
}

/// A random number from 0 to 1.
pub fn chance() -> f64 {
    Math::random()
}

/// The languages the person reads, in their order.
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Marks the document as being in a language, for hyphenation, speech and fonts.
pub fn set_language(tag: &str) {
    if let Some(root) = document().document_element() {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Path and query (without `?`) of the address.
pub fn address() -> (String, String) {
    let location = window().location();
    let query = location.search().unwrap_or_default();
    (location.pathname().unwrap_or_default(), query.strip_prefix('?').unwrap_or(&query).to_owned())
}

/// Makes a path on this origin an absolute URL; leaves an absolute URL as it is.
pub fn absolute(base: &str) -> String {
    if base.starts_with('/') {
        format!("{}{}", window().location().origin().unwrap_or_default(), base.trim_end_matches('/'))
    } else {
        base.to_owned()
    }
}

/// Adds an address to the history.
pub fn push_address(href: &str) {
    if let Ok(history) = window().history() {
        // Some browsers refuse too many changes in a short time; the page is right all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// Replaces the address in the history.
pub fn replace_address(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(href));
    }
}

/// The address, path and query, of the link on this origin that a plain click leads to; `None` for every click that
/// the browser must handle itself.
pub fn followed_link(event: &MouseEvent) -> Option<String> {
    let plain = event.button() == 0
        && !(event.default_prevented()
            || event.ctrl_key()
            || event.meta_key()
            || event.shift_key()
            || event.alt_key());
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let own = link.origin() == window().location().origin().ok()?;
    // A link within the page, such as the one that skips to the content, is the browser's.
    let within = !link.hash().is_empty();
    (plain && own && !within && link.target().is_empty() && !link.has_attribute("download"))
        .then(|| format!("{}{}", link.pathname(), link.search()))
}

/// Moves the focus to the page's heading without scrolling, so that a screen reader begins there.
pub fn focus_heading() {
    focus("#content h1");
}

/// Moves the focus to the first element that a selector finds.
pub fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens a modal dialog; the browser keeps the focus inside and gives it back afterwards.
pub fn show_modal(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // It only fails for a dialog that is not in the document, which nobody could see anyway.
        let _ = dialog.show_modal();
    }
}

/// The value of the field that an event comes from.
pub fn value(event: &Event) -> String {
    leptos::prelude::event_target_value(event)
}

/// Whether the page is in a tab that nobody sees.
pub fn is_hidden() -> bool {
    document().hidden()
}

/// Hides the static page that was painted before the app was here. It stays in the document, so that `boot.js` can show
/// its message if the app should fail later.
pub fn hide_static_shell() {
    if let Some(shell) = document().get_element_by_id("shell") {
        let _ = shell.set_attribute("hidden", "");
    }
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Opens the print dialog.
pub fn print() {
    let _ = window().print();
}

/// Reads a stored text.
pub fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores a text; says whether it was stored.
pub fn store(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Removes a stored text.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
