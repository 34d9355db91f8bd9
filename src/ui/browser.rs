//! Every touch of the browser outside `fetch` and `Intl`, so that the rest can be read without knowing one.
//!
//! A browser may refuse storage or history; nothing here fails because of it, it only remembers less.

use chrono::{DateTime, Utc};
use js_sys::{Date, JsString, Math, Object, Reflect};
use leptos::ev;
use leptos::prelude::{document, on_cleanup, window, window_event_listener};
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

/// Marks the document as being in a language, for hyphenation, speech, fonts and the direction of everything.
pub fn set_language(tag: &str, right_to_left: bool) {
    if let Some(root) = document().document_element() {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
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
        // What was kept here for want of a store goes along.
        let _ = history.push_state_with_url(&here(), "", Some(href));
    }
}

/// Replaces the address in the history.
pub fn replace_address(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&here(), "", Some(href));
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

/// The same, as soon as the page shows what was just decided. What takes longer than a frame has the focus only where it is
/// nowhere else by then.
pub fn focus_next(selector: &'static str) {
    /// About a second.
    const FRAMES: u32 = 60;
    fn at_frame(selector: &'static str, left: u32) {
        leptos::prelude::request_animation_frame(move || {
            let is_there = document().query_selector(selector).is_ok_and(|found| found.is_some());
            if is_there {
                focus(selector);
            } else if left > 0 && document().active_element().is_none_or(|own| own.tag_name() == "BODY") {
                at_frame(selector, left - 1);
            }
        });
    }
    at_frame(selector, FRAMES);
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

/// Puts a text on the clipboard, and says whether the browser let it.
pub fn copy(words: String, told: impl Fn(bool) + 'static) {
    leptos::task::spawn_local(async move {
        let clipboard = window().navigator().clipboard();
        // A page that is not served securely has none.
        let is_there = clipboard.is_object();
        told(is_there && wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&words)).await.is_ok());
    });
}

/// Whether the fold that an event comes from is open now.
pub fn is_open(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|fold| fold.has_attribute("open"))
}

/// The value of the field that an event comes from.
pub fn value(event: &Event) -> String {
    leptos::prelude::event_target_value(event)
}

/// Calls back when the page is seen again, or the network is there again, as long as the current owner lives.
pub fn on_return(back: impl Fn() + Clone + 'static) {
    let seen = back.clone();
    let seen = window_event_listener(ev::Custom::<Event>::new("visibilitychange"), move |_| seen());
    let online = window_event_listener(ev::online, move |_| back());
    on_cleanup(move || {
        seen.remove();
        online.remove();
    });
}

/// Whether the page is in a tab that nobody sees.
pub fn is_hidden() -> bool {
    document().hidden()
}

/// The address of the module that this page started, as its document names it.
pub fn module() -> Option<String> {
    document().query_selector("script[data-wasm]").ok()??.get_attribute("data-wasm")
}

/// Hides the static page that was painted before the app was here. It stays in the document, so that `boot.js` can show
/// its message if the app should fail later.
pub fn hide_static_shell() {
    if let Some(shell) = document().get_element_by_id("shell") {
        let _ = shell.set_attribute("hidden", "");
    }
}

/// Shows the static page's own message that the app could not start.
pub fn tell_start_failed() {
    for (id, hidden) in [("start-failed", false), ("start-placeholder", true)] {
        if let Some(element) = document().get_element_by_id(id) {
            let _ = element.toggle_attribute_with_force("hidden", hidden);
        }
    }
}

/// Opens an address in a tab of its own, which cannot reach back and is not told where it was opened. A browser may refuse.
pub fn open_beside(address: &str) {
    let _ = window().open_with_url_and_target_and_features(address, "_blank", "noopener,noreferrer");
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

/// Reads a text that this tab keeps for itself: it survives a reload, and ends with the tab.
pub fn kept_here(key: &str) -> Option<String> {
    Reflect::get(&here(), &key.into()).ok()?.as_string()
}

/// Keeps a text, or forgets it, in the history of this tab, where a browser that refuses to store anything keeps it.
pub fn keep_here(key: &str, text: Option<&str>) {
    let kept = Object::assign(&Object::new(), here().unchecked_ref());
    let _ = match text {
        Some(text) => Reflect::set(&kept, &key.into(), &text.into()),
        None => Reflect::delete_property(&kept, &key.into()),
    };
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&kept, "");
    }
}

/// Whether this tab keeps anything for itself.
pub fn keeps_here() -> bool {
    here().is_object()
}

/// What the history keeps beside the address.
fn here() -> JsValue {
    window()
        .history()
        .and_then(|history| history.state())
        .ok()
        .filter(JsValue::is_object)
        .unwrap_or(JsValue::NULL)
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

/// Gives this page another clipboard: one that refuses, or one that takes everything.
#[cfg(feature = "review")]
pub fn replace_clipboard(clipboard: Option<&js_sys::Function>) {
    let value = clipboard.map_or(JsValue::UNDEFINED, |write| {
        let clipboard = Object::new();
        let _ = Reflect::set(&clipboard, &"writeText".into(), write);
        clipboard.into()
    });
    let property = Object::new();
    // The property is the browser's own; this page may hide it.
    let _ = Reflect::set(&property, &"value".into(), &value)
        .and_then(|_| Reflect::define_property(&window().navigator(), &"clipboard".into(), &property));
}

/// A function that answers a promise which is kept.
#[cfg(feature = "review")]
pub fn kept_promise() -> js_sys::Function {
    js_sys::Reflect::get(&js_sys::global(), &"Promise".into())
        .and_then(|promise| Reflect::get(&promise, &"resolve".into()).map(|resolve| (promise, resolve)))
        .map(|(promise, resolve)| js_sys::Function::from(resolve).bind0(&promise))
        .unwrap_or_default()
}

/// From here on this page stores nothing, as in a browser that refuses.
#[cfg(feature = "review")]
pub fn refuse_storage() {
    if let Some(storage) = storage() {
        let methods = Object::get_prototype_of(&storage);
        // What is not a function cannot be called, and that is as good a refusal as any.
        let _ = Reflect::set(&methods, &"setItem".into(), &JsValue::UNDEFINED);
    }
}

/// Removes every stored text whose key contains a word.
#[cfg(feature = "demo")]
pub fn forget_all(word: &str) {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> =
        (0..storage.length().unwrap_or_default()).filter_map(|place| storage.key(place).ok()?).collect();
    for key in keys.iter().filter(|key| key.contains(word)) {
        let _ = storage.remove_item(key);
    }
}

/// Whether a key belongs to the field that somebody types in, or is meant for the browser.
#[cfg(feature = "review")]
pub fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing =
        field.is_some_and(|field| matches!(field.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    typing || event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Takes the focus away from the field that an event comes from.
#[cfg(feature = "review")]
pub fn blur(event: &Event) {
    if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
    }
}

/// Scrolls the first element that a selector finds into sight, no further than needed.
#[cfg(feature = "review")]
pub fn reveal(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Marks one element for a reviewer's eye, and no other with the same word.
#[cfg(feature = "review")]
pub fn mark_only(element: Option<&Element>, word: &str) {
    let marked = document().query_selector_all(&format!("[data-mark={word}]")).ok();
    for old in marked.iter().flat_map(|all| (0..all.length()).filter_map(|index| all.get(index))) {
        if let Some(old) = old.dyn_ref::<Element>() {
            let _ = old.remove_attribute("data-mark");
        }
    }
    if let Some(element) = element {
        mark_also(element, word);
    }
}

/// Marks an element for a reviewer's eye.
#[cfg(feature = "review")]
pub fn mark_also(element: &Element, word: &str) {
    let _ = element.set_attribute("data-mark", word);
}

/// Writes an attribute of the document, for whoever looks from outside.
#[cfg(feature = "review")]
pub fn mark_document(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute(name, value);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
