//! The texts on this screen: each with its key, what it says, and whether it fits where it stands. Words that are no
//! message are listed, too: they are somebody's data, or a text that no translator has seen.

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::editor::MessageEditor;
use super::listener::Watch;
use super::measure::{self, Misfit};
use super::screen::{self, Spot};
use super::tools::Desk;
use crate::i18n::{Text, text};
use crate::ui::browser;
use crate::ui::speech::{t, use_speech};

/// The list, renewed whenever the page changes.
#[component]
pub fn TextsHere(
    /// Where a chosen message goes.
    desk: Desk,
) -> impl IntoView {
    let speech = use_speech();
    let spots = RwSignal::new_local(screen::spots(screen::PAGE));
    // The list may be closed while the browser still tells of a change.
    let renew = move || drop(spots.try_set(screen::spots(screen::PAGE)));
    let watch = Watch::over(&screen::roots(), renew).map(SendWrapper::new);
    let resized = window_event_listener(leptos::ev::resize, move |_| renew());
    on_cleanup(move || {
        drop(watch);
        resized.remove();
        browser::mark_only(None, "chosen");
    });
    let rows = move || {
        // A switch of the language changes the words without changing the list.
        speech.edition.track();
        spots.get().iter().enumerate().flat_map(|(place, spot)| rows_of(place, spot, desk)).collect_view()
    };
    view! {
        <section class="review-panel" data-review="" aria-label=t(text::review_texts_here())>
            <h2>{t(text::review_texts_here())}</h2>
            {move || desk.chosen.get().map(|key| view! { <MessageEditor key locale=speech.locale()/> })}
            <ul>{rows}</ul>
        </section>
    }
}

/// A row for every message that may have said these words; two messages may say the same.
fn rows_of(place: usize, spot: &Spot, desk: Desk) -> Vec<AnyView> {
    let misfit = measure::misfit(spot);
    if spot.texts.is_empty() {
        let words = spot.words.clone();
        let unknown = (!spot.is_accounted_for()).then_some("");
        let row =
            view! { <li data-spot=place data-unknown=unknown data-misfit=misfit.map(word)>{words}</li> };
        return vec![row.into_any()];
    }
    spot.texts.iter().map(|text| row(place, text, spot, misfit, desk)).collect()
}

fn row(place: usize, text: &Text, spot: &Spot, misfit: Option<Misfit>, desk: Desk) -> AnyView {
    let key = text.key();
    let inner = inner_keys(text).join(" ");
    let element = SendWrapper::new(spot.element.clone());
    let chosen = move || (desk.chosen.get().as_deref() == Some(key)).then_some("true");
    let show = move |_| {
        desk.chosen.set(Some(key.to_owned()));
        browser::mark_only(Some(&element), "chosen");
        element.scroll_into_view_with_bool(false);
    };
    view! {
        <li data-spot=place data-key=key data-inner=inner data-misfit=misfit.map(word)>
            <button type="button" aria-current=chosen on:click=show>
                <code>{key}</code>
                <span>{spot.words.clone()}</span>
                {misfit.map(|misfit| view! { <strong>{t(told(misfit))}</strong> })}
            </button>
        </li>
    }
    .into_any()
}

/// The keys of the messages that are said inside a message.
fn inner_keys(text: &Text) -> Vec<&'static str> {
    text.inner().flat_map(|inner| std::iter::once(inner.key()).chain(inner_keys(inner))).collect()
}

fn word(misfit: Misfit) -> &'static str {
    match misfit {
        Misfit::BeyondWindow => "window",
        Misfit::BeyondBox => "box",
        Misfit::Clipped => "clipped",
    }
}

fn told(misfit: Misfit) -> Text {
    match misfit {
        Misfit::BeyondWindow => text::review_misfit_window(),
        Misfit::BeyondBox => text::review_misfit_box(),
        Misfit::Clipped => text::review_misfit_clipped(),
    }
}
