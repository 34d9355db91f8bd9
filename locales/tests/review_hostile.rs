//! Files that are broken, foreign or hostile: each is refused, or told unit by unit, with its place, and costs nothing.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what the tests share is test code, too"
)]

mod reviewed;

use std::fmt::Write as _;

use locales::Finding;
use locales::review::{Imported, Work, exchange};
use reviewed::{bench, lines, work};

fn read(path: &str, bytes: Vec<u8>) -> Result<Imported, Box<Finding>> {
    exchange::import(&bench(), &Work::default(), path, bytes, Some("nl-NL"))
}

fn refused(path: &str, text: &str) -> String {
    let finding = read(path, text.as_bytes().to_vec()).expect_err(text);
    let column = finding.columns.as_ref().map_or(1, |columns| columns.start);
    assert!(finding.is_error() && !finding.mend.is_empty());
    format!("{}:{column}: {}", finding.line, finding.what)
}

fn written() -> String {
    let bench = bench();
    exchange::xliff(&bench, &work(&bench), "nl-NL")
}

const CORE: &str = "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"";

#[test]
fn a_file_that_cannot_be_used_is_refused_with_its_place() {
    let xliff = format!("<xliff {CORE} version=\"2.0\" srcLang=\"en\" trgLang=\"nl-NL\">\n <file id=\"f\">");
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n";
    let external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">";
    let doctype = "The file declares a document type, which could make it grow without end.";
    let unit = format!("{xliff}\n  <unit id=\"step\"><segment><source>x</source><target>&bomb;</target>");
    let table = [
        (format!("{bomb}{xliff}"), format!("2:1: {doctype}")),
        (format!("{external}{xliff}"), format!("1:1: {doctype}")),
        (unit, "3:54: The entity `&bomb;` is not one of XML.".to_owned()),
        (xliff.clone(), "2:15: The file ends before its elements are closed.".to_owned()),
        (format!("{xliff}</unit>"), "2:15: The XML is broken: ill-formed document".to_owned()),
        (format!("{xliff}<a"), "The XML is broken".to_owned()),
        ("no XML at all".to_owned(), "1:14: The file is no XML.".to_owned()),
        (String::new(), "1:1: The file is no XML.".to_owned()),
        ("<html/>".to_owned(), "1:1: The file is XML, but no XLIFF.".to_owned()),
        (
            "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file/></xliff>"
                .to_owned(),
            "1:1: The file is XLIFF 1.2; 2.0 and 2.1 are read here.".to_owned(),
        ),
        (
            written().replace("srcLang=\"en\"", "srcLang=\"de\""),
            "2:1: The file translates from `de`, not from `en`.".to_owned(),
        ),
        (
            written().replace("trgLang=\"nl-NL\"", "trgLang=\"en\""),
            "4:5: The file is about `en`, not about `nl-NL`.".to_owned(),
        ),
        (
            format!("{xliff}<unit id=\"x\"><segment/></unit></file></xliff>").replace("nl-NL", "fr"),
            "2:15: The file is about `fr`, which the catalogue does not have.".to_owned(),
        ),
        (format!("{xliff}{}", "<group>".repeat(200)), "The XML is nested more than 128 deep.".to_owned()),
    ];
    for (text, expected) in table {
        let found = refused("x.xlf", &text);
        assert!(found.contains(&expected), "{found}\n{expected}\n{text}");
    }
}

#[test]
fn bytes_that_are_no_text_and_files_without_end_are_refused() {
    let cases = [
        (b"<xliff>\n\xC3(".to_vec(), 2, "The file is not text in UTF-8"),
        (b"\xFF\xFE<\0x\0".to_vec(), 1, "The file is not text in UTF-8"),
        (b"<x>\n\0".to_vec(), 2, "The file is binary"),
        (vec![b' '; 50 * 1024 * 1024], 1, "The file has 50 MiB"),
    ];
    for (bytes, line, what) in cases {
        let finding = read("x.xlf", bytes).expect_err(what);
        assert!(finding.line == line && finding.what.starts_with(what), "{finding}");
    }
    assert_eq!(refused("x.xlsx", ""), "1:1: The format is not known by the name.");
}

#[test]
fn what_is_wrong_with_single_units_is_told_and_the_rest_is_taken() {
    let text = written()
        .replace("<unit id=\"lead\"", "<unit id=\"step\"")
        .replace("<unit id=\"brace\" canResegment=\"no\">\n      <mda", "<unit id=\"theirs\"><x")
        .replace("dataRef=\"d2\" disp=\"{ $steps }\"/></target>", "dataRef=\"d9\"/></target>")
        .replace("Uw abonnementen", "Uw {abonnementen")
        .replace("Azure</target>", "</target>");
    // One unit has lost its metadata, and with it our mark.
    let start = text.find("<x:metadata>").unwrap();
    let end = start + text[start..].find("</mda:metadata>").unwrap() + "</mda:metadata>".len();
    let text = text[..start].to_owned() + &text[end..];
    let imported = read("x.xlf", text.into_bytes()).expect("readable");
    let found = lines(&imported.findings);
    let expected = [
        "4:5: -azure: The text is empty.",
        "39:90: step: The code `<ph id=\"2\">` stands for nothing.",
        "71:5: step: The id `step` stands twice.",
        "87:5: theirs: There is no message `theirs` in `nl-NL`.",
        "98:5: list-title: A `{` is not closed.",
    ];
    assert_eq!(found, expected);
    let edit = imported.work.remark("nl-NL", "list-title").unwrap().edit.as_ref().unwrap();
    assert_eq!(edit.value, "list-title = Uw {abonnementen");
    assert!(imported.work.remark("nl-NL", "keep").unwrap().comment.is_some());
}

#[test]
fn a_flood_of_findings_is_cut_and_counted() {
    let mut text = written().replace("</xliff>", "<file id=\"theirs\">");
    (0..3000).for_each(|unit| write!(text, "<unit id=\"k{unit}\"><segment/></unit>").unwrap());
    let imported = read("x.xlf", (text + "</file></xliff>").into_bytes()).expect("readable");
    assert_eq!(imported.findings.len(), 1001);
    assert_eq!(imported.findings[1000].what, "There are 2000 more findings.");
}

#[test]
fn an_export_of_yesterday_meets_the_catalogue_of_today() {
    let today = reviewed::bench_of(&reviewed::NL.replace("Stap", "Fase"));
    let text = written().replace("Stap <ph", "Deel <ph").replace("Nothing has", "Something has");
    let imported =
        exchange::import(&today, &Work::default(), "x.xlf", text.into_bytes(), None).expect("readable");
    let found = lines(&imported.findings);
    assert!(found[0].starts_with("19:5: step: The catalogue has changed since the export"), "{found:?}");
    assert!(
        found[1].starts_with("71:5: lead: The source in the file is not what the source says now."),
        "{found:?}"
    );
    let edited = today.edited(&imported.work);
    assert!(edited.refused.iter().any(|finding| finding.what.contains("has changed since")));
    // What nobody touched is no edit, though the file differs from the catalogue.
    let untouched =
        exchange::import(&today, &Work::default(), "x.xlf", written().into_bytes(), None).expect("readable");
    assert_eq!(untouched.work.remark("nl-NL", "step").unwrap().edit, None);
}

#[test]
fn csv_and_json_are_as_careful() {
    assert!(refused("x.csv", "a,b\n").contains("1:1: The first line does not name the columns"));
    assert!(refused("x.csv", "").contains("The first line"));
    let csv = "locale,key,text,state\r\nnl-NL,step,Deel,maybe\r\nnl-NL,nope,x,ok\r\nnl-NL,lead,\"Een\r\nnl-NL,brace,x,ok\r\n";
    let imported = read("x.csv", csv.as_bytes().to_vec()).expect("readable");
    let found = lines(&imported.findings);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[0], "2:1: step: The state `maybe` does not exist.");
    assert!(found[1].starts_with("3:1: nope: There is no message `nope`"), "{found:?}");
    assert!(found[2].starts_with("4:1: lead: The row has 3 cells, the first line 4"), "{found:?}");

    // These hold every locale, whichever is looked at.
    let bench = bench();
    let (csv, json) = (exchange::csv(&bench, &work(&bench)), exchange::json(&bench, &work(&bench)));
    assert_eq!(read("x.csv", csv.into_bytes()).expect("readable").work, work(&bench));
    assert_eq!(read("x.json", json.into_bytes()).expect("readable").work, work(&bench));

    assert!(refused("x.json", "{\n \"rows\": [").starts_with("2:1"));
    assert!(refused("x.json", "{}").contains("no export of a review"));
    assert!(refused("x.json", &"[".repeat(100_000)).contains("cannot be read"));
    let newer = "{\"format\":\"winddown-review\",\"version\":2}";
    assert!(refused("x.json", newer).contains("The export has version 2; version 1 is known here."));
    let json = "{\"format\":\"winddown-review\",\"version\":1,\"rows\":[\n {\"key\":1},\n\
        {\"locale\":\"nl-NL\",\"key\":\"step\",\"text\":\"step = Deel\",\"state\":\"new\"}]}";
    let imported = read("x.json", json.as_bytes().to_vec()).expect("readable");
    assert!(lines(&imported.findings)[0].starts_with("2:2: : The row cannot be read"));
    assert!(imported.work.remark("nl-NL", "step").is_some());
}
