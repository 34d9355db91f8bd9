//! The first step with a subscription's own data: machines stopped from here, ticks, and sources that fail alone.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{open, open_again, until};

fn prepare(azure: &Azure) -> String {
    format!("/subscriptions/{}/cancel", azure.first())
}

#[wasm_bindgen_test]
async fn what_is_ticked_off_is_remembered() {
    let azure = Azure::of("not-backed-up");
    let page = open(&azure, &prepare(&azure));
    page.press("label", "Gedaan").await;
    drop(page);
    let page = open_again(&azure, &prepare(&azure));
    page.says("Er is geen back-up gevonden").await;
    assert_eq!(page.count("input:checked"), 1);
}

#[wasm_bindgen_test]
async fn one_dead_source_hides_nothing_of_the_others() {
    for (operation, still) in [
        ("Resources_List", "2 virtuele machines draaien"),
        ("VirtualMachines_ListAll", "Er zijn 22 resources gevonden"),
        ("ManagementLocks_ListAtSubscriptionLevel", "2 virtuele machines draaien"),
        ("BackupProtectedItems_List", "Er zijn 22 resources gevonden"),
    ] {
        let azure = Azure::of("web-shop");
        azure.fault(operation, "", r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#);
        let page = open(&azure, &prepare(&azure));
        page.says("Dit kon niet helemaal worden gelezen").await;
        page.says(still).await;
        azure.heal();
        page.press(".unread button", "Opnieuw proberen").await;
        page.says_no_more("Dit kon niet helemaal worden gelezen").await;
    }
}

#[wasm_bindgen_test]
async fn machines_are_stopped_and_a_reload_in_between_loses_nothing() {
    let azure = Azure::of("fifty-machines");
    let page = open(&azure, &prepare(&azure));
    page.says("50 virtuele machines draaien").await;
    page.press("button", "Alle stoppen").await;
    page.says("50 virtuele machines stoppen?").await;
    assert!(azure.stopped().is_empty(), "nothing is stopped before the person says yes");
    page.press("button", "Ja, stoppen").await;
    until(|| page.text(), || !azure.stopped().is_empty()).await;
    drop(page);
    let page = open_again(&azure, &prepare(&azure));
    // Azure takes minutes; they pass here.
    for _ in 0..20 {
        azure.advance(300);
        azure.is_quiet().await;
        if page.text().contains("Gestopt: 47 van 50. Mislukt: 3.") {
            break;
        }
        page.waits(2_000).await;
    }
    page.says("Gestopt: 47 van 50. Mislukt: 3.").await;
    page.says("Antwoord van Azure").await;
    let asked = azure.stopped();
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(asked.len(), once.len(), "no machine is asked for twice");
}
