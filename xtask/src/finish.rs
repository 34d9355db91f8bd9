//! `cargo xtask finish`: what trunk leaves to us after it has bundled the app. Trunk calls it by itself (Trunk.toml), so
//! that a build by hand and one by `run` or `dist` come out alike: the texts are laid beside the app, a file per
//! language; a production build is made small; and the page names and vouches for what is there now, and allows the servers
//! of its `config.json`.

mod page;
pub mod parts;
pub mod policy;
mod wasm;

use crate::{
    bundle::Variant,
    compress,
    project::Project,
    setup,
    task::{command, finish},
};
use anyhow::{Context, bail};
use page::Page;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Where the texts lie that a first visit does not need.
pub const LATE_TEXTS: &str = "texts/late";

/// Names the variable that says for whom the app was built, as [`Variant::name`] does.
pub const VARIANT: &str = "WINDDOWN_VARIANT";

/// Names the variable that is not empty when the app was built to be cut in two.
pub const SPLIT: &str = "WINDDOWN_SPLIT";

/// Names the variable that holds the configuration to publish, when it is not the project's own.
pub const CONFIG: &str = "WINDDOWN_CONFIG";

/// Finishes the build that trunk tells of in its environment.
pub fn run(mut project: Project) -> anyhow::Result<()> {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        bail!("this is called by trunk, after a build; start `cargo xtask dist` or `cargo xtask run`");
    };
    let file = staging.join("index.html");
    let mut page =
        Page::new(fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?);
    let name = env::var(VARIANT).unwrap_or_default();
    let variant =
        Variant::named(&name).with_context(|| format!("there is no variant of the build called `{name}`"))?;
    page.name_texts(&texts(&project, &staging, variant)?)?;
    page.connect_to(&servers(&staging, variant)?)?;
    let extras = variant.extras();
    for (_, style) in [(extras.demo, "demo"), (extras.review, "review")].iter().filter(|(wanted, _)| *wanted)
    {
        let folder = staging.join("extras");
        fs::create_dir_all(&folder).context("styles cannot be laid beside the app")?;
        fs::copy(project.path("style").join(format!("{style}.css")), folder.join(format!("{style}.css")))
            .with_context(|| format!("style/{style}.css cannot be copied"))?;
        page.add_style(&format!("/extras/{style}.css"))?;
    }
    if extras.review {
        page.open_to_reviewers()?;
    }
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        setup::for_release(&mut project)?;
        let is_split = env::var_os(SPLIT).is_some_and(|value| !value.is_empty());
        let joining = wasm::shrink(&project, &staging, variant == Variant::Production, is_split)?;
        shrink(&project, &staging)?;
        if let Some(script) = joining {
            page.preload(&staging, &script)?;
        }
        page.join_styles(&staging)?;
        page.vouch(&staging)?;
    }
    fs::write(&file, page.html()).with_context(|| format!("{} cannot be written", file.display()))
}

/// Lays the configuration beside the app; says which origins it opens. A demo has no use for any.
fn servers(staging: &Path, variant: Variant) -> anyhow::Result<Vec<String>> {
    let published = staging.join("config.json");
    if variant == Variant::Demo {
        fs::remove_file(&published).context("config.json cannot be removed")?;
        return Ok(Vec::new());
    }
    match env::var_os(CONFIG).filter(|file| !file.is_empty()) {
        Some(file) => {
            let file = PathBuf::from(file);
            fs::copy(&file, &published).with_context(|| format!("{} cannot be copied", file.display()))?;
            policy::origins(&published)
        }
        // It names the simulator, and whoever serves the build may edit it for Azure afterwards.
        None => Ok(policy::with_public_cloud(policy::origins(&published)?)),
    }
}

/// Lays the texts beside the app; says where those are that each locale begins with.
fn texts(project: &Project, staging: &Path, variant: Variant) -> anyhow::Result<Vec<(String, String)>> {
    let mut sources = locales::read_folder(&project.path("locales")).context("locales/ cannot be read")?;
    sources.retain(|source| variant.extras().say(source));
    let Ok(catalogue) = locales::compile(&sources) else {
        bail!("the catalogue has errors; `cargo check` lists them");
    };
    fs::create_dir_all(staging.join(LATE_TEXTS)).context("the texts cannot be laid beside the app")?;
    let mut laid = Vec::new();
    for print in catalogue.prints() {
        for leaf in [&print.early, &print.late] {
            fs::write(staging.join(&leaf.path), &leaf.content)
                .with_context(|| format!("{} cannot be written", leaf.path))?;
        }
        laid.push((print.locale, print.early.path));
    }
    Ok(laid)
}

/// Scripts and styles without what only their authors need. esbuild reads what wasm-bindgen emits, which trunk's own
/// minifier does not.
fn shrink(project: &Project, staging: &Path) -> anyhow::Result<()> {
    let written = compress::files(staging)?;
    let scripts_and_styles =
        written.iter().filter(|file| file.extension().is_some_and(|kind| kind == "js" || kind == "css"));
    for file in scripts_and_styles {
        let mut esbuild = command(project, "esbuild")?;
        esbuild.arg(file).arg(format!("--outfile={}", file.display()));
        esbuild.args(["--minify", "--allow-overwrite", "--target=es2022", "--log-level=warning"]);
        finish(&mut esbuild)?;
    }
    Ok(())
}
