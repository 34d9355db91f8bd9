//! What can be made to go wrong, for which operation and how often.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// A kind of failure. Source: product.md, "Simulator (fixed surface)".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub(crate) enum Fault {
    /// The answer takes longer.
    Delay { milliseconds: u64 },
    /// ARM's error envelope with this status; nothing is done.
    Status {
        status: u16,
        #[serde(default)]
        code: Option<String>,
        #[serde(default)]
        message: Option<String>,
        #[serde(default)]
        retry_after: Option<u64>,
    },
    /// The connection closes; nothing is done.
    Reset,
    /// The connection closes; it is done all the same.
    ReplyLost,
    /// The JSON ends half way.
    Truncated,
    /// The body is not JSON.
    Malformed,
    /// A state that the specification does not name.
    UnknownEnum,
    /// A field has another type than the specification gives it.
    WrongType,
    /// The answer is the one before the last change.
    StaleRead,
    /// What is accepted now for later does not succeed; of no consequence to an operation that is done at once.
    FailsLater(Failure),
}

/// How an accepted operation ends badly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Failure {
    #[serde(default = "Failure::usual_code")]
    pub(crate) code: String,
    #[serde(default = "Failure::usual_message")]
    pub(crate) message: String,
}

impl Failure {
    fn usual_code() -> String {
        "InternalExecutionError".to_owned()
    }

    fn usual_message() -> String {
        "An internal execution error occurred. Please retry later.".to_owned()
    }
}

impl Fault {
    /// How much longer the answer takes.
    pub(crate) fn delay(&self) -> Option<Duration> {
        match self {
            Self::Delay { milliseconds } => Some(Duration::from_millis(*milliseconds)),
            _ => None,
        }
    }

    pub(crate) fn is_delay(&self) -> bool {
        matches!(self, Self::Delay { .. })
    }
}

/// The headers with which a refusal says when to try again. Cost Management has some of its own, the longest of which
/// counts (api/facts.md 5); here its query units take twice as long as the rest.
pub(crate) fn retry_headers(operation: &str, seconds: Option<u64>) -> Vec<(String, String)> {
    let Some(seconds) = seconds else { return Vec::new() };
    let header = |name: &str, seconds: u64| (name.to_owned(), seconds.to_string());
    let mut headers = vec![header("Retry-After", seconds)];
    if operation == "Query_Usage" {
        let of_costs = |what: &str| format!("x-ms-ratelimit-microsoft.costmanagement-{what}-retry-after");
        headers.push(header(&of_costs("entity"), seconds));
        headers.push(header(&of_costs("qpu"), seconds.saturating_mul(2)));
    }
    headers
}

/// A fault that waits for its calls; the body of `POST …/faults`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Armed {
    /// An operation's name, or `*`.
    operation: String,
    /// Calls that pass first.
    #[serde(default)]
    skip: u64,
    /// Calls that are hit; without it, all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times: Option<u64>,
    pub(crate) fault: Fault,
}

impl Armed {
    pub(crate) fn operation(&self) -> &str {
        &self.operation
    }

    pub(crate) fn concerns(&self, operation: &str) -> bool {
        !self.is_spent() && (self.operation == "*" || self.operation == operation)
    }

    /// Counts a call; says whether it is hit.
    pub(crate) fn strike(&mut self) -> bool {
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        if let Some(times) = &mut self.times {
            *times = times.saturating_sub(1);
        }
        true
    }

    pub(crate) fn is_spent(&self) -> bool {
        self.times == Some(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_passes_some_calls_hits_some_and_is_gone() {
        let mut armed: Armed =
            serde_json::from_str(r#"{"operation":"*","skip":1,"times":2,"fault":{"kind":"reset"}}"#).unwrap();
        assert!(armed.concerns("Tenants_List"));
        let hits = [armed.strike(), armed.strike(), armed.strike()];
        assert_eq!((hits, armed.is_spent()), ([false, true, true], true));
    }
}
