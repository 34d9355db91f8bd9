//! Reads the comment above a source message: lines of the form `# $name (Kind) - what it is` declare arguments, the
//! other lines speak to the translator. Fluent itself has no declarations; this form is its custom.

use crate::accessor;
use crate::argument::{Argument, Kind};
use crate::edition::Entry;
use crate::encoding;
use crate::finding::Finding;

const MEND: &str = "Write `# $name (Number) - what it is`, with Number, Text, Instant, Day, Money or List.";

/// The arguments that a message declares.
pub(crate) fn arguments(entry: &Entry<'_>, findings: &mut Vec<Finding>) -> Vec<Argument> {
    let mut arguments: Vec<Argument> = Vec::new();
    for line in declaring(entry) {
        let place = entry.place_of(line);
        match parse(line) {
            Err(what) => findings.push(place.error(what, MEND)),
            Ok(argument) => {
                let name = accessor::snake(&argument.name);
                if arguments.iter().any(|other| accessor::snake(&other.name) == name) {
                    findings.push(place.error(
                        format!("The argument `${}` is declared twice.", argument.name),
                        "Remove one of the two.",
                    ));
                } else if !accessor::is_usable(&name) {
                    findings.push(place.error(
                        format!(
                            "`${}` cannot be the name of an argument, because Rust keeps it.",
                            argument.name
                        ),
                        "Choose another name.",
                    ));
                } else if arguments.len() == encoding::MOST_ARGUMENTS {
                    findings.push(place.error(
                        format!("A message takes at most {} arguments.", encoding::MOST_ARGUMENTS),
                        "Split the message.",
                    ));
                } else {
                    arguments.push(argument);
                }
            }
        }
    }
    arguments
}

/// What the comment says to the translator, as one paragraph.
pub(crate) fn remark(entry: &Entry<'_>) -> String {
    let lines = entry.comment.iter().map(|line| line.trim());
    lines.filter(|line| !line.is_empty() && !line.starts_with(['$', '@'])).collect::<Vec<_>>().join(" ")
}

fn declaring<'s>(entry: &Entry<'s>) -> Vec<&'s str> {
    entry.comment.iter().map(|line| line.trim()).filter(|line| line.starts_with('$')).collect()
}

fn parse(line: &str) -> Result<Argument, String> {
    let line = line.trim_start_matches('$');
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err("A declaration has no name after the dollar sign.".to_owned());
    }
    let Some((kind, rest)) = rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')')) else {
        return Err(format!("The declaration of `${name}` has no kind between parentheses."));
    };
    let Some(kind) = Kind::parse(kind.trim()) else {
        return Err(format!("The declaration of `${name}` has the unknown kind `{}`.", kind.trim()));
    };
    let description = rest.trim_start().trim_start_matches(['-', '–', '—', ':']).trim();
    if description.is_empty() {
        return Err(format!("The declaration of `${name}` does not say what it is."));
    }
    Ok(Argument { name: name.to_owned(), kind, description: description.to_owned() })
}
