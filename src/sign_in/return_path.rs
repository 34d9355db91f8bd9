//! Where the person was when they left to sign in: an address inside the app and never anywhere else, because what stands in a
//! browser's store may have been written by somebody else.

/// A path with its query on the app's own origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnPath(String);

impl ReturnPath {
    /// Reads a path; whatever could lead elsewhere becomes the list.
    pub fn checked(path: &str) -> Self {
        // `//host` and `/\host` are addresses of other hosts; a browser drops tabs and line ends before it looks.
        let leads_elsewhere = !path.starts_with('/')
            || path.starts_with("//")
            || path.contains(|c: char| c == '\\' || c.is_control() || c.is_whitespace());
        Self(if leads_elsewhere { "/".to_owned() } else { path.to_owned() })
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_inside_the_app_is_kept() {
        for path in ["/", "/subscriptions?q=a%20b&lang=nl-NL", "/subscriptions/1/cancel/review"] {
            assert_eq!(ReturnPath::checked(path).as_str(), path);
        }
    }

    #[test]
    fn whatever_could_lead_elsewhere_becomes_the_list() {
        for path in [
            "",
            "subscriptions",
            "//example.com",
            "/\\example.com",
            "\\/example.com",
            "https://example.com",
            "javascript:alert(1)",
            "/\t/example.com",
            "/\n/example.com",
            "/subscriptions\u{a0}",
        ] {
            assert_eq!(ReturnPath::checked(path).as_str(), "/", "{path:?}");
        }
    }
}
