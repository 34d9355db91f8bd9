//! The places in the answers of an example, as JSON pointers, and the same example with something else there.

use serde_json::Value;

/// Every member and item of every body, in an example's content.
pub fn members(content: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for (status, answer) in content["responses"].as_object().into_iter().flatten() {
        if let Some(body) = answer.get("body") {
            collect(body, &format!("/responses/{status}/body"), &mut all);
        }
    }
    all
}

fn collect(value: &Value, at: &str, all: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, item)| (index.to_string(), item)).collect()
        }
        _ => Vec::new(),
    };
    for (name, value) in inner {
        let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
        collect(value, &at, all);
        all.push(at);
    }
}

/// Every object in every body.
pub fn objects(content: &Value) -> Vec<String> {
    let bodies = content["responses"].as_object().into_iter().flatten();
    let bodies = bodies.filter(|(_, answer)| answer.get("body").is_some());
    let bodies = bodies.map(|(status, _)| format!("/responses/{status}/body"));
    let is_object = |at: &String| content.pointer(at).is_some_and(Value::is_object);
    bodies.chain(members(content)).filter(is_object).collect()
}

/// Whether what stands at a place is an item of a list.
pub fn is_item(content: &Value, at: &str) -> bool {
    let parent = at.rsplit_once('/').map(|(parent, _)| parent).unwrap_or_default();
    content.pointer(parent).is_some_and(Value::is_array)
}

/// Every place in the body of a success that is meant by a pointer in which `*` stands for each item of a list.
pub fn meant(content: &Value, pointer: &str) -> Vec<String> {
    let mut all = vec!["/responses/200/body".to_owned()];
    for name in pointer.split('/').skip(1) {
        let inner = |at: &String| {
            let items = content.pointer(at).and_then(Value::as_array).map_or(0, Vec::len);
            let names = if name == "*" {
                (0..items).map(|item| item.to_string()).collect()
            } else {
                vec![name.to_owned()]
            };
            names.into_iter().map(|name| format!("{at}/{name}")).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(inner).collect();
    }
    all.into_iter().filter(|at| content.pointer(at).is_some()).collect()
}

/// The content with something else at a place.
pub fn with(content: &Value, at: &str, other: Value) -> Value {
    let mut content = content.clone();
    *content.pointer_mut(at).unwrap() = other;
    content
}

/// The content without a member, which is handed out.
pub fn without(content: &Value, at: &str) -> (Value, Value) {
    let mut content = content.clone();
    let (parent, name) = at.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/").replace("~0", "~");
    let taken = match content.pointer_mut(parent).unwrap() {
        Value::Array(items) => items.remove(name.parse::<usize>().unwrap()),
        members => members.as_object_mut().unwrap().remove(&name).unwrap(),
    };
    (content, taken)
}

/// The content with a member under another name.
pub fn renamed(content: &Value, at: &str) -> Value {
    let (mut content, member) = without(content, at);
    let (parent, name) = at.rsplit_once('/').unwrap();
    content.pointer_mut(parent).unwrap()[format!("{name}s")] = member;
    content
}
