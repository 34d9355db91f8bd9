//! What came of a folder of examples: a line for each file, and a sum.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use super::calls;
use super::example::Example;
use super::specification::documents::Documents;
use super::verdict::{Contract, Verdict};

/// What came of a folder.
pub struct Report {
    lines: Vec<(Example, Verdict)>,
    /// The operations that the app calls and no example is of.
    pub missing: Vec<&'static str>,
    /// Whether the official schemas were there.
    is_complete: bool,
}

/// Holds every example of a folder.
///
/// # Errors
/// When the folder cannot be read, or has no example.
pub fn of_folder(folder: &Path) -> Result<Report, String> {
    let examples = Example::of_folder(folder)?;
    if examples.is_empty() {
        return Err(format!("{} has no example", folder.display()));
    }
    let documents = Documents::on_disk();
    let mut contract = Contract::new(documents);
    let lines: Vec<_> = examples
        .into_iter()
        .map(|example| {
            let verdict = contract.hold(&example);
            (example, verdict)
        })
        .collect();
    let is_called = |(_, verdict): &&(Example, Verdict)| !matches!(verdict, Verdict::NotCalled(_));
    let there: BTreeSet<String> =
        lines.iter().filter(is_called).map(|(example, _)| example.operation.to_lowercase()).collect();
    let is_missing = |call: &&calls::Call| {
        let names = call.row().declared();
        ![call.operation, names.0].iter().any(|name| there.contains(&name.to_lowercase()))
    };
    let missing = calls::all().filter(is_missing).map(|call| call.operation).collect();
    Ok(Report { lines, missing, is_complete: documents.is_some() })
}

impl Report {
    /// Whether anything does not hold.
    pub fn has_failed(&self) -> bool {
        self.count(|verdict| matches!(verdict, Verdict::Fails(_))) > 0
    }

    fn count(&self, is_so: fn(&Verdict) -> bool) -> usize {
        self.lines.iter().filter(|(_, verdict)| is_so(verdict)).count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (example, verdict) in &self.lines {
            let (word, what) = match verdict {
                Verdict::Holds(what) => ("ok    ", what.clone()),
                Verdict::Fails(wrong) => ("FAILED", wrong.join("; ")),
                Verdict::NotCalled(why) => ("-     ", why.clone()),
            };
            writeln!(f, "{word} {} {} | {} | {what}", example.operation, example.version, example.file)?;
        }
        if !self.missing.is_empty() {
            writeln!(f, "no example of {}", self.missing.join(", "))?;
        }
        let all = calls::all().count();
        writeln!(
            f,
            "{} examples of {} of the {all} operations that the app calls: {} hold, {} failed, {} not called by the app{}",
            self.lines.len(),
            all - self.missing.len(),
            self.count(|verdict| matches!(verdict, Verdict::Holds(_))),
            self.count(|verdict| matches!(verdict, Verdict::Fails(_))),
            self.count(|verdict| matches!(verdict, Verdict::NotCalled(_))),
            if self.is_complete { "" } else { " (NOT CHECKED against the official schemas)" },
        )
    }
}
