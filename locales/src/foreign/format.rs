//! The formats, told apart by the name of the file.

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Fluent.
    Fluent,
    /// JSON with strings, flat or nested.
    Json,
    /// XLIFF 1.2 or 2.x.
    Xliff,
    /// Markdown with YAML front matter.
    Markdown,
}

impl Format {
    /// The format by the ending of a path.
    pub fn of(path: &str) -> Option<Self> {
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "ftl" => Some(Self::Fluent),
            "json" | "arb" => Some(Self::Json),
            "xlf" | "xliff" => Some(Self::Xliff),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}
