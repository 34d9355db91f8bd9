//! Answers made wrong in a given way, by changing a right one.

use serde_json::Value;

use crate::fault::Fault;

/// Members whose value is one of an enumeration.
const ENUMERATED: [&str; 14] = [
    "state",
    "status",
    "subscriptionBillingStatus",
    "level",
    "publicIPAllocationMethod",
    "principalType",
    "kind",
    "protectionState",
    "backupManagementType",
    "autoRenew",
    "agreementType",
    "invoiceType",
    "provisioningState",
    "publicNetworkAccess",
];

/// Members that are text.
const TEXTS: [&str; 10] = [
    "id",
    "name",
    "subscriptionId",
    "displayName",
    "subscriptionBillingStatus",
    "status",
    "url",
    "expiryTime",
    "location",
    "roleDefinitionId",
];

/// The body of an answer after a fault; faults that are not about the body leave it as it is.
pub(crate) fn spoil(body: &str, fault: &Fault) -> String {
    match fault {
        Fault::Truncated => {
            let half = body.char_indices().nth(body.chars().count() / 2).map_or(0, |(at, _)| at);
            body.get(..half).unwrap_or_default().to_owned()
        }
        Fault::Malformed => format!("<!-- {} bytes were expected here -->", body.len()),
        Fault::UnknownEnum => changed(body, &|name, value| {
            let Value::String(text) = value else { return };
            if text.starts_with("PowerState/") {
                *value = "PowerState/hibernating".into();
            } else if ENUMERATED.contains(&name) {
                *value = "Hibernating".into();
            }
        }),
        Fault::WrongType => changed(body, &|name, value| match value {
            Value::String(_) if TEXTS.contains(&name) => *value = 42.into(),
            Value::Array(_) if name == "actions" || name == "rows" || name == "statuses" => {
                *value = "*".into();
            }
            Value::Number(_) if name == "value" => *value = "a lot".into(),
            _ => {}
        }),
        _ => body.to_owned(),
    }
}

fn changed(body: &str, change: &dyn Fn(&str, &mut Value)) -> String {
    fn walk(value: &mut Value, change: &dyn Fn(&str, &mut Value)) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    change(name, member);
                    walk(member, change);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| walk(item, change)),
            _ => {}
        }
    }
    let Ok(mut value) = serde_json::from_str::<Value>(body) else { return body.to_owned() };
    walk(&mut value, change);
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spoiled_body_is_wrong_in_just_that_way() {
        let body = r#"{"value":[{"state":"Enabled","displayName":"Café"}]}"#;
        assert!(spoil(body, &Fault::UnknownEnum).contains(r#""state":"Hibernating""#));
        assert!(spoil(body, &Fault::WrongType).contains(r#""displayName":42"#));
        assert!(serde_json::from_str::<Value>(&spoil(body, &Fault::Truncated)).is_err());
        assert!(serde_json::from_str::<Value>(&spoil(body, &Fault::Malformed)).is_err());
        assert_eq!(spoil(body, &Fault::Reset), body);
    }
}
