//! The last look before a cancellation is sent: what has changed since the review is told, and asked about again.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{Page, open, until};

const YES: &str = "Ja, mijn abonnement opzeggen";

/// Opens the review of a subscription and waits until all of it is read.
async fn review(azure: &Azure) -> Page {
    let page = open(azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.says("Ondersteuningsplannen").await;
    azure.is_quiet().await;
    page
}

/// Where a confirmed cancel leads.
const SENT: &str = "Uw opzegging is verzonden";

/// Something changes after the review was read; it is told, and the second yes sends the cancel, once.
async fn is_told(scenario: &str, change: &str, said: &str, in_the_end: &str) {
    let azure = Azure::of(scenario);
    let page = review(&azure).await;
    azure.change(change);
    page.confirm().await;
    page.says("Er is iets veranderd sinds u dit las").await;
    page.says(said).await;
    assert_eq!(azure.changes(), Vec::<String>::new(), "nothing is sent before the person knows");
    page.press("dialog button", YES).await;
    page.says(in_the_end).await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_new_resource_is_told_by_name() {
    let change = r#"{"kind":"addResource","type":"Microsoft.Storage/storageAccounts","name":"stnieuw"}"#;
    is_told("web-shop", change, "1 resource is nieuw: stnieuw", SENT).await;
}

#[wasm_bindgen_test]
async fn a_lost_permission_is_told_with_what_it_was() {
    let said = "Met uw rol mag u niet opzeggen";
    is_told("web-shop", r#"{"kind":"permission","role":"reader"}"#, said, "niet opgezegd").await;
}

#[wasm_bindgen_test]
async fn changed_costs_are_told_beside_the_earlier_ones() {
    is_told("web-shop", r#"{"kind":"cost","amounts":{"EUR":999999}}"#, "9.999,99", SENT).await;
}

#[wasm_bindgen_test]
async fn nothing_changed_and_nothing_more_is_asked() {
    let azure = Azure::of("web-shop");
    let page = review(&azure).await;
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn what_cannot_be_compared_hinders_nothing() {
    let azure = Azure::of("web-shop");
    let page = review(&azure).await;
    for operation in ["Resources_List", "Permissions_List", "Query_Usage"] {
        azure.fault(operation, "", r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#);
    }
    page.confirm().await;
    // Costs that Azure told a moment ago and does not tell now are a change.
    page.says("Kon niet worden vergeleken: de lijst met resources en machtigingen").await;
    page.press("dialog button", YES).await;
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_yes_can_be_taken_back_while_it_is_checked() {
    let azure = Azure::of("web-shop");
    let page = review(&azure).await;
    azure.fault("Resources_List", "", r#"{"kind":"delay","milliseconds":700}"#);
    page.confirm().await;
    page.says("Nagaan of er iets is veranderd").await;
    page.press("dialog button", "Niet opzeggen").await;
    until(|| page.text(), || !page.text().contains("Nagaan of er iets is veranderd")).await;
    // The answers arrive meanwhile; that nothing comes of them can only be seen by waiting for longer than they take.
    gloo_timers::future::sleep(std::time::Duration::from_millis(1_200)).await;
    assert_eq!(azure.changes(), Vec::<String>::new());
}
