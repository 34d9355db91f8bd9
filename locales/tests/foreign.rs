//! Files of other projects: each format gives its texts with their places, and whatever is wrong with a file is told in one
//! clear line instead of a crash, a hang or silence.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "what the tests share is test code, too")]

use locales::checks::Rule;
use locales::foreign::{self, LARGEST};

/// What is found in one file, without the name of the file.
fn found(path: &str, text: &str, locale: Option<&str>) -> Vec<String> {
    match foreign::open(path, text.as_bytes().to_vec(), locale) {
        Ok(file) => lines(path, foreign::check(&[file], None)),
        Err(finding) => lines(path, vec![*finding]),
    }
}

fn lines(path: &str, findings: Vec<locales::Finding>) -> Vec<String> {
    findings.iter().map(|finding| finding.to_string().replacen(path, "", 1)).collect()
}

/// Where findings are and of which rule: `:2:9: leaked-token`.
fn places(path: &str, text: &str) -> Vec<String> {
    let heads = found(path, text, Some("nl-NL")).into_iter();
    heads.map(|line| line.splitn(5, ':').take(4).collect::<Vec<_>>().join(":")).collect()
}

#[test]
fn fluent_of_any_project_is_read_with_attributes_and_nested_choices() {
    let text = "-naam = Azure\n\
        knop = Opzeggen\n    .title = Nu toocancel\n\
        lijst = { $a ->\n    [one] { $b ->\n        [x] Een Hallo punt\n       *[y] Twee\n    }\n   *[other] Bij { -naam } abonnement\n}\n";
    assert_eq!(
        places("x.ftl", text),
        [":3:17: leaked-token", ":6:17: leaked-greeting", ":9:20: split-compound"]
    );
    assert_eq!(
        found("x.ftl", "a = b\na = c\nd = {\n", Some("nl")),
        [
            ":2: a: The key `a` stands twice. Rename or remove one of the two.",
            ":3: d: What stands between the braces is not known. Write an argument such as `{ $name }`, or `{ \"{\" }` \
             to show a brace."
        ]
    );
}

#[test]
fn deep_braces_and_endless_texts_are_told_instead_of_read() {
    let deep = format!("a = {}x\n", "{ ".repeat(100_000));
    assert!(found("x.ftl", &deep, Some("nl")).concat().contains("nested more than 64 deep"));
    let long = format!("{{ \"a\": \"{}\" }}", "Hallo. {x ".repeat(10_000));
    assert_eq!(
        found("x.json", &long, Some("nl")),
        [":1: a: The text has 100 kB; it was not checked. Split it."]
    );
    let many = format!("{{ \"a\": [{}\"x\"] }}", "\"mag toocancel\",".repeat(20_000));
    let many = found("x.json", &many, Some("nl"));
    assert_eq!(many.len(), 10_001);
    assert!(many.concat().contains("There are more than 10000 findings"));
}

#[test]
fn json_is_read_flat_and_nested_with_escapes() {
    let text = "{\n  \"a\": { \"b\": [\"goed\", \"is \\u00e9\\u00e9n toocancel\"] },\n  \"n\": 1.5e3, \"t\": true, \"x\": null,\n  \
        \"@a\": { \"description\": \"toocancel\" },\n  \"c\": \"Hoi {naam} ,\\tpunt\"\n}";
    assert_eq!(places("x.json", text), [":2:42: leaked-token", ":5:19: spacing"]);
}

#[test]
fn broken_json_is_told_with_its_place() {
    for (text, what) in [
        ("", ":1: An object in braces was expected. "),
        ("[]", ":1: An object in braces was expected. "),
        ("{\n\"a\" \"b\"}", ":2: `:` was expected. "),
        ("{\"a\": \"b\",}", ":1: A key in quotation marks was expected. "),
        ("{\"a\": \"b", ":1: A string is not closed. "),
        (
            "{\"a\": \"b\nc\"}",
            ":1: A string goes on after the end of its line, or holds a control character. ",
        ),
        ("{\"a\": \"\\x\"}", ":1: This escape does not exist in JSON. "),
        ("{\"a\": \"\\ud800\"}", ":1: An escape `\\u` is half of a character. "),
        ("{\"a\": nul}", ":1: A value was expected. "),
        ("{} {}", ":1: The file goes on after its end. "),
        ("{\"a\": \"x\",\n\"a\": \"y\"}", ":2: The key `a` stands twice; only one of them is ever shown. "),
    ] {
        let found = found("x.json", text, Some("nl"));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found.iter().all(|line| line.starts_with(what)), "{text}: {found:?}");
    }
    let deep = format!("{}{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    assert!(found("x.json", &deep, Some("nl")).concat().contains("nested more than 64 deep"));
}

#[test]
fn both_kinds_of_xliff_are_read_as_pairs() {
    let old = "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\"><file source-language=\"en\" target-language=\"nl-NL\"><body>\n\
        <trans-unit id=\"a\"><source>Wait <x id=\"1\"/> minutes &amp; <g id=\"2\">go</g></source>\n\
        <target>Wacht <x id=\"1\"/> dagen &amp; ga</target></trans-unit>\n\
        <trans-unit id=\"b\"><source>Cancel</source></trans-unit>\n\
        </body></file></xliff>";
    assert_eq!(places("x.xlf", old), [":4:9: markup", ":4:15: unit", ":5:1: unchanged"]);
    let new = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"nl-NL\"><file id=\"f\">\n\
        <unit id=\"a\"><segment><source>Not deleted.</source>\n<target>Verwijderd</target></segment>\n\
        <segment><source>By <ph id=\"1\">code</ph></source>\n<target><![CDATA[Door Hallo x]]></target></segment></unit>\n\
        </file></xliff>";
    assert_eq!(
        places("x.xliff", new),
        [":3:9: polarity", ":3:18: ending", ":5:18: placeholder", ":5:23: leaked-greeting"]
    );
}

#[test]
fn hostile_and_broken_xliff_is_told_with_its_place() {
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n\
        <xliff><file><unit id=\"a\"><segment><source>&b;</source></segment></unit></file></xliff>";
    let table = [
        (bomb, ":2: The file declares a document type, which could make it grow without end. "),
        (
            "<xliff><unit id=\"a\"><source>x</source>\n<target>&bomb;</target></unit></xliff>",
            ":2: The entity `&bomb;` is not one of XML. ",
        ),
        ("<xliff>\n<file></xliff>", ":2: The XML is broken: "),
        ("<xliff>\n<file>", ":2: The file ends before its elements are closed. "),
        ("<xliff><unit id=\"a\"/>\n<unit id=\"a\"/></xliff>", ":2: The id `a` stands twice. "),
    ];
    for (text, what) in table {
        let found = found("x.xlf", text, Some("nl"));
        assert!(found.iter().any(|line| line.starts_with(what)), "{text}: {found:?}");
    }
    let deep = "<g>".repeat(1_000_000);
    assert!(found("x.xlf", &deep, Some("nl")).concat().contains("nested more than 128 deep"));
}

#[test]
fn markdown_is_read_as_people_see_it() {
    let text = "---\ntitle: \"aaaCancel nu\"\nms.author: hallo daar\n---\n# Kop <b></b> met <a name=\"een-hello-kop\"></a>\n\n\
        Dit is\n`toocancel` en [een toocancel link](#een-hello-kop) met ![een Hallo plaatje](x.png).\n\n\
        ```\ntoocancel\n```\n\n| cel Hallo x |\n| --- |\n";
    assert_eq!(
        places("x.md", text),
        [
            ":2:9: leaked-prefix",
            ":5:32: leaked-anchor",
            ":8:21: leaked-token",
            ":8:42: leaked-anchor",
            ":8:63: leaked-greeting",
            ":14:7: leaked-greeting"
        ]
    );
}

#[test]
fn a_source_file_is_matched_by_key() {
    let open = |path: &str, text: &str| foreign::open(path, text.as_bytes().to_vec(), None).expect("a file");
    let source = open("app.en.json", "{ \"a\": \"Need help?\", \"b\": \"Done\", \"c\": \"Back\" }");
    let target = open("app.nl.json", "{ \"b\": \"Done\",\n  \"a\": \"Hulp nodig\" }");
    let lines = lines("app.nl.json", foreign::check(&[target], Some(&source)));
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(lines[0], ":1:1: unchanged: `c` of app.en.json is missing. — Translate it.");
    assert!(
        lines[1].starts_with(":1:9: unchanged: ") && lines[2].starts_with(":2:18: ending: "),
        "{lines:?}"
    );
}

#[test]
fn a_page_is_compared_with_its_source_in_order() {
    let open = |path: &str, text: &str| foreign::open(path, text.as_bytes().to_vec(), None).expect("a file");
    let english = "# Costs\n\nWe don't charge you for [this](x). It takes 10 minutes.\n";
    let source = open("page.en.md", english);
    let target = open("page.nl.md", "# Kosten\n\nMicrosoft brengt u dit in rekening. Dat duurt 10 dagen.\n");
    let rules: Vec<_> =
        foreign::check(&[target], Some(&source)).into_iter().filter_map(|finding| finding.rule).collect();
    assert_eq!(rules, [Rule::Markup, Rule::Polarity, Rule::Unit]);
    let shorter = open("page.nl.md", "# Kosten\n");
    let lines = lines("page.nl.md", foreign::check(&[shorter], Some(&source)));
    assert!(lines.concat().contains("where page.en.md has 2, so they were not compared"), "{lines:?}");
}

#[test]
fn files_that_cannot_be_texts_are_refused_with_a_reason() {
    let english =
        "This is the text that you are not going to like, and it is from the other side with your name. "
            .repeat(3);
    let table = [
        ("x.docx", "", None, ":1: The format is not known by the name. "),
        ("x.md", "tekst", None, ":1: The language of the file is not known. "),
        ("x.nl.md", "a\nb\0", None, ":2: The file is binary; byte 3 is zero. "),
        (
            "x.md",
            "---\nms.contentlocale: de-DE\n---\n",
            Some("nl-NL"),
            ":1: The file says that it is written in `de-DE`, not in `nl-NL`. ",
        ),
        (
            "x.nl.md",
            english.as_str(),
            None,
            ":1: The texts are checked as `nl`, but their words are English. ",
        ),
    ];
    for (path, text, locale, what) in table {
        let found = found(path, text, locale);
        assert!(found.iter().any(|line| line.starts_with(what)), "{path}: {found:?}");
    }
    let refused = foreign::open("x.nl.md", vec![b'a', b'\n', 0xC3], None).expect_err("no UTF-8");
    assert!(
        refused.to_string().starts_with("x.nl.md:2: The file is not text in UTF-8; byte 2 "),
        "{refused}"
    );
    let large = foreign::admit("x.nl.xlf", 50 * 1024 * 1024).expect_err("too large");
    assert_eq!(
        large.to_string(),
        "x.nl.xlf:1: The file has 50 MiB, but a catalogue of texts has at most 32. Split it."
    );
    assert!(foreign::open("x.nl.json", vec![b' '; LARGEST + 1], None).is_err());
}
