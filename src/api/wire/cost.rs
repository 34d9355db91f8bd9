//! Costs: Microsoft.CostManagement 2023-11-01, `QueryResult`. Its rows are arrays, and the columns say what stands where.

use serde_json::Value;

use super::{Read, Unreadable, exact, list, member, survivors, text};
use crate::cost::ResourceCost;
use crate::money::Currency;

/// Hands over the rows of a page that can be read; unreadable where there are others. Grouped by `ResourceId` each has its
/// resource, else none. An answer without content (204) has none.
pub(in crate::api) fn rows(value: &Value, take: impl FnOnce(Vec<ResourceCost>)) -> Read<()> {
    if value.is_null() {
        return Ok(());
    }
    let properties = member(value, "properties")?;
    let columns = list(properties, "columns")?;
    let names = columns.iter().map(|column| text(column, "name")).collect::<Read<Vec<_>>>()?;
    let place = |wanted: &str| {
        names.iter().position(|name| name.is_some_and(|name| name.eq_ignore_ascii_case(wanted)))
    };
    // The column is named after what was asked for, which some offers answer as `PreTaxCost` (api/facts.md 5).
    let cost = place("Cost").or_else(|| place("PreTaxCost"));
    let (currency, resource) = (place("Currency"), place("ResourceId"));
    // That there are no rows is told by a list without any; an answer without a list tells nothing.
    let rows = properties.get("rows").and_then(Value::as_array).ok_or(Unreadable)?;
    if rows.is_empty() {
        return Ok(());
    }
    let (cost, currency) = (cost.ok_or(Unreadable)?, currency.ok_or(Unreadable)?);
    let row = |row: &Value| {
        let cell = |place: usize| row.get(place).ok_or(Unreadable);
        let currency = cell(currency)?.as_str().and_then(Currency::parse).ok_or(Unreadable)?;
        let resource = match resource.map(cell).transpose()? {
            None | Some(Value::Null) => String::new(),
            Some(Value::String(id)) if !exact::is_number(id) => id.clone(),
            Some(_) => return Err(Unreadable),
        };
        Ok(ResourceCost { resource, amount: exact::money(cell(cost)?, currency)? })
    };
    survivors(rows.iter().map(row), take)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(columns: &str, rows_: &str) -> Read<Vec<String>> {
        let json = format!(r#"{{"properties":{{"nextLink":null,"columns":[{columns}],"rows":[{rows_}]}}}}"#);
        let mut told = Vec::new();
        rows(&exact::parse(&json).unwrap(), |rows| told = rows)?;
        Ok(told.into_iter().map(|one| format!("{} {:?}", one.resource, one.amount)).collect())
    }

    const COST: &str = r#"{"name":"Cost","type":"Number"},{"name":"Currency","type":"String"}"#;

    #[test]
    fn columns_are_read_by_name() {
        let other = r#"{"name":"ResourceId"},{"name":"Currency"},{"name":"PreTaxCost"}"#;
        assert_eq!(read(COST, r#"[12.345,"EUR"],[-3,"JPY"]"#).unwrap(), [" EUR 12.35", " JPY -3"]);
        assert_eq!(read(other, r#"["/subscriptions/x","USD",1e1]"#).unwrap(), ["/subscriptions/x USD 10.00"]);
        assert_eq!(read(COST, "").unwrap().len(), 0);
        assert_eq!(read("", "").unwrap().len(), 0);
    }

    #[test]
    fn what_cannot_be_told_apart_is_unreadable() {
        assert_eq!(read(r#"{"name":"Cost"}"#, "[1]"), Err(Unreadable));
        assert_eq!(read(COST, r#"["12","EUR"]"#), Err(Unreadable));
        assert_eq!(read(COST, r#"[12,"euro"]"#), Err(Unreadable));
        assert_eq!(read(COST, r"[12]"), Err(Unreadable));
        assert_eq!(
            read(r#"{"name":"Cost"},{"name":"Currency"},{"name":"ResourceId"}"#, r#"[1,"EUR",7]"#),
            Err(Unreadable)
        );
    }

    #[test]
    fn that_there_are_no_rows_is_told_by_a_list_or_by_no_content() {
        let read = |json: &str| rows(&exact::parse(json).unwrap(), |rows| assert!(rows.is_empty()));
        assert_eq!(read("null"), Ok(()));
        for json in ["{}", r#"{"properties":{}}"#, r#"{"properties":{"rows":null}}"#, "[]", "7"] {
            assert_eq!(read(json), Err(Unreadable), "{json}");
        }
    }
}
