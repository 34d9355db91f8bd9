//! The contract with Azure: examples of every operation that the app calls, in the form in which the specifications keep
//! them, are read by the app's own client, and what the client asks for is held against the specifications.
//!
//! Alone it runs over `tests/contract/examples` and proves that it would notice mistakes; with `--folder DIR`, which is
//! `cargo xtask contract DIR`, over the examples of a folder.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what the tests share is test code, too"
)]

mod calls;
mod coverage;
mod deviations;
mod example;
mod exchange;
mod growth;
mod misasked;
mod mistakes;
mod part;
mod places;
mod report;
mod sent;
#[allow(dead_code, reason = "the simulator's tests need more of it")]
mod specification;
mod told;
mod verdict;

use std::path::Path;
use std::process::ExitCode;

use example::Example;
use report::Report;
use specification::documents::Documents;
use verdict::{Contract, Verdict};

fn main() -> ExitCode {
    // Everything else on the line is for the runners of other tests.
    let mut words = std::env::args_os().skip_while(|word| word != "--folder").skip(1);
    let held = match words.next() {
        Some(folder) => hold(Path::new(&folder)).map(drop),
        None => prove(),
    };
    match held {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Holds the examples of a folder and prints what came of each.
fn hold(folder: &Path) -> Result<Report, String> {
    let report = report::of_folder(folder)?;
    print!("{report}");
    if report.has_failed() { Err("the contract does not hold".to_owned()) } else { Ok(report) }
}

/// Holds our own examples, of which each operation has one, and proves that the contract is strict where it should be and
/// open where it must be.
fn prove() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/examples");
    let missing = hold(&folder)?.missing;
    let examples = Example::of_folder(&folder)?;
    let documents = Documents::on_disk();
    // Most places are judged by the official schemas alone.
    let (unnoticed, planted) =
        documents.map(|_| mistakes::unnoticed(&examples, &mut Contract::new(documents))).unwrap_or_default();
    println!("{planted} mistakes were planted, {} of them not noticed", unnoticed.len());
    let misasked = documents.map(|documents| misasked::unnoticed(&examples, documents)).unwrap_or_default();
    let mut contract = Contract::new(None);
    let fails = |example: &&Example| matches!(contract.hold(example), Verdict::Fails(_));
    let failures = [
        ("is called and not known here", coverage::forgotten()),
        ("has no example", missing.into_iter().map(str::to_owned).collect()),
        ("is not noticed", unnoticed),
        ("is not noticed in a request", misasked),
        ("fails without the schemas", examples.iter().filter(fails).map(|one| one.file.clone()).collect()),
        ("is broken by what is new", growth::broken_by_additions(&examples)),
        ("is made up", growth::made_up(&examples)),
    ];
    let lines = failures.iter().flat_map(|(what, all)| all.iter().map(move |one| format!("{one}: {what}")));
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { Ok(()) } else { Err(lines.join("\n")) }
}
