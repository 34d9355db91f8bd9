//! `cargo xtask locales check`: the language checks at a prompt, on the app's own texts or on files of any project. One
//! line for each finding, in the form that editors jump to, and a count by rule.

use crate::{cli::CheckOptions, project::Project};
use anyhow::{Context, bail};
use locales::{Finding, checks::Rule, foreign};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

/// Checks what was asked for, prints what was found, and fails when an error is among it.
pub fn run(project: &Project, options: &CheckOptions) -> anyhow::Result<()> {
    let findings = if options.files.is_empty() { own(project)? } else { of_files(options)? };
    print!("{}", report(&findings));
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    match errors {
        0 => Ok(()),
        1 => bail!("1 error in the texts"),
        _ => bail!("{errors} errors in the texts"),
    }
}

/// What the build of the app would say of its texts, warnings included.
fn own(project: &Project) -> anyhow::Result<Vec<Finding>> {
    let mut sources = locales::read_folder(&project.path("locales"))?;
    let root = format!("{}/", project.root().display());
    for source in &mut sources {
        source.path = source.path.replacen(&root, "", 1);
    }
    Ok(match locales::verify(&sources) {
        Ok(catalogue) => catalogue.warnings().to_vec(),
        Err(findings) => findings,
    })
}

fn of_files(options: &CheckOptions) -> anyhow::Result<Vec<Finding>> {
    let source = match &options.source {
        Some(path) => match open(path, None).or_else(|_| open(path, Some("en"))) {
            Ok(file) => Some(file),
            Err(Refusal::Finding(finding)) => return Ok(vec![*finding]),
            Err(Refusal::Unreadable(error)) => return Err(error),
        },
        None => None,
    };
    let (mut files, mut findings) = (Vec::new(), Vec::new());
    for path in &options.files {
        match open(path, options.locale.as_deref()) {
            Ok(file) => files.push(file),
            Err(Refusal::Finding(finding)) => findings.push(*finding),
            Err(Refusal::Unreadable(error)) => return Err(error),
        }
    }
    for file in files.iter().filter(|file| !file.language_is_known()) {
        println!(
            "The rules that need words know English and Dutch, not `{}`; numbers, placeholders and spaces are checked.",
            file.locale()
        );
    }
    findings.append(&mut foreign::check(&files, source.as_ref()));
    Ok(findings)
}

/// Why a file is not checked.
enum Refusal {
    /// It is there, but no text that can be checked.
    Finding(Box<Finding>),
    /// It cannot be read from the disk.
    Unreadable(anyhow::Error),
}

fn open(path: &Path, locale: Option<&str>) -> Result<foreign::File, Refusal> {
    let name = path.to_string_lossy();
    let read = || -> anyhow::Result<Result<Vec<u8>, Box<Finding>>> {
        // The size is asked first: a file that is too large must not fill the memory.
        let size = fs::metadata(path)?.len();
        Ok(match foreign::admit(&name, size) {
            Ok(()) => Ok(fs::read(path)?),
            Err(finding) => Err(finding),
        })
    };
    let bytes = read().with_context(|| format!("{name} cannot be read")).map_err(Refusal::Unreadable)?;
    bytes.and_then(|bytes| foreign::open(&name, bytes, locale)).map_err(Refusal::Finding)
}

fn report(findings: &[Finding]) -> String {
    let mut text = String::new();
    let mut kinds: BTreeMap<Option<Rule>, usize> = BTreeMap::new();
    for finding in findings {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{finding}");
        *kinds.entry(finding.rule).or_default() += 1;
    }
    if findings.is_empty() {
        return "Nothing was found.\n".to_owned();
    }
    text.push('\n');
    for (rule, count) in kinds {
        let _ = writeln!(text, "{count:>6}  {}", rule.map_or("cannot be read or compiled", Rule::id));
    }
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let _ = writeln!(text, "{:>6}  in all, {errors} of them errors", findings.len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, content: &[u8]) -> anyhow::Result<Vec<Finding>> {
        let folder = std::env::temp_dir().join(format!("winddown-language-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        let findings = of_files(&CheckOptions { files: vec![path], ..CheckOptions::default() });
        fs::remove_dir_all(&folder).unwrap();
        findings
    }

    #[test]
    fn a_file_is_checked_in_the_language_of_its_name() {
        let findings =
            check("app.nl.json", br#"{ "a": "Hoe toocancel uw abonnement", "b": "Goed." }"#).unwrap();
        let report = report(&findings);
        assert!(report.contains("app.nl.json:1:13: leaked-token: "), "{report}");
        assert!(report.ends_with("     1  leaked-token\n     1  in all, 1 of them errors\n"), "{report}");
    }

    #[test]
    fn a_file_that_is_no_text_is_told_with_its_place() {
        let findings = check("binary.nl.json", &[b'{', b'\n', 0xFF]).unwrap();
        assert_eq!(findings.len(), 1);
        assert!(findings[0].to_string().contains(":2: The file is not text in UTF-8"), "{}", findings[0]);
        let error = of_files(&CheckOptions { files: vec!["no/such.md".into()], ..CheckOptions::default() });
        assert!(format!("{:#}", error.unwrap_err()).starts_with("no/such.md cannot be read: "));
    }

    #[test]
    fn the_texts_of_the_app_have_no_findings() {
        let findings = own(&Project::find().unwrap()).unwrap();
        assert_eq!(report(&findings), "Nothing was found.\n");
    }
}
