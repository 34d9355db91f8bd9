//! A status and a body, and ARM's ways to say no. Shape: common-types `ErrorResponse`; wording as seen in the field
//! (api/facts.md 2, 7, 9).

use serde_json::{Value, json};

/// What an operation answers, before headers and faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn ok(body: &Value) -> Self {
        Self { status: 200, body: body.to_string() }
    }

    pub(crate) fn error(status: u16, code: &str, message: &str) -> Self {
        Self { status, body: json!({ "error": { "code": code, "message": message } }).to_string() }
    }

    pub(super) fn method_not_allowed(method: &str) -> Self {
        Self::error(
            405,
            "HttpMethodNotAllowed",
            &format!("The http method '{method}' is not supported for this resource."),
        )
    }

    pub(super) fn missing_version() -> Self {
        Self::error(
            400,
            "MissingApiVersionParameter",
            "The api-version query parameter (?api-version=) is required for all requests.",
        )
    }

    pub(super) fn invalid_version(version: &str, known: &[&str]) -> Self {
        let known = known.join(",");
        Self::error(
            400,
            "InvalidApiVersionParameter",
            &format!("The api-version '{version}' is invalid. The supported versions are '{known}'."),
        )
    }

    pub(super) fn invalid_subscription(id: &str) -> Self {
        Self::error(
            400,
            "InvalidSubscriptionId",
            &format!("The provided subscription identifier '{id}' is malformed or invalid."),
        )
    }

    pub(super) fn subscription_not_found(id: &str) -> Self {
        Self::error(404, "SubscriptionNotFound", &format!("The subscription '{id}' could not be found."))
    }

    pub(crate) fn route_not_found(path: &str) -> Self {
        Self::error(404, "InvalidResourceType", &format!("No route of the API answers '{path}'."))
    }
}
