//! Compiles the catalogue in `locales/` into the typed accessors of `i18n::text`, and stops the build on any mistake, be it
//! a message that nothing says.
//!
//! That last check makes it run after every change of the code, which is compiled anew then anyway; it adds a
//! tenth of a second.

use std::path::Path;
use std::process::ExitCode;

use locales::Extras;

/// What is compiled with the feature `review` alone.
const REVIEW_MODULES: [&str; 2] = ["src/review", "src/ui/review"];
/// What is compiled with the feature `demo` alone.
const DEMO_MODULES: [&str; 1] = ["src/ui/demo"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=src");
    // The splitter follows who calls whom, which the linker must write down for it.
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reasons) => {
            for reason in reasons {
                println!("cargo::error={reason}");
            }
            ExitCode::FAILURE
        }
    }
}

fn compile() -> Result<(), Vec<String>> {
    let said = |error: &dyn std::fmt::Display| vec![error.to_string()];
    let mut sources = locales::read_folder(Path::new("locales")).map_err(|error| said(&error))?;
    let has = |feature: &str| std::env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    let extras = Extras { review: has("REVIEW"), demo: has("DEMO") };
    sources.retain(|source| extras.say(source));
    let catalogue = locales::verify(&sources)
        .map_err(|findings| findings.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let unused = unused(&catalogue, extras).map_err(|error| said(&error))?;
    if !unused.is_empty() {
        return Err(unused);
    }
    for warning in catalogue.warnings() {
        println!("cargo::warning={warning}");
    }
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    let out = Path::new(&out);
    std::fs::write(out.join("texts.rs"), catalogue.rust()).map_err(|error| said(&error))?;
    if extras.review {
        // The workbench compiles them again, in the browser, whenever somebody changes one.
        let files: Vec<_> =
            sources.iter().map(|source| (&source.locale, &source.path, &source.text)).collect();
        std::fs::write(out.join("sources.rs"), format!("{files:?}")).map_err(|error| said(&error))?;
    }
    // Tests have no server to fetch texts from. What is served is written by `cargo xtask finish`.
    for print in catalogue.prints() {
        let file = out.join(format!("{}.txt", print.locale));
        std::fs::write(file, print.whole()).map_err(|error| said(&error))?;
    }
    Ok(())
}

/// The messages that nothing says. What only reviewers say, or only a demo, must be in an area of its own, where no
/// administrator downloads it, so those modules count only where they are built.
fn unused(catalogue: &locales::Catalogue, extras: Extras) -> std::io::Result<Vec<String>> {
    let code = locales::read_code(Path::new("src"))?;
    let is_in = |path: &Path, modules: &[&str]| modules.iter().any(|module| path.starts_with(module));
    let is_built = |path: &Path| {
        (extras.review || !is_in(path, &REVIEW_MODULES)) && (extras.demo || !is_in(path, &DEMO_MODULES))
    };
    let texts = code.iter().filter(|(path, _)| is_built(path)).map(|(_, text)| text);
    Ok(locales::unused(catalogue, texts).iter().map(ToString::to_string).collect())
}
