//! The tests that Playwright runs: one group of them against a server that is already there.

use crate::{
    project::Project,
    setup,
    task::{command, finish},
};
use std::ffi::OsString;

/// Runs the tests of one group. `variables` tell them where the app is.
pub fn run(
    project: &Project,
    group: &str,
    variables: &[(&str, &str)],
    passed_on: &[OsString],
) -> anyhow::Result<()> {
    // Straight from node_modules: npx would first ask npm, which warns about settings that are not ours.
    let mut playwright = command(project, "playwright")?;
    playwright.arg("test").arg(format!("--project={group}")).args(passed_on).envs(variables.iter().copied());
    if let Some(chromium) = setup::chromium_program(project) {
        playwright.env("CHROMIUM", chromium);
    }
    finish(&mut playwright)
}
