//! Starting other programs: always in the checkout, with the project's tools first on PATH, without what cargo told
//! *this* program about itself, and with an error that names the command which failed.

use crate::project::Project;
use anyhow::{Context, bail};
use std::{
    env,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How often a long, silent step says that it is still alive; CI systems stop what stays silent.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
const GLANCE: Duration = Duration::from_millis(100);

/// A program about to be started in the checkout.
pub fn command(project: &Project, program: &str) -> anyhow::Result<Command> {
    // On Windows what npm brings are scripts, which are only found by their full name.
    let name = if cfg!(windows) && matches!(program, "npm" | "playwright") {
        format!("{program}.cmd")
    } else {
        program.into()
    };
    let mut command = Command::new(name);
    command.current_dir(project.root()).env("PATH", project.search_path()?).stdin(Stdio::null());
    // `cargo run` describes this package to us. A cargo below us must not take that for its own package.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    // Set-up is often started from another folder than the tool; a relative folder would then mean two places.
    if env::var_os("CARGO_TARGET_DIR").is_some() {
        command.env("CARGO_TARGET_DIR", project.target());
    }
    Ok(command)
}

/// Cargo with these words.
pub fn cargo(project: &Project, words: &[&str]) -> anyhow::Result<Command> {
    let mut cargo = command(project, "cargo")?;
    cargo.args(words);
    Ok(cargo)
}

/// Runs it to its end, its output going straight to the person; an error when it fails.
pub fn finish(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("`{}` cannot be started", line(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Runs a long step behind a line that says what it is, with a sign of life every half minute.
pub fn finish_slowly(what: &str, command: &mut Command) -> anyhow::Result<()> {
    println!("{what}…");
    let begin = Instant::now();
    let mut child = command.spawn().with_context(|| format!("`{}` cannot be started", line(command)))?;
    let mut told = begin;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if told.elapsed() >= SIGN_OF_LIFE {
            told = Instant::now();
            println!("  still {what} ({})", seconds(begin.elapsed()));
        }
        thread::sleep(GLANCE);
    };
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// What a program prints, or nothing when it is missing or fails.
pub fn answer(mut command: Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// A duration in words short enough for the end of a line.
pub fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        assert_eq!(seconds(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn a_failed_command_is_named() {
        let mut missing = Command::new("no-such-program");
        missing.args(["--flag", "value"]);
        let said = finish(&mut missing).expect_err("it does not exist").to_string();
        assert_eq!(said, "`no-such-program --flag value` cannot be started");
    }
}
