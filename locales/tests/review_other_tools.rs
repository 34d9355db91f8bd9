//! Exports as other tools write them anew: with other prefixes, other delimiters, and without what they do not know.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod reviewed;

use std::collections::BTreeMap;

use locales::review::{Bench, State, exchange};
use reviewed::{bench, import, lines, work};

#[test]
fn xliff_as_another_tool_writes_it_anew_says_the_same() {
    let bench = bench();
    let work = work(&bench);
    let written = exchange::xliff(&bench, &work, "nl-NL");
    // Reordered attributes, a prefix, CDATA, numeric entities, other indentation, 2.1, Windows line ends, candidates.
    let mut other = written
        .replace(
            "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"",
            "xmlns:x='urn:oasis:names:tc:xliff:document:2.0'",
        )
        .replace(
            "version=\"2.0\" srcLang=\"en\" trgLang=\"nl-NL\"",
            "trgLang='nl-nl'\n  srcLang='en' version='2.1'",
        )
        .replace("mda:", "m:")
        .replace("xmlns:m:", "xmlns:m")
        .replace("xmlns:mda", "xmlns:m")
        .replace("canResegment=\"no\"", "canResegment='no' x:y='z'")
        .replace("Uw abonnementen", "<![CDATA[Uw ]]>&#x61;bonnemente&#110;")
        .replace("\n      ", "\n\n\t\t ")
        .replace("<originalData>", "<!-- data --><?tool x?><originalData>");
    for name in [
        "xliff",
        "file",
        "unit",
        "notes",
        "note",
        "originalData",
        "data",
        "segment",
        "source",
        "target",
        "ph",
        "cp",
    ] {
        for (from, to) in [("<", "<x:"), ("</", "</x:")] {
            for end in [" ", ">"] {
                other = other.replace(&format!("{from}{name}{end}"), &format!("{to}{name}{end}"));
            }
        }
    }
    let candidate = "<t:matches xmlns:t='urn:oasis:names:tc:xliff:matches:2.0'><t:match ref='#1'>\
        <x:source>Step</x:source><x:target>Trede</x:target></t:match></t:matches><x:notes>";
    let other = other.replace("<x:notes>", candidate).replace('\n', "\r\n");
    assert_ne!(other, written);
    let imported = import(&bench, "x.xliff", &other);
    assert_eq!(lines(&imported.findings), Vec::<String>::new());
    assert_eq!(imported.work, work);
}

#[test]
fn a_tool_that_drops_what_it_does_not_know_still_brings_texts_and_decisions() {
    let bench = bench();
    let written = exchange::xliff(&bench, &work(&bench), "nl-NL");
    let mut bare = String::new();
    let mut skipping = false;
    for line in written.lines() {
        skipping |= line.contains("<mda:metadata>");
        if !skipping {
            bare += &line.replace(" subState=\"winddown:flagged\"", "").replace(" disp=", " equiv=");
            bare.push('\n');
        }
        skipping &= !line.contains("</mda:metadata>");
    }
    let bare =
        bare.replacen("state=\"initial\"", "state=\"final\"", 1).replace("    en er gaat", "en er gaat");
    let imported = import(&bench, "x.xlf", &bare);
    let work = imported.work;
    let states: BTreeMap<&str, State> = bench
        .rows()
        .iter()
        .map(|row| (row.key.as_str(), work.review(&bench, "nl-NL", &row.key).state))
        .collect();
    assert_eq!((states["-azure"], states["step"], states["keep"]), (State::Ok, State::Ok, State::New));
    assert!(work.review(&bench, "nl-NL", "keep").comment.starts_with("Ook de dag"));
    assert!(Bench::new(bench.edited(&work).sources).catalogue().is_some());
    assert_eq!(lines(&imported.findings), Vec::<String>::new());
}

#[test]
fn spreadsheets_and_scripts_may_rewrite_their_files() {
    let bench = bench();
    let work = work(&bench);
    let csv = exchange::csv(&bench, &work);
    let semicolons = {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(csv.trim_start_matches('\u{FEFF}').as_bytes());
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![]);
        // Columns in another order.
        reader.records().for_each(|record| writer.write_record(record.unwrap().iter().rev()).unwrap());
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    };
    assert_eq!(import(&bench, "x.csv", &semicolons).work, work);
    let edited = csv.replace(",Uw abonnementen,new,", ",Alle abonnementen,OK,");
    let imported = import(&bench, "x.csv", &edited).work;
    assert_eq!(imported.shown(&bench, "nl-NL", "list-title"), "list-title = Alle abonnementen");
    assert_eq!(imported.review(&bench, "nl-NL", "list-title").state, State::Ok);
    let json: serde_json::Value = serde_json::from_str(&exchange::json(&bench, &work)).unwrap();
    assert_eq!(import(&bench, "x.json", &json.to_string()).work, work);
}
