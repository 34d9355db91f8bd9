//! The production build behind real web servers, each with the configuration that is shipped for it: what is proven on the
//! simulator alone says nothing about how somebody's nginx reads our file.
//!
//! Each server serves the build twice. At one address there is nothing but what is shipped; there the answers are looked
//! at. At the other the simulator stands in for Azure behind the same server, so that a person can walk through the app.

mod caddy;
mod nginx;

use crate::{
    playwright,
    project::Project,
    server::{Server, free_port},
    serving,
};
use anyhow::Context;
use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What a web server needs to know to serve the build.
struct Site {
    /// The build.
    dist: PathBuf,
    /// The configurations that are shipped with it.
    shipped: PathBuf,
    /// Where a server may write.
    scratch: PathBuf,
    /// Where the simulator is.
    simulator: String,
    /// Where to serve exactly what is shipped.
    plain: u16,
    /// Where to serve it with the simulator behind.
    simulated: u16,
}

/// What goes to the simulator instead of the build: its API, its control, and the configuration of its worlds.
const SIMULATED: [&str; 3] = ["/api/", "/_sim/", "/config.json"];

/// Writes a server's own configuration and gives the command that starts it in the foreground as one process, so that it
/// ends with the tests.
type Start = fn(&Project, &Site) -> anyhow::Result<Command>;

/// Runs the deployment tests through each web server.
pub fn run(project: &Project, passed_on: &[OsString]) -> anyhow::Result<()> {
    let dist = project.dist();
    // A build that was made by hand has none yet, or older ones.
    serving::write(&dist, &project.dist_servers())?;
    let simulator = Server::start(project, &dist, &[])?;
    let servers: [(&str, Start); 2] = [("nginx", nginx::command), ("caddy", caddy::command)];
    for (name, start) in servers {
        println!("through {name}");
        let scratch = project.target().join("winddown/deployments").join(name);
        fs::create_dir_all(&scratch).with_context(|| format!("{} cannot be made", scratch.display()))?;
        let site = Site {
            dist: dist.clone(),
            shipped: project.dist_servers(),
            scratch,
            simulator: simulator.url(),
            plain: free_port()?,
            simulated: free_port()?,
        };
        let log = site.scratch.join("errors.log");
        let mut program = start(project, &site)?;
        program.stderr(fs::File::create(&log).with_context(|| format!("{} cannot be made", log.display()))?);
        let told = || format!("{} has what it said", log.display());
        let server = Server::of(name, program, site.plain).with_context(told)?;
        let simulated = format!("http://127.0.0.1:{}", site.simulated);
        let variables = [
            ("WINDDOWN_URL", simulated.as_str()),
            ("WINDDOWN_SHIPPED_URL", &server.url()),
            ("WINDDOWN_SERVER", name),
        ];
        playwright::run(project, "deployments", &variables, passed_on).with_context(told)?;
    }
    Ok(())
}

/// Writes what a server starts from.
fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}
