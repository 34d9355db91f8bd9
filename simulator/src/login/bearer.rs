//! Whether a call to Azure carries a token that is good for it; the refusals are api/facts.md 7 and 8.

use chrono::{DateTime, Utc};

use super::Login;
use super::pkce::base64url;
use crate::arm::Answer;
use crate::exchange::Request;

/// What creates, updates or deletes; reading by POST is not that.
const CHANGES: [&str; 4] = [
    "Subscription_Cancel",
    "Subscription_Enable",
    "VirtualMachines_Deallocate",
    "BillingSubscriptions_Update",
];

/// The tenant that a call is made in, where calls need a token; `None` where they do not.
pub(crate) fn check(
    login: &Login,
    operation: &str,
    request: &Request,
    authority: &str,
    now: DateTime<Utc>,
) -> Result<Option<String>, Answer> {
    if !login.is_required {
        return Ok(None);
    }
    let challenge = |rest: &str| format!("Bearer authorization_uri=\"{authority}\"{rest}");
    let unauthorized = |code: &str, message: &str, rest: &str| {
        Err(Answer::error(401, code, message).with("WWW-Authenticate", challenge(rest)))
    };
    let Some(token) = request.header("authorization").and_then(|value| value.strip_prefix("Bearer ")) else {
        let message = "Authentication failed. The 'Authorization' header is missing.";
        return unauthorized("AuthenticationFailed", message, "");
    };
    let Some(access) = login.tokens.get(token) else {
        // What was good once and was revoked comes with what it takes to be good again.
        let claims =
            format!(r#"{{"access_token":{{"nbf":{{"essential":true,"value":"{}"}}}}}}"#, now.timestamp());
        let rest = format!(", error=\"insufficient_claims\", claims=\"{}\"", base64url(claims.as_bytes()));
        return unauthorized("InvalidAuthenticationToken", "The access token is invalid.", &rest);
    };
    if access.ends_at <= now {
        let message = "The access token expiry UTC time is earlier than current UTC time.";
        return unauthorized("ExpiredAuthenticationToken", message, ", error=\"invalid_token\"");
    }
    if login.wants_second_factor && !access.has_second_factor && CHANGES.contains(&operation) {
        let claims = r#"{"access_token":{"acrs":{"essential":true,"values":["p1"]}}}"#;
        let rest = format!(", error=\"insufficient_claims\", claims=\"{}\"", base64url(claims.as_bytes()));
        let message = "Resource was disallowed by Azure: You are receiving this error because you tried to create, update or \
                       delete Azure resources without authenticating through MFA. To know more, visit https://aka.ms/MFAforAzure";
        return Err(Answer::error(403, "RequestDisallowedByAzure", message)
            .with("WWW-Authenticate", challenge(&rest)));
    }
    Ok(Some(access.tenant.clone()))
}
