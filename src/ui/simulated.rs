//! Carries what the app asks to a simulator in this very page, and its answer back, as a connection would: late where the
//! simulator says so, and lost where it says that.

use std::time::Duration;

use chrono::DateTime;
use gloo_timers::future::sleep;
use simulator::{Outcome, Request};

use crate::api::{HttpRequest, HttpResponse, TransportFailure};

/// An answer later than this is one that nobody waits for.
const PATIENCE: Duration = Duration::from_mins(1);

/// A request as the simulator takes it. `base` is the address under which the app asks.
pub fn asked(request: HttpRequest, base: &str) -> Request {
    Request {
        method: request.method.word().to_owned(),
        target: request.url.strip_prefix(base).unwrap_or("/").to_owned(),
        headers: vec![("Accept-Language".to_owned(), request.language.to_owned())],
        body: request.body.unwrap_or_default(),
    }
}

/// The answer, once it is there.
///
/// # Errors
/// When it is lost, or would come too late for anybody to wait.
pub async fn answered(outcome: Outcome) -> Result<HttpResponse, TransportFailure> {
    match outcome {
        Outcome::Reply { after, .. } | Outcome::Dropped { after } if after > PATIENCE => {
            Err(TransportFailure::TimedOut)
        }
        Outcome::Dropped { after } => {
            sleep(after).await;
            Err(TransportFailure::Network)
        }
        Outcome::Reply { after, reply } => {
            sleep(after).await;
            let retry_after = reply.header("Retry-After").and_then(|seconds| seconds.parse().ok());
            let date = reply.header("Date").and_then(|date| DateTime::parse_from_rfc2822(date).ok());
            Ok(HttpResponse {
                status: reply.status,
                retry_after: retry_after.map(Duration::from_secs),
                correlation: reply.header("x-ms-correlation-request-id").map(str::to_owned),
                date: date.map(|date| date.to_utc()),
                challenge: None,
                body: reply.body,
            })
        }
    }
}
