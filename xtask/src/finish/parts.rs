//! Cuts the module in two where `src/ui/pages/below.rs` says: what a first visit needs, and the pages below the list.
//!
//! The cut is made in what the compiler wrote, before `wasm-bindgen` has seen it; so the module and the script that trunk
//! has laid in place are made anew from its first half.

use super::page::digest;
use crate::{
    project::Project,
    task::{command, finish},
};
use anyhow::{Context, anyhow, bail};
use std::{env, fs, path::Path};
use wasm_split_cli_support::{Options, transform};

/// What stands in the names of the second part's files.
pub const PART: &str = "below";

/// Cuts, and lays both halves and the script that joins them into `folder`. `stem` names the app's own script.
pub fn cut(project: &Project, folder: &Path, stem: &str) -> anyhow::Result<()> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.path("target"), Into::into);
    let compiled = target.join("wasm32-unknown-unknown/release/winddown.wasm");
    let whole = fs::read(&compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let work = target.join("winddown/parts");
    fs::create_dir_all(&work).context("there is no room for the parts")?;
    let (main, link) = (work.join("main.wasm"), format!("./{PART}-{}.js", hash(stem)));
    let module = format!("./{stem}.js");
    let mut options = Options::new(&whole);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = &link;
    options.main_module = &module;
    let cut = transform(options).map_err(|error| anyhow!("the module cannot be cut: {error:#}"))?;
    let [part] = cut.split_modules.as_slice() else {
        bail!("the module is cut into {} parts besides the first; it should be one", cut.split_modules.len());
    };
    let mut binder = command(project, "wasm-bindgen")?;
    binder.arg(&main).args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", stem]);
    finish(binder.arg("--out-dir").arg(folder))?;
    let laid = folder.join(format!("{PART}-{}.wasm", hash(stem)));
    fs::copy(part, &laid).with_context(|| format!("{} cannot be written", laid.display()))?;
    fs::copy(work.join(link.trim_start_matches("./")), folder.join(&link))
        .with_context(|| format!("{link} cannot be written"))?;
    Ok(())
}

/// Tells the script that joins the parts what they are called now, and what the second one must be.
pub fn join(folder: &Path, stem: &str, short: impl Fn(&str) -> Option<String>) -> anyhow::Result<()> {
    let script = folder.join(format!("{PART}-{}.js", hash(stem)));
    let part = format!("{PART}-{}.wasm", hash(stem));
    let text = fs::read_to_string(&script).with_context(|| format!("{} cannot be read", script.display()))?;
    let content = fs::read(folder.join(&part)).with_context(|| format!("{part} cannot be read"))?;
    fs::write(&script, joined(&text, &part, &digest(&content), short)?)
        .with_context(|| format!("{} cannot be written", script.display()))
}

fn joined(
    script: &str,
    part: &str,
    digest: &str,
    short: impl Fn(&str) -> Option<String>,
) -> anyhow::Result<String> {
    // The app tells a person what could not be fetched; the browser has told its console.
    let script = script.replacen("console.error(e);", "", 1);
    let (before, rest) = script.split_once("const { ").context("the joining script shares nothing")?;
    let (names, after) =
        rest.split_once(" } = initSync").context("the joining script does not ask the first part")?;
    let mut shared = Vec::new();
    for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let short = short(name).with_context(|| format!("the first part does not export `{name}`"))?;
        shared.push(format!("{short}: {name}"));
    }
    let text = format!("{before}const {{ {} }} = initSync{after}", shared.join(", "));
    let Some((before, rest)) = text.split_once("fetch(new URL(\"./") else {
        bail!("the joining script fetches nothing");
    };
    let (_, after) =
        rest.split_once("\", import.meta.url)").context("the joining script fetches elsewhere")?;
    Ok(format!("{before}fetch(new URL(\"./{part}\", import.meta.url), {{ integrity: \"{digest}\" }}{after}"))
}

/// The hash in the name of the app's own files, which the parts of it share.
pub fn hash(stem: &str) -> &str {
    stem.strip_prefix("winddown-").unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import { initSync } from \"./winddown-1f.js\";\n\
        const { memory, __shared0,  } = initSync(undefined, undefined);\n\
        Object.assign(shared, { memory, __shared0,  });\n\
        const src = fetch(new URL(\"./split_below.wasm\", import.meta.url));";

    #[test]
    fn the_parts_are_joined_by_their_short_names_and_vouched_for() {
        let short = |name: &str| Some(if name == "memory" { "a" } else { "b" }.to_owned());
        assert_eq!(
            joined(SCRIPT, "below-1f.wasm", "sha384-x", short).unwrap(),
            "import { initSync } from \"./winddown-1f.js\";\n\
            const { a: memory, b: __shared0 } = initSync(undefined, undefined);\n\
            Object.assign(shared, { memory, __shared0,  });\n\
            const src = fetch(new URL(\"./below-1f.wasm\", import.meta.url), { integrity: \"sha384-x\" });"
        );
    }

    #[test]
    fn a_script_that_is_not_understood_is_refused() {
        assert!(joined(SCRIPT, "p", "d", |_| None).is_err());
        assert!(joined("const x = 1;", "p", "d", |name| Some(name.to_owned())).is_err());
    }
}
