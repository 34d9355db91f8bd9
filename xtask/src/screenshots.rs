//! `cargo xtask screenshots`: pictures of the app for the documents, taken by `tests/screenshots.mjs` of a world that
//! is the same every time, so that a changed picture means a changed app.

use crate::{
    bundle, dist,
    project::Project,
    server::Server,
    setup,
    task::{command, finish},
};
use anyhow::bail;
use std::ffi::OsString;

/// The world in the pictures. Its clock stands well before anything in it could run out.
const WORLD: [&str; 6] = ["--scenario", "portfolio", "--seed", "1", "--now", "2026-11-24T09:00:00Z"];
const SCRIPT: &str = "tests/screenshots.mjs";

/// Sets up, builds, serves the world and takes the pictures.
pub fn run(mut project: Project) -> anyhow::Result<()> {
    if !project.path(SCRIPT).is_file() {
        bail!("there are no pictures to take: {SCRIPT} does not exist");
    }
    setup::for_browser_tests(&mut project)?;
    dist::build(&project, false)?;
    bundle::simulator(&project)?;
    let server = Server::start(&project, &project.dist(), &WORLD.map(OsString::from))?;
    let mut node = command(&project, "node")?;
    node.arg(SCRIPT).env("WINDDOWN_URL", server.url());
    if let Some(chromium) = setup::chromium_program(&project) {
        node.env("CHROMIUM", chromium);
    }
    finish(&mut node)
}
