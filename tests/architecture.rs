//! The rules of the code's shape, as a test: which module may name which, who may touch the browser, how long a file may
//! be, and that ARCHITECTURE.md lists what is there.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "what the tests share is test code, too")]

use std::fs;
use std::path::{Path, PathBuf};

/// Which modules of the app a module may name, beside itself. A module that is missing here is a breach.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("policy", &[]),
    ("offer", &[]),
    ("instant", &[]),
    ("config", &["policy"]),
    ("subscription", &["offer"]),
    ("billing", &[]),
    ("permission", &["billing"]),
    ("list", &["subscription", "offer"]),
    ("cancellation", &["instant", "policy", "subscription"]),
    ("timeline", &["billing", "cancellation", "offer", "policy", "subscription"]),
    ("i18n", &["instant"]),
    ("route", &["list", "subscription"]),
    ("api", &["billing", "cancellation", "instant", "offer", "permission", "subscription"]),
    (
        "ui",
        &[
            "api",
            "billing",
            "cancellation",
            "config",
            "i18n",
            "instant",
            "list",
            "offer",
            "permission",
            "policy",
            "route",
            "subscription",
            "timeline",
        ],
    ),
    ("main", &["ui"]),
    ("lib", &[]),
];

/// Who may touch what lies outside. Everything else must not name these.
const EDGE: &[(&str, &[&str])] = &[
    ("leptos", &["src/ui", "src/main.rs"]),
    ("web_sys", &["src/ui/browser.rs", "src/ui/start.rs", "src/api/fetch.rs", "src/api/scope.rs"]),
    ("js_sys", &["src/ui/browser.rs", "src/api/fetch.rs", "src/i18n/intl.rs"]),
    ("wasm_bindgen", &["src/ui/browser.rs", "src/i18n/intl.rs"]),
    ("gloo_net", &["src/api/fetch.rs", "src/ui/start.rs"]),
    ("gloo_timers", &["src/api/client.rs", "src/ui/changes.rs"]),
    ("serde_json", &["src/api", "src/cancellation/record.rs", "src/config.rs"]),
];

const LONGEST_FILE: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(dir: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut pending = vec![dir.to_path_buf()];
    while let Some(dir) = pending.pop() {
        for entry in fs::read_dir(&dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The code of a file without comments and without its unit tests, which may name whom they like.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn module(path: &str) -> &str {
    let inner = path.strip_prefix("src/").unwrap();
    inner.split('/').next().unwrap().trim_end_matches(".rs")
}

fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        let in_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !in_word(before) && !in_word(after)
    })
}

#[test]
fn modules_name_only_whom_they_may() {
    let mut breaches = Vec::new();
    for (path, text) in sources(&root().join("src")) {
        let own = module(&path);
        let Some((_, allowed)) = MAY_NAME.iter().find(|(module, _)| *module == own) else {
            breaches.push(format!("{path}: add the module `{own}` to MAY_NAME"));
            continue;
        };
        let code = code(&text);
        for (other, _) in MAY_NAME {
            let named =
                names(&code, &format!("crate::{other}")) || names(&code, &format!("winddown::{other}"));
            if named && *other != own && !allowed.contains(other) {
                breaches.push(format!("{path}: `{own}` must not name `{other}`"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn only_the_edge_touches_the_outside() {
    let mut breaches = Vec::new();
    for (path, text) in sources(&root().join("src")) {
        let code = code(&text);
        for (outside, places) in EDGE {
            if names(&code, outside) && !places.iter().any(|place| path.starts_with(place)) {
                breaches.push(format!("{path}: must not name `{outside}`"));
            }
        }
        if path != "src/ui/browser.rs" && (code.contains("Utc::now") || code.contains("SystemTime::now")) {
            breaches.push(format!("{path}: the clock enters in src/ui/browser.rs only"));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn files_can_be_read_at_a_sitting_and_say_why_they_exist() {
    let mut breaches = Vec::new();
    for folder in ["src", "simulator", "locales", "xtask", "tests"] {
        for (path, text) in sources(&root().join(folder)) {
            let lines = text.lines().count();
            if lines > LONGEST_FILE {
                breaches.push(format!("{path}: {lines} lines"));
            }
            // What a generator is expected to write is not written to be read.
            if !text.trim_start().starts_with("//!") && !path.contains("/golden/") {
                breaches.push(format!("{path}: does not open with why it exists"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn architecture_md_lists_every_module_of_the_app_and_every_folder() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let mut missing = Vec::new();
    for entry in fs::read_dir(root().join("src")).unwrap().chain(fs::read_dir(root()).unwrap()) {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_dir = entry.path().is_dir();
        let built = ["target", "dist", "node_modules", "test-results", "playwright-report"];
        if name.starts_with('.') || built.contains(&name.as_str()) {
            continue;
        }
        let listed = if is_dir { format!("`{name}/`") } else { format!("`{name}`") };
        if (is_dir || entry.path().extension().is_some_and(|extension| extension == "rs"))
            && !text.contains(&listed)
        {
            missing.push(listed);
        }
    }
    assert!(missing.is_empty(), "ARCHITECTURE.md does not list {}", missing.join(", "));
}

#[test]
fn the_static_shell_says_what_the_catalogue_says() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for locale in ["en", "nl-NL"] {
        let list = fs::read_to_string(root().join("locales").join(locale).join("list.ftl")).unwrap();
        let title = list.lines().find_map(|line| line.strip_prefix("list-title = ")).unwrap();
        assert!(page.contains(&format!("<span lang=\"{locale}\">{title}</span>")), "{locale}: {title}");
    }
    let spoken = fs::read_to_string(root().join("public/language.js")).unwrap();
    for folder in fs::read_dir(root().join("locales")).unwrap() {
        let folder = folder.unwrap();
        let name = folder.file_name().to_string_lossy().into_owned();
        if folder.path().is_dir() && !["src", "tests"].contains(&name.as_str()) {
            assert!(spoken.contains(&format!("\"{name}\"")), "public/language.js does not know {name}");
        }
    }
}
