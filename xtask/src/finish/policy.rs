//! Which servers the page may talk to. Its content security policy names the origins of the `config.json` that is published
//! with it, so that a script which should not be there can send nothing anywhere else.

use anyhow::{Context, bail};
use serde_json::Value;
use std::{fs, path::Path};

/// Azure's public cloud: the origins that a build without a configuration of its own may talk to, so that its
/// `config.json` can still be edited after the build.
const PUBLIC_CLOUD: [&str; 2] = ["https://management.azure.com", "https://login.microsoftonline.com"];

/// The keys of `config.json` that hold an address, and whether each must be there when what it stands in is.
const ADDRESSES: [(&str, &str); 2] = [("api", "baseUrl"), ("auth", "authority")];

/// The origins that a configuration names, in the order of its keys. A path is on the page's own origin, which the policy
/// allows anyway.
pub fn origins(file: &Path) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
    read(&text).with_context(|| format!("{} cannot be published", file.display()))
}

/// The same with Azure's public cloud, for a configuration that somebody is expected to edit.
pub fn with_public_cloud(mut origins: Vec<String>) -> Vec<String> {
    for origin in PUBLIC_CLOUD {
        if !origins.iter().any(|named| named == origin) {
            origins.push(origin.to_owned());
        }
    }
    origins
}

/// The policy that a page states.
pub fn stated(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    rest.split_once('"').map(|(policy, _)| policy)
}

fn read(text: &str) -> anyhow::Result<Vec<String>> {
    let config: Value = serde_json::from_str(text).context("it is not JSON")?;
    let mut origins = Vec::new();
    for (parent, key) in ADDRESSES {
        let address = match config.get(parent) {
            // Without a sign-in there is nothing to sign in with; without an API there is nothing to show.
            None | Some(Value::Null) if parent == "auth" => continue,
            None | Some(Value::Null) => bail!("`{parent}.{key}` is missing"),
            Some(within) => within.get(key).and_then(Value::as_str).map(str::trim),
        };
        let Some(address) = address else { bail!("`{parent}.{key}` must be a text") };
        if let Some(origin) =
            origin(address).with_context(|| format!("`{parent}.{key}` is `{address}`; {EXPECTED}"))?
            && !origins.contains(&origin)
        {
            origins.push(origin);
        }
    }
    Ok(origins)
}

const EXPECTED: &str = "it must be a path on the app's own server or an https address (http only for localhost) \
    whose host is a name or a number in dots";

/// The origin of an address: none for a path on the page's own. What stands outside would be refused by the app at its
/// start, or would mean something else inside a policy.
fn origin(address: &str) -> anyhow::Result<Option<String>> {
    if address.starts_with('/') && !address.starts_with("//") {
        return Ok(None);
    }
    let (scheme, rest) = address.split_once("://").context("this has no scheme")?;
    let authority = rest.split('/').next().unwrap_or_default().to_ascii_lowercase();
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority.as_str(), None),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    if host.is_empty() || !host.chars().all(plain) || host.starts_with(['.', '-']) {
        bail!("this has no host that a policy can name");
    }
    if port.is_some_and(|port| port.parse::<u16>().is_err()) {
        bail!("this has no number for a port");
    }
    let local = matches!(host, "localhost" | "127.0.0.1");
    match scheme {
        "https" => {}
        "http" if local => {}
        _ => bail!("a token must not cross a network in clear"),
    }
    Ok(Some(format!("{scheme}://{authority}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_on_the_own_origin_open_nothing() {
        assert_eq!(read(r#"{"api":{"baseUrl":"/api"},"auth":null}"#).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn each_origin_is_named_once_and_without_its_path() {
        let sovereign = r#"{"api":{"baseUrl":"https://Management.chinacloudapi.cn/"},
            "auth":{"authority":"https://login.chinacloudapi.cn/organizations","clientId":"c","scopes":["s"]}}"#;
        assert_eq!(
            read(sovereign).unwrap(),
            ["https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn"]
        );
        let one = r#"{"api":{"baseUrl":"http://localhost:9000/arm"},"auth":{"authority":"http://localhost:9000/x"}}"#;
        assert_eq!(read(one).unwrap(), ["http://localhost:9000"]);
    }

    #[test]
    fn the_default_can_be_edited_for_the_public_cloud() {
        assert_eq!(with_public_cloud(Vec::new()), PUBLIC_CLOUD);
        let named = vec!["https://login.microsoftonline.com".to_owned()];
        assert_eq!(
            with_public_cloud(named),
            ["https://login.microsoftonline.com", "https://management.azure.com"]
        );
    }

    #[test]
    fn what_the_app_would_refuse_is_not_published() {
        for (config, told) in [
            ("", "not JSON"),
            ("{}", "`api.baseUrl` is missing"),
            (r#"{"api":{}}"#, "`api.baseUrl` must be a text"),
            (r#"{"api":"/api"}"#, "`api.baseUrl` must be a text"),
            (r#"{"api":{"baseUrl":"/api"},"auth":{}}"#, "`auth.authority` must be a text"),
            (r#"{"api":{"baseUrl":"//evil.example"}}"#, "`//evil.example`"),
            (r#"{"api":{"baseUrl":"http://arm.example"}}"#, "`http://arm.example`"),
            (r#"{"api":{"baseUrl":"https://user@arm.example"}}"#, "`https://user@arm.example`"),
            (r#"{"api":{"baseUrl":"https://arm.example:x"}}"#, "`https://arm.example:x`"),
        ] {
            let said = format!("{:#}", read(config).expect_err(config));
            assert!(said.contains(told), "{config}: {said}");
        }
    }

    #[test]
    fn no_address_can_widen_the_policy() {
        for address in [
            "https://*.example",
            "https://a.example; script-src *",
            "https://a.example 'unsafe-eval'",
            "https://a.example\"",
            "https://a.example,*",
            "https://[::1]",
            "https://",
        ] {
            assert!(origin(address).is_err(), "{address}");
        }
    }

    #[test]
    fn the_policy_is_read_from_the_page() {
        let page = r#"<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>"#;
        assert_eq!(stated(page), Some("default-src 'none'"));
        assert_eq!(stated("<title>"), None);
    }
}
