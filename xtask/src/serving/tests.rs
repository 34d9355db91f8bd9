//! What the configurations must say. nginx and Caddy are also started with theirs (`cargo xtask test deployments`); of Azure
//! Static Web Apps there is nothing to start, so its file is held against what its documentation allows.

use super::*;
use serde_json::Value;

const STATED: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' https://a.example";

/// A build with these files and a page, in a folder that is gone afterwards.
fn with_build<T>(name: &str, stated: &str, files: &[&str], look: impl FnOnce(&Path) -> T) -> T {
    let folder = std::env::temp_dir().join(format!("winddown-serving-{name}-{}", std::process::id()));
    let page = format!(r#"<meta http-equiv="Content-Security-Policy" content="{stated}">"#);
    for (file, content) in
        files.iter().map(|file| (*file, "x")).chain([("index.html", page.as_str()), ("config.json", "{}")])
    {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    let seen = look(&folder);
    fs::remove_dir_all(&folder).unwrap();
    seen
}

const FILES: [&str; 6] = [
    "boot.js",
    "winddown-bc4a000e4ac42b2c_bg.wasm",
    "below-2b790cf54bedd46.js",
    "style-3e038199ea6b4017.css",
    "texts/late/nl-NL-3a86d48f26baa5fe.txt",
    "winddown-bc4a000e4ac42b2c_bg.wasm.br",
];

fn site() -> Site {
    with_build(&format!("{:?}", std::thread::current().id()), STATED, &FILES, |dist| {
        Site::read(dist).unwrap()
    })
}

fn app() -> Value {
    serde_json::from_str(&static_web_apps::configuration(&site())).unwrap()
}

#[test]
fn the_policy_is_that_of_the_page_which_nobody_may_frame() {
    assert_eq!(site().policy, format!("{STATED}; frame-ancestors 'none'"));
    let framing = with_build("framing", "frame-src 'self'", &[], |dist| Site::read(dist).unwrap());
    assert_eq!(framing.policy, "frame-src 'self'; frame-ancestors 'self'");
}

#[test]
fn a_policy_that_a_server_would_misread_is_refused() {
    for stated in ["connect-src $host", "connect-src {env}", "img-src a\\b"] {
        assert!(with_build("misread", stated, &[], Site::read).is_err(), "{stated}");
    }
}

#[test]
fn what_is_kept_for_a_year_has_its_hash_in_its_name() {
    assert_eq!(
        site().hashed,
        [
            "/below-2b790cf54bedd46.js",
            "/style-3e038199ea6b4017.css",
            "/texts/late/nl-NL-3a86d48f26baa5fe.txt",
            "/winddown-bc4a000e4ac42b2c_bg.wasm",
        ]
    );
    for file in ["texts/en.txt", "winddown-latest.js", "extra-bc4a000e4ac42b2c.js"] {
        let said = with_build("kept", STATED, &[file], Site::read).expect_err(file).to_string();
        assert!(said.contains(file), "{said}");
    }
}

#[test]
fn every_configuration_carries_every_header_with_the_same_value() {
    let site = site();
    let texts =
        [nginx::configuration(&site), caddy::configuration(&site), static_web_apps::configuration(&site)];
    for text in &texts {
        for (name, value) in site.headers().chain([("Cache-Control", FOREVER)]) {
            assert!(text.contains(name) && text.contains(&format!("\"{value}\"")), "{name}: {text}");
        }
        assert!(text.contains(ASK_AGAIN), "{text}");
    }
}

#[test]
fn only_whoever_runs_the_server_can_turn_on_strict_transport() {
    let site = site();
    for text in [nginx::configuration(&site), caddy::configuration(&site)] {
        let line = text.lines().find(|line| line.contains(STRICT_TRANSPORT.0)).unwrap();
        assert!(line.trim_start().starts_with('#'), "{line}");
    }
    assert!(app().to_string().find(STRICT_TRANSPORT.0).is_none());
}

#[test]
fn the_files_are_written_beside_each_other() {
    let names = with_build("written", STATED, &FILES, |dist| {
        let into = dist.with_extension("servers");
        write(dist, &into).unwrap();
        let mut names: Vec<_> = compress::files(&into)
            .unwrap()
            .iter()
            .map(|file| file.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        fs::remove_dir_all(&into).unwrap();
        names
    });
    assert_eq!(names, ["staticwebapp.config.json", "winddown.caddy", "winddown.nginx.conf"]);
}

#[test]
fn static_web_apps_gets_only_keys_that_it_knows() {
    let app = app();
    for key in app.as_object().unwrap().keys() {
        assert!(
            ["routes", "responseOverrides", "globalHeaders", "mimeTypes"].contains(&key.as_str()),
            "{key}"
        );
    }
    for rule in app["routes"].as_array().unwrap() {
        let rule = rule.as_object().unwrap();
        assert!(rule["route"].as_str().unwrap().starts_with('/'));
        // The platform refuses a wildcard anywhere but at the end.
        assert!(!rule["route"].as_str().unwrap().trim_end_matches('*').contains('*'));
        for key in rule.keys() {
            assert!(["route", "rewrite", "headers"].contains(&key.as_str()), "{key}");
        }
    }
    let texts = ["globalHeaders", "mimeTypes"].map(|key| app[key].as_object().unwrap());
    assert!(texts.iter().all(|map| map.values().all(Value::is_string)));
    // The platform reads no more than this.
    assert!(app.to_string().len() < 20_000);
}

#[test]
fn static_web_apps_sends_the_page_for_pages_alone() {
    let app = app();
    let pages: Vec<&str> = app["routes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|rule| rule["rewrite"] == "/index.html")
        .map(|rule| rule["route"].as_str().unwrap())
        .collect();
    assert_eq!(pages, ["/subscriptions", "/subscriptions/*"]);
    // It would answer 200 for a script that is not there.
    assert!(app.get("navigationFallback").is_none());
    let missing = &app["responseOverrides"]["404"];
    assert_eq!(missing["rewrite"], "/index.html");
    assert!(missing.get("statusCode").is_none(), "the status must stay 404");
}

#[test]
fn static_web_apps_keeps_each_hashed_file_and_asks_again_for_the_rest() {
    let app = app();
    let kept: Vec<&str> = app["routes"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|rule| rule["headers"]["Cache-Control"] == FOREVER)
        .map(|rule| rule["route"].as_str().unwrap())
        .collect();
    assert_eq!(kept, site().hashed);
    assert_eq!(app["globalHeaders"]["Cache-Control"], "no-cache");
    assert_eq!(app["mimeTypes"][".wasm"], "application/wasm");
}
