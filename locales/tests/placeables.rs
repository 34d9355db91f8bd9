//! What may stand between braces, and what the compiler says of the rest.

mod editions;

use editions::{check, sources};
use locales::compile;

#[test]
fn an_argument_is_used_as_its_kind_allows() {
    let mend = "Change the declaration or the use.";
    let table = [
        ("Text", "{ NUMBER($x) }", format!("`$x` is declared as Text, but `NUMBER` takes Number. {mend}")),
        ("Text", "{ RELATIVE($x) }", format!("`$x` is declared as Text, but `RELATIVE` takes Instant. {mend}")),
        (
            "Number",
            "{ DATETIME($x, dateStyle: \"long\") }",
            format!("`$x` is declared as Number, but `DATETIME` takes Instant or Day. {mend}"),
        ),
        (
            "Money",
            "{ $x -> \n *[other] y\n}",
            format!("`$x` is declared as Money, but only Number and Text can choose. {mend}"),
        ),
        (
            "Instant",
            "{ $x }",
            "`$x` is an Instant, but nothing says how it is shown. \
             Write `DATETIME($x, dateStyle: \"long\")` or `RELATIVE($x)`."
                .to_owned(),
        ),
        (
            "Day",
            "{ $x }",
            "`$x` is a Day, but nothing says how it is shown. Write `DATETIME($x, dateStyle: \"long\")`.".to_owned(),
        ),
        ("Day", "{ RELATIVE($x) }", format!("`$x` is declared as Day, but `RELATIVE` takes Instant. {mend}")),
        (
            "List",
            "{ $x -> \n *[other] y\n}",
            format!("`$x` is declared as List, but only Number and Text can choose. {mend}"),
        ),
        (
            "Instant",
            "{ DATETIME($x) }",
            "`DATETIME` says neither `dateStyle` nor `timeStyle`. Write `DATETIME($at, dateStyle: \"long\", \
             timeStyle: \"short\")`, or one of the two, with full, long, medium or short."
                .to_owned(),
        ),
        (
            "Instant",
            "{ DATETIME($x, dateStyle: \"tiny\") }",
            "The option `dateStyle` of `DATETIME` is not known like this. Write `DATETIME($at, dateStyle: \"long\", \
             timeStyle: \"short\")`, or one of the two, with full, long, medium or short."
                .to_owned(),
        ),
        (
            "Number",
            "{ NUMBER($x, minimumFractionDigits: 2) }",
            "The option `minimumFractionDigits` of `NUMBER` is not supported. Remove it.".to_owned(),
        ),
    ];
    for (kind, text, finding) in table {
        let proper = match kind {
            "Instant" => "{ RELATIVE($x) }",
            "Day" => "{ DATETIME($x, dateStyle: \"long\") }",
            _ => "{ $x }",
        };
        let en = format!("# $x ({kind}) - x\na = {text}\n");
        check(&en, &format!("a = {proper}\n"), &[&format!("en.ftl:2: a: {finding}")]);
    }
}

#[test]
fn a_range_goes_from_one_moment_until_another() {
    let write = "Write `RANGE($from, $until, dateStyle: \"long\", timeStyle: \"short\")`, or one of the two, with full, long, \
                 medium or short.";
    let two = format!("`RANGE` takes exactly two arguments, the beginning and the end. {write}");
    let table = [
        ("{ RANGE($from, dateStyle: \"long\") }", two.clone()),
        ("{ RANGE($from, $until, $from, dateStyle: \"long\") }", two.clone()),
        ("{ RANGE($from, \"2026\", dateStyle: \"long\") }", two),
        ("{ RANGE($from, $until) }", format!("`RANGE` says neither `dateStyle` nor `timeStyle`. {write}")),
        (
            "{ RANGE($from, $until, month: \"long\") }",
            format!("The option `month` of `RANGE` is not known like this. {write}"),
        ),
        (
            "{ RANGE($from, $from, dateStyle: \"long\") } { RELATIVE($until) }",
            "The range goes from `$from` to itself. Give the beginning, then the end.".to_owned(),
        ),
        (
            "{ RANGE($from, $count, dateStyle: \"long\") }",
            "`$count` is declared as Number, but `RANGE` takes Instant or Day. Change the declaration or the use."
                .to_owned(),
        ),
        (
            "{ RANGE($from, $day, dateStyle: \"long\") }",
            "The range goes from `$from`, which is Instant, to `$day`, which is Day. Declare both as Instant, or both as Day."
                .to_owned(),
        ),
        (
            "{ RANGE($from, $end, dateStyle: \"long\") }",
            "The argument `$end` is not declared. Add `# $end (Text) - what it is` above the message, with its kind."
                .to_owned(),
        ),
    ];
    let declared = "# $from (Instant) - a\n# $until (Instant) - b\n# $count (Number) - c\n# $day (Day) - d\n";
    for (text, finding) in table {
        let en = format!("{declared}a = {text}\n");
        let nl = "a = { RANGE($from, $until, dateStyle: \"long\") } { $count }\n";
        check(&en, nl, &[&format!("en.ftl:5: a: {finding}")]);
    }
}

#[test]
fn a_translation_may_show_a_range_in_its_own_way_but_not_turn_it_around() {
    let en =
        "# $from (Instant) - a\n# $until (Instant) - b\na = { RANGE($from, $until, dateStyle: \"long\") }\n";
    check(en, "a = { RANGE($from, $until, dateStyle: \"medium\") }\n", &[]);
    check(en, "a = { RELATIVE($until) } { RELATIVE($from) }\n", &[]);
    check(
        en,
        "a = { RANGE($until, $from, dateStyle: \"long\") }\n",
        &["nl.ftl:1: a: The range ends with `$from`, which is where that of `en` begins. \
         Write `RANGE($from, $until, …)`."],
    );
}

#[test]
fn references() {
    check(
        "a = { -t } { b }\n",
        "a = x\n",
        &[
            "en.ftl:1: a: `-t` does not exist in `en`. Correct its name, or add it.",
            "en.ftl:1: a: `b` does not exist in `en`. Correct its name, or add it.",
        ],
    );
    let circle = "The text contains itself, by way of another. Break the circle of references.";
    check(
        "a = { b }\nb = { a }\nc = { a }\n",
        "a = x\nb = x\nc = x\n",
        &[&format!("en.ftl:1: a: {circle}"), &format!("en.ftl:2: b: {circle}")],
    );
    check(
        "# $x (Text) - x\na = { $x }\nb = { a }\n",
        "a = { $x }\nb = x\n",
        &["en.ftl:3: b: `a` needs `$x`, which this message does not have. \
         Declare the same arguments with the same kinds in both."],
    );
    check(
        "-t = { $x }\na = b\n",
        "a = b\n",
        &["en.ftl:1: -t: A term takes no arguments, but this one uses `$x`. Make it a message."],
    );
}

#[test]
fn plurals_and_choices() {
    let en = "# $n (Number) - n\na = { $n }\n";
    let nl = |variants: &str| format!("a = {{ $n ->\n{variants}\n}}\n");
    check(
        en,
        &nl("   *[other] { $n }"),
        &["nl.ftl:1: a: the plural category `one` is missing. Add `[one] …`."],
    );
    check(
        en,
        &nl("    [1] { $n }\n   *[one] { $n }"),
        &["nl.ftl:1: a: the plural category `other` is missing. Add `[other] …`."],
    );
    check(
        en,
        &nl("    [one] x\n    [one] y\n   *[other] { $n }"),
        &["nl.ftl:3: a: The variant `[one]` stands twice. Remove one of the two."],
    );
    check(
        en,
        &nl("    [one] x\n    [vm] y\n   *[other] { $n }"),
        &["nl.ftl:3: a: `[vm]` is neither a plural category nor a whole number. \
         Use zero, one, two, few, many, other, or a number such as `[0]`."],
    );
    let catalogue = compile(&sources(en, &nl("    [one] x\n    [few] y\n   *[other] z"))).expect("no error");
    let warnings: Vec<String> = catalogue.warnings().iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        ["nl.ftl:1: a: The plural category `few` is never chosen in `nl-NL`. Remove `[few]`."]
    );
}

#[test]
fn what_the_app_cannot_say() {
    let table = [
        (
            "a = x\n    .title = y\n",
            2,
            "The attribute `.title` is not supported. Make it a message of its own.",
        ),
        ("a = { 5 }\n", 1, "The number 5 stands between braces. Write it without braces."),
        (
            "a = { b.title }\n",
            1,
            "The reference to `b` has an attribute or arguments, which is not supported. Refer to a whole message or term.",
        ),
        (
            "a = { LIST($x) }\n",
            1,
            "The function `LIST` does not exist. Use NUMBER, DATETIME, RANGE or RELATIVE.",
        ),
        ("a = { NUMBER(5) }\n", 1, "`NUMBER` takes exactly one argument. Write `NUMBER($name)`."),
        (
            "# $x (Text) - x\na = { $x ->\n   *[y] { $x ->\n       *[z] q\n    }\n}\n",
            4,
            "A choice inside a choice is not supported. Write one choice with whole texts.",
        ),
        ("a = { 5 ->\n   *[y] z\n}\n", 2, "Only an argument can choose. Write `{ $name -> … }`."),
        (
            "a = x\n\n    y\n",
            1,
            "The text contains a blank line, but a text is one paragraph. \
            Join the lines, or make two messages.",
        ),
        ("a = { \"\" }\n", 1, "The text is empty. Write it, or remove the key everywhere."),
        ("a = x\u{4}\n", 1, "The text contains the control character U+0004. Remove it."),
        ("a = { \"\\u0001\" }\n", 1, "The text contains the control character U+0001. Remove it."),
    ];
    for (en, line, finding) in table {
        let nl = if en.contains("$x ->") { "a = { $x }\n" } else { "a = x\n" };
        check(en, nl, &[&format!("en.ftl:{line}: a: {finding}")]);
    }
}
