//! Cancelling and reactivating: one request, whatever becomes of its answer; what the page says is never ahead of what
//! Azure did, and in the end it is just that.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{FAULTS, Fault, Sort, assert_sane, main_words, report, try_again};
use crate::azure::Azure;
use crate::page::{Page, open, until};

const CANCELLED: &str = "Uw abonnement is opgezegd";
const ACTIVE_AGAIN: &str = "Uw abonnement is weer actief";
const NOTHING_CHANGED: &str = "Er is niets veranderd";

/// A change and what is said of it.
struct Row {
    operation: &'static str,
    scenario: &'static str,
    /// What the page says once it is done.
    done: &'static str,
    /// The state that Azure shows then.
    states: &'static [&'static str],
}

const CANCEL: Row = Row {
    operation: "Subscription_Cancel",
    scenario: "single",
    done: CANCELLED,
    states: &["Disabled", "Warned"],
};

const ENABLE: Row =
    Row { operation: "Subscription_Enable", scenario: "cancelled", done: ACTIVE_AGAIN, states: &["Enabled"] };

impl Row {
    /// Opens the page and does it.
    async fn ask(&self, azure: &Azure, fault: Fault) -> Page {
        let id = azure.first();
        let is_cancel = self.operation == CANCEL.operation;
        let page = open(
            azure,
            &format!("/subscriptions/{id}/{}", if is_cancel { "cancel/review" } else { "status" }),
        );
        page.says(if is_cancel { "Er is nog niets opgezegd" } else { CANCELLED }).await;
        azure.is_quiet().await;
        fault.strike(azure, self.operation);
        if is_cancel {
            page.confirm().await;
            if fault.name == "offline" {
                // The last look before the sending cannot be had either; whoever still means it is let through.
                azure.is_quiet().await;
                if main_words(&page).contains("Er is iets veranderd") {
                    page.press("dialog button", "Ja, mijn abonnement opzeggen").await;
                }
            }
        } else {
            page.press("main button", "Abonnement opnieuw activeren").await;
        }
        page
    }

    /// Azure's own word, whatever the page thinks.
    fn is_done(&self, azure: &Azure) -> bool {
        self.states.contains(&azure.state().as_str())
    }

    async fn cell(&self, fault: Fault) {
        let cell = format!("{} × {}", self.operation, fault.name);
        let azure = Azure::of(self.scenario);
        let page = self.ask(&azure, fault).await;
        let is_refused = || {
            main_words(&page).contains(NOTHING_CHANGED)
                || main_words(&page).contains("niet opnieuw geactiveerd")
        };
        let is_told = || {
            let words = main_words(&page);
            is_refused() || words.contains("is verzonden") || words.contains("nog niet duidelijk")
        };
        until(|| format!("{cell}: an outcome in {}", main_words(&page)), is_told).await;
        azure.is_quiet().await;
        assert_sane(&page, &cell);
        let asked = azure.changes().len();
        assert!(asked == 1 || fault.name == "offline" && asked <= 1, "{cell}: asked {asked} times");
        let verdict = if is_refused() {
            assert_eq!(fault.sort, Sort::Refused, "{cell}: {}", main_words(&page));
            "refused, nothing changed"
        } else {
            assert_ne!(fault.sort, Sort::Refused, "{cell}: {}", main_words(&page));
            assert!(!main_words(&page).contains(self.done), "{cell}: ahead of what Azure shows");
            if main_words(&page).contains("nog niet duidelijk") { "unclear" } else { "pending" }
        };
        azure.heal();
        azure.advance(700);
        if !is_refused() {
            try_again(&azure, &page).await;
        }
        azure.is_quiet().await;
        let is_done = self.is_done(&azure);
        let says_done = || main_words(&page).contains(self.done);
        until(
            || format!("{cell}: the truth ({is_done}) in {}", main_words(&page)),
            || {
                says_done() == is_done
                    && (is_done || is_refused() || main_words(&page).contains("Azure toont"))
            },
        )
        .await;
        assert!(azure.changes().len() <= 1, "{cell}: asked again");
        let found = if is_done { "found to be done" } else { "found not to be done" };
        let expected = matches!(fault.sort, Sort::Harmless | Sort::DoneUnseen | Sort::Novel);
        assert_eq!(is_done, expected, "{cell}");
        report(self.operation, fault.name, &format!("{verdict}; one request; {found}"));
    }
}

#[wasm_bindgen_test]
async fn a_cancel() {
    for fault in FAULTS {
        CANCEL.cell(fault).await;
    }
}

#[wasm_bindgen_test]
async fn a_reactivation() {
    for fault in FAULTS {
        ENABLE.cell(fault).await;
    }
}

/// The state is read while a cancel is pending; whatever is answered, nothing is claimed that it does not show.
#[wasm_bindgen_test]
async fn the_state_while_a_cancel_is_pending() {
    for fault in FAULTS {
        let cell = format!("Subscriptions_Get while pending × {}", fault.name);
        let azure = Azure::of("single");
        let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
        page.says("Er is nog niets opgezegd").await;
        azure.is_quiet().await;
        page.confirm().await;
        page.says("Uw opzegging is verzonden").await;
        azure.is_quiet().await;
        fault.strike(&azure, "Subscriptions_Get");
        page.press("main button", "Nu controleren").await;
        azure.is_quiet().await;
        assert_sane(&page, &cell);
        assert!(!main_words(&page).contains(CANCELLED), "{cell}: {}", main_words(&page));
        azure.heal();
        azure.advance(700);
        try_again(&azure, &page).await;
        page.says(CANCELLED).await;
        assert_eq!(azure.changes().len(), 1, "{cell}");
        report("Subscriptions_Get while pending", fault.name, "pending as before; then found to be done");
    }
}
