//! The fault matrix: every call of the app with everything that can go wrong with it. A cell opens the page that makes the
//! call, lets it go wrong, and says what a person gets; then all is well again, and the page must be as if nothing had
//! happened.
//!
//! Each cell prints a line, of which `cargo xtask test browser` makes `target/fault-matrix.md`.

mod changes;
mod documents;
mod faults;
mod machines;
mod reads;
mod renewals;

use std::collections::BTreeSet;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use web_sys::HtmlElement;

use crate::azure::Azure;
use crate::page::Page;

pub use faults::{FAULTS, Fault, Sort};

impl Fault {
    /// Lets it go wrong from here on.
    pub fn strike(self, azure: &Azure, operation: &str) {
        let operation = if self.name == "offline" { "*" } else { operation };
        azure.fault(operation, "", self.body);
    }
}

/// Says what came of a cell.
pub fn report(operation: &str, fault: &str, verdict: &str) {
    console_log!("matrix | {operation} | {fault} | {verdict}");
}

/// The words of the page proper. What stands beside it names the last failure, and rightly remembers it.
pub fn main_words(page: &Page) -> String {
    let main: HtmlElement = page.get("main");
    main.text_content().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], "")
}

/// What no page may show, whatever it was answered.
pub fn assert_sane(page: &Page, cell: &str) {
    let words = main_words(page);
    let heading = page.said("main h1");
    assert!(heading.iter().any(|heading| !heading.is_empty()), "{cell}: no heading: {words}");
    for raw in ["NaN", "undefined", "null", "Infinity", "[object", "panicked", "<!--"] {
        assert!(!words.contains(raw), "{cell}: «{raw}» in: {words}");
    }
}

/// Presses whatever tries again, until nothing is left to try.
pub async fn try_again(azure: &Azure, page: &Page) {
    for _ in 0..8 {
        azure.is_quiet().await;
        let again = page.buttons().into_iter().find(|button| {
            matches!(
                button.text_content().unwrap_or_default().trim(),
                "Opnieuw proberen" | "Nu controleren" | "Vernieuwen"
            )
        });
        let Some(button) = again else { return };
        button.click();
    }
}

#[wasm_bindgen_test]
fn every_fault_has_a_name_of_its_own() {
    let names: BTreeSet<_> = FAULTS.iter().map(|fault| fault.name).collect();
    assert_eq!(names.len(), FAULTS.len());
}
