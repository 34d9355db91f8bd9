//! Reads the catalogue, and the code that says it, from disk. The only module that touches files, so that the rest also compiles in a browser.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::Source;

/// Reads every `<dir>/<locale>/<area>.ftl`, ordered by locale and area, so that the same files always give the same
/// catalogue. A folder without such files is not a locale.
///
/// # Errors
///
/// When a folder or file cannot be read, or is not UTF-8.
pub fn read_folder(dir: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for folder in entries(dir)?.into_iter().filter(|path| path.is_dir()) {
        let locale = name(&folder);
        for file in entries(&folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                let path = format!("{}/{locale}/{}", dir.display(), name(&file));
                let text = fs::read_to_string(&file)
                    .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
                sources.push(Source { locale: locale.clone(), path, text });
            }
        }
    }
    Ok(sources)
}

/// Reads every Rust file of a folder and of those in it: its path and its text.
///
/// # Errors
///
/// When a folder or file cannot be read, or is not UTF-8.
pub fn read_code(dir: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for path in entries(dir)? {
        if path.is_dir() {
            files.append(&mut read_code(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path)
                .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
            files.push((path, text));
        }
    }
    Ok(files)
}

fn entries(dir: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(dir)
        .and_then(|entries| {
            entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()
        })
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", dir.display())))?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
