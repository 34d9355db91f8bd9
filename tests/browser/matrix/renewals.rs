//! Turning off the renewal of a support plan: one request, and the plan tells what became of it.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{FAULTS, Sort, assert_sane, main_words, report};
use crate::azure::Azure;
use crate::page::{open, until};

const OPERATION: &str = "BillingSubscriptions_Update";

#[wasm_bindgen_test]
async fn turning_off_a_renewal() {
    for fault in FAULTS {
        let cell = format!("{OPERATION} × {}", fault.name);
        let azure = Azure::of("support-plan");
        let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
        page.says("Het wordt aan het einde van de termijn vanzelf verlengd.").await;
        azure.is_quiet().await;
        fault.strike(&azure, OPERATION);
        page.press("main button", "Verlenging uitzetten").await;
        page.says_no_more("Het wordt aan het einde van de termijn vanzelf verlengd.").await;
        azure.is_quiet().await;
        assert_sane(&page, &cell);
        azure.heal();
        // Longer than Azure takes, and than the app waits for a sign of it.
        azure.advance(600);
        let is_off = "Het wordt niet vanzelf verlengd.";
        let expected = match fault.sort {
            Sort::Harmless | Sort::DoneUnseen | Sort::Novel => is_off,
            Sort::Lost => "Azure toont niet dat de verlenging uit is.",
            Sort::Refused => "Verlenging uitzetten",
        };
        until(
            || format!("{cell}: «{expected}» in {}", main_words(&page)),
            || main_words(&page).contains(expected),
        )
        .await;
        let asked = azure.asked().iter().filter(|line| line.starts_with("PATCH")).count();
        assert!(asked <= 1, "{cell}: asked {asked} times");
        report(
            OPERATION,
            fault.name,
            if expected == is_off {
                "off, as the plan shows"
            } else {
                "not off, and told; may be asked again"
            },
        );
    }
}
