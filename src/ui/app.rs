//! The root: configuration, contexts, the frame around every page, and which page it is.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::changes::Changes;
use super::clock::Clock;
use super::directory::Directory;
use super::live::{either, live};
use super::navigation::Navigation;
use super::pages::{
    DetailsPage, ListPage, MalformedIdView, NotFoundView, PreparePage, ReviewPage, StartFailureView,
    StatusPage,
};
use super::parts::{HeadingState, external_link};
use super::speech::{Now, Speech, t, use_speech};
use super::start;
use crate::api::{ApiError, Arm, Surroundings, Transport};
use crate::config::{Config, ConfigError};
use crate::i18n::{Locale, text};
use crate::list::ListQuery;
use crate::route::Route;

/// Where the chosen language is kept.
const LANGUAGE_KEY: &str = "winddown:language";

/// The app as it is served: reads its configuration, then runs.
#[component]
pub fn App() -> impl IntoView {
    let configuration = RwSignal::new(None::<Result<Config, ConfigError>>);
    spawn_local(async move {
        let read = start::configuration().await;
        browser::hide_static_shell();
        configuration.set(Some(read));
    });
    live(move || {
        configuration.get().map(|configuration| match configuration {
            Ok(config) => view! { <Shell config transport=Transport::Fetch/> }.into_any(),
            Err(error) => view! { <StartFailure error/> }.into_any(),
        })
    })
}

/// The app with a configuration and a way to Azure.
#[component]
pub fn Shell(
    /// What the operator set.
    config: Config,
    /// How to reach the API.
    transport: Transport,
) -> impl IntoView {
    let clock = Clock::start();
    let navigation = Navigation::start();
    let speech = provide_speech(navigation.language.get_untracked(), Now::Corrected(clock));
    let reach = Reach {
        arm: StoredValue::new(Arm {
            transport,
            base: browser::absolute(&config.api_base),
            surroundings: Surroundings {
                language: Arc::new(move || speech.locale.get_untracked().tag()),
                clock_seen: Arc::new(move |server| clock.seen(server)),
                chance: browser::chance,
            },
        }),
        last_failure: RwSignal::new(None),
    };
    let directory = Directory::new();
    provide_context(clock);
    provide_context(navigation);
    provide_context(config.policy);
    provide_context(directory);
    provide_context(reach);
    provide_context(HeadingState { wants_focus: navigation.moved });
    provide_context(Changes::new(reach, config.policy, clock, directory));
    view! {
        <Frame navigation=Some(navigation) last_failure=Some(reach.last_failure)>
            <CurrentPage navigation/>
        </Frame>
    }
}

/// The page of the route. It is built anew only when the page changes, not when a list is searched.
#[component]
fn CurrentPage(navigation: Navigation) -> impl IntoView {
    either(move || match navigation.page.get() {
        Route::List(_) => view! { <ListPage/> }.into_any(),
        Route::Details(id) => view! { <DetailsPage id/> }.into_any(),
        Route::Prepare(id) => view! { <PreparePage id/> }.into_any(),
        Route::Review(id) => view! { <ReviewPage id/> }.into_any(),
        Route::Status(id) => view! { <StatusPage id/> }.into_any(),
        Route::MalformedId(id) => view! { <MalformedIdView id/> }.into_any(),
        Route::NotFound => view! { <NotFoundView/> }.into_any(),
    })
}

/// Without a configuration there is no API, but there is a language.
#[component]
fn StartFailure(error: ConfigError) -> impl IntoView {
    let (_, query) = browser::address();
    provide_speech(crate::route::language_parameter(&query), Now::Computer);
    view! {
        <Frame navigation=None last_failure=None>
            <StartFailureView error on_reload=Callback::new(|()| browser::reload())/>
        </Frame>
    }
}

/// Header, content, help, footer.
#[component]
fn Frame(
    navigation: Option<Navigation>,
    last_failure: Option<RwSignal<Option<String>>>,
    children: Children,
) -> impl IntoView {
    let home = Route::List(ListQuery::default()).href();
    let mention =
        move || last_failure?.get().map(|id| view! { <p class="hint">{t(text::help_correlation(id))}</p> });
    view! {
        <a class="skip" href="#content">{t(text::skip_to_content())}</a>
        <header class="top">
            <nav aria-label=t(text::nav_label())>
                <a class="brand" href=home.clone()>"Winddown"</a>
                <a href=home>{t(text::nav_subscriptions())}</a>
            </nav>
            {language_menu(navigation)}
        </header>
        <main id="content" tabindex="-1">{children()}</main>
        <footer class="bottom">
            <section class="help" aria-labelledby="help">
                <h2 id="help">{t(text::help_title())}</h2>
                <p>{t(text::help_text())}</p>
                <p>
                    {external_link("https://portal.azure.com/#view/Microsoft_Azure_Support/HelpAndSupportBlade", text::help_link())}
                </p>
                {mention}
            </section>
            <p class="hint">{t(text::footer_note())}</p>
        </footer>
    }
}

/// The languages, each in its own words. Choosing one changes every text on screen and nothing else.
fn language_menu(navigation: Option<Navigation>) -> AnyView {
    let speech = use_speech();
    let options = Locale::all()
        .map(|locale| {
            let name = locale.say(&text::language_name());
            let chosen = move || speech.locale.get() == locale;
            view! { <option value=locale.tag() lang=locale.tag() selected=chosen>{name}</option> }
        })
        .collect_view();
    let choose = move |event| {
        if let Some(locale) = Locale::parse(&browser::value(&event)) {
            speech.locale.set(locale);
            browser::store(LANGUAGE_KEY, locale.tag());
            if let Some(navigation) = navigation {
                navigation.language_chosen(locale.tag());
            }
        }
    };
    view! {
        <label class="language">
            <span>{t(text::language_label())}</span>
            <select on:change=choose>{options}</select>
        </label>
    }
    .into_any()
}

/// The language by product.md's order: the address, the last choice, the browser, English. `<html lang>` follows it.
fn provide_speech(parameter: Option<String>, now: Now) -> Speech {
    let wishes: Vec<String> =
        parameter.into_iter().chain(browser::stored(LANGUAGE_KEY)).chain(browser::languages()).collect();
    let locale = RwSignal::new(Locale::negotiate(wishes.iter().map(String::as_str)));
    Effect::new(move |_| browser::set_language(locale.get().tag()));
    let speech = Speech { locale, now };
    provide_context(speech);
    speech
}

/// The way to Azure, and where the id of a failed request is mentioned.
#[derive(Clone, Copy)]
pub struct Reach {
    arm: StoredValue<Arm>,
    last_failure: RwSignal<Option<String>>,
}

impl Reach {
    /// The client.
    pub fn arm(self) -> Arm {
        self.arm.get_value()
    }

    /// The API's address, which tells one world's records from another's.
    pub fn base(self) -> String {
        self.arm.with_value(|arm| arm.base.clone())
    }

    /// Mentions a failure in the help section.
    pub fn failed(self, error: &ApiError) {
        self.mention(error.correlation.clone());
    }

    /// Mentions the id of a failed request in the help section, for support.
    pub fn mention(self, correlation: Option<String>) {
        if correlation.is_some() {
            self.last_failure.set(correlation);
        }
    }
}

/// The way to Azure.
///
/// # Panics
/// Outside a [`Shell`]; that is a mistake in the program.
pub fn use_reach() -> Reach {
    expect_context()
}
