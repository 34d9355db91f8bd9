//! The root: configuration, texts, contexts, the frame around every page, and which page it is.

use std::future::ready;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::batches::Batches;
use super::browser;
use super::changes::Changes;
use super::clock::Clock;
use super::directory::Directory;
use super::files;
use super::history::Chronicle;
use super::language;
use super::library::{Library, Shelf};
use super::live::{either, live};
use super::navigation::Navigation;
use super::pace;
use super::pages::{Below, ListPage, MalformedIdView, NotFoundView, StartFailureView};
use super::parts::{HeadingState, Mention, Report, Support, support_view};
use super::reading::Readings;
use super::renewals::Renewals;
use super::rights::Rights;
use super::sign_in::{SignIn, Stage};
use super::speech::{Now, t};
use super::stops::Stops;
use super::wanted::Wanted;
use super::words;
use crate::api::{ApiError, Arm, Budget, Journal, Made, Surroundings, Transport, TransportFailure};
use crate::config::{Config, ConfigError};
use crate::i18n::{Edition, Locale, Wording, text};
use crate::list::ListQuery;
use crate::readiness::portal;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};

/// The version of the app, as its package says.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The app as it is served: reads its configuration and its texts, then runs.
#[component]
pub fn App() -> impl IntoView {
    #[cfg(feature = "review")]
    provide_context(super::review::Workshop::open());
    #[cfg(feature = "review")]
    if let Some(state) = super::review::asked() {
        return view! { <super::review::Staged state/> }.into_any();
    }
    let library = Library::new(shelf());
    let start = RwSignal::new(None);
    let (transport, own) = azure();
    spawn_local(async move {
        let configuration = match own {
            Some(config) => Ok(config),
            None => files::configuration().await,
        };
        let Some(edition) = library.edition(language::wished()).await else {
            // Without texts there are no words to say so; the static page has some.
            browser::tell_start_failed();
            return;
        };
        browser::hide_static_shell();
        start.set(Some((configuration, edition)));
    });
    live(move || {
        start.get().map(|(configuration, edition)| match configuration {
            Ok(config) => view! { <Shell config transport=transport.clone() library edition/> }.into_any(),
            Err(error) => view! { <StartFailure error library edition/> }.into_any(),
        })
    })
    .into_any()
}

/// The way to Azure, and what the app is told of it where that is no matter of `config.json`.
fn azure() -> (Transport, Option<Config>) {
    #[cfg(all(feature = "demo", not(feature = "review")))]
    if let Some(azure) = super::demo::Azure::open() {
        let transport = azure.transport();
        provide_context(azure);
        return (transport, Some(super::demo::Azure::config()));
    }
    (Transport::Fetch, None)
}

/// Reviewers have every language here already, because they change what it says.
fn shelf() -> Shelf {
    #[cfg(feature = "review")]
    return super::review::shelf();
    #[cfg(not(feature = "review"))]
    Shelf::Files
}

/// The app with a configuration, a way to Azure, and words.
#[component]
pub fn Shell(
    /// What the operator set.
    config: Config,
    /// How to reach the API.
    transport: Transport,
    /// The languages.
    library: Library,
    /// The language to begin with.
    edition: Arc<Edition>,
) -> impl IntoView {
    let wanted = Wanted::new();
    let clock = Clock::start();
    // What whoever comes back from signing in brings along stands in the address.
    let sign_in = SignIn::new(config.auth.clone(), clock, wanted);
    let navigation = Navigation::start();
    let speech = language::provide_speech(edition, Now::Corrected(clock), wanted);
    let is_brief = !matches!(transport, Transport::Fetch) && !follow_demo(clock);
    let reach = Reach {
        arm: StoredValue::new(Arm {
            transport,
            base: browser::absolute(&config.api_base),
            tenant: None,
            surroundings: Surroundings {
                language: Arc::new(move || speech.locale_if_any().tag()),
                clock_seen: Arc::new(move |server| clock.seen(server)),
                chance: browser::chance,
                pause: if is_brief { pace::brief_pause } else { pace::pause },
                elapsed: if is_brief { pace::brief_elapsed } else { pace::elapsed },
                budget: Budget::default(),
                journal: Journal::default(),
                identity: sign_in.identity(),
            },
        }),
        clock,
        last_failure: RwSignal::new(None),
        named: RwSignal::new(None),
    };
    let support = Support {
        about: Memo::new(move |_| navigation.page.with(Route::subscription)),
        named: reach.named,
        last_failure: reach.last_failure,
        portal: portal(&reach.base()),
    };
    let directory = Directory::new();
    let chronicle = Chronicle::open(&reach.base(), wanted);
    let changes = Changes::new(reach, config.policy, clock, directory, chronicle, wanted);
    provide_context(navigation);
    provide_context(sign_in);
    provide_context(chronicle);
    provide_context(changes);
    let below = Below::new(wanted, library, speech);
    provide_context(clock);
    provide_context(config.policy);
    provide_context(directory);
    provide_context(below);
    provide_context(support);
    provide_context(reach);
    provide_context(HeadingState { wants_focus: navigation.moved });
    let readings = Readings::new(reach);
    provide_context(readings);
    provide_context(Renewals::new(reach, clock));
    provide_context(Rights::new(reach));
    provide_context(Stops::new(reach, clock, readings));
    provide_context(Batches::new(reach));
    view! {
        <Frame
            library
            navigation=Some(navigation)
            support
            account=below.account()
            report=Some(below.report())
        >
            {below.notices()}
            <WhoeverIsThere sign_in navigation below/>
        </Frame>
    }
}

/// Sets the clock by a demo; says whether there is one. Time passes there as it does everywhere.
fn follow_demo(clock: Clock) -> bool {
    #[cfg(feature = "demo")]
    if let Some(azure) = super::demo::running() {
        clock.seen(azure.now());
        return true;
    }
    let _ = clock;
    false
}

/// The page, once somebody is there to see it.
#[component]
fn WhoeverIsThere(sign_in: SignIn, navigation: Navigation, below: Below) -> impl IntoView {
    either(move || match sign_in.stage.get() {
        Stage::NotNeeded | Stage::In(_) => view! { <CurrentPage navigation below/> }.into_any(),
        Stage::Out(_) | Stage::OnTheWay => below.signed_out(),
    })
}

/// The page of the route. It is built anew only when the page changes, not when a list is searched.
#[component]
fn CurrentPage(navigation: Navigation, below: Below) -> impl IntoView {
    either(move || match navigation.page.get() {
        Route::List(_) => view! { <ListPage/> }.into_any(),
        route @ (Route::Together
        | Route::Details(_)
        | Route::Prepare(_)
        | Route::Review(_)
        | Route::Status(_)) => below.page(route),
        Route::MalformedId(id) => view! { <MalformedIdView id/> }.into_any(),
        #[cfg(feature = "review")]
        Route::Workbench => view! { <super::review::WorkbenchPage/> }.into_any(),
        #[cfg(feature = "review")]
        Route::Atlas => view! { <super::review::AtlasPage/> }.into_any(),
        Route::NotFound => view! { <NotFoundView/> }.into_any(),
    })
}

/// Without a configuration there is no API, but there is a language.
#[component]
pub fn StartFailure(
    /// What to mend.
    error: ConfigError,
    /// The languages.
    library: Library,
    /// The language to begin with.
    edition: Arc<Edition>,
) -> impl IntoView {
    language::provide_speech(edition, Now::Computer, Wanted::new());
    let support = Support {
        about: Memo::new(|_| None),
        named: RwSignal::new(None),
        last_failure: RwSignal::new(None),
        portal: portal(""),
    };
    view! {
        <Frame library navigation=None support account=().into_any() report=None>
            <StartFailureView error on_reload=Callback::new(|()| browser::reload())/>
        </Frame>
    }
}

/// Header, content, help, footer.
#[component]
fn Frame(
    library: Library,
    navigation: Option<Navigation>,
    support: Support,
    account: AnyView,
    report: Option<Report>,
    children: Children,
) -> impl IntoView {
    let home = Route::List(ListQuery::default()).href();
    view! {
        <a class="skip" href="#content">{t(text::skip_to_content())}</a>
        {demo_banner()}
        <header class="top">
            <nav aria-label=t(text::nav_label())>
                <a class="brand" href=home.clone()>"Winddown"</a>
                <a href=home>{t(text::nav_subscriptions())}</a>
            </nav>
            {account}
            {language::menu(library, navigation)}
        </header>
        <main id="content" tabindex="-1">{children()}</main>
        <footer class="bottom">
            {support_view(support, report)}
            <p class="hint">{t(text::footer_note())}</p>
            <p class="hint">{t(text::footer_version(VERSION))}</p>
        </footer>
        {tools(library)}
    }
}

/// What a demo says of itself on every page.
fn demo_banner() -> impl IntoView {
    #[cfg(feature = "demo")]
    return super::demo::banner();
}

/// What reviewers have at the edge of every page.
#[cfg_attr(not(feature = "review"), allow(unused_variables, reason = "only reviewers have tools"))]
fn tools(library: Library) -> impl IntoView {
    #[cfg(feature = "review")]
    return view! { <super::review::Tools library/> };
}

/// The way to Azure, and where what support should know is mentioned.
#[derive(Clone, Copy)]
pub struct Reach {
    arm: StoredValue<Arm>,
    clock: Clock,
    last_failure: RwSignal<Option<Mention>>,
    named: RwSignal<Option<(SubscriptionId, Wording)>>,
}

impl Reach {
    /// The client.
    pub fn arm(self) -> Arm {
        self.arm.try_get_value().unwrap_or_else(gone)
    }

    /// The API's address, which tells one world's records from another's.
    pub fn base(self) -> String {
        self.arm.with_value(|arm| arm.base.clone())
    }

    /// The last calls, oldest first, each with when it was sent, UTC.
    pub fn calls(self) -> Vec<(DateTime<Utc>, Made)> {
        let Surroundings { journal, elapsed, .. } = self.arm().surroundings;
        let (calls, now, elapsed) = (journal.calls(), self.now(), elapsed());
        let sent = |call: &Made| {
            now - TimeDelta::from_std(elapsed.saturating_sub(call.during.0)).unwrap_or_default()
        };
        calls.into_iter().map(|call| (sent(&call), call)).collect()
    }

    /// Now, UTC, by the app's clock.
    pub fn now(self) -> DateTime<Utc> {
        self.clock.now_untracked()
    }

    /// Mentions a failure in the help section.
    pub fn failed(self, error: &ApiError) {
        self.mention(error.correlation.clone());
    }

    /// Mentions the id of a failed request in the help section, for support.
    pub fn mention(self, correlation: Option<String>) {
        if let Some(correlation) = correlation {
            // The app may be gone.
            let _ = self.last_failure.try_set(Some(Mention { correlation, at: self.now() }));
        }
    }

    /// Mentions what a subscription is called.
    pub fn about(self, subscription: &Subscription) {
        let _ = self.named.try_set(Some((subscription.id, words::name(subscription))));
    }
}

/// The client of an app that is gone: whoever was about to ask gets no answer, and asks nobody.
fn gone() -> Arm {
    Arm {
        transport: Transport::InProcess(Arc::new(|_| Box::pin(ready(Err(TransportFailure::Left))))),
        base: String::new(),
        tenant: None,
        surroundings: Surroundings {
            language: Arc::new(|| Locale::default().tag()),
            clock_seen: Arc::new(|_| ()),
            chance: browser::chance,
            pause: pace::pause,
            elapsed: pace::elapsed,
            budget: Budget::default(),
            journal: Journal::default(),
            identity: None,
        },
    }
}

/// The way to Azure.
///
/// # Panics
/// Outside a [`Shell`]; that is a mistake in the program.
pub fn use_reach() -> Reach {
    expect_context()
}
