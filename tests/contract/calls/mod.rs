//! The calls that the app makes: for each operation, how the app is made to call it, what it read, told line by line, and
//! the same told out of the example by hand. The two know nothing of each other.

mod billing;
mod costs;
mod machines;
mod plans;
mod resources;
mod rights;
mod subscriptions;

use winddown::api::{ApiError, Scope};

use super::exchange::{Exchange, now};
use super::part::{Part, Said, in_minor_units, minor};
use super::specification::operations::{Row, row};
use super::told::{Told, UNCLEAR};

/// An operation that the app calls.
pub struct Call {
    /// Its name in the table of operations.
    pub operation: &'static str,
    /// In the version that the app asks for.
    pub version: &'static str,
    /// Makes the app call it, and tells what it reads in the answer.
    pub read: fn(&Exchange) -> Result<Told, ApiError>,
    /// Tells what the example says, of as much as the app needs; for an error only where the app tells it as a result.
    pub said: fn(&Exchange) -> Said<Told>,
    /// Whether it changes something: then a refusal is a result, too.
    pub is_change: bool,
}

impl Call {
    /// What the table of operations says of it.
    pub fn row(&self) -> &'static Row {
        row(self.operation, self.version).unwrap()
    }
}

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Call> {
    let of_subscriptions = subscriptions::CALLS.iter().chain(&rights::CALLS);
    let of_resources = resources::CALLS.iter().chain(&machines::CALLS);
    of_subscriptions.chain(of_resources).chain(&billing::CALLS).chain(&plans::CALLS).chain(&costs::CALLS)
}

/// Tells every row of a page.
fn rows(exchange: &Exchange, row: fn(Part<'_>, &mut Told) -> Said<()>) -> Said<Told> {
    let mut told = Told::default();
    for part in Part(&exchange.body).rows()? {
        row(part, &mut told)?;
    }
    Ok(told)
}

/// Code and message of an error: under `error` or, as one provider's own form allows, at the top. Either may be missing.
fn error(exchange: &Exchange) -> Said<(&str, &str)> {
    let body = Part(&exchange.body);
    let error = body.at("error")?.unwrap_or(body);
    Ok((error.text("code")?.unwrap_or_default(), error.text("message")?.unwrap_or_default()))
}

/// The value of a known word; of any other word, that of those that are not known.
fn word(word: &str, known: &[(&str, &'static str)], other: &'static str) -> &'static str {
    known.iter().find(|(azure, _)| *azure == word).map_or(other, |(_, ours)| ours)
}

/// Whether a text is the id of a resource, as far as anything can be done with it.
fn is_resource(id: &str) -> bool {
    let parts: Vec<&str> = id.split('/').skip(1).map(str::trim).collect();
    let is = |place: usize, word: &str| parts.get(place).is_some_and(|part| part.eq_ignore_ascii_case(word));
    let depth = if is(2, "resourceGroups") { 4 } else { 2 };
    id.starts_with('/')
        && is(0, "subscriptions")
        && is(depth, "providers")
        && parts.len() >= depth + 4
        && parts.len().is_multiple_of(2)
        && parts.iter().all(|part| !part.is_empty())
}

/// The id of a row that is a resource.
fn resource_id(part: Part<'_>) -> Said<&str> {
    let id = part.needed("id")?;
    if is_resource(id) { Ok(id) } else { Err(format!("{id} is no id of a resource")) }
}
