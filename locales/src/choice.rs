//! A choice between texts: by number and plural category, or by exact words. A category that is missing would show
//! the wrong form of a word, so every one that the language has must be there.

use fluent_syntax::ast::{self, InlineExpression};

use crate::argument::Kind;
use crate::pattern::{Select, Selection, Variant};
use crate::plural;
use crate::reading::Reading;

impl<'a, 's> Reading<'a, 's> {
    pub(crate) fn select(
        &mut self,
        selector: &'a InlineExpression<&'s str>,
        variants: &'a [ast::Variant<&'s str>],
    ) -> Option<Select> {
        let InlineExpression::VariableReference { id } = selector else {
            let slice = variants.first().map_or("", |variant| key(variant));
            self.mistake(slice, "Only an argument can choose.", "Write `{ $name -> … }`.");
            return None;
        };
        let argument = self.argument(id.name)?;
        let by = match argument.kind {
            Kind::Number => Selection::Plural,
            Kind::Text => Selection::Exact,
            kind => {
                self.mistake(
                    id.name,
                    format!("`${}` is declared as {kind}, but only Number and Text can choose.", id.name),
                    "Change the declaration or the use.",
                );
                return None;
            }
        };
        let mut read: Vec<Variant> = Vec::new();
        for variant in variants {
            let name = key(variant);
            if by == Selection::Plural {
                self.plural_key(name);
            }
            if read.iter().any(|other| other.key == name) {
                self.mistake(name, format!("The variant `[{name}]` stands twice."), "Remove one of the two.");
            }
            let pattern = self.pattern(&variant.value, true);
            read.push(Variant { key: name.to_owned(), default: variant.default, pattern });
        }
        if by == Selection::Plural {
            self.plural_categories(id.name, &read);
        }
        read.sort_by_key(|variant| variant.default);
        Some(Select { argument: argument.name.clone(), by, variants: read })
    }

    fn plural_key(&mut self, name: &'s str) {
        let whole = name.parse::<i64>().is_ok_and(|number| number.to_string() == name);
        if !whole && !plural::is_category(name) {
            self.mistake(
                name,
                format!("`[{name}]` is neither a plural category nor a whole number."),
                "Use zero, one, two, few, many, other, or a number such as `[0]`.",
            );
        }
    }

    fn plural_categories(&mut self, slice: &'s str, variants: &[Variant]) {
        let locale = self.edition.locale;
        let Some(needed) = plural::needed(locale) else { return };
        for category in needed {
            if !variants.iter().any(|variant| variant.key == *category) {
                self.mistake(
                    slice,
                    format!("the plural category `{category}` is missing."),
                    format!("Add `[{category}] …`."),
                );
            }
        }
        for variant in variants {
            let name = variant.key.as_str();
            if name != "other" && plural::is_category(name) && !needed.contains(&name) {
                let finding = self.entry.place_of(slice).warning(
                    format!("The plural category `{name}` is never chosen in `{locale}`."),
                    format!("Remove `[{name}]`."),
                );
                self.findings.push(finding);
            }
        }
    }
}

/// The key of a variant, as it is written.
pub(crate) fn key<'s>(variant: &ast::Variant<&'s str>) -> &'s str {
    match variant.key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}
