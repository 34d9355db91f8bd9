/// The locales, the source first and the others by name.
pub const LOCALES: [&str; 2] = ["en", "nl-NL"];

/// How many messages there are.
pub const COUNT: usize = 3;

/// The keys, in the order of the patterns.
pub const KEYS: [&str; COUNT] = [
    "list-title",
    "list-count",
    "move",
];

/// The encoded patterns: a row for every locale, a column for every key.
pub static PATTERNS: [[&str; COUNT]; 2] = [
    [
        "Subscriptions of Azure",
        "\u{4}ap\u{5}one\u{6}\u{1}a one\u{5}*other\u{6}\u{1}a \"many\"\u{7} of \u{1}b, \u{2}cq, \u{3}c, \u{1}d",
        "\u{4}ax\u{5}disk\u{6}disk\u{5}*vm\u{6}machine\u{7}",
    ],
    [
        "Abonnementen bij Azure",
        "\u{1}a, \u{1}b, \u{2}cu, \u{1}d",
        "\u{1}a",
    ],
];

/// The heading.
///
/// `Subscriptions of Azure`
pub const fn list_title() -> Text {
    Text::plain(0)
}

/// How many.
///
/// `{ $count -> [one] { $count } one *[other] { $count } "many" } of { $kind }, { DATETIME($at, dateStyle: "long", timeStyle: "short") }, { RELATIVE($at) }, { $cost }`
///
/// - `count`: all of them
/// - `kind`: such as config.json or `vm`
/// - `at`: when they were read
/// - `cost`: what they cost
#[allow(clippy::many_single_char_names, clippy::similar_names, clippy::too_many_arguments, reason = "the message has these arguments")]
pub fn list_count(count: i64, kind: impl Into<super::Wording>, at: chrono::DateTime<chrono::Utc>, cost: super::Money) -> Text {
    Text::with(1, vec![Arg::Number(count), Arg::Text(kind.into()), Arg::Instant(at), Arg::Money(cost)])
}

/// `{ $by -> [disk] disk *[vm] machine }`
///
/// - `by`: the kind
pub fn r#move(by: impl Into<super::Wording>) -> Text {
    Text::with(2, vec![Arg::Text(by.into())])
}
