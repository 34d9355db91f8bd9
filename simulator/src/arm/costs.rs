//! What a subscription costs: the query of Microsoft.CostManagement 2023-11-01, in the columns and rows of the real one,
//! and its ways to say that it has nothing to tell (api/facts.md 5).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::cost_query::{Dataset, GroupKind, Query, day_number};
use super::{Answer, Call};
use crate::chance::Chance;
use crate::estate::Estate;
use crate::inventory::Resource;
use crate::money::{Currency, Money};
use crate::subscription::{Costs, Subscription};
use crate::usage::{self, CostAccess};

/// What sums are kept apart by: the day, the values of the groups, and the currency.
type Key = (Option<NaiveDate>, Vec<String>, Currency);

/// `QueryResult`, 204 where there is nothing yet, or a refusal by offer.
pub(super) fn query(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    match one.offer.costs {
        CostAccess::Offered => {}
        CostAccess::NotForOffer => {
            let message = format!("The offer MS-AZR-{} is not supported.", one.offer.sku_id);
            return Answer::bad_request("BadRequest", &message);
        }
        CostAccess::NotForSubscription => {
            let id = &one.id;
            return Answer::not_found(&format!(
                "Cost management data is not supported for subscription(s) {id}."
            ));
        }
        CostAccess::NotByPartner => {
            let message = "Cost visibility is not enabled by the partner for this subscription.";
            return Answer::bad_request("IndirectCostDisabled", message);
        }
    }
    if one.costs == Costs::NotYet {
        return Answer::empty(204);
    }
    let query = match Query::parse(&call.request.body) {
        Ok(query) => query,
        Err(message) => return Answer::bad_request("BadRequest", &message),
    };
    let from = match call.parameter("$skiptoken").map(str::parse::<usize>) {
        None => 0,
        Some(Ok(from)) => from,
        Some(Err(_)) => return Answer::bad_request("BadRequest", "Invalid skip token."),
    };
    let sums = sums(one, &query, call);
    let rows: Vec<Value> = sums
        .iter()
        .skip(from)
        .take(estate.page_size)
        .map(|(key, &minor)| row(&query.dataset, key, minor))
        .collect();
    let next = from + rows.len();
    let name = Chance::new(estate.seed, &format!("cost query for {}", one.id), 0).guid();
    Answer::ok(&json!({
        "id": format!("subscriptions/{}/providers/Microsoft.CostManagement/query/{name}", one.id),
        "name": name,
        "type": "Microsoft.CostManagement/query",
        "properties": {
            "nextLink": (next < sums.len()).then(|| call.link("$skiptoken", next)),
            "columns": columns(&query.dataset),
            "rows": rows,
        },
    }))
}

fn sums(one: &Subscription, query: &Query, call: &Call<'_>) -> BTreeMap<Key, i64> {
    let (from, to) = query.period(one, call.now());
    let mut sums = BTreeMap::new();
    let mut add = |day, period| {
        for item in usage::items(one, period, call.now()) {
            let cell = |kind, name: &str| cell(kind, name, one, item.resource);
            if !query.dataset.passes(&cell) {
                continue;
            }
            let groups = query.dataset.grouping.iter().map(|by| cell(by.kind, &by.name)).collect();
            *sums.entry((day, groups, item.currency)).or_insert(0) += item.minor;
        }
    };
    if query.dataset.granularity.is_some() {
        for day in from.iter_days().take_while(|day| *day < to).take(366) {
            add(Some(day), (day, day.succ_opt().unwrap_or(day)));
        }
    } else {
        add(None, (from, to));
    }
    sums
}

/// What Cost Management has in a column for a resource; nothing for what is of none. It writes types and ids in small
/// letters.
fn cell(kind: GroupKind, name: &str, one: &Subscription, resource: Option<&Resource>) -> String {
    let Some(resource) = resource else { return String::new() };
    let inventory = one.inventory();
    if kind == GroupKind::TagKey {
        let tag = resource.tags.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        return tag.map_or_else(String::new, |(_, value)| value.to_string());
    }
    match name {
        "ResourceType" => resource.type_.to_ascii_lowercase(),
        "ServiceName" => service(&resource.type_).to_owned(),
        "ResourceId" => inventory.id(&one.scope(), resource).to_lowercase(),
        "ResourceLocation" => resource.location.to_owned(),
        _ => inventory.group_of(resource).to_ascii_lowercase(),
    }
}

fn service(type_: &str) -> &'static str {
    match type_ {
        "Microsoft.Compute/virtualMachines" => "Virtual Machines",
        "Microsoft.Compute/disks" | "Microsoft.Storage/storageAccounts" => "Storage",
        "Microsoft.Network/publicIPAddresses" | "Microsoft.Network/privateEndpoints" => "Virtual Network",
        "Microsoft.Sql/servers/databases" => "SQL Database",
        "Microsoft.Web/serverfarms" => "Azure App Service",
        "Microsoft.Insights/components" => "Azure Monitor",
        "Microsoft.KeyVault/vaults" => "Key Vault",
        "Microsoft.EventHub/namespaces" => "Event Hubs",
        "Microsoft.ContainerRegistry/registries" => "Container Registry",
        "Microsoft.Logic/workflows" => "Logic Apps",
        _ => "Unassigned",
    }
}

fn columns(dataset: &Dataset) -> Vec<Value> {
    let column = |name: &str, type_: &str| json!({ "name": name, "type": type_ });
    let mut columns: Vec<Value> =
        dataset.aggregation.values().map(|aggregation| column(&aggregation.name, "Number")).collect();
    columns.extend(dataset.granularity.map(|_| column("UsageDate", "Number")));
    for grouping in &dataset.grouping {
        if grouping.kind == GroupKind::TagKey {
            columns.push(column("TagKey", "String"));
            columns.push(column("TagValue", "String"));
        } else {
            columns.push(column(&grouping.name, "String"));
        }
    }
    columns.push(column("Currency", "String"));
    columns
}

fn row(dataset: &Dataset, (day, groups, currency): &Key, minor: i64) -> Value {
    let amount = Money { minor, currency: *currency }.number();
    let mut cells: Vec<Value> = dataset.aggregation.iter().map(|_| amount.clone()).collect();
    cells.extend(day.map(|day| day_number(day).into()));
    for (grouping, value) in dataset.grouping.iter().zip(groups) {
        if grouping.kind == GroupKind::TagKey {
            cells.push(grouping.name.as_str().into());
        }
        cells.push(value.as_str().into());
    }
    cells.push(currency.code.into());
    cells.into()
}
