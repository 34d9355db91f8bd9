//! The laws of the exchange: whatever a reviewer can have said comes back from every format as it was, and no file breaks
//! an import.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod reviewed;

use std::fmt::Write as _;

use locales::review::{Fingerprint, State, Work, exchange};
use proptest::prelude::*;
use reviewed::{bench, import, work};

fn remark() -> impl Strategy<Value = (String, String, State, String, String, u8)> {
    let locale = prop_oneof![Just("en".to_owned()), Just("nl-NL".to_owned()), Just("de".to_owned())];
    let key = prop_oneof![
        Just("-azure".to_owned()),
        Just("step".to_owned()),
        Just("keep".to_owned()),
        Just("lead".to_owned()),
        "[a-z]{1,3}"
    ];
    let state = prop_oneof![Just(State::New), Just(State::Ok), Just(State::Flagged)];
    let words = r#"(\PC|[\n\t=+@'",;<&{}\\-]|\]\]>|\{ \$x \}|\r|\u{4}){0,20}"#;
    let edit = prop_oneof![
        Just(String::new()),
        words.prop_map(|words: String| words),
        words.prop_map(|words: String| format!("step = {words}")),
        words.prop_map(|words: String| format!("lead =\n    x{words}")),
        Just("step =".to_owned()),
    ];
    (locale, key, state, words.prop_map(|words: String| words), edit, 0_u8..4)
}

proptest! {
    // Each case builds, writes and reads a dozen times.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn work_comes_back_from_every_format_as_it_was(remarks in proptest::collection::vec(remark(), 0..6)) {
        let bench = bench();
        let older = reviewed::bench_of(&reviewed::NL.replace("Stap", "Fase").replace("niets", "niks"));
        let mut work = Work::default();
        for (locale, key, state, comment, edit, when) in remarks {
            // Said now, before the text changed, or partly so.
            let at = |bit: u8| if when & bit == 0 { &bench } else { &older };
            work.edit(at(1), &locale, &key, &edit);
            work.comment(at(2), &locale, &key, &comment);
            work.judge(at(1), &locale, &key, state);
        }
        work.settle(&bench);
        prop_assert_eq!(Work::from_json(&work.to_json()), Ok(work.clone()));
        prop_assert_eq!(&import(&bench, "x.json", &exchange::json(&bench, &work)).work, &work);
        prop_assert_eq!(&import(&bench, "x.csv", &exchange::csv(&bench, &work)).work, &work);
        let mut together = Work::default();
        for locale in ["en", "nl-NL", "de"] {
            let written = exchange::xliff(&bench, &work, locale);
            let imported = exchange::import(&bench, &work, "x.xlf", written.into_bytes(), Some(locale));
            let merged = together.merge(&imported.expect("readable").work);
            prop_assert_eq!((merged.replaced, merged.conflicts), (vec![], vec![]));
        }
        prop_assert_eq!(together, work);
    }

    #[test]
    fn fingerprints_are_read_back(texts in proptest::collection::vec(".{0,8}", 0..3)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let fingerprint = Fingerprint::of(&texts);
        prop_assert_eq!(Fingerprint::parse(&fingerprint.to_string()), Some(fingerprint));
    }

    #[test]
    fn no_input_breaks_an_import(cut in 0_usize..8000, with in r#"(<|>|&|"|'|\{|\}|,|;|\n|\PC|</?(unit|source|target|ph|cp hex="1")( id="step")?/?>){0,12}"#) {
        let bench = bench();
        let work = work(&bench);
        let exports = [
            ("x.xlf", exchange::xliff(&bench, &work, "nl-NL")),
            ("x.csv", exchange::csv(&bench, &work)),
            ("x.json", exchange::json(&bench, &work)),
        ];
        for (path, text) in exports {
            let at = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
            let mut broken = String::new();
            write!(broken, "{}{with}{}", &text[..at], &text[at..]).unwrap();
            let _ = exchange::import(&bench, &work, path, broken.into_bytes(), None);
            let _ = exchange::import(&bench, &work, path, text.as_bytes()[..at].to_vec(), None);
            let _ = exchange::import(&bench, &work, path, with.clone().into_bytes(), None);
        }
    }
}
