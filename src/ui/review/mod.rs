//! What only reviewers see: the state atlas, and the workbench for the texts.
//!
//! The module exists with the feature `review` alone. The rest of the app knows it in five places: [`hear`] when something
//! is said, [`in_state`] when an address is written, [`asked`] and [`Workshop`] at the start, and [`Tools`] in the frame.

mod atlas_page;
mod editor;
mod exchange;
mod in_context;
mod listener;
mod measure;
mod player;
mod saying;
mod screen;
mod stage;
mod texts_here;
mod tools;
mod twin;
mod workbench;
mod workshop;
mod world;

use std::cell::RefCell;

use leptos::prelude::GetUntracked;

pub use atlas_page::AtlasPage;
pub use stage::{Staged, asked};
pub use tools::Tools;
pub use workbench::WorkbenchPage;
pub use workshop::{Workshop, use_workshop};

use super::browser;
use super::library::Shelf;
use crate::i18n::Text;
use crate::review::heard::Heard;
use crate::route;

/// The parameter that names a state of the atlas.
const STATE: &str = "atlas";

thread_local! {
    /// There is one screen, and this is what has been said on it.
    static HEARD: RefCell<Heard> = RefCell::default();
}

/// Remembers that a text was said like this, so that its words can be found on the screen.
pub fn hear(text: &Text, words: &str) {
    HEARD.with_borrow_mut(|heard| heard.note(text, words));
}

/// The texts that were said in just these words.
fn said_as(words: &str) -> Vec<Text> {
    HEARD.with_borrow(|heard| heard.said_as(words).to_vec())
}

/// The address with the state of the atlas that the present one names, if it names one.
pub fn in_state(href: String) -> String {
    let (_, query) = browser::address();
    match route::parameter(&query, STATE) {
        Some(state) => route::with_parameter(&href, STATE, &state),
        None => href,
    }
}

/// Every language as the reviewer has it, and the two that nobody speaks.
pub fn shelf() -> Shelf {
    Shelf::Given(use_workshop().editions.get_untracked())
}
