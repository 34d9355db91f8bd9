//! What goes in and what comes out: an HTTP exchange as plain values, so that a server, a test and a browser can all
//! carry it.

use std::time::Duration;

use crate::arm::Answer;
use crate::cors;

/// A request, as it arrives at the root of the simulator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, … in capitals.
    pub method: String,
    /// Path and query, without origin: `/subscriptions?api-version=2022-12-01`.
    pub target: String,
    /// Names in any case; a name may come more than once.
    pub headers: Vec<(String, String)>,
    /// Empty when there is none.
    pub body: String,
}

impl Request {
    /// A `GET` without headers.
    pub fn get(target: impl Into<String>) -> Self {
        Self { method: "GET".to_owned(), target: target.into(), ..Self::default() }
    }

    /// A `POST` with this body, without headers.
    pub fn post(target: impl Into<String>, body: impl Into<String>) -> Self {
        Self { method: "POST".to_owned(), target: target.into(), body: body.into(), ..Self::default() }
    }

    /// A `DELETE` without headers.
    pub fn delete(target: impl Into<String>) -> Self {
        Self { method: "DELETE".to_owned(), target: target.into(), ..Self::default() }
    }

    /// The first header of this name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// All headers but `Content-Length`, which whoever sends the body counts.
    pub headers: Vec<(String, String)>,
    /// JSON, unless a fault spoiled it; empty with status 204.
    pub body: String,
}

impl Reply {
    /// ARM's error envelope, for a request that is refused before it reaches a world.
    pub fn refusal(status: u16, code: &str, message: &str) -> Self {
        let mut headers = cors::headers();
        headers.push(("Content-Type".to_owned(), "application/json; charset=utf-8".to_owned()));
        Self { status, headers, body: Answer::error(status, code, message).body }
    }

    /// The first header of this name, in whatever case.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.headers, name)
    }
}

/// What becomes of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is answered.
    Reply {
        /// How long to wait before sending.
        after: Duration,
        /// What to send.
        reply: Reply,
    },
    /// The connection closes without an answer. The effect may have happened (the reply was lost) or not (the
    /// connection was reset); the client cannot tell, and neither can the carrier.
    Dropped {
        /// How long to wait before closing.
        after: Duration,
    },
}

impl From<Reply> for Outcome {
    fn from(reply: Reply) -> Self {
        Self::Reply { after: Duration::ZERO, reply }
    }
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_found_in_any_case() {
        let request =
            Request { headers: vec![("Accept-Language".into(), "nl-NL".into())], ..Request::default() };
        assert_eq!(request.header("accept-language"), Some("nl-NL"));
        assert_eq!(request.header("accept"), None);
    }
}
