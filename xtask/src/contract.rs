//! `cargo xtask contract`: official examples at a prompt, read by the app's own client and held against the specifications.
//! The work is that of the app's test `contract`, so that this program need not be built with the app in it.

use crate::{
    project::Project,
    task::{cargo, finish},
};
use anyhow::{Context, bail};
use std::path::{self, Path};

/// Holds the examples of a folder; without one, those of the project, with the proof that mistakes would be noticed.
pub fn run(project: &Project, folder: Option<&Path>) -> anyhow::Result<()> {
    let mut test = cargo(project, &["test", "--quiet", "--package", "winddown", "--test", "contract"])?;
    if let Some(folder) = folder {
        // The test is started in another folder than this command.
        let folder = path::absolute(folder).context("the current folder cannot be read")?;
        if !folder.is_dir() {
            bail!("{} is no folder", folder.display());
        }
        test.args(["--", "--folder"]).arg(folder);
    }
    finish(&mut test)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_costs_no_build() {
        let said = run(&Project::find().unwrap(), Some(Path::new("no/such"))).unwrap_err().to_string();
        assert!(said.ends_with("no/such is no folder"), "{said}");
    }
}
