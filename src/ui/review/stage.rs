//! Opens one state of the atlas from cold: makes its Azure, goes to its page, and does what leads to it.
//!
//! When the state is reached, the document says so (`data-atlas="reached"`), for whoever takes pictures or tests.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::player::{self, Player};
use super::world::World;
use super::{STATE, shelf};
use crate::config::{Config, ConfigError};
use crate::i18n::Edition;
use crate::list::ListQuery;
use crate::review::atlas::{self, Azure, Configuration, Page, Place, State};
use crate::route::{self, LANGUAGE, Route};
use crate::subscription::SubscriptionId;
use crate::ui::app::{Shell, StartFailure};
use crate::ui::library::Library;
use crate::ui::{browser, demo, language};

/// The state that the address asks for: `/review/states/NAME`, or any page with the name in its query.
pub fn asked() -> Option<State> {
    let (path, query) = browser::address();
    let name = match path.strip_prefix("/review/states/") {
        Some(name) => name.trim_matches('/').to_owned(),
        None => route::parameter(&query, STATE)?,
    };
    atlas::find(&name)
}

/// The app in a state of the atlas.
#[component]
pub fn Staged(
    /// Which state.
    state: State,
) -> impl IntoView {
    let library = Library::new(shelf());
    let edition = RwSignal::new(None::<Arc<Edition>>);
    spawn_local(async move {
        let wished = library.edition(language::wished()).await;
        browser::hide_static_shell();
        edition.set(wished);
    });
    move || edition.get().map(|edition| open(state.clone(), library, edition))
}

fn open(state: State, library: Library, edition: Arc<Edition>) -> AnyView {
    browser::mark_document("data-atlas", "opening");
    match &state.azure {
        Azure::Scenario(scenario) => {
            let world = World::begin("https://azure.invalid", &state.name, scenario);
            open_in(state, world, library, edition)
        }
        Azure::Addressed(scenario) => {
            let world = World::begin("https://management.azure.com", &state.name, scenario);
            open_in(state, world, library, edition)
        }
        Azure::Demo => {
            demo::forget();
            let Some(azure) = demo::Azure::open() else { return missed("there is no demo") };
            let href = route::with_parameter("/subscriptions", LANGUAGE, edition.locale().tag());
            browser::replace_address(&route::with_parameter(&href, STATE, &state.name));
            let transport = azure.transport();
            provide_context(azure);
            spawn_local(play(state, Player { world: None, subscription: None, library }));
            view! { <Shell config=demo::Azure::config() transport library edition/> }.into_any()
        }
        Azure::Unconfigured(configuration) => {
            let error = match configuration {
                Configuration::Missing(status) => {
                    ConfigError::Unreachable { status: Some(*status).filter(|status| *status > 0) }
                }
                Configuration::Text(text) => match Config::parse(text) {
                    Err(error) => error,
                    Ok(_) => return missed("the configuration has no mistake"),
                },
            };
            let player = Player { world: None, subscription: None, library };
            spawn_local(play(state, player));
            view! { <StartFailure error library edition/> }.into_any()
        }
    }
}

fn open_in(state: State, world: Option<World>, library: Library, edition: Arc<Edition>) -> AnyView {
    let Some(world) = world else { return missed("the simulator does not know the scenario") };
    // From cold: what an earlier visit has stored is of another life of this world.
    browser::forget_all(&world.base);
    let name = match state.place {
        Place::Of(_, name) => name,
        _ => "",
    };
    let subscription = world.subscription(name);
    let href = match (state.place, subscription) {
        (Place::List(query), _) => Some(format!("/subscriptions?{query}")),
        (Place::Path(path), _) => Some(path.to_owned()),
        (Place::Of(page, _), Some(id)) => Some(route(page, id).href()),
        (Place::Of(..), None) => None,
    };
    let Some(href) = href else { return missed("the scenario has no such subscription") };
    if let Some(id) = subscription {
        state.before.iter().for_each(|before| world.let_happen(before, id));
    }
    let href = route::with_parameter(&href, LANGUAGE, edition.locale().tag());
    browser::replace_address(&route::with_parameter(&href, STATE, &state.name));
    let config =
        Config { api_base: world.base.clone(), auth: None, policy: crate::policy::Policy::default() };
    let transport = world.transport();
    spawn_local(play(state, Player { world: Some(world), subscription, library }));
    view! { <Shell config transport library edition/> }.into_any()
}

async fn play(state: State, player: Player) {
    for step in &state.steps {
        if let Err(why) = player.take(step).await {
            browser::mark_document("data-atlas", &why);
            return;
        }
    }
    let reached = player::until_shown(state.shows).await;
    let word = if reached { "reached".to_owned() } else { format!("{} is not shown", state.shows) };
    browser::mark_document("data-atlas", &word);
}

/// A state that cannot be opened is a mistake in the atlas, and says so to whoever looks.
fn missed(why: &str) -> AnyView {
    browser::mark_document("data-atlas", why);
    let why = why.to_owned();
    view! { <pre>{why}</pre> }.into_any()
}

/// The page of a subscription.
pub(super) fn route(page: Page, id: SubscriptionId) -> Route {
    match page {
        Page::Details => Route::Details(id),
        Page::Prepare => Route::Prepare(id),
        Page::Review => Route::Review(id),
        Page::Status => Route::Status(id),
        Page::List | Page::Elsewhere => Route::List(ListQuery::default()),
    }
}
