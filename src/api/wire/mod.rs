//! JSON as Azure writes it, turned once into the product's own nouns, a file for each provider. Unknown fields and unknown
//! enum values never break the reading, and what is absent stays absent; but a field of another type than the
//! specification gives it makes the answer unreadable, because then the app does not know what it is looking at. Of a list
//! that is the row alone: the others are handed over, and the list is told as unreadable after all, because it is not whole.
//!
//! The values are read by hand: one JSON parser for everything weighs less than a derived one per type.

#![deny(clippy::float_arithmetic)]

pub(super) mod authorization;
pub(super) mod billing;
pub(super) mod cost;
pub(super) mod exact;
pub(super) mod operation;
pub(super) mod resource;
pub(super) mod subscription;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use crate::instant;
use crate::money::{Currency, Money};

/// The answer is not what the specification promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unreadable;

/// What reading a part of an answer gives.
pub(super) type Read<T> = Result<T, Unreadable>;

/// Hands over the rows of a page, `value` of a list, that can be read; unreadable where there are others.
pub(super) fn rows<T>(value: &Value, row: fn(&Value) -> Read<T>, take: impl FnOnce(Vec<T>)) -> Read<()> {
    let rows = value.get("value").and_then(Value::as_array).ok_or(Unreadable)?;
    survivors(rows.iter().map(|one| if one.is_object() { row(one) } else { Err(Unreadable) }), take)
}

/// Hands over what could be read; unreadable where something could not.
fn survivors<T>(all: impl Iterator<Item = Read<T>>, take: impl FnOnce(Vec<T>)) -> Read<()> {
    let mut whole = Ok(());
    take(all.filter_map(|one| one.map_err(|broken| whole = Err(broken)).ok()).collect());
    whole
}

/// The link to the next page, beside the rows or, as the cost query has it, among the properties.
pub(super) fn next(value: &Value) -> Read<Option<String>> {
    let own = match text(value, "nextLink")? {
        None => text(member(value, "properties")?, "nextLink")?,
        own => own,
    };
    Ok(own.filter(|link| !link.is_empty()).map(str::to_owned))
}

/// Code and message of an error body, nested under `error` or at the top (api/facts.md 2); empty where there is none.
pub(super) fn error(body: &str) -> (String, String) {
    let value = serde_json::from_str::<Value>(body).unwrap_or_default();
    let detail = value.get("error").unwrap_or(&value);
    let own = |name| text(detail, name).ok().flatten().unwrap_or_default().to_owned();
    (own("code"), own("message"))
}

/// An object that may be absent or `null`.
fn member<'a>(value: &'a Value, name: &str) -> Read<&'a Value> {
    const NONE: &Value = &Value::Null;
    match value.get(name) {
        None => Ok(NONE),
        Some(object @ (Value::Object(_) | Value::Null)) => Ok(object),
        Some(_) => Err(Unreadable),
    }
}

fn text<'a>(value: &'a Value, name: &str) -> Read<Option<&'a str>> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if !exact::is_number(text) => Ok(Some(text)),
        Some(_) => Err(Unreadable),
    }
}

/// Yes, no, or nothing.
fn flag(value: &Value, name: &str) -> Read<Option<bool>> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(flag)) => Ok(Some(*flag)),
        Some(_) => Err(Unreadable),
    }
}

/// A text that says something.
fn words(value: &Value, name: &str) -> Read<Option<String>> {
    Ok(text(value, name)?.filter(|text| !text.trim().is_empty()).map(str::to_owned))
}

fn texts(value: &Value, name: &str) -> Read<Vec<String>> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(texts)) => {
            texts.iter().map(|text| text.as_str().map(str::to_owned).ok_or(Unreadable)).collect()
        }
        Some(_) => Err(Unreadable),
    }
}

/// Objects in a list that may be absent.
fn list<'a>(value: &'a Value, name: &str) -> Read<&'a [Value]> {
    match value.get(name) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) if items.iter().all(Value::is_object) => Ok(items),
        Some(_) => Err(Unreadable),
    }
}

/// A moment. A text that is none says nothing, and tells no date.
fn moment(value: &Value, name: &str) -> Read<Option<DateTime<Utc>>> {
    Ok(text(value, name)?.and_then(instant::parse))
}

/// The day of a moment, UTC.
fn day(value: &Value, name: &str) -> Read<Option<NaiveDate>> {
    Ok(moment(value, name)?.map(|at| at.date_naive()))
}

/// `Amount` of Microsoft.Billing; in answers that were read exactly. An amount without a currency is none.
fn amount(value: &Value, name: &str) -> Read<Option<Money>> {
    let amount = member(value, name)?;
    let currency = text(amount, "currency")?.and_then(Currency::parse);
    match (amount.get("value"), currency) {
        (Some(number), Some(currency)) if !number.is_null() => exact::money(number, currency).map(Some),
        _ => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_read_nested_and_flat() {
        let expected = ("NotAllowed".to_owned(), "No.".to_owned());
        assert_eq!(error(r#"{"error":{"code":"NotAllowed","message":"No.","details":[]}}"#), expected);
        assert_eq!(error(r#"{"code":"NotAllowed","message":"No."}"#), expected);
        assert_eq!(error("<html>"), (String::new(), String::new()));
    }

    #[test]
    fn of_a_broken_list_the_rows_that_can_be_read_are_handed_over() {
        let read = |text: &str| {
            let mut taken = Vec::new();
            let row = |value: &Value| words(value, "name")?.ok_or(Unreadable);
            let whole = rows(&serde_json::from_str(text).unwrap(), row, |good| taken.extend(good));
            (whole, taken.join(" "))
        };
        assert_eq!(read(r#"{"value":[{"name":"a"},{"name":"b"}]}"#), (Ok(()), "a b".into()));
        let broken = r#"{"value":[{"name":"a"},{"name":7},null,{},[],{"name":"b"}]}"#;
        assert_eq!(read(broken), (Err(Unreadable), "a b".into()));
        for none in ["{}", r#"{"value":null}"#, r#"{"value":{}}"#, "[]", "null"] {
            assert_eq!(read(none), (Err(Unreadable), String::new()), "{none}");
        }
    }

    #[test]
    fn a_next_page_is_found_in_either_place() {
        let next = |text: &str| next(&serde_json::from_str(text).unwrap());
        assert_eq!(next(r#"{"nextLink":"a"}"#), Ok(Some("a".into())));
        assert_eq!(next(r#"{"properties":{"nextLink":"b"}}"#), Ok(Some("b".into())));
        assert_eq!(next(r#"{"nextLink":"","properties":{"nextLink":null}}"#), Ok(None));
        assert_eq!(next(r#"{"nextLink":7}"#), Err(Unreadable));
    }
}
