//! The npm side of set-up: the wasm optimizer, Playwright and axe. Nothing of it is shipped.

use crate::{
    project::Project,
    task::{answer, command, finish_slowly},
};
use anyhow::{Context, bail};
use std::fs;

const OLDEST_NODE: u32 = 20;

/// Installs what `package-lock.json` names, unless exactly that is installed.
pub fn packages(project: &mut Project) -> anyhow::Result<()> {
    let modules = project.path("node_modules");
    let stamp = modules.join(".installed-from");
    let lock = fs::read(project.path("package-lock.json")).context("package-lock.json cannot be read")?;
    // The stamp is the lock file that was installed, byte by byte: a date would lie after every checkout.
    if !fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        node(project)?;
        let mut npm = command(project, "npm")?;
        // No package needs its install script; Playwright's would download browsers.
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
        finish_slowly(
            "installing the npm packages of package-lock.json (about half a minute, once)",
            &mut npm,
        )?;
        fs::write(&stamp, &lock).with_context(|| format!("{} cannot be written", stamp.display()))?;
    }
    project.add_tools(modules.join(".bin"));
    Ok(())
}

fn node(project: &Project) -> anyhow::Result<()> {
    let advice = "install Node 20 or newer with npm (Debian, Ubuntu: apt-get install nodejs npm), then start this again";
    let mut asked = command(project, "node")?;
    asked.arg("--version");
    let Some(version) = answer(asked) else { bail!("there is no node; {advice}") };
    if major(&version).is_none_or(|major| major < OLDEST_NODE) {
        bail!("node is {version}; {advice}");
    }
    let mut asked = command(project, "npm")?;
    asked.arg("--version");
    answer(asked).with_context(|| format!("there is no npm; {advice}")).map(drop)
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major("vx"), None);
    }
}
