//! What has been used and is not invoiced: one sum for each currency, and apart by resource.

use std::collections::BTreeMap;

use chrono::DateTime;
use serde_json::Value;
use winddown::cost::Costs;
use winddown::money::Currency;

use super::{Call, Exchange, Part, Said, Scope, Told, in_minor_units, minor, now};

pub static CALLS: [Call; 1] = [Call {
    operation: "Query_Usage",
    version: "2023-11-01",
    read: |exchange| {
        let mut told = Told::default();
        let costs = now(exchange.arm().costs(exchange.id(), || DateTime::UNIX_EPOCH, &Scope::app()))?;
        if let Costs::Estimate(estimate) = costs {
            for amount in estimate.amounts.each() {
                let sum = in_minor_units(amount.minor(), amount.currency());
                told.say(&format!("sum in {}", amount.currency()), sum);
            }
        }
        now(exchange.arm().costs_by_resource(exchange.id(), &Scope::app(), |page| {
            for one in page {
                told.row().words("resource", &one.resource);
                told.say("cost", in_minor_units(one.amount.minor(), one.amount.currency()));
            }
        }))?;
        Ok(told)
    },
    said: |exchange| if exchange.status == 204 { Ok(Told::default()) } else { said(exchange) },
    is_change: false,
}];

/// The rows, and their sums. The columns say what stands where; the first is called after what was asked for.
fn said(exchange: &Exchange) -> Said<Told> {
    let body = Part(&exchange.body);
    let mut columns = Vec::new();
    for column in body.list("properties/columns")? {
        columns.push(column.text("name")?.unwrap_or_default().to_lowercase());
    }
    let place = |name: &str| columns.iter().position(|column| column == name);
    let rows = body.at("properties/rows")?.and_then(|rows| rows.0.as_array()).ok_or("rows is no list")?;
    let (mut told, mut costs) = (Told::default(), Vec::new());
    let mut sums: BTreeMap<String, (i128, Currency)> = BTreeMap::new();
    for row in rows {
        let cell = |place: Option<usize>| place.and_then(|place| row.get(place)).unwrap_or(&Value::Null);
        let currency = cell(place("currency")).as_str().and_then(Currency::parse);
        let currency = currency.ok_or_else(|| format!("{row} has no currency"))?;
        let cost = cell(place("cost").or_else(|| place("pretaxcost")));
        let minor = minor(cost, currency).ok_or_else(|| format!("{row} has no amount"))?;
        sums.entry(currency.to_string()).or_insert((0, currency)).0 += minor;
        let resource = match cell(place("resourceid")) {
            Value::Null => "",
            cell => cell.as_str().ok_or_else(|| format!("{row} has an id that is no text"))?,
        };
        costs.push((resource, in_minor_units(minor, currency)));
    }
    for (code, (sum, currency)) in sums {
        told.say(&format!("sum in {code}"), in_minor_units(sum, currency));
    }
    for (resource, cost) in costs {
        told.row().words("resource", resource).say("cost", cost);
    }
    Ok(told)
}
