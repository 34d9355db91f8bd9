//! The app's behaviour in a browser, against a scripted Azure in the same process: what is typed, focused and sent.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what the tests share is test code, too")]

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use winddown::api::{Answer, HttpRequest, HttpResponse, Method, Transport};
use winddown::config::Config;
use winddown::ui::Shell;

wasm_bindgen_test_configure!(run_in_browser);

const SHOP: &str = "11111111-1111-1111-1111-111111111111";
const ARCHIVE: &str = "22222222-2222-2222-2222-222222222222";

/// What the scripted Azure has been asked, and how it answers.
#[derive(Clone, Default)]
struct Azure {
    sent: Arc<Mutex<Vec<String>>>,
    cancels: Arc<AtomicUsize>,
    /// Readings since the cancel: the first two still show the state before it.
    readings: Arc<AtomicUsize>,
    /// How long the answer to a subscription takes.
    slow: Duration,
    /// The status of the answer to a cancel.
    refusal: Option<u16>,
}

impl Azure {
    fn transport(&self) -> Transport {
        let azure = self.clone();
        Transport::InProcess(Arc::new(move |request| azure.clone().answer(request)))
    }

    fn answer(self, request: HttpRequest) -> Answer {
        Box::pin(async move {
            let path = request.url.split_once("/api").unwrap().1.to_owned();
            self.sent.lock().unwrap().push(format!("{} {path}", request.method.word()));
            let (status, body) = self.reply(request.method, path.split('?').next().unwrap());
            if path.starts_with("/subscriptions/") && request.method == Method::Get {
                sleep(self.slow).await;
            }
            Ok(HttpResponse { status, body, ..HttpResponse::default() })
        })
    }

    fn reply(&self, method: Method, path: &str) -> (u16, String) {
        let cancelled = self.cancels.load(Ordering::Relaxed) > 0
            && path.ends_with(SHOP)
            && self.readings.fetch_add(1, Ordering::Relaxed) >= 2;
        let shop = subscription(SHOP, "Webshop", if cancelled { "Disabled" } else { "Enabled" });
        match (method, path) {
            (Method::Post, _) if self.refusal.is_some() => (
                self.refusal.unwrap_or_default(),
                r#"{"error":{"code":"AuthorizationFailed","message":"no"}}"#.into(),
            ),
            (Method::Post, _) => {
                self.cancels.fetch_add(1, Ordering::Relaxed);
                (200, format!(r#"{{"subscriptionId":"{SHOP}"}}"#))
            }
            (_, "/subscriptions") => {
                let archive = subscription(ARCHIVE, "Crèche-archief", "Disabled");
                (200, format!(r#"{{"value":[{shop},{archive}]}}"#))
            }
            (_, "/tenants") => (200, r#"{"value":[]}"#.into()),
            (_, path) if path.ends_with("/permissions") => {
                (200, r#"{"value":[{"actions":["*"],"notActions":[]}]}"#.into())
            }
            (_, path) if path.contains("/billingProperty/") => (200, r#"{"properties":{}}"#.into()),
            (_, path) if path.ends_with(SHOP) => (200, shop),
            _ => (404, r#"{"error":{"code":"SubscriptionNotFound","message":"no"}}"#.into()),
        }
    }
}

fn subscription(id: &str, name: &str, state: &str) -> String {
    format!(
        r#"{{"id":"/subscriptions/{id}","subscriptionId":"{id}","displayName":"{name}","state":"{state}",
            "subscriptionPolicies":{{"quotaId":"PayAsYouGo_2014-09-01"}}}}"#
    )
}

/// The app in a page of its own, in Dutch, at an address. Dropping it unmounts it.
struct Page {
    root: HtmlElement,
    _handle: Box<dyn std::any::Any>,
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn open(azure: &Azure, address: &str) -> Page {
    let storage = window().local_storage().unwrap().unwrap();
    storage.clear().unwrap();
    storage.set_item("winddown:language", "nl-NL").unwrap();
    window().history().unwrap().replace_state_with_url(&"".into(), "", Some(address)).unwrap();
    let root: HtmlElement = document().create_element("div").unwrap().dyn_into().unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let config = Config::parse(r#"{"api":{"baseUrl":"/api"}}"#).unwrap();
    let transport = azure.transport();
    let handle = mount_to(root.clone(), move || view! { <Shell config=config transport=transport/> });
    Page { root, _handle: Box::new(handle) }
}

impl Page {
    fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// The element of a kind that says something.
    fn find(&self, selector: &str, words: &str) -> Option<HtmlElement> {
        let all = self.root.query_selector_all(selector).unwrap();
        (0..all.length())
            .filter_map(|index| all.get(index)?.dyn_into::<HtmlElement>().ok())
            .find(|element| element.text_content().unwrap_or_default().trim() == words)
    }

    async fn press(&self, selector: &str, words: &str) {
        until(&format!("{selector} «{words}»"), || self.find(selector, words).is_some()).await;
        let element = self.find(selector, words).unwrap();
        // A person's click gives the focus, too; a scripted one does not.
        element.focus().unwrap();
        element.click();
    }

    async fn says(&self, words: &str) {
        until(&format!("«{words}» in: {}", self.text()), || self.text().contains(words)).await;
    }

    fn get<T: JsCast>(&self, selector: &str) -> T {
        self.root.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
    }

    fn speak(&self, tag: &str) {
        let menu: HtmlSelectElement = self.get("header select");
        menu.set_value(tag);
        menu.dispatch_event(&event("change")).unwrap();
    }
}

fn event(kind: &str) -> Event {
    let event = document().create_event("Event").unwrap();
    event.init_event_with_bubbles(kind, true);
    event
}

/// Waits until something is so, and fails when it does not become so.
async fn until(what: &str, so: impl Fn() -> bool) {
    for _ in 0..1_000 {
        if so() {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
    panic!("waited in vain for {what}");
}

fn focused() -> String {
    document()
        .active_element()
        .and_then(|element| element.text_content())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[wasm_bindgen_test]
async fn the_list_is_searched_without_case_and_accents() {
    let page = open(&Azure::default(), "/subscriptions");
    page.says("2 abonnementen").await;
    let search: HtmlInputElement = page.get("input[type=search]");
    search.set_value("CRECHE");
    search.dispatch_event(&event("input")).unwrap();
    page.says("1 van 2 voldoet").await;
    assert!(!page.text().contains("Webshop"));
    assert_eq!(window().location().search().unwrap(), "?q=CRECHE");
}

#[wasm_bindgen_test]
async fn a_language_switch_keeps_what_was_typed_and_the_step() {
    let page = open(&Azure::default(), &format!("/subscriptions/{SHOP}/cancel/review"));
    page.says("Er is nog niets opgezegd").await;
    let note: HtmlTextAreaElement = page.get("textarea");
    note.set_value("verhuisd naar België");
    note.dispatch_event(&event("input")).unwrap();
    page.speak("en");
    page.says("Nothing has been cancelled yet").await;
    assert_eq!(page.get::<HtmlTextAreaElement>("textarea").value(), "verhuisd naar België");
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("en"));
    until("the title", || document().title().starts_with("Review: cancel Webshop")).await;
}

#[wasm_bindgen_test]
async fn four_clicks_cancel_once_and_lead_to_the_status() {
    let azure = Azure::default();
    let page = open(&azure, "/subscriptions");
    page.press("a", "Abonnement opzeggen").await;
    page.says("Voordat u Webshop opzegt").await;
    until("the heading's focus", || focused().starts_with("Voordat u")).await;
    page.press("a", "Doorgaan").await;
    page.press("main button", "Abonnement opzeggen").await;
    until("the focus in the dialog", || focused() == "Niet opzeggen").await;
    let yes = page.find("button", "Ja, mijn abonnement opzeggen").unwrap();
    yes.click();
    yes.click();
    page.says("Uw opzegging is verzonden").await;
    page.says("Uw abonnement is opgezegd").await;
    assert_eq!(azure.cancels.load(Ordering::Relaxed), 1);
    let sent = azure.sent.lock().unwrap();
    let cancels: Vec<&String> = sent.iter().filter(|line| line.starts_with("POST")).collect();
    assert_eq!(cancels.len(), 1);
    assert!(
        cancels.iter().all(|line| line.ends_with("cancel?api-version=2021-10-01&IgnoreResourceCheck=true"))
    );
    assert_eq!(window().location().pathname().unwrap(), format!("/subscriptions/{SHOP}/status"));
}

#[wasm_bindgen_test]
async fn not_cancelling_closes_the_dialog_and_gives_the_focus_back() {
    let azure = Azure::default();
    let page = open(&azure, &format!("/subscriptions/{SHOP}/cancel/review"));
    page.press("main button", "Abonnement opzeggen").await;
    page.press("dialog button", "Niet opzeggen").await;
    until("the focus on the button that opened it", || focused() == "Abonnement opzeggen").await;
    assert_eq!(azure.cancels.load(Ordering::Relaxed), 0);
}

#[wasm_bindgen_test]
async fn a_refusal_says_that_nothing_has_changed() {
    let azure = Azure { refusal: Some(403), ..Azure::default() };
    let page = open(&azure, &format!("/subscriptions/{SHOP}/cancel/review"));
    page.press("main button", "Abonnement opzeggen").await;
    page.press("dialog button", "Ja, mijn abonnement opzeggen").await;
    page.says("Er is niets veranderd").await;
    page.says("Uw rol staat dit niet toe").await;
    page.speak("en");
    page.says("Your role does not allow it").await;
}

#[wasm_bindgen_test]
async fn an_answer_after_leaving_does_nothing() {
    let azure = Azure { slow: Duration::from_millis(150), ..Azure::default() };
    let page = open(&azure, &format!("/subscriptions/{SHOP}"));
    page.press("nav a", "Abonnementen").await;
    page.says("2 abonnementen").await;
    let asked = azure.sent.lock().unwrap().len();
    sleep(Duration::from_millis(400)).await;
    assert!(!page.text().contains("Hoofdpunten"), "the page that was left came back");
    assert_eq!(azure.sent.lock().unwrap().len(), asked, "the page that was left went on asking");
}

#[wasm_bindgen_test]
async fn an_unknown_subscription_says_so_and_offers_help() {
    let page = open(&Azure::default(), &format!("/subscriptions/{ARCHIVE}"));
    page.says("Dit abonnement is niet gevonden").await;
    page.says("kies het abonnement uit de lijst").await;
    page.says("Hulp nodig?").await;
}
