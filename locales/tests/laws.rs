//! Laws of the checks, whatever the text: nothing panics, and every mark lies in the text it is about.

#![cfg(not(target_arch = "wasm32"))]

use locales::checks::{Habits, Language, Mark, Passage, alone, pair};
use locales::{Source, foreign, verify};
use proptest::prelude::*;

/// Texts made of what the rules look for, so that they are not all left alone.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("Hallo ".to_owned()),
        Just("toocancel ".to_owned()),
        Just("aaaé".to_owned()),
        Just("We betaalt u niet ".to_owned()),
        Just("Back-up van ".to_owned()),
        Just("Kunt u 1.000,5 minuten".to_owned()),
        Just("account beheerder".to_owned()),
        Just("annuleren je uw".to_owned()),
        Just("<b>“ ’x'\"".to_owned()),
        Just(" . ".to_owned()),
        Just("…\u{FFFC}\u{301}İ".to_owned()),
        "\\PC{0,6}",
        any::<String>(),
    ];
    proptest::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat())
}

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Dutch), Just(Language::English), Just(Language::Other)]
}

fn lies_in(marks: &[Mark], text: &str) -> Result<(), TestCaseError> {
    for mark in marks {
        prop_assert!(text.get(mark.range.clone()).is_some(), "{mark:?} in {text:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn marks_lie_in_the_text(text in text(), other in text(), language in language(), formal: bool) {
        let habits = Habits { formal, straight_quotes: !formal };
        let (passage, other) = (Passage::plain(&text), Passage::plain(&other));
        lies_in(&alone(language, &passage, habits), &text)?;
        lies_in(&pair((Language::English, &other), (language, &passage), habits), &text)?;
        lies_in(&pair((Language::Dutch, &other), (language, &passage), habits), &text)?;
    }

    #[test]
    fn no_file_makes_a_reader_panic(text in text(), format in 0_usize..4, bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
        let path = ["x.ftl", "x.json", "x.xlf", "x.md"][format];
        let shell = [
            format!("a = {text}\n"),
            format!("{{ \"a\": \"{text}\" }}"),
            format!("<xliff><file><unit id=\"a\"><segment><source>{text}</source><target>{text}</target></segment></unit></file></xliff>"),
            format!("---\ntitle: {text}\n---\n# {text}\n\n[{text}](x#{text}) ![{text}](y) **{text}**\n"),
        ];
        for content in [text.clone().into_bytes(), shell[format].clone().into_bytes(), bytes] {
            let lines = content.split(|byte| *byte == b'\n').count();
            if let Ok(file) = foreign::open(path, content, Some("nl-NL")) {
                for finding in foreign::check(&[file], None) {
                    prop_assert!((1..=lines + 1).contains(&finding.line), "{finding}");
                    let columns = finding.columns.clone().unwrap_or(1..1);
                    prop_assert!(columns.start >= 1 && columns.start <= columns.end, "{finding}");
                }
            }
        }
    }

    #[test]
    fn no_catalogue_makes_the_proof_panic(text in text(), other in text()) {
        let source = |locale: &str, text: &str| Source {
            locale: locale.to_owned(),
            path: format!("{locale}/a.ftl"),
            text: format!("# @facts retentionDays\n# $days (Number) - x\na = {text} {{ $days }}\n"),
        };
        let _ = verify(&[source("en", &text), source("nl-NL", &other)]);
    }
}
