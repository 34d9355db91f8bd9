//! In which language a file is written: as it says itself, as its path says, or as its words show.

use super::Format;
use crate::checks::words::Words;
use crate::checks::{Language, Role, Unit};
use crate::finding::{Finding, Place};

/// How far into a file its own word about its language is looked for.
const HEAD: usize = 4096;

/// Words that the other language does not have.
const ENGLISH: &[&str] =
    &["the", "and", "your", "you", "not", "with", "this", "that", "are", "from", "it", "be"];
const DUTCH: &[&str] =
    &["het", "een", "en", "uw", "niet", "met", "dit", "dat", "zijn", "van", "wordt", "voor"];

/// The locale that a file names.
pub(crate) fn in_text(format: Format, text: &str) -> Option<String> {
    let head: String = text.chars().take(HEAD).collect();
    let names: &[(&str, char)] = match format {
        Format::Fluent => &[],
        Format::Json => &[("\"@@locale\"", ':')],
        Format::Xliff => &[(" trgLang", '='), (" target-language", '=')],
        Format::Markdown => &[("\nms.contentlocale", ':'), ("\nlang", ':'), ("\nlocale", ':')],
    };
    names.iter().find_map(|(name, between)| {
        let after = head.split_once(name)?.1.trim_start().strip_prefix(*between)?;
        let value = after.trim_start().trim_start_matches(['"', '\'']);
        let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))?;
        value.get(..end).filter(|value| is_locale(value)).map(str::to_owned)
    })
}

/// The locale in a path such as `locales/nl-NL/app.json`, `messages.nl.json` or `page.nl-NL.2017-06-27.md`; the part
/// nearest to the end counts.
pub(crate) fn in_path(path: &str) -> Option<String> {
    path.rsplit(['/', '\\', '.'])
        .find(|part| is_locale(part) && is_known(part) && !is_ending(part))
        .map(str::to_owned)
}

/// A language, and perhaps a region (`NL`) or a script (`Hans`).
fn is_locale(part: &str) -> bool {
    let mut subtags = part.split(['-', '_']);
    let language = subtags.next().unwrap_or_default();
    let letters = |tag: &str| tag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let region =
        |tag: &str| tag.len() == 2 || tag.len() == 4 && tag.starts_with(|c: char| c.is_ascii_uppercase());
    matches!(language.len(), 2 | 3) && letters(language) && subtags.all(|tag| letters(tag) && region(tag))
}

fn is_ending(part: &str) -> bool {
    Format::of(&format!("x.{part}")).is_some()
}

/// Whether a part of a path can be meant as a language; `my-file` and `src` are none.
fn is_known(part: &str) -> bool {
    part.split(['-', '_']).next().is_some_and(|language| KNOWN.contains(&language))
}

const KNOWN: &[&str] = &[
    "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hu", "it", "ja", "ko", "nb", "nl", "no",
    "pl", "pt", "ru", "sv", "tr", "uk", "zh",
];

/// A finding when the words show that the texts are not in the language that they are said to be.
pub(crate) fn wrong(path: &str, units: &[Unit<'_>]) -> Option<Finding> {
    let first = units.first()?;
    let (mut english, mut dutch) = (0_usize, 0_usize);
    for passage in units.iter().flat_map(|unit| &unit.passages).filter(|passage| passage.role == Role::Text) {
        for word in &Words::of(passage.text()).all {
            english += usize::from(ENGLISH.contains(&word.lower.as_str()));
            dutch += usize::from(DUTCH.contains(&word.lower.as_str()));
        }
    }
    let found = match Language::of(&first.locale) {
        Language::Dutch if english > 10 && english > 4 * dutch => "English",
        Language::English if dutch > 10 && dutch > 4 * english => "Dutch",
        _ => return None,
    };
    let place = Place { path, line: 1, key: "" };
    let what = format!("The texts are checked as `{}`, but their words are {found}.", first.locale);
    Some(place.error(what, "Give the right file or the right language."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_locale() {
        for (path, locale) in [
            ("locales/nl-NL/app.ftl", Some("nl-NL")),
            ("messages.nl.json", Some("nl")),
            ("source/cancel-azure-subscription.nl-NL.2017-06-27.md", Some("nl-NL")),
            ("i18n/zh-Hans-CN.xlf", Some("zh-Hans-CN")),
            ("app.json", None),
            ("doc/my-file.md", None),
        ] {
            assert_eq!(in_path(path).as_deref(), locale, "{path}");
        }
    }

    #[test]
    fn a_file_names_its_locale() {
        let of = |format, text: &str| in_text(format, text);
        assert_eq!(of(Format::Markdown, "---\nms.contentlocale: nl-NL\n").as_deref(), Some("nl-NL"));
        assert_eq!(of(Format::Json, "{ \"@@locale\": \"nl\" }").as_deref(), Some("nl"));
        let xliff = "<xliff version=\"2.0\" srcLang=\"en\" trgLang='nl-NL'>";
        assert_eq!(of(Format::Xliff, xliff).as_deref(), Some("nl-NL"));
        assert_eq!(of(Format::Fluent, "lang = nl\n"), None);
    }
}
