//! What a specification says of an operation: where it is declared, its parameters, and the schema of each answer.

use serde_json::{Value, json};

use super::documents::{Documents, Node};
use super::operations::{Exception, Row};

/// An operation as it is declared.
pub struct Declaration<'a> {
    documents: &'a Documents,
    row: &'static Row,
    pub method: &'a str,
    pub path: &'a str,
    item: Node<'a>,
    operation: Node<'a>,
}

/// A parameter of the query or of the path.
pub struct Parameter<'a> {
    pub name: &'a str,
    pub is_required: bool,
    /// What else is said of it: a type, an enumeration, a pattern.
    value: &'a Value,
}

impl Parameter<'_> {
    /// Whether this text can be its value. Azure compares the words of an enumeration without regard to case.
    pub fn allows(&self, text: &str) -> bool {
        let is_of_type = match self.value["type"].as_str() {
            Some("integer") => text.parse::<i64>().is_ok(),
            Some("boolean") => text.parse::<bool>().is_ok(),
            _ => true,
        };
        let words = self.value["enum"].as_array();
        let is_known = words.is_none_or(|words| {
            words.iter().any(|word| word.as_str().is_some_and(|word| word.eq_ignore_ascii_case(text)))
        });
        let is_matching = self.value["pattern"].as_str().is_none_or(|pattern| {
            let schema = json!({ "type": "string", "pattern": pattern });
            jsonschema::draft202012::new(&schema).unwrap().is_valid(&json!(text))
        });
        is_of_type && is_known && is_matching
    }
}

/// What an answer must be.
pub enum Answer<'a> {
    /// JSON of this schema.
    Body(Node<'a>),
    /// Nothing.
    Empty,
    /// No such status is declared, or its schema is not on disk.
    Undeclared,
}

impl<'a> Declaration<'a> {
    /// Finds the operation of a row by its `operationId`.
    pub fn of(row: &'static Row, documents: &'a Documents) -> Option<Self> {
        let (operation_id, _) = row.declared();
        let paths = documents.file(row.file)?.member("paths")?;
        paths.members().find_map(|(path, item)| {
            let (method, operation) =
                item.members().find(|(_, operation)| operation.text("operationId") == Some(operation_id))?;
            Some(Self { documents, row, method, path, item, operation })
        })
    }

    /// The parameters that go in the query.
    pub fn query(&self) -> Vec<Parameter<'a>> {
        self.parameters("query")
    }

    /// The parameters that go in the path.
    pub fn path_parameters(&self) -> Vec<Parameter<'a>> {
        self.parameters("path")
    }

    /// The parameters that go in headers.
    pub fn headers(&self) -> Vec<Parameter<'a>> {
        self.parameters("header")
    }

    fn parameters(&self, within: &str) -> Vec<Parameter<'a>> {
        let declared = self.declared().filter(|parameter| parameter.text("in") == Some(within));
        let parameters = declared.map(|parameter| Parameter {
            name: parameter.text("name").unwrap(),
            is_required: parameter.value["required"] == true,
            value: parameter.value,
        });
        parameters.collect()
    }

    /// The schema of the body, where one goes.
    pub fn body(&self) -> Option<Node<'a>> {
        self.declared().find(|parameter| parameter.text("in") == Some("body"))?.member("schema")
    }

    fn declared(&self) -> impl Iterator<Item = Node<'a>> {
        let lists = [self.item, self.operation].into_iter().filter_map(|node| node.member("parameters"));
        let documents = self.documents;
        lists.flat_map(Node::items).map(|parameter| documents.resolved(parameter).unwrap())
    }

    /// What an answer with this status must be. Only an error may fall back to `default`.
    pub fn answer(&self, status: u16) -> Answer<'a> {
        let responses = self.operation.member("responses");
        let own = responses.and_then(|responses| responses.member(&status.to_string()));
        let response = own.or_else(|| responses.filter(|_| status >= 400)?.member("default"));
        let Some(response) = response.and_then(|response| self.documents.resolved(response)) else {
            return self.common_error(status).map_or(Answer::Undeclared, Answer::Body);
        };
        match response.member("schema") {
            None => self.common_error(status).map_or(Answer::Empty, Answer::Body),
            Some(schema) => self.defined(schema).map_or(Answer::Undeclared, Answer::Body),
        }
    }

    /// ARM's own shape of an error, for an operation that declares none and has an exception that says so.
    fn common_error(&self, status: u16) -> Option<Node<'a>> {
        let excepted = |(exception, _): &(Exception, _)| matches!(exception, Exception::ErrorUndeclared);
        if status < 400 || !self.row.exceptions.iter().any(excepted) {
            return None;
        }
        let common = self.documents.file("common-types/resource-management/v2/types.json")?;
        common.member("definitions")?.member("ErrorResponse")
    }

    /// What a schema refers to, in the file that has it.
    fn defined(&self, schema: Node<'a>) -> Option<Node<'a>> {
        self.documents.resolved(schema).or_else(|| {
            let (_, pointer) = Documents::reference(schema)?;
            let file = self.row.exceptions.iter().find_map(|(exception, _)| match exception {
                Exception::DefinitionsFrom { file } => Some(file),
                _ => None,
            })?;
            self.documents.at(&(self.documents.file(file)?.document.to_owned(), pointer))
        })
    }

    /// Whether an exception is still one.
    pub fn needs(&self, exception: Exception) -> bool {
        match exception {
            Exception::OtherScope { .. } => {
                self.documents.file(self.row.file).and_then(|file| file.member("paths")).is_some_and(
                    |paths| paths.members().all(|(path, _)| !path.eq_ignore_ascii_case(self.row.path)),
                )
            }
            Exception::DefinitionsFrom { .. } => {
                let file = self.documents.file(self.row.file);
                file.is_some_and(|file| file.member("definitions").is_none())
            }
            Exception::OtherVersion { version } => {
                self.row.version != version && self.row.file.contains(version)
            }
            Exception::ErrorUndeclared => {
                let responses = self.operation.member("responses");
                let error = responses.and_then(|responses| responses.member("default"));
                error.and_then(|error| error.member("schema")).is_none()
            }
            // Whether one is still answered is seen when they are heard (`judge.rs`).
            Exception::Null { .. } => true,
            Exception::Undeclared { parameter } => {
                self.query().iter().all(|declared| !declared.name.eq_ignore_ascii_case(parameter))
            }
        }
    }
}
