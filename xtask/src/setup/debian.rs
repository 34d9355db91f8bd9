//! Debian's packages: installed where that can be done without asking, else the line that somebody has to run.

use crate::{
    project::Project,
    task::{answer, command, finish, finish_slowly},
};
use anyhow::{Context, bail};
use std::fs;

/// What is missing, in words for the person who waits for it.
pub struct Wanted<'text> {
    /// Who needs what.
    pub need: &'text str,
    /// What to do where there is no apt.
    pub elsewhere: &'text str,
    /// What is told while apt works.
    pub step: &'text str,
    /// The packages, by their names.
    pub packages: &'text [&'text str],
    /// What somebody has to type after installing them by hand, if anything.
    pub afterwards: Option<&'text str>,
}

/// Installs it, or fails with what to do.
pub fn install(project: &Project, wanted: &Wanted) -> anyhow::Result<()> {
    let Wanted { need, elsewhere, step, packages, afterwards } = wanted;
    if !has_apt(project) {
        bail!("{need}: {elsewhere}");
    }
    if !is_root(project)? {
        let install = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
        let afterwards = afterwards.map(|line| format!(" && sudo {line}")).unwrap_or_default();
        bail!("{need}: run `sudo apt-get update && sudo {install}{afterwards}`");
    }
    let mut update = command(project, "apt-get")?;
    finish(update.args(["update", "-qq"]))?;
    let mut apt = command(project, "apt-get")?;
    apt.env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "-qq", "-y", "--no-install-recommends"])
        .args(*packages);
    finish_slowly(step, &mut apt)
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
