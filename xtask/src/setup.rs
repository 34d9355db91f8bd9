//! Everything a fresh machine lacks, installed once and silently passed over ever after. Each command asks only for
//! what it will use: the first `run` must not wait for a test browser.

mod browser;
mod debian;
mod npm;
mod rust;
mod web_servers;

use crate::project::Project;

/// For the quick build: the wasm target, the crates, trunk and wasm-bindgen.
pub fn for_building(project: &mut Project) -> anyhow::Result<()> {
    rust::target(project)?;
    rust::crates(project)?;
    rust::tools(project)
}

/// For the production build: also the optimizer from npm.
pub fn for_release(project: &mut Project) -> anyhow::Result<()> {
    for_building(project)?;
    npm::packages(project)
}

/// For the tests in a browser: also Chromium with its driver.
pub fn for_browser_tests(project: &mut Project) -> anyhow::Result<()> {
    for_release(project)?;
    browser::chromium(project)
}

/// For the tests through real web servers: also nginx and Caddy.
pub fn for_deployment_tests(project: &mut Project) -> anyhow::Result<()> {
    for_browser_tests(project)?;
    web_servers::install(project)
}

/// The web servers as set-up found them.
pub use web_servers::{brotli_module, caddy, nginx};

/// Chromium as set-up found it.
pub use browser::{chromedriver, chromium_program};
