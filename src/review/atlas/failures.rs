//! Every way in which reading can fail, on every page that reads.

use super::{Before, Page, State};

/// Name, what goes wrong, and the message that tells it.
const FAILURES: [(&str, &str, &str); 11] = [
    ("network", r#""kind":"reset""#, "error-network"),
    ("timed-out", r#""kind":"delay","milliseconds":600000"#, "error-timed-out"),
    ("sign-in", r#""kind":"status","status":401,"code":"ExpiredAuthenticationToken""#, "error-sign-in"),
    ("not-allowed", r#""kind":"status","status":403,"code":"AuthorizationFailed""#, "error-not-allowed"),
    ("not-found", r#""kind":"status","status":404,"code":"SubscriptionNotFound""#, "error-not-found"),
    ("conflict", r#""kind":"status","status":409,"code":"Conflict""#, "error-conflict"),
    ("too-many", r#""kind":"status","status":429,"code":"TooManyRequests""#, "error-too-many"),
    (
        "too-many-wait",
        r#""kind":"status","status":429,"code":"TooManyRequests","retryAfter":120"#,
        "error-too-many-wait",
    ),
    ("server", r#""kind":"status","status":503,"code":"ServerTimeout""#, "error-server"),
    ("unreadable", r#""kind":"malformed""#, "error-unreadable"),
    (
        "refused",
        r#""kind":"status","status":400,"code":"BadRequest","message":"The request is not valid.""#,
        "error-refused",
    ),
];

pub(super) fn states() -> Vec<State> {
    let pages = [Page::List, Page::Details, Page::Prepare, Page::Review, Page::Status];
    let failing = |page: Page| {
        let operation = if page == Page::List { "Subscriptions_List" } else { "Subscriptions_Get" };
        FAILURES.iter().map(move |(name, kind, shows)| {
            // There is no subscription whose absence a list could speak of.
            let shows = match (page, *name) {
                (Page::List, "not-found") => "error-list-not-found",
                _ => shows,
            };
            State::new(page, &format!("failed-{name}"), "single", shows)
                .before([Before::Fault(super::fault(operation, kind))])
        })
    };
    pages.into_iter().flat_map(failing).collect()
}
