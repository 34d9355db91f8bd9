//! A cancel is sent once, whatever is pressed, and leads to its status.

use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{open, open_again, path, until, until_focused};

#[wasm_bindgen_test]
async fn four_clicks_cancel_once_and_lead_to_the_status() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, "/subscriptions");
    page.press("a", "Abonnement opzeggen").await;
    page.press("a", "Doorgaan").await;
    page.press("main button", "Abonnement opzeggen").await;
    until_focused("Niet opzeggen").await;
    let yes = page.find("button", "Ja, mijn abonnement opzeggen").unwrap();
    yes.click();
    yes.click();
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(path(), format!("/subscriptions/{id}/status"));
    azure.advance(600);
    // The page looks by itself.
    page.says("Uw abonnement is opgezegd").await;
    let cancel = format!(
        "POST /subscriptions/{id}/providers/Microsoft.Subscription/cancel?api-version=2021-10-01&IgnoreResourceCheck=true"
    );
    assert_eq!(azure.changes(), [cancel]);
}

#[wasm_bindgen_test]
async fn back_after_a_cancel_offers_and_sends_nothing() {
    let azure = Azure::of("single");
    let page = open(&azure, "/subscriptions");
    page.press("a", "Abonnement opzeggen").await;
    page.press("a", "Doorgaan").await;
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    window().history().unwrap().back().unwrap();
    page.says("De opzegging wordt niet nog een keer verzonden").await;
    assert_eq!(page.find("a", "Doorgaan"), None);
    window().history().unwrap().forward().unwrap();
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_lost_reply_is_unclear_and_never_sent_again_by_itself() {
    let azure = Azure::of("single");
    azure.fault("Subscription_Cancel", "", r#"{"kind":"reset"}"#);
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.confirm().await;
    page.says("Het is nog niet duidelijk of uw opzegging is aangekomen").await;
    assert_eq!(page.find("main a", "Abonnement opzeggen"), None);
    azure.advance(12 * 60);
    page.press("button", "Nu controleren").await;
    page.says("Azure toont uw opzegging niet").await;
    until(|| page.text(), || page.find("main a", "Abonnement opzeggen").is_some()).await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn what_was_cancelled_comes_back_once() {
    let azure = Azure::of("pay-as-you-go");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    azure.advance(600);
    page.press("button", "Nu controleren").await;
    page.says("Uw abonnement is opgezegd").await;
    page.press("main button", "Abonnement opnieuw activeren").await;
    page.says("Uw verzoek om opnieuw te activeren is verzonden").await;
    assert_eq!(page.find("main button", "Abonnement opnieuw activeren"), None);
    azure.advance(600);
    page.press("button", "Nu controleren").await;
    page.says("Uw abonnement is weer actief").await;
    let changes = azure.changes();
    assert_eq!(changes.len(), 2);
    assert!(changes.iter().any(|line| line.ends_with("/enable?api-version=2021-10-01")), "{changes:?}");
}

#[wasm_bindgen_test]
async fn a_refused_reactivation_leaves_the_cancellation_as_it_was_told() {
    let azure = Azure::of("pay-as-you-go");
    // Whoever may not read billing knows the date only from this browser.
    azure.fault("BillingProperty_Get", "", r#"{"kind":"status","status":403}"#);
    azure.fault("Subscription_Enable", "", r#"{"kind":"status","status":403}"#);
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    azure.advance(600);
    page.press("button", "Nu controleren").await;
    page.says("Opgezegd op 2 maart 2026").await;
    page.press("main button", "Abonnement opnieuw activeren").await;
    page.says("Azure heeft dit abonnement niet opnieuw geactiveerd").await;
    assert!(page.text().contains("Opgezegd op 2 maart 2026"), "{}", page.text());
    drop(page);
    let page = open_again(&azure, &format!("/subscriptions/{id}/status"));
    page.says("Opgezegd op 2 maart 2026").await;
    page.says("Vastgelegd door deze browser").await;
    assert_eq!(azure.changes().len(), 2);
}

#[wasm_bindgen_test]
async fn an_unknown_subscription_says_so_and_offers_help() {
    let page = open(&Azure::of("single"), "/subscriptions/22222222-2222-2222-2222-222222222222");
    page.says("Dit abonnement is niet gevonden").await;
    page.says("kies het abonnement uit de lijst").await;
    page.says("Hulp nodig?").await;
}
