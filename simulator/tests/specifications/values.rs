//! What schemas cannot say of values: that `null` may stand for absent, and that rows fit their columns.

use serde_json::Value;

/// Removes `null` members at a place, in which `*` stands for every item; says whether there were any.
pub fn without_null(value: &mut Value, at: &str) -> bool {
    match (value, at.split_once('/')) {
        (Value::Array(items), Some(("*", rest))) => {
            // All of them, not only up to the first.
            items.iter_mut().filter_map(|item| without_null(item, rest).then_some(())).count() > 0
        }
        (Value::Object(members), Some((name, rest))) => {
            members.get_mut(name).is_some_and(|member| without_null(member, rest))
        }
        (Value::Object(members), None) if members.get(at) == Some(&Value::Null) => {
            members.remove(at).is_some()
        }
        _ => false,
    }
}

/// Rows of costs have a cell for each column, of its type; the schema lets them be anything.
pub fn against_columns(body: &Value) -> Vec<String> {
    let properties = &body["properties"];
    let (Some(columns), Some(rows)) = (properties["columns"].as_array(), properties["rows"].as_array())
    else {
        return Vec::new();
    };
    let types: Vec<&str> = columns.iter().map(|column| column["type"].as_str().unwrap_or_default()).collect();
    let fits = |cell: &Value, type_: &&str| match *type_ {
        "Number" => cell.is_number(),
        "String" => cell.is_string(),
        _ => false,
    };
    let wrong = rows.iter().filter(|row| {
        row.as_array().is_none_or(|cells| {
            cells.len() != types.len() || !cells.iter().zip(&types).all(|(cell, type_)| fits(cell, type_))
        })
    });
    wrong.map(|row| format!("the row {row} does not fit its columns {types:?}")).collect()
}
