//! The lines of the fault matrix that come from here; `cargo xtask test` puts them beside those of the browser.

use std::fs::OpenOptions;
use std::io::Write;

/// Says what came of a cell. Tests run at once, and each line is written whole.
pub fn report(operation: &str, fault: &str, verdict: &str) {
    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/fault-matrix.txt");
    let mut file = OpenOptions::new().create(true).append(true).open(path).unwrap();
    writeln!(file, "matrix | {operation} | {fault} | {verdict}").unwrap();
}
