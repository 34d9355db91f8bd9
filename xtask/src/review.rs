//! What reviewers get, and that nobody else gets it: the build with their tools for the tests, and the search for them in
//! the one that is published.

use crate::{
    bundle::{self, Build, Variant},
    compress,
    project::Project,
};
use anyhow::{Context, bail};
use std::{fs, path::Path};

/// Words that stand in the reviewers' tools, or in the demo, which reviewers have as well, and nowhere else: in the code, in the
/// style, and in the texts.
const MARKS: [&str; 9] = [
    "review-bar",
    "data-atlas",
    "en-XA",
    "azure.invalid",
    "winddown-review-work",
    "Reviewhulpmiddelen",
    "winddown-demo",
    // The simulator's own.
    "SimulatedFault",
    "Dit is een demo",
];

/// Builds the app with the reviewers' tools, apart from what is published.
pub fn build(project: &Project) -> anyhow::Result<()> {
    bundle::app(
        project,
        Build { release: true, variant: Variant::Review, into: &project.review_dist(), config: None },
    )
}

/// Fails when a published build has anything of the reviewers' tools. The build for reviewers must have all of it, so that
/// a search which finds nothing is known to look for the right words.
pub fn left_out_of(project: &Project, dist: &Path) -> anyhow::Result<()> {
    let tools = project.review_dist();
    for mark in MARKS {
        if marked(&tools, mark)?.is_none() {
            bail!("`{mark}` is nowhere in {}: the search looks for the wrong word", tools.display());
        }
        if let Some(file) = marked(dist, mark)? {
            bail!("{file} has `{mark}`, which only reviewers get");
        }
    }
    println!("none of {} is in {}", MARKS.join(", "), dist.display());
    Ok(())
}

/// The first file of a build that contains a word.
fn marked(dist: &Path, mark: &str) -> anyhow::Result<Option<String>> {
    for file in compress::files(dist)? {
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        if content.windows(mark.len()).any(|window| window == mark.as_bytes()) {
            return Ok(Some(file.display().to_string()));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_any_file_of_a_build() {
        let folder = std::env::temp_dir().join(format!("winddown-marks-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.wasm"), b"\0asm\x01\xffreview-bar\xff").unwrap();
        assert!(marked(&folder, "review-bar").unwrap().is_some_and(|file| file.ends_with("a.wasm")));
        assert_eq!(marked(&folder, "data-atlas").unwrap(), None);
        fs::remove_dir_all(&folder).unwrap();
    }
}
