//! How Azure Static Web Apps serves the build: `staticwebapp.config.json`. The platform compresses by itself and answers by
//! HTTPS alone, so neither is said here.

use super::{ASK_AGAIN, FOREVER, PAGES, Site, TYPES};
use serde_json::{Map, Value, json};

/// The name that the platform looks for.
pub const FILE: &str = "staticwebapp.config.json";

/// The text of the file.
pub fn configuration(site: &Site) -> String {
    // Each file by its name, not by a pattern: a pattern would also match one that is gone, and its absence would be
    // kept for a year.
    let kept =
        site.hashed.iter().map(|path| json!({ "route": path, "headers": { "Cache-Control": FOREVER } }));
    // The platform's own fallback would answer 200 for whatever is not there, save for a list of exceptions; naming the
    // pages needs no such list.
    let pages = [PAGES.to_owned(), format!("{PAGES}/*")]
        .map(|route| json!({ "route": route, "rewrite": "/index.html" }));
    let mut headers: Map<String, Value> =
        site.headers().map(|(name, value)| (name.to_owned(), value.into())).collect();
    headers.insert("Cache-Control".to_owned(), ASK_AGAIN.into());
    let types: Map<String, Value> =
        TYPES.iter().map(|(extension, kind)| (format!(".{extension}"), (*kind).into())).collect();
    let whole = json!({
        "routes": kept.chain(pages).collect::<Vec<_>>(),
        // A mistyped address is told by the app, in the person's language; the status stays 404.
        "responseOverrides": { "404": { "rewrite": "/index.html" } },
        "globalHeaders": headers,
        "mimeTypes": types,
    });
    format!("{whole:#}\n")
}
