//! JSON as a text in two forms: the canonical one, over which a digest is taken, and one that people can read. Both have
//! the members of an object in the order of their names. It writes what the app puts into files; the wire needs neither.

use serde_json::Value;

/// Without white space.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, None, &mut out);
    out
}

/// A line for every member and item.
pub fn readable(value: &Value) -> String {
    let mut out = String::new();
    write(value, Some(0), &mut out);
    out.push('\n');
    out
}

/// Writes a value; with a depth, each member and item on a line of its own, that far in.
fn write(value: &Value, depth: Option<usize>, out: &mut String) {
    match value {
        Value::Array(items) => {
            let items = items.iter().map(|item| (None, item));
            write_group('[', items.collect(), ']', depth, out);
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().map(|(name, value)| (Some(name), value)).collect();
            members.sort_by_key(|(name, _)| *name);
            write_group('{', members, '}', depth, out);
        }
        other => out.push_str(&other.to_string()),
    }
}

fn write_group(
    open: char,
    inside: Vec<(Option<&String>, &Value)>,
    close: char,
    depth: Option<usize>,
    out: &mut String,
) {
    let deeper = depth.map(|depth| depth + 1);
    let line = |depth: Option<usize>, out: &mut String| {
        if let Some(depth) = depth {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        }
    };
    let is_empty = inside.is_empty();
    out.push(open);
    for (place, (name, value)) in inside.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        line(deeper, out);
        if let Some(name) = name {
            out.push_str(&Value::from(name.as_str()).to_string());
            out.push_str(if depth.is_some() { ": " } else { ":" });
        }
        write(value, deeper, out);
    }
    if !is_empty {
        line(depth, out);
    }
    out.push(close);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn both_forms_order_members_by_name() {
        let value = json!({ "b": [1, "é\"\n", { }], "a": { "y": null, "x": true }, "c": [] });
        assert_eq!(canonical(&value), "{\"a\":{\"x\":true,\"y\":null},\"b\":[1,\"é\\\"\\n\",{}],\"c\":[]}");
        assert_eq!(
            readable(&value),
            "{\n  \"a\": {\n    \"x\": true,\n    \"y\": null\n  },\n  \"b\": [\n    1,\n    \"é\\\"\\n\",\n    {}\n  ],\n  \"c\": []\n}\n"
        );
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back(words in proptest::collection::vec("\\PC{0,20}", 0..6), number: i64) {
            let value = json!({ "words": words, "number": number, "inner": { "": [[], {}] } });
            for text in [canonical(&value), readable(&value)] {
                prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value.clone());
            }
        }
    }
}
