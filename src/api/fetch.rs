//! The one file that touches `fetch`.

use std::time::Duration;

use chrono::{DateTime, Utc};
use gloo_net::Error;
use gloo_net::http::{Headers, RequestBuilder};
use js_sys::{Array, Date};
use web_sys::{AbortSignal, RequestCredentials, RequestRedirect};

use super::scope::Scope;
use super::transport::{HttpRequest, HttpResponse, Method, Pointers, TransportFailure};

pub(super) async fn send(
    request: HttpRequest,
    scope: &Scope,
    patience: Duration,
) -> Result<(HttpResponse, Pointers), TransportFailure> {
    let signal = signal(scope, patience);
    let builder = RequestBuilder::new(&request.url)
        .method(match request.method {
            Method::Get => gloo_net::http::Method::GET,
            Method::Post => gloo_net::http::Method::POST,
            Method::Patch => gloo_net::http::Method::PATCH,
        })
        .header("Accept", "application/json")
        .header("Accept-Language", request.language)
        .header("x-ms-client-request-id", &request.id)
        // Whoever asks is told to the API's own origin alone, and a redirect may lead elsewhere. ARM knows none.
        .redirect(RequestRedirect::Error)
        // No cookie of the API's origin has any business in these calls.
        .credentials(RequestCredentials::Omit)
        .abort_signal(Some(&signal));
    let builder = match &request.bearer {
        Some(bearer) => builder.header("Authorization", &format!("Bearer {}", bearer.expose())),
        None => builder,
    };
    let response = match request.body {
        None => builder.send().await,
        Some(body) => match builder.header("Content-Type", "application/json").body(body) {
            Ok(request) => request.send().await,
            Err(error) => Err(error),
        },
    };
    let response = response.map_err(|error| failure(&error))?;
    let headers = response.headers();
    let pointers =
        Pointers { status: headers.get("Azure-AsyncOperation"), location: headers.get("Location") };
    let answer = HttpResponse {
        status: response.status(),
        retry_after: headers
            .get("Retry-After")
            .and_then(|seconds| seconds.trim().parse().ok())
            .map(Duration::from_secs),
        correlation: headers.get("x-ms-correlation-request-id"),
        date: server_clock(&headers),
        challenge: headers.get("WWW-Authenticate"),
        body: response.text().await.map_err(|error| failure(&error))?,
    };
    Ok((answer, pointers))
}

fn signal(scope: &Scope, patience: Duration) -> AbortSignal {
    let timeout = AbortSignal::timeout_with_u32(u32::try_from(patience.as_millis()).unwrap_or(u32::MAX));
    match scope.signal() {
        Some(left) => AbortSignal::any(&Array::of2(&left, &timeout)),
        None => timeout,
    }
}

fn failure(error: &Error) -> TransportFailure {
    match error {
        Error::JsError(error) if error.name == "TimeoutError" => TransportFailure::TimedOut,
        Error::JsError(error) if error.name == "AbortError" => TransportFailure::Left,
        _ => TransportFailure::Network,
    }
}

/// The server's clock, UTC, where its answer shows it. The browser reads an HTTP date for less than any parser of our own would weigh.
pub fn server_clock(headers: &Headers) -> Option<DateTime<Utc>> {
    let milliseconds = Date::parse(&headers.get("Date")?);
    #[allow(clippy::cast_possible_truncation, reason = "a date in milliseconds fits, and NaN becomes 0")]
    let whole = milliseconds as i64;
    (whole > 0).then(|| DateTime::from_timestamp_millis(whole)).flatten()
}
