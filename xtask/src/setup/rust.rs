//! The Rust side of set-up: the wasm target, the crates, trunk and the wasm-bindgen command line. The two tools are
//! kept by version under cargo's home, so that several checkouts share them and an upgrade never breaks another one.

use crate::{
    lockfile::locked_version,
    project::Project,
    task::{answer, cargo, command, finish_slowly},
};
use anyhow::{Context, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The newest trunk that the pinned compiler builds.
const TRUNK: &str = "0.21.14";
const WASM: &str = "wasm32-unknown-unknown";

/// A tool that cargo installs.
struct Tool {
    /// Its package.
    package: &'static str,
    version: String,
    /// The programs that must all answer with that version.
    programs: &'static [&'static str],
    /// How long a small machine compiles it.
    takes: &'static str,
}

/// The standard library for wasm.
pub fn target(project: &Project) -> anyhow::Result<()> {
    let mut rustc = command(project, "rustc")?;
    rustc.args(["--print", "sysroot"]);
    let sysroot =
        answer(rustc).context("there is no rustc; install Rust with rustup, then start this again")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    let mut rustup = command(project, "rustup")?;
    rustup.args(["target", "add", WASM]);
    finish_slowly("adding the wasm target to Rust (about half a minute, once)", &mut rustup)
        .context("without rustup, install Rust's standard library for wasm32-unknown-unknown by hand")
}

/// The crates of `Cargo.lock`: trunk builds offline and would stop at the first one that is missing.
pub fn crates(project: &Project) -> anyhow::Result<()> {
    if answer(cargo(project, &["fetch", "--locked", "--offline", "--quiet"])?).is_some() {
        return Ok(());
    }
    let mut fetch = cargo(project, &["fetch", "--locked", "--quiet"])?;
    finish_slowly("fetching the crates of Cargo.lock (about a minute, once)", &mut fetch)
}

/// Trunk and wasm-bindgen.
pub fn tools(project: &mut Project) -> anyhow::Result<()> {
    let lock = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let bindgen = locked_version(&lock, "wasm-bindgen").context("Cargo.lock holds no wasm-bindgen")?;
    tool(
        project,
        &Tool { package: "trunk", version: TRUNK.to_owned(), programs: &["trunk"], takes: "about 8 minutes" },
    )?;
    tool(
        project,
        &Tool {
            package: "wasm-bindgen-cli",
            version: bindgen.to_owned(),
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            takes: "about 3 minutes",
        },
    )
}

fn tool(project: &mut Project, tool: &Tool) -> anyhow::Result<()> {
    if tool.programs.iter().all(|program| answers(project, Path::new(program), &tool.version)) {
        return Ok(());
    }
    let home = tools_home()?.join(format!("{}-{}", tool.package, tool.version));
    let folder = home.join("bin");
    let installed = |project: &Project| {
        tool.programs.iter().all(|program| answers(project, &folder.join(program), &tool.version))
    };
    if !installed(project) {
        install(project, tool, &home)?;
        if !installed(project) {
            bail!("{} was installed, but its programs do not answer with {}", tool.package, tool.version);
        }
    }
    project.add_tools(folder);
    Ok(())
}

fn install(project: &Project, tool: &Tool, home: &Path) -> anyhow::Result<()> {
    let Tool { package, version, takes, .. } = tool;
    // Its own build folder: the tool is compiled once, and a gigabyte of its objects is of no use afterwards.
    let scratch = project.target().join(format!("install-{package}"));
    let mut cargo = cargo(project, &["install", "--locked", "--quiet", "--force"])?;
    cargo.arg(format!("{package}@{version}")).arg("--root").arg(home).arg("--target-dir").arg(&scratch);
    // Flags meant for this project, such as denied warnings, would only break the build of a foreign one.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    let result =
        finish_slowly(&format!("installing {package} {version} with cargo ({takes}, once)"), &mut cargo);
    // A leftover costs disk space and nothing else.
    let _ = fs::remove_dir_all(&scratch);
    result
}

fn answers(project: &Project, program: &Path, version: &str) -> bool {
    command(project, &program.to_string_lossy())
        .ok()
        .and_then(|mut asked| {
            asked.arg("--version");
            answer(asked)
        })
        .is_some_and(|said| said.split_whitespace().nth(1) == Some(version))
}

fn tools_home() -> anyhow::Result<PathBuf> {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home folder is known")?;
    Ok(cargo_home.join("winddown-tools"))
}
