//! Moments as Azure writes them: RFC 3339, in any offset, to any fraction of a second. chrono's own parser reads a dozen
//! other formats as well, and every byte of it would be transferred before the page can answer.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

/// Reads a moment such as `2026-03-01T10:00:00.5Z` or `2026-03-01T11:00:00+01:00`.
pub fn parse(text: &str) -> Option<DateTime<Utc>> {
    let (date, rest) = text.split_once(['T', 't', ' '])?;
    let at = rest.find(['Z', 'z', '+', '-'])?;
    let (time, offset) = rest.split_at(at);
    let date = parse_day(date)?;
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut time = time.splitn(3, ':');
    let moment =
        date.and_hms_opt(number(time.next()?, 2)?, number(time.next()?, 2)?, number(time.next()?, 2)?)?;
    moment.and_utc().checked_sub_signed(read_offset(offset)?)
}

/// Reads a day such as `2026-03-01`, as moments and date fields write it.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let mut date = text.splitn(3, '-');
    NaiveDate::from_ymd_opt(
        i32::try_from(number(date.next()?, 4)?).ok()?,
        number(date.next()?, 2)?,
        number(date.next()?, 2)?,
    )
}

/// Writes a day as a date field takes it.
pub fn print_day(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// Writes a moment to the second, in UTC.
pub fn print(at: DateTime<Utc>) -> String {
    use chrono::{Datelike, Timelike};
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

fn read_offset(text: &str) -> Option<TimeDelta> {
    if text.eq_ignore_ascii_case("Z") {
        return Some(TimeDelta::zero());
    }
    let (hours, minutes) = text.get(1..)?.split_once(':')?;
    let minutes = number(hours, 2)? * 60 + number(minutes, 2)?;
    let offset = TimeDelta::minutes(i64::from(minutes));
    Some(if text.starts_with('-') { -offset } else { offset })
}

fn number(digits: &str, width: usize) -> Option<u32> {
    (digits.len() == width && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_moment_in_every_spelling() {
        let expected = parse("2026-03-01T10:00:00Z").unwrap();
        for text in [
            "2026-03-01T11:00:00+01:00",
            "2026-03-01T10:00:00.0000000Z",
            "2026-03-01t04:30:00.5-05:30",
            "2026-03-01 10:00:00+00:00",
        ] {
            assert_eq!(parse(text), Some(expected), "{text}");
        }
        assert_eq!(print(expected), "2026-03-01T10:00:00Z");
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in [
            "",
            "2026-03-01",
            "2026-03-01T10:00:00",
            "2026-02-30T10:00:00Z",
            "2026-03-01T25:00:00Z",
            "26-03-01T10:00:00Z",
            "2026-03-01T10:00:00.Z",
            "2026-03-01T10:00:00+1",
            "+026-03-01T10:00:00Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn printing_and_parsing_agree_and_chrono_is_of_the_same_opinion(seconds in 0_i64..4_000_000_000) {
            let at = DateTime::from_timestamp(seconds, 0).unwrap();
            prop_assert_eq!(parse(&print(at)), Some(at));
            prop_assert_eq!(print(at).parse::<DateTime<Utc>>().ok(), Some(at));
        }

        #[test]
        fn no_text_panics(text in "[0-9TZ:+. -]{0,30}|\\PC{0,20}") {
            let _ = parse(&text);
        }
    }
}
