//! The browser side of set-up: Chromium with its driver, only for tests. The distribution's own packages are used,
//! because they fit each other and bring the fonts of languages that the app will be read in.

use crate::{
    project::Project,
    task::{answer, command, finish, finish_slowly},
};
use anyhow::{Context, bail};
use std::{env, fs, path::PathBuf};

const PACKAGES: [&str; 4] = ["chromium", "chromium-driver", "fonts-noto-core", "fonts-noto-cjk"];

/// Chromium's program: what `CHROMIUM` names, else the first on PATH.
pub fn chromium_program(project: &Project) -> Option<PathBuf> {
    named("CHROMIUM").or_else(|| {
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            .into_iter()
            .find_map(|name| project.which(name))
    })
}

/// Chromium's driver: what `CHROMEDRIVER` names, else the one on PATH.
pub fn chromedriver(project: &Project) -> Option<PathBuf> {
    named("CHROMEDRIVER").or_else(|| project.which("chromedriver"))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Installs both where this can be done without asking, else says which line to run.
pub fn chromium(project: &Project) -> anyhow::Result<()> {
    if present(project) {
        return Ok(());
    }
    let install = format!("apt-get install -y --no-install-recommends {}", PACKAGES.join(" "));
    if !has_apt(project) {
        bail!(
            "the browser tests need Chromium and its driver: install both, or name them in CHROMIUM and CHROMEDRIVER"
        );
    }
    if !is_root(project)? {
        bail!("the browser tests need Chromium and its driver: run `sudo apt-get update && sudo {install}`");
    }
    let mut update = command(project, "apt-get")?;
    finish(update.args(["update", "-qq"]))?;
    let mut apt = command(project, "apt-get")?;
    apt.env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "-qq", "-y", "--no-install-recommends"])
        .args(PACKAGES);
    finish_slowly("installing Chromium, its driver and fonts with apt (about 2 minutes, once)", &mut apt)?;
    if !present(project) {
        bail!("apt installed Chromium, but `chromium` or `chromedriver` is not on PATH");
    }
    Ok(())
}

fn present(project: &Project) -> bool {
    chromium_program(project).is_some() && chromedriver(project).is_some()
}

fn has_apt(project: &Project) -> bool {
    let debian = fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text));
    debian && project.which("apt-get").is_some()
}

fn is_debian(release: &str) -> bool {
    release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .flat_map(|value| value.trim_matches('"').split(' '))
        .any(|id| matches!(id, "debian" | "ubuntu"))
}

fn is_root(project: &Project) -> anyhow::Result<bool> {
    let mut id = command(project, "id")?;
    id.arg("-u");
    Ok(answer(id).context("`id -u` does not answer")? == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_its_children_are_known() {
        assert!(is_debian("NAME=x\nID=debian\n"));
        assert!(is_debian("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"));
        assert!(!is_debian("ID=fedora\nVERSION_ID=debian\n"));
    }
}
