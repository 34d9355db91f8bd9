//! The app's files as any static host would serve them: unknown paths fall back to the page, hashed names never change,
//! and every page carries its security headers.

use std::path::PathBuf;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use simulator::AppConfig;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};

const COOKIE: &str = "winddown-world";

const SECURITY: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// The app's files, and the policy that its page asks for.
pub(super) struct Site {
    folder: PathBuf,
    policy: HeaderValue,
}

impl Site {
    /// Reads the policy from the page. A meta tag cannot say who may frame the page; the header does: nobody, or the page
    /// itself where it says that it frames itself.
    pub(super) fn open(folder: PathBuf) -> Result<Self, String> {
        let page = folder.join("index.html");
        let html = std::fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
        let policy = html
            .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(policy, _)| policy)
            .ok_or_else(|| format!("{} states no content security policy", page.display()))?;
        let framed = if policy.contains("frame-src 'self'") { "'self'" } else { "'none'" };
        let policy = HeaderValue::try_from(format!("{policy}; frame-ancestors {framed}"))
            .map_err(|error| format!("{}: {error}", page.display()))?;
        Ok(Self { folder, policy })
    }

    /// Serves a file, or the page for a path that is one of the app's own.
    pub(super) async fn serve(&self, request: Request) -> Response {
        let path = request.uri().path().to_owned();
        let name = path.rsplit('/').next().unwrap_or_default();
        let directory = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        let answered = if name.contains('.') {
            directory.oneshot(request).await.map(|response| response.map(Body::new))
        } else {
            let page = ServeFile::new(self.folder.join("index.html")).precompressed_br().precompressed_gzip();
            page.oneshot(request).await.map(|response| response.map(Body::new))
        };
        let mut response = answered.unwrap_or_else(|never| match never {});
        let caching = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        self.secured(response)
    }

    /// The app's configuration in a world: its own text where it has one, else the file with the world's address.
    pub(super) fn config(&self, world: &str, own: Option<AppConfig>, origin: &str) -> Response {
        let own = own.unwrap_or_default();
        let text = match own.text {
            Some(text) => text,
            None => {
                match tokio::task::block_in_place(|| std::fs::read_to_string(self.folder.join("config.json")))
                {
                    Ok(text) => of_world(&text, world, own.client, origin),
                    Err(_) => return self.secured(StatusCode::NOT_FOUND.into_response()),
                }
            }
        };
        let status =
            own.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or(StatusCode::OK);
        let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
        self.secured((status, headers, text).into_response())
    }

    fn secured(&self, mut response: Response) -> Response {
        for (name, value) in SECURITY {
            response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        response
    }
}

/// The file's own text, with the address of a world's API and, where that wants a token, of its sign-in service.
fn of_world(text: &str, world: &str, client: Option<&str>, origin: &str) -> String {
    let Ok(mut config) = serde_json::from_str::<serde_json::Value>(text) else { return text.to_owned() };
    if let Some(base) = config.pointer_mut("/api/baseUrl") {
        *base = format!("/api/w/{world}").into();
    }
    if let (Some(client), Some(config)) = (client, config.as_object_mut()) {
        let auth = serde_json::json!({
            "authority": format!("{origin}/_sim/worlds/{world}/login/organizations"),
            "clientId": client,
            "scopes": ["https://management.azure.com/user_impersonation"],
        });
        config.insert("auth".to_owned(), auth);
    }
    config.to_string()
}

/// Moves a browser into a world: its `config.json` is that world's from here on.
pub(super) fn enter(world: &str, uri: &Uri) -> Response {
    let to = uri.query().unwrap_or_default().strip_prefix("to=").unwrap_or("/");
    let own = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\');
    let plain = !world.is_empty() && world.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !own || !plain {
        return (StatusCode::BAD_REQUEST, "enter takes ?to=/a/path on this server").into_response();
    }
    let cookie = format!("{COOKIE}={world}; Path=/; SameSite=Lax");
    (StatusCode::SEE_OTHER, [(header::LOCATION, to.to_owned()), (header::SET_COOKIE, cookie)]).into_response()
}

/// The world a browser lives in, if it has entered one.
pub(super) fn world_of(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    let value = cookies.split(';').find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))?;
    value.bytes().all(|byte| byte.is_ascii_alphanumeric()).then(|| value.to_owned())
}

/// Names such as `winddown-bc4a000e4ac42b2c.js` change with their content.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_the_pages_own_policy() {
        let folder = std::env::temp_dir().join(format!("winddown-site-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let policy = |policy: &str| {
            let page = format!(r#"<meta http-equiv="Content-Security-Policy" content="{policy}">"#);
            std::fs::write(folder.join("index.html"), page).unwrap();
            Site::open(folder.clone()).map(|site| site.policy.to_str().unwrap().to_owned()).unwrap()
        };
        assert_eq!(policy("default-src 'none'"), "default-src 'none'; frame-ancestors 'none'");
        assert!(policy("frame-src 'self'").ends_with("; frame-ancestors 'self'"));
        std::fs::write(folder.join("index.html"), "").unwrap();
        assert!(Site::open(folder.clone()).is_err());
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn only_hashed_names_never_change() {
        assert!(is_hashed("winddown-bc4a000e4ac42b2c_bg.wasm"));
        assert!(!is_hashed("boot.js"));
        assert!(!is_hashed("config.json"));
    }

    #[test]
    fn a_world_is_entered_by_a_path_on_this_server_only() {
        let status = |uri: &str| enter("3", &uri.parse().unwrap()).status();
        assert_eq!(status("/x?to=/subscriptions?lang=nl-NL"), StatusCode::SEE_OTHER);
        assert_eq!(status("/x?to=//evil.example"), StatusCode::BAD_REQUEST);
        assert_eq!(status("/x?to=https://evil.example"), StatusCode::BAD_REQUEST);
    }

    #[test]
    fn the_configuration_of_a_world_differs_only_in_its_addresses() {
        assert_eq!(
            of_world(r#"{"api":{"baseUrl":"/api"},"auth":null}"#, "7", None, "http://x"),
            r#"{"api":{"baseUrl":"/api/w/7"},"auth":null}"#
        );
        let signed_in = of_world(r#"{"api":{"baseUrl":"/api"},"auth":null}"#, "7", Some("c"), "http://x");
        assert!(
            signed_in.contains(r#""authority":"http://x/_sim/worlds/7/login/organizations""#),
            "{signed_in}"
        );
    }
}
