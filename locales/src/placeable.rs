//! What stands between braces: an argument, a function, a reference, a literal or a choice. Fluent allows more than
//! the app can say; the rest is found here, with what to write instead.

use fluent_syntax::ast::{self, Expression, InlineExpression};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::argument::{Argument, Kind, listed};
use crate::choice::key;
use crate::pattern::{Part, Pattern, Style};
use crate::reading::Reading;

impl<'a, 's> Reading<'a, 's> {
    pub(crate) fn placeable(
        &mut self,
        expression: &'a Expression<&'s str>,
        in_variant: bool,
        out: &mut Pattern,
    ) {
        match expression {
            Expression::Select { selector, variants } => {
                if in_variant {
                    let slice = variants.first().map_or("", |variant| key(variant));
                    self.mistake(
                        slice,
                        "A choice inside a choice is not supported.",
                        "Write one choice with whole texts.",
                    );
                } else if let Some(select) = self.select(selector, variants) {
                    out.parts.push(Part::Select(select));
                }
            }
            Expression::Inline(inline) => self.inline(inline, in_variant, out),
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'s str>, in_variant: bool, out: &mut Pattern) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                let words = unescape_unicode_to_string(value);
                if let Some(control) = words.chars().find(|c| c.is_control()) {
                    self.forbidden(control, value);
                }
                out.push_text(&words);
            }
            InlineExpression::NumberLiteral { value } => {
                self.mistake(
                    value,
                    format!("The number {value} stands between braces."),
                    "Write it without braces.",
                );
            }
            InlineExpression::FunctionReference { id, arguments } => {
                out.parts.extend(self.function(id.name, arguments));
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.include(id.name, id.name, in_variant, out);
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.include(&format!("-{}", id.name), id.name, in_variant, out);
            }
            InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
                self.mistake(
                    id.name,
                    format!(
                        "The reference to `{}` has an attribute or arguments, which is not supported.",
                        id.name
                    ),
                    "Refer to a whole message or term.",
                );
            }
            InlineExpression::VariableReference { id } => {
                if let Some(argument) = self.argument(id.name) {
                    let shown = match argument.kind {
                        Kind::Instant => " or `RELATIVE($NAME)`",
                        Kind::Day => "",
                        _ => {
                            out.parts.push(Part::Argument(argument.name.clone()));
                            return;
                        }
                    };
                    let article = if argument.kind == Kind::Day { "a" } else { "an" };
                    self.mistake(
                        id.name,
                        format!(
                            "`${}` is {article} {}, but nothing says how it is shown.",
                            id.name, argument.kind
                        ),
                        format!("Write `DATETIME($NAME, dateStyle: \"long\")`{shown}.")
                            .replace("NAME", id.name),
                    );
                    out.parts.push(Part::Argument(argument.name.clone()));
                }
            }
            InlineExpression::Placeable { expression } => self.placeable(expression, in_variant, out),
        }
    }

    /// The declaration of an argument that is used.
    pub(crate) fn argument(&mut self, name: &'s str) -> Option<&'a Argument> {
        let arguments = self.arguments();
        let found = arguments.iter().find(|argument| argument.name == name);
        if found.is_none() {
            let source = crate::SOURCE_LOCALE;
            if self.entry.key.starts_with('-') {
                self.mistake(
                    name,
                    format!("A term takes no arguments, but this one uses `${name}`."),
                    "Make it a message.",
                );
            } else if self.edition.locale == source {
                self.mistake(
                    name,
                    format!("The argument `${name}` is not declared."),
                    format!("Add `# ${name} (Text) - what it is` above the message, with its kind."),
                );
            } else {
                let mend = match listed(arguments.iter().map(|argument| argument.name.as_str())) {
                    names if names.is_empty() => "Remove it.".to_owned(),
                    names => format!("Use {names}."),
                };
                self.mistake(
                    name,
                    format!("The argument `${name}` does not exist in the message of `{source}`."),
                    mend,
                );
            }
        }
        found
    }

    fn function(&mut self, name: &'s str, arguments: &'a ast::CallArguments<&'s str>) -> Option<Part> {
        let needed: &[Kind] = match name {
            "NUMBER" => &[Kind::Number],
            "DATETIME" | "RANGE" => &[Kind::Instant, Kind::Day],
            "RELATIVE" => &[Kind::Instant],
            _ => {
                self.mistake(
                    name,
                    format!("The function `{name}` does not exist."),
                    "Use NUMBER, DATETIME, RANGE or RELATIVE.",
                );
                return None;
            }
        };
        match (name, arguments.positional.as_slice()) {
            (
                "RANGE",
                [
                    InlineExpression::VariableReference { id: from },
                    InlineExpression::VariableReference { id: until },
                ],
            ) => {
                let kinds = [self.argument(from.name)?.kind, self.argument(until.name)?.kind];
                let (from, until) =
                    (self.taken(name, from.name, needed)?, self.taken(name, until.name, needed)?);
                if kinds == [Kind::Instant, Kind::Day] || kinds == [Kind::Day, Kind::Instant] {
                    self.mistake(
                        name,
                        format!(
                            "The range goes from `${from}`, which is {}, to `${until}`, which is {}.",
                            kinds[0], kinds[1]
                        ),
                        "Declare both as Instant, or both as Day.",
                    );
                }
                if from == until {
                    self.mistake(
                        name,
                        format!("The range goes from `${from}` to itself."),
                        "Give the beginning, then the end.",
                    );
                }
                let (date, time) = self.styles(name, &arguments.named)?;
                Some(Part::Range { from, until, date, time })
            }
            ("RANGE", _) => {
                self.mistake(
                    name,
                    "`RANGE` takes exactly two arguments, the beginning and the end.",
                    styles_mend(name),
                );
                None
            }
            (_, [InlineExpression::VariableReference { id }]) => {
                let argument = self.taken(name, id.name, needed)?;
                if name == "DATETIME" {
                    let (date, time) = self.styles(name, &arguments.named)?;
                    return Some(Part::DateTime { argument, date, time });
                }
                if let Some(option) = arguments.named.first() {
                    self.mistake(
                        option.name.name,
                        format!("The option `{}` of `{name}` is not supported.", option.name.name),
                        "Remove it.",
                    );
                }
                Some(if name == "NUMBER" { Part::Argument(argument) } else { Part::Relative(argument) })
            }
            _ => {
                self.mistake(
                    name,
                    format!("`{name}` takes exactly one argument."),
                    format!("Write `{name}($name)`."),
                );
                None
            }
        }
    }

    /// The argument that a function takes; one of another kind is a mistake.
    fn taken(&mut self, function: &str, name: &'s str, needed: &[Kind]) -> Option<String> {
        let argument = self.argument(name)?;
        if !needed.contains(&argument.kind) {
            let needed = needed.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ");
            self.mistake(
                name,
                format!("`${name}` is declared as {}, but `{function}` takes {needed}.", argument.kind),
                "Change the declaration or the use.",
            );
        }
        Some(argument.name.clone())
    }

    fn styles(&mut self, name: &'s str, options: &[ast::NamedArgument<&'s str>]) -> Option<(Style, Style)> {
        let (mut date, mut time) = (Style::None, Style::None);
        for option in options {
            let style = match &option.value {
                InlineExpression::StringLiteral { value } => Style::parse(value),
                _ => None,
            };
            match (option.name.name, style) {
                ("dateStyle", Some(style)) => date = style,
                ("timeStyle", Some(style)) => time = style,
                (option, _) => {
                    self.mistake(
                        option,
                        format!("The option `{option}` of `{name}` is not known like this."),
                        styles_mend(name),
                    );
                    return None;
                }
            }
        }
        if (date, time) == (Style::None, Style::None) {
            self.mistake(
                name,
                format!("`{name}` says neither `dateStyle` nor `timeStyle`."),
                styles_mend(name),
            );
        }
        Some((date, time))
    }
}

/// How a function with styles is written.
fn styles_mend(function: &str) -> String {
    let arguments = if function == "RANGE" { "$from, $until" } else { "$at" };
    format!(
        "Write `{function}({arguments}, dateStyle: \"long\", timeStyle: \"short\")`, or one of the two, with full, long, \
         medium or short."
    )
}
