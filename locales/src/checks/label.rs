//! The name of a button or a menu, translated as if it were a sentence: "**klikt u op een abonnement om …**" is nothing
//! that a reader could find on a screen.

use super::mark::Mark;
use super::passage::Span;
use super::question::opens_inverted;
use super::rule::Rule;
use super::seen::Seen;
use super::words::Words;

const MEND: &str = "Write what stands on the screen, such as “Abonnement opzeggen”.";

/// Bold words that address the reader.
pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    for (range, _) in seen.passage.spans().iter().filter(|(_, span)| *span == Span::Bold) {
        let label = Words::of(seen.passage.under(range));
        if opens_inverted(&label.all) {
            marks.push(Mark::new(
                Rule::LabelAsSentence,
                range.clone(),
                "The name of something on the screen was translated as a sentence.",
                MEND,
            ));
        }
    }
}

/// A label in the source, a piece of a sentence in the translation.
pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let is_label = |seen: &Seen<'_>| {
        seen.words.sentences.len() == 1 && seen.words.sentences.iter().all(|one| one.end.is_none())
    };
    let label = source.is_english() && is_label(source) && is_label(translation);
    if label && translation.is_dutch() && opens_inverted(&translation.words.all) {
        marks.push(Mark::new(
            Rule::LabelAsSentence,
            0..translation.text().len(),
            "The source is a label, the translation a piece of a sentence.",
            MEND,
        ));
    }
}
