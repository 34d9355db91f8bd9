//! Caddy around the shipped file: what an operator's own configuration says, and what only the tests need.

use super::{SIMULATED, Site, write};
use crate::{project::Project, serving, setup, task};
use anyhow::Context;
use std::process::Command;

/// The command that serves the site.
pub fn command(project: &Project, site: &Site) -> anyhow::Result<Command> {
    let program = setup::caddy(project).context("Caddy is gone")?;
    let file = site.scratch.join("Caddyfile");
    let shipped = site.shipped.join(serving::CADDY);
    let paths = SIMULATED
        .map(|path| if path.ends_with('/') { format!("{path}*") } else { path.to_owned() })
        .join(" ");
    let proxied = format!(
        "\t@simulated path {paths}\n\thandle @simulated {{\n\t\treverse_proxy {}\n\t}}\n",
        site.simulator
    );
    let server = |port: u16, besides: &str| {
        let (dist, shipped) = (site.dist.display(), shipped.display());
        format!(
            "http://:{port} {{\n\tbind 127.0.0.1\n\troot * \"{dist}\"\n{besides}\timport \"{shipped}\"\n}}\n"
        )
    };
    // Nothing but these two addresses: no certificates, no address for administration.
    let text = format!(
        "{{\n\tadmin off\n\tauto_https off\n\tlog {{\n\t\tlevel ERROR\n\t}}\n}}\n{}{}",
        server(site.plain, ""),
        server(site.simulated, &proxied),
    );
    write(&file, &text)?;
    let mut caddy = task::command(project, &program.to_string_lossy())?;
    caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(&file);
    // It keeps what it likes under these.
    caddy.env("XDG_DATA_HOME", &site.scratch).env("XDG_CONFIG_HOME", &site.scratch);
    Ok(caddy)
}
