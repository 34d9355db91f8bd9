//! Turns an encoded pattern into words. The patterns were checked when the app was built, so anything out of place here
//! is simply left out: a missing number must never take the page down with it.

use super::{Arg, Speaker, Style, Text, Wording, format};

const ARGUMENT: char = '\u{1}';
const DATE_TIME: char = '\u{2}';
const RELATIVE: char = '\u{3}';
const SELECT: char = '\u{4}';
const VARIANT: char = '\u{5}';
const PATTERN: char = '\u{6}';
const END: char = '\u{7}';

/// Names are set off from the sentence around them, so that a right-to-left name does not turn the sentence over.
const ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

pub(super) fn evaluate(speaker: &Speaker, text: &Text) -> String {
    let mut out = String::new();
    write(speaker, speaker.locale.pattern(text.key), &text.args, &mut out);
    out
}

fn write(speaker: &Speaker, mut pattern: &str, args: &[Arg], out: &mut String) {
    while let Some(at) = pattern.find(|c| (ARGUMENT..=END).contains(&c)) {
        let (before, code) = pattern.split_at(at);
        out.push_str(before);
        let mut characters = code.chars();
        let kind = characters.next();
        let arg = characters.next().and_then(|index| argument(args, index));
        match kind {
            Some(ARGUMENT) => arg.iter().for_each(|arg| write_argument(speaker, arg, out)),
            Some(DATE_TIME) => {
                let style = characters.next().unwrap_or('a');
                if let Some(Arg::Instant(at)) = arg {
                    let (date, time) = styles(style);
                    out.push_str(&format::date_time(speaker.locale, *at, date, time, speaker.zone));
                }
            }
            Some(RELATIVE) => {
                if let Some(Arg::Instant(at)) = arg {
                    out.push_str(&format::relative(speaker.locale, *at - speaker.now));
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

fn write_argument(speaker: &Speaker, arg: &Arg, out: &mut String) {
    match arg {
        Arg::Number(number) => out.push_str(&format::number(speaker.locale, *number)),
        Arg::Text(Wording::Text(text)) => out.push_str(&evaluate(speaker, text)),
        Arg::Text(Wording::Verbatim(words)) => {
            // Plain ASCII cannot change the direction of anything, and most ids and names are.
            if words.is_ascii() {
                out.push_str(words);
            } else {
                out.push(ISOLATE);
                out.push_str(words);
                out.push(POP_ISOLATE);
            }
        }
        Arg::Instant(at) => {
            out.push_str(&format::date_time(speaker.locale, *at, Style::Long, Style::None, speaker.zone));
        }
    }
}

/// The pattern of the variant that fits: an exact number or word first, then the plural category, else the default,
/// which is the last one and marked with `*`.
fn choose<'a>(speaker: &Speaker, body: &'a str, arg: Option<&Arg>, plural: bool) -> &'a str {
    let variants = || body.split(VARIANT).filter_map(|variant| variant.split_once(PATTERN));
    let find = |key: &str| variants().find(|(name, _)| name.trim_start_matches('*') == key);
    let chosen = match arg {
        Some(Arg::Number(number)) => find(&number.to_string())
            .or_else(|| plural.then(|| find(&format::plural_category(speaker.locale, *number))).flatten()),
        Some(Arg::Text(Wording::Verbatim(word))) => find(word),
        _ => None,
    };
    chosen.or_else(|| variants().next_back()).map_or("", |(_, pattern)| pattern)
}

fn styles(code: char) -> (Style, Style) {
    let code = (code as usize).saturating_sub('a' as usize);
    let style = |index| match index {
        1 => Style::Short,
        2 => Style::Medium,
        3 => Style::Long,
        4 => Style::Full,
        _ => Style::None,
    };
    (style(code / 5), style(code % 5))
}
