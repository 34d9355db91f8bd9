//! In context: whatever is pointed at or focused tells its key and what each language says; a click opens the message.
//! While the mode is on, a click does nothing else; Escape leaves it.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::listener::Listener;
use super::screen::{self, Spot};
use super::tools::Desk;
use crate::i18n::Text;
use crate::ui::browser;
use crate::ui::review::saying::said_in_every_language;

/// The mode, for as long as it is on.
#[component]
pub fn InContext(
    /// Where a chosen message goes.
    desk: Desk,
) -> impl IntoView {
    let pointed = RwSignal::new_local(None::<Spot>);
    let point = move |event: &Event| {
        if let Some(spot) = spot_of(event) {
            browser::mark_only(Some(&spot.element), "pointed");
            pointed.set(Some(spot));
        }
    };
    let choose = move |event: &Event| {
        let Some(spot) = spot_of(event) else { return };
        event.prevent_default();
        event.stop_propagation();
        desk.chosen.set(spot.texts.first().map(|text| text.key().to_owned()));
        desk.texts.set(true);
    };
    let listeners = SendWrapper::new(vec![
        Listener::first("pointerover", move |event| point(&event)),
        Listener::first("focusin", move |event| point(&event)),
        Listener::first("click", move |event| choose(&event)),
        Listener::first("keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                event.stop_propagation();
                desk.in_context.set(false);
            }
        }),
    ]);
    on_cleanup(move || {
        drop(listeners);
        browser::mark_only(None, "pointed");
    });
    move || {
        pointed.get().map(|spot| {
            let place = spot.element.get_bounding_client_rect();
            let (left, top) = (place.left().max(8.0), place.bottom() + 6.0);
            let texts = spot.texts.iter().map(card).collect_view();
            view! {
                <div
                    class="review-card"
                    data-review=""
                    role="status"
                    style:left=format!("{left}px")
                    style:top=format!("{top}px")
                >
                    {texts}
                </div>
            }
        })
    }
}

fn card(text: &Text) -> AnyView {
    let said = said_in_every_language(text)
        .into_iter()
        .map(|(locale, words)| {
            view! {
                <dt>{locale.tag()}</dt>
                <dd lang=locale.tag()>{words}</dd>
            }
        })
        .collect_view();
    view! {
        <p><code>{text.key()}</code></p>
        <dl>{said}</dl>
    }
    .into_any()
}

/// The words that an event is about: those of the element itself, else the first ones inside what can be pressed.
fn spot_of(event: &Event) -> Option<Spot> {
    let element: Element = event.target()?.dyn_into().ok()?;
    if element.closest("[data-review]").ok()?.is_some() {
        return None;
    }
    let spots = screen::spots_of(&element);
    spots
        .iter()
        .find(|spot| spot.element == element && !spot.texts.is_empty())
        .or_else(|| spots.iter().find(|spot| !spot.texts.is_empty()).filter(|_| spots.len() < 4))
        .cloned()
}
