//! The twin view: the same page at the same moment in another language, beside the first. It is a copy of what is on the
//! screen with every text said anew, so it cannot be in another state; a click in one marks its twin in the other.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

use super::listener::{Listener, Watch};
use super::saying::said_in;
use super::screen::{self, SPOKEN};
use super::tools::Desk;
use super::{said_as, use_workshop};
use crate::i18n::{Edition, Locale, text};
use crate::ui::browser;
use crate::ui::speech::{t, use_speech};

/// The second page, renewed whenever the first one changes.
#[component]
pub fn Twin(
    /// Where a chosen message goes.
    desk: Desk,
    /// The language of the second page.
    locale: Locale,
) -> impl IntoView {
    let speech = use_speech();
    let workshop = use_workshop();
    let pane = NodeRef::<Div>::new();
    let renewed = Trigger::new();
    let watch = Watch::over(&screen::roots(), move || renewed.notify()).map(SendWrapper::new);
    Effect::new(move |_| {
        renewed.track();
        speech.edition.track();
        let (Some(pane), Some(edition)) = (pane.get(), workshop.edition(locale)) else { return };
        if let Some(copy) = copied(&edition) {
            pane.replace_children_with_node_1(&copy);
        }
    });
    let mark = move |event: &Event| {
        let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return;
        };
        if let Some(twin) = twin_of(&element) {
            browser::mark_only(Some(&element), "twin");
            browser::mark_also(&twin, "twin");
            twin.scroll_into_view_with_bool(false);
            let spots = screen::spots_of(&element);
            desk.chosen
                .set(spots.iter().flat_map(|spot| &spot.texts).map(|text| text.key().to_owned()).next());
        }
    };
    let listeners = SendWrapper::new([
        Listener::first("click", move |event| mark(&event)),
        // What is typed is in no node that could be watched.
        Listener::first("input", move |_| renewed.notify()),
    ]);
    on_cleanup(move || {
        drop((watch, listeners));
        browser::mark_only(None, "twin");
    });
    view! {
        <section
            class="review-twin"
            data-review=""
            lang=locale.tag()
            dir=if locale.is_right_to_left() { "rtl" } else { "ltr" }
            aria-label=t(text::review_twin())
        >
            <div node_ref=pane></div>
        </section>
    }
}

/// The page's content as it stands, in the words of an edition. What was typed and chosen is copied, too.
fn copied(edition: &Arc<Edition>) -> Option<Node> {
    let live = screen::content()?;
    let copy = live.clone_node_with_deep(true).ok()?;
    say_anew(&live, &copy, edition);
    Some(copy)
}

fn say_anew(live: &Node, copy: &Node, edition: &Arc<Edition>) {
    if copy.node_type() == Node::TEXT_NODE {
        let words = copy.text_content().unwrap_or_default();
        if let Some(twin) = twin_words(&words, edition) {
            copy.set_text_content(Some(&twin));
        }
        return;
    }
    if let (Some(live), Some(copy)) = (live.dyn_ref::<Element>(), copy.dyn_ref::<Element>()) {
        // Two elements of one name would make every label ambiguous.
        let _ = copy.remove_attribute("id");
        for name in SPOKEN {
            if let Some(twin) = copy.get_attribute(name).and_then(|words| twin_words(&words, edition)) {
                let _ = copy.set_attribute(name, &twin);
            }
        }
        copy_value(live, copy);
    }
    let (live, copy) = (live.child_nodes(), copy.child_nodes());
    for index in 0..copy.length() {
        if let (Some(live), Some(copy)) = (live.get(index), copy.get(index)) {
            say_anew(&live, &copy, edition);
        }
    }
}

fn twin_words(words: &str, edition: &Arc<Edition>) -> Option<String> {
    said_as(words).first().map(|text| said_in(edition, text))
}

fn copy_value(live: &Element, copy: &Element) {
    if let (Some(live), Some(copy)) = (live.dyn_ref::<HtmlInputElement>(), copy.dyn_ref::<HtmlInputElement>())
    {
        copy.set_value(&live.value());
    }
    if let (Some(live), Some(copy)) =
        (live.dyn_ref::<HtmlTextAreaElement>(), copy.dyn_ref::<HtmlTextAreaElement>())
    {
        copy.set_value(&live.value());
    }
    if let (Some(live), Some(copy)) =
        (live.dyn_ref::<HtmlSelectElement>(), copy.dyn_ref::<HtmlSelectElement>())
    {
        copy.set_selected_index(live.selected_index());
    }
}

/// The same place in the other page.
fn twin_of(element: &Element) -> Option<Element> {
    let document = leptos::prelude::document();
    let copy: Node = document.query_selector(".review-twin main").ok()??.into();
    let live: Node = screen::content()?.into();
    let (from, to) = if copy.contains(Some(element)) {
        (&copy, live.clone())
    } else if live.contains(Some(element)) {
        (&live, copy.clone())
    } else {
        return None;
    };
    let mut way = Vec::new();
    let mut node: Node = element.clone().into();
    while !node.is_same_node(Some(from)) {
        let siblings = node.parent_node()?.child_nodes();
        way.push((0..siblings.length()).find(|index| node.is_same_node(siblings.get(*index).as_ref()))?);
        node = node.parent_node()?;
    }
    way.into_iter().rev().try_fold(to, |node, index| node.child_nodes().get(index))?.dyn_into().ok()
}
