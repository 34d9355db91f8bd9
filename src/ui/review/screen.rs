//! What is on the screen: every piece of words, the element it belongs to, and the texts that may have said it.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::said_as;
use crate::i18n::Text;

/// Attributes that people see or hear.
pub const SPOKEN: [&str; 6] = ["aria-label", "aria-valuetext", "title", "placeholder", "alt", "data-utc"];

/// Elements whose words are nobody's to translate: names and notes that people gave, ids, the product's own name, what a
/// language calls itself.
const DATA: &str = "bdi, code, .brand, option[lang]";

/// A piece of words on the screen.
#[derive(Clone)]
pub struct Spot {
    /// The words, without white space around them.
    pub words: String,
    /// The element that says them.
    pub element: Element,
    /// The node that holds them, where they are seen and not only spoken.
    pub node: Option<Node>,
    /// The texts that say just this, the likeliest first.
    pub texts: Vec<Text>,
}

impl Spot {
    /// Whether these words are a message, or nobody's to translate.
    pub fn is_accounted_for(&self) -> bool {
        let letters = self.words.chars().any(char::is_alphabetic);
        !letters || !self.texts.is_empty() || self.element.closest(DATA).ok().flatten().is_some()
    }

    /// Whether this is, or contains, the message with this key.
    pub fn says(&self, key: &str) -> bool {
        self.texts.iter().any(|text| holds(text, key))
    }
}

fn holds(text: &Text, key: &str) -> bool {
    text.key() == key || text.inner().any(|inner| holds(inner, key))
}

/// What is reviewed: the page without the reviewers' tools.
pub const PAGE: &str = ".skip, .demo, header.top, #content, footer.bottom";

/// The parts of the page that change.
pub fn roots() -> Vec<Node> {
    let Ok(found) = leptos::prelude::document().query_selector_all(PAGE) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)).collect()
}

/// The content between header and footer.
pub fn content() -> Option<Element> {
    leptos::prelude::document().get_element_by_id("content")
}

/// What an element says, and everything in it.
pub fn spots_of(element: &Element) -> Vec<Spot> {
    let mut spots = Vec::new();
    collect(element, &mut spots);
    spots
}

/// Everything that the page says, in the order of the page; the title of the tab last. `within` is a selector.
pub fn spots(within: &str) -> Vec<Spot> {
    let document = leptos::prelude::document();
    let mut spots = Vec::new();
    if let Ok(roots) = document.query_selector_all(within) {
        for root in (0..roots.length()).filter_map(|index| roots.get(index)) {
            collect(&root, &mut spots);
        }
    }
    title(&document, &mut spots);
    spots
}

fn title(document: &Document, spots: &mut Vec<Spot>) {
    if let Ok(Some(element)) = document.query_selector("title") {
        add(&document.title(), &element, None, spots);
    }
}

fn collect(node: &Node, spots: &mut Vec<Spot>) {
    if node.node_type() == Node::TEXT_NODE {
        if let Some(parent) = node.parent_element() {
            add(&node.text_content().unwrap_or_default(), &parent, Some(node), spots);
        }
        return;
    }
    if let Some(element) = node.dyn_ref::<Element>() {
        // The tools of the reviewers are not what they review, and what is hidden is on no screen.
        if element.has_attribute("data-review") || element.has_attribute("hidden") {
            return;
        }
        for name in SPOKEN {
            if let Some(words) = element.get_attribute(name) {
                add(&words, element, None, spots);
            }
        }
    }
    let children = node.child_nodes();
    for child in (0..children.length()).filter_map(|index| children.get(index)) {
        collect(&child, spots);
    }
}

fn add(words: &str, element: &Element, node: Option<&Node>, spots: &mut Vec<Spot>) {
    let words = words.trim();
    if !words.is_empty() {
        spots.push(Spot {
            words: words.to_owned(),
            element: element.clone(),
            node: node.cloned(),
            texts: said_as(words),
        });
    }
}
