//! Compiles the catalogue in `locales/` into the typed accessors of `i18n::text`, and stops the build on any mistake.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=locales");
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
    let sources = locales::read_folder(Path::new("locales")).map_err(|error| said(&error))?;
    let catalogue = locales::compile(&sources)
        .map_err(|findings| findings.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    for warning in catalogue.warnings() {
        println!("cargo::warning={warning}");
    }
    let out = std::env::var_os("OUT_DIR").ok_or_else(|| vec!["OUT_DIR is not set".to_owned()])?;
    std::fs::write(Path::new(&out).join("texts.rs"), catalogue.rust()).map_err(|error| said(&error))
}
