/// The locales, the source first and the others by name.
pub const LOCALES: [&str; 2] = ["en", "nl-NL"];

/// What each locale calls itself; known before its texts are.
pub const NAMES: [&str; 2] = ["en", "nl-NL"];

/// The file with what a first visit says in each locale: a pattern per line, in the order of the keys.
pub const EARLY_FILES: [&str; 2] = ["texts/en-cbf29ce484222325.txt", "texts/nl-NL-cbf29ce484222325.txt"];

/// The file with the other texts of each locale, which follow.
pub const LATE_FILES: [&str; 2] = ["texts/late/en-17115c86abbdb425.txt", "texts/late/nl-NL-e398148a4c235a29.txt"];

/// How many messages there are.
pub const COUNT: usize = 5;

/// How many of them a first visit may say; they are the first.
pub const EARLY: usize = 0;

/// The keys, in the order of the patterns.
pub const KEYS: [&str; COUNT] = [
    "list-title",
    "list-count",
    "span",
    "due",
    "move",
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
pub fn list_count(count: i64, kind: impl Into<super::Wording>, at: chrono::DateTime<chrono::Utc>, cost: impl Into<super::Amounts>) -> Text {
    Text::with(1, vec![Arg::Number(count), Arg::Text(kind.into()), Arg::Instant(at), Arg::Money(cost.into())])
}

/// `{ RANGE($at, $until, dateStyle: "long") } and { RANGE($at, $until, timeStyle: "short") }`
///
/// - `at`: the beginning
/// - `until`: the end
#[allow(clippy::many_single_char_names, clippy::similar_names, clippy::too_many_arguments, reason = "the message has these arguments")]
pub fn span(at: chrono::DateTime<chrono::Utc>, until: chrono::DateTime<chrono::Utc>) -> Text {
    Text::with(2, vec![Arg::Instant(at), Arg::Instant(until)])
}

/// `{ DATETIME($day, dateStyle: "long") } by { $names }`
///
/// - `day`: the last
/// - `names`: whose
#[allow(clippy::many_single_char_names, clippy::similar_names, clippy::too_many_arguments, reason = "the message has these arguments")]
pub fn due(day: chrono::NaiveDate, names: Vec<super::Wording>) -> Text {
    Text::with(3, vec![Arg::Day(day), Arg::List(names)])
}

/// `{ $by -> [disk] disk *[vm] machine }`
///
/// - `by`: the kind
pub fn r#move(by: impl Into<super::Wording>) -> Text {
    Text::with(4, vec![Arg::Text(by.into())])
}
