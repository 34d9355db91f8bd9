//! Fetches `config.json` before anything else: without it the app does not know whom to talk to.

use gloo_net::http::RequestBuilder;
use web_sys::RequestCache;

use crate::config::{Config, ConfigError};

/// Reads the configuration that lies beside the app.
///
/// # Errors
/// When the file cannot be fetched or used; the error names the key to mend.
pub async fn configuration() -> Result<Config, ConfigError> {
    let response = RequestBuilder::new("/config.json")
        .cache(RequestCache::NoCache)
        .send()
        .await
        .map_err(|_| ConfigError::Unreachable { status: None })?;
    if !response.ok() {
        return Err(ConfigError::Unreachable { status: Some(response.status()) });
    }
    let text = response.text().await.map_err(|_| ConfigError::Unreachable { status: None })?;
    Config::parse(&text)
}
