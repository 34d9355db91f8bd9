//! The report of the fault matrix: the tests print a line for each cell, and this makes `target/fault-matrix.md` of them.

use crate::project::Project;
use anyhow::Context;
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
};

/// How the line of a cell begins; the call, what went wrong with it, and what came of it follow.
const MARK: &str = "matrix | ";

/// The cells, by call, in the order in which they were told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    calls: BTreeMap<String, Vec<(String, String)>>,
}

impl Matrix {
    /// Takes a line; says whether it was that of a cell.
    pub fn take(&mut self, line: &str) -> bool {
        let Some((_, cell)) = line.split_once(MARK) else { return false };
        let mut parts = cell.splitn(3, " | ").map(|part| part.trim().to_owned());
        if let (Some(call), Some(fault), Some(verdict)) = (parts.next(), parts.next(), parts.next()) {
            let cells = self.calls.entry(call).or_default();
            // Two pages may make the same call.
            if !cells.contains(&(fault.clone(), verdict.clone())) {
                cells.push((fault, verdict));
            }
        }
        true
    }

    /// What the report begins with.
    fn sum(&self) -> String {
        let cells: usize = self.calls.values().map(Vec::len).sum();
        format!("{} calls, {cells} cells, all as they should be", self.calls.len())
    }

    fn report(&self) -> String {
        let mut report =
            format!("# What becomes of every call when something goes wrong\n\n{}.\n", self.sum());
        for (call, cells) in &self.calls {
            // Writing to a string cannot fail.
            let _ = write!(report, "\n## {call}\n\n| what went wrong | what came of it |\n|---|---|\n");
            for (fault, verdict) in cells {
                let _ = writeln!(report, "| {fault} | {verdict} |");
            }
        }
        report
    }
}

/// Forgets what earlier runs of the native tests have told.
pub fn begin(project: &Project) -> anyhow::Result<()> {
    let native = native(project);
    if native.is_file() {
        fs::remove_file(&native).with_context(|| format!("{} cannot be removed", native.display()))?;
    }
    Ok(())
}

/// Runs the tests in the browser, passing on what they print but for the cells, and writes the report once all passed.
pub fn finish(project: &Project, command: &mut Command) -> anyhow::Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("the tests cannot be started")?;
    let mut matrix = Matrix::default();
    let output = child.stdout.take().context("the tests have no output")?;
    for line in BufReader::new(output).lines() {
        let line = line.context("the tests' output cannot be read")?;
        if !matrix.take(&line) {
            println!("{line}");
        }
    }
    let status = child.wait()?;
    anyhow::ensure!(status.success(), "the tests in the browser ended with {status}");
    if let Ok(told) = fs::read_to_string(native(project)) {
        for line in told.lines() {
            matrix.take(line);
        }
    }
    let path = project.target().join("fault-matrix.md");
    fs::write(&path, matrix.report()).with_context(|| format!("{} cannot be written", path.display()))?;
    println!("fault matrix: {}; see {}", matrix.sum(), path.display());
    Ok(())
}

/// Where the native tests leave their lines (`tests/readiness/matrix.rs`).
fn native(project: &Project) -> PathBuf {
    project.target().join("tmp/fault-matrix.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_become_a_table_and_everything_else_is_passed_on() {
        let mut matrix = Matrix::default();
        assert!(!matrix.take("test flow::something ... ok"));
        assert!(
            matrix.take(
                "    matrix | Subscriptions_Get | 429 + Retry-After | told; trying again makes it whole"
            )
        );
        assert!(matrix.take("matrix | Subscriptions_Get | reset | told"));
        assert!(matrix.take("matrix | Subscriptions_Get | reset | told"));
        assert_eq!(matrix.sum(), "1 calls, 2 cells, all as they should be");
        assert!(matrix.report().contains("## Subscriptions_Get"));
        assert!(matrix.report().contains("| 429 + Retry-After | told; trying again makes it whole |"));
    }
}
