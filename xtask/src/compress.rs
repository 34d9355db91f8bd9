//! Writes a `.br` and a `.gz` beside every text and wasm file, at the highest quality: it is done once
//! per release, and spares each static server from doing it worse at every visit.

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

const BROTLI_QUALITY: i32 = 11;
/// The largest window that every browser must accept.
const BROTLI_WINDOW: i32 = 22;

/// What a folder came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Files before compression.
    pub files: u64,
    /// Their bytes.
    pub raw: u64,
    /// Those that have compressed copies.
    pub compressed: u64,
    /// Bytes of the brotli copies.
    pub brotli: u64,
    /// Bytes of the gzip copies.
    pub gzip: u64,
}

/// Compresses a freshly built folder.
pub fn folder(folder: &Path) -> anyhow::Result<Total> {
    let mut total = Total::default();
    for file in files(folder)? {
        let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        total.files += 1;
        total.raw += content.len() as u64;
        if content.is_empty() || !compresses(&file) {
            continue;
        }
        let small = brotli(&content)?;
        write(&file, "br", &small)?;
        total.brotli += small.len() as u64;
        let small = gzip(&content)?;
        write(&file, "gz", &small)?;
        total.gzip += small.len() as u64;
        total.compressed += 1;
    }
    Ok(total)
}

/// Every file below a folder except compressed copies, in a stable order.
pub fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if !matches!(extension(&path), Some("br" | "gz")) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether compression is worth this file; pictures and fonts are compressed already. `config.json` is for operators to
/// edit, and a server would go on sending the compressed copy of the file that it was before.
pub fn compresses(file: &Path) -> bool {
    file.file_name().is_none_or(|name| name != "config.json")
        && matches!(
            extension(file),
            Some(
                "css"
                    | "html"
                    | "ics"
                    | "js"
                    | "json"
                    | "map"
                    | "mjs"
                    | "svg"
                    | "txt"
                    | "wasm"
                    | "webmanifest"
                    | "xml"
            )
        )
}

/// The content as a browser would receive it.
pub fn brotli(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut small = Vec::new();
    let wanted = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut small, &wanted).context("brotli failed")?;
    Ok(small)
}

fn gzip(content: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn write(file: &Path, suffix: &str, content: &[u8]) -> anyhow::Result<()> {
    let path = copy(file, suffix);
    fs::write(&path, content).with_context(|| format!("{} cannot be written", path.display()))
}

/// The name of a compressed copy.
pub fn copy(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn extension(file: &Path) -> Option<&str> {
    file.extension()?.to_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn copies_unpack_to_the_original() {
        let text = b"Winddown ".repeat(300);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(&text).unwrap(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        unpacked.clear();
        flate2::read::GzDecoder::new(&*gzip(&text).unwrap()).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn text_is_compressed_and_pictures_are_not() {
        assert!(compresses(Path::new("a/site.json")));
        assert!(!compresses(Path::new("config.json")));
        assert!(compresses(Path::new("app_bg.wasm")));
        assert!(!compresses(Path::new("icon.png")));
        assert!(!compresses(Path::new("LICENSE")));
    }

    #[test]
    fn a_folder_gets_its_copies() {
        let folder = std::env::temp_dir().join(format!("winddown-compress-{}", std::process::id()));
        fs::create_dir_all(folder.join("deep")).unwrap();
        fs::write(folder.join("index.html"), "<p>".repeat(100)).unwrap();
        fs::write(folder.join("deep/empty.css"), "").unwrap();
        fs::write(folder.join("icon.png"), "x").unwrap();
        let total = super::folder(&folder).unwrap();
        assert_eq!((total.files, total.raw, total.compressed), (3, 301, 1));
        assert!(folder.join("index.html.br").is_file() && folder.join("index.html.gz").is_file());
        assert_eq!(files(&folder).unwrap().len(), 3);
        fs::remove_dir_all(&folder).unwrap();
    }
}
