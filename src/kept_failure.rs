//! How a failure is kept in a stored record: by a word of the app's own, or by Azure's code with the beginning of its
//! message. What a record holds that neither says is no failure that this app wrote.

use serde::Serialize;
use serde_json::Value;

/// Characters of Azure's message that are kept.
pub(crate) const LONGEST_MESSAGE: usize = 1_000;

/// The members of a record that tell a failure; none where nothing has failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KeptFailure<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a str>,
}

impl<'a> KeptFailure<'a> {
    /// A failure by its word among `words`.
    pub fn word<F: PartialEq>(words: &[(&'static str, F)], failure: &F) -> Self {
        let why = words.iter().find(|(_, known)| known == failure).map(|(word, _)| *word);
        Self { why, ..Self::default() }
    }

    /// A failure in Azure's words.
    pub fn azure(code: &'a str, message: &'a str) -> Self {
        let end = message.char_indices().nth(LONGEST_MESSAGE).map_or(message.len(), |(end, _)| end);
        Self { why: None, code: Some(code), message: message.get(..end) }
    }
}

/// Reads the failure of a record: one of `words`, or one that `azure` makes of code and message.
pub fn read<F: Clone>(
    record: &Value,
    words: &[(&'static str, F)],
    azure: impl FnOnce(String, String) -> F,
) -> Option<F> {
    let text = |name: &str| record.get(name).and_then(Value::as_str);
    match (text("why"), text("code")) {
        (Some(why), _) => words.iter().find(|(word, _)| *word == why).map(|(_, failure)| failure.clone()),
        (None, Some(code)) => Some(azure(code.to_owned(), text("message").unwrap_or_default().to_owned())),
        (None, None) => None,
    }
}
