//! Texts that are put together in code: a translator sees the pieces, and no language but ours has them in this order with
//! a blank between. One message with arguments says it instead, or elements of their own that the style sets apart.

use crate::Found;
use crate::lexer::Token;
use crate::view::{is, length, opens_view};

/// Elements that run on in a line, so that what they say is read together with what is around them.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var",
];

/// What turns a text into words.
const SAYS: &[&str] = &["say(", "say_in_utc(", "say_relative("];

/// What puts words together.
const JOINS: &[&str] = &["format!(", "concat!(", ".concat(", ".join(", "push_str(", " + "];

/// Everything that a file puts together from texts.
pub fn glued(tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    for start in 0..tokens.len() {
        if let Some(open) = opens_view(&tokens[start..]) {
            let inside = &tokens[start + open..];
            in_view(&inside[..length(inside)], &mut found);
        }
    }
    in_expressions(tokens, &mut found);
    found
}

/// What came last in a line of a view.
enum Last {
    /// Nothing, or something that begins a new line.
    Nothing,
    /// What a block in braces gives; whether that is a text of the catalogue, and nothing stands after it.
    Block { text: bool },
    /// A block and, after it, a string.
    Literal { line: usize, words: String },
}

fn in_view(tokens: &[Token], found: &mut Vec<Found>) {
    let (mut at, mut last) = (0, Last::Nothing);
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Text { line, words, .. } => {
                last = match last {
                    Last::Nothing => Last::Nothing,
                    _ => Last::Literal { line: *line, words: words.clone() },
                };
            }
            Token::Sign('<', _) => {
                let (length, inline) = tag(&tokens[at + 1..]);
                at += length;
                last = match last {
                    _ if !inline => Last::Nothing,
                    // Elements side by side are set apart by their style.
                    Last::Block { .. } => Last::Block { text: false },
                    other => other,
                };
            }
            Token::Sign('{', line) => {
                let inside = &tokens[at + 1..];
                let inside = &inside[..length(inside)];
                at += inside.len() + 1;
                let code = written(inside);
                let text = ["t(", "tell("].iter().any(|call| code.trim_start().starts_with(call));
                match last {
                    Last::Literal { line, words } => found.push((line, "glued", format!("{words:?}"))),
                    Last::Block { text: true } if text => found.push((*line, "glued", "{}{}".to_owned())),
                    _ => {}
                }
                last = if code.contains("view!") { Last::Nothing } else { Last::Block { text } };
            }
            Token::Sign(..) => {}
        }
        at += 1;
    }
}

/// How many tokens a tag has after its `<`, and whether its element runs on in the line.
fn tag(tokens: &[Token]) -> (usize, bool) {
    let name: String = written(&tokens[..tokens.len().min(24)])
        .trim_start_matches('/')
        .chars()
        .take_while(|sign| sign.is_alphanumeric())
        .collect();
    let (mut at, mut before) = (0, ' ');
    while let Some(token) = tokens.get(at) {
        match token {
            // `->` and `=>` close nothing.
            Token::Sign('>', _) if !matches!(before, '-' | '=') => break,
            Token::Sign('{' | '(' | '[', _) => {
                at += length(&tokens[at + 1..]) + 1;
                before = '}';
            }
            Token::Sign(sign, _) => before = *sign,
            Token::Text { .. } => before = '"',
        }
        at += 1;
    }
    (at, INLINE.contains(&name.as_str()))
}

/// Statements that say a text and put words together. What is handed to the saying itself, such as `now + a day`, is not
/// looked at.
fn in_expressions(tokens: &[Token], found: &mut Vec<Found>) {
    for statement in tokens.split(|token| [';', '{', '}'].iter().any(|sign| is(token, *sign))) {
        let code = written(statement);
        let Some(said) = SAYS.iter().filter_map(|call| code.find(call)).min() else { continue };
        let around = without_arguments(&code);
        if let Some(join) = JOINS.iter().find(|join| around.contains(**join)) {
            let line = statement.get(said).map_or(0, Token::line);
            found.push((line, "glued", join.trim().trim_matches(['.', '(']).to_owned()));
        }
    }
}

/// The code without what stands between the parentheses of a saying.
fn without_arguments(code: &str) -> String {
    let mut out = String::new();
    let mut rest = code;
    while let Some(end) = SAYS.iter().filter_map(|call| Some(rest.find(call)? + call.len())).min() {
        let (before, inside) = rest.split_at(end);
        out.push_str(before);
        let mut depth = 1_usize;
        let close = inside.find(|sign| {
            match sign {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        rest = &inside[close.unwrap_or(inside.len())..];
    }
    out + rest
}

/// The source of tokens, a quotation mark for each string: as many characters as there are tokens.
fn written(tokens: &[Token]) -> String {
    tokens
        .iter()
        .map(|token| match token {
            // What is no ASCII would make places in the text differ from places among the tokens.
            Token::Sign(sign, _) if sign.is_ascii() => *sign,
            Token::Sign(..) => '?',
            Token::Text { .. } => '"',
        })
        .collect()
}
