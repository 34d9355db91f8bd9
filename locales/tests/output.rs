//! What comes out of the compiler: the Rust of a small catalogue, word for word, and the encoding of any text.

mod decoding;
mod editions;

use editions::sources;
use locales::{Argument, Kind, Source, compile, encoding};
use proptest::prelude::*;

/// The emitted Rust among what the app has around it, so that the compiler and its lints see it too.
#[allow(dead_code, reason = "it need only compile")]
mod app {
    mod chrono {
        pub struct DateTime<Zone>(pub Zone);
        pub struct NaiveDate;
        pub struct Utc;
    }
    pub struct Wording;
    pub struct Amounts;
    pub enum Arg {
        Number(i64),
        Text(Wording),
        Instant(chrono::DateTime<chrono::Utc>),
        Day(chrono::NaiveDate),
        Money(Amounts),
        List(Vec<Wording>),
    }
    pub struct Text(u16, Vec<Arg>);
    impl Text {
        pub const fn plain(key: u16) -> Self {
            Self(key, Vec::new())
        }
        pub fn with(key: u16, args: Vec<Arg>) -> Self {
            Self(key, args)
        }
    }
    pub mod text {
        use super::{Arg, Text, chrono};
        include!("golden/texts.rs");
    }
}

const EN: &str = "-azure = Azure\n\
    # The heading.\n\
    list-title = Subscriptions of { -azure }\n\
    # How many.\n\
    # $count (Number) - all of them\n\
    # $kind (Text) - such as config.json or `vm`\n\
    # $at (Instant) - when they were read\n\
    # $cost (Money) - what they cost\n\
    list-count = { $count ->\n    [one] { $count } one\n   *[other] { $count } \"many\"\n} of { $kind }, \
    { DATETIME($at, dateStyle: \"long\", timeStyle: \"short\") }, { RELATIVE($at) },\n    { $cost }\n\
    # $at (Instant) - the beginning\n\
    # $until (Instant) - the end\n\
    span = { RANGE($at, $until, dateStyle: \"long\") } and { RANGE($at, $until, timeStyle: \"short\") }\n\
    # $day (Day) - the last\n\
    # $names (List) - whose\n\
    due = { DATETIME($day, dateStyle: \"long\") } by { $names }\n\
    # $by (Text) - the kind\n\
    move = { $by ->\n   *[vm] machine\n    [disk] disk\n}\n";

const NL: &str = "-azure = Azure\n\
    list-title = Abonnementen bij { -azure }\n\
    list-count = { $count }, { $kind }, { DATETIME($at, dateStyle: \"full\") }, { $cost }\n\
    span = { RANGE($at, $until, dateStyle: \"medium\") }\n\
    due = { $names }: { DATETIME($day, dateStyle: \"long\") }\n\
    move = { $by }\n";

#[test]
fn the_rust_of_a_small_catalogue() {
    let catalogue = compile(&sources(EN, NL)).expect("no error");
    let expected = include_str!("golden/texts.rs");
    assert_eq!(catalogue.rust(), expected, "when this is meant, copy it:\n{}", catalogue.rust());
}

#[test]
fn the_print_of_a_small_catalogue_is_a_line_for_every_message() {
    let [english, dutch] = compile(&sources(EN, NL)).expect("no error").prints().try_into().expect("two");
    let whole = english.whole();
    let lines: Vec<&str> = whole.split('\n').collect();
    assert_eq!(
        lines,
        [
            "Subscriptions of Azure",
            "\u{4}ap\u{5}one\u{6}\u{1}a one\u{5}*other\u{6}\u{1}a \"many\"\u{7} of \u{1}b, \u{2}cq, \u{3}c, \u{1}d",
            "\u{8}abp and \u{8}abb",
            "\u{2}ap by \u{1}b",
            "\u{4}ax\u{5}disk\u{6}disk\u{5}*vm\u{6}machine\u{7}",
        ]
    );
    let whole = dutch.whole();
    let lines: Vec<&str> = whole.split('\n').collect();
    assert_eq!(
        lines,
        [
            "Abonnementen bij Azure",
            "\u{1}a, \u{1}b, \u{2}cu, \u{1}d",
            "\u{8}abk",
            "\u{1}b: \u{2}ap",
            "\u{1}a"
        ]
    );
    assert_eq!((english.locale.as_str(), dutch.locale.as_str()), ("en", "nl-NL"));
}

#[test]
fn a_print_is_named_after_what_it_says_and_a_language_after_itself() {
    let path = |texts: &str| {
        let prints = compile(&sources("language-name = English\n", texts)).expect("no error").prints();
        prints.into_iter().map(|print| (print.early.path, print.late.path)).next_back()
    };
    assert_eq!(path("language-name = Nederlands\n"), path("language-name = Nederlands\n"));
    assert_ne!(path("language-name = Nederlands\n"), path("language-name = nederlands\n"));
    let named = sources("language-name = English\n", "language-name = Nederlands\n");
    assert_eq!(compile(&named).expect("no error").own_names(), ["English", "Nederlands"]);
}

#[test]
fn what_a_first_visit_says_comes_first_and_in_a_file_of_its_own() {
    let source = |locale: &str, area: &str, text: &str| Source {
        locale: locale.to_owned(),
        path: format!("{locale}/{area}.ftl"),
        text: text.to_owned(),
    };
    let sources = [
        source("en", "details", "d = later\n"),
        source("en", "list", "l = at once\n"),
        source("nl-NL", "details", "d = straks\n"),
        source("nl-NL", "list", "l = meteen\n"),
    ];
    let catalogue = compile(&sources).expect("no error");
    let keys: Vec<&str> = catalogue.messages().iter().map(|message| message.key.as_str()).collect();
    assert_eq!(keys, ["l", "d"]);
    assert!(catalogue.rust().contains("pub const EARLY: usize = 1;"));
    let [_, dutch] = catalogue.prints().try_into().expect("two");
    assert_eq!((dutch.early.content.as_str(), dutch.late.content.as_str()), ("meteen", "straks"));
    assert_ne!(dutch.early.path, dutch.late.path);
}

#[test]
fn another_locale_is_one_more_source() {
    let mut sources = sources("a = x\n", "a = y\n");
    sources.insert(
        0,
        Source { locale: "de".to_owned(), path: "de/a.ftl".to_owned(), text: "a = z\n".to_owned() },
    );
    let catalogue = compile(&sources).expect("no error");
    assert_eq!(catalogue.locales(), ["en", "de", "nl-NL"]);
    let said: Vec<String> = catalogue.messages().iter().flat_map(locales::Message::encoded).collect();
    assert_eq!(said, ["x", "z", "y"]);
}

#[test]
fn windows_line_ends_make_no_difference() {
    let unix = compile(&sources(EN, NL)).expect("no error");
    let windows = compile(&sources(&EN.replace('\n', "\r\n"), &NL.replace('\n', "\r\n"))).expect("no error");
    assert_eq!(windows.rust(), unix.rust());
}

proptest! {
    #[test]
    fn any_text_survives_the_way_from_fluent_to_the_table(text in r"[^\p{Cc}]{1,40}") {
        prop_assume!(!text.trim().is_empty());
        let literal = text.replace('\\', "\\\\").replace('"', "\\\"");
        let ftl = format!("# $x (Text) - x\na = {{ $x }}{{ \"{literal}\" }}\n");
        let catalogue = compile(&sources(&ftl, &ftl)).expect("no error");
        let encoded = catalogue.messages().iter().flat_map(locales::Message::encoded).next();
        prop_assert_eq!(encoded, Some(format!("\u{1}a{text}")));
    }

    #[test]
    fn any_text_without_braces_needs_no_quotation_marks(text in r"[^\p{Cc}{} .*\[][^\p{Cc}{}]{0,40}") {
        let ftl = format!("a = {text}\n");
        let catalogue = compile(&sources(&ftl, &ftl)).expect("no error");
        let encoded = catalogue.messages().iter().flat_map(locales::Message::encoded).next();
        // Fluent drops blanks at the end of a text.
        prop_assert_eq!(encoded.as_deref(), Some(text.trim_end_matches([' ', '\n'])));
    }

    #[test]
    fn no_input_breaks_the_compiler(en in r#"([ab=\n {}"$*>\[\]#.:()\\-]|a = |NUMBER|# \$a \(Text\) - a\n|\PC){0,60}"#) {
        let _ = compile(&sources(&en, &en));
        let _ = compile(&sources("# $a (Number) - a\na = { $a }\n", &en));
    }

    #[test]
    fn decoding_undoes_encoding(words in r"[^\p{Cc}]{1,20}", date in 0_usize..5, time in 0_usize..5) {
        use locales::{Part, Pattern, Select, Selection, Style, Variant};
        let argument = |name: &str, kind| Argument { name: name.to_owned(), kind, description: String::new() };
        let arguments =
            [argument("n", Kind::Number), argument("at", Kind::Instant), argument("until", Kind::Instant)];
        let style = |place| Style::ALL.into_iter().nth(place).unwrap_or_default();
        let at = Part::DateTime { argument: "at".to_owned(), date: style(date), time: style(time) };
        let (from, until) = ("at".to_owned(), "until".to_owned());
        let range = Part::Range { from, until, date: style(time), time: style(date) };
        let variant = |key: &str, default, parts| Variant { key: key.to_owned(), default, pattern: Pattern { parts } };
        let select = Select {
            argument: "n".to_owned(),
            by: Selection::Plural,
            variants: vec![
                variant("one", false, vec![at, range.clone(), Part::Text(words.clone())]),
                variant("other", true, vec![Part::Argument("n".to_owned()), Part::Relative("at".to_owned())]),
            ],
        };
        let pattern = Pattern { parts: vec![Part::Text(words), range, Part::Select(select)] };
        prop_assert_eq!(decoding::decode(&encoding::encode(&pattern, &arguments), &arguments), Some(pattern));
    }
}
