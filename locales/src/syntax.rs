//! The parser's complaints in plain sentences with a mend, because "Expected a token starting with" helps nobody who
//! only wanted to correct a text.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::finding::{Finding, Place};
use crate::source::Source;

/// The key that could not be parsed, as far as it can be seen, and what to tell about it.
pub(crate) fn finding(source: &Source, error: &ParserError) -> (String, Finding) {
    let key = key(source, error);
    let (what, mend) = sentences(&error.kind);
    let line = source.line_at(noticed(source, error));
    let place = Place { path: &source.path, line, key: &key };
    let finding = place.error(what, mend);
    (key, finding)
}

/// The byte that the error belongs to. The parser notices most errors where the next thing begins; then it is the last
/// thing before.
fn noticed(source: &Source, error: &ParserError) -> usize {
    let offset = error.pos.start;
    let (Some(before), Some(after)) = (source.text.get(..offset), source.text.get(offset..)) else {
        return offset;
    };
    let between = after.is_empty() || after.starts_with(char::is_whitespace);
    match error.kind {
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => offset,
        ErrorKind::MissingDefaultVariant => before.trim_end().len(),
        _ if between => before.trim_end().len(),
        _ => offset,
    }
}

fn key(source: &Source, error: &ParserError) -> String {
    let junk = error.slice.clone().and_then(|slice| source.text.get(slice)).unwrap_or_default();
    junk.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
}

fn sentences(kind: &ErrorKind) -> (String, String) {
    let (what, mend) = match kind {
        ErrorKind::ExpectedToken('=') => ("There is no `=` after the key.", "Write `key = text`."),
        ErrorKind::ExpectedToken('}') => ("A `{` is not closed.", "Close it with `}`."),
        ErrorKind::ExpectedToken(']') => ("The key of a variant is not closed.", "Close it with `]`."),
        ErrorKind::ExpectedToken(token) => {
            return (
                format!("The syntax is broken: `{token}` was expected."),
                "Correct this line.".to_owned(),
            );
        }
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } => {
            ("The key has no text.", "Write the text after `=`.")
        }
        ErrorKind::MissingDefaultVariant => (
            "The choice has no default variant.",
            "Put `*` before the variant that is right when no other fits.",
        ),
        ErrorKind::MultipleDefaultVariants => {
            ("The choice has two default variants.", "Keep `*` before one of them only.")
        }
        ErrorKind::MissingValue => ("A variant has no text.", "Write its text after `]`."),
        ErrorKind::UnbalancedClosingBrace => {
            ("There is a `}` without a `{`.", "Remove it, or write `{ \"}\" }` to show a brace.")
        }
        ErrorKind::UnterminatedStringLiteral => ("A quotation mark is not closed.", "Close it with `\"`."),
        ErrorKind::ExpectedCharRange { .. } => (
            "A name does not begin with a letter, or a choice does not begin on a new line.",
            "Correct this line.",
        ),
        ErrorKind::ExpectedInlineExpression => (
            "What stands between the braces is not known.",
            "Write an argument such as `{ $name }`, or `{ \"{\" }` to show a brace.",
        ),
        ErrorKind::ExpectedLiteral => {
            ("An option has no value in quotation marks.", "Write `name: \"value\"`.")
        }
        ErrorKind::ForbiddenCallee => (
            "The name of a function is not in capitals.",
            "Write `NUMBER`, `DATETIME`, `RANGE` or `RELATIVE`.",
        ),
        other => return (format!("The syntax is broken: {other}."), "Correct this line.".to_owned()),
    };
    (what.to_owned(), mend.to_owned())
}
