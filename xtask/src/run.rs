//! `cargo xtask run`: from a fresh clone to the app in a browser, in one command. When everything is built this
//! process *becomes* the simulator, so that Ctrl-C and `kill` reach it and nothing is left behind.

use crate::{
    bundle::{self, Build, Variant},
    cli::RunOptions,
    dist,
    project::Project,
    server, setup,
    task::seconds,
};
use std::{process::Command, time::Instant};

/// Sets up, builds, says where the app is and serves it until stopped.
pub fn run(mut project: Project, options: &RunOptions) -> anyhow::Result<()> {
    let port = options.port.get();
    // Now, not after the build: nobody should wait for a minute to hear this.
    server::must_be_free(port)?;
    let begin = Instant::now();
    let folder = if options.release {
        setup::for_release(&mut project)?;
        dist::build(&project, Variant::Production, None)?;
        project.dist()
    } else {
        setup::for_building(&mut project)?;
        let into = project.dev_dist();
        // The reviewers' tools are at hand while developing; only what is shipped leaves them out.
        bundle::app(&project, Build { release: false, variant: Variant::Review, into: &into, config: None })?;
        into
    };
    bundle::simulator(&project)?;
    let simulator = server::command(&project, &folder, port, &options.simulator)?;
    println!(
        "built in {}; Winddown is at http://localhost:{port}/ (Ctrl-C stops it)",
        seconds(begin.elapsed())
    );
    become_it(simulator)
}

/// Replaces this process; comes back only with an error.
#[cfg(unix)]
fn become_it(mut simulator: Command) -> anyhow::Result<()> {
    use anyhow::Context;
    use std::os::unix::process::CommandExt;
    Err(simulator.exec()).context("the simulator cannot be started")
}

/// Where a process cannot be replaced, this one waits; a console sends Ctrl-C to both.
#[cfg(not(unix))]
fn become_it(mut simulator: Command) -> anyhow::Result<()> {
    crate::task::finish(&mut simulator)
}
