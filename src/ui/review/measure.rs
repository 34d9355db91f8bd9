//! Whether words fit where they stand, measured on the rendered box. Characters tell nothing: a long word in a wide column
//! fits, a short one on a narrow button may not.

use web_sys::{DomRect, Element, Node};

use super::screen::Spot;

/// Sub-pixel layout rounds; a difference this small is none.
const TOLERANCE: f64 = 1.5;

/// How words fail to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// They run out of the window.
    BeyondWindow,
    /// They run out of the box that holds them.
    BeyondBox,
    /// Part of them is cut off.
    Clipped,
}

/// How words fail to fit; `None` where they fit, or where nobody sees them.
pub fn misfit(spot: &Spot) -> Option<Misfit> {
    let element = &spot.element;
    let words = words_box(spot.node.as_ref()?)?;
    // What is there for screen readers only is a pixel large on purpose.
    if words.width() <= 1.0
        || element.closest(".visually-hidden, .skip, option, title").ok().flatten().is_some()
    {
        return None;
    }
    let window = leptos::prelude::window().inner_width().ok()?.as_f64()?;
    // What can be scrolled sideways is within reach.
    let scrolls = scrolling_ancestor(element).is_some();
    if !scrolls && (words.right() > window + TOLERANCE || words.left() < -TOLERANCE) {
        return Some(Misfit::BeyondWindow);
    }
    let holder = holder(element)?;
    let space = holder.get_bounding_client_rect();
    if !scrolls && (words.right() > space.right() + TOLERANCE || words.left() < space.left() - TOLERANCE) {
        return Some(Misfit::BeyondBox);
    }
    let cut = f64::from(holder.scroll_width()) > f64::from(holder.client_width()) + TOLERANCE
        && holder.client_width() > 0
        && style(&holder, "overflow-x") == "hidden";
    cut.then_some(Misfit::Clipped)
}

/// The box around the words themselves, which may be larger than the element's.
fn words_box(node: &Node) -> Option<DomRect> {
    let range = leptos::prelude::document().create_range().ok()?;
    range.select_node_contents(node).ok()?;
    Some(range.get_bounding_client_rect())
}

/// The nearest element that is a box of its own; inline ones are as large as their words.
fn holder(element: &Element) -> Option<Element> {
    let mut holder = element.clone();
    while style(&holder, "display").starts_with("inline")
        && style(&holder, "display") != "inline-block"
        && style(&holder, "display") != "inline-flex"
    {
        holder = holder.parent_element()?;
    }
    Some(holder)
}

fn scrolling_ancestor(element: &Element) -> Option<Element> {
    let mut ancestor = element.parent_element();
    while let Some(found) = ancestor {
        if matches!(style(&found, "overflow-x").as_str(), "auto" | "scroll") && found.tag_name() != "DIALOG" {
            return Some(found);
        }
        ancestor = found.parent_element();
    }
    None
}

fn style(element: &Element, name: &str) -> String {
    let style = leptos::prelude::window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value(name).ok()).unwrap_or_default()
}
