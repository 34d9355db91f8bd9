//! What a person keeps of a cancellation: the days to come, the receipt, and the history of this browser.

use super::{Before, Page, Place, State, Step, fault};

/// Longer than any change takes to show.
const SHOWN: i64 = 601;
/// A receipt of another subscription, as the app writes it.
const RECEIPT: &str = include_str!("../../receipt/golden.json");

pub(super) fn states() -> Vec<State> {
    [days_to_come(), receipts(), histories()].into_iter().flatten().collect()
}

fn status(name: &str, scenario: &'static str, shows: &'static str) -> State {
    State::new(Page::Status, name, scenario, shows)
}

/// The timeline as a calendar, and as it will be.
fn days_to_come() -> Vec<State> {
    let on = |name: &str, scenario, day, shows| {
        status(name, scenario, shows).then([Step::Type("ahead-label", day)])
    };
    vec![
        status("calendar", "cancelled", "month-name").then([Step::Press("look-calendar")]),
        on("ahead", "cancelled", "2026-04-10", "ahead-now"),
        on("ahead-of-everything", "cancelled", "2026-05-20", "ahead-over"),
        on("ahead-too-far", "cancelled", "2031-01-01", "ahead-out-of-range"),
        on("ahead-in-the-calendar", "cancelled", "2026-04-10", "ahead-told")
            .then([Step::Press("look-calendar")]),
        // The date header of every answer puts a wrong clock right; what billing tells may still be later.
        status("clock-behind", "cancelled", "clock-behind-title")
            .before([Before::Tampered(r#""effectiveDate":"2026"#, r#""effectiveDate":"2031"#)]),
        status("ahead-of-a-pending-cancel", "trial", "ahead-told").at(Place::Of(Page::Review, "")).then([
            Step::Press("review-confirm"),
            Step::Press("dialog-yes"),
            Step::Await("story-pending-cancel-title"),
            Step::Type("ahead-label", "2026-03-12"),
        ]),
    ]
}

/// A receipt that is opened again, as it was written or not.
fn receipts() -> Vec<State> {
    let opened = |name: &str, file: String, shows| {
        status(&format!("receipt-{name}"), "cancelled", shows)
            .then([Step::Press("check-title"), Step::Give("check-label", file)])
    };
    let half: String = RECEIPT.chars().take(200).collect();
    vec![
        opened("unchanged", RECEIPT.to_owned(), "check-unchanged-title"),
        opened("changed", RECEIPT.replace("opgezegd", "actief"), "check-changed-title"),
        opened("damaged", half, "check-damaged"),
        opened("foreign", "%PDF-1.7".to_owned(), "check-foreign"),
        opened("of-a-later-version", RECEIPT.replace("\"version\": 1", "\"version\": 2"), "check-later"),
        opened("too-large", " ".repeat(1_000_001), "check-too-large"),
    ]
}

/// What was done in this browser.
fn histories() -> Vec<State> {
    let sent = |name: &str, shows| {
        status(&format!("history-{name}"), "single", shows)
            .at(Place::Of(Page::Review, ""))
            .then([Step::Press("review-confirm"), Step::Press("dialog-yes")])
    };
    let kept = |name: &str, text: &str, shows| {
        status(&format!("history-{name}"), "cancelled", shows)
            .then([Step::Press("history-title"), Step::Keep("history", text.to_owned())])
    };
    let refused = |operation: &str| {
        let kind = r#""kind":"status","status":403,"code":"AuthorizationFailed""#;
        [Before::Fault(fault(operation, kind))]
    };
    let back = |name: &str, shows| {
        status(&format!("history-{name}"), "cancelled", shows)
            .then([Step::Press("history-title"), Step::Press("reactivate-button")])
    };
    vec![
        sent("of-a-cancel", "past-cancel-seen").then([
            Step::Await("story-pending-cancel-title"),
            Step::Press("history-title"),
            Step::Wait(SHOWN),
            Step::Press("status-check-now"),
        ]),
        sent("to-be-cleared", "history-clear-question").then([
            Step::Await("story-pending-cancel-title"),
            Step::Press("history-title"),
            Step::Press("history-clear"),
        ]),
        sent("of-a-refused-cancel", "past-cancel-refused").before(refused("Subscription_Cancel")).then([
            Step::Await("refused-title"),
            Step::Open(Page::Status),
            Step::Press("history-title"),
        ]),
        sent("without-an-answer", "past-no-answer")
            .before([Before::Fault(fault("Subscription_Cancel", r#""kind":"reset""#))])
            .then([Step::Await("story-unclear-cancel-title"), Step::Press("history-title")]),
        back("of-a-reactivation", "past-reactivate-seen").then([
            Step::Await("story-pending-reactivate-title"),
            Step::Wait(SHOWN),
            Step::Press("status-check-now"),
        ]),
        back("of-a-refused-reactivation", "past-reactivate-refused").before(refused("Subscription_Enable")),
        kept("spoiled", "{\"version\":1", "history-spoiled"),
        kept("of-a-later-version", "{\"version\":2}", "history-later"),
    ]
}
