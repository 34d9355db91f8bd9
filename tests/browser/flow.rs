//! The steps of cancelling and its dialog: where the focus is, what Escape does, and what cannot be pressed.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlDialogElement;

use crate::azure::Azure;
use crate::page::{Page, focused, open, path, until, until_focused};

const NAME: &str = "Bakkerij De Vries – webshop (productie)";

#[wasm_bindgen_test]
async fn every_step_begins_at_its_heading_and_says_which_it_is() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, "/subscriptions");
    page.press("a", "Abonnement opzeggen").await;
    until_focused(&format!("Voordat u {NAME} opzegt")).await;
    assert_eq!(path(), format!("/subscriptions/{id}/cancel"));
    page.says("Stap 1 van 2").await;
    page.press("a", "Doorgaan").await;
    until_focused(&format!("Controleren: {NAME} opzeggen")).await;
    assert_eq!(path(), format!("/subscriptions/{id}/cancel/review"));
    page.says("Stap 2 van 2").await;
    // Back is a link, not a button that could lose what was noted.
    page.write_in("textarea", "bijna klaar");
    page.press("main .actions a", "Terug").await;
    until_focused(&format!("Voordat u {NAME} opzegt")).await;
    page.press("a", "Doorgaan").await;
    page.says("Er is nog niets opgezegd").await;
    assert_eq!(page.get::<web_sys::HtmlTextAreaElement>("textarea").value(), "bijna klaar");
    assert_eq!(azure.changes(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn not_cancelling_closes_the_dialog_and_gives_the_focus_back() {
    let azure = Azure::of("single");
    let page = review(&azure).await;
    page.press("main button", "Abonnement opzeggen").await;
    // The harmless answer comes first, and has the focus.
    assert_eq!(page.said("dialog button"), ["Niet opzeggen", "Ja, mijn abonnement opzeggen"]);
    until_focused("Niet opzeggen").await;
    page.press("dialog button", "Niet opzeggen").await;
    until_focused("Abonnement opzeggen").await;
    assert!(!is_open(&page));
    assert_eq!(azure.changes(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn escape_means_no_until_the_answer_is_awaited() {
    let azure = Azure::of("single");
    azure.fault("Subscription_Cancel", "", r#"{"kind":"delay","milliseconds":1500}"#);
    let page = review(&azure).await;
    page.press("main button", "Abonnement opzeggen").await;
    until_focused("Niet opzeggen").await;
    escape(&page);
    until_focused("Abonnement opzeggen").await;
    assert!(!is_open(&page));
    page.confirm().await;
    page.says("De opzegging wordt verzonden").await;
    let dialog: HtmlDialogElement = page.get("dialog");
    let escape = document().create_event("Event").unwrap();
    escape.init_event_with_bubbles_and_cancelable("cancel", false, true);
    assert!(!dialog.dispatch_event(&escape).unwrap(), "it would look as if the request were called back");
    assert_eq!(dialog.get_attribute("closedby").as_deref(), Some("none"));
    assert!(is_open(&page));
    for button in ["Niet opzeggen", "Ja, mijn abonnement opzeggen"] {
        assert!(page.find("dialog button", button).unwrap().has_attribute("disabled"), "{button}");
    }
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_refusal_says_that_nothing_has_changed_and_can_be_tried_again() {
    let azure = Azure::of("single");
    azure.fault("Subscription_Cancel", r#""times":1,"#, r#"{"kind":"status","status":429}"#);
    let page = review(&azure).await;
    page.write_in("textarea", "verhuisd");
    page.confirm().await;
    page.says("Er is niets veranderd").await;
    page.says("Er waren te veel aanvragen").await;
    assert!(!is_open(&page));
    assert_eq!(page.get::<web_sys::HtmlTextAreaElement>("textarea").value(), "verhuisd");
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes().len(), 2);
}

#[wasm_bindgen_test]
async fn the_first_page_leaves_the_focus_where_the_browser_puts_it() {
    let page = open(&Azure::of("single"), "/subscriptions");
    page.says("1 abonnement").await;
    assert_ne!(focused(), "Abonnementen");
    assert!(document().title().starts_with("Abonnementen"));
    assert_eq!(window().location().search().unwrap(), "");
}

async fn review(azure: &Azure) -> Page {
    let page = open(azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.says("Er is nog niets opgezegd").await;
    until(|| "a closed dialog".to_owned(), || !is_open(&page)).await;
    page
}

fn is_open(page: &Page) -> bool {
    page.get::<HtmlDialogElement>("dialog").open()
}

/// Does what the Escape key does to a dialog: asks it to close, which the page may forbid.
fn escape(page: &Page) {
    let dialog: HtmlDialogElement = page.get("dialog");
    let close = js_sys::Reflect::get(&dialog, &JsValue::from_str("requestClose")).unwrap();
    close.unchecked_into::<js_sys::Function>().call0(&dialog).unwrap();
}
