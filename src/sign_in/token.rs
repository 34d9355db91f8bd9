//! Redeeming a code, renewing what it gave, and reading the answer of the token endpoint.

use chrono::{DateTime, TimeDelta, Utc};
use form_urlencoded::Serializer;
use serde_json::Value;

use super::{Account, Claims, Registration, RoundTrip, Secret, Trouble};
use crate::link;

/// How far a clock may be off before its owner has to be told; the services of Entra allow as much.
const TOLERANCE: TimeDelta = TimeDelta::minutes(5);

/// A form to be posted: where, and its encoded fields.
#[derive(Clone, PartialEq, Eq)]
pub struct Form {
    /// The token endpoint.
    pub url: String,
    /// `application/x-www-form-urlencoded`; it holds secrets.
    pub body: String,
}

/// What lets this page call Azure for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Goes with every call to the API, and nowhere else.
    pub access: Secret,
    /// Gets the next ones; absent where the service gives none.
    pub refresh: Option<Secret>,
    /// When `access` ends, UTC, by the app's clock.
    pub ends_at: DateTime<Utc>,
}

/// What the service gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted {
    /// The tokens.
    pub tokens: Tokens,
    /// Who signed in; a renewal need not say it again.
    pub account: Option<Account>,
}

/// The form that redeems a code.
pub fn redeem(registration: &Registration, trip: &RoundTrip, code: &Secret) -> Form {
    form(
        registration,
        trip.tenant.as_deref(),
        trip.claims.as_ref(),
        &[
            ("grant_type", "authorization_code"),
            ("code", code.expose()),
            ("redirect_uri", &registration.redirect_uri),
            ("code_verifier", trip.secrets.verifier.expose()),
        ],
    )
}

/// The form that gets new tokens without the person, in a certain directory if one is given.
pub fn renew(registration: &Registration, tenant: Option<&str>, refresh: &Secret) -> Form {
    form(registration, tenant, None, &[("grant_type", "refresh_token"), ("refresh_token", refresh.expose())])
}

fn form(
    registration: &Registration,
    tenant: Option<&str>,
    claims: Option<&Claims>,
    fields: &[(&str, &str)],
) -> Form {
    let mut body = Serializer::new(String::new());
    body.append_pair("client_id", &registration.auth.client_id).append_pair("scope", &registration.scopes());
    body.extend_pairs(fields);
    if let Some(claims) = claims {
        body.append_pair("claims", claims.as_str());
    }
    Form { url: registration.endpoint(tenant, "token"), body: body.finish() }
}

impl Granted {
    /// Reads the answer of the token endpoint. `nonce`: that of the round trip, where this is its end; `decode` reads
    /// base64url into text; `now` is UTC by the app's clock.
    ///
    /// The signature of the identity token is not looked at: it comes straight from the service over TLS, in answer to this
    /// page (`OpenID` Connect Core, 3.1.3.7). Whom it is for, and from when, is.
    ///
    /// # Errors
    /// Why nobody is signed in.
    pub fn read(
        body: &str,
        registration: &Registration,
        nonce: Option<&str>,
        now: DateTime<Utc>,
        decode: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Trouble> {
        let answer: Value = serde_json::from_str(body).map_err(|_| Trouble::Unreadable)?;
        let word = |key: &str| answer.get(key).and_then(Value::as_str).filter(|word| !word.is_empty());
        if let Some(error) = word("error") {
            return Err(Trouble::of(error, word("error_description").unwrap_or_default()));
        }
        let access = word("access_token").ok_or(Trouble::Unreadable)?;
        if !word("token_type").is_some_and(|kind| kind.eq_ignore_ascii_case("bearer")) {
            return Err(Trouble::Unreadable);
        }
        let lasts = answer.get("expires_in").and_then(seconds).ok_or(Trouble::Unreadable)?;
        let account = match (word("id_token"), nonce) {
            (Some(token), nonce) => Some(identity(token, registration, nonce, now, decode)?),
            // Whoever comes back from signing in must be somebody.
            (None, Some(_)) => return Err(Trouble::Unreadable),
            (None, None) => None,
        };
        let ends_at = now + TimeDelta::seconds(lasts);
        let refresh = word("refresh_token").map(Secret::new);
        Ok(Self { tokens: Tokens { access: Secret::new(access), refresh, ends_at }, account })
    }
}

/// Some services write the number as a text. A day is longer than any token lasts.
fn seconds(value: &Value) -> Option<i64> {
    let seconds = value.as_i64().or_else(|| value.as_str()?.parse().ok())?;
    (1..=86_400).contains(&seconds).then_some(seconds)
}

fn identity(
    token: &str,
    registration: &Registration,
    nonce: Option<&str>,
    now: DateTime<Utc>,
    decode: impl Fn(&str) -> Option<String>,
) -> Result<Account, Trouble> {
    let payload = token.split('.').nth(1).and_then(decode).ok_or(Trouble::Unreadable)?;
    let claims: Value = serde_json::from_str(&payload).map_err(|_| Trouble::Unreadable)?;
    let word = |key: &str| claims.get(key).and_then(Value::as_str).unwrap_or_default();
    let is_ours = word("aud") == registration.auth.client_id
        && link::is_own(&registration.auth.authority, word("iss"))
        && nonce.is_none_or(|nonce| word("nonce") == nonce);
    if !is_ours {
        return Err(Trouble::NotMeantForUs);
    }
    let moment = |key: &str| {
        claims.get(key).and_then(Value::as_i64).and_then(|seconds| DateTime::from_timestamp(seconds, 0))
    };
    let (issued, ends) = moment("iat").zip(moment("exp")).ok_or(Trouble::Unreadable)?;
    if issued > now + TOLERANCE || ends < now - TOLERANCE {
        return Err(Trouble::WrongClock);
    }
    Ok(Account::of(&claims))
}

#[cfg(test)]
mod tests {
    use super::super::authorize::tests::registration;
    use super::super::round_trip::tests::round_trip;
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-03-02T10:00:00Z".parse().unwrap()
    }

    /// The tests write the payload of an identity token as it is, with `~` for the point that ends it.
    #[allow(clippy::unnecessary_wraps, reason = "reading base64 can fail")]
    fn plain(payload: &str) -> Option<String> {
        Some(payload.replace('~', "."))
    }

    fn claims(change: impl Fn(&mut Value)) -> String {
        let mut claims = serde_json::json!({
            "aud": "6731de76-14a6-49ae-97bc-6eba6914391e",
            "iss": "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0",
            "nonce": "n".repeat(32), "iat": now().timestamp(), "exp": now().timestamp() + 3600,
            "name": "Anna de Vries", "preferred_username": "anna@contoso.example", "tid": "72f988bf",
        });
        change(&mut claims);
        let payload = claims.to_string().replace('.', "~");
        serde_json::json!({
            "access_token": "A", "token_type": "Bearer", "expires_in": 3599, "refresh_token": "R",
            "id_token": format!("head.{payload}.signature"),
        })
        .to_string()
    }

    fn read(body: &str) -> Result<Granted, Trouble> {
        Granted::read(body, &registration(), Some(&"n".repeat(32)), now(), plain)
    }

    #[test]
    fn a_code_is_redeemed_with_the_proof_of_who_asked_for_it() {
        let form = redeem(&registration(), &round_trip(), &Secret::new("the code"));
        assert_eq!(form.url, "https://login.microsoftonline.com/organizations/oauth2/v2.0/token");
        assert!(form.body.contains("grant_type=authorization_code&code=the+code&"), "{}", form.body);
        assert!(form.body.contains(&format!("code_verifier={}", "v".repeat(64))), "{}", form.body);
        assert!(!form.body.contains("secret"));
        let form = renew(&registration(), Some("contoso"), &Secret::new("R"));
        assert_eq!(form.url, "https://login.microsoftonline.com/contoso/oauth2/v2.0/token");
        assert!(form.body.ends_with("grant_type=refresh_token&refresh_token=R"), "{}", form.body);
    }

    #[test]
    fn what_the_service_gives_is_read() {
        let granted = read(&claims(|_| ())).unwrap();
        assert_eq!((granted.tokens.access.expose(), granted.tokens.refresh), ("A", Some(Secret::new("R"))));
        assert_eq!(granted.tokens.ends_at, now() + TimeDelta::seconds(3599));
        assert_eq!(granted.account.as_ref().unwrap().name, "Anna de Vries");
    }

    #[test]
    fn a_proof_that_is_meant_for_somebody_else_is_refused() {
        for (key, value) in
            [("aud", "another app"), ("iss", "https://login.example/x"), ("iss", ""), ("nonce", "another")]
        {
            let body = claims(|claims| claims[key] = value.into());
            assert_eq!(read(&body), Err(Trouble::NotMeantForUs), "{key}: {value}");
        }
    }

    #[test]
    fn a_clock_that_is_far_off_is_told() {
        let shifted = |minutes: i64| {
            read(&claims(|claims| {
                claims["iat"] = (now().timestamp() + minutes * 60).into();
                claims["exp"] = (now().timestamp() + (minutes + 60) * 60).into();
            }))
        };
        assert!(shifted(4).is_ok() && shifted(-64).is_ok());
        assert_eq!(shifted(6), Err(Trouble::WrongClock));
        assert_eq!(shifted(-66), Err(Trouble::WrongClock));
    }

    #[test]
    fn answers_that_are_none_are_told_as_that() {
        for body in [
            "",
            "<html>",
            "[]",
            "{}",
            r#"{"access_token":"A","token_type":"Bearer"}"#,
            r#"{"access_token":"A","token_type":"mac","expires_in":1}"#,
            r#"{"access_token":"A","token_type":"Bearer","expires_in":0}"#,
            r#"{"access_token":"A","token_type":"Bearer","expires_in":3600}"#,
            r#"{"access_token":"A","token_type":"Bearer","expires_in":3600,"id_token":"x"}"#,
            r#"{"access_token":7,"token_type":"Bearer","expires_in":3600}"#,
        ] {
            assert_eq!(read(body), Err(Trouble::Unreadable), "{body}");
        }
        let refused =
            r#"{"error":"invalid_grant","error_description":"AADSTS70008: expired","error_codes":[70008]}"#;
        assert_eq!(read(refused), Err(Trouble::Expired));
    }

    #[test]
    fn a_renewal_need_not_say_again_who_it_is() {
        let body = r#"{"access_token":"B","token_type":"bearer","expires_in":"3599"}"#;
        let granted = Granted::read(body, &registration(), None, now(), plain).unwrap();
        assert_eq!((granted.tokens.access.expose(), granted.account), ("B", None));
    }
}
