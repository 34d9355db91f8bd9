//! The checks of whole messages: what a mistake is called, where it is, and what to do about it. Those of what stands
//! between braces are in `placeables`.

mod editions;

use editions::{check, sources};
use locales::{Source, compile, unused};

#[test]
fn a_catalogue_without_mistakes_has_no_findings() {
    check(
        "-azure = Azure\n# $n (Number) - how many\n# $at (Instant) - when\n# $who (Text) - a name\n# $sum (Money) - paid\n\
         all = { $n ->\n    [0] none\n    [one] { NUMBER($n) } { -azure }\n   *[other] { $n }{ \" \" }{ -azure }\n} \
         { DATETIME($at, timeStyle: \"full\") } { RELATIVE($at) } { $who -> \n [vm] a\n *[x] b\n} { $sum } { plain }\n\
         # For the translator.\nplain = over\n  two lines\n",
        "-azure = Azure\nall = { $n ->\n [one] { $n }\n*[other] { $n }\n} { RELATIVE($at) } { $who } { $sum }\nplain = kaal\n",
        &[],
    );
}

#[test]
fn syntax_that_cannot_be_read() {
    let table = [
        ("a = x\nb\n", "en.ftl:2: b: There is no `=` after the key. Write `key = text`."),
        ("a = { $x\n", "en.ftl:1: a: A `{` is not closed. Close it with `}`."),
        (
            "a = x }\n",
            "en.ftl:1: a: There is a `}` without a `{`. Remove it, or write `{ \"}\" }` to show a brace.",
        ),
        ("a =\n\nb = x\n", "en.ftl:1: a: The key has no text. Write the text after `=`."),
        ("-t =\n", "en.ftl:1: -t: The key has no text. Write the text after `=`."),
        (
            "# $n (Number) - n\na = { $n ->\n    [one] x\n    [other] y\n}\n",
            "en.ftl:4: a: The choice has no default variant. \
             Put `*` before the variant that is right when no other fits.",
        ),
        (
            "# $n (Number) - n\na = { $n ->\n   *[one] x\n   *[other] y\n}\n",
            "en.ftl:4: a: The choice has two default variants. Keep `*` before one of them only.",
        ),
        ("a = { \"x }\n", "en.ftl:1: a: A quotation mark is not closed. Close it with `\"`."),
        (
            "a = { number(1) }\n",
            "en.ftl:1: a: The name of a function is not in capitals. Write `NUMBER`, `DATETIME`, `RANGE` or `RELATIVE`.",
        ),
    ];
    for (en, finding) in table {
        // The translation is the same, so its findings are the same too, in its own file.
        let finding = [finding.to_owned(), finding.replace("en.ftl", "nl.ftl")];
        check(en, en, &finding.each_ref().map(String::as_str));
    }
}

#[test]
fn keys_that_differ_between_locales() {
    check(
        "a = x\nb = y\n",
        "a = x\nc = z\n",
        &[
            "nl-NL/en.ftl:1: b: The message is missing in `nl-NL`. Translate en.ftl:2.",
            "nl.ftl:2: c: The message does not exist in `en`. Correct the key, add the message to `en`, or remove it here.",
        ],
    );
    check(
        "a = x\n\na = y\n",
        "a = x\n",
        &[
            "en.ftl:3: a: The key stands twice in `en`; the first is en.ftl:1. Rename or remove one of the two.",
        ],
    );
    check("type = x\n", "type = y\n", &[]);
    check(
        "self = x\n",
        "self = y\n",
        &["en.ftl:1: self: Rust keeps this name for itself. Choose another key."],
    );
    check(
        "a-b = x\na_b = y\n",
        "a-b = x\na_b = y\n",
        &["en.ftl:2: a_b: Another key differs from this one only in dashes or capitals. Choose another key."],
    );
}

#[test]
fn a_broken_message_is_not_missing_as_well() {
    check(
        "a = x\n",
        "a = {\n",
        &["nl.ftl:1: a: What stands between the braces is not known. \
        Write an argument such as `{ $name }`, or `{ \"{\" }` to show a brace."],
    );
}

#[test]
fn arguments_and_their_declarations() {
    let mend = "Write `# $name (Number) - what it is`, with Number, Text, Instant, Day, Money or List.";
    check(
        "a = { $x }\n",
        "a = x\n",
        &["en.ftl:1: a: The argument `$x` is not declared. \
         Add `# $x (Text) - what it is` above the message, with its kind."],
    );
    check("# $x (Text) - x\na = b\n", "a = b\n", &[]);
    check(
        "# $x (Text) - x\na = { $x }\n",
        "a = b\n",
        &["nl.ftl:1: a: The translation leaves out `$x`, which `en` says. Use it in the text."],
    );
    check(
        "# $x (Text) - x\na = { $x }\n",
        "a = { $x }\n  { $y }\n",
        &["nl.ftl:2: a: The argument `$y` does not exist in the message of `en`. Use `$x`."],
    );
    check(
        "a = b\n",
        "a = { $y }\n",
        &["nl.ftl:1: a: The argument `$y` does not exist in the message of `en`. Remove it."],
    );
    let declarations = [
        ("$ (Text) - x", "A declaration has no name after the dollar sign."),
        ("$x - x", "The declaration of `$x` has no kind between parentheses."),
        ("$x (String) - x", "The declaration of `$x` has the unknown kind `String`."),
        ("$x (Text)", "The declaration of `$x` does not say what it is."),
    ];
    for (line, what) in declarations {
        let en = format!("# About a.\n# {line}\na = b\n");
        check(&en, "a = b\n", &[&format!("en.ftl:2: a: {what} {mend}")]);
    }
    check(
        "# $x (Text) - x\n# $x (Text) - x\na = { $x }\n",
        "a = { $x }\n",
        &["en.ftl:2: a: The argument `$x` is declared twice. Remove one of the two."],
    );
}

#[test]
fn an_argument_that_is_not_used_is_a_warning() {
    let catalogue = compile(&sources("# $x (Text) - x\na = b\n", "a = b\n")).expect("no error");
    let warnings: Vec<String> = catalogue.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        ["en.ftl:2: a: The argument `$x` is declared but not used. Use it, or remove its declaration."]
    );
}

#[test]
fn a_catalogue_needs_its_source_locale() {
    let only = Source { locale: "nl-NL".to_owned(), path: "nl.ftl".to_owned(), text: "a = b\n".to_owned() };
    let findings = compile(&[only]).expect_err("no source");
    assert_eq!(findings.len(), 1);
    let findings = compile(&[]).expect_err("nothing at all");
    assert_eq!(
        findings.first().map(ToString::to_string).as_deref(),
        Some("en:1: There is no message in `en`. Put the source texts in a file such as en/app.ftl.")
    );
}

#[test]
fn messages_that_nothing_says() {
    let text = "by-path = a\ntype = b\nwrapped = c\nlanguage-name = d\nin-another = e\nby-path-longer = { in-another }\n\
                in-comment = f\nin-test = g\nby-method = h\nelsewhere = i\n";
    let catalogue = compile(&sources(text, text)).expect("no error");
    let app = "    // text::in_comment()\n    (text::by_path, it.by_method(), crate::i18n::text::r#type());\n\
               fn by_path_longer(text: Text) { context::elsewhere() }\n    text::wrapped(\n        name,\n    )\n\
               #[cfg(test)]\nmod tests { text::in_test() }\n";
    let found = unused(&catalogue, [app].into_iter());
    let keys: Vec<&str> = found.iter().map(|finding| finding.key.as_str()).collect();
    assert_eq!(keys, ["by-path-longer", "in-comment", "in-test", "by-method", "elsewhere"]);
    assert_eq!(
        found.first().map(ToString::to_string).as_deref(),
        Some(
            "en.ftl:6: by-path-longer: Nothing in the app says this message. \
             Use it, or remove it from every locale."
        )
    );
}
