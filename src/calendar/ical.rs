//! The file that a calendar program takes in: iCalendar, RFC 5545.
//!
//! An entry is a whole day (`VALUE=DATE`), the one that the date has in the person's time zone when they download it: "last
//! day to reactivate" is a day, and a calendar in another zone must not move it into the night before. An entry's `UID` is
//! the same in every download, and its `SEQUENCE` grows with time, so a later download moves what an earlier one entered.

use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike, Utc};

/// Octets of a line, without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;
/// From here on minutes are counted for `SEQUENCE`, which must fit into 31 bits: 2020-01-01, in seconds since 1970.
const FIRST_MINUTE: i64 = 1_577_836_800;
/// Reminders at nine in the morning: a week before, and the day before.
const REMINDERS: [&str; 2] = ["-P6DT15H", "-PT15H"];

/// A day to be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names the entry in every download of this subscription.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// What is on that day.
    pub summary: String,
    /// What that means.
    pub description: String,
}

/// What all entries of a file share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What the calendar is called.
    pub name: String,
    /// The language of its words, such as `nl-NL`.
    pub language: &'static str,
    /// Where more is told.
    pub url: String,
    /// When it is made, UTC.
    pub made_at: DateTime<Utc>,
    /// The days.
    pub entries: Vec<Entry>,
}

impl Sheet {
    /// The file.
    pub fn write(&self) -> String {
        let mut out = String::new();
        let mut line = |words: &str| fold(words, &mut out);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Winddown//Winddown//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line(&format!("X-WR-CALNAME:{}", escape(&self.name)));
        let sequence = (self.made_at.timestamp() - FIRST_MINUTE).div_euclid(60).clamp(0, i64::from(i32::MAX));
        for entry in &self.entries {
            let summary = format!(";LANGUAGE={}:{}", self.language, escape(&entry.summary));
            line("BEGIN:VEVENT");
            line(&format!("UID:{}", escape(&entry.uid)));
            line(&format!("DTSTAMP:{}", stamp(self.made_at)));
            line(&format!("LAST-MODIFIED:{}", stamp(self.made_at)));
            line(&format!("SEQUENCE:{sequence}"));
            line(&format!("DTSTART;VALUE=DATE:{}", date(entry.day)));
            line(&format!(
                "DTEND;VALUE=DATE:{}",
                date(entry.day.checked_add_days(Days::new(1)).unwrap_or(entry.day))
            ));
            line(&format!("SUMMARY{summary}"));
            line(&format!("DESCRIPTION;LANGUAGE={}:{}", self.language, escape(&entry.description)));
            line(&format!("URL:{}", self.url));
            // A day in the calendar of a person leaves them free for everything else.
            line("TRANSP:TRANSPARENT");
            for trigger in REMINDERS {
                line("BEGIN:VALARM");
                line("ACTION:DISPLAY");
                line(&format!("DESCRIPTION{summary}"));
                line(&format!("TRIGGER:{trigger}"));
                line("END:VALARM");
            }
            line("END:VEVENT");
        }
        line("END:VCALENDAR");
        out
    }
}

/// A text as a value: what separates values is marked, and a line end is written as one (3.3.11). Other characters that
/// steer a terminal have no place in a value.
fn escape(words: &str) -> String {
    let mut out = String::new();
    for character in words.replace("\r\n", "\n").chars() {
        match character {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(character);
            }
            '\n' | '\r' => out.push_str("\\n"),
            control if control.is_control() && control != '\t' => {}
            other => out.push(other),
        }
    }
    out
}

/// Writes a line, folded so that no part is longer than it may be and no character is torn (3.1).
fn fold(line: &str, out: &mut String) {
    let mut room = LONGEST_LINE;
    for character in line.chars() {
        if character.len_utf8() > room {
            out.push_str("\r\n ");
            // The blank is one octet of the next part.
            room = LONGEST_LINE - 1;
        }
        room -= character.len_utf8();
        out.push(character);
    }
    out.push_str("\r\n");
}

fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn stamp(at: DateTime<Utc>) -> String {
    format!("{}T{:02}{:02}{:02}Z", date(at.date_naive()), at.hour(), at.minute(), at.second())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sheet(made_at: &str, summary: &str) -> Sheet {
        Sheet {
            name: "Webshop".into(),
            language: "nl-NL",
            url: "https://winddown.example/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad/status".into(),
            made_at: made_at.parse().unwrap(),
            entries: vec![Entry {
                uid: "83aa47df-e3e9-49ff-877b-94304bf3d3ad-data-deleted@winddown".into(),
                day: "2026-12-31".parse().unwrap(),
                summary: summary.into(),
                description: "Regel één; regel, twee\nregel \\ drie".into(),
            }],
        }
    }

    fn unfold(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    fn unescape(words: &str) -> String {
        let mut out = String::new();
        let mut characters = words.chars();
        while let Some(character) = characters.next() {
            match character {
                '\\' => match characters.next() {
                    Some('n' | 'N') => out.push('\n'),
                    other => out.extend(other),
                },
                other => out.push(other),
            }
        }
        out
    }

    #[test]
    fn a_day_is_entered_whole_with_two_reminders() {
        let lines = unfold(&sheet("2026-03-01T10:00:07Z", "Gegevens worden verwijderd").write());
        for line in [
            "DTSTAMP:20260301T100007Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY;LANGUAGE=nl-NL:Gegevens worden verwijderd",
            "DESCRIPTION;LANGUAGE=nl-NL:Regel één\\; regel\\, twee\\nregel \\\\ drie",
            "TRIGGER:-P6DT15H",
            "TRIGGER:-PT15H",
        ] {
            assert!(lines.iter().any(|found| found == line), "{line} is not in {lines:#?}");
        }
        let begun = |part: &str| lines.iter().filter(|line| **line == format!("BEGIN:{part}")).count();
        assert_eq!((begun("VEVENT"), begun("VALARM")), (1, 2));
    }

    #[test]
    fn a_later_download_moves_the_entry_of_an_earlier_one() {
        let of = |made_at, name: &str| {
            let lines = unfold(&sheet(made_at, "x").write());
            lines.iter().find_map(|line| line.strip_prefix(name)).unwrap().to_owned()
        };
        let (first, later) = ("2026-03-01T10:00:00Z", "2026-03-01T10:01:00Z");
        assert_eq!(of(first, "UID:"), of(later, "UID:"));
        let sequence = |made_at| of(made_at, "SEQUENCE:").parse::<i32>().unwrap();
        assert!(sequence(first) < sequence(later));
        // A computer whose clock is wrong by centuries makes a file all the same.
        assert_eq!(sequence("1970-01-01T00:00:00Z"), 0);
        assert_eq!(sequence("9999-12-31T00:00:00Z"), i32::MAX);
    }

    proptest! {
        #[test]
        fn folding_tears_no_character_and_loses_nothing(words in "\\PC{0,200}") {
            let mut out = String::new();
            fold(&words, &mut out);
            prop_assert!(out.split_terminator("\r\n").all(|line| line.len() <= LONGEST_LINE));
            prop_assert_eq!(unfold(&out).concat(), words);
        }

        #[test]
        fn a_value_comes_back_as_it_was(words in "[\\PC\n\t]{0,80}") {
            let value = escape(&words);
            prop_assert!(!value.contains('\n') && !value.contains('\r'));
            prop_assert_eq!(unescape(&value), words);
        }

        #[test]
        fn whatever_a_subscription_is_called_the_file_is_whole(summary in "[\\PC\r\n]{0,120}") {
            let file = sheet("2026-03-01T10:00:00Z", &summary).write();
            prop_assert!(file.split_terminator("\r\n").all(|line| line.len() <= LONGEST_LINE && !line.contains('\n')));
            prop_assert_eq!(file.matches("BEGIN:").count(), file.matches("END:").count());
        }
    }
}
