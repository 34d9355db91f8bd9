//! Placeholders and tags inside the strings of other formats: `{name}`, `{{name}}`, `${name}`, `%s`, `%1$s`, `<b>`.

use crate::checks::{PLACEHOLDER, Passage, Span, tag, tag_name};

/// Beyond this many bytes, a brace is no placeholder but a brace.
const LONGEST: usize = 512;

/// The passage with its placeholders and tags lifted out of the words.
pub(crate) fn lift(raw: &Passage) -> Passage {
    let text = raw.text();
    let mut lifted = Passage::new(raw.role);
    lifted.variant.clone_from(&raw.variant);
    let mut filled = raw.placeholders().iter().peekable();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((_, name)) = filled.next_if(|(place, _)| *place == at) {
            let end = at + PLACEHOLDER.len_utf8();
            lifted.push_placeholder(name, raw.place(&(at..end)));
            at = end;
            continue;
        }
        let next = filled.peek().map_or(text.len(), |(place, _)| *place);
        let words = special(rest).filter(|length| at + length <= next).and_then(|length| rest.get(..length));
        let end = match words {
            Some(tag) if tag.starts_with('<') => {
                lifted.mark_from(lifted.text().len(), Span::Tag(tag_name(tag)));
                at + tag.len()
            }
            Some(name) => {
                lifted.push_placeholder(&format!("`{name}`"), raw.place(&(at..at + name.len())));
                at + name.len()
            }
            None => {
                let first = rest.chars().next().map_or(1, char::len_utf8);
                let plain = rest.get(first..).and_then(|rest| rest.find(['{', '$', '%', '<']));
                let end = plain.map_or(text.len(), |plain| at + first + plain).min(next);
                lifted.push_part(raw, at..end);
                end
            }
        };
        at = end;
    }
    for (_, span) in raw.spans().iter().filter(|(_, span)| matches!(span, Span::Tag(_))) {
        lifted.mark_from(lifted.text().len(), span.clone());
    }
    lifted
}

/// How many bytes a placeholder or a tag at the beginning of some words has.
fn special(rest: &str) -> Option<usize> {
    match rest.chars().next() {
        Some('{') => braces(rest),
        Some('$') if rest.starts_with("${") => rest.get(1..).and_then(braces).map(|length| length + 1),
        Some('%') => percent(rest),
        Some('<') => tag(rest),
        _ => None,
    }
}

fn braces(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in rest.bytes().enumerate().take(LONGEST) {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// `%s`, `%d`, `%@`, `%1$s`, `%(name)s`; a percent sign after a number is none.
fn percent(rest: &str) -> Option<usize> {
    let body = rest.get(1..)?;
    let body_start = match body.strip_prefix('(') {
        Some(named) => named.bytes().take(LONGEST).position(|byte| byte == b')')? + 2,
        None => body.bytes().take(8).take_while(|byte| byte.is_ascii_digit() || *byte == b'$').count(),
    };
    let kind = body.get(body_start..)?.chars().next()?;
    let after = body.get(body_start + kind.len_utf8()..)?.chars().next();
    let ends = after.is_none_or(|after| !after.is_alphanumeric());
    (matches!(kind, 's' | 'd' | 'i' | 'f' | 'u' | '@') && ends).then_some(1 + body_start + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lifted(text: &str) -> (String, Vec<String>, usize) {
        let lifted = lift(&Passage::plain(text));
        let names = lifted.placeholders().iter().map(|(_, name)| name.clone()).collect();
        (lifted.text().replace('\u{FFFC}', "_"), names, lifted.spans().len())
    }

    #[test]
    fn placeholders_and_tags_are_no_words() {
        let (text, names, tags) = lifted("Hi {name}, ${x} {{y}} %s %1$d 5 % <b>bold</b> a < b {open");
        assert_eq!(text, "Hi _, _ _ _ _ 5 % bold a < b {open");
        assert_eq!(names, ["`{name}`", "`${x}`", "`{{y}}`", "`%s`", "`%1$d`"]);
        assert_eq!(tags, 2);
    }
}
