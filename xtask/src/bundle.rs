//! Building: the app with trunk, the simulator with cargo. The one place that knows how trunk must be called.

use crate::{
    finish::{CONFIG, SPLIT, VARIANT},
    project::Project,
    task::{cargo, command, finish},
};
use locales::Extras;
use std::{env, path::Path};

/// For whom the app is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// Administrators.
    Production,
    /// Reviewers, with their tools and all that there is to review.
    Review,
    /// Whoever wants to try it, with Azure inside.
    Demo,
}

impl Variant {
    const ALL: [Self; 3] = [Self::Production, Self::Review, Self::Demo];

    /// The feature that makes it one, and its name in the environment; empty where there is none.
    pub fn name(self) -> &'static str {
        match self {
            Self::Production => "",
            Self::Review => "review",
            Self::Demo => "demo",
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variant| variant.name() == name)
    }

    /// What it says besides.
    pub fn extras(self) -> Extras {
        Extras { review: self == Self::Review, demo: self != Self::Production }
    }
}

/// How the app is built.
#[derive(Debug, Clone, Copy)]
pub struct Build<'path> {
    /// Optimized for size, instead of quickly built.
    pub release: bool,
    /// For whom.
    pub variant: Variant,
    /// Where the files go.
    pub into: &'path Path,
    /// What becomes its `config.json`; without it, the project's own, which names the simulator.
    pub config: Option<&'path Path>,
}

/// Bundles the app.
pub fn app(project: &Project, build: Build) -> anyhow::Result<()> {
    let mut trunk = command(project, "trunk")?;
    // Quick builds skip the optimizer: trunk calls it for release builds alone.
    trunk.args(["build", "--skip-version-check", "--dist"]).arg(build.into);
    if build.release {
        trunk.arg("--release");
    }
    // What is shipped comes in two parts. Everybody else has all at hand.
    let is_split = build.release && build.variant == Variant::Production;
    let feature = if is_split { "split" } else { build.variant.name() };
    if !feature.is_empty() {
        trunk.args(["--features", feature]);
    }
    // A variable of trunk's in somebody's shell must not change what is shipped, nor RUST_LOG what is shown.
    for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("TRUNK_")) {
        trunk.env_remove(name);
    }
    trunk.env_remove("RUST_LOG");
    // Trunk does not tell its hook with which features it built; the hook lays out what belongs to them.
    trunk.env(VARIANT, build.variant.name());
    trunk.env(SPLIT, if is_split { "yes" } else { "" });
    trunk.env(CONFIG, build.config.unwrap_or(Path::new("")));
    // Everybody writes NO_COLOR=1; this trunk refuses to start with anything but `true` or `false`.
    match env::var_os("NO_COLOR") {
        Some(value) if !value.is_empty() => trunk.env("NO_COLOR", "true"),
        _ => trunk.env_remove("NO_COLOR"),
    };
    finish(&mut trunk)
}

/// Builds the simulator, in the profile that is quick to build and quick enough to serve.
pub fn simulator(project: &Project) -> anyhow::Result<()> {
    finish(&mut cargo(project, &["build", "--quiet", "-p", "simulator", "--profile", "server"])?)
}
