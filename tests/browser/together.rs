//! Several subscriptions at once: chosen in the list, reviewed together, each cancelled by itself.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{Page, open, open_again, path, until};

const REFUSED: &str = r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#;

/// Chooses every one on the first pages of the list, and goes on to the review.
async fn choose(page: &Page, pages: usize) {
    page.press("main button", "Meerdere opzeggen").await;
    for turned in 1..=pages {
        page.press("main button", "Alle getoonde kiezen").await;
        if turned < pages {
            page.nth("nav.pages button", 2).click();
            until(|| page.text(), || page.count("tbody .choice:checked") == 0).await;
        }
    }
    page.press("main button", "Gekozen abonnementen controleren").await;
}

#[wasm_bindgen_test]
async fn a_hundred_with_seven_refusals_and_a_reload_in_the_middle_end_right() {
    let azure = Azure::with_count("pay-as-you-go", 100);
    azure.fault("Subscription_Cancel", r#""skip":20,"times":7,"#, REFUSED);
    let page = open(&azure, "/subscriptions");
    page.says("100 abonnementen").await;
    choose(&page, 2).await;
    page.says("Er is nog niets opgezegd").await;
    assert_eq!(azure.changes(), Vec::<String>::new());
    page.press("label", "Doorgaan met de andere").await;
    page.press("main button", "100 abonnementen opzeggen").await;
    page.press("dialog button", "Ja, 100 abonnementen opzeggen").await;
    until(|| page.text(), || azure.changes().len() > 30).await;
    // The tab goes in the middle, whatever is under way.
    drop(page);
    let page = open_again(&azure, "/subscriptions");
    page.says("worden meerdere abonnementen samen opgezegd").await;
    page.press("main a", "Voortgang bekijken").await;
    page.says("Door Azure aanvaard:").await;
    until(|| page.text(), || page.text().contains("Klaar")).await;
    let asked = azure.changes();
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!((asked.len(), once.len()), (100, 100), "each is asked for once");
    // What was under way when the tab went is looked for; Azure's word is the last.
    azure.advance(700);
    assert_eq!(azure.states().iter().filter(|state| *state == "Disabled" || *state == "Warned").count(), 93);
    let told = page.text();
    assert!(told.contains("Niet opgezegd: 7.") || told.contains("Niet opgezegd: 6."), "{told}");
    page.press("main button", "Klaar, terug naar uw abonnementen").await;
    page.says("100 abonnementen").await;
    assert_eq!(path(), "/subscriptions");
    assert!(!page.text().contains("samen opgezegd"));
}

#[wasm_bindgen_test]
async fn after_a_refusal_the_rest_is_left_alone_unless_the_person_wants_it_otherwise() {
    let azure = Azure::with_count("pay-as-you-go", 12);
    azure.fault("Subscription_Cancel", r#""skip":2,"times":1,"#, REFUSED);
    let page = open(&azure, "/subscriptions");
    page.says("12 abonnementen").await;
    choose(&page, 1).await;
    page.press("main button", "12 abonnementen opzeggen").await;
    page.press("dialog button", "Ja, 12 abonnementen opzeggen").await;
    page.says("Niet opgezegd: 1.").await;
    page.says("Klaar").await;
    page.says("Niet verzonden; er is niets veranderd.").await;
    let asked = azure.changes().len();
    assert!((3..=7).contains(&asked), "{asked}");
}

#[wasm_bindgen_test]
async fn what_can_no_longer_be_cancelled_is_not_sent() {
    let azure = Azure::with_count("pay-as-you-go", 2);
    let page = open(&azure, "/subscriptions");
    page.says("2 abonnementen").await;
    choose(&page, 1).await;
    page.says("Er is nog niets opgezegd").await;
    // Somebody else is quicker.
    azure.cancel_elsewhere();
    azure.advance(700);
    page.press("main button", "2 abonnementen opzeggen").await;
    page.press("dialog button", "Ja, 2 abonnementen opzeggen").await;
    page.says("Niet verzonden: het kan niet meer worden opgezegd").await;
    page.says("Door Azure aanvaard: 1 van 2. Niet opgezegd: 1.").await;
}
