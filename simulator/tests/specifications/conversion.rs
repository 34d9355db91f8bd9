//! Swagger 2.0 to JSON Schema 2020-12, stricter than either: an object has no member but those that are declared, an
//! enumeration is closed even where `modelAsString` would let it grow, and formats are checked.
//!
//! A definition is converted *open*, because `allOf` lays several over one object; where one is *used*, it is closed by
//! `unevaluatedProperties`, which sees through `allOf` and `$ref`. Where a definition has a `discriminator`, its value must
//! be that of a subtype, whose members are then welcome, too.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use super::documents::{Documents, Node, Place};

/// A validator of what a schema describes.
///
/// # Panics
/// On a keyword or a format that is not known here, because skipping one would be a check less.
pub fn validator(documents: &Documents, schema: Node<'_>) -> Validator {
    let mut conversion = Conversion { documents, names: BTreeMap::new(), definitions: Map::new() };
    let root = conversion.closed(schema);
    let schema = json!({ "allOf": [root], "$defs": conversion.definitions });
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .should_ignore_unknown_formats(false)
        .with_format("arm-id", |text: &str| text.starts_with('/') && !text.contains("//"))
        .build(&schema)
        .unwrap()
}

struct Conversion<'a> {
    documents: &'a Documents,
    /// The name in `$defs` of each definition that was met.
    names: BTreeMap<Place, String>,
    definitions: Map<String, Value>,
}

impl Conversion<'_> {
    /// The schema of a value: whatever is not declared is refused.
    fn closed(&mut self, node: Node<'_>) -> Value {
        let mut schema = self.open(node);
        if let Some(subtypes) = self.subtypes(node) {
            schema = json!({ "allOf": [schema, subtypes] });
        }
        if let Some(members) = schema.as_object_mut()
            && !self.is_free(node)
        {
            members.insert("unevaluatedProperties".to_owned(), false.into());
        }
        schema
    }

    /// The schema of a part of a value, which says nothing of what is not declared.
    fn open(&mut self, node: Node<'_>) -> Value {
        if let Some(place) = Documents::reference(node) {
            return self.definition(place);
        }
        let mut schema = Map::new();
        for (keyword, part) in node.members() {
            let converted = match keyword {
                "type" | "enum" | "required" | "pattern" | "minLength" | "maxLength" | "minimum"
                | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" | "minItems"
                | "maxItems" | "uniqueItems" => part.value.clone(),
                "format" if node.text("type") == Some("string") => part.value.clone(),
                "properties" => part.members().map(|(name, part)| (name, self.closed(part))).collect(),
                "items" => self.closed(part),
                "additionalProperties" if part.value.is_object() => self.closed(part),
                "additionalProperties" if part.value == true => true.into(),
                "allOf" => part.items().map(|part| self.open(part)).collect(),
                // Objects are closed where they are used; the format of a number says how wide it is, not what it may be;
                // the rest is for readers.
                "additionalProperties"
                | "format"
                | "description"
                | "title"
                | "default"
                | "example"
                | "readOnly"
                | "externalDocs"
                | "discriminator" => continue,
                extension if extension.starts_with("x-") => continue,
                unknown => panic!("{}: the conversion does not know `{unknown}`", node.document),
            };
            schema.insert(keyword.to_owned(), converted);
        }
        // Some definitions leave out that what has properties is an object; JSON Schema would let anything else pass.
        if ["properties", "additionalProperties"].iter().any(|keyword| schema.contains_key(*keyword)) {
            schema.entry("type").or_insert_with(|| "object".into());
        }
        match node.value.get("x-nullable") {
            Some(Value::Bool(true)) => json!({ "anyOf": [schema, { "type": "null" }] }),
            _ => schema.into(),
        }
    }

    /// What the value of a `discriminator` adds: one of the subtypes in the same document.
    fn subtypes(&mut self, node: Node<'_>) -> Option<Value> {
        let documents = self.documents;
        let base = documents.resolved(node)?;
        let discriminator = base.text("discriminator")?.to_owned();
        let (document, pointer) = Documents::reference(node)?;
        let definitions = documents.at(&(document.clone(), "/definitions".to_owned()))?;
        let extends = |definition: Node<'_>, place: &str| {
            let parents = definition.member("allOf").into_iter().flat_map(Node::items);
            parents.filter_map(Documents::reference).any(|(of, parent)| of == document && parent == place)
        };
        let (mut places, mut next) = (vec![pointer], 0);
        while let Some(place) = places.get(next).cloned() {
            next += 1;
            let children = definitions.members().filter(|(_, definition)| extends(*definition, &place));
            places.extend(children.map(|(name, _)| format!("/definitions/{name}")));
        }
        let cases: Vec<Value> = places
            .iter()
            .skip(1)
            .map(|place| {
                let definition = documents.at(&(document.clone(), place.clone())).unwrap();
                let value = definition.text("x-ms-discriminator-value").or(place.rsplit('/').next());
                let subtype = self.definition((document.clone(), place.clone()));
                json!({ "allOf": [{ "properties": { &discriminator: { "const": value } } }, subtype] })
            })
            .collect();
        Some(json!({ "required": [discriminator], "oneOf": cases }))
    }

    /// A reference to a definition, converted when it is first met. Nothing is valid against one that is not on disk.
    fn definition(&mut self, place: Place) -> Value {
        let Some(node) = self.documents.at(&place) else { return false.into() };
        let next = self.names.len().to_string();
        let name = self.names.entry(place).or_insert_with(|| next.clone()).clone();
        if name == next {
            let schema = self.open(node);
            self.definitions.insert(name.clone(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }

    /// Whether a schema says no more of an object than that it is one, as that of `additionalInfo[].info` does: then every
    /// member is welcome.
    fn is_free(&self, node: Node<'_>) -> bool {
        let declares = |node: Node<'_>| {
            ["properties", "additionalProperties", "allOf"].iter().any(|name| node.member(name).is_some())
        };
        self.documents.resolved(node).is_some_and(|node| !declares(node))
    }
}
