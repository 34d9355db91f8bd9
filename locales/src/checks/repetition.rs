//! A word twice, or once whole and once as the end of the word before it ("dialoogvenster venster").

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::Kind;

/// Words that may stand twice in good language.
const MAY_REPEAT: &[&str] = &["dat", "die", "had", "heel", "that", "very", "u", "er", "hallo", "hello"];

/// The shortest end of a word that is taken for a word of its own.
const SHORTEST_TAIL: usize = 5;

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    for pair in seen.words.all.windows(2) {
        let [first, second] = pair else { continue };
        if first.kind != Kind::Letters || !second.is_apart() {
            continue;
        }
        let twice = first.lower == second.lower && !MAY_REPEAT.contains(&first.lower.as_str());
        let tail = seen.is_dutch()
            && second.lower.chars().count() >= SHORTEST_TAIL
            && first.lower.len() > second.lower.len() + 2
            && first.lower.ends_with(&second.lower);
        if twice || tail {
            marks.push(
                Mark::new(
                    Rule::Repetition,
                    first.range.start..second.range.end,
                    format!("“{}” is said twice.", second.text),
                    "Say it once.",
                )
                .replaced_by(first.text),
            );
        }
    }
}
