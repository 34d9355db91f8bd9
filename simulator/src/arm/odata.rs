//! As much of the language of `$filter` as the operations here document: comparisons with `eq` and `ne`, joined by `and` or
//! `or`, `and` binding more tightly; and the functions without operand or with one, which stand alone.

/// One condition on one property.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Comparison {
    property: String,
    is_equal: bool,
    value: String,
}

/// A filter: any of these, each all of those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter(Vec<Vec<Comparison>>);

impl Filter {
    /// Reads a filter over these properties; `None` where it is none of the kind.
    pub(super) fn parse(text: &str, properties: &[&str]) -> Option<Self> {
        let mut words = words(text)?.into_iter();
        let mut any = vec![Vec::new()];
        loop {
            let property = words.next().filter(|word| {
                let name = word.trim_start_matches("properties/");
                properties.iter().any(|known| known.eq_ignore_ascii_case(name))
            })?;
            let is_equal = match words.next()?.to_ascii_lowercase().as_str() {
                "eq" => true,
                "ne" => false,
                _ => return None,
            };
            let comparison = Comparison { property, is_equal, value: words.next()? };
            any.last_mut()?.push(comparison);
            match words.next().map(|word| word.to_ascii_lowercase()).as_deref() {
                None => return Some(Self(any)),
                Some("and") => {}
                Some("or") => any.push(Vec::new()),
                Some(_) => return None,
            }
        }
    }

    /// Whether something passes; `value` tells its properties by their names in lower case.
    pub(super) fn passes<'a>(&self, value: impl Fn(&str) -> Option<&'a str>) -> bool {
        self.0.iter().any(|all| {
            all.iter().all(|one| {
                let name = one.property.trim_start_matches("properties/").to_ascii_lowercase();
                let found = value(&name).is_some_and(|found| found.eq_ignore_ascii_case(&one.value));
                found == one.is_equal
            })
        })
    }
}

/// The argument of a function that is the whole filter: `''` for `atScope()`, `x` for `assignedTo('x')`.
pub(super) fn function<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (head, rest) = text.trim().split_once('(')?;
    let argument = rest.trim_end().strip_suffix(')')?;
    head.trim().eq_ignore_ascii_case(name).then(|| argument.trim().trim_matches('\''))
}

/// Words between spaces; what is in quotes is one word, with `''` for a quote.
fn words(text: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let word = if let Some(mut quoted) = rest.strip_prefix('\'') {
            let mut word = String::new();
            loop {
                let (part, after) = quoted.split_once('\'')?;
                word.push_str(part);
                let Some(after_quote) = after.strip_prefix('\'') else {
                    rest = after;
                    break word;
                };
                word.push('\'');
                quoted = after_quote;
            }
        } else {
            let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
            rest = after;
            word.to_owned()
        };
        words.push(word);
        rest = rest.trim_start();
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(filter: &str) -> Option<bool> {
        let filter = Filter::parse(filter, &["name", "resourceType"])?;
        Some(filter.passes(|property| match property {
            "name" => Some("it's"),
            "resourcetype" => Some("Microsoft.Compute/virtualMachines"),
            _ => None,
        }))
    }

    #[test]
    fn comparisons_are_read_and_joined() {
        assert_eq!(passes("resourceType eq 'microsoft.compute/virtualmachines'"), Some(true));
        assert_eq!(passes("properties/name ne 'it''s'"), Some(false));
        assert_eq!(passes("name eq 'a' or name eq 'it''s' and resourceType eq 'b'"), Some(false));
        assert_eq!(passes("name eq 'a' or name eq 'it''s'"), Some(true));
    }

    #[test]
    fn what_is_no_filter_is_not_taken_for_one() {
        for text in
            ["", "colour eq 'red'", "name like 'a'", "name eq", "name eq 'a", "name eq 'a' xor name eq 'b'"]
        {
            assert_eq!(passes(text), None, "{text}");
        }
    }

    #[test]
    fn a_function_is_the_whole_filter() {
        assert_eq!(function("atScope()", "atScope"), Some(""));
        assert_eq!(function("assignedTo('x')", "assignedto"), Some("x"));
        assert_eq!(function("name eq 'x'", "atScope"), None);
    }
}
