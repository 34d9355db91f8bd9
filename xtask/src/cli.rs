//! What can be typed after `cargo xtask`, read into one value. A word that does not exist is refused here, before
//! anything is installed or built: a mistyped flag must not cost ten minutes.

use crate::bundle::Variant;
use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};
use std::{ffi::OsString, num::NonZeroU16, path::PathBuf};

/// What `cargo xtask --help` prints.
pub const HELP: &str = include_str!("help.txt");

/// One command with everything it was given.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print [`HELP`].
    Help,
    /// Build and serve.
    Run(RunOptions),
    /// Check and test.
    Test {
        /// Which part of it.
        stages: Stages,
        /// What stood after `--`, for the tool that runs the single stage.
        passed_on: Vec<OsString>,
    },
    /// The contract with Azure.
    Contract {
        /// Where the examples are; without it, those of the project.
        folder: Option<PathBuf>,
    },
    /// The production build.
    Dist {
        /// For whom.
        variant: Variant,
        /// What becomes its `config.json`; without it, the project's own.
        config: Option<PathBuf>,
    },
    /// The size of a first visit.
    Size {
        /// Build `dist/` when it is missing.
        build: bool,
    },
    /// The checks of language.
    Locales(CheckOptions),
    /// Pictures of the app.
    Screenshots,
    /// A picture of every state.
    Atlas,
    /// The last steps of a build, called by trunk.
    Finish,
}

/// What `cargo xtask locales check` was asked to check.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct CheckOptions {
    /// The files; none means the app's own texts.
    pub files: Vec<PathBuf>,
    /// Their language.
    pub locale: Option<String>,
    /// What they translate.
    pub source: Option<PathBuf>,
}

/// How `cargo xtask run` was asked to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct RunOptions {
    /// Where to listen.
    pub port: NonZeroU16,
    /// The production build instead of the quick one.
    pub release: bool,
    /// What goes to the simulator unread: it knows its own scenarios and says itself what is wrong with a value.
    pub simulator: Vec<OsString>,
}

/// Which part of the tests was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stages {
    /// Everything.
    All,
    /// No browser, no production build.
    Fast,
    /// Only the wasm-bindgen tests.
    Browser,
    /// Only the Playwright journeys.
    Journeys,
    /// Only the build behind real web servers.
    Deployments {
        /// Build it first.
        build: bool,
    },
    /// Only the demo.
    Demo,
    /// Only the walk through every state of the atlas.
    Atlas,
}

/// Reads the command line, without the program's own name.
pub fn parse(line: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut line = line.into_iter();
    // What stands after `--` belongs to another tool; the parser here must not even look at it.
    let ours: Vec<_> = line.by_ref().take_while(|word| word != "--").collect();
    let mut command = parse_ours(Parser::from_args(ours))?;
    let rest: Vec<_> = line.collect();
    match &mut command {
        Command::Test { stages, passed_on } if !matches!(stages, Stages::All | Stages::Fast) => {
            *passed_on = rest;
        }
        _ if rest.is_empty() => {}
        _ => {
            return Err("what follows `--` goes to one tool: name `test browser`, `test journeys`, \
                `test deployments`, `test demo` or `test atlas` before it"
                .into());
        }
    }
    Ok(command)
}

fn parse_ours(mut words: Parser) -> Result<Command, lexopt::Error> {
    let name = match words.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "run" => parse_run(words),
        "test" => parse_test(words),
        "contract" => parse_contract(words),
        "dist" => parse_dist(words),
        "size" => {
            Ok(parse_switch(words, "no-build")?.map_or(Command::Help, |kept| Command::Size { build: !kept }))
        }
        "locales" => parse_locales(words),
        // No flag has an empty name, so these accept `--help` alone.
        "screenshots" => Ok(parse_switch(words, "")?.map_or(Command::Help, |_| Command::Screenshots)),
        "atlas" => Ok(parse_switch(words, "")?.map_or(Command::Help, |_| Command::Atlas)),
        "finish" => Ok(parse_switch(words, "")?.map_or(Command::Help, |_| Command::Finish)),
        unknown => Err(format!("there is no command `{unknown}`").into()),
    }
}

fn parse_run(mut words: Parser) -> Result<Command, lexopt::Error> {
    let mut options = RunOptions { port: default_port(), release: false, simulator: Vec::new() };
    while let Some(word) = words.next()? {
        match word {
            Long("port") => options.port = words.value()?.parse()?,
            Long("release") => options.release = true,
            Long(flag @ ("scenario" | "count" | "seed" | "now" | "page-size")) => {
                let flag = OsString::from(format!("--{flag}"));
                options.simulator.extend([flag, words.value()?]);
            }
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Run(options))
}

fn default_port() -> NonZeroU16 {
    NonZeroU16::MIN.saturating_add(8079)
}

fn parse_test(mut words: Parser) -> Result<Command, lexopt::Error> {
    let mut stages = Stages::All;
    while let Some(word) = words.next()? {
        match word {
            Value(name) if stages == Stages::All => stages = stage(&name.string()?)?,
            Long("no-build") if matches!(stages, Stages::Deployments { .. }) => {
                stages = Stages::Deployments { build: false };
            }
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Test { stages, passed_on: Vec::new() })
}

fn stage(name: &str) -> Result<Stages, lexopt::Error> {
    match name {
        "fast" => Ok(Stages::Fast),
        "browser" => Ok(Stages::Browser),
        "journeys" => Ok(Stages::Journeys),
        "deployments" => Ok(Stages::Deployments { build: true }),
        "demo" => Ok(Stages::Demo),
        "atlas" => Ok(Stages::Atlas),
        unknown => Err(format!("there is no test stage `{unknown}`").into()),
    }
}

fn parse_dist(mut words: Parser) -> Result<Command, lexopt::Error> {
    let (mut review, mut demo, mut config) = (false, false, None);
    while let Some(word) = words.next()? {
        match word {
            Long("review") => review = true,
            Long("demo") => demo = true,
            Long("config") => config = Some(words.value()?.into()),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    let variant = match (review, demo) {
        (true, true) => return Err("a build is for reviewers or a demo: leave one of them out".into()),
        (true, false) => Variant::Review,
        (false, true) if config.is_some() => {
            return Err("a demo has Azure inside, and no `config.json`".into());
        }
        (false, true) => Variant::Demo,
        (false, false) => Variant::Production,
    };
    Ok(Command::Dist { variant, config })
}

fn parse_contract(mut words: Parser) -> Result<Command, lexopt::Error> {
    let mut folder = None;
    while let Some(word) = words.next()? {
        match word {
            Value(name) if folder.is_none() => folder = Some(name.into()),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Contract { folder })
}

fn parse_locales(mut words: Parser) -> Result<Command, lexopt::Error> {
    match words.next()? {
        Some(Value(name)) if name == "check" => {}
        Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(other) => return Err(other.unexpected()),
        None => return Err("`locales` does one thing: `locales check`".into()),
    }
    let mut options = CheckOptions::default();
    while let Some(word) = words.next()? {
        match word {
            Value(file) => options.files.push(file.into()),
            Long("locale") => options.locale = Some(words.value()?.string()?),
            Long("source") => options.source = Some(words.value()?.into()),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    if options.files.is_empty() && (options.locale.is_some() || options.source.is_some()) {
        return Err("`--locale` and `--source` are about files: name one".into());
    }
    Ok(Command::Locales(options))
}

/// Reads the rest of a command with a single switch; `None` when help was asked for.
fn parse_switch(mut words: Parser, name: &str) -> Result<Option<bool>, lexopt::Error> {
    let mut on = false;
    while let Some(word) = words.next()? {
        match word {
            Long(flag) if flag == name && !name.is_empty() => on = true,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|wrong| wrong.to_string())
    }

    #[test]
    fn nothing_and_help_print_the_help() {
        for line in ["", "--help", "-h", "help", "run --help", "test fast -h", "dist --help", "size -h"] {
            assert_eq!(read(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn run_keeps_the_simulators_flags_in_order() {
        let Ok(Command::Run(options)) = read("run --seed 7 --port 8099 --release --scenario=empty") else {
            panic!("a run");
        };
        assert_eq!(options.port.get(), 8099);
        assert!(options.release);
        assert_eq!(options.simulator, ["--seed", "7", "--scenario", "empty"]);
        let Ok(Command::Run(options)) = read("run") else { panic!("a run") };
        assert_eq!((options.port.get(), options.release), (8080, false));
    }

    #[test]
    fn test_knows_its_stages_and_passes_the_rest_on() {
        let all = |stages| Ok(Command::Test { stages, passed_on: Vec::new() });
        assert_eq!(read("test"), all(Stages::All));
        assert_eq!(read("test fast"), all(Stages::Fast));
        assert_eq!(read("test browser --"), all(Stages::Browser));
        assert_eq!(read("test atlas"), all(Stages::Atlas));
        assert_eq!(read("test deployments"), all(Stages::Deployments { build: true }));
        assert_eq!(read("test deployments --no-build"), all(Stages::Deployments { build: false }));
        let passed_on = vec!["-g".into(), "cancel".into()];
        assert_eq!(
            read("test journeys -- -g cancel"),
            Ok(Command::Test { stages: Stages::Journeys, passed_on })
        );
        assert!(read("test -- -g cancel").is_err());
        assert!(read("test fast -- x").is_err());
    }

    #[test]
    fn switches_are_read() {
        assert_eq!(read("dist --review"), Ok(Command::Dist { variant: Variant::Review, config: None }));
        assert_eq!(read("dist --demo"), Ok(Command::Dist { variant: Variant::Demo, config: None }));
        assert!(read("dist --demo --review").is_err());
        assert!(read("dist --demo --config china.json").is_err());
        assert_eq!(read("dist"), Ok(Command::Dist { variant: Variant::Production, config: None }));
        let config = Some("china.json".into());
        assert_eq!(
            read("dist --config china.json"),
            Ok(Command::Dist { variant: Variant::Production, config })
        );
        assert_eq!(read("size --no-build"), Ok(Command::Size { build: false }));
        assert_eq!(read("screenshots"), Ok(Command::Screenshots));
        assert_eq!(read("finish"), Ok(Command::Finish));
        assert_eq!(read("atlas"), Ok(Command::Atlas));
    }

    #[test]
    fn examples_are_in_one_folder_or_in_the_projects_own() {
        assert_eq!(read("contract"), Ok(Command::Contract { folder: None }));
        assert_eq!(read("contract ../x"), Ok(Command::Contract { folder: Some("../x".into()) }));
    }

    #[test]
    fn files_to_check_come_with_their_language_and_source() {
        assert_eq!(read("locales check"), Ok(Command::Locales(CheckOptions::default())));
        let options = CheckOptions {
            files: vec!["a.nl.json".into(), "b.md".into()],
            locale: Some("nl-NL".to_owned()),
            source: Some("a.en.json".into()),
        };
        assert_eq!(
            read("locales check a.nl.json --locale nl-NL b.md --source=a.en.json"),
            Ok(Command::Locales(options))
        );
    }

    #[test]
    fn what_does_not_exist_is_named() {
        for (line, named) in [
            ("serve", "`serve`"),
            ("run --prot 1", "--prot"),
            ("run --port 0", "0"),
            ("run --port", "--port"),
            ("run extra", "extra"),
            ("test quick", "`quick`"),
            ("test fast browser", "browser"),
            ("test journeys --no-build", "--no-build"),
            ("dist --config", "--config"),
            ("contract a b", "b"),
            ("contract --strict", "--strict"),
            ("locales", "`locales check`"),
            ("locales lint", "lint"),
            ("locales check --locale nl", "`--locale`"),
            ("locales check x.md --fix", "--fix"),
            ("dist --no-build", "--no-build"),
            ("screenshots --fast", "--fast"),
        ] {
            let said = read(line).expect_err(line);
            assert!(said.contains(named), "{line}: {said}");
        }
    }
}
