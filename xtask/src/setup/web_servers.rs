//! The web servers that the deployment tests start: the distribution's nginx, with its module for brotli, and its Caddy.
//! Only their programs are wanted; nothing may begin to serve on this machine because somebody tested Winddown.

use super::debian::{self, Wanted};
use crate::{
    project::Project,
    task::{command, finish},
};
use anyhow::{Context, bail};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// What a Debian system asks before it starts a service.
const SERVICE_POLICY: &str = "/usr/sbin/policy-rc.d";
/// Its answer: by policy, no service is started. 101 is how that is said.
const NO_SERVICE: &str = "#!/bin/sh\nexit 101\n";

const BROTLI: &str = "ngx_http_brotli_static_module.so";

/// The program of nginx. Debian keeps it where only administrators look.
pub fn nginx(project: &Project) -> Option<PathBuf> {
    project.which("nginx").or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|file| file.is_file()))
}

/// The module of nginx that sends brotli files.
pub fn brotli_module() -> Option<PathBuf> {
    ["/usr/lib/nginx/modules", "/usr/share/nginx/modules", "/usr/lib64/nginx/modules"]
        .into_iter()
        .map(|folder| Path::new(folder).join(BROTLI))
        .find(|file| file.is_file())
}

/// The program of Caddy.
pub fn caddy(project: &Project) -> Option<PathBuf> {
    project.which("caddy")
}

/// Installs what is missing of them.
pub fn install(project: &Project) -> anyhow::Result<()> {
    let is_there = |package: &str| match package {
        "nginx" => nginx(project).is_some(),
        "caddy" => caddy(project).is_some(),
        _ => brotli_module().is_some(),
    };
    let missing: Vec<&str> = ["nginx", "libnginx-mod-http-brotli-static", "caddy"]
        .into_iter()
        .filter(|package| !is_there(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let policy = NoService::begin(project)?;
    debian::install(
        project,
        &Wanted {
            need: "the deployment tests need the programs of nginx (with its brotli module) and Caddy",
            elsewhere: "install both; their services need not run",
            step: "installing nginx and Caddy with apt, without starting either (about half a minute, once)",
            packages: &missing,
            afterwards: Some("systemctl disable --now nginx caddy"),
        },
    )?;
    drop(policy);
    if project.which("systemctl").is_some() {
        // What came now must not begin at the next start of the machine; what was there before is somebody's own.
        for service in missing.iter().filter(|package| matches!(**package, "nginx" | "caddy")) {
            // In a container there may be nothing that starts services, and then nothing to disable.
            if finish(command(project, "systemctl")?.args(["--quiet", "disable", service])).is_err() {
                println!("{service} could not be kept from starting with the machine");
            }
        }
    }
    if let Some(lacking) = missing.into_iter().find(|package| !is_there(package)) {
        bail!("apt installed {lacking}, but it is not where it should be");
    }
    Ok(())
}

/// As long as this lives, the system starts no service that is installed.
struct NoService {
    /// Whether the policy is ours to take away again.
    ours: bool,
}

impl NoService {
    /// Says so to the system. One that has a policy already keeps it; and who may not write one cannot install, either.
    fn begin(project: &Project) -> anyhow::Result<Self> {
        let created = fs::File::create_new(SERVICE_POLICY);
        let policy = Self { ours: created.is_ok() };
        if let Ok(mut file) = created {
            file.write_all(NO_SERVICE.as_bytes())
                .with_context(|| format!("{SERVICE_POLICY} cannot be written"))?;
            finish(command(project, "chmod")?.args(["755", SERVICE_POLICY]))?;
        }
        Ok(policy)
    }
}

impl Drop for NoService {
    fn drop(&mut self) {
        if self.ours {
            // Whoever removed it meanwhile wanted the same.
            let _ = fs::remove_file(SERVICE_POLICY);
        }
    }
}
