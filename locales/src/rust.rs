//! Writes the catalogue as Rust: the names of locales, files and keys, and a typed function for every message, so that a
//! missing argument or a misspelt key is an error of the compiler. What the messages say is printed by [`crate::print`].

use std::fmt::{self, Write as _};

use crate::accessor;
use crate::argument::{Argument, Kind};
use crate::catalogue::{Catalogue, Message};
use crate::print::{self, Leaf, Print};

pub(crate) fn emit(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write(catalogue, &mut out);
    out
}

fn write(catalogue: &Catalogue, out: &mut String) -> fmt::Result {
    let (locales, messages) = (catalogue.locales(), catalogue.messages());
    let count = locales.len();
    writeln!(out, "/// The locales, the source first and the others by name.")?;
    writeln!(out, "pub const LOCALES: [&str; {count}] = {locales:?};\n")?;
    writeln!(out, "/// What each locale calls itself; known before its texts are.")?;
    writeln!(out, "pub const NAMES: [&str; {count}] = {:?};\n", catalogue.own_names())?;
    let prints = catalogue.prints();
    let files =
        |of: fn(&Print) -> &Leaf| prints.iter().map(|print| of(print).path.as_str()).collect::<Vec<_>>();
    writeln!(
        out,
        "/// The file with what a first visit says in each locale: a pattern per line, in the order of the keys."
    )?;
    writeln!(out, "pub const EARLY_FILES: [&str; {count}] = {:?};\n", files(|print| &print.early))?;
    writeln!(out, "/// The file with the other texts of each locale, which follow.")?;
    writeln!(out, "pub const LATE_FILES: [&str; {count}] = {:?};\n", files(|print| &print.late))?;
    writeln!(out, "/// How many messages there are.\npub const COUNT: usize = {};\n", messages.len())?;
    writeln!(
        out,
        "/// How many of them a first visit may say; they are the first.\npub const EARLY: usize = {};\n",
        print::early(catalogue)
    )?;
    writeln!(out, "/// The keys, in the order of the patterns.\npub const KEYS: [&str; COUNT] = [")?;
    for message in messages {
        writeln!(out, "    {:?},", message.key)?;
    }
    writeln!(out, "];")?;
    messages.iter().enumerate().try_for_each(|(number, message)| write_accessor(number, message, out))
}

fn write_accessor(number: usize, message: &Message, out: &mut String) -> fmt::Result {
    writeln!(out)?;
    if !message.comment.is_empty() {
        writeln!(out, "/// {}\n///", prose(&message.comment))?;
    }
    if let Some(source) = message.translations.first() {
        writeln!(out, "/// {}", code(&source.pattern.to_string()))?;
    }
    for (place, argument) in message.arguments.iter().enumerate() {
        let gap = if place == 0 { "///\n" } else { "" };
        let name = accessor::snake(&argument.name);
        writeln!(out, "{gap}/// - `{name}`: {}", prose(&argument.description))?;
    }
    let name = accessor::identifier(&message.key);
    if message.arguments.is_empty() {
        return writeln!(out, "pub const fn {name}() -> Text {{\n    Text::plain({number})\n}}");
    }
    if message.arguments.len() > 1 {
        let lints = "clippy::many_single_char_names, clippy::similar_names, clippy::too_many_arguments";
        writeln!(out, "#[allow({lints}, reason = \"the message has these arguments\")]")?;
    }
    let list =
        |write: fn(&Argument) -> String| message.arguments.iter().map(write).collect::<Vec<_>>().join(", ");
    writeln!(out, "pub fn {name}({}) -> Text {{", list(parameter))?;
    writeln!(out, "    Text::with({number}, vec![{}])\n}}", list(value))
}

fn parameter(argument: &Argument) -> String {
    let name = accessor::identifier(&argument.name);
    let kind = match argument.kind {
        Kind::Number => "i64",
        Kind::Text => "impl Into<super::Wording>",
        Kind::Instant => "chrono::DateTime<chrono::Utc>",
        Kind::Day => "chrono::NaiveDate",
        Kind::Money => "impl Into<super::Amounts>",
        Kind::List => "Vec<super::Wording>",
    };
    format!("{name}: {kind}")
}

fn value(argument: &Argument) -> String {
    let name = accessor::identifier(&argument.name);
    match argument.kind {
        Kind::Text | Kind::Money => format!("Arg::{}({name}.into())", argument.kind),
        kind => format!("Arg::{kind}({name})"),
    }
}

/// Words that rustdoc shows as they are: whatever could mean something in Markdown becomes code.
fn prose(words: &str) -> String {
    words.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

fn word(word: &str) -> String {
    let core = word.trim_matches(|c: char| "()“”‘’\"',.;:!?…".contains(c));
    // What is code already stays so; half of a span, because it was split at a blank, becomes a whole one.
    let bare = core.replace('`', "");
    let mixed = core.chars().any(char::is_lowercase) && core.chars().skip(1).any(char::is_uppercase);
    let marked = core.contains(|c: char| "_[]<>*`\\/#|~&$".contains(c)) || core.contains("::");
    if bare.is_empty() || !(mixed || marked) {
        return visible(&word.replace('`', "'"));
    }
    let (before, after) = word.split_once(core).unwrap_or_default();
    format!("{}{}{}", visible(before), code(&bare), visible(after))
}

/// A code span, fenced with more backticks than it contains.
fn code(words: &str) -> String {
    let words = visible(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    if longest == 0 {
        return format!("`{words}`");
    }
    let fence = "`".repeat(longest + 1);
    format!("{fence} {words} {fence}")
}

/// Characters that cannot be seen are spelt out: in a comment they could hide what the line says.
fn visible(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        let spelt = c.escape_debug().to_string();
        if spelt.starts_with("\\u") { out.push_str(&spelt) } else { out.push(c) }
    }
    out
}
