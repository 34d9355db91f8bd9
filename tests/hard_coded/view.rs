//! What the macro `view!` shows: strings and words between tags, strings that a block in their place gives, and attributes
//! that people see or hear.

use crate::Found;
use crate::lexer::Token;

/// Attributes of elements that are seen or heard.
const VISIBLE: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Properties of components that only machines read.
const SILENT: &[&str] = &[
    "autocomplete",
    "class",
    "for",
    "href",
    "id",
    "key",
    "lang",
    "name",
    "node_ref",
    "rel",
    "role",
    "step",
    "target",
    "tone",
    "type",
];

/// Everything that the views of a file show and that is written in the code.
pub fn visible(tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    for start in 0..tokens.len() {
        if let Some(open) = opens_view(&tokens[start..]) {
            let inside = &tokens[start + open..];
            nodes(&inside[..length(inside)], &mut found);
        }
    }
    found
}

/// The place after the brace of `view! {`, when the tokens begin with it.
pub fn opens_view(tokens: &[Token]) -> Option<usize> {
    let begins = "view!".chars().zip(tokens).filter(|(sign, token)| is(token, *sign)).count() == 5;
    let space = tokens.get(5..)?.iter().take_while(|token| is(token, ' ') || is(token, '\n')).count();
    (begins && is(tokens.get(5 + space)?, '{')).then_some(5 + space + 1)
}

/// Whether a token is this character.
pub fn is(token: &Token, sign: char) -> bool {
    matches!(token, Token::Sign(other, _) if *other == sign)
}

/// How many tokens there are before the brace or parenthesis that closes what is open.
pub fn length(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign('{' | '(' | '[', _) => depth += 1,
            Token::Sign('}' | ')' | ']', _) if depth == 0 => return at,
            Token::Sign('}' | ')' | ']', _) => depth -= 1,
            _ => {}
        }
    }
    tokens.len()
}

fn has_letters(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}

fn nodes(tokens: &[Token], found: &mut Vec<Found>) {
    let mut at = 0;
    let mut bare: Option<(usize, String)> = None;
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Sign(sign, line) if !matches!(sign, '<' | '{') => {
                bare.get_or_insert((*line, String::new())).1.push(*sign);
                at += 1;
                continue;
            }
            Token::Text { line, words, .. } if has_letters(words) => {
                found.push((*line, "text", words.clone()));
            }
            Token::Sign('<', _) => at += tag(&tokens[at + 1..], found),
            Token::Sign('{', _) => {
                let inside = &tokens[at + 1..];
                let inside = &inside[..length(inside)];
                given(inside, "text", found);
                at += inside.len() + 1;
            }
            _ => {}
        }
        told(bare.take(), found);
        at += 1;
    }
    told(bare, found);
}

/// Words without quotation marks.
fn told(bare: Option<(usize, String)>, found: &mut Vec<Found>) {
    if let Some((line, words)) = bare.filter(|(_, words)| has_letters(words)) {
        let before =
            words.chars().take_while(|sign| sign.is_whitespace()).filter(|sign| *sign == '\n').count();
        found.push((line + before, "text", words.trim().to_owned()));
    }
}

/// Reads a tag after its `<`; gives how many tokens it has, `>` included.
fn tag(tokens: &[Token], found: &mut Vec<Found>) -> usize {
    let component = matches!(tokens.first(), Some(Token::Sign(sign, _)) if sign.is_uppercase());
    let (mut at, mut name, mut before) = (0, String::new(), ' ');
    while let Some(token) = tokens.get(at) {
        match token {
            // `->` and `=>` close nothing.
            Token::Sign('>', _) if !matches!(before, '-' | '=') => return at + 1,
            Token::Sign('{' | '(' | '[', _) => {
                let inside = &tokens[at + 1..];
                let inside = &inside[..length(inside)];
                if let Some(kind) = kind(&name, component) {
                    given(inside, kind, found);
                }
                at += inside.len() + 1;
                before = '}';
            }
            Token::Sign(sign, _) => {
                let in_name = sign.is_alphanumeric() || matches!(sign, '-' | '_' | ':');
                // A name begins after space; what follows `=` is its value and keeps the name.
                if in_name && before.is_whitespace() {
                    name.clear();
                }
                if in_name && (before.is_whitespace() || !name.is_empty() && before != '=') {
                    name.push(*sign);
                }
                before = *sign;
            }
            Token::Text { line, words, .. } => {
                if let Some(kind) = kind(&name, component).filter(|_| before == '=' && has_letters(words)) {
                    found.push((*line, kind, words.clone()));
                }
                before = '"';
            }
        }
        at += 1;
    }
    at
}

/// Under which name words in an attribute are found; nothing when nobody sees them.
fn kind(name: &str, component: bool) -> Option<&'static str> {
    let seen = VISIBLE.iter().find(|visible| **visible == name).copied();
    let property = component && !name.is_empty() && !SILENT.contains(&name) && !name.contains(':');
    seen.or(property.then_some("property"))
}

/// The strings that an expression gives: after `{`, `=>`, `else` and the like, or wrapped in `Some`. What is handed to a
/// function or compared is not shown.
fn given(tokens: &[Token], kind: &'static str, found: &mut Vec<Found>) {
    for (at, token) in tokens.iter().enumerate() {
        let Token::Text { line, words, .. } = token else { continue };
        let before: String = tokens[..at]
            .iter()
            .map(|token| if let Token::Sign(sign, _) = token { *sign } else { '"' })
            .collect();
        let before = before.trim_end();
        let shown = before.is_empty()
            || before.ends_with('{')
            || before.ends_with("=>")
            || ["Some(", "Ok(", "Left(", "Right(", "format!(", "String::from("]
                .iter()
                .any(|end| before.ends_with(end));
        // Views inside are read by themselves.
        if shown && has_letters(words) && !before.contains("view!") {
            found.push((*line, kind, words.clone()));
        }
    }
}
