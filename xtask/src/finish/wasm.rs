//! The wasm module made small, together with the script that loads it: both carry the names under which they call each
//! other, and those names, with a digest in each, weigh more than what half of them do.

use crate::{
    project::Project,
    task::{command, finish},
};
use anyhow::{Context, bail};
use serde::Deserialize;
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::parts;

/// What wasm-opt is asked for. `-Os` and the detour through a flat tree are larger than `-Oz` before compression and
/// smaller after it (ARCHITECTURE.md, "Size").
const PASSES: [&str; 5] = ["-Os", "--flatten", "--rereloop", "-Os", "--reorder-functions-by-name"];

/// What it is asked for once more, when names are gone: 0.9 kB of a first visit after compression, and 1.9 kB of the second part.
const AGAIN: [&str; 2] = ["-Os", "--converge"];

/// What is asked where no administrator waits for the first visit: a fiftieth more to transfer, and a quarter of the time to build it.
const QUICKLY: [&str; 1] = ["-Os"];

/// What it may rest on: what the compiler and every current browser do.
const GIVEN: [&str; 8] = [
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What it is asked for besides, where names are shortened.
const SHORTER: &str = "--minify-imports-and-exports-and-modules";

/// How the names of functions begin that fetch a part of the app.
const LOADER: &str = "__wasm_split_load_";

/// What wasm-opt prints about the names it has shortened.
#[derive(Debug, Deserialize)]
struct Names {
    /// Module, name, short name.
    imports: Vec<(String, String, String)>,
    /// Name, short name.
    exports: Vec<(String, String)>,
}

/// Optimizes the module in `folder`, cut in two if it was built for that, and renames in its script what has been renamed
/// in it; as small as can be where it is `shipped`. Says which script joins the parts, if there are two.
pub fn shrink(
    project: &Project,
    folder: &Path,
    shipped: bool,
    is_split: bool,
) -> anyhow::Result<Option<String>> {
    let wasm = only(folder, "_bg.wasm")?;
    let script = only(folder, ".js").context("beside the module")?;
    let stem = script.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let part = folder.join(format!("{}-{}.wasm", parts::PART, parts::hash(&stem)));
    if is_split {
        parts::cut(project, folder, &stem)?;
        finish(optimizer(project, &part)?.args(PASSES))?;
        finish(optimizer(project, &part)?.args(AGAIN))?;
    }
    let mut shortening = optimizer(project, &wasm)?;
    shortening.args(if shipped { PASSES.as_slice() } else { &QUICKLY }).arg(SHORTER);
    let printed = shortening.output().context("`wasm-opt` cannot be started")?;
    if !printed.status.success() {
        bail!("wasm-opt failed: {}", String::from_utf8_lossy(&printed.stderr).trim());
    }
    let names: Names = serde_json::from_slice(&printed.stdout).context("wasm-opt's list of names")?;
    if shipped {
        finish(optimizer(project, &wasm)?.args(AGAIN))?;
    }
    let text = fs::read_to_string(&script).with_context(|| format!("{} cannot be read", script.display()))?;
    fs::write(&script, renamed(&text, &names)?)
        .with_context(|| format!("{} cannot be written", script.display()))?;
    if !is_split {
        return Ok(None);
    }
    let exports =
        |name: &str| names.exports.iter().find(|(export, _)| export == name).map(|(_, short)| short.clone());
    parts::join(folder, &stem, exports)?;
    Ok(Some(format!("{}-{}.js", parts::PART, parts::hash(&stem))))
}

/// wasm-opt for a file, in its place.
fn optimizer(project: &Project, file: &Path) -> anyhow::Result<Command> {
    let mut optimizer = command(project, "wasm-opt")?;
    optimizer.arg(file).arg("-o").arg(file).args(GIVEN);
    Ok(optimizer)
}

/// The one file of the app itself with this ending; `boot.js` and the like are not named after the app.
fn only(folder: &Path, ending: &str) -> anyhow::Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut found: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.starts_with("winddown-") && name.ends_with(ending)
        })
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(file), true) => Ok(file),
        _ => bail!("there should be one `winddown-*{ending}` in {}", folder.display()),
    }
}

/// The script with the short names. wasm-bindgen writes `wasm.name` where it calls the module, and `name: function` where
/// the module calls it.
fn renamed(script: &str, names: &Names) -> anyhow::Result<String> {
    // What is fetched later comes from a script of its own, whose names stay.
    let (fetched, imports): (Vec<_>, Vec<_>) =
        names.imports.iter().partition(|(_, name, _)| name.starts_with(LOADER));
    let imports: HashMap<&str, &str> =
        imports.iter().map(|(_, name, short)| (name.as_str(), short.as_str())).collect();
    let exports: HashMap<&str, &str> =
        names.exports.iter().map(|(name, short)| (name.as_str(), short.as_str())).collect();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(script.len());
    let mut renamed_imports = 0;
    let mut rest = script;
    while let Some(start) = rest.find(is_name) {
        let (between, from) = rest.split_at(start);
        let (name, after) = from.split_at(from.find(|letter| !is_name(letter)).unwrap_or(from.len()));
        out.push_str(between);
        let called = out.ends_with("wasm.");
        let short = if called { exports.get(name) } else { imports.get(name) };
        if !called && short.is_some() {
            renamed_imports += 1;
        }
        out.push_str(short.unwrap_or(&name));
        rest = after;
    }
    out.push_str(rest);
    if renamed_imports != imports.len() {
        bail!(
            "the script defines {renamed_imports} of the {} functions that the module imports",
            imports.len()
        );
    }
    // All come from one module, which has been renamed as well; it is the first letter that was free.
    let own = names.imports.iter().find(|(_, name, _)| !name.starts_with(LOADER));
    let module = own.map(|(module, ..)| format!("\"{module}\""));
    let Some(module) = module.filter(|module| out.contains(module.as_str())) else {
        bail!("the script does not name the module whose functions it defines");
    };
    let mut out = out.replace(&module, "\"a\"");
    for (module, name, short) in fetched {
        out = with_fetched(&out, module, name, short)?;
    }
    Ok(out)
}

/// The script with a function of the joining script among those that it defines itself, under its short name: the module
/// knows one place only where its functions come from. wasm-bindgen writes `import * as import1 from "./x.js"` at the
/// top, `const import0 = {` where it defines its own, and `"./x.js": import1,` in the end.
fn with_fetched(script: &str, module: &str, name: &str, short: &str) -> anyhow::Result<String> {
    let missing = || format!("the script does not import `{name}` as expected");
    let (before, _) = script.split_once(&format!(" from \"{module}\"")).with_context(missing)?;
    let star = before.rsplit_once("* as ").with_context(missing)?.1.to_owned();
    let (before, after) = script.split_once(&format!("\"{module}\": {star},")).with_context(missing)?;
    let script = format!("{before}{}", after.trim_start());
    let (before, after) = script.split_once("const import0 = {").with_context(missing)?;
    Ok(format!("{before}const import0 = {{ {short}: (...told) => {star}.{name}(...told),{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        serde_json::from_str(
            r#"{"imports":[["./app_bg.js","__wbg_now_aa4c","b"],["./app_bg.js","__wbg_get_6c89","A"]],
                "exports":[["memory","a"],["__wbindgen_malloc","j"]]}"#,
        )
        .unwrap()
    }

    #[test]
    fn both_sides_of_the_call_are_renamed_and_nothing_else() {
        let script = "import('./app_bg.js'); const memory = wasm.memory.buffer; wasm.__wbindgen_malloc(1);\n\
            return { \"./app_bg.js\": { __wbg_now_aa4c: function() {}, __wbg_get_6c89: function(a) {} } };";
        assert_eq!(
            renamed(script, &names()).unwrap(),
            "import('./app_bg.js'); const memory = wasm.a.buffer; wasm.j(1);\n\
            return { \"a\": { b: function() {}, A: function(a) {} } };"
        );
    }

    #[test]
    fn a_script_of_another_module_is_refused() {
        assert!(renamed("const x = 1;", &names()).is_err());
        assert!(renamed("__wbg_now_aa4c __wbg_get_6c89", &names()).is_err());
    }
}
