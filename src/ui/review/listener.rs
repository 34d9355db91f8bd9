//! Listening to the browser before the page does, and no longer than wanted.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, MutationObserver, MutationObserverInit, Node, Window};

/// Attributes whose change is a change of the page. The tools' own marks are not among them.
const WATCHED: [&str; 7] = ["aria-label", "title", "open", "hidden", "disabled", "class", "data-utc"];

/// A listener on the window that hears an event before the page; dropping it ends that.
pub struct Listener {
    kind: &'static str,
    window: Window,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Listens from now on.
    pub fn first(kind: &'static str, hear: impl FnMut(Event) + 'static) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(hear);
        let window = leptos::prelude::window();
        // A window takes every listener.
        let _ =
            window.add_event_listener_with_callback_and_bool(kind, closure.as_ref().unchecked_ref(), true);
        Self { kind, window, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.window.remove_event_listener_with_callback_and_bool(self.kind, callback, true);
    }
}

/// Told when the page changes; dropping it ends that.
pub struct Watch {
    observer: MutationObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Watch {
    /// Watches what lies below these nodes.
    pub fn over(nodes: &[Node], changed: impl FnMut() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(changed);
        let observer = MutationObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_character_data(true);
        all.set_attributes(true);
        all.set_subtree(true);
        let watched: Array = WATCHED.iter().map(|name| JsString::from(*name)).collect();
        all.set_attribute_filter(&watched);
        for node in nodes {
            // These options are always understood.
            let _ = observer.observe_with_options(node, &all);
        }
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
