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
        pub struct Utc;
    }
    pub struct Wording;
    pub struct Money;
    pub enum Arg {
        Number(i64),
        Text(Wording),
        Instant(chrono::DateTime<chrono::Utc>),
        Money(Money),
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
    # $by (Text) - the kind\n\
    move = { $by ->\n   *[vm] machine\n    [disk] disk\n}\n";

const NL: &str = "-azure = Azure\n\
    list-title = Abonnementen bij { -azure }\n\
    list-count = { $count }, { $kind }, { DATETIME($at, dateStyle: \"full\") }, { $cost }\n\
    move = { $by }\n";

#[test]
fn the_rust_of_a_small_catalogue() {
    let catalogue = compile(&sources(EN, NL)).expect("no error");
    let expected = include_str!("golden/texts.rs");
    assert_eq!(catalogue.rust(), expected, "when this is meant, copy it:\n{}", catalogue.rust());
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
        let arguments = [argument("n", Kind::Number), argument("at", Kind::Instant)];
        let style = |place| Style::ALL.into_iter().nth(place).unwrap_or_default();
        let at = Part::DateTime { argument: "at".to_owned(), date: style(date), time: style(time) };
        let variant = |key: &str, default, parts| Variant { key: key.to_owned(), default, pattern: Pattern { parts } };
        let select = Select {
            argument: "n".to_owned(),
            by: Selection::Plural,
            variants: vec![
                variant("one", false, vec![at, Part::Text(words.clone())]),
                variant("other", true, vec![Part::Argument("n".to_owned()), Part::Relative("at".to_owned())]),
            ],
        };
        let pattern = Pattern { parts: vec![Part::Text(words), Part::Select(select)] };
        prop_assert_eq!(decoding::decode(&encoding::encode(&pattern, &arguments), &arguments), Some(pattern));
    }
}
