//! Where the person is. The address is read into a [`Route`] and written from one; links are plain links, and only a
//! plain click on one of the app's own is followed without loading the page anew.

use leptos::prelude::*;

use super::browser;
use crate::list::ListQuery;
use crate::route::{self, LANGUAGE, Route};

/// The place in the app.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The page shown. A list that is searched stays the same page, so what it asks for is in [`Navigation::query`].
    pub page: RwSignal<Route>,
    /// What the list asks for.
    pub query: RwSignal<ListQuery>,
    /// Whether the page changed by a click, so that its heading takes the focus; not at the first page.
    pub moved: RwSignal<bool>,
    /// The language that the address asked for, kept in it from page to page.
    pub language: RwSignal<Option<String>>,
}

impl Navigation {
    /// Reads the address and follows links, Back and Forward from now on.
    pub fn start() -> Self {
        let (path, query) = browser::address();
        let route = Route::parse(&path, &query);
        let navigation = Self {
            page: RwSignal::new(route.clone()),
            query: RwSignal::new(asked(&route).unwrap_or_default()),
            moved: RwSignal::new(false),
            language: RwSignal::new(route::parameter(&query, LANGUAGE)),
        };
        if path == "/" {
            browser::replace_address(&navigation.in_language(&route.href()));
        }
        let back = window_event_listener(leptos::ev::popstate, move |_| {
            let (path, query) = browser::address();
            navigation.show(Route::parse(&path, &query));
        });
        let click = window_event_listener(leptos::ev::click, move |event| {
            if let Some(href) = browser::followed_link(&event) {
                event.prevent_default();
                let (path, query) = href.split_once('?').unwrap_or((&href, ""));
                navigation.go(Route::parse(path, query));
            }
        });
        on_cleanup(move || {
            back.remove();
            click.remove();
        });
        navigation
    }

    /// Moves to a page, as a click on a link does.
    pub fn go(self, route: Route) {
        browser::push_address(&self.in_language(&route.href()));
        self.show(route);
    }

    /// Moves to a page that takes the place of this one, so that Back does not return here.
    pub fn replace(self, route: Route) {
        browser::replace_address(&self.in_language(&route.href()));
        self.show(route);
    }

    /// Keeps the language in the address, if the address has one, when the person chooses another.
    pub fn language_chosen(self, tag: &str) {
        if self.language.get_untracked().is_some() {
            self.language.set(Some(tag.to_owned()));
            // The address as it stands, not as the route would print it: a path that leads nowhere stays what was typed.
            let (path, query) = browser::address();
            browser::replace_address(&self.in_language(&format!("{path}?{query}")));
        }
    }

    fn show(self, route: Route) {
        if let Some(query) = asked(&route)
            && self.query.with_untracked(|shown| *shown != query)
        {
            self.query.set(query);
        }
        if !self.page.with_untracked(|shown| shown.same_page(&route)) {
            self.moved.set(true);
            browser::scroll_to_top();
            self.page.set(route);
        }
    }

    fn in_language(self, href: &str) -> String {
        let href = match self.language.get_untracked() {
            Some(tag) => route::with_parameter(href, LANGUAGE, &tag),
            None => href.to_owned(),
        };
        // A reload of a state of the atlas opens that state again.
        #[cfg(feature = "review")]
        let href = super::review::in_state(href);
        href
    }
}

fn asked(route: &Route) -> Option<ListQuery> {
    match route {
        Route::List(query) => Some(query.clone()),
        _ => None,
    }
}

/// The navigation of the app.
///
/// # Panics
/// Without a [`Navigation`] in the context; that is a mistake in the program.
pub fn use_navigation() -> Navigation {
    expect_context()
}
