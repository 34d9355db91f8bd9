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
    ("json", &[]),
    ("kept_failure", &[]),
    ("money", &[]),
    ("sorted_map", &[]),
    ("billing_cycle", &[]),
    ("calendar", &[]),
    ("config", &["policy"]),
    ("subscription", &["offer"]),
    ("resource", &["sorted_map"]),
    ("billing", &["money"]),
    ("cost", &["money"]),
    ("letter", &["resource"]),
    ("link", &[]),
    ("invoice", &["billing_cycle", "money"]),
    ("support_plan", &["billing_cycle", "money", "policy"]),
    ("permission", &["billing", "subscription"]),
    ("list", &["subscription", "offer"]),
    ("cancellation", &["instant", "policy", "subscription"]),
    ("readiness", &["link", "permission", "resource", "sorted_map", "subscription"]),
    (
        "consequence",
        &[
            "billing",
            "billing_cycle",
            "cost",
            "invoice",
            "money",
            "offer",
            "permission",
            "policy",
            "resource",
            "sorted_map",
            "subscription",
            "support_plan",
        ],
    ),
    ("renewal", &["instant", "kept_failure", "support_plan"]),
    ("stopping", &["instant", "kept_failure", "resource", "sorted_map", "subscription"]),
    ("batch", &["cancellation", "kept_failure", "subscription"]),
    ("timeline", &["billing", "cancellation", "instant", "offer", "policy", "subscription"]),
    ("history", &["cancellation", "instant", "json", "subscription"]),
    (
        "receipt",
        &["billing", "cancellation", "history", "instant", "json", "offer", "subscription", "timeline"],
    ),
    ("i18n", &["instant", "money"]),
    ("route", &["list", "subscription"]),
    ("sign_in", &["config", "link", "resource", "sorted_map"]),
    ("demo", &["instant"]),
    ("review", &["i18n", "sign_in"]),
    (
        "api",
        &[
            "billing",
            "cancellation",
            "cost",
            "instant",
            "invoice",
            "link",
            "money",
            "offer",
            "permission",
            "readiness",
            "renewal",
            "resource",
            "sign_in",
            "stopping",
            "subscription",
            "support_plan",
        ],
    ),
    (
        "ui",
        &[
            "api",
            "batch",
            "billing",
            "billing_cycle",
            "calendar",
            "cancellation",
            "config",
            "consequence",
            "cost",
            "demo",
            "history",
            "i18n",
            "instant",
            "invoice",
            "letter",
            "list",
            "money",
            "offer",
            "permission",
            "policy",
            "readiness",
            "receipt",
            "renewal",
            "resource",
            "review",
            "route",
            "sign_in",
            "sorted_map",
            "stopping",
            "subscription",
            "support_plan",
            "timeline",
        ],
    ),
    ("main", &["ui"]),
    ("lib", &[]),
];

/// Who may touch what lies outside. Everything else must not name these.
const EDGE: &[(&str, &[&str])] = &[
    ("leptos", &["src/ui", "src/main.rs"]),
    (
        "web_sys",
        &[
            "src/ui/browser.rs",
            "src/ui/documents.rs",
            "src/ui/tab.rs",
            "src/ui/tabs.rs",
            "src/ui/files.rs",
            "src/ui/sign_in",
            "src/api/fetch.rs",
            "src/api/scope.rs",
            "src/ui/review",
        ],
    ),
    (
        "js_sys",
        &[
            "src/ui/browser.rs",
            "src/ui/documents.rs",
            "src/ui/tabs.rs",
            "src/ui/review",
            "src/ui/sign_in",
            "src/api/fetch.rs",
            "src/i18n/intl",
        ],
    ),
    (
        "wasm_bindgen",
        &[
            "src/ui/browser.rs",
            "src/ui/documents.rs",
            "src/ui/tabs.rs",
            "src/ui/review",
            "src/ui/sign_in",
            "src/i18n/intl",
        ],
    ),
    ("gloo_net", &["src/api/fetch.rs", "src/ui/files.rs", "src/ui/sign_in/service.rs"]),
    (
        "gloo_timers",
        &[
            "src/ui/batches.rs",
            "src/ui/changes/running.rs",
            "src/ui/pace.rs",
            "src/ui/recheck.rs",
            "src/ui/renewals.rs",
            "src/ui/review",
            "src/ui/simulated.rs",
            "src/ui/stops.rs",
            "src/ui/tabs.rs",
        ],
    ),
    (
        "serde_json",
        &[
            "src/api",
            "src/batch/record.rs",
            "src/cancellation/record.rs",
            "src/config.rs",
            "src/demo.rs",
            "src/history/record.rs",
            "src/json.rs",
            "src/kept_failure.rs",
            "src/readiness/ticks.rs",
            "src/receipt/file.rs",
            "src/renewal/record.rs",
            "src/sign_in",
            "src/stopping/record.rs",
            "src/ui/review",
        ],
    ),
    // What only reviewers get, or a demo.
    ("simulator", &["src/demo.rs", "src/ui/demo", "src/ui/simulated.rs", "src/ui/review"]),
    ("locales", &["src/review", "src/ui/review"]),
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

/// Where money and calendars are reckoned. A binary fraction would round an amount that nobody rounded.
const EXACT: &[&str] = &[
    "src/money/",
    "src/billing_cycle.rs",
    "src/support_plan.rs",
    "src/cost.rs",
    "src/invoice.rs",
    "src/consequence/",
    "src/api/wire/",
    "src/api/costs.rs",
    "src/api/invoices.rs",
];

#[test]
fn money_is_never_a_binary_fraction() {
    let mut breaches = Vec::new();
    for place in EXACT {
        let found: Vec<_> =
            sources(&root().join("src")).into_iter().filter(|(path, _)| path.starts_with(place)).collect();
        assert!(!found.is_empty(), "{place} is not there");
        for (path, text) in found {
            breaches.extend(
                ["f32", "f64"]
                    .iter()
                    .filter(|word| text.contains(*word))
                    .map(|word| format!("{path}: {word}")),
            );
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
}
