//! The app in a page of its own, and what a person does and sees there.

use std::sync::Arc;
use std::time::Duration;

use gloo_timers::future::sleep;
use js_sys::Promise;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage,
};
use winddown::config::Config;
use winddown::i18n::{Edition, Locale};
use winddown::ui::Shell;
use winddown::ui::library::{Library, Shelf};

use crate::azure::Azure;

const EN: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));
const NL: &str = include_str!(concat!(env!("OUT_DIR"), "/nl-NL.txt"));

/// The app, mounted. Dropping it unmounts it.
pub struct Page {
    root: HtmlElement,
    _handle: Box<dyn std::any::Any>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// Opens the app at an address, in Dutch and in a browser that knows nothing yet.
pub fn open(azure: &Azure, address: &str) -> Page {
    storage().clear().unwrap();
    open_again(azure, address)
}

/// Opens the app in a browser that remembers what it was told.
pub fn open_again(azure: &Azure, address: &str) -> Page {
    open_with(azure, address, &["nl-NL", "en"])
}

/// Opens the app where only some languages can be had; it speaks the first.
pub fn open_with(azure: &Azure, address: &str, languages: &[&str]) -> Page {
    window().history().unwrap().replace_state_with_url(&"".into(), "", Some(address)).unwrap();
    let root: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let config = Config::parse(r#"{"api":{"baseUrl":"/api"}}"#).unwrap();
    let transport = azure.transport();
    let editions: Vec<_> = languages.iter().map(|tag| Arc::new(edition(tag))).collect();
    let edition = Arc::clone(editions.first().unwrap());
    let handle = mount_to(root.clone(), move || {
        let library = Library::new(Shelf::Given(editions));
        view! { <Shell config transport library edition/> }
    });
    Page { root, _handle: Box::new(handle) }
}

/// The texts of a language.
pub fn edition(tag: &str) -> Edition {
    Edition::read(Locale::parse(tag).unwrap(), if tag == "en" { EN } else { NL }).unwrap()
}

impl Page {
    /// The words on the page, without the marks that set names off from a sentence.
    pub fn text(&self) -> String {
        words(&self.root)
    }

    /// The element of a kind that says just this, if it is there.
    pub fn find(&self, selector: &str, said: &str) -> Option<HtmlElement> {
        self.all(selector).into_iter().find(|element| words(element).trim() == said)
    }

    /// What the elements of a kind say, in their order.
    pub fn said(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| words(element).trim().to_owned()).collect()
    }

    /// An attribute of every element of a kind that has it, in their order.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|element| element.get_attribute(name)).collect()
    }

    /// How many elements a selector finds.
    pub fn count(&self, selector: &str) -> usize {
        self.all(selector).len()
    }

    /// Time passes for the page; for what it does now and then.
    pub async fn waits(&self, milliseconds: u64) {
        sleep(Duration::from_millis(milliseconds)).await;
    }

    /// One of the elements of a kind, which must be there.
    pub fn nth(&self, selector: &str, at: usize) -> HtmlElement {
        self.all(selector).into_iter().nth(at).unwrap()
    }

    /// The buttons of the page proper.
    pub fn buttons(&self) -> Vec<HtmlElement> {
        self.all("main button")
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let all = self.root.query_selector_all(selector).unwrap();
        (0..all.length()).filter_map(|index| all.get(index)?.dyn_into().ok()).collect()
    }

    /// Presses an element once it is there.
    pub async fn press(&self, selector: &str, said: &str) {
        until(|| format!("{selector} «{said}»"), || self.find(selector, said).is_some()).await;
        let element = self.find(selector, said).unwrap();
        // A person's click gives the focus, too; a scripted one does not.
        element.focus().unwrap();
        element.click();
    }

    /// Presses the button that a screen reader calls this.
    pub async fn press_named(&self, name: &str) {
        let selector = format!("button[aria-label='{name}']");
        until(|| selector.clone(), || self.count(&selector) == 1).await;
        self.get::<HtmlElement>(&selector).click();
    }

    /// Waits until the rights of all rows on the screen have been asked for and answered.
    pub async fn rights_are_read(&self, azure: &Azure) {
        let is_asked = |href: &String| {
            let id = href.trim_end_matches("/cancel").rsplit('/').next().unwrap_or_default().to_owned();
            azure.asked().iter().any(|line| line.contains(&id) && line.contains("/permissions?"))
        };
        let rows = || self.attributes("td[data-column=action] a[href$='/cancel']", "href");
        until(|| "the rights of the rows".to_owned(), || rows().iter().all(is_asked)).await;
        azure.is_quiet().await;
    }

    /// Waits until the page says something.
    pub async fn says(&self, said: &str) {
        until(|| format!("«{said}» in: {}", self.text()), || self.text().contains(said)).await;
    }

    /// Waits until the page does not say something any more.
    pub async fn says_no_more(&self, said: &str) {
        until(|| format!("an end of «{said}» in: {}", self.text()), || !self.text().contains(said)).await;
    }

    /// The first element that a selector finds, which must be there.
    pub fn get<T: JsCast>(&self, selector: &str) -> T {
        self.root.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
    }

    /// Types into a field of one line.
    pub fn type_in(&self, selector: &str, text: &str) {
        let field: HtmlInputElement = self.get(selector);
        field.set_value(text);
        field.dispatch_event(&event("input")).unwrap();
    }

    /// Writes into a field of several lines.
    pub fn write_in(&self, selector: &str, text: &str) {
        let field: HtmlTextAreaElement = self.get(selector);
        field.set_value(text);
        field.dispatch_event(&event("input")).unwrap();
    }

    /// Chooses an entry of a menu.
    pub fn choose(&self, selector: &str, value: &str) {
        let menu: HtmlSelectElement = self.get(selector);
        menu.set_value(value);
        menu.dispatch_event(&event("change")).unwrap();
    }

    /// What a menu shows as chosen.
    pub fn chosen(&self, selector: &str) -> String {
        self.get::<HtmlSelectElement>(selector).value()
    }

    /// Changes the language.
    pub fn speak(&self, tag: &str) {
        self.choose("header select", tag);
    }

    /// Confirms a cancel on the review page, in Dutch.
    pub async fn confirm(&self) {
        self.press("main button", "Abonnement opzeggen").await;
        self.press("dialog button", "Ja, mijn abonnement opzeggen").await;
    }
}

/// What the browser remembers.
pub fn storage() -> Storage {
    window().local_storage().unwrap().unwrap()
}

/// Where the record of a change of a subscription is kept.
pub fn record_key(id: &str) -> String {
    format!("winddown:{}/api:change:{id}", window().location().origin().unwrap())
}

/// The path of the address.
pub fn path() -> String {
    window().location().pathname().unwrap()
}

/// A bubbling event.
pub fn event(kind: &str) -> Event {
    let event = document().create_event("Event").unwrap();
    event.init_event_with_bubbles(kind, true);
    event
}

/// What the element says that has the focus.
pub fn focused() -> String {
    document().active_element().map(|element| words(&element).trim().to_owned()).unwrap_or_default()
}

/// Waits until the browser is about to draw what has changed.
pub async fn frame() {
    let drawn = Promise::new(&mut |drawn, _| {
        window().request_animation_frame(&drawn).unwrap();
    });
    JsFuture::from(drawn).await.unwrap();
}

/// Waits until something is so, and fails when it does not become so.
pub async fn until(what: impl Fn() -> String, so: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if so() {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("waited in vain for {}", what());
}

/// Waits until an element with these words has the focus.
pub async fn until_focused(said: &str) {
    until(|| format!("the focus on «{said}», not on «{}»", focused()), || focused() == said).await;
}

/// Words with plain spaces, because browsers differ in which they put into a range or before AM.
pub fn plain_spaces(words: &str) -> String {
    words.replace(['\u{2009}', '\u{202f}'], " ")
}

fn words(element: &Element) -> String {
    element.text_content().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], "")
}
