//! *U* or *je*, but not both: a page that changes its tone half-way reads as if two people had written it. Winddown says
//! *u* (decisions.md 10).

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::{Kind, Word, like};

const FORMAL: &[&str] = &["u", "uw", "uzelf", "uwe"];

/// Each informal word with what a formal text says.
const INFORMAL: &[(&str, &str)] = &[
    ("je", "u"),
    ("jij", "u"),
    ("jou", "u"),
    ("jouw", "uw"),
    ("jouwe", "uwe"),
    ("jezelf", "uzelf"),
    ("jullie", "u"),
];

/// Whether a text addresses its reader with *u*.
pub(crate) fn is_formal(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.kind == Kind::Letters && FORMAL.contains(&word.lower.as_str()))
}

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() || !(seen.habits.formal || is_formal(&seen.words.all)) {
        return;
    }
    for word in &seen.words.all {
        if let Some((_, formal)) = INFORMAL.iter().find(|(informal, _)| *informal == word.lower) {
            marks.push(
                Mark::new(
                    Rule::Address,
                    word.range.clone(),
                    format!("“{}” is informal, but the texts say “u”.", word.text),
                    format!("Say “{formal}”, with the verb that belongs to it."),
                )
                .replaced_by(like(word.text, formal)),
            );
        }
    }
}
