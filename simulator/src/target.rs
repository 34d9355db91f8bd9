//! The target of a request taken apart: path segments and query parameters, read the way ARM reads them.

/// Path and query of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    path: String,
    query: Vec<(String, String)>,
}

impl Target {
    /// Splits `path?query`; a fragment never reaches a server.
    pub(crate) fn parse(target: &str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decode(name), decode(value)))
            .collect();
        Self { path: path.to_owned(), query }
    }

    /// The path as it was sent.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The decoded parts between slashes; a final slash changes nothing.
    pub(crate) fn segments(&self) -> Vec<String> {
        let path = self.path.trim_matches('/');
        if path.is_empty() { Vec::new() } else { path.split('/').map(decode).collect() }
    }

    /// The first query parameter of this name. ARM compares names without regard to case, as in the portal's
    /// `IgnoreResourceCheck`.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Path and query with one parameter set, and the others as they were.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let others = self.query.iter().filter(|(key, _)| !key.eq_ignore_ascii_case(name));
        let pairs = others.map(|(key, value)| (key.as_str(), value.as_str())).chain([(name, value)]);
        let query: Vec<String> =
            pairs.map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect();
        format!("{}?{}", self.path, query.join("&"))
    }

    /// The same target without the world it names: `/w/7/tenants` is world `7` and `/tenants`.
    pub(crate) fn split_world(&self) -> Option<(String, Self)> {
        let (id, rest) = self.path.strip_prefix("/w/")?.split_once('/')?;
        Some((id.to_owned(), Self { path: format!("/{rest}"), query: self.query.clone() }))
    }
}

/// Percent-encodes all but what a query may hold as it is; `$` is left alone, as in ARM's own links.
pub(crate) fn encode(text: &str) -> String {
    let encoded = text.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() || b"-._~$,:/".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    encoded.collect()
}

/// Undoes percent-encoding and `+`; what is not UTF-8 becomes the replacement character, what is no escape stays.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                match after.split_at_checked(2).and_then(|(pair, after)| Some((hexadecimal(pair)?, after))) {
                    Some((byte, after)) => {
                        bytes.push(byte);
                        rest = after;
                    }
                    None => bytes.push(b'%'),
                }
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hexadecimal(pair: &[u8]) -> Option<u8> {
    pair.iter().try_fold(0_u8, |sum, &digit| {
        let value = char::from(digit).to_digit(16)?;
        sum.checked_mul(16)?.checked_add(u8::try_from(value).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_path_and_query() {
        let target = Target::parse("/subscriptions/?API-version=2022-12-01&%24skiptoken=a%20b+c&flag");
        assert_eq!(target.segments(), ["subscriptions"]);
        assert_eq!(target.parameter("api-version"), Some("2022-12-01"));
        assert_eq!(target.parameter("$skiptoken"), Some("a b c"));
        assert_eq!(target.parameter("flag"), Some(""));
        assert_eq!(target.parameter("missing"), None);
    }

    #[test]
    fn a_broken_escape_stays_as_it_is() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%C3%A9"), "%zzé");
        assert_eq!(decode("%ff"), "\u{fffd}");
    }

    #[test]
    fn a_changed_parameter_leaves_the_others_as_they_were() {
        let target = Target::parse("/a?$filter=name%20eq%20'%26'&$skiptoken=1");
        let changed = target.with("$skiptoken", "2");
        assert_eq!(changed, "/a?$filter=name%20eq%20%27%26%27&$skiptoken=2");
        assert_eq!(Target::parse(&changed).parameter("$filter"), target.parameter("$filter"));
    }

    #[test]
    fn the_world_is_taken_off_the_front() {
        let (id, rest) = Target::parse("/w/7/tenants?api-version=1").split_world().unwrap();
        assert_eq!((id.as_str(), rest.path()), ("7", "/tenants"));
        assert_eq!(rest.parameter("api-version"), Some("1"));
        assert_eq!(Target::parse("/tenants").split_world(), None);
    }
}
