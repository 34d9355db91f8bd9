//! `authorize`: a browser comes with what an app wants, and is sent back with a code. Who is asked for a password here is
//! signed in already, as most people are.

use serde_json::Value;

use super::{CLIENT, Code, Grant, Login, Place};
use crate::arm::Answer;
use crate::target::{Target, encode};

pub(super) fn answer(login: &mut Login, target: &Target, place: &Place<'_>) -> Answer {
    let asked = |name: &str| target.parameter(name).unwrap_or_default();
    // Mistakes of the registration are shown here and never sent back, because nobody knows to whom.
    if asked("client_id") != CLIENT {
        return page("AADSTS700016", "Application with this identifier was not found in the directory.");
    }
    let redirect_uri = asked("redirect_uri");
    if !is_registered(redirect_uri) {
        return page(
            "AADSTS50011",
            "The redirect URI specified in the request does not match the redirect URIs configured for the application.",
        );
    }
    let back = |pairs: &[(&str, &str)]| {
        let pairs = pairs.iter().copied().chain([("state", asked("state"))]);
        let query: Vec<String> = pairs.map(|(key, value)| format!("{key}={}", encode(value))).collect();
        Answer::empty(302).with("Location", format!("{redirect_uri}?{}", query.join("&")))
    };
    if let Some(refusal) = login.refusal.take() {
        return back(&[("error", &refusal.error), ("error_description", &refusal.description)]);
    }
    let Some(tenant) = place.tenant_id() else {
        return page("AADSTS90002", "Tenant not found.");
    };
    let challenge = asked("code_challenge");
    if asked("response_type") != "code" || asked("code_challenge_method") != "S256" || challenge.is_empty() {
        let message = "AADSTS9002325: Proof Key for Code Exchange is required for cross-origin authorization code redemption.";
        return back(&[("error", "invalid_request"), ("error_description", message)]);
    }
    let grant = Grant {
        signed_in_at: tenant.clone(),
        tenant,
        scope: asked("scope").to_owned(),
        has_second_factor: wants_second_factor(asked("claims")),
        since: place.now,
    };
    let code = login.secret(place.seed, "code");
    login.codes.insert(
        code.clone(),
        Code {
            challenge: challenge.to_owned(),
            redirect_uri: redirect_uri.to_owned(),
            nonce: asked("nonce").to_owned(),
            given_at: place.now,
            grant,
        },
    );
    back(&[("code", &code), ("session_state", "1")])
}

/// The app may be served anywhere on this machine, at the root of its origin.
fn is_registered(redirect_uri: &str) -> bool {
    let rest = redirect_uri.strip_prefix("http://").or_else(|| redirect_uri.strip_prefix("https://"));
    let Some((host, path)) = rest.and_then(|rest| rest.split_once('/')) else { return false };
    let name = host.split(':').next().unwrap_or_default();
    ["localhost", "127.0.0.1"].contains(&name) && path.is_empty()
}

/// `{"access_token":{"acrs":{"values":["p1"]}}}` asks for it.
fn wants_second_factor(claims: &str) -> bool {
    let claims: Value = serde_json::from_str(claims).unwrap_or_default();
    claims
        .pointer("/access_token/acrs/values")
        .and_then(Value::as_array)
        .is_some_and(|values| values.iter().any(|value| value == "p1"))
}

/// The service's own page of a mistake.
fn page(code: &str, message: &str) -> Answer {
    let body = format!(
        "<!doctype html><html lang=\"en\"><title>Sign in</title><h1>Sorry, but we’re having trouble signing you in.</h1><p>{code}: {message}</p>"
    );
    Answer { body, ..Answer::empty(400) }
}
