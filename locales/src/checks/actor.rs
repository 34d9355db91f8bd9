//! Who pays whom. The page of 2017 turned "We don't charge you for keeping the data" into "We betaalt u niet": the one
//! who charges became the one who pays.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;

/// Those who charge, as subjects.
const CHARGING: &[&str] = &["we", "wij", "azure", "microsoft"];
const PAYING: &[&str] = &["betaal", "betaalt", "betalen", "betaalde", "betaalden"];
const PAID: &[&str] = &["u", "je", "jou"];

/// Ways in which the source says that the reader is charged.
const CHARGED: &[&str] = &["charge* you", "bill* you", "charging you", "billing you"];

const WHY: &str = "This says that the reader gets money, but it is the reader who pays.";
const MEND: &str = "Say what is charged to the reader, such as “Wij brengen u niets in rekening voor …”.";

/// `We betaalt u`, and `Betaalt u niet voor …` without a subject and without being a question.
pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    for place in payments(seen) {
        let before = place.checked_sub(1).and_then(|place| seen.words.get(place));
        let by_us = before.is_some_and(|before| CHARGING.contains(&before.lower.as_str()));
        let sentence = seen.words.sentences.get(seen.words.sentence_at(place));
        let headless = sentence.filter(|sentence| sentence.words.start == place).is_some_and(|sentence| {
            sentence.end != Some('?')
                && seen.words.get(place + 2).is_some_and(|word| word.lower == "niet")
                && !seen.words.slice(&seen.words.bytes(&sentence.words)).contains(',')
        });
        if by_us || headless {
            let start = if by_us { place.saturating_sub(1) } else { place };
            let mark = Mark::new(Rule::Actor, seen.words.bytes(&(start..place + 2)), WHY, MEND);
            marks.push(mark);
        }
    }
}

/// The source charges the reader; the translation pays them, whoever does.
pub(crate) fn compare(source: &Seen<'_>, translation: &Seen<'_>, marks: &mut Vec<Mark>) {
    let charged = CHARGED.iter().any(|phrase| !source.words.find(phrase).is_empty());
    if !source.is_english() || !translation.is_dutch() || !charged {
        return;
    }
    for place in payments(translation) {
        let subject = place.checked_sub(1).and_then(|place| translation.words.get(place));
        if subject
            .is_some_and(|word| !["dan", "daarna", "hiervoor", "daarvoor"].contains(&word.lower.as_str()))
        {
            let start = place.saturating_sub(1);
            marks.push(Mark::new(Rule::Actor, translation.words.bytes(&(start..place + 2)), WHY, MEND));
        }
    }
}

/// The places of a form of *betalen* before the reader.
fn payments(seen: &Seen<'_>) -> Vec<usize> {
    let pairs = seen.words.all.windows(2).enumerate();
    let pairs = pairs.filter(|(_, pair)| {
        let [verb, reader] = pair else { return false };
        PAYING.contains(&verb.lower.as_str()) && PAID.contains(&reader.lower.as_str()) && reader.is_apart()
    });
    pairs.map(|(place, _)| place).collect()
}
