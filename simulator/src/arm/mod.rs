//! The routes of Azure Resource Manager: which operation a request asks for, and what it answers.

mod answer;
mod body;
mod change;

use chrono::{DateTime, Utc};

pub(crate) use answer::Answer;

use crate::estate::Estate;
use crate::exchange::Request;
use crate::target::Target;

/// An operation, with the specification's name and the versions it is answered for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    method: &'static str,
    versions: &'static [&'static str],
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    List,
    Get,
    Tenants,
    Billing,
    Permissions,
    Cancel,
    Enable,
}

const fn operation(
    name: &'static str,
    method: &'static str,
    versions: &'static [&'static str],
    kind: Kind,
) -> Operation {
    Operation { name, method, versions, kind }
}

/// The operations the app calls. Permissions at the scope of a subscription are in Microsoft's older REST guide, not in
/// the specification (api/facts.md 7).
pub(crate) static OPERATIONS: [Operation; 7] = [
    operation("Subscriptions_List", "GET", &["2022-12-01"], Kind::List),
    operation("Subscriptions_Get", "GET", &["2022-12-01"], Kind::Get),
    operation("Tenants_List", "GET", &["2022-12-01"], Kind::Tenants),
    operation("BillingProperty_Get", "GET", &["2024-04-01"], Kind::Billing),
    operation("Permissions_List", "GET", &["2022-04-01"], Kind::Permissions),
    operation("Subscription_Cancel", "POST", &["2021-10-01", "2026-08-01-preview"], Kind::Cancel),
    operation("Subscription_Enable", "POST", &["2021-10-01", "2026-08-01-preview"], Kind::Enable),
];

/// Where and when a request is answered.
pub(crate) struct Place<'a> {
    /// The absolute URL of this world's root, for links to the next page.
    pub(crate) base: &'a str,
    /// The world's time, UTC.
    pub(crate) now: DateTime<Utc>,
    /// Whether reads show what was before the last change.
    pub(crate) stale: bool,
}

/// The operation that a path names, whatever the method; with the subscription it is about.
pub(crate) fn find(target: &Target) -> Option<(&'static Operation, Option<String>)> {
    let segments = target.segments();
    let words: Vec<String> = segments.iter().map(|segment| segment.to_ascii_lowercase()).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let kind = match words.as_slice() {
        ["subscriptions"] => Kind::List,
        ["tenants"] => Kind::Tenants,
        ["subscriptions", _] => Kind::Get,
        ["subscriptions", _, "providers", provider, rest @ ..] => match (*provider, rest) {
            ("microsoft.billing", ["billingproperty", "default"]) => Kind::Billing,
            ("microsoft.authorization", ["permissions"]) => Kind::Permissions,
            ("microsoft.subscription", ["cancel"]) => Kind::Cancel,
            ("microsoft.subscription", ["enable"]) => Kind::Enable,
            _ => return None,
        },
        _ => return None,
    };
    let operation = OPERATIONS.iter().find(|operation| operation.kind == kind)?;
    Some((operation, segments.get(1).cloned()))
}

/// Answers an operation; a change takes effect in the estate.
pub(crate) fn answer(
    operation: &Operation,
    subscription: Option<&str>,
    request: &Request,
    target: &Target,
    estate: &mut Estate,
    place: &Place<'_>,
) -> Answer {
    if request.method != operation.method {
        return Answer::method_not_allowed(&request.method);
    }
    match target.parameter("api-version") {
        None | Some("") => return Answer::missing_version(),
        Some(version) if !operation.versions.contains(&version) => {
            return Answer::invalid_version(version, operation.versions);
        }
        Some(_) => {}
    }
    match operation.kind {
        Kind::List => return body::list(estate, target, place),
        Kind::Tenants => return body::tenants(estate),
        _ => {}
    }
    let id = subscription.unwrap_or_default();
    if !is_guid(id) {
        return Answer::invalid_subscription(id);
    }
    if estate.subscription(id).is_none() {
        return Answer::subscription_not_found(id);
    }
    match operation.kind {
        Kind::Cancel => change::cancel(estate, id, target, place),
        Kind::Enable => change::enable(estate, id, place),
        kind => match estate.subscription(id) {
            None => Answer::subscription_not_found(id),
            Some(subscription) => match kind {
                Kind::Billing => body::billing(subscription, estate, place),
                Kind::Permissions => body::permissions(subscription, estate),
                _ => Answer::ok(&body::subscription(subscription, estate, place)),
            },
        },
    }
}

fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
