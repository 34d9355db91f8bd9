//! Where things are: the folders of the project and what is built into them. Every other module asks here, so that
//! `CARGO_TARGET_DIR` and a moved checkout are honoured in one place.

use anyhow::{Context, bail};
use std::{
    env::{self, consts::EXE_SUFFIX},
    ffi::OsString,
    path::{Path, PathBuf},
};

/// The checkout the commands work on, and the tools that set-up found for it.
#[derive(Debug)]
pub struct Project {
    root: PathBuf,
    target: PathBuf,
    tools: Vec<PathBuf>,
}

impl Project {
    /// Finds the checkout that `cargo xtask` was called in.
    pub fn find() -> anyhow::Result<Self> {
        let here = env::current_dir().context("the current folder cannot be read")?;
        // Cargo says where this package lies; asking at run time, not at compile time, survives a moved checkout.
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = package
            .as_deref()
            .and_then(Path::parent)
            .or_else(|| here.ancestors().find(|folder| folder.join("xtask/Cargo.toml").is_file()));
        let Some(root) = root else {
            bail!("this is not inside the project; start it as `cargo xtask` there");
        };
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| here.join(dir));
        Ok(Self { root: root.to_owned(), target, tools: Vec::new() })
    }

    /// A path inside the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The checkout itself, where every tool is started.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where cargo builds.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The production build.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The demo, which needs no server but one for files.
    pub fn demo_dist(&self) -> PathBuf {
        self.path("dist-demo")
    }

    /// What web servers must do with the production build; beside it, so that it is not served itself.
    pub fn dist_servers(&self) -> PathBuf {
        self.path("dist-servers")
    }

    /// The quick build that `run` serves; apart from `dist/`, so that nobody publishes it by mistake.
    pub fn dev_dist(&self) -> PathBuf {
        self.target.join("winddown").join("dev-dist")
    }

    /// The production build with the reviewers' tools, for the tests that walk the atlas; never published.
    pub fn review_dist(&self) -> PathBuf {
        self.target.join("winddown").join("review-dist")
    }

    /// The simulator's program, once built.
    pub fn simulator(&self) -> PathBuf {
        self.target.join("server").join(format!("simulator{EXE_SUFFIX}"))
    }

    /// Lets every program started from now on find the tools in `folder` before any other of the same name.
    pub fn add_tools(&mut self, folder: PathBuf) {
        self.tools.push(folder);
    }

    /// `PATH` as the programs started here see it.
    pub fn search_path(&self) -> anyhow::Result<OsString> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.tools.iter().cloned().chain(env::split_paths(&inherited));
        env::join_paths(folders).context("a folder with a separator in its name cannot be put on PATH")
    }

    /// The full path of a program, if it is there.
    pub fn which(&self, program: &str) -> Option<PathBuf> {
        let path = self.search_path().ok()?;
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{program}{EXE_SUFFIX}")))
            .find(|file| file.is_file())
    }
}
