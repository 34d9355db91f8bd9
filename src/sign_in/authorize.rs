//! The addresses a person is sent to: where they sign in, and where they sign out.

use form_urlencoded::Serializer;

use super::{Claims, RoundTrip};
use crate::config::Auth;
use crate::resource::percent_encoded;

/// The app as it is registered, and where it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registration {
    /// What the operator set.
    pub auth: Auth,
    /// Where people come back to: the app's own origin with a final `/`, registered with the type *spa*.
    pub redirect_uri: String,
}

impl Registration {
    /// An address of the sign-in service; of a certain directory, if one is given, in the place of the configured one.
    pub(super) fn endpoint(&self, tenant: Option<&str>, name: &str) -> String {
        let authority = self.auth.authority.trim_end_matches('/');
        let authority = match (tenant, authority.rsplit_once('/')) {
            (Some(tenant), Some((host, _))) => format!("{host}/{}", percent_encoded(tenant)),
            _ => authority.to_owned(),
        };
        format!("{authority}/oauth2/v2.0/{name}")
    }

    /// What is asked for, in one resource at a time; with what it takes to renew it and to know who signed in.
    pub(super) fn scopes(&self) -> String {
        let mut scopes = self.auth.scopes.clone();
        for own in ["openid", "profile", "offline_access"] {
            if !scopes.iter().any(|scope| scope == own) {
                scopes.push(own.to_owned());
            }
        }
        scopes.join(" ")
    }
}

/// Where the person signs in. `challenge` is the SHA-256 of the verifier in base64url without padding.
pub fn authorize_url(registration: &Registration, trip: &RoundTrip, challenge: &str) -> String {
    let claims = trip.claims.clone().unwrap_or_else(Claims::none);
    let mut query = Serializer::new(String::new());
    query.extend_pairs([
        ("client_id", registration.auth.client_id.as_str()),
        ("response_type", "code"),
        ("redirect_uri", registration.redirect_uri.as_str()),
        ("response_mode", "query"),
        ("scope", registration.scopes().as_str()),
        ("state", trip.secrets.state.expose()),
        ("nonce", trip.secrets.nonce.expose()),
        ("code_challenge", challenge),
        ("code_challenge_method", "S256"),
        ("claims", claims.as_str()),
    ]);
    if trip.picks_account {
        query.append_pair("prompt", "select_account");
    }
    format!("{}?{}", registration.endpoint(trip.tenant.as_deref(), "authorize"), query.finish())
}

/// Where the person signs out of the service as well, and comes back from. A service that does not know which app asks sends
/// nobody back (`OpenID` Connect RP-Initiated Logout, 2 and 3).
pub fn sign_out_url(registration: &Registration) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair("client_id", &registration.auth.client_id);
    query.append_pair("post_logout_redirect_uri", &registration.redirect_uri);
    format!("{}?{}", registration.endpoint(None, "logout"), query.finish())
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::round_trip::tests::round_trip;
    use super::*;

    pub fn registration() -> Registration {
        Registration {
            auth: Auth {
                authority: "https://login.microsoftonline.com/organizations".to_owned(),
                client_id: "6731de76-14a6-49ae-97bc-6eba6914391e".to_owned(),
                scopes: vec!["https://management.azure.com/user_impersonation".to_owned()],
            },
            redirect_uri: "https://winddown.example/".to_owned(),
        }
    }

    #[test]
    fn everything_that_the_service_needs_is_asked() {
        let url = authorize_url(&registration(), &round_trip(), "CHALLENGE");
        let (address, query) = url.split_once('?').unwrap();
        assert_eq!(address, "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize");
        let asked: Vec<(String, String)> =
            form_urlencoded::parse(query.as_bytes()).map(|(key, value)| (key.into(), value.into())).collect();
        let value = |name: &str| asked.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        assert_eq!(value("response_type"), Some("code"));
        assert_eq!(value("code_challenge"), Some("CHALLENGE"));
        assert_eq!(value("code_challenge_method"), Some("S256"));
        assert_eq!(value("redirect_uri"), Some("https://winddown.example/"));
        assert_eq!(
            value("scope"),
            Some("https://management.azure.com/user_impersonation openid profile offline_access")
        );
        assert_eq!(value("claims"), Some(r#"{"access_token":{"xms_cc":{"values":["cp1"]}}}"#));
        assert_eq!(value("prompt"), None);
        assert!(!url.contains("vvvv"), "the verifier stays here");
    }

    #[test]
    fn a_certain_directory_stands_in_the_place_of_the_configured_one() {
        let trip = RoundTrip { tenant: Some("a b/../c".to_owned()), picks_account: true, ..round_trip() };
        let url = authorize_url(&registration(), &trip, "C");
        assert!(
            url.starts_with("https://login.microsoftonline.com/a%20b%2F..%2Fc/oauth2/v2.0/authorize?"),
            "{url}"
        );
        assert!(url.contains("prompt=select_account"));
    }

    #[test]
    fn whoever_signs_out_comes_back() {
        assert_eq!(
            sign_out_url(&registration()),
            "https://login.microsoftonline.com/organizations/oauth2/v2.0/logout?\
            client_id=6731de76-14a6-49ae-97bc-6eba6914391e&post_logout_redirect_uri=https%3A%2F%2Fwinddown.example%2F"
        );
    }
}
