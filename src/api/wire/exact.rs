//! Amounts as Azure wrote them. A JSON parser makes a binary fraction of `12.05`; here the digits stay what they were.
//!
//! The parser's own way to keep them (`arbitrary_precision`) changes every number of every crate in the build and breaks
//! untagged enums. So the few answers that hold amounts have their numbers turned into marked texts before they are parsed.

use serde_json::Value;

use super::{Read, Unreadable};
use crate::money::{Currency, Money};

/// Stands before the digits of a number. It is no character and in no text.
const MARK: char = '\u{fdd0}';

/// Parses JSON with all numbers as marked texts.
pub(in crate::api) fn parse(json: &str) -> Result<Value, serde_json::Error> {
    serde_json::from_str(&numbers_as_texts(json))
}

/// Whether a text of a JSON value that was parsed here was a number.
pub(super) fn is_number(text: &str) -> bool {
    text.starts_with(MARK)
}

/// An amount out of JSON that was parsed here. What was no number, or one too large to be money, is unreadable.
pub(super) fn money(number: &Value, currency: Currency) -> Read<Money> {
    let digits = number.as_str().and_then(|text| text.strip_prefix(MARK)).ok_or(Unreadable)?;
    Money::parse(digits, currency).ok_or(Unreadable)
}

fn numbers_as_texts(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + json.len() / 4);
    let (mut in_text, mut is_escaped, mut in_number) = (false, false, false);
    for character in json.chars() {
        if in_number && !matches!(character, '0'..='9' | '.' | 'e' | 'E' | '+' | '-') {
            out.push('"');
            in_number = false;
        }
        if !in_text && !in_number && matches!(character, '0'..='9' | '-') {
            out.push('"');
            out.push(MARK);
            in_number = true;
        }
        if character == '"' && !is_escaped {
            in_text = !in_text;
        }
        is_escaped = in_text && character == '\\' && !is_escaped;
        out.push(character);
    }
    if in_number {
        out.push('"');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(json: &str) -> Read<Money> {
        money(&parse(json).unwrap(), Currency::parse("EUR").unwrap())
    }

    #[test]
    fn amounts_keep_their_digits() {
        let euros = |minor| Ok(Money::new(minor, Currency::parse("EUR").unwrap()));
        assert_eq!(read("12.05"), euros(1_205));
        assert_eq!(read("-0.005"), euros(-1));
        assert_eq!(read("1.5e3"), euros(150_000));
        // A binary fraction of 64 bits would end in 8 instead of 5 here.
        assert_eq!(read("90071992547409.925"), euros(9_007_199_254_740_993));
        assert_eq!(read("12345678901234567890.12"), euros(1_234_567_890_123_456_789_012));
    }

    #[test]
    fn what_is_no_number_is_unreadable() {
        for json in ["\"12.05\"", "true", "null", "[]", "1.2.3", "1e400"] {
            assert_eq!(read(json), Err(Unreadable), "{json}");
        }
    }

    #[test]
    fn texts_stay_as_they_are() {
        let json = r#"{"a 1":"\"-2\\","b":["x\\\"3",{"c":4}],"d":"5"}"#;
        let value = parse(json).unwrap();
        assert_eq!(value["a 1"], "\"-2\\");
        assert_eq!(value["b"][0], "x\\\"3");
        assert_eq!(value["b"][1]["c"], format!("{MARK}4"));
        assert!(!is_number(value["d"].as_str().unwrap()));
    }

    proptest! {
        #[test]
        fn what_was_json_stays_json_and_what_was_not_does_not_become_it(json in "[\\[\\]{}\",:\\\\a0-9e.+ -]{0,24}") {
            let before = serde_json::from_str::<Value>(&json).is_ok();
            let after = parse(&json).is_ok();
            prop_assert!(!before || after);
            // Numbers that JSON does not know are left to the reader of amounts; everything else stays refused.
            prop_assert!(before || !after || json.contains(|c: char| c.is_ascii_digit() || c == '-'));
        }
    }
}
