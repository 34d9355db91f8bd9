//! Another language is a folder, and at most one line of code: the catalogue of the app with a copy of English in which
//! every word is changed compiles, is proven, is printed, and knows its own name.

#![allow(clippy::expect_used, reason = "what the tests share is test code, too")]

use std::path::Path;

use locales::{Catalogue, Source, read_folder, verify};

/// The catalogue of the app, with a third language.
fn with_third(locale: &str, own_name: &str) -> Vec<Source> {
    let mut sources = read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable");
    let third: Vec<Source> = sources
        .iter()
        .filter(|source| source.locale == "en")
        .map(|source| Source {
            locale: locale.to_owned(),
            path: format!("{locale}/{}.ftl", source.area()),
            text: marked(&source.text).replace("Ëñgłïsh", own_name),
        })
        .collect();
    sources.extend(third);
    sources
}

/// The same file with other letters in every word: comments, keys and what stands between braces stay.
fn marked(file: &str) -> String {
    let mut out = String::new();
    for line in file.lines() {
        // The names of products stay, too.
        let words = if line.starts_with(['#', '-']) {
            line.len()
        } else if line.starts_with([' ', '}']) {
            // A variant, a wrapped line, or the end of a choice.
            line.find("] ").map_or(0, |end| end + 2)
        } else {
            line.find(" = ").map_or(line.len(), |end| end + 3)
        };
        let (before, words) = line.split_at(words);
        out.push_str(before);
        let mut depth = 0_usize;
        for letter in words.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            out.push(if depth == 0 { mark(letter) } else { letter });
        }
        out.push('\n');
    }
    out
}

fn mark(letter: char) -> char {
    const MARKS: [(char, char); 12] = [
        ('a', 'ä'),
        ('e', 'ë'),
        ('i', 'ï'),
        ('o', 'ö'),
        ('u', 'ü'),
        ('l', 'ł'),
        ('n', 'ñ'),
        ('A', 'Ä'),
        ('E', 'Ë'),
        ('I', 'Ï'),
        ('O', 'Ö'),
        ('U', 'Ü'),
    ];
    MARKS.iter().find(|(plain, _)| *plain == letter).map_or(letter, |(_, marked)| *marked)
}

fn proven(sources: &[Source]) -> Catalogue {
    verify(sources).unwrap_or_else(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert!(lines.is_empty(), "{}", lines.join("\n"));
        unreachable!("an error has a finding")
    })
}

fn warnings(catalogue: &Catalogue) -> Vec<&str> {
    catalogue.warnings().iter().map(|warning| warning.what.as_str()).collect()
}

#[test]
fn a_folder_is_a_language() {
    let before = proven(&read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable"));
    let catalogue = proven(&with_third("de", "Deutsch"));
    assert_eq!(catalogue.locales(), ["en", "de", "nl-NL"]);
    assert_eq!(catalogue.own_names(), ["English", "Deutsch", "Nederlands"]);
    // Its plurals are known. What it promises is in words that only somebody who knows it can list.
    assert_eq!(
        warnings(&catalogue),
        ["The facts cannot be proven in `de`, because its words are not known."]
    );
    let prints = catalogue.prints();
    let [english, third, dutch] = prints.as_slice() else { panic!("{} prints", prints.len()) };
    assert!(third.early.path.starts_with("texts/de-"), "{}", third.early.path);
    assert_eq!(third.whole().lines().count(), catalogue.messages().len());
    assert!(third.whole().contains("Äzürë äccëptëd ït öñ \u{2}"), "{}", third.whole());
    // Whoever reads another language gets the very same file as before, so no cache is emptied.
    assert_eq!([english, dutch], before.prints().iter().collect::<Vec<_>>().as_slice());
    let rust = catalogue.rust();
    for line in [
        r#"pub const LOCALES: [&str; 3] = ["en", "de", "nl-NL"];"#.to_owned(),
        r#"pub const NAMES: [&str; 3] = ["English", "Deutsch", "Nederlands"];"#.to_owned(),
        format!(
            "pub const EARLY_FILES: [&str; 3] = [{:?}, {:?}, {:?}];",
            english.early.path, third.early.path, dutch.early.path
        ),
        format!(
            "pub const LATE_FILES: [&str; 3] = [{:?}, {:?}, {:?}];",
            english.late.path, third.late.path, dutch.late.path
        ),
    ] {
        assert!(rust.contains(&line), "{line}");
    }
    // The functions that the app calls are the same, whatever the languages are.
    let functions =
        |rust: &str| rust.lines().filter(|line| line.contains(" fn ")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(functions(&rust), functions(&before.rust()));
}

#[test]
fn a_language_whose_plurals_are_unknown_names_the_one_line_to_add() {
    let catalogue = proven(&with_third("eo", "Esperanto"));
    assert_eq!(catalogue.locales(), ["en", "eo", "nl-NL"]);
    assert_eq!(
        catalogue.warnings().first().map(ToString::to_string).as_deref(),
        Some(
            "eo/app.ftl:1: The plural categories of `eo` are not known, so they are not checked. \
             Add the language to the table in locales/src/plural.rs."
        )
    );
    assert_eq!(catalogue.warnings().len(), 2, "{:?}", warnings(&catalogue));
}

#[test]
fn a_third_language_is_proven_like_the_others() {
    let mut sources = with_third("de", "Deutsch");
    for source in sources.iter_mut().filter(|source| source.path == "de/list.ftl") {
        source.text = source
            .text
            .replace("list-title = ", "list-titel = ")
            .replace("    [one] { $count } s", "    [few] { $count } s");
    }
    let findings = verify(&sources).expect_err("mistakes");
    let errors: Vec<String> = findings
        .iter()
        .filter(|finding| finding.is_error())
        .map(|finding| format!("{}: {}", finding.key, finding.what))
        .collect();
    for expected in [
        "list-title: The message is missing in `de`.",
        "list-titel: The message does not exist in `en`.",
        "list-count: the plural category `one` is missing.",
    ] {
        assert!(errors.iter().any(|error| error == expected), "{expected} is not in {errors:#?}");
    }
}
