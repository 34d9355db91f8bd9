//! The language changes at any moment: what was typed, chosen and opened stays, and every text follows.

use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement};

use crate::azure::Azure;
use crate::page::{event, open, open_with, storage, until};

const REASON: &str = ".reason select";
const STATE: &str = "form label:nth-of-type(2) select";

#[wasm_bindgen_test]
async fn a_switch_keeps_search_filter_and_rows() {
    let azure = Azure::of("portfolio");
    let page = open(&azure, "/subscriptions");
    page.says("24 abonnementen").await;
    page.type_in("input[type=search]", "cafe");
    page.choose(STATE, "past-due");
    page.says("1 van 24 voldoet").await;
    page.rights_are_read(&azure).await;
    let asked = azure.asked();
    page.speak("en");
    page.says("1 of 24 matches").await;
    assert_eq!(page.get::<HtmlInputElement>("input[type=search]").value(), "cafe");
    assert_eq!(page.chosen(STATE), "past-due");
    assert_eq!(page.said("td[data-column=state]"), ["Payment overdue"]);
    assert_eq!(azure.asked(), asked, "a language is no reason to ask Azure again");
}

#[wasm_bindgen_test]
async fn a_switch_keeps_reason_notes_and_step() {
    let azure = Azure::of("single");
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.says("Er is nog niets opgezegd").await;
    page.choose(REASON, "moved-provider");
    page.write_in("textarea", "verhuisd naar België");
    page.says("Tot 31 mei 2026").await;
    page.speak("en");
    page.says("Nothing has been cancelled yet").await;
    page.says("Step 2 of 2").await;
    page.says("Until May 31, 2026").await;
    assert_eq!(page.get::<HtmlTextAreaElement>("textarea").value(), "verhuisd naar België");
    assert_eq!(page.chosen(REASON), "moved-provider");
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("en"));
    until(|| document().title(), || document().title().starts_with("Review: cancel ")).await;
    assert_eq!(storage().get_item("winddown:language").unwrap().as_deref(), Some("en"));
}

#[wasm_bindgen_test]
async fn a_switch_leaves_an_open_dialog_open() {
    let azure = Azure::of("single");
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.press("main button", "Abonnement opzeggen").await;
    page.says("Ja, mijn abonnement opzeggen").await;
    page.speak("en");
    until(|| page.text(), || page.find("dialog button", "Yes, cancel my subscription").is_some()).await;
    assert!(page.get::<HtmlDialogElement>("dialog").open());
    page.press("dialog button", "Yes, cancel my subscription").await;
    page.says("Your cancellation has been sent").await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_switch_changes_errors_that_are_on_screen() {
    let azure = Azure::of("single");
    azure.fault("Subscriptions_Get", "", r#"{"kind":"status","status":429,"retryAfter":90}"#);
    let page = open(&azure, &format!("/subscriptions/{}", azure.first()));
    page.says("Probeer het na 90 seconden opnieuw").await;
    page.speak("en");
    page.says("Try again after 90 seconds").await;
    page.says_no_more("Probeer").await;
    azure.heal();
    let address = format!("GET /subscriptions/{}?", azure.first());
    let asks = || azure.asked().iter().filter(|line| line.starts_with(&address)).count();
    assert_eq!(asks(), 1);
    page.press("main button", "Try again").await;
    page.says("Try again after").await;
    assert_eq!(asks(), 1, "before then nothing is asked");
    until(
        || page.text(),
        || {
            if let Some(button) = page.find("main button", "Try again").filter(|_| asks() == 1) {
                button.click();
            }
            page.text().contains("You may cancel this subscription")
        },
    )
    .await;
    assert_eq!(asks(), 2);
}

#[wasm_bindgen_test]
async fn a_switch_changes_a_refusal_that_is_on_screen() {
    let azure = Azure::of("not-an-administrator");
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.confirm().await;
    page.says("Uw rol staat dit niet toe").await;
    page.speak("en");
    page.says("Your role does not allow it").await;
    page.says_no_more("Uw rol").await;
}

#[wasm_bindgen_test]
async fn azure_is_asked_in_the_language_of_the_page() {
    let azure = Azure::of("single");
    let page = open(&azure, &format!("/subscriptions/{}", azure.first()));
    page.says("U mag dit abonnement opzeggen").await;
    page.speak("en");
    page.press("nav a", "Subscriptions").await;
    page.says("1 subscription").await;
    assert_eq!(azure.languages().first().map(String::as_str), Some("nl-NL"));
    assert_eq!(azure.languages().last().map(String::as_str), Some("en"));
}

#[wasm_bindgen_test]
async fn a_language_that_cannot_be_had_says_so_and_changes_nothing() {
    storage().clear().unwrap();
    let page = open_with(&Azure::of("single"), "/subscriptions", &["nl-NL"]);
    page.says("1 abonnement").await;
    page.type_in("input[type=search]", "bak");
    page.get::<web_sys::HtmlElement>("header select").dispatch_event(&event("focusin")).unwrap();
    page.speak("en");
    page.says("English kon niet worden geladen").await;
    until(|| page.chosen("header select"), || page.chosen("header select") == "nl-NL").await;
    page.says("1 van 1 voldoet").await;
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("nl-NL"));
    assert_eq!(storage().get_item("winddown:language").unwrap(), None);
}
