//! The reviewer's table and the reviewer's work: rows, states that end with the text they were given for, records, and
//! two works that become one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod reviewed;

use locales::review::{Bench, Difference, Edit, Part, State, Unreadable, Work};
use reviewed::{bench, bench_of, source, work};

#[test]
fn a_row_has_all_that_is_known_about_a_message() {
    let bench = bench();
    let keys: Vec<&str> = bench.rows().iter().map(|row| row.key.as_str()).collect();
    assert_eq!(keys, ["-azure", "step", "keep", "lead", "brace", "list-title"]);
    let row = bench.row("keep").unwrap();
    assert_eq!((row.area.as_str(), row.comment.as_str()), ("cancel", ""));
    let facts: Vec<String> = row.facts.iter().map(ToString::to_string).collect();
    assert_eq!(facts, ["retentionDays", "kept"]);
    assert_eq!(row.arguments[0].description, "days that data is kept");
    assert_eq!(bench.row("step").unwrap().comment, "The heading of a step.");
    let entry = row.text("nl-NL").unwrap().entry.as_ref().unwrap();
    assert_eq!((entry.path.as_str(), entry.line), ("nl-NL/cancel.ftl", 6));
    assert!(entry.fluent.starts_with("keep = { $days ->\n    [one]") && entry.fluent.ends_with("\n}"));
    assert!(bench.catalogue().is_some());
}

#[test]
fn findings_lie_with_the_text_they_are_about() {
    let bench = Bench::new(vec![
        source("en", "a", "a = Cancel { -x }\nb = Wait\nc = Yes\n"),
        source("nl-NL", "a", "a = Hoe toocancel\nc = {\n"),
    ]);
    assert!(bench.catalogue().is_none());
    let rules = |locale: &str, key: &str| -> Vec<String> {
        bench.text(locale, key).unwrap().findings.iter().map(|finding| finding.what.clone()).collect()
    };
    assert_eq!(rules("en", "a"), ["`-x` does not exist in `en`."]);
    assert!(rules("nl-NL", "a").iter().any(|what| what.contains("toocancel")), "{:?}", rules("nl-NL", "a"));
    assert_eq!(rules("nl-NL", "b"), ["The message is missing in `nl-NL`."]);
    assert_eq!(rules("nl-NL", "c").len(), 1);
    assert_eq!(bench.fluent("nl-NL", "c"), "c = {");
}

#[test]
fn a_catalogue_that_is_only_wrong_in_language_still_shows() {
    let bench = Bench::new(vec![source("en", "a", "a = Cancel\n"), source("nl-NL", "a", "a = Cancel\n")]);
    assert!(bench.catalogue().is_some());
    assert!(bench.findings().iter().any(locales::Finding::is_error));
}

#[test]
fn a_verdict_ends_with_the_text_it_was_given_for() {
    let before = bench();
    let mut work = work(&before);
    assert_eq!(work.review(&before, "nl-NL", "step").state, State::Ok);
    let after = bench_of(&reviewed::NL.replace("Stap", "Onderdeel").replace("bewaard", "behouden"));
    assert_eq!(work.review(&after, "nl-NL", "step").state, State::New);
    let review = work.review(&after, "nl-NL", "keep");
    assert_eq!((review.state, review.comment_is_older), (State::New, true));
    assert!(review.comment.starts_with("Ook de dag"));
    // An edit is another text, too, and taking it back brings the verdict back.
    work.edit(&before, "nl-NL", "step", "step = Deel { $step } van { $steps }");
    assert_eq!(work.review(&before, "nl-NL", "step").state, State::New);
    work.edit(&before, "nl-NL", "step", before.fluent("nl-NL", "step"));
    assert_eq!(work.review(&before, "nl-NL", "step").state, State::Ok);
    // So is another source.
    work.edit(&before, "en", "step", "step = Part { $step } of { $steps }");
    assert_eq!(work.review(&before, "nl-NL", "step").state, State::New);
}

#[test]
fn an_edit_that_the_file_has_taken_over_is_done_and_keeps_its_verdict() {
    let before = bench();
    let mut work = Work::default();
    let better = "step = Deel { $step } van { $steps }";
    work.edit(&before, "nl-NL", "step", better);
    work.judge(&before, "nl-NL", "step", State::Ok);
    assert_eq!(work.review(&before, "nl-NL", "step").edit, Edit::Current(better));
    let after = Bench::new(before.edited(&work).sources);
    work.settle(&after);
    let review = work.review(&after, "nl-NL", "step");
    assert_eq!((review.state, review.edit), (State::Ok, Edit::None));
    // In a file that went another way it is an older one.
    work.edit(&after, "nl-NL", "step", "step = Fase { $step } van { $steps }");
    assert!(matches!(work.review(&before, "nl-NL", "step").edit, Edit::Older(_)));
}

#[test]
fn a_record_is_read_back_or_says_what_it_is() {
    let work = work(&bench());
    assert_eq!(Work::from_json(&work.to_json()), Ok(work.clone()));
    let json = work.to_json();
    let damaged = |json: String| match Work::from_json(&json) {
        Err(Unreadable::Damaged { what }) => what,
        other => panic!("{other:?}"),
    };
    assert_eq!(Work::from_json("{\n \"a\": "), Err(Unreadable::Broken { line: 2, column: 6 }));
    for foreign in ["[]", "{}", "null", "{\"format\":\"har\",\"version\":1}"] {
        assert_eq!(Work::from_json(foreign), Err(Unreadable::Foreign), "{foreign}");
    }
    let future = json.replace("\"version\":1", "\"version\":7");
    assert_eq!(Work::from_json(&future), Err(Unreadable::Future { version: 7 }));
    assert!(damaged(json.replace("\"version\":1", "\"version\":\"1\"")).contains("version"));
    assert!(damaged(json.replace("\"ok\"", "\"fine\"")).contains("fine"));
    assert!(damaged(json.replace("\"comment\"", "\"remark\"")).contains("remark"));
    assert!(damaged(json.replace("\"step\"", "\"st ep\"")).contains("`st ep` is no key"));
    assert!(damaged(json.replace("\"nl-NL\"", "\"../x\"")).contains("`../x` is no locale"));
    assert!(damaged(json.replace("Ook de", "Ook\\u0004de")).contains("characters"));
    let about = json.split("\"about\":\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(damaged(json.replace(about, "12")).contains("`12` is no fingerprint"));
    assert!(Unreadable::Future { version: 7 }.to_string().contains("version 7"));
}

#[test]
fn imported_work_wins_only_about_the_same_text() {
    let bench = bench();
    let mut own = work(&bench);
    let mut theirs = Work::default();
    theirs.judge(&bench, "nl-NL", "step", State::Flagged);
    theirs.comment(&bench, "nl-NL", "step", "Deel is beter");
    theirs.comment(&bench, "nl-NL", "keep", "Ook de dag noemen?\nZie <stap 2> & verder");
    let changed = bench_of(&reviewed::NL.replace("bewaard", "behouden"));
    theirs.judge(&changed, "nl-NL", "keep", State::Ok);
    let merged = own.merge(&theirs);
    assert_eq!(merged.added, 1);
    assert!(matches!(
        merged.replaced.as_slice(),
        [Difference { key, own: Part::Verdict(own), imported: Part::Verdict(imported), .. }]
            if key == "step" && State::from(own.value) == State::Ok && State::from(imported.value) == State::Flagged
    ));
    assert!(matches!(merged.conflicts.as_slice(), [Difference { key, .. }] if key == "keep"));
    assert_eq!(own.review(&bench, "nl-NL", "step").state, State::Flagged);
    assert_eq!(own.review(&bench, "nl-NL", "keep").state, State::Flagged);
    // Once more changes nothing, and what was in conflict still is.
    let again = own.merge(&theirs);
    assert_eq!((again.added, again.replaced.len(), again.conflicts), (0, 0, merged.conflicts));
}
