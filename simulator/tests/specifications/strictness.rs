//! That the conversion is as strict as it claims: one right value, and mistakes that must each be found where they are.

use jsonschema::Validator;
use serde_json::{Value, json};

use super::conversion;
use super::documents::{Documents, Node};

fn documents() -> Documents {
    let mut documents = Documents::default();
    documents.add(
        "machine.json",
        "specification/made/up/machine.json",
        json!({ "definitions": {
            "Machine": {
                "description": "A machine.",
                "allOf": [{ "$ref": "../../types/common.json#/definitions/Resource" }],
                "required": ["power"],
                "properties": {
                    "power": {
                        "type": "string",
                        "enum": ["Running", "Stopped"],
                        "x-ms-enum": { "name": "Power", "modelAsString": true }
                    },
                    "created": { "type": "string", "format": "date-time" },
                    "owner": { "type": "string", "format": "uuid" },
                    "cores": { "type": "integer", "format": "int32", "minimum": 1 },
                    "disks": { "type": "array", "items": { "$ref": "#/definitions/Disk" } },
                    "tags": { "type": "object", "additionalProperties": { "type": "string" } },
                    "info": { "type": "object" },
                    "gateway": { "$ref": "./elsewhere.json#/definitions/Gateway" },
                    "parent": { "$ref": "#/definitions/Machine" },
                    "closedOn": { "type": "string", "format": "date", "x-nullable": true }
                }
            },
            "Disk": { "required": ["size"], "properties": { "size": { "type": "number" } } },
            "Odd": { "type": "object", "oneOf": [] }
        } }),
    );
    documents.add(
        "common.json",
        "specification/types/common.json",
        json!({ "definitions": {
            "Resource": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": { "type": "string", "format": "arm-id" },
                    "sku": { "type": "object", "properties": { "name": { "type": "string" } } }
                },
                "additionalProperties": false
            }
        } }),
    );
    documents
}

fn validator(definition: &str) -> Validator {
    let documents = documents();
    let text = json!({ "$ref": format!("#/definitions/{definition}") });
    conversion::validator(&documents, Node { value: &text, document: "specification/made/up/machine.json" })
}

fn machine() -> Value {
    json!({
        "id": "/subscriptions/1/machines/2",
        "sku": { "name": "small" },
        "power": "Running",
        "created": "2026-03-01T10:00:00Z",
        "owner": "291bba3f-e0a5-47bc-a099-3bdcb2a50a05",
        "cores": 2,
        "disks": [{ "size": 1.5 }],
        "tags": { "whatever": "it is" },
        "info": { "anything": [1, { "at": "all" }] },
        "parent": { "id": "/subscriptions/1/machines/1", "power": "Stopped" },
        "closedOn": null,
    })
}

#[test]
fn what_is_right_is_valid() {
    let errors: Vec<String> =
        validator("Machine").iter_errors(&machine()).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn every_kind_of_mistake_is_found_where_it_is() {
    let validator = validator("Machine");
    // What is put where, and the keyword and place of the complaint.
    let table = [
        ("/colour", json!("red"), "unevaluatedProperties", ""),
        ("/sku/tier", json!("Basic"), "unevaluatedProperties", "/sku"),
        ("/disks/0/colour", json!("red"), "unevaluatedProperties", "/disks/0"),
        ("/parent/colour", json!("red"), "unevaluatedProperties", "/parent"),
        ("/power", json!(1), "type", "/power"),
        ("/disks", json!({}), "type", "/disks"),
        ("/disks/0", json!("a disk"), "type", "/disks/0"),
        ("/cores", json!(1.5), "type", "/cores"),
        ("/cores", json!(0), "minimum", "/cores"),
        ("/power", json!("Hibernating"), "enum", "/power"),
        ("/power", json!("running"), "enum", "/power"),
        ("/created", json!("1 March 2026"), "format", "/created"),
        ("/created", json!("2026-02-30T10:00:00Z"), "format", "/created"),
        ("/owner", json!("Anouk"), "format", "/owner"),
        ("/id", json!("no path"), "format", "/id"),
        ("/tags/whatever", json!(1), "type", "/tags/whatever"),
        ("/info", json!("a text"), "type", "/info"),
        ("/id", Value::Null, "type", "/id"),
        ("/closedOn", json!(1), "anyOf", "/closedOn"),
        ("/gateway", json!({}), "falseSchema", "/gateway"),
    ];
    for (at, wrong, keyword, place) in table {
        let mut machine = machine();
        let (parent, name) = at.rsplit_once('/').unwrap();
        match machine.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = wrong.clone(),
            object => object[name] = wrong.clone(),
        }
        let found: Vec<(String, String)> = validator
            .iter_errors(&machine)
            .map(|error| (error.kind().keyword().to_owned(), error.instance_path().to_string()))
            .collect();
        assert!(found.contains(&(keyword.to_owned(), place.to_owned())), "{at} = {wrong}: {found:?}");
    }
}

#[test]
fn a_member_that_is_required_must_be_there() {
    for (object, name) in [("", "power"), ("", "id"), ("/disks/0", "size"), ("/parent", "power")] {
        let mut machine = machine();
        machine.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        let validator = validator("Machine");
        let found: Vec<_> = validator.iter_errors(&machine).collect();
        assert!(
            found.iter().any(|error| error.kind().keyword() == "required"
                && error.instance_path().as_str() == object
                && error.to_string().contains(name)),
            "{object}/{name}: {found:?}"
        );
    }
}

#[test]
#[should_panic(expected = "does not know `oneOf`")]
fn a_keyword_that_the_conversion_does_not_know_is_not_skipped() {
    validator("Odd");
}
