//! A translation that is the source, word for word: mostly one that nobody has translated. Names that are alike in
//! both languages are excused one by one, with a reason.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;

pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let same = source.text() == translation.text() && source.language != translation.language;
    if same && translation.passage.has_own_words() {
        marks.push(Mark::new(
            Rule::Unchanged,
            0..translation.text().len(),
            "The translation is the source, word for word.",
            "Translate it, or say why it stays with `# @same - reason` above it.",
        ));
    }
}
