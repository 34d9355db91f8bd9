//! The simulator behind HTTP, alone or together with the app's files. Loopback only.

mod server;

use std::process::ExitCode;

use lexopt::prelude::*;
use simulator::WorldSpec;

use server::Options;

const HELP: &str = "\
simulator: speaks as much of Azure Resource Manager as Winddown needs

  --port N         where to listen on 127.0.0.1 (8081; 0 takes a free one)
  --scenario NAME  what the default world is like (portfolio); GET /_sim/scenarios lists them
  --seed N         the same seed tells the same story (0)
  --count N        how many subscriptions, where the scenario lets you choose
  --now RFC3339    where the clock stands; without it, it runs
  --page-size N    items on one page of a list (1000)
  --static DIR     serves the app in DIR at /, and the API under /api
";

fn main() -> ExitCode {
    match options().and_then(|options| options.map_or(Ok(()), server::run)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("simulator: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the flags; `None` when only help was asked for.
fn options() -> Result<Option<Options>, String> {
    let mut options = Options { port: 8081, files: None, world: WorldSpec::default() };
    let mut flags = lexopt::Parser::from_env();
    let said = |error: lexopt::Error| format!("{error}; --help lists the flags");
    while let Some(flag) = flags.next().map_err(said)? {
        let world = &mut options.world;
        match flag {
            Long("port") => options.port = flags.value().and_then(|value| value.parse()).map_err(said)?,
            Long("scenario") => world.scenario = flags.value().and_then(ValueExt::string).map_err(said)?,
            Long("seed") => world.seed = flags.value().and_then(|value| value.parse()).map_err(said)?,
            Long("count") => world.count = Some(flags.value().and_then(|value| value.parse()).map_err(said)?),
            Long("page-size") => {
                world.page_size = Some(flags.value().and_then(|value| value.parse()).map_err(said)?);
            }
            Long("now") => world.now = Some(flags.value().and_then(|value| value.parse()).map_err(said)?),
            Long("static") => options.files = Some(flags.value().map_err(said)?.into()),
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(None);
            }
            other => return Err(said(other.unexpected())),
        }
    }
    Ok(Some(options))
}
