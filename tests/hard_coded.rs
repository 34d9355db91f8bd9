//! No words outside the catalogue: text in a view, in an attribute that people see or hear, or prose in any string of the
//! interface is a finding, because it would stay in one language for ever. So are texts that are put together in code.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "what the tests share is test code, too")]

#[path = "hard_coded/glue.rs"]
mod glue;
#[path = "hard_coded/lexer.rs"]
mod lexer;
#[path = "hard_coded/view.rs"]
mod view;

use std::fs;
use std::path::{Path, PathBuf};

use lexer::{Token, tokens};

/// Words that may stand in the code, each with the reason why no translation is wanted.
const ALLOWED: &[(&str, &str)] = &[("Winddown", "the name of the app is the same in every language")];

/// A line, where the words stand, and the words.
type Found = (usize, &'static str, String);

/// Every word that a file shows and that no translator sees.
fn shown(code: &str) -> Vec<Found> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let tokens = tokens(code);
    let mut found = view::visible(&tokens);
    for token in &tokens {
        if let Token::Text { line, words, attribute: false } = token
            && is_prose(words)
            && !found.iter().any(|(other, _, text)| other == line && text == words)
        {
            found.push((*line, "prose", words.clone()));
        }
    }
    found.sort();
    found
}

/// What must not be there, as `line: kind: words`.
fn findings(code: &str) -> Vec<String> {
    let mut found = shown(code);
    found.retain(|(_, _, words)| !ALLOWED.iter().any(|(allowed, _)| allowed == words));
    found.extend(glue::glued(&tokens(code.split("#[cfg(test)]").next().unwrap_or_default())));
    found.sort();
    found.into_iter().map(|(line, kind, words)| format!("{line}: {kind}: {words}")).collect()
}

/// Whether a string reads like a sentence: words apart by spaces, with a capital in front or a stop at the end.
fn is_prose(words: &str) -> bool {
    let apart =
        words.split(' ').filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count() > 1;
    apart && (words.starts_with(char::is_uppercase) || words.ends_with(['.', '?', '!', '…', ':']))
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn the_interface_says_nothing_outside_the_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let mut breaches = Vec::new();
    for path in files(&folder) {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        let found = findings(&fs::read_to_string(&path).unwrap());
        breaches.extend(found.iter().map(|finding| format!("src/ui/{name}:{finding}")));
    }
    let mend = "put the words into locales/*/*.ftl, or allow them above with a reason; what is glued is one message with \
                arguments, or elements of their own";
    assert!(breaches.is_empty(), "{mend}\n{}", breaches.join("\n"));
}

#[test]
fn every_allowed_word_is_still_shown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let all = files(&folder).into_iter().flat_map(|path| shown(&fs::read_to_string(path).unwrap()));
    let all: Vec<String> = all.map(|(_, _, words)| words).collect();
    for (words, reason) in ALLOWED {
        assert!(all.iter().any(|shown| shown == words) && !reason.is_empty(), "`{words}` is shown nowhere");
    }
}

#[test]
fn planted_words_are_found_and_names_for_machines_are_not() {
    let planted = r#"
        //! Prose in a comment. "Not this one."
        #[allow(dead_code, reason = "Nor this one, of course.")]
        fn page() -> impl IntoView {
            let hint = "Please wait a moment.";
            view! {
                <p class="lead" id="lead" data-tone=move || if busy() { "good" } else { "bad" }>"Cancel now"</p>
                <button type="button" aria-label="Close" title={"Close it"} on:click=move |_| go("next", 1 > 0)>{t(text::close())}" "</button>
                <input placeholder="Search" value="" aria-describedby="note-hint"/>
                <Notice tone="problem" heading="Oh no">{move || if done() { "Done" } else { show("status", 'x') }}</Notice>
                <span>Plain words</span>
                {rows.map(|row| view! { <li>"Row"</li> })}
                {match kind { Kind::A => "Letter A", Kind::B if word == "b" => text::b() }}
                <strong>"Winddown"</strong>
                <img alt="Logo" src="/icon.svg"/>
                "…"
            }
        }
    "#;
    assert_eq!(
        findings(planted),
        [
            "5: prose: Please wait a moment.",
            "7: text: Cancel now",
            "8: aria-label: Close",
            "8: title: Close it",
            "9: placeholder: Search",
            "10: property: Oh no",
            "10: text: Done",
            "11: text: Plain words",
            "12: text: Row",
            "13: text: Letter A",
            "15: alt: Logo",
        ]
    );
}

#[test]
fn planted_glue_is_found_and_elements_side_by_side_are_not() {
    let planted = r#"
        fn page() -> impl IntoView {
            let both = format!("{} {}", speech.say(&text::one()), speech.say(&text::two()));
            let sum = speech.say(&text::one()) + &speech.say_in_utc(&two);
            let list = texts.iter().map(|text| speech.say(text)).collect::<Vec<_>>().join(", ");
            let later = speech.say_relative(&text::when(now + policy.retention()));
            let address = format!("/subscriptions/{id}");
            view! {
                <p>{t(text::one())}" "{t(text::two())}</p>
                <a href=address>{t(label)}<span class="quiet">" – "{move || said()}</span></a>
                <p><strong>{tell(move || one())}</strong>": "<code>{id}</code></p>
                <p>{t(text::one())}{t(text::two())}</p>
                <p><span>{t(text::one())}</span><span>{t(text::two())}</span></p>
                <p>{t(text::one())}" "</p>
                <p>" "{t(text::two())}</p>
                <button on:click=move |_| go()>{t(text::one())}</button>" "<button>{t(text::two())}</button>
                {rows.map(|row| view! { <li>{row}</li> })}" "{t(text::two())}
                <title>{move || speech.say(&text::in_utc(speech.say_in_utc(&utc)))}</title>
                <p aria-label=move || format!("{}, {}", speech.say(&one), two)>{name}</p>
            }
        }
    "#;
    assert_eq!(
        findings(planted),
        [
            "3: glued: format!",
            "4: glued: +",
            "5: glued: join",
            "9: glued: \" \"",
            "10: glued: \" – \"",
            "11: glued: \": \"",
            "12: glued: {}{}",
            "19: glued: format!",
        ]
    );
}
