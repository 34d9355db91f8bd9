//! Who signed in, as the service tells: for the person to see, never to decide by.

use serde_json::Value;

/// A person in a directory.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Account {
    /// What the person is called; the user name where there is no other.
    pub name: String,
    /// What they sign in with, such as `anna@contoso.example`.
    pub username: String,
    /// The directory they signed in to.
    pub tenant: String,
}

impl Account {
    /// Reads the claims of an identity token; missing ones are empty, because nothing depends on them.
    pub(super) fn of(claims: &Value) -> Self {
        let word = |key: &str| claims.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let username = word("preferred_username");
        let name = Some(word("name")).filter(|name| !name.is_empty()).unwrap_or_else(|| username.clone());
        Self { name, username, tenant: word("tid") }
    }
}
