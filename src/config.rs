//! `config.json`: the one file that tells real Azure from the simulator.
//!
//! It is read by hand from a JSON value rather than derived, because an operator who mistypes a key deserves the name
//! of that key and what belongs there, and because an unknown key must not matter.

use serde_json::{Map, Value};

use crate::policy::Policy;

/// Everything an operator can set. Source: product.md, "config.json".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where the Azure Resource Manager API is: a path on the app's own origin or an absolute URL, without a final `/`.
    pub api_base: String,
    /// How people sign in; `None` with the simulator.
    pub auth: Option<Auth>,
    /// The figures of the rules.
    pub policy: Policy,
}

/// The app registration people sign in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Auth {
    /// For example `https://login.microsoftonline.com/organizations`.
    pub authority: String,
    /// The application (client) id of the registration.
    pub client_id: String,
    /// The permissions asked for; never empty.
    pub scopes: Vec<String>,
}

/// Why a start is refused; each says which key to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// The file could not be fetched; `status` is absent when no answer came at all.
    Unreachable {
        /// The HTTP status, if there was an answer.
        status: Option<u16>,
    },
    /// The text is not JSON.
    NotJson {
        /// Line of the first mistake, from 1.
        line: usize,
        /// Column of the first mistake, from 1.
        column: usize,
    },
    /// It is JSON, but no object.
    NotObject,
    /// A key that has no default is absent.
    Missing {
        /// The key's path, such as `api.baseUrl`.
        key: &'static str,
    },
    /// A key has a value of another type.
    WrongType {
        /// The key's path.
        key: &'static str,
        /// What belongs there.
        expected: Expected,
    },
    /// A key that must be an address is not one.
    BadUrl {
        /// The key's path.
        key: &'static str,
        /// What stands there.
        value: String,
    },
}

/// What a key of `config.json` must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`
    Object,
    /// `"…"`, not empty
    Text,
    /// A whole number from 0 to [`LARGEST_FIGURE`].
    WholeNumber,
    /// `["…", …]` with at least one entry
    Texts,
}

/// A century in days: a figure above it is a slip of the finger, and dates stay far from the end of the calendar.
pub const LARGEST_FIGURE: u32 = 36_500;

impl Config {
    /// Reads the text of `config.json`.
    ///
    /// # Errors
    /// The first key that cannot be used, in the order of the documentation.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let root: Value = serde_json::from_str(text)
            .map_err(|error| ConfigError::NotJson { line: error.line(), column: error.column() })?;
        let Value::Object(root) = root else {
            return Err(ConfigError::NotObject);
        };
        let api = object(&root, "api", "api")?.ok_or(ConfigError::Missing { key: "api.baseUrl" })?;
        Ok(Self {
            api_base: address(api, "baseUrl", "api.baseUrl")?,
            auth: object(&root, "auth", "auth")?.map(auth).transpose()?,
            policy: object(&root, "policy", "policy")?.map(policy).transpose()?.unwrap_or_default(),
        })
    }
}

fn auth(auth: &Map<String, Value>) -> Result<Auth, ConfigError> {
    const SCOPES: ConfigError = ConfigError::WrongType { key: "auth.scopes", expected: Expected::Texts };
    let scopes = auth.get("scopes").ok_or(ConfigError::Missing { key: "auth.scopes" })?;
    let scopes: Vec<String> = scopes
        .as_array()
        .ok_or(SCOPES)?
        .iter()
        .map(|scope| scope.as_str().filter(|scope| !scope.is_empty()).map(str::to_owned).ok_or(SCOPES))
        .collect::<Result<_, _>>()?;
    if scopes.is_empty() {
        return Err(SCOPES);
    }
    Ok(Auth {
        authority: address(auth, "authority", "auth.authority")?,
        client_id: text(auth, "clientId", "auth.clientId")?.to_owned(),
        scopes,
    })
}

fn policy(policy: &Map<String, Value>) -> Result<Policy, ConfigError> {
    let default = Policy::default();
    let figure = |name: &str, key: &'static str, default: u32| match policy.get(name) {
        None | Some(Value::Null) => Ok(default),
        Some(value) => value
            .as_u64()
            .and_then(|figure| u32::try_from(figure).ok())
            .filter(|figure| *figure <= LARGEST_FIGURE)
            .ok_or(ConfigError::WrongType { key, expected: Expected::WholeNumber }),
    };
    Ok(Policy {
        propagation_minutes: figure(
            "propagationMinutes",
            "policy.propagationMinutes",
            default.propagation_minutes,
        )?,
        retention_days: figure("retentionDays", "policy.retentionDays", default.retention_days)?,
        reactivation_days: figure("reactivationDays", "policy.reactivationDays", default.reactivation_days)?,
        support_term_months: figure(
            "supportTermMonths",
            "policy.supportTermMonths",
            default.support_term_months,
        )?,
    })
}

fn object<'a>(
    parent: &'a Map<String, Value>,
    name: &str,
    key: &'static str,
) -> Result<Option<&'a Map<String, Value>>, ConfigError> {
    match parent.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Object(object)) => Ok(Some(object)),
        Some(_) => Err(ConfigError::WrongType { key, expected: Expected::Object }),
    }
}

fn text<'a>(parent: &'a Map<String, Value>, name: &str, key: &'static str) -> Result<&'a str, ConfigError> {
    match parent.get(name) {
        None => Err(ConfigError::Missing { key }),
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(text.trim()),
        Some(_) => Err(ConfigError::WrongType { key, expected: Expected::Text }),
    }
}

/// An absolute `https` address (plain `http` only on this machine: a token must never cross a network in clear), or a
/// path on the app's own origin.
fn address(parent: &Map<String, Value>, name: &str, key: &'static str) -> Result<String, ConfigError> {
    let value = text(parent, name, key)?;
    let bad = || ConfigError::BadUrl { key, value: value.to_owned() };
    if value.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '\\' | '@')) {
        return Err(bad());
    }
    let on_own_origin = value.starts_with('/') && !value.starts_with("//");
    let host = |scheme: &str| {
        value.strip_prefix(scheme).map(|rest| rest.split(['/', ':']).next().unwrap_or_default())
    };
    let secure = host("https://").is_some_and(|host| !host.is_empty());
    let local = host("http://").is_some_and(|host| matches!(host, "localhost" | "127.0.0.1"));
    if on_own_origin || secure || local { Ok(value.trim_end_matches('/').to_owned()) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_file_uses_the_policy_of_the_source() {
        let config = Config::parse(r#"{"api":{"baseUrl":"/api/"}}"#).unwrap();
        assert_eq!(config, Config { api_base: "/api".into(), auth: None, policy: Policy::default() });
    }

    #[test]
    fn real_azure_is_five_lines() {
        let config = Config::parse(
            r#"{"api":{"baseUrl":"https://management.azure.com"},
                "auth":{"authority":"https://login.microsoftonline.com/organizations","clientId":"c1",
                        "scopes":["https://management.azure.com/user_impersonation"]},
                "policy":{"retentionDays":30}, "unknown":[1]}"#,
        )
        .unwrap();
        assert_eq!(config.policy, Policy { retention_days: 30, ..Policy::default() });
        assert_eq!(config.auth.unwrap().scopes.len(), 1);
    }

    #[test]
    fn every_mistake_names_its_key() {
        use ConfigError::{BadUrl, Missing, NotJson, WrongType};
        let wrong = |key, expected| WrongType { key, expected };
        let bad = |value: &str| BadUrl { key: "api.baseUrl", value: value.into() };
        let table = [
            ("", NotJson { line: 1, column: 0 }),
            ("{\n  \"api\": }", NotJson { line: 2, column: 10 }),
            ("[]", ConfigError::NotObject),
            ("{}", Missing { key: "api.baseUrl" }),
            (r#"{"api":{}}"#, Missing { key: "api.baseUrl" }),
            (r#"{"api":"/api"}"#, wrong("api", Expected::Object)),
            (r#"{"api":{"baseUrl":7}}"#, wrong("api.baseUrl", Expected::Text)),
            (r#"{"api":{"baseUrl":" "}}"#, wrong("api.baseUrl", Expected::Text)),
            (r#"{"api":{"baseUrl":"api"}}"#, bad("api")),
            (r#"{"api":{"baseUrl":"//evil.example"}}"#, bad("//evil.example")),
            (r#"{"api":{"baseUrl":"http://example.com"}}"#, bad("http://example.com")),
            (r#"{"api":{"baseUrl":"https://"}}"#, bad("https://")),
            (r#"{"api":{"baseUrl":"https://a@b.example"}}"#, bad("https://a@b.example")),
            (r#"{"api":{"baseUrl":"javascript:alert(1)"}}"#, bad("javascript:alert(1)")),
            (
                r#"{"api":{"baseUrl":"/api"},"policy":{"retentionDays":"90"}}"#,
                wrong("policy.retentionDays", Expected::WholeNumber),
            ),
            (
                r#"{"api":{"baseUrl":"/api"},"policy":{"propagationMinutes":-1}}"#,
                wrong("policy.propagationMinutes", Expected::WholeNumber),
            ),
            (
                r#"{"api":{"baseUrl":"/api"},"auth":{"authority":"https://l.example","clientId":"c","scopes":[]}}"#,
                wrong("auth.scopes", Expected::Texts),
            ),
        ];
        for (text, expected) in table {
            assert_eq!(Config::parse(text).unwrap_err(), expected, "{text}");
        }
    }

    #[test]
    fn a_developer_may_use_plain_http_on_this_machine() {
        for base in ["http://localhost:9000", "http://127.0.0.1:9000/arm"] {
            let text = format!(r#"{{"api":{{"baseUrl":"{base}"}}}}"#);
            assert_eq!(Config::parse(&text).unwrap().api_base, base);
        }
    }
}
