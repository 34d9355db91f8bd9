//! What a row of the table of operations says.

/// One operation in one version.
#[derive(Debug)]
pub struct Row {
    /// The simulator's name, which is the specification's `operationId` unless an exception says otherwise.
    pub name: &'static str,
    pub version: &'static str,
    pub method: &'static str,
    /// The path as the specification writes it; `{subscriptionId}` is filled in, and what else is in braces by the ids
    /// that `of` lists.
    pub path: &'static str,
    /// The operation that lists what this one is about.
    pub of: Option<&'static str>,
    /// Parameters of the query beside `api-version` that are sent.
    pub query: &'static [&'static str],
    /// Bodies that are sent; the first is the usual one.
    pub bodies: &'static [&'static str],
    /// The file under `api/specs`.
    pub file: &'static str,
    pub reach: Reach,
    /// Queries, each beginning with `&`, that are tried at every look around.
    pub tries: &'static [&'static str],
    /// Queries and bodies that nobody should send.
    pub wrong: &'static [Wrong],
    /// What must be heard of it when all scenarios are walked, and nothing else: a status, and an error's code. What every
    /// operation answers to a call that is wrong in itself is not repeated (`wrong_call.rs`).
    pub answers: &'static [&'static str],
    /// Each with the reason and its source.
    pub exceptions: &'static [(Exception, &'static str)],
}

/// How a walk comes to call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// At every look around: for each subscription if the path names one, else once; links to further pages are followed.
    Read,
    /// Where the walk says so (`walk.rs`).
    Act,
}

/// A mistake.
#[derive(Clone, Copy, Debug)]
pub enum Wrong {
    Query(&'static str),
    Body(&'static str),
}

/// A point in which the specification on disk does not say what is known.
#[derive(Clone, Copy, Debug)]
pub enum Exception {
    /// Declared at another scope only; answers are held against that form.
    OtherScope { operation_id: &'static str, path: &'static str },
    /// The file is an excerpt without definitions; they are taken from this file, where they have the same names.
    DefinitionsFrom { file: &'static str },
    /// The same definitions in another version.
    OtherVersion { version: &'static str },
    /// A parameter of the query that no specification declares.
    Undeclared { parameter: &'static str },
    /// No shape is declared for an error; it has ARM's.
    ErrorUndeclared,
    /// `null` where the specification has a type only, and a reader takes it for absent; `*` stands for every item.
    Null { at: &'static str },
}

impl Row {
    /// The form that is declared: `operationId` and path.
    pub fn declared(&self) -> (&'static str, &'static str) {
        let other = self.exceptions.iter().find_map(|(exception, _)| match exception {
            Exception::OtherScope { operation_id, path } => Some((*operation_id, *path)),
            _ => None,
        });
        other.unwrap_or((self.name, self.path))
    }

    /// Whether it is about one subscription.
    pub fn names_subscription(&self) -> bool {
        self.path.contains("{subscriptionId}")
    }

    /// Its path as an id and a subscription fill it; `None` where the id is of something else.
    pub fn filled(&self, subscription: &str, id: &str) -> Option<String> {
        let path = self.path.replace("{subscriptionId}", subscription);
        let mut parts = id.split('/');
        let filled: Option<Vec<String>> = path
            .split('/')
            .map(|segment| match parts.next() {
                Some(part) if segment.starts_with('{') => Some(escaped(part)),
                Some(part) if part.eq_ignore_ascii_case(segment) => Some(segment.to_owned()),
                None if !segment.starts_with('{') => Some(segment.to_owned()),
                _ => None,
            })
            .collect();
        Some(filled?.join("/"))
    }

    /// Its path with a word for everything in braces but the subscription.
    pub fn filled_with(&self, subscription: &str, word: &str) -> String {
        let path = self.path.replace("{subscriptionId}", subscription);
        let segments = path.split('/').map(|segment| if segment.starts_with('{') { word } else { segment });
        segments.collect::<Vec<_>>().join("/")
    }
}

/// Percent-encodes what may not stand in a path.
fn escaped(text: &str) -> String {
    let bytes = text.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b':' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    });
    bytes.collect()
}
