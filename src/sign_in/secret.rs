//! Words that nobody may read: in a log, on a screen, or in a message about a mistake.

use std::fmt;

/// A token, a code, or the proof that goes with one.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes the words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The words, for the one call that they are for.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_of_it_tells_nothing() {
        assert_eq!(format!("{:?}", Some(Secret::new("eyJ0"))), "Some(Secret(…))");
    }
}
