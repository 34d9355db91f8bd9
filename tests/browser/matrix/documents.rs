//! Fetching the document of an invoice: Azure tells an address, which is asked for when somebody wants it. Asking again does
//! no harm, so whatever goes wrong is told beside the invoice, and the button stays.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{FAULTS, Sort, assert_sane, main_words, report};
use crate::azure::Azure;
use crate::page::{open, until};

const OPERATION: &str = "Invoices_DownloadByBillingSubscription";
const OPENED: &str = "De factuur opent in een nieuw tabblad.";
const NOT_FETCHED: &str = "De factuur kon niet worden opgehaald";

#[wasm_bindgen_test]
async fn fetching_an_invoice() {
    // A tab in front of this one would stop its clock.
    Reflect::set(&window(), &"open".into(), &Function::new_no_args("")).unwrap();
    for fault in FAULTS {
        let cell = format!("{OPERATION} × {}", fault.name);
        let azure = Azure::of("web-shop");
        let page = open(&azure, &format!("/subscriptions/{}", azure.first()));
        page.says("Facturen").await;
        azure.is_quiet().await;
        fault.strike(&azure, OPERATION);
        page.press("table.invoices tr:first-child button", "Downloaden").await;
        azure.is_quiet().await;
        let expected = match fault.sort {
            // The answer carries no word of a fixed set that could be a new one.
            Sort::Harmless | Sort::Novel => OPENED,
            Sort::Refused | Sort::Lost | Sort::DoneUnseen => NOT_FETCHED,
        };
        until(
            || format!("{cell}: «{expected}» in {}", main_words(&page)),
            || main_words(&page).contains(expected),
        )
        .await;
        assert_sane(&page, &cell);
        azure.heal();
        page.press("table.invoices tr:first-child button", "Downloaden").await;
        page.says(OPENED).await;
        page.says_no_more(NOT_FETCHED).await;
        report(
            OPERATION,
            fault.name,
            if expected == OPENED { "opened" } else { "told; asking again opens it" },
        );
    }
}
