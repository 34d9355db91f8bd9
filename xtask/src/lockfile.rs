//! Reads versions out of the project's own manifests, so that no version is written in two places: the
//! wasm-bindgen command line must be exactly the crate's version, because the two speak a private format.

/// The version that `Cargo.lock` holds of a package.
pub fn locked_version<'text>(lock: &'text str, package: &str) -> Option<&'text str> {
    let mut lines = lock.lines();
    lines.find(|line| value(line, "name") == Some(package))?;
    lines.take_while(|line| !line.starts_with("[[")).find_map(|line| value(line, "version"))
}

fn value<'text>(line: &'text str, key: &str) -> Option<&'text str> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
dependencies = [
 "cfg-if",
]

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.79"
"#;

    #[test]
    fn a_version_is_that_of_the_package_alone() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.79"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }
}
