//! What the rule of leaked tokens needs to know of words: which begin with `too` by right, and what the source said.
//!
//! `anchors-features.md` C.4 allows whole beginnings (`tool*`, `toon*`). On the page of 2017 that lets `toolearn` and
//! `toonew` pass, so here are words, and only such beginnings as no English word can follow `to` with.

use super::language::Language;
use super::words::fits;

const ENGLISH: &[&str] = &[
    "too",
    "took",
    "tool",
    "tools",
    "toolb*",
    "tooling",
    "toolings",
    "toolk*",
    "toolm*",
    "toolse*",
    "toolsh*",
    "toolt*",
    "toolch*",
    "toold*",
    "toolf*",
    "tooled",
    "tooler",
    "toolless",
    "toon",
    "toons",
    "toot",
    "toots",
    "tooted",
    "tooting",
    "tooth",
    "toothed",
    "toothy",
    "toothb*",
    "toothp*",
    "toothl*",
    "toothache",
    "toothaches",
    "toothsome",
];

/// From *toog, tooi, tool, toom, toon, toorn, toorts, toost*.
const DUTCH: &[&str] = &[
    "too",
    "toog",
    "toogt",
    "toogde",
    "toogden",
    "toogdag*",
    "tooi",
    "tooit",
    "tooide",
    "tooiden",
    "tooien",
    "tooisel*",
    "tool",
    "tools",
    "toolb*",
    "tooling",
    "toolk*",
    "toolse*",
    "toolt*",
    "toolch*",
    "toom",
    "tooms",
    "toon",
    "toont",
    "toonde",
    "toonden",
    "toonaa*",
    "toonb*",
    "toond*",
    "toong*",
    "toonh*",
    "toonk*",
    "toonl*",
    "toons",
    "toonsoort*",
    "toonster*",
    "toonsch*",
    "toontje*",
    "toonv*",
    "toonz*",
    "toorn",
    "toornig*",
    "toorts*",
    "toost",
    "toosten",
    "toostt*",
    "toosts",
    "tootje*",
];

/// What `to` and a word become in Dutch, for the words that leaked on the pages of 2017. The terms are those of the
/// glossary.
const SAID_IN_DUTCH: &[(&str, &str)] = &[
    ("access", "toegang tot"),
    ("azure", "tot Azure"),
    ("cancel", "opzeggen"),
    ("change", "wijzigen"),
    ("close", "sluiten"),
    ("contact", "contact opnemen met"),
    ("create", "maken"),
    ("delete", "verwijderen"),
    ("download", "downloaden"),
    ("get", "krijgen"),
    ("hello", "naar de of het"),
    ("keep", "bewaren"),
    ("learn", "meer informatie"),
    ("move", "verplaatsen"),
    ("new", "naar een nieuwe"),
    ("open", "openen"),
    ("reactivate", "opnieuw activeren"),
    ("remove", "verwijderen"),
    ("select", "selecteren"),
    ("sign", "aanmelden"),
    ("stop", "stoppen"),
    ("use", "gebruiken"),
    ("view", "weergeven"),
    ("your", "naar uw"),
];

/// What follows `too` in a leaked token; nothing when the word is one of the language.
pub(crate) fn after_too<'t>(word: &'t str, lower: &str, language: Language) -> Option<&'t str> {
    let rest = word.get(3..).filter(|rest| !rest.is_empty() && lower.starts_with("too"))?;
    let allowed = match language {
        Language::English => ENGLISH,
        Language::Dutch => DUTCH,
        Language::Other => return None,
    };
    (!allowed.iter().any(|pattern| fits(lower, pattern))).then_some(rest)
}

/// What the language says for `to` and a word, as far as it is known.
pub(crate) fn proposal(rest: &str, language: Language) -> Option<String> {
    let lower = rest.to_lowercase();
    match language {
        Language::English if lower == "hello" => Some("to the".to_owned()),
        Language::English => Some(format!("to {rest}")),
        Language::Dutch if lower.starts_with(|c: char| c.is_ascii_digit()) => Some(format!("tot {rest}")),
        Language::Dutch => {
            SAID_IN_DUTCH.iter().find(|(english, _)| *english == lower).map(|(_, dutch)| (*dutch).to_owned())
        }
        Language::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaks(word: &str, language: Language) -> bool {
        after_too(word, &word.to_lowercase(), language).is_some()
    }

    #[test]
    fn words_of_the_language_are_no_leaks() {
        for word in
            ["too", "Tool", "tools", "toolbar", "tooltips", "toolkit", "toon", "toont", "toonde", "toonbank"]
        {
            assert!(!leaks(word, Language::Dutch), "{word}");
        }
        for word in ["toonaangevend", "tooi", "toog", "toorn", "toortsen", "toost", "toom", "tooltip"] {
            assert!(!leaks(word, Language::Dutch), "{word}");
        }
        for word in ["too", "took", "tool", "toolbox", "tooling", "tooth", "toothbrush", "tooltip", "toolset"]
        {
            assert!(!leaks(word, Language::English), "{word}");
        }
        for word in ["to", "top", "voltooien", "getoond", "stool", "taboo"] {
            assert!(!leaks(word, Language::Dutch) && !leaks(word, Language::English), "{word}");
        }
    }

    #[test]
    fn words_that_hide_behind_an_allowed_beginning_are_leaks() {
        for word in
            ["toolearn", "toonew", "toolist", "tooname", "toostart", "toostop", "tooget", "toomove", "too10"]
        {
            assert!(leaks(word, Language::Dutch), "{word}");
        }
        for word in ["toothe", "toothis", "toolearn", "tooken", "tooyour", "tooAzure"] {
            assert!(leaks(word, Language::English), "{word}");
        }
    }
}
