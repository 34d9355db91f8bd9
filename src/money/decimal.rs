//! Decimal numbers as JSON writes them, turned into whole minor units without a binary fraction on the way.

/// The most digits of a whole number of minor units: so many nines fit.
const MOST_DIGITS: usize = 38;
/// An exponent beyond this says no more than this one: the number is nothing, or too large.
const FARTHEST: i64 = 1_000_000;

/// Reads `text` as a decimal number with an optional fraction and exponent, in units of 10^-`digits`. Halves are rounded
/// away from zero, as invoices do, so that a refund is rounded as the charge was. `None` for what is no number, and for
/// what is too large.
///
/// It goes from digit to digit and never divides: the digit behind the last minor unit decides alone.
pub(super) fn minor_units(text: &str, digits: u32) -> Option<i128> {
    let (is_negative, number) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = match number.split_once(['e', 'E']) {
        None => (number, 0),
        Some((mantissa, exponent)) => (mantissa, read_exponent(exponent)?),
    };
    let (whole, fraction) =
        mantissa.split_once('.').map_or((mantissa, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return None;
    }

    // How many of the digits stand before the end of the minor units; below zero, none do and none is next to it.
    let end = i64::try_from(whole.len()).ok()? + exponent + i64::from(digits);
    let end = usize::try_from(end).ok();
    let mut all = whole.bytes().chain(fraction.unwrap_or_default().bytes()).map(|digit| digit - b'0');
    let (mut value, mut length) = (0_i128, 0);
    for digit in all.by_ref().take(end.unwrap_or(0)) {
        value = value.checked_mul(10)?.checked_add(i128::from(digit))?;
        length += usize::from(value != 0);
        if length > MOST_DIGITS {
            return None;
        }
    }
    // Where the digits end before the minor units do, noughts follow.
    let given = whole.len() + fraction.map_or(0, str::len);
    if value != 0 {
        for _ in given..end.unwrap_or(0) {
            value = value.checked_mul(10)?;
            length += 1;
            if length > MOST_DIGITS {
                return None;
            }
        }
    }
    if end.is_some() && all.next().is_some_and(|digit| digit >= 5) {
        value += 1;
    }
    Some(if is_negative { -value } else { value })
}

fn read_exponent(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let far = digits.bytes().fold(0, |far: i64, digit| (far * 10 + i64::from(digit - b'0')).min(FARTHEST));
    Some(if is_negative { -far } else { far })
}

#[cfg(test)]
mod tests {
    use super::minor_units;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_json_writes_them() {
        let table = [
            ("0", Some(0)),
            ("2e40", None),
            ("99999999999999999999999999999999999999999", None),
            ("-0.0", Some(0)),
            ("12.05", Some(1_205)),
            ("12", Some(1_200)),
            ("1.2e1", Some(1_200)),
            ("1205E-2", Some(1_205)),
            ("-23.45", Some(-2_345)),
            ("1e-400", Some(0)),
            ("0e999999999999999999999", Some(0)),
            ("0.29999999999999998889776975", Some(30)),
            ("1e400", None),
            ("1e99999999999999999999", None),
            ("", None),
            ("-", None),
            (".5", None),
            ("5.", None),
            ("+5", None),
            ("1.2.3", None),
            ("1e", None),
            ("1e+-2", None),
            ("NaN", None),
            ("1,5", None),
            ("٣", None),
        ];
        for (text, expected) in table {
            assert_eq!(minor_units(text, 2), expected, "{text}");
        }
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (text, expected) in [
            ("0.005", 1),
            ("-0.005", -1),
            ("0.0049999999999999999999999999999999999999999999", 0),
            ("2.675", 268),
            ("1.005", 101),
        ] {
            assert_eq!(minor_units(text, 2), Some(expected), "{text}");
        }
        assert_eq!(minor_units("0.5", 0), Some(1));
    }

    #[test]
    fn what_does_not_fit_is_refused_and_what_is_only_long_is_not() {
        assert_eq!(minor_units(&format!("1{}", "0".repeat(40)), 2), None);
        assert_eq!(minor_units(&format!("{}1", "0".repeat(400)), 2), Some(100));
        assert_eq!(minor_units(&format!("1.{}1", "0".repeat(400)), 2), Some(100));
        assert_eq!(minor_units(&format!("123{}e-40", "0".repeat(40)), 2), Some(12_300));
        assert_eq!(minor_units(&format!("1.{}1e40", "0".repeat(45)), 2), None);
    }

    proptest! {
        #[test]
        fn moving_the_point_and_the_exponent_changes_nothing(value in -999_999_999_999_i64..999_999_999_999, by in 0_u32..12) {
            let whole = minor_units(&value.to_string(), 2);
            prop_assert_eq!(whole, Some(i128::from(value) * 100));
            let zeros = "0".repeat(by as usize);
            prop_assert_eq!(minor_units(&format!("{value}{zeros}e-{by}"), 2), whole);
            prop_assert_eq!(minor_units(&format!("{value}.{zeros}0e0"), 2), whole);
        }

        #[test]
        fn rounding_is_never_off_by_more_than_a_half_and_the_same_on_both_sides(thousandths in 0_i128..10_i128.pow(20), digits in 0_u32..4) {
            let text = format!("{thousandths}e-5");
            let rounded = minor_units(&text, digits).unwrap();
            let unit = 10_i128.pow(5 - digits);
            prop_assert!((rounded * unit - thousandths).abs() * 2 <= unit);
            prop_assert_eq!(minor_units(&format!("-{text}"), digits), Some(-rounded));
        }

        #[test]
        fn no_text_panics(text in "-?[0-9.eE+-]{0,60}|\\PC{0,20}", digits in 0_u32..5) {
            let _ = minor_units(&text, digits);
        }
    }
}
