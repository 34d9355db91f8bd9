//! The browser side of set-up: Chromium with its driver, only for tests. The distribution's own packages are used,
//! because they fit each other and bring the fonts of languages that the app will be read in.

use super::debian::{self, Wanted};
use crate::project::Project;
use anyhow::bail;
use std::{env, path::PathBuf};

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
    debian::install(
        project,
        &Wanted {
            need: "the browser tests need Chromium and its driver",
            elsewhere: "install both, or name them in CHROMIUM and CHROMEDRIVER",
            step: "installing Chromium, its driver and fonts with apt (about 2 minutes, once)",
            packages: &PACKAGES,
            afterwards: None,
        },
    )?;
    if !present(project) {
        bail!("apt installed Chromium, but `chromium` or `chromedriver` is not on PATH");
    }
    Ok(())
}

fn present(project: &Project) -> bool {
    chromium_program(project).is_some() && chromedriver(project).is_some()
}
