//! Resources and their groups as Microsoft.Resources 2024-07-01 lists them.

use std::borrow::Cow;

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::call::moment;
use super::odata::Filter;
use super::{Answer, Call};
use crate::estate::Estate;
use crate::inventory::{Detail, Resource, Tags};
use crate::subscription::Subscription;

/// What `$filter` may compare.
const FILTERED: [&str; 6] = ["location", "resourceType", "name", "resourceGroup", "tagName", "tagValue"];

/// `ResourceListResult`.
pub(super) fn list(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let inventory = one.inventory();
    let filter = match call.parameter("$filter") {
        None => None,
        Some(text) => match Filter::parse(text, &FILTERED) {
            Some(filter) => Some(filter),
            None => return Answer::invalid_filter(text),
        },
    };
    let size = match call.parameter("$top").map(str::parse::<usize>) {
        None => estate.page_size,
        Some(Ok(top)) if top > 0 => top.min(estate.page_size),
        Some(_) => {
            return Answer::bad_request(
                "InvalidTopInQueryString",
                "The value of $top must be a positive integer.",
            );
        }
    };
    let passes = |resource: &Resource| {
        filter.as_ref().is_none_or(|filter| {
            resource.tags.iter().map(Some).chain([None]).any(|tag| {
                filter.passes(|property| match property {
                    "location" => Some(resource.location),
                    "resourcetype" => Some(&resource.type_),
                    "name" => Some(&resource.name),
                    "resourcegroup" => Some(inventory.group_of(resource)),
                    "tagname" => tag.map(|(name, _)| name.as_ref()),
                    _ => tag.map(|(_, value)| value.as_ref()),
                })
            })
        })
    };
    let found: Vec<&Resource> =
        visible(one, call).filter(|(_, resource)| passes(resource)).map(|(_, resource)| resource).collect();
    let expand = call.parameter("$expand").unwrap_or_default().to_ascii_lowercase();
    let scope = one.scope();
    call.page(&found, size, |resource| {
        let mut members = head(one, &scope, resource);
        let value = |text: Option<&str>| text.map(Value::from);
        let sku = resource.sku.map(|sku| json!({ "name": sku }));
        for (name, value) in
            [("kind", value(resource.kind)), ("sku", sku), ("managedBy", None), ("plan", None)]
        {
            if let Some(value) = value.or(resource.says_null.then_some(Value::Null)) {
                members.insert(name.to_owned(), value);
            }
        }
        if expand.contains("createdtime") {
            members.insert("createdTime".to_owned(), moment(resource.created).into());
        }
        if expand.contains("changedtime") {
            members.insert("changedTime".to_owned(), moment(resource.created + TimeDelta::hours(3)).into());
        }
        if expand.contains("provisioningstate") {
            members.insert("provisioningState".to_owned(), "Succeeded".into());
        }
        members.into()
    })
}

/// `ResourceGroupListResult`.
pub(super) fn groups(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let groups =
        if one.is_deleted(call.now(), call.place.stale) { &[] } else { one.inventory().groups.as_slice() };
    let scope = one.scope();
    call.page(groups, estate.page_size, |group| {
        let mut members = Map::from_iter([
            ("id".to_owned(), format!("{scope}/resourceGroups/{}", group.name).into()),
            ("name".to_owned(), group.name.as_str().into()),
            ("type".to_owned(), "Microsoft.Resources/resourceGroups".into()),
            ("location".to_owned(), group.location.into()),
            ("properties".to_owned(), json!({ "provisioningState": "Succeeded" })),
        ]);
        if !group.tags.is_empty() {
            members.insert("tags".to_owned(), tags(&group.tags));
        }
        members.into()
    })
}

/// The resources that lists show, with their places; none once the subscription is deleted.
pub(super) fn visible<'a>(
    one: &'a Subscription,
    call: &Call<'_>,
) -> impl Iterator<Item = (usize, &'a Resource)> {
    let is_gone = one.is_deleted(call.now(), call.place.stale);
    let shows = move |resource: &Resource| !is_gone && resource.is_there() && !resource.is_hidden;
    one.inventory().resources.iter().enumerate().filter(move |(_, resource)| shows(resource))
}

/// The visible resources with what is special about them, as `detail` picks them.
pub(super) fn of_kind<'a, T>(
    one: &'a Subscription,
    call: &Call<'_>,
    detail: impl Fn(&'a Detail) -> Option<T>,
) -> Vec<(usize, &'a Resource, T)> {
    visible(one, call)
        .filter_map(|(place, resource)| Some((place, resource, detail(&resource.detail)?)))
        .collect()
}

/// What every provider says of a resource: id, name, type, location and tags.
pub(super) fn head(one: &Subscription, scope: &str, resource: &Resource) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("id".to_owned(), one.inventory().id(scope, resource).into());
    members.insert("name".to_owned(), resource.name.as_str().into());
    members.insert("type".to_owned(), Cow::as_ref(&resource.type_).into());
    members.insert("location".to_owned(), resource.location.into());
    if !resource.tags.is_empty() {
        members.insert("tags".to_owned(), tags(&resource.tags));
    } else if resource.says_null {
        members.insert("tags".to_owned(), Value::Null);
    }
    members
}

/// The same with a provider's own members.
pub(super) fn row(one: &Subscription, scope: &str, resource: &Resource, own: Value) -> Value {
    let mut members = head(one, scope, resource);
    if let Value::Object(own) = own {
        members.extend(own);
    }
    members.into()
}

fn tags(tags: &Tags) -> Value {
    tags.iter()
        .map(|(name, value)| (name.to_string(), Value::from(value.as_ref())))
        .collect::<Map<_, _>>()
        .into()
}
