//! Calls that are wrong in themselves, whatever the world is like, with what every operation answers to them.

use super::operations::Row;

/// A wrong call.
pub struct WrongCall {
    pub method: &'static str,
    pub target: String,
    /// Status and code.
    pub answer: &'static str,
}

/// All that can be wrong with a call of an operation; `id` is a subscription that exists, or empty.
pub fn all(row: &Row, id: &str) -> Vec<WrongCall> {
    let wrong = |method, id: &str, query: &str, answer| WrongCall {
        method,
        target: format!("{}{query}", row.filled_with(id, "none")),
        answer,
    };
    let versioned = format!("?api-version={}", row.version);
    let mut all = vec![
        wrong(row.method, id, "", "400 MissingApiVersionParameter"),
        wrong(row.method, id, "?api-version=1999-01-01", "400 InvalidApiVersionParameter"),
        wrong("PUT", id, &versioned, "405 HttpMethodNotAllowed"),
        wrong("HEAD", id, &versioned, "405 HttpMethodNotAllowed"),
    ];
    if row.names_subscription() {
        let unknown = "00000000-0000-0000-0000-000000000000";
        all.push(wrong(row.method, "none", &versioned, "400 InvalidSubscriptionId"));
        let is_scope = row.path.starts_with("/subscriptions/");
        all.push(wrong(
            row.method,
            unknown,
            &versioned,
            if is_scope { "404 SubscriptionNotFound" } else { "404 NotFound" },
        ));
    }
    all
}
