//! Which files a first visit transfers, by rule. The rule names what is *left out*: a file nobody thought of counts
//! against the budget until somebody shows that a first visit never loads it.

use crate::finish::{LATE_TEXTS, parts::PART};
use std::path::Path;

/// What a file is to the person who waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The page itself.
    Html,
    /// The start script and the glue around the wasm.
    Js,
    /// The app.
    Wasm,
    /// How it looks.
    Css,
    /// What it says, in one language.
    Texts,
    /// What the operator set.
    Config,
    /// Icons, fonts, the rest.
    Other,
}

impl Kind {
    /// The kind of a file in the build.
    pub fn of(file: &Path) -> Self {
        if file.starts_with("texts") {
            return Self::Texts;
        }
        match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => Self::Html,
            Some("js" | "mjs") => Self::Js,
            Some("wasm") => Self::Wasm,
            Some("css") => Self::Css,
            Some("json") => Self::Config,
            _ => Self::Other,
        }
    }

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::Css => "css",
            Self::Texts => "texts",
            Self::Config => "config",
            Self::Other => "other",
        }
    }
}

/// Whether a first visit loads this file, given by its path inside the build.
pub fn loads(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let top = file.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
    let never = [
        // For lawyers, search engines and debuggers.
        name.starts_with("license")
            || name.starts_with("third-party")
            || name == "robots.txt"
            || extension == "map",
        // Hosts send these instead of the page, or read them themselves.
        matches!(name.as_str(), "404.html" | "_headers" | "_redirects" | "staticwebapp.config.json"),
        top.as_deref() == Some(".well-known"),
        // Icons for a home screen; the tab's own icon is an svg and counts.
        extension == "png" && (name.starts_with("icon-") || name.starts_with("apple-touch-icon")),
        // Fetched when somebody reaches for a subscription; it has a budget of its own.
        is_second_part(file),
        // What only the reviewers' pages fetch.
        top.as_deref() == Some("review"),
    ];
    !never.contains(&true)
}

/// Whether this belongs to the part of the app with the pages below the list: its module, or what it says.
pub fn is_second_part(file: &Path) -> bool {
    if file.starts_with(LATE_TEXTS) {
        return true;
    }
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.starts_with(&format!("{PART}-")) && Kind::of(file) == Kind::Wasm
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_needs_counts() {
        for file in [
            "index.html",
            "boot.js",
            "winddown-1f.js",
            "snippets/winddown-2a/inline0.js",
            "winddown-1f_bg.wasm",
            "below-1f.js",
            "app-77.css",
            "config.json",
            "icon.svg",
            "site.webmanifest",
            "texts/nl-NL-77.txt",
            "something-new.bin",
        ] {
            assert!(loads(Path::new(file)), "{file}");
        }
    }

    #[test]
    fn what_nobody_loads_first_does_not() {
        for file in [
            "LICENSES.txt",
            "robots.txt",
            "winddown.js.map",
            "404.html",
            "staticwebapp.config.json",
            ".well-known/security.txt",
            "icon-512.png",
            "apple-touch-icon.png",
            "review/en.json",
            "below-1f.wasm",
            "texts/late/nl-NL-77.txt",
        ] {
            assert!(!loads(Path::new(file)), "{file}");
        }
    }

    #[test]
    fn kinds_go_by_extension() {
        assert_eq!(Kind::of(Path::new("a/b_bg.wasm")), Kind::Wasm);
        assert_eq!(Kind::of(Path::new("config.json")), Kind::Config);
        assert_eq!(Kind::of(Path::new("icon.svg")), Kind::Other);
        assert_eq!(Kind::of(Path::new("texts/nl-NL-77.txt")), Kind::Texts);
    }
}
