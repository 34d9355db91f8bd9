//! An example as the specifications keep them: a file named `Operation__version__name.json` with the parameters of one call
//! and what each status answers to it.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use super::exchange::Exchange;

/// An example.
#[derive(Clone)]
pub struct Example {
    /// The name of its file.
    pub file: String,
    pub operation: String,
    pub version: String,
    /// All that is in the file, or why it cannot be read.
    content: Result<Value, String>,
}

impl Example {
    /// Reads the examples of a folder and of the folders in it, in the order of their names.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn of_folder(folder: &Path) -> Result<Vec<Self>, String> {
        let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        let mut examples = Vec::new();
        for path in paths {
            if path.is_dir() {
                examples.extend(Self::of_folder(&path)?);
            } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")) {
                examples.push(Self::of_file(&path));
            }
        }
        Ok(examples)
    }

    fn of_file(path: &Path) -> Self {
        let text = fs::read_to_string(path).map_err(|error| error.to_string());
        // Some official files begin with a byte order mark.
        let content = text.and_then(|text| {
            serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| error.to_string())
        });
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut parts = file.trim_end_matches(".json").split("__").map(str::to_owned);
        let (operation, version) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        Self { file, operation, version, content }
    }

    /// The same example with other content.
    pub fn with(&self, content: Value) -> Self {
        Self { content: Ok(content), ..self.clone() }
    }

    /// All that is in the file.
    ///
    /// # Errors
    /// When that is no JSON.
    pub fn content(&self) -> Result<&Value, String> {
        self.content.as_ref().map_err(Clone::clone)
    }

    /// The call with each of its answers. What is declared as `default` is an error that has no status of its own.
    ///
    /// # Errors
    /// What is not in the form of an example.
    pub fn exchanges(&self) -> Result<Vec<Exchange>, String> {
        let content = self.content()?;
        let parameters = object(content, "parameters")?;
        let responses = object(content, "responses")?;
        if responses.is_empty() {
            return Err("no answer is in it".to_owned());
        }
        let exchange = |(status, response): (&String, &Value)| {
            let number = if status == "default" { Ok(400) } else { status.parse() };
            let number = number.map_err(|_| format!("{status} is no status"))?;
            let response = response.as_object().ok_or_else(|| format!("the answer {status} is no object"))?;
            Ok(Exchange::new(parameters, number, response))
        };
        responses.iter().map(exchange).collect()
    }
}

fn object<'a>(content: &'a Value, name: &str) -> Result<&'a Map<String, Value>, String> {
    content.get(name).and_then(Value::as_object).ok_or_else(|| format!("`{name}` is not in it"))
}
