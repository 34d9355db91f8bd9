//! What Azure may want proven besides: a claims challenge, such as a second factor (api/facts.md 8). It comes in a header that
//! a page on another origin may not be allowed to read, so a refusal that is known to be about that has a challenge of its own.

use serde_json::{Map, Value, json};

/// That this app can answer a challenge.
const ABLE: (&str, &str) = ("xms_cc", "cp1");

/// What is to be proven: a JSON object, as the parameter `claims` takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims(String);

impl Claims {
    /// Reads the parameter's own notation; `None` for what is no object.
    pub fn parse(json: &str) -> Option<Self> {
        match serde_json::from_str(json).ok()? {
            Value::Object(claims) => Some(Self(Value::Object(claims).to_string())),
            _ => None,
        }
    }

    /// What every sign-in says: that challenges can be answered.
    pub fn none() -> Self {
        Self::able(Map::new())
    }

    /// A second factor, where a refusal says so and the challenge itself cannot be read.
    pub fn second_factor() -> Self {
        let mut token = Map::new();
        token.insert("acrs".to_owned(), json!({ "essential": true, "values": ["p1"] }));
        Self::able(token)
    }

    /// The challenge in `WWW-Authenticate`, the first of several that has claims. `decode` reads base64.
    pub fn in_header(header: &str, decode: impl Fn(&str) -> Option<String>) -> Option<Self> {
        header.split("claims=\"").skip(1).find_map(|rest| {
            let (encoded, _) = rest.split_once('"')?;
            Self::parse(&decode(encoded)?).map(Self::with_ability)
        })
    }

    /// As the parameter `claims` takes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn with_ability(self) -> Self {
        let token = match serde_json::from_str(&self.0) {
            Ok(Value::Object(mut claims)) => match claims.remove("access_token") {
                Some(Value::Object(token)) => token,
                _ => Map::new(),
            },
            _ => Map::new(),
        };
        Self::able(token)
    }

    fn able(mut token: Map<String, Value>) -> Self {
        token.insert(ABLE.0.to_owned(), json!({ "values": [ABLE.1] }));
        Self(json!({ "access_token": token }).to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stands in for the browser's base64; the test writes what comes out.
    fn decode(encoded: &str) -> Option<String> {
        match encoded {
            "REVOKED" => {
                Some(r#"{"access_token":{"nbf":{"essential":true,"value":"1603742800"}}}"#.to_owned())
            }
            "NOISE" => Some("[]".to_owned()),
            _ => None,
        }
    }

    #[test]
    fn a_challenge_is_answered_together_with_what_the_app_can() {
        let header = r#"Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="REVOKED""#;
        assert_eq!(
            Claims::in_header(header, decode).unwrap().as_str(),
            r#"{"access_token":{"nbf":{"essential":true,"value":"1603742800"},"xms_cc":{"values":["cp1"]}}}"#
        );
    }

    #[test]
    fn the_first_of_several_challenges_that_can_be_read_counts() {
        for header in [
            r#"PoP nonce="x", Bearer claims="REVOKED""#,
            r#"Bearer claims="NOISE", Bearer claims="REVOKED""#,
            r#"Bearer claims="garbled", Bearer claims="REVOKED""#,
        ] {
            assert!(Claims::in_header(header, decode).is_some(), "{header}");
        }
        for header in
            ["", "Bearer", r#"Bearer error="invalid_token""#, r#"Bearer claims="NOISE""#, "claims=\""]
        {
            assert_eq!(Claims::in_header(header, decode), None, "{header}");
        }
    }
}
