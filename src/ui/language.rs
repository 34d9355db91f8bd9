//! Which language the page speaks, and the menu that changes it: every text on screen, and nothing else.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::library::Library;
use super::live::live;
use super::navigation::Navigation;
use super::sign_in;
use super::speech::{Now, Speech, t, use_speech};
use super::wanted::Wanted;
use crate::i18n::{Edition, Locale, text};
use crate::route::{self, LANGUAGE};

/// Where the chosen language is kept.
const KEY: &str = "winddown:language";

/// The language by product.md's order: the address, the last choice, the browser's languages, English.
pub fn wished() -> Locale {
    let (_, query) = browser::address();
    let wishes: Vec<String> = route::parameter(&query, LANGUAGE)
        .into_iter()
        .chain(sign_in::language_left())
        .chain(browser::stored(KEY))
        .chain(browser::languages())
        .collect();
    Locale::negotiate(wishes.iter().map(String::as_str))
}

/// Gives every part of the page its words. `<html lang>` follows them.
pub fn provide_speech(edition: Arc<Edition>, now: Now, wanted: Wanted) -> Speech {
    let speech = Speech { edition: RwSignal::new(edition), now, wanted };
    Effect::new(move |_| {
        let locale = speech.locale();
        browser::set_language(locale.tag(), locale.is_right_to_left());
    });
    provide_context(speech);
    speech
}

/// The languages, each in its own words. Whoever reaches for the menu gets all of them ahead of the choice, so that the
/// choice takes effect at once.
pub fn menu(library: Library, navigation: Option<Navigation>) -> AnyView {
    let speech = use_speech();
    let wanted = RwSignal::new(speech.locale_untracked());
    let missing = RwSignal::new(None::<Locale>);
    let options = Locale::all()
        .map(|locale| {
            let chosen = move || wanted.get() == locale;
            view! { <option value=locale.tag() lang=locale.tag() prop:selected=chosen>{locale.own_name()}</option> }
        })
        .collect_view();
    let choose = move |event| {
        let Some(locale) = Locale::parse(&browser::value(&event)) else { return };
        wanted.set(locale);
        missing.set(None);
        spawn_local(async move {
            let edition = library.edition(locale).await;
            // A later choice has the say.
            if wanted.try_get_untracked() != Some(locale) {
                return;
            }
            let Some(edition) = edition else {
                missing.set(Some(locale));
                wanted.set(speech.locale_untracked());
                return;
            };
            speech.edition.set(edition);
            browser::store(KEY, locale.tag());
            if let Some(navigation) = navigation {
                navigation.language_chosen(locale.tag());
            }
        });
    };
    view! {
        <div class="languages">
            <label
                class="language"
                on:pointerenter=move |_| library.prepare()
                on:focusin=move |_| library.prepare()
            >
                <span>{t(text::language_label())}</span>
                <select on:change=choose>{options}</select>
            </label>
            <p role="alert" class="hint">
                {live(move || missing.get().map(|locale| t(text::language_missing(locale.own_name()))))}
            </p>
        </div>
    }
    .into_any()
}
