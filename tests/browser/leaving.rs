//! What is left behind does nothing any more; what was sent goes on.

use std::time::Duration;

use gloo_timers::future::sleep;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{open, path, record_key, storage, until};

#[wasm_bindgen_test]
async fn an_answer_after_leaving_does_nothing() {
    let azure = Azure::of("single");
    azure.fault("Subscriptions_Get", "", r#"{"kind":"delay","milliseconds":150}"#);
    let page = open(&azure, &format!("/subscriptions/{}", azure.first()));
    page.press("nav a", "Abonnementen").await;
    page.says("1 abonnement").await;
    let asked = || {
        // The list asks about its own row.
        let all = azure.asked().into_iter().filter(|line| !line.contains("/permissions?"));
        all.collect::<Vec<_>>()
    };
    let before = asked();
    // The answer arrives meanwhile; that nothing comes of it can only be seen by waiting for longer than it takes.
    sleep(Duration::from_millis(400)).await;
    assert!(!page.text().contains("Hoofdpunten"), "the page that was left came back");
    assert_eq!(asked(), before, "the page that was left went on asking");
}

#[wasm_bindgen_test]
async fn a_failure_after_leaving_is_nobodys_and_is_not_asked_again() {
    let azure = Azure::of("single");
    azure.fault("Subscriptions_Get", "", r#"{"kind":"status","status":503}"#);
    let page = open(&azure, &format!("/subscriptions/{}", azure.first()));
    let own = format!("/subscriptions/{}?", azure.first());
    let reads = || azure.asked().iter().filter(|line| line.contains(&own)).count();
    until(|| page.text(), || reads() > 0).await;
    page.press("nav a", "Abonnementen").await;
    page.says("1 abonnement").await;
    let before = reads();
    // The first repeat would come after at most half a second.
    sleep(Duration::from_millis(900)).await;
    assert_eq!(reads(), before);
    assert!(!page.text().contains("Opnieuw proberen"));
}

#[wasm_bindgen_test]
async fn a_cancel_on_its_way_is_not_called_back_by_leaving() {
    let azure = Azure::of("single");
    azure.fault("Subscription_Cancel", "", r#"{"kind":"delay","milliseconds":1000}"#);
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.confirm().await;
    page.says("De opzegging wordt verzonden").await;
    page.press("nav a", "Abonnementen").await;
    page.says("1 abonnement").await;
    until(|| page.text(), || page.said("td[data-column=state]") == ["Opzegging verzonden"]).await;
    // The answer arrives on the list, and must not pull the person away from it.
    let kept = || storage().get_item(&record_key(&azure.first())).unwrap().unwrap_or_default();
    until(kept, || kept().contains("accepted")).await;
    assert_eq!(path(), "/subscriptions");
    page.press("a", "Status bekijken").await;
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes().len(), 1);
}
