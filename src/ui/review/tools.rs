//! The reviewers' bar at the edge of every page, and what it opens: the texts on this screen, the page in a second
//! language beside the first, and the mode in which whatever one points at tells which message it is.

use leptos::prelude::*;

use super::in_context::InContext;
use super::texts_here::TextsHere;
use super::twin::Twin;
use super::use_workshop;
use crate::i18n::{Locale, text};
use crate::route::Route;
use crate::ui::browser;
use crate::ui::library::Library;
use crate::ui::speech::{t, use_speech};

/// What the reviewer has opened; it stays open from page to page.
#[derive(Clone, Copy)]
pub struct Desk {
    /// Whether pointing tells the message.
    pub in_context: RwSignal<bool>,
    /// Whether the texts of this screen are listed.
    pub texts: RwSignal<bool>,
    /// The language of the second page.
    pub twin: RwSignal<Option<Locale>>,
    /// The message that is looked at.
    pub chosen: RwSignal<Option<String>>,
}

/// The bar and what it has opened. None of it is part of what is reviewed.
#[component]
pub fn Tools(
    /// The languages, which follow the reviewer's edits.
    library: Library,
) -> impl IntoView {
    let workshop = use_workshop();
    let speech = use_speech();
    Effect::new(move |before: Option<()>| {
        let editions = workshop.editions.get();
        // At the start the page speaks these editions already.
        if before.is_some() {
            let now =
                editions.iter().find(|edition| edition.locale() == untrack(|| speech.locale())).cloned();
            library.replace(editions);
            if let Some(edition) = now {
                speech.edition.set(edition);
            }
        }
    });
    let desk = Desk {
        in_context: RwSignal::new(false),
        texts: RwSignal::new(false),
        twin: RwSignal::new(None),
        chosen: RwSignal::new(None),
    };
    provide_context(desk);
    let languages = move || {
        Locale::all()
            .map(|locale| {
                let chosen = move || desk.twin.get() == Some(locale);
                view! { <option value=locale.tag() prop:selected=chosen>{locale.own_name()}</option> }
            })
            .collect_view()
    };
    Effect::new(move |_| {
        let twin = desk.twin.get().map(Locale::tag).unwrap_or_default();
        browser::mark_document("data-twin", twin);
    });
    view! {
        <aside class="review-bar" data-review="" aria-label=move || speech.say(&text::review_tools())>
            <button
                type="button"
                class="button small"
                aria-pressed=move || desk.in_context.get().to_string()
                on:click=move |_| desk.in_context.update(|on| *on = !*on)
            >
                {t(text::review_in_context())}
            </button>
            <button
                type="button"
                class="button small"
                aria-pressed=move || desk.texts.get().to_string()
                on:click=move |_| desk.texts.update(|on| *on = !*on)
            >
                {t(text::review_texts_here())}
            </button>
            <label class="language">
                <span>{t(text::review_twin())}</span>
                <select on:change=move |event| desk.twin.set(Locale::parse_exactly(&browser::value(&event)))>
                    <option value="" prop:selected=move || desk.twin.get().is_none()>
                        {t(text::review_twin_off())}
                    </option>
                    {languages}
                </select>
            </label>
            <a class="button small" href=Route::Workbench.href()>{t(text::review_workbench())}</a>
            <a class="button small" href=Route::Atlas.href()>{t(text::review_atlas_title())}</a>
        </aside>
        {move || desk.in_context.get().then(|| view! { <InContext desk/> })}
        {move || desk.texts.get().then(|| view! { <TextsHere desk/> })}
        {move || desk.twin.get().map(|locale| view! { <Twin desk locale/> })}
    }
}
