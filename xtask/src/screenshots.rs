//! `cargo xtask screenshots` and `cargo xtask atlas`: pictures of the app, always of the same world. The scripts are the
//! tests' own neighbours, so that they know the app as the tests do.

use crate::{
    bundle::{self, Variant},
    dist,
    project::Project,
    review,
    server::Server,
    setup,
    task::{command, finish},
};
use std::{ffi::OsString, path::Path};

/// The world of the pictures: another day must not change them.
const WORLD: [&str; 4] = ["--now", "2026-03-02T09:00:00Z", "--seed", "0"];

/// Takes the pictures of the README.
pub fn run(mut project: Project) -> anyhow::Result<()> {
    setup::for_browser_tests(&mut project)?;
    dist::build(&project, Variant::Production, None)?;
    take(&project, &project.dist(), "tests/screenshots.mjs")
}

/// Takes a picture of every state.
pub fn contact_sheet(mut project: Project) -> anyhow::Result<()> {
    setup::for_browser_tests(&mut project)?;
    review::build(&project)?;
    take(&project, &project.review_dist(), "tests/contact-sheet.mjs")
}

fn take(project: &Project, dist: &Path, script: &str) -> anyhow::Result<()> {
    bundle::simulator(project)?;
    let server = Server::start(project, dist, &WORLD.map(OsString::from))?;
    let mut node = command(project, "node")?;
    node.arg(script).env("WINDDOWN_URL", server.url());
    if let Some(chromium) = setup::chromium_program(project) {
        node.env("CHROMIUM", chromium);
    }
    finish(&mut node)
}
