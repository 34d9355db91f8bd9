//! Rust source as characters and strings: just enough of the language to tell a string from a comment.

/// A piece of source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// One character outside strings, and its line.
    Sign(char, usize),
    /// A string.
    Text {
        /// Where it begins.
        line: usize,
        /// What it says.
        words: String,
        /// Whether it stands in an attribute of the compiler, such as `#[allow(…, reason = "…")]`.
        attribute: bool,
    },
}

impl Token {
    /// Where it begins.
    pub fn line(&self) -> usize {
        match self {
            Self::Sign(_, line) | Self::Text { line, .. } => *line,
        }
    }
}

/// Takes source apart. Comments are gone.
pub fn tokens(code: &str) -> Vec<Token> {
    let signs: Vec<char> = code.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    // How deep in the brackets of an attribute.
    let mut brackets = 0_usize;
    while at < signs.len() {
        let rest = &signs[at..];
        let start = at;
        match rest {
            ['/', '/', ..] => at += rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => {
                at += rest.windows(2).position(|pair| pair == ['*', '/']).map_or(rest.len(), |end| end + 2);
            }
            ['\'', '\\', ..] => at += 3 + rest[3..].iter().position(|c| *c == '\'').unwrap_or(0),
            ['\'', _, '\'', ..] => at += 3,
            ['"', ..] | ['r', '"' | '#', ..] if text(rest).is_some() => {
                let (words, length) = text(rest).unwrap();
                tokens.push(Token::Text { line, words, attribute: brackets > 0 });
                at += length;
            }
            ['#', '[', ..] => {
                brackets += 1;
                at += 2;
            }
            [sign, ..] => {
                match sign {
                    '[' if brackets > 0 => brackets += 1,
                    ']' if brackets > 0 => brackets -= 1,
                    _ => tokens.push(Token::Sign(*sign, line)),
                }
                at += 1;
            }
            [] => {}
        }
        line += signs[start..at].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

/// What a string literal at the beginning says, and how many characters it has.
fn text(signs: &[char]) -> Option<(String, usize)> {
    if signs[0] == '"' {
        let mut end = 1;
        while signs.get(end).is_some_and(|sign| *sign != '"') {
            end += if signs[end] == '\\' { 2 } else { 1 };
        }
        return Some((signs.get(1..end)?.iter().collect(), end + 1));
    }
    let hashes = signs[1..].iter().take_while(|sign| **sign == '#').count();
    let open = 1 + hashes;
    (signs.get(open) == Some(&'"')).then_some(())?;
    let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let length = signs[open + 1..].windows(close.len()).position(|window| window == close)?;
    Some((signs[open + 1..open + 1 + length].iter().collect(), open + 1 + length + close.len()))
}
