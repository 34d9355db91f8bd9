//! `cargo xtask test`: every check, cheapest first, stopping at the first that fails. CI calls this and nothing else,
//! so what passes here passes there.

use crate::{
    bundle::{self, Variant},
    cli::Stages,
    deployments, dist, matrix, playwright,
    project::Project,
    review,
    server::Server,
    setup, size,
    task::{cargo, finish, seconds},
};
use anyhow::Context;
use std::{
    ffi::OsString,
    fs,
    path::Path,
    time::{Duration, Instant},
};

const WASM: &str = "wasm32-unknown-unknown";
/// The time zone of every browser that tests: people's clocks there change twice a year, which a build machine's do not.
const ZONE: &str = "Europe/Amsterdam";
/// The tests in the browser, which cargo finds by itself as the target `browser`.
const BROWSER: &str = "tests/browser/main.rs";
const DENY: [&str; 3] = ["--", "-D", "warnings"];

/// Runs the stages that were asked for.
pub fn run(mut project: Project, stages: Stages, passed_on: &[OsString]) -> anyhow::Result<()> {
    let begin = Instant::now();
    match stages {
        Stages::Fast => fast(&project)?,
        Stages::Browser => {
            setup::for_browser_tests(&mut project)?;
            stage("tests in the browser", || browser(&project, passed_on))?;
        }
        Stages::Journeys => {
            setup::for_browser_tests(&mut project)?;
            stage("dist", || dist::build(&project, Variant::Production, None))?;
            stage("journeys", || journeys(&project, passed_on))?;
        }
        Stages::Deployments { build } => {
            setup::for_deployment_tests(&mut project)?;
            if build {
                stage("dist", || dist::build(&project, Variant::Production, None))?;
                bundle::simulator(&project)?;
            }
            stage("deployments", || deployments::run(&project, passed_on))?;
        }
        Stages::Demo => {
            setup::for_browser_tests(&mut project)?;
            stage("demo", || demo(&project, passed_on))?;
        }
        Stages::Atlas => {
            setup::for_browser_tests(&mut project)?;
            stage("build for reviewers", || review::build(&project))?;
            stage("atlas", || atlas(&project, passed_on))?;
        }
        Stages::All => {
            setup::for_deployment_tests(&mut project)?;
            all(&project)?;
        }
    }
    println!("\nall passed in {}", seconds(begin.elapsed()));
    Ok(())
}

fn fast(project: &Project) -> anyhow::Result<()> {
    let check = |words: &[&str]| finish(&mut cargo(project, words)?);
    stage("format", || check(&["fmt", "--all", "--check"]))?;
    stage("lints", || check(&[["clippy", "--workspace", "--all-targets"].as_slice(), &DENY].concat()))?;
    matrix::begin(project)?;
    stage("native tests", || check(&["test", "--workspace"]))
}

fn all(project: &Project) -> anyhow::Result<()> {
    fast(project)?;
    stage("lints for wasm", || lints_for_wasm(project))?;
    stage("tests in the browser", || browser(project, &[]))?;
    stage("dist", || dist::build(project, Variant::Production, None))?;
    stage("size", || size::check(&project.dist()))?;
    stage("journeys", || journeys(project, &[]))?;
    stage("deployments", || deployments::run(project, &[]))?;
    stage("demo", || demo(project, &[]))?;
    stage("build for reviewers", || review::build(project))?;
    stage("no review in production", || review::left_out_of(project, &project.dist()))?;
    stage("atlas", || atlas(project, &[]))
}

fn lints_for_wasm(project: &Project) -> anyhow::Result<()> {
    // Unit tests are native; of the tests only those in the browser are compiled for it.
    let mut app = vec!["clippy", "-p", "winddown", "--lib", "--bins", "--target", WASM];
    if project.path(BROWSER).is_file() {
        app.extend(["--test", "browser"]);
    }
    finish(&mut cargo(project, &[app.as_slice(), &DENY].concat())?)?;
    // What only some get is compiled by no other check.
    for variant in [Variant::Demo, Variant::Review] {
        finish(&mut cargo(project, &[app.as_slice(), &["--features", variant.name()], &DENY].concat())?)?;
    }
    // The simulator's core answers the browser tests in process, so it must be clean without its server, too.
    let core = ["clippy", "-p", "simulator", "--lib", "--no-default-features", "--target", WASM];
    finish(&mut cargo(project, &[core.as_slice(), &DENY].concat())?)
}

fn browser(project: &Project, passed_on: &[OsString]) -> anyhow::Result<()> {
    if !project.path(BROWSER).is_file() {
        println!("SKIPPED: {BROWSER} does not exist yet");
        return Ok(());
    }
    let driver = setup::chromedriver(project).context("chromedriver is gone")?;
    let mut cargo = cargo(project, &["test", "-p", "winddown", "--test", "browser", "--target", WASM, "--"])?;
    // The cells of the fault matrix are told by tests that pass.
    cargo.arg("--nocapture").args(passed_on);
    cargo
        .env("CHROMEDRIVER", driver)
        // Chromium inherits it from its driver.
        .env("TZ", ZONE)
        // The defaults, 20 s for all tests and 5 s to begin, are for few tests and fast machines.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "900")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project.path("webdriver.json"));
    // A report of some tests would pass for that of all.
    if passed_on.is_empty() { matrix::finish(project, &mut cargo) } else { finish(&mut cargo) }
}

fn journeys(project: &Project, passed_on: &[OsString]) -> anyhow::Result<()> {
    let folder = fs::read_dir(project.path("tests/journeys"));
    let mut files = folder.into_iter().flatten().flatten().map(|entry| entry.file_name());
    if !files.any(|name| name.to_string_lossy().ends_with(".spec.mjs")) {
        println!("SKIPPED: there are no journeys in tests/journeys yet");
        return Ok(());
    }
    served(project, &project.dist(), "journeys", passed_on)
}

/// The demo needs no server of ours: its tests bring one that knows of files and of nothing else.
fn demo(project: &Project, passed_on: &[OsString]) -> anyhow::Result<()> {
    dist::demo(project)?;
    let folder = project.demo_dist();
    playwright::run(project, "demo", &[("WINDDOWN_DEMO", &folder.to_string_lossy())], passed_on)
}

fn atlas(project: &Project, passed_on: &[OsString]) -> anyhow::Result<()> {
    // What an earlier walk has seen is no witness for this one.
    let seen = project.path("target/atlas");
    if seen.is_dir() {
        fs::remove_dir_all(&seen).context("target/atlas cannot be removed")?;
    }
    served(project, &project.review_dist(), "atlas-law", passed_on)
}

/// Runs the tests of one group against a build, which the simulator serves.
fn served(project: &Project, dist: &Path, group: &str, passed_on: &[OsString]) -> anyhow::Result<()> {
    bundle::simulator(project)?;
    let server = Server::start(project, dist, &[])?;
    playwright::run(project, group, &[("WINDDOWN_URL", &server.url())], passed_on)
}

/// Runs one stage between its name and its duration.
fn stage(name: &str, work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    println!("\n== {name}");
    let begin = Instant::now();
    let outcome = work();
    let took: Duration = begin.elapsed();
    match &outcome {
        Ok(()) => println!("== {name}: passed in {}", seconds(took)),
        Err(_) => println!("== {name}: FAILED after {}", seconds(took)),
    }
    outcome.with_context(|| format!("{name} failed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_that_fails_is_named_before_its_cause() {
        let error =
            stage("format", || anyhow::bail!("`cargo fmt` ended with exit status: 1")).expect_err("it fails");
        assert_eq!(format!("{error:#}"), "format failed: `cargo fmt` ended with exit status: 1");
        assert!(stage("lints", || Ok(())).is_ok());
    }
}
