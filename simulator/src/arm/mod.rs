//! Azure Resource Manager: which operation a request asks for, what holds for every call, and what each operation answers.

mod answer;
mod authorization;
mod billing_accounts;
mod billing_property;
mod billing_subscriptions;
mod call;
mod change;
mod compute;
mod cost_filter;
mod cost_query;
mod costs;
mod deallocate;
mod invoices;
mod network;
mod odata;
mod recovery;
mod renewal;
mod resources;
mod routes;
mod sql;
mod storage;
mod subscriptions;

use std::fmt;

pub(crate) use answer::Answer;
pub(crate) use call::{Call, Place};
pub(crate) use routes::OPERATIONS;

use crate::estate::Estate;
use crate::exchange::Request;
use crate::subscription::Subscription;
use crate::target::Target;

/// An operation that the simulator answers.
#[derive(Clone, Copy)]
pub struct Operation {
    /// The specification's `operationId`, where there is one; faults and the log call it by this name.
    pub name: &'static str,
    /// `GET`, `POST`, … in capitals.
    pub method: &'static str,
    /// The values of `api-version` that are answered.
    pub versions: &'static [&'static str],
    /// The path as the specification writes it, with names in braces.
    pub path: &'static str,
    handler: Handler,
}

impl fmt::Debug for Operation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} ({} {})", self.name, self.method, self.path)
    }
}

/// Who answers a call, by what they need.
#[derive(Clone, Copy)]
enum Handler {
    /// Reads what is not of one subscription.
    Tenant(fn(&Estate, &Call<'_>) -> Answer),
    /// Reads one subscription, which exists.
    Subscription(fn(&Subscription, &Estate, &Call<'_>) -> Answer),
    /// Changes one subscription, which exists.
    Change(fn(&mut Estate, &Call<'_>) -> Answer),
    /// Changes what is not of one subscription.
    TenantChange(fn(&mut Estate, &Call<'_>) -> Answer),
}

/// Every operation that is answered outside `/_sim`, so that whoever checks the answers can tell that none is left out.
pub fn operations() -> &'static [Operation] {
    &OPERATIONS
}

/// Whether a request asks for something to be different afterwards; whoever keeps those can make the same Azure again. What
/// reads with a `POST` does not.
pub fn may_change(request: &Request) -> bool {
    let target = Target::parse(&request.target);
    if target.path().starts_with("/_sim/") {
        return request.method != "GET";
    }
    find(&target, &request.method).is_some_and(|found| {
        request.method == found.operation.method
            && matches!(found.operation.handler, Handler::Change(_) | Handler::TenantChange(_))
    })
}

/// What a path names: an operation, and what stands in the path for the names in braces.
pub(crate) struct Found {
    pub(crate) operation: &'static Operation,
    names: Vec<(&'static str, String)>,
}

/// The operation that a path names with this method, else the first one with another.
pub(crate) fn find(target: &Target, method: &str) -> Option<Found> {
    let segments = target.segments();
    let mut found: Vec<Found> = OPERATIONS
        .iter()
        .filter_map(|operation| Some(Found { operation, names: names(operation.path, &segments)? }))
        .collect();
    let own = found.iter().position(|found| found.operation.method == method).unwrap_or(0);
    (!found.is_empty()).then(|| found.swap_remove(own))
}

/// What stands for each name in braces of a pattern, if the path is of that pattern. ARM compares the rest without regard
/// to case.
fn names(pattern: &'static str, segments: &[String]) -> Option<Vec<(&'static str, String)>> {
    let mut parts = pattern.trim_start_matches('/').split('/');
    let mut names = Vec::new();
    for segment in segments {
        let part = parts.next()?;
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => names.push((name, segment.clone())),
            None if part.eq_ignore_ascii_case(segment) => {}
            None => return None,
        }
    }
    parts.next().is_none().then_some(names)
}

/// Answers an operation; a change takes effect in the estate.
pub(crate) fn answer(
    found: Found,
    request: &Request,
    target: &Target,
    estate: &mut Estate,
    place: &Place<'_>,
) -> Answer {
    let operation = found.operation;
    if request.method != operation.method {
        return Answer::method_not_allowed(&request.method);
    }
    match version(target) {
        None => return Answer::missing_version(),
        Some(version) if !operation.versions.contains(&version) => {
            return Answer::invalid_version(version, operation.versions);
        }
        Some(_) => {}
    }
    let call = Call { request, target, names: found.names, place };
    if let (Some(used), Some(subscription)) =
        (place.tenant.as_deref(), estate.subscription(call.subscription()))
    {
        let meant = estate.tenant_of(subscription);
        if meant != used {
            return Answer::wrong_tenant(used, meant);
        }
    }
    match operation.handler {
        Handler::Tenant(handler) => handler(estate, &call),
        Handler::TenantChange(handler) => handler(estate, &call),
        _ if !is_guid(call.subscription()) => Answer::invalid_subscription(call.subscription()),
        Handler::Subscription(handler) => match estate.subscription(call.subscription()) {
            None => Answer::subscription_not_found(call.subscription()),
            Some(subscription) => handler(subscription, estate, &call),
        },
        Handler::Change(_) if estate.subscription(call.subscription()).is_none() => {
            Answer::subscription_not_found(call.subscription())
        }
        Handler::Change(handler) => handler(estate, &call),
    }
}

/// Refuses a path that names no operation. A version is asked for first, as it is of every call.
pub(crate) fn unknown_route(target: &Target) -> Answer {
    version(target).map_or_else(Answer::missing_version, |_| Answer::route_not_found(target.path()))
}

fn version(target: &Target) -> Option<&str> {
    target.parameter("api-version").filter(|version| !version.is_empty())
}

fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
