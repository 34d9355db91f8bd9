//! Where an address leads: which links of an answer may be followed, and whose word it is that somebody signed in. A
//! `nextLink` to another server would carry a person's token there.

/// The `scheme://host:port` of an absolute URL, in lower case; `None` for anything else.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = !host.is_empty() && !host.contains(['@', '\\', '%']) && host.is_ascii();
    let origin = format!("{scheme}://{host}").to_ascii_lowercase();
    let origin = match scheme {
        "https" => origin.strip_suffix(":443").unwrap_or(&origin).to_owned(),
        "http" => origin.strip_suffix(":80").unwrap_or(&origin).to_owned(),
        _ => return None,
    };
    plain.then_some(origin)
}

/// Whether `link` leads to the server that `base` names.
pub fn is_own(base: &str, link: &str) -> bool {
    matches!((origin(base), origin(link)), (Some(own), Some(other)) if own == other)
}

/// Whether `link` leads to a server by an encrypted connection, with nothing in it that could be taken for another one.
pub fn is_encrypted(link: &str) -> bool {
    origin(link).is_some_and(|origin| origin.starts_with("https://"))
}

#[cfg(test)]
mod tests {
    use super::{is_encrypted, is_own};

    #[test]
    fn only_an_encrypted_address_is_handed_out() {
        assert!(is_encrypted("https://invoices.blob.core.windows.net/a?sig=b%2Bc"));
        for link in
            ["http://a.example/", "javascript:alert(1)//https://", "https://a@b.example/", "https:///x", ""]
        {
            assert!(!is_encrypted(link), "{link}");
        }
    }

    #[test]
    fn only_the_apis_own_origin_is_followed() {
        let base = "https://management.azure.com";
        let table = [
            ("https://management.azure.com/subscriptions?$skiptoken=1", true),
            ("https://MANAGEMENT.azure.com:443/subscriptions", true),
            ("https://management.azure.com.evil.example/subscriptions", false),
            ("https://management.azure.com@evil.example/", false),
            ("https://management.azure.com\\@evil.example/", false),
            ("http://management.azure.com/subscriptions", false),
            ("https://management.azure.com:8443/", false),
            ("//management.azure.com/", false),
            ("/subscriptions", false),
            ("javascript:alert(1)", false),
            ("", false),
        ];
        for (link, own) in table {
            assert_eq!(is_own(base, link), own, "{link}");
        }
        assert!(is_own("http://127.0.0.1:8080/api/w/3", "http://127.0.0.1:8080/api/w/3/subscriptions?x"));
    }
}
