//! What must be known again when the person comes back from signing in. It is kept in the tab for the round trip and forgotten
//! at its end, whatever the end is, so that nothing that comes back can be used twice.

use serde_json::{Value, json};

use super::{Claims, ReturnPath, Secret};

/// The version of what is kept.
const VERSION: u64 = 1;

/// What only this browser knows; made anew for every round trip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secrets {
    /// Comes back with the answer, which is otherwise not ours.
    pub state: Secret,
    /// Comes back inside the proof of who signed in.
    pub nonce: Secret,
    /// Proves that who redeems the code is who asked for it (PKCE, RFC 7636): 43 to 128 letters.
    pub verifier: Secret,
}

/// One way there and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundTrip {
    /// What only this browser knows.
    pub secrets: Secrets,
    /// The directory signed in to, where it is a certain one.
    pub tenant: Option<String>,
    /// Where the person was.
    pub return_to: ReturnPath,
    /// Whether the person chooses the account; else the service takes the one that they use already.
    pub picks_account: bool,
    /// What Azure wants proven besides.
    pub claims: Option<Claims>,
    /// What the person had typed and not yet sent, in the app's own notation.
    pub luggage: Option<String>,
}

impl RoundTrip {
    /// As it is kept.
    pub fn write(&self) -> String {
        json!({
            "version": VERSION,
            "state": self.secrets.state.expose(),
            "nonce": self.secrets.nonce.expose(),
            "verifier": self.secrets.verifier.expose(),
            "tenant": self.tenant,
            "returnTo": self.return_to.as_str(),
            "claims": self.claims.as_ref().map(Claims::as_str),
            "luggage": self.luggage,
        })
        .to_string()
    }

    /// Reads what was kept; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let kept: Value = serde_json::from_str(text).ok()?;
        if kept.get("version").and_then(Value::as_u64) != Some(VERSION) {
            return None;
        }
        let word = |key: &str| kept.get(key).and_then(Value::as_str).map(str::to_owned);
        let secret = |key: &str| word(key).filter(|secret| secret.len() >= 32).map(Secret::new);
        Some(Self {
            secrets: Secrets {
                state: secret("state")?,
                nonce: secret("nonce")?,
                verifier: secret("verifier")?,
            },
            tenant: word("tenant"),
            return_to: ReturnPath::checked(&word("returnTo")?),
            // It only matters on the way there.
            picks_account: false,
            claims: word("claims").and_then(|claims| Claims::parse(&claims)),
            luggage: word("luggage"),
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn round_trip() -> RoundTrip {
        RoundTrip {
            secrets: Secrets {
                state: Secret::new("s".repeat(32)),
                nonce: Secret::new("n".repeat(32)),
                verifier: Secret::new("v".repeat(64)),
            },
            tenant: None,
            return_to: ReturnPath::checked("/subscriptions?q=x"),
            picks_account: false,
            claims: None,
            luggage: None,
        }
    }

    #[test]
    fn what_was_kept_is_known_again() {
        let full = RoundTrip {
            tenant: Some("contoso".to_owned()),
            claims: Claims::parse(r#"{"access_token":{"acrs":{"essential":true,"values":["p1"]}}}"#),
            luggage: Some("{}".to_owned()),
            ..round_trip()
        };
        for kept in [round_trip(), full] {
            assert_eq!(RoundTrip::read(&kept.write()), Some(kept));
        }
    }

    #[test]
    fn what_was_not_kept_by_us_is_nothing() {
        for text in
            ["", "null", "{}", r#"{"version":1,"state":"s","nonce":"n","verifier":"v","returnTo":"/"}"#]
        {
            assert_eq!(RoundTrip::read(text), None, "{text}");
        }
        let newer = round_trip().write().replace("\"version\":1", "\"version\":2");
        assert_eq!(RoundTrip::read(&newer), None);
    }

    #[test]
    fn a_place_that_was_tampered_with_leads_to_the_list() {
        let forged = round_trip().write().replace("/subscriptions?q=x", "//example.com/");
        assert_eq!(RoundTrip::read(&forged).unwrap().return_to.as_str(), "/");
    }
}
