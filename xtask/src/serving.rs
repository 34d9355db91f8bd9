//! What every web server has to do with the production build, said once: which headers it sends, how long a browser may keep
//! a file, and which addresses are pages of the app. `cargo xtask dist` writes it into `dist-servers/` in the words of each
//! server. That folder lies beside `dist/` and not in it, so that no server hands out its own configuration.

mod caddy;
mod nginx;
mod static_web_apps;

use crate::{compress, finish::policy};
use anyhow::{Context, bail};
use std::{fs, path::Path};

/// The headers that every answer carries, beside its policy.
const HEADERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    // An address of the app holds the id of a subscription, which is nobody else's business.
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Where a policy is sent.
const POLICY: &str = "Content-Security-Policy";

/// For a name that changes with its content.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// For a name that stays: it is asked for again, and answered with 304 when it is still the same.
const ASK_AGAIN: &str = "no-cache";

/// How the paths begin of files whose names change with their content.
const HASHED: [&str; 4] = ["winddown-", "below-", "style-", "texts/"];

/// The address under which the pages of the app are, which only the app itself can tell apart (`src/route.rs`). The start
/// page is one besides.
const PAGES: &str = "/subscriptions";

/// The content types of the build. Servers differ in what they know, and a browser compiles wasm on the way only when
/// it is called that.
const TYPES: [(&str, &str); 8] = [
    ("html", "text/html"),
    ("css", "text/css"),
    ("js", "text/javascript"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain"),
];

/// Binds a browser to HTTPS. It is written as a comment wherever there are comments.
const STRICT_TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");
const WHY_NOT_STRICT: &str = "Uncomment this once HTTPS is sure to stay. Every browser that has seen it refuses plain HTTP \
    for this host name,\nwhatever else is served there, until the time has passed; it cannot be taken back sooner.";

/// What the configurations are made of.
#[derive(Debug)]
struct Site {
    /// The page's own policy, and who may frame it.
    policy: String,
    /// The files whose names change with their content, by their addresses.
    hashed: Vec<String>,
}

impl Site {
    /// Reads a build. The policy is that of its page, so that the two cannot disagree.
    fn read(dist: &Path) -> anyhow::Result<Self> {
        let page = dist.join("index.html");
        let html = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
        let stated = policy::stated(&html).with_context(|| format!("{} states no policy", page.display()))?;
        // No server quotes these alike; our policies need none of them.
        if stated.contains(['"', '\\', '$', '{', '}', '`', '\n']) {
            bail!("the policy of {} has a character that a server would take for its own", page.display());
        }
        // A meta tag cannot say who may frame the page. Only the reviewers' build frames itself.
        let framed = if stated.contains("frame-src 'self'") { "'self'" } else { "'none'" };
        let mut hashed = Vec::new();
        for file in compress::files(dist)? {
            let inside = file.strip_prefix(dist).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            match (is_kept(&inside), has_hash(&inside)) {
                (true, true) => hashed.push(format!("/{inside}")),
                (false, false) => {}
                (true, false) => bail!("{inside} would be kept for a year, but its name never changes"),
                (false, true) => bail!("{inside} has a new name for each content, but no server keeps it"),
            }
        }
        hashed.sort();
        Ok(Self { policy: format!("{stated}; frame-ancestors {framed}"), hashed })
    }

    /// Every header that no file of the build changes.
    fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        std::iter::once((POLICY, self.policy.as_str())).chain(HEADERS)
    }
}

/// Writes the configurations for a build.
pub fn write(dist: &Path, into: &Path) -> anyhow::Result<()> {
    let site = Site::read(dist)?;
    fs::create_dir_all(into).with_context(|| format!("{} cannot be made", into.display()))?;
    for (name, content) in [
        (nginx::FILE, nginx::configuration(&site)),
        (caddy::FILE, caddy::configuration(&site)),
        (static_web_apps::FILE, static_web_apps::configuration(&site)),
    ] {
        fs::write(into.join(name), content).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

/// The configuration for nginx, by its name in `dist-servers/`.
pub use nginx::FILE as NGINX;

/// The configuration for Caddy, by its name in `dist-servers/`.
pub use caddy::FILE as CADDY;

fn is_kept(inside: &str) -> bool {
    HASHED.iter().any(|start| inside.starts_with(start))
}

/// Whether a path ends in the name of a file with a hash in it, such as `winddown-bc4a000e4ac42b2c_bg.wasm`. A hash is a
/// number, and is not always written with its leading zeros.
fn has_hash(inside: &str) -> bool {
    let name = inside.rsplit('/').next().unwrap_or_default();
    name.split(['-', '_', '.'])
        .any(|part| part.len() >= 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Lines as comments.
fn commented(text: &str) -> String {
    text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests;
