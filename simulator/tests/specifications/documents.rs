//! The official files as they lie beside the project, under the paths that they have in Azure/azure-rest-api-specs: that
//! is how they name one another.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

/// The files and, for each, its path in Microsoft's repository.
#[derive(Default)]
pub struct Documents {
    /// By path in the repository.
    texts: BTreeMap<String, Value>,
    /// Name on this disk to path in the repository.
    paths: BTreeMap<String, String>,
}

/// A value and the document it stands in, without which a reference in it means nothing.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    pub value: &'a Value,
    pub document: &'a str,
}

impl<'a> Node<'a> {
    pub fn member(self, name: &str) -> Option<Self> {
        Some(Self { value: self.value.get(name)?, ..self })
    }

    pub fn members(self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(move |(name, value)| (name.as_str(), Self { value, ..self }))
    }

    pub fn items(self) -> impl Iterator<Item = Self> {
        self.value.as_array().into_iter().flatten().map(move |value| Self { value, ..self })
    }

    /// The member of this name where that is a text.
    pub fn text(self, name: &str) -> Option<&'a str> {
        self.value.get(name)?.as_str()
    }
}

/// Where a reference leads: a document's path in the repository, and a JSON pointer.
pub type Place = (String, String);

impl Documents {
    /// The files of `../shared/api/specs`; `None`, said aloud once, where that folder is not there.
    pub fn on_disk() -> Option<&'static Self> {
        static ON_DISK: LazyLock<Option<Documents>> = LazyLock::new(|| {
            // Read by the tests of two packages, of which one is a folder deeper.
            let package = Path::new(env!("CARGO_MANIFEST_DIR"));
            let beside = ["../shared/api/specs", "../../shared/api/specs"].map(|folder| package.join(folder));
            let found = beside.iter().find(|folder| folder.is_dir()).map(|folder| Documents::read(folder));
            if found.is_none() {
                // Straight to the stream, because a test that passes has its printing swallowed.
                let line = "\n*** NOT CHECKED: the official schemas are not in ../shared/api/specs. Requests and answers \
                            were held against what is written by hand only. ***\n";
                std::io::stderr().write_all(line.as_bytes()).unwrap();
            }
            found
        });
        ON_DISK.as_ref()
    }

    fn read(folder: &Path) -> Self {
        let mut documents = Self::default();
        let table = fs::read_to_string(folder.join("SOURCES.tsv")).unwrap();
        for line in table.lines().filter(|line| line.starts_with("specs/")) {
            let (file, rest) = line.trim_start_matches("specs/").split_once('\t').unwrap();
            // An excerpt says so behind its path.
            let path = rest.split(['\t', ' ']).next().unwrap();
            let text = fs::read_to_string(folder.join(file)).unwrap();
            documents.add(file, path, serde_json::from_str(&text).unwrap());
        }
        // What no specification declares is written down in the same manner; it stands where it can name the others.
        let contract = serde_json::from_str(include_str!("contract.json")).unwrap();
        documents.add("contract.json", "specification/contract.json", contract);
        documents
    }

    /// Adds a document.
    pub fn add(&mut self, file: &str, path: &str, text: Value) {
        self.texts.insert(path.to_owned(), text);
        self.paths.insert(file.to_owned(), path.to_owned());
    }

    /// A whole document, by its name on disk.
    pub fn file(&self, file: &str) -> Option<Node<'_>> {
        let document = self.paths.get(file)?;
        Some(Node { value: self.texts.get(document)?, document })
    }

    /// Where the `$ref` of a node leads, if it has one.
    pub fn reference(node: Node<'_>) -> Option<Place> {
        let (file, pointer) = node.text("$ref")?.split_once('#')?;
        let mut segments: Vec<&str> = node.document.split('/').collect();
        if !file.is_empty() {
            segments.pop();
        }
        for segment in file.split('/') {
            match segment {
                "" | "." => {}
                ".." => drop(segments.pop()),
                other => segments.push(other),
            }
        }
        Some((segments.join("/"), pointer.to_owned()))
    }

    /// What stands at a place.
    pub fn at(&self, (document, pointer): &Place) -> Option<Node<'_>> {
        let (document, text) = self.texts.get_key_value(document)?;
        Some(Node { value: text.pointer(pointer)?, document })
    }

    /// The node itself, or what its `$ref` names; `None` where that is not on this disk.
    pub fn resolved<'a>(&'a self, node: Node<'a>) -> Option<Node<'a>> {
        match Self::reference(node) {
            None => Some(node),
            Some(place) => self.at(&place).and_then(|found| self.resolved(found)),
        }
    }
}
