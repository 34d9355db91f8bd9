//! What is filled in must be filled in once per language, whatever the order; one that is left out hides something.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;

pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let names = |seen: &Seen<'_>| -> Vec<String> {
        let mut names: Vec<_> = seen.passage.placeholders().iter().map(|(_, name)| name.clone()).collect();
        names.sort();
        names
    };
    let (said, translated) = (names(source), names(translation));
    let lacking = difference(&said, &translated);
    if let Some(name) = lacking.first() {
        marks.push(Mark::new(
            Rule::Placeholder,
            0..translation.text().len(),
            format!("The source fills in {name}, the translation does not."),
            "Say it once, in the place that the language wants.",
        ));
    }
    if let Some(name) = difference(&translated, &said).first() {
        let at = translation.passage.placeholders().iter().rfind(|(_, other)| other == name);
        let at = at.map_or(0, |(at, _)| *at);
        marks.push(Mark::new(
            Rule::Placeholder,
            at..at + super::passage::PLACEHOLDER.len_utf8().min(translation.text().len() - at),
            format!("The translation fills in {name} more often than the source."),
            "Remove it.",
        ));
    }
}

/// What the first list has and the second lacks, counting each as often as it is there.
pub(crate) fn difference<T: Clone + PartialEq>(first: &[T], second: &[T]) -> Vec<T> {
    let mut left = second.to_vec();
    let mut lacking = Vec::new();
    for item in first {
        match left.iter().position(|other| other == item) {
            Some(place) => drop(left.remove(place)),
            None => lacking.push(item.clone()),
        }
    }
    lacking
}
