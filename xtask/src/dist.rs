//! `cargo xtask dist`: the production build, ready to be copied to any static host. After trunk, which ends with
//! `cargo xtask finish`, no file is changed any more, because the page carries the digest of each; the compressed copies
//! stand beside them. What web servers must do with them is written into a folder of its own.

use crate::{
    bundle::{self, Build},
    compress,
    finish::policy,
    lockfile::has_feature,
    project::Project,
    serving, setup,
};
use anyhow::{Context, bail};
use std::{fs, path::Path};

/// Sets up, builds, compresses and says what came out. `config` is published in place of the project's own configuration.
pub fn run(mut project: Project, review: bool, config: Option<&Path>) -> anyhow::Result<()> {
    if review && !knows_review(&project)? {
        bail!("`--review` needs the feature `review`, which Cargo.toml does not declare");
    }
    // From the folder in which it was typed; and refused now, not after the build.
    let config = config.map(std::path::absolute).transpose().context("the current folder is not known")?;
    if let Some(file) = &config {
        policy::origins(file)?;
    }
    setup::for_release(&mut project)?;
    build(&project, review, config.as_deref())
}

/// Whether the app has the reviewers' tools at all.
pub fn knows_review(project: &Project) -> anyhow::Result<bool> {
    let manifest = fs::read_to_string(project.path("Cargo.toml")).context("Cargo.toml cannot be read")?;
    Ok(has_feature(&manifest, "review"))
}

/// Builds `dist/` on a machine that is set up.
pub fn build(project: &Project, review: bool, config: Option<&Path>) -> anyhow::Result<()> {
    let dist = project.dist();
    bundle::app(project, Build { release: true, review, into: &dist, config })?;
    serving::write(&dist, &project.dist_servers())?;
    let total = compress::folder(&dist)?;
    println!(
        "dist/ is ready: {} files, {:.1} kB, of which {} compress to {:.1} kB (brotli) or {:.1} kB (gzip)",
        total.files,
        kilobytes(total.raw),
        total.compressed,
        kilobytes(total.brotli),
        kilobytes(total.gzip),
    );
    println!("dist-servers/ says how nginx, Caddy and Azure Static Web Apps serve it");
    Ok(())
}

/// Bytes as people compare them; the budget is in thousands, not in 1024s.
#[expect(clippy::cast_precision_loss, reason = "a build is far below 2^52 bytes")]
pub fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}
