//! What can go wrong with a call, as data: the columns of the matrix.

/// Something that can go wrong with a call.
#[derive(Clone, Copy)]
pub struct Fault {
    /// What it is called in the report.
    pub name: &'static str,
    /// What the simulator is asked for.
    pub body: &'static str,
    /// What it does to whoever calls.
    pub sort: Sort,
}

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The right answer comes, later or as it was a moment ago.
    Harmless,
    /// Azure says no; nothing is done.
    Refused,
    /// No answer that tells anything, and nothing was done.
    Lost,
    /// No answer that tells anything, and it was done all the same.
    DoneUnseen,
    /// The answer says something that no specification names.
    Novel,
}

const fn fault(name: &'static str, body: &'static str, sort: Sort) -> Fault {
    Fault { name, body, sort }
}

pub const FAULTS: [Fault; 17] = [
    fault("delay", r#"{"kind":"delay","milliseconds":120}"#, Sort::Harmless),
    fault("stale read", r#"{"kind":"staleRead"}"#, Sort::Harmless),
    fault("401", r#"{"kind":"status","status":401,"code":"ExpiredAuthenticationToken"}"#, Sort::Refused),
    fault("403", r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#, Sort::Refused),
    fault("404", r#"{"kind":"status","status":404}"#, Sort::Refused),
    fault("409", r#"{"kind":"status","status":409}"#, Sort::Refused),
    fault("429", r#"{"kind":"status","status":429}"#, Sort::Refused),
    fault("429 + Retry-After", r#"{"kind":"status","status":429,"retryAfter":2}"#, Sort::Refused),
    fault("500", r#"{"kind":"status","status":500}"#, Sort::Lost),
    fault("503", r#"{"kind":"status","status":503}"#, Sort::Lost),
    fault("reset", r#"{"kind":"reset"}"#, Sort::Lost),
    fault("reply lost", r#"{"kind":"replyLost"}"#, Sort::DoneUnseen),
    fault("truncated", r#"{"kind":"truncated"}"#, Sort::DoneUnseen),
    fault("malformed", r#"{"kind":"malformed"}"#, Sort::DoneUnseen),
    fault("wrong type", r#"{"kind":"wrongType"}"#, Sort::DoneUnseen),
    fault("unknown enum", r#"{"kind":"unknownEnum"}"#, Sort::Novel),
    fault("offline", OFFLINE, Sort::Lost),
];

/// Every call fails, not only the one in question.
const OFFLINE: &str = r#"{"kind":"reset"}"#;
