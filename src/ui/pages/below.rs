//! The pages below the list: one subscription's. They come in a part of their own, because a person who opens the list
//! should not wait for what they may need next; the list fetches it ahead when somebody reaches for a subscription.
//!
//! Without the feature `split` (while developing, in tests, for reviewers) the part is simply here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{DetailsPage, PreparePage, ReviewPage, StatusPage, TogetherPage};
use crate::i18n::text;
use crate::route::Route;
use crate::ui::browser;
use crate::ui::changes::use_changes;
use crate::ui::dossier::SLOW_AFTER;
use crate::ui::history::use_chronicle;
use crate::ui::library::Library;
use crate::ui::live::{either, live};
use crate::ui::newer::newer_view;
use crate::ui::parts::{Heading, Notice, Report, Tone, placeholder, report_view};
use crate::ui::sign_in::{Views, use_sign_in};
use crate::ui::speech::{Speech, t};
use crate::ui::wanted::Wanted;

/// What the part is used for.
#[derive(Clone, Copy)]
struct Build {
    /// Builds the page of a route below the list.
    page: fn(&Route) -> AnyView,
    /// Runs what the list only shows.
    attend: fn(),
    /// Shows what there is of signing in.
    sign_in: Views,
    /// Shows what can be passed on to support.
    report: fn() -> AnyView,
    /// Offers a newer version of the app.
    newer: fn() -> AnyView,
}

const BUILD: Build =
    Build { page: build, attend, sign_in: Views::ALL, report: report_view, newer: newer_view };

/// Reads and writes the history of this browser, carries out what has happened to its changes, and signs people in.
fn attend() {
    use_chronicle().attend();
    use_changes().attend();
    use_sign_in().attend();
}

#[cfg(feature = "review")]
thread_local! {
    /// That of the app on the screen, for the atlas.
    static NEWEST: std::cell::Cell<Option<Below>> = const { std::cell::Cell::new(None) };
    static IS_LOST: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// How far something is that is fetched.
#[derive(Clone, Copy)]
enum Part<T> {
    Absent,
    Fetching,
    Here(T),
    Failed,
}

impl<T> Part<T> {
    fn is_to_be_fetched(&self) -> bool {
        matches!(self, Self::Absent | Self::Failed)
    }
}

/// The part of the app with the pages below the list: what it does, and what it says.
#[derive(Clone, Copy)]
pub struct Below {
    part: RwSignal<Part<Build>>,
    texts: RwSignal<Part<()>>,
    library: Library,
    speech: Speech,
    /// What listens from when the part is here on lasts as long as the app, and knows its contexts.
    owner: StoredValue<Owner>,
}

impl Below {
    /// Not fetched yet; or here, where the app is in one piece. The history, the changes, and who is signed in are in the
    /// context.
    pub fn new(wanted: Wanted, library: Library, speech: Speech) -> Self {
        let is_whole = speech.edition.with_untracked(|edition| edition.is_whole());
        let below = Self {
            part: RwSignal::new(if cfg!(feature = "split") { Part::Absent } else { Part::Here(BUILD) }),
            texts: RwSignal::new(if is_whole { Part::Here(()) } else { Part::Absent }),
            library,
            speech,
            owner: StoredValue::new(Owner::new()),
        };
        below.arrived();
        Effect::new(move |_| {
            if wanted.is() {
                below.fetch();
            }
        });
        // What could not be fetched while it was wanted may come with the network.
        browser::on_return(move || {
            if wanted.is_untracked() {
                below.fetch();
            }
        });
        #[cfg(feature = "review")]
        NEWEST.set(Some(below));
        below
    }

    /// Fetches what is not here and not on its way.
    pub fn fetch(self) {
        if self.texts.with_untracked(Part::is_to_be_fetched) {
            self.texts.set(Part::Fetching);
            spawn_local(async move {
                let is_whole = self.library.complete(self.speech).await;
                // The app may be gone.
                let _ = self.texts.try_set(if is_whole { Part::Here(()) } else { Part::Failed });
            });
        }
        if self.part.with_untracked(Part::is_to_be_fetched) {
            #[cfg(feature = "review")]
            if IS_LOST.get() {
                return;
            }
            self.part.set(Part::Fetching);
            spawn_local(async move {
                let part = fetched().await.map_or(Part::Failed, Part::Here);
                if self.part.try_set(part).is_none() {
                    self.arrived();
                }
            });
        }
    }

    /// Has everything attended to that waits for the part, once it is here.
    fn arrived(self) {
        if let Part::Here(here) = self.part.get_untracked() {
            self.owner.get_value().with(here.attend);
        }
    }

    /// Makes as if the part could not be fetched.
    #[cfg(feature = "review")]
    pub fn lose() {
        IS_LOST.set(true);
        if let Some(below) = NEWEST.get() {
            below.part.set(Part::Failed);
        }
    }

    /// The page of a route below the list, as soon as its part is here.
    pub fn page(self, route: Route) -> AnyView {
        // One that failed when somebody reached for it may come now.
        self.fetch();
        self.shown(move |here| (here.page)(&route), move || self.failed())
    }

    /// The page where nobody is signed in, as soon as what knows how is here.
    pub fn signed_out(self) -> AnyView {
        self.shown(|here| (here.sign_in.page)(), move || self.failed())
    }

    /// What only the part can build and say; `failed` says that it could not be fetched.
    fn shown(
        self,
        build: impl Fn(Build) -> AnyView + Send + 'static,
        failed: impl Fn() -> AnyView + Send + 'static,
    ) -> AnyView {
        either(move || match (self.part.get(), self.texts.get()) {
            (Part::Here(here), Part::Here(())) => build(here),
            (Part::Failed, _) | (_, Part::Failed) => failed(),
            _ => waiting(),
        })
        .into_any()
    }

    /// Who is signed in, as soon as what knows is here.
    pub fn account(self) -> AnyView {
        self.if_here(|here| here.sign_in.account)
    }

    /// What is to be told on every page.
    pub fn notices(self) -> AnyView {
        view! {
            {self.if_here(|here| here.sign_in.again)}
            {self.if_here(|here| here.newer)}
        }
        .into_any()
    }

    fn if_here(self, of: fn(&Build) -> fn() -> AnyView) -> AnyView {
        either(move || match self.part.get() {
            Part::Here(here) => of(&here)(),
            _ => ().into_any(),
        })
        .into_any()
    }

    /// What can be passed on to support, for whoever opens it.
    pub fn report(self) -> Report {
        let is_open = RwSignal::new(false);
        Effect::new(move |_| {
            if is_open.get() {
                self.fetch();
            }
        });
        let failed = || view! { <p role="status">{t(text::below_failed_text())}</p> }.into_any();
        let view = live(move || is_open.get().then(|| self.shown(|here| (here.report)(), failed)));
        Report { is_open, view: view.into_any() }
    }

    fn failed(self) -> AnyView {
        view! {
            <Heading text=text::title_subscription()/>
            <Notice tone=Tone::Problem title=text::below_failed_title()>
                <p>{t(text::below_failed_text())}</p>
                <p>
                    <button type="button" class="button" on:click=move |_| self.fetch()>
                        {t(text::button_retry())}
                    </button>
                </p>
            </Notice>
        }
        .into_any()
    }
}

fn waiting() -> AnyView {
    let slow = RwSignal::new(false);
    set_timeout(
        move || {
            let _ = slow.try_set(true);
        },
        SLOW_AFTER,
    );
    either(move || placeholder(slow.get())).into_any()
}

fn build(route: &Route) -> AnyView {
    match *route {
        Route::Together => view! { <TogetherPage/> }.into_any(),
        Route::Details(id) => view! { <DetailsPage id/> }.into_any(),
        Route::Prepare(id) => view! { <PreparePage id/> }.into_any(),
        Route::Review(id) => view! { <ReviewPage id/> }.into_any(),
        Route::Status(id) => view! { <StatusPage id/> }.into_any(),
        // Every other page stands without this part.
        _ => ().into_any(),
    }
}

/// What cannot be fetched; the browser has said why in its console.
struct NotFetched;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotFetched {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// The part. All that is reached from here alone is what the build puts into it.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(below, fallible))]
#[cfg_attr(feature = "split", expect(clippy::unnecessary_wraps, reason = "fetching it can fail"))]
#[cfg(feature = "split")]
fn fetched() -> Result<Build, NotFetched> {
    Ok(BUILD)
}

/// The part, which is here already.
#[cfg(not(feature = "split"))]
#[expect(clippy::unused_async, reason = "where the app is split, it is fetched")]
async fn fetched() -> Result<Build, NotFetched> {
    Ok(BUILD)
}

/// The part of the app with the pages below the list.
///
/// # Panics
/// Outside a [`crate::ui::Shell`]; that is a mistake in the program.
pub fn use_below() -> Below {
    expect_context()
}
