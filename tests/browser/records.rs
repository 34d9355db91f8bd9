//! What this browser remembers of a cancel: across a reload, between tabs, when it is spoiled, and when nothing can be
//! remembered at all.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Storage, StorageEvent};

use crate::azure::Azure;
use crate::page::{Page, open, open_again, record_key, storage, until};

#[wasm_bindgen_test]
async fn a_reload_while_it_is_pending_forgets_nothing() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.says("Er is nog niets opgezegd").await;
    page.choose(".reason select", "too-expensive");
    page.write_in("textarea", "te duur");
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    drop(page);
    let page = open_again(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.says("De opzegging is verzonden").await;
    assert_eq!(page.find("main button", "Abonnement opzeggen"), None);
    drop(page);
    let page = open_again(&azure, &format!("/subscriptions/{id}/status"));
    page.says("Uw opzegging is verzonden").await;
    page.says("te duur").await;
    assert_eq!(azure.changes().len(), 1);
}

#[wasm_bindgen_test]
async fn what_another_tab_sent_is_shown_at_once_and_not_sent_again() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.press("main button", "Abonnement opzeggen").await;
    tell(&id, Some(&record(&id, "accepted")));
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(page.find("button", "Ja, mijn abonnement opzeggen"), None);
    assert_eq!(azure.changes(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_record_of_another_tab_stops_a_cancel_even_unannounced() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.says("Er is nog niets opgezegd").await;
    // A tab that sleeps hears of no event.
    storage().set_item(&record_key(&id), &record(&id, "accepted")).unwrap();
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    assert_eq!(azure.changes(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_cancel_that_another_tab_was_refused_is_not_waited_for() {
    let azure = Azure::of("single");
    let id = azure.first();
    let page = open(&azure, &format!("/subscriptions/{id}/status"));
    page.says("Dit abonnement is actief").await;
    tell(&id, Some(&record(&id, "sent")));
    page.says("Het is nog niet duidelijk of uw opzegging is aangekomen").await;
    tell(&id, None);
    page.says("Dit abonnement is actief").await;
}

#[wasm_bindgen_test]
async fn a_record_that_cannot_be_read_is_absent_and_sends_nothing() {
    let azure = Azure::of("single");
    let id = azure.first();
    let good = record(&id, "sent");
    for spoiled in [
        String::new(),
        "{".to_owned(),
        "null".to_owned(),
        "[1,2]".to_owned(),
        good.replace("\"version\":1", "\"version\":9"),
        good.replace("sent", "dreamt"),
        good.replace("cancel", "obliterate"),
        good.replace("2026-03-02T", "yesterday"),
        good.replace(&id, "00000000-0000-0000-0000-000000000000"),
    ] {
        storage().clear().unwrap();
        storage().set_item(&record_key(&id), &spoiled).unwrap();
        let page = open_again(&azure, &format!("/subscriptions/{id}/status"));
        page.says("Dit abonnement is actief").await;
        until(|| spoiled.clone(), || page.find("main a", "Abonnement opzeggen").is_some()).await;
    }
    assert_eq!(azure.changes(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_storage_cancels_once_all_the_same() {
    let azure = Azure::of("single");
    let id = azure.first();
    storage().clear().unwrap();
    let refused = Refused::everything();
    let page = open_again(&azure, &format!("/subscriptions/{id}/cancel/review"));
    page.says("Er is nog niets opgezegd").await;
    page.speak("en");
    page.says("Nothing has been cancelled yet").await;
    page.speak("nl-NL");
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    the_list_offers_no_cancel(&page).await;
    azure.advance(600);
    page.press("a", "Status bekijken").await;
    page.says("Uw abonnement is opgezegd").await;
    drop(refused);
    assert_eq!(storage().length().unwrap(), 0);
    assert_eq!(azure.changes().len(), 1);
}

async fn the_list_offers_no_cancel(page: &Page) {
    page.press("nav a", "Abonnementen").await;
    until(|| page.text(), || page.said("td[data-column=state]") == ["Opzegging verzonden"]).await;
    assert_eq!(page.find("a", "Abonnement opzeggen"), None);
}

/// A record as another tab stores it.
fn record(id: &str, outcome: &str) -> String {
    format!(
        r#"{{"version":1,"subscription":"{id}","act":"cancel","sentAt":"2026-03-02T09:00:00Z","outcome":"{outcome}"}}"#
    )
}

/// Does what a browser does in this tab when another stores or removes a record.
fn tell(id: &str, record: Option<&str>) {
    let key = record_key(id);
    match record {
        Some(record) => storage().set_item(&key, record).unwrap(),
        None => storage().remove_item(&key).unwrap(),
    }
    let event = StorageEvent::new("storage").unwrap();
    event.init_storage_event_with_can_bubble_and_cancelable_and_key_and_old_value_and_new_value(
        "storage",
        false,
        false,
        Some(&key),
        None,
        record,
    );
    window().dispatch_event(&event).unwrap();
}

/// A browser that throws whenever its storage is touched, as long as this lives.
pub struct Refused {
    kept: Vec<(&'static str, JsValue)>,
}

impl Refused {
    fn everything() -> Self {
        Self::of(&["getItem", "setItem", "removeItem"], "SecurityError")
    }

    /// A browser whose store is full.
    pub fn room() -> Self {
        Self::of(&["setItem"], "QuotaExceededError")
    }

    fn of(names: &[&'static str], why: &str) -> Self {
        let refuse = js_sys::Function::new_no_args(&format!("throw new DOMException('refused', '{why}')"));
        let kept = names.iter().map(|name| {
            let own = js_sys::Reflect::get(&methods(), &(*name).into()).unwrap();
            js_sys::Reflect::set(&methods(), &(*name).into(), &refuse).unwrap();
            (*name, own)
        });
        Self { kept: kept.collect() }
    }
}

impl Drop for Refused {
    fn drop(&mut self) {
        for (name, own) in &self.kept {
            js_sys::Reflect::set(&methods(), &(*name).into(), own).unwrap();
        }
    }
}

fn methods() -> JsValue {
    js_sys::Object::get_prototype_of(storage().unchecked_ref::<Storage>()).into()
}
