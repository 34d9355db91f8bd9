//! `cargo xtask dist`: the production build, ready to be copied to any static host. After trunk, which ends with
//! `cargo xtask finish`, no file is changed any more, because the page carries the digest of each; the compressed copies
//! stand beside them. What web servers must do with them is written into a folder of its own.

use crate::{
    bundle::{self, Build, Variant},
    compress::{self, Total},
    finish::policy,
    project::Project,
    serving, setup,
};
use anyhow::Context;
use std::{fs, path::Path};

/// Sets up, builds, compresses and says what came out. `config` is published in place of the project's own configuration.
pub fn run(mut project: Project, variant: Variant, config: Option<&Path>) -> anyhow::Result<()> {
    // From the folder in which it was typed; and refused now, not after the build.
    let config = config.map(std::path::absolute).transpose().context("the current folder is not known")?;
    if let Some(file) = &config {
        policy::origins(file)?;
    }
    setup::for_release(&mut project)?;
    match variant {
        Variant::Demo => demo(&project),
        variant => build(&project, variant, config.as_deref()),
    }
}

/// Builds `dist/` on a machine that is set up.
pub fn build(project: &Project, variant: Variant, config: Option<&Path>) -> anyhow::Result<()> {
    let dist = project.dist();
    bundle::app(project, Build { release: true, variant, into: &dist, config })?;
    serving::write(&dist, &project.dist_servers())?;
    tell("dist/", compress::folder(&dist)?);
    println!("dist-servers/ says how nginx, Caddy and Azure Static Web Apps serve it");
    Ok(())
}

/// Builds `dist-demo/` on a machine that is set up. Servers that know nothing of the app answer an address of one of its pages
/// with `404.html`, if there is one: here it is the app.
pub fn demo(project: &Project) -> anyhow::Result<()> {
    let dist = project.demo_dist();
    bundle::app(project, Build { release: true, variant: Variant::Demo, into: &dist, config: None })?;
    fs::copy(dist.join("index.html"), dist.join("404.html")).context("404.html cannot be written")?;
    tell("dist-demo/", compress::folder(&dist)?);
    Ok(())
}

fn tell(name: &str, total: Total) {
    println!(
        "{name} is ready: {} files, {:.1} kB, of which {} compress to {:.1} kB (brotli) or {:.1} kB (gzip)",
        total.files,
        kilobytes(total.raw),
        total.compressed,
        kilobytes(total.brotli),
        kilobytes(total.gzip),
    );
}

/// Bytes as people compare them; the budget is in thousands, not in 1024s.
#[expect(clippy::cast_precision_loss, reason = "a build is far below 2^52 bytes")]
pub fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}
