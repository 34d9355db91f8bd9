//! What can go wrong with a call, in terms of what a person can do about it.

use std::time::Duration;

use super::transport::{HttpResponse, TransportFailure};
use super::wire;
use crate::cancellation::Refusal;

/// A failed call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// What happened.
    pub problem: Problem,
    /// Azure's id of the request, for support; browsers may not be allowed to read it.
    pub correlation: Option<String>,
}

/// What happened to a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No connection: check the network, try again.
    Network,
    /// No answer in time: try again.
    TimedOut,
    /// The page that asked is gone; nobody needs to be told.
    Left,
    /// 401, or 403 for want of a second factor: sign in again.
    SignIn,
    /// 403: ask somebody with the role.
    NotAllowed,
    /// 404: it does not exist, or not for this person.
    NotFound,
    /// 409: somebody else is changing it, or it is read-only.
    Conflict,
    /// 409 `ReadOnlyDisabledSubscription`: it is disabled already. To a cancel that may be the echo of itself: a browser
    /// repeats a request by itself when a connection that it used before closes without an answer.
    ReadOnly,
    /// 429: wait, then try again.
    TooManyRequests {
        /// How long Azure asks to wait, where it could be read.
        retry_after: Option<Duration>,
    },
    /// 5xx: Azure has a problem of its own; try again later.
    Server {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is not what the API promises.
    Unreadable,
    /// The next page points to another server, which the app does not follow.
    ForeignLink,
    /// Any other refusal, in Azure's words.
    Refused {
        /// Azure's code; empty where it gave none.
        code: String,
        /// Azure's message, in the language it chose.
        message: String,
    },
}

impl Problem {
    /// Whether asking again by itself has a chance.
    pub(super) fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Network
                | Self::TimedOut
                | Self::TooManyRequests { .. }
                | Self::Server { .. }
                | Self::Unreadable
        )
    }

    /// What an unsuccessful answer to a *change* says: a refusal, or nothing at all (`None`), because the change may
    /// have happened all the same. ARM itself answers 504 for a provider that took too long (api/facts.md 9).
    pub(super) fn refusal(&self) -> Option<Refusal> {
        Some(match self {
            Self::SignIn => Refusal::SignIn,
            Self::NotAllowed => Refusal::NotAllowed,
            Self::NotFound => Refusal::NotFound,
            Self::Conflict => Refusal::Conflict,
            Self::TooManyRequests { .. } => Refusal::TooManyRequests,
            Self::Refused { code, .. } if code == "ResourcesExistingOnSubscription" => {
                Refusal::ResourcesRemain
            }
            Self::Refused { code, message } => {
                Refusal::Other { code: code.clone(), message: message.clone() }
            }
            Self::Network
            | Self::TimedOut
            | Self::ReadOnly
            | Self::Left
            | Self::Server { .. }
            | Self::Unreadable
            | Self::ForeignLink => return None,
        })
    }
}

impl From<TransportFailure> for ApiError {
    fn from(failure: TransportFailure) -> Self {
        let problem = match failure {
            TransportFailure::Network => Problem::Network,
            TransportFailure::TimedOut => Problem::TimedOut,
            TransportFailure::Left => Problem::Left,
            TransportFailure::SignedOut => Problem::SignIn,
        };
        Self { problem, correlation: None }
    }
}

impl ApiError {
    /// Reads an answer whose status is not 2xx. A client error without ARM's envelope is still a refusal.
    pub(super) fn of(response: &HttpResponse) -> Self {
        let problem = match response.status {
            401 => Problem::SignIn,
            403 if wants_more_proof(&response.body) => Problem::SignIn,
            403 => Problem::NotAllowed,
            404 => Problem::NotFound,
            409 if wire::error(&response.body).0 == "ReadOnlyDisabledSubscription" => Problem::ReadOnly,
            409 => Problem::Conflict,
            429 => Problem::TooManyRequests { retry_after: response.retry_after },
            400..=499 => {
                let (code, message) = wire::error(&response.body);
                Problem::Refused { code, message }
            }
            status => Problem::Server { status },
        };
        Self { problem, correlation: response.correlation.clone() }
    }

    pub(super) fn unreadable(response: &HttpResponse) -> Self {
        Self { problem: Problem::Unreadable, correlation: response.correlation.clone() }
    }
}

/// Whether a refusal is about how the person signed in, not about what they may do. The code alone does not say so: it is used
/// for regions as well (api/facts.md 8).
pub(super) fn wants_more_proof(body: &str) -> bool {
    let (code, message) = wire::error(body);
    code == "RequestDisallowedByAzure" && message.contains("MFA")
}
