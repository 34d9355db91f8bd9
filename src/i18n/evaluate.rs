//! Turns an encoded pattern into words. The patterns were checked when the app was built, so anything out of place here
//! is simply left out: a missing number must never take the page down with it.

use chrono::{DateTime, NaiveTime, Utc};

use super::{Arg, Speaker, Style, Styles, Text, Wording, Zone, format};

const ARGUMENT: char = '\u{1}';
const DATE_TIME: char = '\u{2}';
const RELATIVE: char = '\u{3}';
const SELECT: char = '\u{4}';
const VARIANT: char = '\u{5}';
const PATTERN: char = '\u{6}';
const END: char = '\u{7}';
const RANGE: char = '\u{8}';

/// Names are set off from the sentence around them, so that a right-to-left name does not turn the sentence over.
const ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

pub(super) fn evaluate(speaker: &Speaker<'_>, text: &Text) -> String {
    let mut out = String::new();
    write(speaker, speaker.edition.pattern(text.key), &text.args, &mut out);
    out
}

fn write(speaker: &Speaker<'_>, mut pattern: &str, args: &[Arg], out: &mut String) {
    while let Some(at) = pattern.find(|c| (ARGUMENT..=RANGE).contains(&c)) {
        let (before, code) = pattern.split_at(at);
        out.push_str(before);
        let mut characters = code.chars();
        let kind = characters.next();
        let arg = characters.next().and_then(|index| argument(args, index));
        match kind {
            Some(ARGUMENT) => arg.iter().for_each(|arg| write_argument(speaker, arg, out)),
            Some(DATE_TIME | RANGE) => {
                let until = (kind == Some(RANGE)).then(|| characters.next());
                let until = until.flatten().and_then(|index| moment(argument(args, index)));
                let styles = styles(characters.next());
                // A day is the same day everywhere: it begins and ends by UTC, whatever the zone of the person.
                let zone = if matches!(arg, Some(Arg::Day(_))) { Zone::Utc } else { speaker.zone };
                if let Some(at) = moment(arg) {
                    out.push_str(&format::date_time(speaker.locale(), at, until, styles, zone));
                }
            }
            Some(RELATIVE) => {
                if let Some(at) = moment(arg) {
                    out.push_str(&format::relative(speaker.locale(), at - speaker.now));
                }
            }
            Some(SELECT) => {
                let plural = characters.next() == Some('p');
                let body = characters.as_str();
                let (body, rest) = body.split_once(END).unwrap_or((body, ""));
                write(speaker, choose(speaker, body, arg, plural), args, out);
                pattern = rest;
                continue;
            }
            _ => {}
        }
        pattern = characters.as_str();
    }
    out.push_str(pattern);
}

fn argument(args: &[Arg], index: char) -> Option<&Arg> {
    args.get((index as usize).checked_sub('a' as usize)?)
}

fn moment(arg: Option<&Arg>) -> Option<DateTime<Utc>> {
    match arg? {
        Arg::Instant(at) => Some(*at),
        Arg::Day(day) => Some(day.and_time(NaiveTime::MIN).and_utc()),
        _ => None,
    }
}

fn write_argument(speaker: &Speaker<'_>, arg: &Arg, out: &mut String) {
    match arg {
        Arg::Number(number) => out.push_str(&format::number(speaker.locale(), *number)),
        Arg::Text(wording) => write_wording(speaker, wording, out),
        Arg::Money(amounts) => {
            let amounts = amounts.each().iter().map(|one| format::money(speaker.locale(), *one)).collect();
            out.push_str(&format::list(speaker.locale(), amounts));
        }
        Arg::List(wordings) => {
            let said = |wording: &Wording| {
                let mut words = String::new();
                write_wording(speaker, wording, &mut words);
                words
            };
            out.push_str(&format::list(speaker.locale(), wordings.iter().map(said).collect()));
        }
        // The compiler of the catalogue asks how a moment or a day is shown, so neither stands here alone.
        Arg::Instant(_) | Arg::Day(_) => {
            if let Some(at) = moment(Some(arg)) {
                let styles = Styles { date: Style::Long, time: Style::None };
                out.push_str(&format::date_time(speaker.locale(), at, None, styles, Zone::Utc));
            }
        }
    }
}

fn write_wording(speaker: &Speaker<'_>, wording: &Wording, out: &mut String) {
    match wording {
        Wording::Text(text) => out.push_str(&evaluate(speaker, text)),
        // Plain ASCII cannot change the direction of anything, and most ids and names are.
        Wording::Verbatim(words) if words.is_ascii() => out.push_str(words),
        Wording::Verbatim(words) => {
            out.push(ISOLATE);
            out.push_str(words);
            out.push(POP_ISOLATE);
        }
    }
}

/// The pattern of the variant that fits: an exact number or word first, then the plural category, else the default,
/// which is the last one and marked with `*`.
fn choose<'a>(speaker: &Speaker<'_>, body: &'a str, arg: Option<&Arg>, plural: bool) -> &'a str {
    let variants = || body.split(VARIANT).filter_map(|variant| variant.split_once(PATTERN));
    let find = |key: &str| variants().find(|(name, _)| name.trim_start_matches('*') == key);
    let chosen = match arg {
        Some(Arg::Number(number)) => find(&number.to_string())
            .or_else(|| plural.then(|| find(&format::plural_category(speaker.locale(), *number))).flatten()),
        Some(Arg::Text(Wording::Verbatim(word))) => find(word),
        _ => None,
    };
    chosen.or_else(|| variants().next_back()).map_or("", |(_, pattern)| pattern)
}

fn styles(code: Option<char>) -> Styles {
    let code = (code.unwrap_or('a') as usize).saturating_sub('a' as usize);
    let style = |index| match index {
        1 => Style::Short,
        2 => Style::Medium,
        3 => Style::Long,
        4 => Style::Full,
        _ => Style::None,
    };
    Styles { date: style(code / 5), time: style(code % 5) }
}
