//! What the answers say where it matters, written by hand (`expectations.json`) for known worlds. This holds with and
//! without the official schemas, which know shapes but no values.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::judge::Judge;
use super::operations::row;
use super::walk::Walk;

/// One answer, as the first that a world gives after its list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    pub operation: String,
    pub version: String,
    scenario: String,
    status: u16,
    /// What is added to the query.
    #[serde(default)]
    query: String,
    /// Values by JSON pointer: `{id}` and `{tenant}` stand for those of the first subscription, `null` for what must not
    /// be there.
    members: Map<String, Value>,
}

/// All of them.
pub fn all() -> Vec<Expectation> {
    serde_json::from_str(include_str!("expectations.json")).unwrap()
}

impl Expectation {
    /// Makes the call and says what differs.
    pub fn differences(&self, judge: &mut Judge) -> Vec<String> {
        let mut walk = Walk::new(&self.scenario, 0, judge);
        let first = walk.first();
        let text = |name: &str| first[name].as_str().unwrap_or_default().to_owned();
        let row = row(&self.operation, &self.version).unwrap();
        let (status, body) = walk.first_of(row, &text("subscriptionId"), &self.query);
        let call = format!("{} {} in {}", self.operation, self.version, self.scenario);
        let mut differences = Vec::new();
        if status != self.status {
            differences.push(format!("{call}: {status} instead of {}", self.status));
        }
        for (pointer, expected) in &self.members {
            let expected = match expected {
                Value::String(expected) => expected
                    .replace("{id}", &text("subscriptionId"))
                    .replace("{tenant}", &text("tenantId"))
                    .into(),
                other => other.clone(),
            };
            let found = body.pointer(pointer).unwrap_or(&Value::Null);
            if *found != expected {
                differences.push(format!("{call}: {pointer} is {found} instead of {expected}"));
            }
        }
        differences
    }
}
