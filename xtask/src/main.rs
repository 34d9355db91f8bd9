//! The task runner behind `cargo xtask`: one entry for people and for CI, so that a fresh machine needs nothing but
//! rustup and Node. This file only chooses the command and turns its outcome into an exit code: 0 done, 1 failed,
//! 2 asked for something that does not exist.

mod bundle;
mod cli;
mod compress;
mod contract;
mod deployments;
mod dist;
mod finish;
mod language;
mod lockfile;
mod matrix;
mod playwright;
mod project;
mod review;
mod run;
mod screenshots;
mod server;
mod serving;
mod setup;
mod size;
mod task;
mod test;
mod visit;

use cli::{Command, HELP};
use project::Project;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(wrong) => {
            eprintln!("xtask: {wrong}; `cargo xtask --help` lists what there is");
            return ExitCode::from(2);
        }
    };
    match start(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(command: Command) -> anyhow::Result<()> {
    if command == Command::Help {
        print!("{HELP}");
        return Ok(());
    }
    let project = Project::find()?;
    match command {
        Command::Help => Ok(()),
        Command::Run(options) => run::run(project, &options),
        Command::Test { stages, passed_on } => test::run(project, stages, &passed_on),
        Command::Contract { folder } => contract::run(&project, folder.as_deref()),
        Command::Dist { variant, config } => dist::run(project, variant, config.as_deref()),
        Command::Size { build } => size::run(project, build),
        Command::Locales(options) => language::run(&project, &options),
        Command::Screenshots => screenshots::run(project),
        Command::Atlas => screenshots::contact_sheet(project),
        Command::Finish => finish::run(project),
    }
}
