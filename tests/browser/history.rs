//! What was done in this browser: noted once, kept, cleared when asked, and no condition of anything else.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{Page, open, open_again, record_key, storage, until};
use crate::records::Refused;

fn key(id: &str) -> String {
    record_key(id).split(":change:").next().map(|base| format!("{base}:history")).unwrap()
}

async fn cancelled(azure: &Azure, page: &Page) {
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    azure.advance(600);
    page.press("button", "Nu controleren").await;
    page.says("Uw abonnement is opgezegd").await;
    // It is kept when this tab has its turn again, a moment later; a page that goes before that learns it anew.
    let id = azure.first();
    let is_kept =
        || storage().get_item(&record_key(&id)).unwrap_or_default().is_none_or(|kept| kept.contains("done"));
    until(|| "a record that says that it is done".to_owned(), is_kept).await;
}

#[wasm_bindgen_test]
async fn a_cancel_is_noted_as_it_goes_and_only_once() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    cancelled(&azure, &page).await;
    let kept = storage().get_item(&key(&id)).unwrap().unwrap();
    for word in ["asked", "accepted", "seen"] {
        assert_eq!(kept.matches(&format!("\"what\":\"{word}\"")).count(), 1, "{kept}");
    }
    assert!(kept.contains("Bakkerij De Vries"), "{kept}");
    drop(page);
    // A page that is loaded anew recalls it, and learns nothing new.
    let page = open_again(&azure, &format!("/subscriptions/{id}/status"));
    page.says("Uw abonnement is opgezegd").await;
    assert_eq!(storage().get_item(&key(&id)).unwrap().unwrap(), kept);
    page.says("Azure heeft de opzegging aanvaard").await;
}

#[wasm_bindgen_test]
async fn clearing_is_asked_once_and_forgets_no_cancellation() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    cancelled(&azure, &page).await;
    page.press("summary", "Wat er in deze browser is gedaan").await;
    page.press("button", "Lijst wissen").await;
    page.says("Dat kan niet ongedaan worden gemaakt").await;
    assert!(storage().get_item(&key(&id)).unwrap().is_some());
    page.press("button", "Ja, de lijst wissen").await;
    page.says("Nog niets.").await;
    assert_eq!(storage().get_item(&key(&id)).unwrap(), None);
    drop(page);
    let page = open_again(&azure, &format!("/subscriptions/{id}/status"));
    page.says("Uw abonnement is opgezegd").await;
    page.says("Nog niets.").await;
}

#[wasm_bindgen_test]
async fn a_history_that_cannot_be_read_is_left_alone_and_stops_no_cancel() {
    let azure = Azure::of("single");
    let id = azure.first();
    storage().clear().unwrap();
    storage().set_item(&key(&id), "{\"version\":2}").unwrap();
    let page = open_again(&azure, &format!("/subscriptions/{id}/cancel/review"));
    cancelled(&azure, &page).await;
    page.says("De lijst is gemaakt door een nieuwere versie van Winddown").await;
    assert_eq!(storage().get_item(&key(&id)).unwrap().as_deref(), Some("{\"version\":2}"));
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_full_store_says_that_the_list_ends_with_the_page() {
    let azure = Azure::of("single");
    let id = azure.first();
    storage().clear().unwrap();
    let full = Refused::room();
    let page = open_again(&azure, &format!("/subscriptions/{id}/cancel/review"));
    cancelled(&azure, &page).await;
    page.says("Deze browser slaat niets op of heeft geen ruimte meer").await;
    page.says("Azure heeft de opzegging aanvaard").await;
    drop(full);
    assert_eq!(storage().get_item(&key(&id)).unwrap(), None);
}
