//! Edits reach the files, and nothing else in the files changes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod reviewed;

use locales::review::{Bench, Work, load};
use proptest::prelude::*;
use reviewed::{LIJST, NL, bench, lines, source};

fn edit(key: &str, text: &str) -> (Bench, Work) {
    let bench = bench();
    let mut work = Work::default();
    work.edit(&bench, "nl-NL", key, text);
    (bench, work)
}

#[test]
fn an_edit_replaces_its_entry_and_no_other_byte() {
    let (bench, work) = edit("step", "step = Deel { $step } van { $steps }\n");
    let edited = bench.edited(&work);
    assert_eq!(edited.refused, []);
    assert_eq!(edited.changed, ["nl-NL/cancel.ftl"]);
    let download: Vec<&str> = edited.downloads().map(|source| source.text.as_str()).collect();
    assert_eq!(download, [NL.replace("Stap {", "Deel {")]);
    assert!(Bench::new(edited.sources).catalogue().is_some());
}

#[test]
fn an_edit_of_several_lines_takes_the_line_ends_of_its_file() {
    let (bench, work) = edit("brace", "brace =\n    Schrijf\n    { \"{\" } & <b>");
    let text = bench.edited(&work).downloads().next().unwrap().text.clone();
    assert!(text.ends_with("verloren.\r\nbrace =\r\n    Schrijf\r\n    { \"{\" } & <b>"), "{text:?}");
}

#[test]
fn an_edit_that_does_more_than_change_words_is_refused() {
    let table = [
        ("stap = Deel", "The edit changes the key to `stap`."),
        ("step = Deel\nmore = Meer", "The edit contains a second message, `more`."),
        ("step = Deel {", "What stands between the braces is not known."),
        ("step = Deel }", "There is a `}` without a `{`."),
        ("# Zo\nstep = Deel", "The edit contains a comment."),
        ("step = Deel\n# Zo", "The edit contains a comment."),
        ("Deel", "There is no `=` after the key."),
        ("-step = Deel", "The edit changes the key to `-step`."),
    ];
    for (text, what) in table {
        let (bench, work) = edit("step", text);
        let edited = bench.edited(&work);
        assert_eq!(edited.sources, bench.sources(), "{text}");
        let found: Vec<(usize, &str)> =
            edited.refused.iter().map(|finding| (finding.line, finding.what.as_str())).collect();
        assert_eq!(found, [(4, what)], "{text}");
        assert_eq!(
            (edited.refused[0].path.as_str(), edited.refused[0].key.as_str()),
            ("nl-NL/cancel.ftl", "step")
        );
    }
}

#[test]
fn a_mistake_in_an_edit_is_found_where_it_will_stand() {
    let (bench, work) = edit("step", "step = Deel { $step } van de  toocancel");
    let live = Bench::new(bench.edited(&work).sources);
    let findings = &live.text("nl-NL", "step").unwrap().findings;
    assert!(findings.iter().any(|finding| finding.what.contains("leaves out `$steps`") && finding.line == 4));
    assert!(findings.iter().any(|finding| finding.decoded.as_deref() == Some("to cancel")));
}

#[test]
fn a_translation_that_is_missing_is_added_to_the_file_of_its_area() {
    let bench = Bench::new(vec![
        source("en", "a", "a = Wait\nb = Stop\n"),
        source("en", "c", "c = Go\n"),
        source("nl-NL", "a", "a = Wacht"),
    ]);
    let mut work = Work::default();
    work.edit(&bench, "nl-NL", "b", "b = Halt");
    work.edit(&bench, "nl-NL", "c", "c = Start");
    let edited = bench.edited(&work);
    assert_eq!(edited.downloads().next().unwrap().text, "a = Wacht\nb = Halt\n");
    assert_eq!(edited.refused.len(), 1);
    assert_eq!(edited.refused[0].what, "There is no file `c.ftl` in `nl-NL` to put the message in.");
}

#[test]
fn an_edit_of_a_text_that_has_changed_is_kept_and_not_applied() {
    let (_, work) = edit("step", "step = Deel { $step } van { $steps }");
    let changed = reviewed::bench_of(&NL.replace("Stap", "Fase"));
    let edited = changed.edited(&work);
    assert_eq!(edited.sources, changed.sources());
    assert!(edited.refused[0].what.contains("has changed since") && !edited.refused[0].is_error());
}

fn loaded(text: &str) -> (Bench, Work, Vec<String>) {
    let bench = bench();
    let loaded = load(&bench, "nl-NL", "cancel (1).ftl", text.as_bytes().to_vec()).expect("readable");
    let found = lines(&loaded.findings);
    (bench, loaded.work, found)
}

#[test]
fn a_whole_file_becomes_edits_of_what_differs() {
    let text = NL.replace("\r\n", "\n").replace("Stap", "Deel");
    let (bench, work, found) = loaded(&text);
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(work.remarks().map(|(_, key, _)| key).collect::<Vec<_>>(), ["step"]);
    assert_eq!(bench.edited(&work).downloads().next().unwrap().text, NL.replace("Stap", "Deel"));
}

#[test]
fn what_is_wrong_with_a_whole_file_is_found_and_the_rest_is_taken() {
    let text = "# Iets anders\nstep = Deel { $step } van { $steps }\nstep = Nog eens\nwat = Wat?\nkeep\nbrace = { }\n";
    let (_, work, found) = loaded(text);
    assert_eq!(
        found,
        [
            "1: -azure: The message `-azure` is missing in the file.",
            "1: lead: The message `lead` is missing in the file.",
            "1: : The comments are other ones than in the catalogue.",
            "3: step: The key `step` stands twice.",
            "4: wat: The message `wat` is not known.",
            "5: keep: There is no `=` after the key.",
            "6: brace: What stands between the braces is not known.",
        ]
    );
    assert_eq!(
        work.remark("nl-NL", "step").unwrap().edit.as_ref().unwrap().value,
        "step = Deel { $step } van { $steps }"
    );
}

#[test]
fn a_file_of_another_language_or_catalogue_is_told() {
    let english = reviewed::EN.to_owned()
        + "lead = The data and the access to the services that you use are not lost with the subscription.\n\
         more = This is what happens when you cancel the subscription that you and the others use with it.\n";
    let (_, _, found) = loaded(&english);
    assert!(
        found.iter().any(|line| line.contains("checked as `nl-NL`, but their words are English")),
        "{found:?}"
    );
    let foreign = load(&bench(), "nl-NL", "x.ftl", b"other = Iets\n".to_vec()).expect_err("foreign");
    assert_eq!(foreign.what, "No message of the file is one of `nl-NL`.");
    let binary = load(&bench(), "nl-NL", "x.ftl", b"a\n\xFF".to_vec()).expect_err("binary");
    assert_eq!((binary.line, binary.mend.as_str()), (2, "Save it as UTF-8."));
}

proptest! {
    #[test]
    fn whatever_is_typed_changes_only_its_entry(
        text in r##"(step = )?([a-z \n{}$="#-]|\{ \$step \}|\n    ){0,40}"##,
        windows in any::<bool>(),
    ) {
        let nl = if windows { NL.to_owned() } else { NL.replace("\r\n", "\n") };
        let bench = reviewed::bench_of(&nl);
        let mut work = Work::default();
        work.edit(&bench, "nl-NL", "step", &text);
        let edited = bench.edited(&work);
        let file = |sources: &[locales::Source]| sources[2].text.clone();
        if edited.changed.is_empty() {
            prop_assert_eq!(file(&edited.sources), nl);
        } else {
            let (before, after) = nl.split_once("step = Stap { $step } van { $steps }").unwrap();
            let text = file(&edited.sources);
            prop_assert!(text.starts_with(before) && text.ends_with(after));
            let live = Bench::new(edited.sources.clone());
            let others = |bench: &Bench| -> Vec<String> {
                let rows = bench.rows().iter().filter(|row| row.key != "step");
                rows.map(|row| row.text("nl-NL").unwrap().fluent().to_owned()).collect()
            };
            prop_assert_eq!(others(&live), others(&bench));
        }
        prop_assert_eq!(&edited.sources[3].text, LIJST);
    }
}
