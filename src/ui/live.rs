//! Parts of a page that come, go and change.

use leptos::prelude::*;

/// A part of a view that changes. It is boxed so that every such part is of one type: the framework's code for rebuilding
/// a part is then in the app once, not once per part.
pub type Live = Box<dyn FnMut() -> Option<AnyView> + Send>;

/// A part of a view that is there or not: `{live(move || refusal().map(|why| view! { … }))}`.
pub fn live<V: IntoView + 'static>(view: impl Fn() -> Option<V> + Send + 'static) -> Live {
    Box::new(move || view().map(IntoAny::into_any))
}

/// A part of a view that is always there, as one thing or as another.
pub fn either(view: impl Fn() -> AnyView + Send + 'static) -> Live {
    Box::new(move || Some(view()))
}
