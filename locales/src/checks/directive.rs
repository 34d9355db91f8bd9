//! Directives in the comment above a message. A rule that is wrong about one text is excused there, by name and with a
//! reason, so that nobody has to switch a rule off for all of them.

use super::document::Document;
use super::rule::Rule;
use crate::finding::{Finding, Place};

/// The excuse of one rule for one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excuse {
    /// The rule.
    pub rule: Rule,
    /// Why it is wrong here.
    pub reason: String,
    /// The file it stands in.
    pub path: String,
    /// The line in it, from 1.
    pub line: usize,
}

/// Reads the excuses in the lines of a comment, each with its number. `@same - why` excuses a text that is the source,
/// `@accept RULE - why` any other finding. `@facts` belongs to the facts.
pub fn excuses(
    document: &Document,
    key: &str,
    comment: &[(usize, &str)],
    findings: &mut Vec<Finding>,
) -> Vec<Excuse> {
    let mut excuses = Vec::new();
    for (line, text) in comment {
        let Some(directive) = text.trim().strip_prefix('@') else { continue };
        if directive.split_whitespace().next() == Some("facts") {
            continue;
        }
        let place = Place { path: &document.path, line: *line, key };
        match parse(directive) {
            Ok((rule, reason)) => excuses.push(Excuse {
                rule,
                reason: reason.to_owned(),
                path: document.path.clone(),
                line: *line,
            }),
            Err(what) => findings.push(place.error(what, MEND).by(Rule::Directive)),
        }
    }
    excuses
}

const MEND: &str = "Write `# @same - reason`, `# @accept rule - reason` or `# @facts …`.";

fn parse(directive: &str) -> Result<(Rule, &str), String> {
    let (head, reason) = directive.split_once(" - ").unwrap_or((directive, ""));
    let mut head = head.split_whitespace();
    let rule = match (head.next(), head.next(), head.next()) {
        (Some("same"), None, _) => Rule::Unchanged,
        (Some("accept"), Some(id), None) => {
            Rule::parse(id).ok_or_else(|| format!("There is no rule `{id}`."))?
        }
        _ => return Err(format!("The directive `@{}` cannot be read.", directive.trim())),
    };
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(format!("The excuse of `{rule}` has no reason."));
    }
    Ok((rule, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excuse_names_one_rule_and_a_reason() {
        assert_eq!(parse("same - a brand"), Ok((Rule::Unchanged, "a brand")));
        assert_eq!(parse("accept polarity - said positively"), Ok((Rule::Polarity, "said positively")));
        for wrong in
            ["same", "same - ", "accept - x", "accept all - x", "accept polarity", "accept", "skip", ""]
        {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
