//! What was asked of a world and how it answered; read by `GET …/log`.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// One exchange. The value of `Authorization` is never kept.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    /// In the world's time, UTC.
    pub(crate) time: DateTime<Utc>,
    pub(crate) operation: &'static str,
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
    /// The status of the answer; absent where the connection was dropped.
    pub(crate) status: Option<u16>,
    /// Bytes of the answer's body.
    pub(crate) size: usize,
}

/// Headers as they may be kept.
pub(crate) fn kept(headers: &[(String, String)]) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| {
            let secret = name.eq_ignore_ascii_case("authorization");
            (name.clone(), if secret { "(not kept)".to_owned() } else { value.clone() })
        })
        .collect()
}
