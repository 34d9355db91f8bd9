//! The files that lie beside the app: `config.json`, without which it does not know whom to talk to, and the texts.

use gloo_net::http::RequestBuilder;
use web_sys::RequestCache;

use crate::config::{Config, ConfigError};
use crate::i18n::{Edition, Locale};

/// Reads the configuration. It is asked for anew at every start, because an operator may have changed it.
///
/// # Errors
/// When the file cannot be fetched or used; the error names the key to mend.
pub async fn configuration() -> Result<Config, ConfigError> {
    let text = fetched("config.json", RequestCache::NoCache)
        .await
        .map_err(|status| ConfigError::Unreachable { status })?;
    Config::parse(&text)
}

/// Reads what a first visit says in a language; `None` when it cannot be fetched.
pub async fn edition(locale: Locale) -> Option<Edition> {
    let text = fetched(locale.early_file(), RequestCache::Default).await.ok()?;
    Edition::read(locale, &text)
}

/// Reads what a language says besides; `None` when it cannot be fetched.
pub async fn completed(edition: &Edition) -> Option<Edition> {
    if edition.is_whole() {
        return Some(edition.clone());
    }
    let text = fetched(edition.locale().late_file(), RequestCache::Default).await.ok()?;
    edition.completed(&text)
}

/// Reads the front page as it is served now; `None` when it cannot be fetched.
pub async fn front_page() -> Option<String> {
    fetched("", RequestCache::NoStore).await.ok()
}

/// The text of a file, or the status of the answer that brought none.
async fn fetched(path: &str, cache: RequestCache) -> Result<String, Option<u16>> {
    let response = RequestBuilder::new(&format!("/{path}")).cache(cache).send().await.map_err(|_| None)?;
    if !response.ok() {
        return Err(Some(response.status()));
    }
    response.text().await.map_err(|_| None)
}
