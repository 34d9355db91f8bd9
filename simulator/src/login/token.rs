//! `token`: a code is redeemed, or a refresh token renewed, by a page that proves to be the one that asked.

use serde_json::{Value, json};

use super::pkce::{base64url, proves};
use super::{Access, CLIENT, CODE_LASTS, Grant, Login, Place, REFRESH_LASTS, TOKEN_LASTS};
use crate::arm::Answer;
use crate::exchange::Request;
use crate::target::Target;

pub(super) fn answer(login: &mut Login, request: &Request, place: &Place<'_>) -> Answer {
    let form = Target::parse(&format!("/?{}", request.body));
    let asked = |name: &str| form.parameter(name).unwrap_or_default();
    // A redirect address of the type spa is redeemed by a page, which always says where it is from.
    if request.header("origin").is_none() {
        return refused(
            400,
            "invalid_request",
            "AADSTS9002327: Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
        );
    }
    if asked("client_id") != CLIENT {
        return refused(
            400,
            "unauthorized_client",
            "AADSTS700016: Application was not found in the directory.",
        );
    }
    if !asked("client_secret").is_empty() {
        return refused(
            400,
            "invalid_request",
            "AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
        );
    }
    let (grant, nonce) = match asked("grant_type") {
        "authorization_code" => {
            // A code is good for one attempt.
            let Some(code) = login.codes.remove(asked("code")) else {
                return refused(
                    400,
                    "invalid_grant",
                    "AADSTS54005: OAuth2 Authorization code was already redeemed.",
                );
            };
            if place.now - code.given_at > CODE_LASTS {
                return refused(
                    400,
                    "invalid_grant",
                    "AADSTS70008: The provided authorization code is expired.",
                );
            }
            if code.redirect_uri != asked("redirect_uri") {
                return refused(400, "invalid_grant", "AADSTS50011: The redirect URI does not match.");
            }
            if !proves(asked("code_verifier"), &code.challenge) {
                return refused(
                    400,
                    "invalid_grant",
                    "AADSTS501481: The Code_Verifier does not match the code_challenge.",
                );
            }
            (code.grant, Some(code.nonce))
        }
        "refresh_token" => {
            let Some(grant) = login.refreshes.remove(asked("refresh_token")) else {
                return refused(400, "invalid_grant", "AADSTS50173: The provided grant has been revoked.");
            };
            if place.now - grant.since > REFRESH_LASTS {
                return refused(
                    400,
                    "invalid_grant",
                    "AADSTS700084: The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime.",
                );
            }
            let Some(tenant) = place.tenant_id() else {
                return refused(400, "invalid_request", "AADSTS90002: Tenant not found.");
            };
            let is_guest = tenant != place.directory.tenant_id;
            if login.wants_person_elsewhere && is_guest && grant.signed_in_at != tenant {
                // It is as good as before for the directories that do not mind.
                login.refreshes.insert(asked("refresh_token").to_owned(), grant);
                return refused(
                    400,
                    "interaction_required",
                    "AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access this resource.",
                );
            }
            let is_any = ["common", "organizations"].contains(&place.tenant);
            (Grant { tenant: if is_any { grant.tenant.clone() } else { tenant }, ..grant }, None)
        }
        _ => return refused(400, "unsupported_grant_type", "AADSTS70003: The grant type is not supported."),
    };
    granted(login, grant, nonce, place)
}

fn granted(login: &mut Login, grant: Grant, nonce: Option<String>, place: &Place<'_>) -> Answer {
    let access = login.secret(place.seed, "access");
    let refresh = login.secret(place.seed, "refresh");
    login.tokens.insert(
        access.clone(),
        Access {
            tenant: grant.tenant.clone(),
            has_second_factor: grant.has_second_factor,
            ends_at: place.now + TOKEN_LASTS,
        },
    );
    let answer = json!({
        "token_type": "Bearer",
        "scope": grant.scope,
        "expires_in": TOKEN_LASTS.num_seconds(),
        "ext_expires_in": TOKEN_LASTS.num_seconds(),
        "access_token": access,
        "refresh_token": refresh,
        "id_token": identity(&grant, nonce, place),
    });
    login.refreshes.insert(refresh, grant);
    Answer::ok(&answer)
}

/// An identity token without a signature worth the name: who gets it from here over TLS does not look at one.
fn identity(grant: &Grant, nonce: Option<String>, place: &Place<'_>) -> String {
    let part = |value: &Value| base64url(value.to_string().as_bytes());
    let (issuer, _) = place.authority.rsplit_once('/').unwrap_or((place.authority.as_str(), ""));
    let mut claims = json!({
        "aud": CLIENT,
        "iss": format!("{issuer}/{}/v2.0", grant.tenant),
        "iat": place.now.timestamp(),
        "nbf": place.now.timestamp(),
        "exp": (place.now + TOKEN_LASTS).timestamp(),
        "name": "Anouk Bakker",
        "preferred_username": place.directory.user.name,
        "oid": place.directory.user.object_id,
        "tid": grant.tenant,
        "ver": "2.0",
    });
    if let (Some(nonce), Some(claims)) = (nonce, claims.as_object_mut()) {
        claims.insert("nonce".to_owned(), nonce.into());
    }
    format!(
        "{}.{}.{}",
        part(&json!({ "typ": "JWT", "alg": "RS256" })),
        part(&claims),
        base64url(b"not signed")
    )
}

/// OAuth's error, as Entra words it.
pub(crate) fn refused(status: u16, error: &str, description: &str) -> Answer {
    let body = json!({ "error": error, "error_description": description, "error_codes": [] }).to_string();
    Answer { body, ..Answer::empty(status) }
}
