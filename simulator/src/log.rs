//! What was asked of a world and how it answered; read by `GET …/log`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::arm::Answer;
use crate::exchange::Request;

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

impl Entry {
    /// An exchange of an operation, by the world's time, UTC; without an answer where the connection was dropped.
    pub(crate) fn of(
        time: DateTime<Utc>,
        operation: &'static str,
        request: &Request,
        answer: Option<&Answer>,
    ) -> Self {
        Self {
            time,
            operation,
            method: request.method.clone(),
            target: request.target.clone(),
            headers: kept(&request.headers),
            body: request.body.clone(),
            status: answer.map(|answer| answer.status),
            size: answer.map_or(0, |answer| answer.body.len()),
        }
    }
}

/// Headers as they may be kept.
fn kept(headers: &[(String, String)]) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| {
            let secret = name.eq_ignore_ascii_case("authorization");
            (name.clone(), if secret { "(not kept)".to_owned() } else { value.clone() })
        })
        .collect()
}
