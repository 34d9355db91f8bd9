//! The headers that ARM puts on every answer.

use chrono::{DateTime, Utc};

use crate::exchange::Request;

/// Ids, date and caching. `now` is the world's time, so that a client which reads `Date` lives in the world's day.
pub(crate) fn of_answer(request: &Request, id: &str, now: DateTime<Utc>) -> Vec<(String, String)> {
    let correlation = request.header("x-ms-correlation-request-id").unwrap_or(id);
    let mut headers = vec![
        ("Content-Type".to_owned(), "application/json; charset=utf-8".to_owned()),
        ("Cache-Control".to_owned(), "no-cache".to_owned()),
        date(now),
        ("x-ms-request-id".to_owned(), id.to_owned()),
        ("x-ms-correlation-request-id".to_owned(), correlation.to_owned()),
        ("x-ms-routing-request-id".to_owned(), format!("WESTEUROPE:{}:{id}", now.format("%Y%m%dT%H%M%SZ"))),
    ];
    if let Some(client) = request.header("x-ms-client-request-id") {
        headers.push(("x-ms-client-request-id".to_owned(), client.to_owned()));
    }
    headers
}

/// Those of the sign-in service: a page of its own, or JSON.
pub(crate) fn of_login(body: &str, now: DateTime<Utc>) -> Vec<(String, String)> {
    let type_ =
        if body.starts_with('<') { "text/html; charset=utf-8" } else { "application/json; charset=utf-8" };
    vec![
        ("Content-Type".to_owned(), type_.to_owned()),
        ("Cache-Control".to_owned(), "no-store".to_owned()),
        date(now),
    ]
}

fn date(now: DateTime<Utc>) -> (String, String) {
    ("Date".to_owned(), now.format("%a, %d %b %Y %H:%M:%S GMT").to_string())
}
