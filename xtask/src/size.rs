//! `cargo xtask size`: what a first visit transfers, against the budget. The figure is that of the bodies in brotli;
//! headers and the simulator's or Azure's answers are not part of the build.

use crate::{
    bundle::Variant,
    compress,
    dist::{self, kilobytes},
    project::Project,
    setup,
    visit::{self, Kind},
};
use anyhow::{Context, bail};
use std::{fmt::Write, fs, path::Path};

/// The most a first visit may transfer, in bytes: the size budget that ARCHITECTURE decides, with its reasons.
pub const BUDGET: u64 = 160_000;
/// What it should come to in the end, from the same decision. Missing it fails nothing.
pub const AIM: u64 = 110_000;

/// The most that the pages below the list may transfer besides, when a subscription is opened, in bytes: their code, and what
/// they say in one language. They are fetched ahead, and on a slow line of 400 kB/s they are there after two thirds of a second.
pub const BELOW: u64 = 260_000;

/// One file of a first visit.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    kind: Kind,
    name: String,
    raw: u64,
    brotli: u64,
}

/// Builds `dist/` if it is missing, then measures it.
pub fn run(mut project: Project, may_build: bool) -> anyhow::Result<()> {
    if !project.dist().join("index.html").is_file() {
        if !may_build {
            bail!("there is nothing to measure: dist/ is missing, `cargo xtask dist` builds it");
        }
        setup::for_release(&mut project)?;
        dist::build(&project, Variant::Production, None)?;
    }
    check(&project.dist())
}

/// Measures a build, prints the table and fails above the budget.
pub fn check(dist: &Path) -> anyhow::Result<()> {
    let parts = measure(dist, visit::loads)?;
    print!("{}", table(&parts));
    let total = parts.iter().map(|part| part.brotli).sum();
    println!("{}", verdict(total));
    let below = measure(dist, visit::is_second_part)?.iter().map(|part| part.brotli).sum();
    println!(
        "when a subscription is opened: {:.1} kB more, of at most {:.0} kB",
        kilobytes(below),
        kilobytes(BELOW)
    );
    if total > BUDGET {
        bail!("a first visit transfers more than the budget allows");
    }
    if below > BELOW {
        bail!("opening a subscription transfers more than its budget allows");
    }
    Ok(())
}

fn measure(dist: &Path, counts: impl Fn(&Path) -> bool) -> anyhow::Result<Vec<Part>> {
    let mut parts = Vec::new();
    for file in compress::files(dist)? {
        let inside = file.strip_prefix(dist)?;
        if !counts(inside) {
            continue;
        }
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let raw = content.len() as u64;
        let brotli = if raw > 0 && compress::compresses(&file) { transferred(&file, &content)? } else { raw };
        parts.push(Part { kind: Kind::of(inside), name: inside.to_string_lossy().into_owned(), raw, brotli });
    }
    parts.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    Ok(in_one_language(parts))
}

/// A visitor loads the texts of one language; the longest ones count.
fn in_one_language(mut parts: Vec<Part>) -> Vec<Part> {
    let longest = parts.iter().filter(|part| part.kind == Kind::Texts).map(|part| part.brotli).max();
    let mut counted = false;
    parts.retain(|part| {
        let counts = part.kind != Kind::Texts || (Some(part.brotli) == longest && !counted);
        counted |= part.kind == Kind::Texts && counts;
        counts
    });
    parts
}

/// What a server sends of this file: the copy beside it, or what that would be when trunk alone built the folder.
fn transferred(file: &Path, content: &[u8]) -> anyhow::Result<u64> {
    match fs::metadata(compress::copy(file, "br")) {
        Ok(copy) => Ok(copy.len()),
        Err(_) => Ok(compress::brotli(content)?.len() as u64),
    }
}

fn table(parts: &[Part]) -> String {
    let widest = parts.iter().map(|part| part.name.chars().count()).max().unwrap_or_default().max(12);
    let mut text = String::new();
    let mut row = |kind: &str, name: &str, raw: u64, brotli: u64| {
        // Writing into a String cannot fail.
        let _ = writeln!(
            text,
            "{kind:<8}{name:<widest$}{:>12.1} kB{:>12.1} kB",
            kilobytes(raw),
            kilobytes(brotli)
        );
    };
    for group in parts.chunk_by(|a, b| a.kind == b.kind) {
        let kind = group.first().map_or("", |part| part.kind.name());
        for part in group {
            row(kind, &part.name, part.raw, part.brotli);
        }
        if group.len() > 1 {
            row(
                kind,
                &format!("({} files)", group.len()),
                sum(group, |part| part.raw),
                sum(group, |part| part.brotli),
            );
        }
    }
    row("total", "", sum(parts, |part| part.raw), sum(parts, |part| part.brotli));
    format!("{:<8}{:<widest$}{:>15}{:>15}\n{text}", "kind", "file", "raw", "brotli")
}

fn sum(parts: &[Part], of: impl Fn(&Part) -> u64) -> u64 {
    parts.iter().map(of).sum()
}

fn verdict(total: u64) -> String {
    let (total, budget, aim) = (kilobytes(total), kilobytes(BUDGET), kilobytes(AIM));
    let gap = budget - total;
    if gap < 0.0 {
        return format!(
            "first visit: {total:.1} kB, {:.1} kB ABOVE the budget of {budget:.0} kB (aim {aim:.0} kB)",
            -gap
        );
    }
    format!("first visit: {total:.1} kB, {gap:.1} kB below the budget of {budget:.0} kB (aim {aim:.0} kB)")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: Kind, name: &str, raw: u64, brotli: u64) -> Part {
        Part { kind, name: name.to_owned(), raw, brotli }
    }

    #[test]
    fn the_table_sums_by_kind_and_in_all() {
        let parts = [
            part(Kind::Html, "index.html", 1_500, 600),
            part(Kind::Js, "boot.js", 2_000, 900),
            part(Kind::Js, "winddown.js", 30_000, 6_100),
        ];
        let lines: Vec<String> =
            table(&parts).lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(
            lines,
            [
                "kind file raw brotli",
                "html index.html 1.5 kB 0.6 kB",
                "js boot.js 2.0 kB 0.9 kB",
                "js winddown.js 30.0 kB 6.1 kB",
                "js (2 files) 32.0 kB 7.0 kB",
                "total 33.5 kB 7.6 kB",
            ]
        );
    }

    #[test]
    fn the_longest_language_counts_once() {
        let parts = vec![
            part(Kind::Css, "a.css", 9, 9),
            part(Kind::Texts, "texts/de.txt", 40, 20),
            part(Kind::Texts, "texts/en.txt", 30, 10),
            part(Kind::Texts, "texts/nl-NL.txt", 40, 20),
        ];
        let names: Vec<String> = in_one_language(parts).into_iter().map(|part| part.name).collect();
        assert_eq!(names, ["a.css", "texts/de.txt"]);
    }

    #[test]
    fn the_verdict_says_which_side_of_the_budget() {
        assert!(verdict(BUDGET).contains("0.0 kB below the budget of 160 kB (aim 110 kB)"));
        assert!(verdict(BUDGET + 1_500).contains("1.5 kB ABOVE the budget"));
    }

    #[test]
    fn a_build_above_the_budget_fails() {
        let folder = std::env::temp_dir().join(format!("winddown-size-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), "<p>").unwrap();
        fs::write(folder.join("robots.txt"), "x").unwrap();
        assert_eq!(measure(&folder, visit::loads).unwrap().len(), 1);
        assert!(check(&folder).is_ok());
        // A kind of file that is not compressed, so that its size is known here.
        fs::write(folder.join("font.woff2"), vec![0; 170_000]).unwrap();
        assert!(check(&folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
