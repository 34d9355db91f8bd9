//! A status, a body and what only this answer has for headers, and ARM's ways to say no. Shape: common-types
//! `ErrorResponse`; wording as seen in the field (api/facts.md 2, 7, 9).

use serde_json::{Value, json};

/// What an operation answers, before the headers that every answer has, and before faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// JSON, or empty.
    pub(crate) body: String,
    pub(crate) headers: Vec<(&'static str, String)>,
}

impl Answer {
    pub(crate) fn ok(body: &Value) -> Self {
        Self { body: body.to_string(), ..Self::empty(200) }
    }

    /// A status that says it all.
    pub(crate) fn empty(status: u16) -> Self {
        Self { status, body: String::new(), headers: Vec::new() }
    }

    pub(crate) fn error(status: u16, code: &str, message: &str) -> Self {
        let body = json!({ "error": { "code": code, "message": message } }).to_string();
        Self { body, ..Self::empty(status) }
    }

    /// The same answer with a header more.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// 401: the token is of another tenant than the subscription. The words are Azure's, as in Azure/azure-sdk-for-net, issue
    /// 49391.
    pub(super) fn wrong_tenant(used: &str, meant: &str) -> Self {
        let message = format!(
            "The access token is from the wrong issuer 'https://sts.windows.net/{used}/'. It must match the tenant \
             'https://sts.windows.net/{meant}/' associated with this subscription. Please use the authority (URL) \
             'https://login.windows.net/{meant}' to get the token."
        );
        Self::error(401, "InvalidAuthenticationTokenTenant", &message)
    }

    /// 400: a body or a parameter that the operation cannot read.
    pub(super) fn bad_request(code: &str, message: &str) -> Self {
        Self::error(400, code, message)
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

    pub(super) fn invalid_filter(filter: &str) -> Self {
        Self::error(400, "InvalidFilterInQueryString", &format!("Invalid $filter '{filter}' specified."))
    }

    pub(super) fn subscription_not_found(id: &str) -> Self {
        Self::error(404, "SubscriptionNotFound", &format!("The subscription '{id}' could not be found."))
    }

    pub(super) fn group_not_found(name: &str) -> Self {
        Self::error(404, "ResourceGroupNotFound", &format!("Resource group '{name}' could not be found."))
    }

    pub(super) fn resource_not_found(type_: &str, name: &str, group: &str) -> Self {
        Self::error(
            404,
            "ResourceNotFound",
            &format!(
                "The Resource '{type_}/{name}' under resource group '{group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
            ),
        )
    }

    pub(super) fn not_found(message: &str) -> Self {
        Self::error(404, "NotFound", message)
    }

    /// A write to a subscription that is off.
    pub(super) fn read_only(id: &str) -> Self {
        Self::error(
            409,
            "ReadOnlyDisabledSubscription",
            &format!(
                "The subscription '{id}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled."
            ),
        )
    }

    pub(super) fn route_not_found(path: &str) -> Self {
        Self::error(404, "InvalidResourceType", &format!("No route of the API answers '{path}'."))
    }
}
