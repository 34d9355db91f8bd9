//! A short name for a text, by which what somebody said about it is told apart from what is said about a later version.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Sixty-four bits of FNV-1a: the same in every build and on every machine, since it is stored and exchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Fingerprint(u64);

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

impl Fingerprint {
    /// The fingerprint of some texts in their order.
    pub fn of(texts: &[&str]) -> Self {
        // No text of UTF-8 contains 0xFF, so what belongs to which text stays clear.
        let bytes = texts.iter().flat_map(|text| text.bytes().chain([0xFF]));
        Self(bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
    }

    /// Reads sixteen hexadecimal digits.
    pub fn parse(digits: &str) -> Option<Self> {
        let hexadecimal = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u64::from_str_radix(digits, 16).ok().filter(|_| hexadecimal).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = String;

    fn try_from(digits: String) -> Result<Self, String> {
        Self::parse(&digits).ok_or_else(|| format!("`{digits}` is no fingerprint"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_the_published_function_and_reads_itself() {
        // FNV-1a of "a" followed by 0xFF, computed by the published algorithm.
        let one = Fingerprint::of(&["a"]);
        assert_eq!(
            one.to_string(),
            format!("{:016x}", (0xaf63_dc4c_8601_ec8c_u64 ^ 0xFF).wrapping_mul(PRIME))
        );
        assert_eq!(Fingerprint::parse(&one.to_string()), Some(one));
        assert_ne!(Fingerprint::of(&["a", "b"]), Fingerprint::of(&["ab", ""]));
        for wrong in ["", "xyz", "+0000000000000000", "00000000000000000", "+000000000000000"] {
            assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
        }
    }
}
