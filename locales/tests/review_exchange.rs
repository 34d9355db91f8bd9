//! What leaves for other tools comes back as it was, and what they changed comes back as edits.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod reviewed;

use locales::review::{Bench, State, Work, exchange};
use reviewed::{bench, import, lines, work};

#[test]
fn the_xliff_of_a_small_catalogue() {
    let bench = bench();
    let mut work = work(&bench);
    // A message that is gone, with a comment and an edit.
    let old = reviewed::bench_of(&format!("{}\r\nold = Oud\r\n", reviewed::NL));
    work.comment(&old, "nl-NL", "old", "Nog nodig?");
    work.edit(&old, "nl-NL", "old", "old = Ouder");
    let written = exchange::xliff(&bench, &work, "nl-NL");
    assert_eq!(written, include_str!("golden/review.xlf"), "when this is meant, copy it:\n{written}");
}

#[test]
fn the_table_of_a_small_catalogue_for_spreadsheets() {
    let bench = bench();
    let csv = exchange::csv(&bench, &work(&bench));
    let mut rows = csv.split("\r\n");
    assert!(rows.next().unwrap().starts_with("\u{FEFF}locale,area,key,source,text,state,comment,"));
    assert!(rows.next().unwrap().starts_with("en,cancel,'-azure,"));
    assert!(csv.contains("\r\nnl-NL,list,list-title,Subscriptions,Uw abonnementen,new,,"));
    assert!(csv.contains("\"Ook de dag noemen?\nZie <stap 2> & verder\""));
}

#[test]
fn json_says_what_the_readme_says() {
    let bench = bench();
    let json: serde_json::Value = serde_json::from_str(&exchange::json(&bench, &work(&bench))).unwrap();
    assert_eq!(json["format"], "winddown-review");
    assert_eq!(json["version"], 1);
    let rows = json["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["locale"] == "nl-NL" && row["key"] == "keep").unwrap();
    let names: Vec<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
    let mut documented = [
        "locale",
        "area",
        "key",
        "path",
        "line",
        "source",
        "text",
        "state",
        "comment",
        "translator",
        "arguments",
        "facts",
        "findings",
        "trace",
    ];
    documented.sort_unstable();
    assert_eq!(names, documented);
    assert_eq!(
        (&row["state"], &row["line"], &row["facts"][1]),
        (&"flagged".into(), &6.into(), &"kept".into())
    );
}

#[test]
fn nothing_comes_back_as_work_when_nothing_was_said() {
    let bench = bench();
    let none = Work::default();
    for (path, text) in [
        ("x.json", exchange::json(&bench, &none)),
        ("x.csv", exchange::csv(&bench, &none)),
        ("x.xlf", exchange::xliff(&bench, &none, "nl-NL")),
    ] {
        let imported = import(&bench, path, &text);
        assert_eq!((imported.work, imported.findings), (Work::default(), vec![]), "{path}");
    }
}

#[test]
fn a_text_that_was_edited_in_xliff_gives_files_that_compile() {
    let bench = bench();
    let written = exchange::xliff(&bench, &work(&bench), "nl-NL");
    let edited = written
        .replace("Stap <ph id=\"1\"", "Deel <ph id=\"1\"")
        .replace("Er is nog niets opgezegd", "Er is nog steeds niets opgezegd")
        .replace("worden { $days } dagen bewaard", "worden nog { $days } dagen bewaard");
    let imported = import(&bench, "x.xlf", &edited);
    assert_eq!(lines(&imported.findings), Vec::<String>::new());
    // The verdict was about the old words.
    assert_eq!(imported.work.review(&bench, "nl-NL", "step").state, State::New);
    let files = bench.edited(&imported.work);
    assert_eq!((files.refused.len(), files.changed.len()), (0, 2));
    let expected = reviewed::NL
        .replace("Stap", "Deel")
        .replace("nog niets", "nog steeds niets")
        .replace("worden { $days } dagen bewaard", "worden nog { $days } dagen bewaard");
    assert_eq!(files.downloads().next().unwrap().text, expected);
    assert!(Bench::new(files.sources).catalogue().is_some());
}
