//! Hears every answer, holds it against its specification, and keeps what is wrong until the end, so that one run tells
//! everything.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use jsonschema::Validator;
use serde_json::Value;
use simulator::Reply;

use super::conversion;
use super::declaration::{Answer, Declaration};
use super::documents::Documents;
use super::operations::{Exception, Row};
use super::values::{against_columns, without_null};

/// A row's name and version, and what was answered: a status, and an error's code.
pub type Kind = (&'static str, &'static str, String);

/// Hears answers.
#[derive(Default)]
pub struct Judge {
    /// Absent where the official schemas are not there.
    documents: Option<&'static Documents>,
    /// By a row's name and version, and a status.
    validators: HashMap<(&'static str, &'static str, u16), Expected>,
    /// What was judged before: the same answer is not judged twice.
    judged: HashSet<u64>,
    /// What is wrong, each once.
    pub findings: BTreeSet<String>,
    /// The rows and places of every `null` that was taken for absent.
    pub nulls: BTreeSet<(&'static str, &'static str)>,
    /// How often each kind of answer was heard, with one of them.
    pub heard: BTreeMap<Kind, Heard>,
}

/// One kind of answer.
pub struct Heard {
    pub row: &'static Row,
    pub status: u16,
    pub times: usize,
    /// The first.
    pub body: Value,
}

enum Expected {
    Body(Box<Validator>),
    Empty,
    Undeclared,
}

impl Judge {
    pub fn new(documents: Option<&'static Documents>) -> Self {
        Self { documents, ..Self::default() }
    }

    /// Judges an answer.
    pub fn hear(&mut self, row: &'static Row, reply: &Reply) {
        let body: Value = serde_json::from_str(&reply.body).unwrap_or(Value::Null);
        let mut hasher = DefaultHasher::new();
        (row.name, row.version, reply.status, &reply.body).hash(&mut hasher);
        let is_new = self.judged.insert(hasher.finish());
        let mut wrong = if is_new { self.against_schema(row, reply.status, &body) } else { Vec::new() };
        wrong.extend(against_protocol(reply, &body));
        let answer = match body["error"]["code"].as_str() {
            Some(code) => format!("{} {code}", reply.status),
            None => reply.status.to_string(),
        };
        let name = format!("{} {} {answer}", row.name, row.version);
        self.findings.extend(wrong.into_iter().map(|wrong| format!("{name}: {wrong}")));
        let kind = (row.name, row.version, answer);
        let heard = Heard { row, status: reply.status, times: 0, body };
        self.heard.entry(kind).or_insert(heard).times += 1;
    }

    /// What the specification holds against a body; nothing where there is no specification.
    pub fn against_schema(&mut self, row: &'static Row, status: u16, body: &Value) -> Vec<String> {
        let Some(documents) = self.documents else { return Vec::new() };
        let mut body = body.clone();
        for (exception, _) in row.exceptions {
            if let Exception::Null { at } = exception
                && without_null(&mut body, at.trim_start_matches('/'))
            {
                self.nulls.insert((row.name, at));
            }
        }
        let body = &body;
        let expected = self
            .validators
            .entry((row.name, row.version, status))
            .or_insert_with(|| expected(row, documents, status));
        match expected {
            Expected::Body(validator) => {
                let errors = validator.iter_errors(body);
                let mut wrong: Vec<String> =
                    errors.map(|error| format!("{} {error}", error.instance_path())).collect();
                if row.name == "Query_Usage" {
                    wrong.extend(against_columns(body));
                }
                wrong
            }
            Expected::Empty if body.is_null() => Vec::new(),
            Expected::Empty => vec!["no body is declared".to_owned()],
            Expected::Undeclared => {
                vec!["the specification on disk has no schema for this status".to_owned()]
            }
        }
    }

    /// Judges what stands in a path for the names in braces.
    pub fn heed(&mut self, row: &'static Row, path: &str) {
        let Some(declared) = self.documents.and_then(|documents| Declaration::of(row, documents)) else {
            return;
        };
        let pairs = declared.path.split('/').zip(path.split('/'));
        for (name, value) in pairs.filter(|(name, _)| name.starts_with('{')) {
            let name = name.trim_matches(['{', '}']);
            let parameters = declared.path_parameters();
            let allowed = parameters.iter().filter(|one| one.name == name).all(|one| one.allows(value));
            if !allowed {
                self.findings.insert(format!("{} {}: {name} may not be {value}", row.name, row.version));
            }
        }
    }

    /// How many answers were heard.
    pub fn count(&self) -> usize {
        self.heard.values().map(|heard| heard.times).sum()
    }

    /// # Panics
    /// When anything was wrong.
    pub fn assert_content(&self) {
        let some: Vec<&str> = self.findings.iter().take(40).map(String::as_str).collect();
        assert!(some.is_empty(), "{} findings, such as\n{}", self.findings.len(), some.join("\n"));
    }
}

fn expected(row: &'static Row, documents: &'static Documents, status: u16) -> Expected {
    match Declaration::of(row, documents).map(|declaration| declaration.answer(status)) {
        Some(Answer::Body(schema)) => Expected::Body(Box::new(conversion::validator(documents, schema))),
        Some(Answer::Empty) => Expected::Empty,
        Some(Answer::Undeclared) | None => Expected::Undeclared,
    }
}

/// What holds for every answer of ARM, whatever the operation (api/facts.md 9): it is JSON, has an id for support, and says
/// no with a code and a message, which the schemas only allow.
fn against_protocol(reply: &Reply, body: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    if body.is_null() && !reply.body.is_empty() {
        wrong.push("the answer is not JSON".to_owned());
    }
    if !reply.body.is_empty()
        && !reply.header("content-type").is_some_and(|type_| type_.starts_with("application/json"))
    {
        wrong.push("the answer does not say that it is JSON".to_owned());
    }
    if reply.header("x-ms-correlation-request-id").is_none() {
        wrong.push("the answer has no correlation id".to_owned());
    }
    if reply.status >= 400 {
        for member in ["/error/code", "/error/message"] {
            if body.pointer(member).and_then(Value::as_str).unwrap_or_default().is_empty() {
                wrong.push(format!("the error has no {member}"));
            }
        }
    }
    wrong
}
