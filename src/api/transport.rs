//! The seam to the world: a request goes in, a status and a text come out.
//!
//! It is an enum rather than a trait, so that the client can sit in a context without a type parameter running through
//! every component.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::fetch;
use super::scope::Scope;
use crate::sign_in::Secret;

/// Where calls go.
#[derive(Clone)]
pub enum Transport {
    /// Over the network, by the browser's `fetch`. The default, for real Azure and the simulator alike.
    Fetch,
    /// To something in the same process: the simulator's core, in tests and in a build without a server. It shows no
    /// header of an operation, as a browser may not either.
    InProcess(Answering),
    /// The same, with the headers that tell where an operation can be followed.
    Relayed(Relaying),
}

/// Something that answers in the same process.
pub type Answering = Arc<dyn Fn(HttpRequest) -> Answer + Send + Sync>;

/// An answer to come.
pub type Answer = Pin<Box<dyn Future<Output = Result<HttpResponse, TransportFailure>>>>;

/// Something in the same process that shows where an operation can be followed.
pub type Relaying = Arc<dyn Fn(HttpRequest) -> Relay + Send + Sync>;

/// An answer to come, with what its headers say of an operation.
pub type Relay = Pin<Box<dyn Future<Output = Result<(HttpResponse, Pointers), TransportFailure>>>>;

/// Where an operation that was accepted can be followed. Browsers may be allowed to read neither (api/facts.md 8).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Pointers {
    /// `Azure-AsyncOperation`: answers how the operation is getting on.
    pub status: Option<String>,
    /// `Location`: answers 202 until the operation is over.
    pub location: Option<String>,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpRequest {
    /// The verb.
    pub method: Method,
    /// The absolute URL.
    pub url: String,
    /// The BCP 47 tag that Azure's own messages should be in.
    pub language: &'static str,
    /// JSON, for the few calls that take any.
    pub body: Option<String>,
    /// The id by which Azure's support finds this very call, `x-ms-client-request-id`.
    pub id: String,
    /// Who asks, where the API wants to know; never sent anywhere but to the API's own origin.
    pub bearer: Option<Secret>,
}

/// The verbs in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; may be repeated.
    Get,
    /// Changes, or asks with a body. A change is never repeated by itself.
    Post,
    /// Changes a part of something; never repeated by itself.
    Patch,
}

impl Method {
    /// The verb on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
        }
    }
}

/// An answer, whatever its status. Headers may be hidden from a page on another origin, so each may be absent.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct HttpResponse {
    /// The HTTP status.
    pub status: u16,
    /// The whole body.
    pub body: String,
    /// `Retry-After`, in seconds on the wire.
    pub retry_after: Option<Duration>,
    /// `x-ms-correlation-request-id`.
    pub correlation: Option<String>,
    /// `Date`: the server's clock, UTC, to the second.
    pub date: Option<DateTime<Utc>>,
    /// `WWW-Authenticate`: what a refusal wants proven.
    pub challenge: Option<String>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportFailure {
    /// The connection failed or was cut.
    Network,
    /// No answer in time.
    TimedOut,
    /// The asking page was left.
    Left,
    /// Nobody is signed in any more, and nothing was sent.
    SignedOut,
}

impl Transport {
    /// Sends a request and waits for at most `patience`, or until the scope is left.
    ///
    /// # Errors
    /// When no complete answer arrived.
    pub(super) async fn send(
        &self,
        request: HttpRequest,
        scope: &Scope,
        patience: Duration,
    ) -> Result<(HttpResponse, Pointers), TransportFailure> {
        if scope.is_left() {
            return Err(TransportFailure::Left);
        }
        let answer = match self {
            Self::Fetch => fetch::send(request, scope, patience).await,
            Self::InProcess(answering) => {
                answering(request).await.map(|response| (response, Pointers::default()))
            }
            Self::Relayed(relaying) => relaying(request).await,
        };
        if scope.is_left() { Err(TransportFailure::Left) } else { answer }
    }
}
