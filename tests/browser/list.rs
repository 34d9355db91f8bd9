//! The list: it is searched, filtered and put into order, and the address keeps what was asked for.

use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::azure::Azure;
use crate::page::{open, until};

const STATE: &str = "form label:nth-of-type(2) select";
const SORT: &str = "form label:nth-of-type(3) select";

#[wasm_bindgen_test]
async fn the_list_is_searched_without_case_and_accents() {
    let page = open(&Azure::of("portfolio"), "/subscriptions");
    page.says("24 abonnementen").await;
    page.type_in("input[type=search]", "CAFE");
    page.says("1 van 24 voldoet").await;
    assert_eq!(page.said("tbody th"), ["Café De Sluis – reserveringen"]);
    assert_eq!(window().location().search().unwrap(), "?q=CAFE");
}

#[wasm_bindgen_test]
async fn the_list_is_filtered_by_state_and_says_when_nothing_is_left() {
    let page = open(&Azure::of("portfolio"), "/subscriptions");
    page.says("24 abonnementen").await;
    page.choose(STATE, "disabled");
    page.says("4 van 24 voldoen").await;
    assert_eq!(page.said("td[data-column=state]"), ["Uitgeschakeld"; 4]);
    page.type_in("input[type=search]", "bakkerij");
    page.says("Niets gevonden").await;
    page.press("button", "Zoekopdracht en filter wissen").await;
    page.says("24 abonnementen").await;
    assert_eq!(page.chosen(STATE), "");
    assert_eq!(page.get::<HtmlInputElement>("input[type=search]").value(), "");
}

#[wasm_bindgen_test]
async fn the_list_is_put_into_order_by_name_state_and_offer() {
    let page = open(&Azure::of("portfolio"), "/subscriptions");
    page.says("24 abonnementen").await;
    let names = page.said("tbody th");
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    assert_eq!(names, sorted);
    page.choose(SORT, "name-desc");
    let reversed: Vec<String> = names.iter().rev().cloned().collect();
    until(|| format!("{:?}", page.said("tbody th")), || page.said("tbody th") == reversed).await;
    for (order, column) in [("state", "td[data-column=state]"), ("offer", "td[data-column=offer]")] {
        page.choose(SORT, order);
        until(|| format!("{order}: {:?}", page.said(column)), || is_grouped(&page.said(column))).await;
    }
    assert_eq!(window().location().search().unwrap(), "?sort=offer");
}

/// Whether equal words stand together.
fn is_grouped(words: &[String]) -> bool {
    let mut runs: Vec<&String> = words.iter().collect();
    runs.dedup();
    let mut kinds = runs.clone();
    kinds.sort();
    kinds.dedup();
    kinds.len() == runs.len()
}

#[wasm_bindgen_test]
async fn the_address_brings_back_search_filter_and_order() {
    let page = open(&Azure::of("portfolio"), "/subscriptions?q=visual&state=disabled&sort=name-desc");
    page.says("1 van 24 voldoet").await;
    assert_eq!(page.get::<HtmlInputElement>("input[type=search]").value(), "visual");
    assert_eq!((page.chosen(STATE).as_str(), page.chosen(SORT).as_str()), ("disabled", "name-desc"));
    assert_eq!(page.said("tbody th"), ["Visual Studio Enterprise – Willem"]);
}

#[wasm_bindgen_test]
async fn a_list_that_cannot_be_read_counts_nothing() {
    let azure = Azure::of("portfolio");
    azure.fault("Subscriptions_List", "", r#"{"kind":"status","status":403}"#);
    let page = open(&azure, "/subscriptions");
    page.says("Uw abonnementen konden niet worden gelezen").await;
    assert!(!page.text().contains("0 abonnementen"), "{}", page.text());
    azure.heal();
    page.press("main button", "Opnieuw proberen").await;
    page.says("24 abonnementen").await;
}
