//! The pages below the list: one subscription's. They come in a part of their own, because a person who opens the list
//! should not wait for what they may need next; the list fetches it ahead when somebody reaches for a subscription.
//!
//! Without the feature `split` (while developing, in tests, for reviewers) the part is simply here.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{DetailsPage, PreparePage, ReviewPage, StatusPage, TogetherPage};
use crate::i18n::text;
use crate::route::Route;
use crate::ui::dossier::SLOW_AFTER;
use crate::ui::history::Chronicle;
use crate::ui::live::either;
use crate::ui::parts::{Heading, Notice, Tone, placeholder};
use crate::ui::speech::t;

/// What the part is used for.
#[derive(Clone, Copy)]
struct Build {
    /// Builds the page of a route below the list.
    page: fn(&Route) -> AnyView,
    /// Reads and writes the history of this browser.
    attend: fn(Chronicle),
}

const BUILD: Build = Build { page: build, attend: Chronicle::attend };

#[cfg(feature = "review")]
thread_local! {
    /// That of the app on the screen, for the atlas.
    static NEWEST: std::cell::Cell<Option<Below>> = const { std::cell::Cell::new(None) };
    static IS_LOST: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// How far the part is.
#[derive(Clone, Copy)]
enum Part {
    Absent,
    Fetching,
    Here(Build),
    Failed,
}

/// The part of the app with the pages below the list.
#[derive(Clone, Copy)]
pub struct Below {
    part: RwSignal<Part>,
    chronicle: Chronicle,
    /// What listens from when the part is here on lasts as long as the app.
    owner: StoredValue<Owner>,
}

impl Below {
    /// Not fetched yet; or here, where the app is in one piece.
    pub fn new(chronicle: Chronicle) -> Self {
        let below = Self {
            part: RwSignal::new(if cfg!(feature = "split") { Part::Absent } else { Part::Here(BUILD) }),
            chronicle,
            owner: StoredValue::new(Owner::new()),
        };
        below.arrived();
        // What was seen in the list is to be written down, and the part knows how.
        Effect::new(move |_| {
            if chronicle.waits().get() {
                below.fetch();
            }
        });
        #[cfg(feature = "review")]
        NEWEST.set(Some(below));
        below
    }

    /// Fetches the part, unless it is here or on its way.
    pub fn fetch(self) {
        if !matches!(self.part.get_untracked(), Part::Absent | Part::Failed) {
            return;
        }
        #[cfg(feature = "review")]
        if IS_LOST.get() {
            self.part.set(Part::Failed);
            return;
        }
        self.part.set(Part::Fetching);
        spawn_local(async move {
            let part = fetched().await.map_or(Part::Failed, Part::Here);
            // The app may be gone.
            if self.part.try_set(part).is_none() {
                self.arrived();
            }
        });
    }

    /// Has the history attended to, once the part is here.
    fn arrived(self) {
        if let Part::Here(here) = self.part.get_untracked() {
            self.owner.get_value().with(|| (here.attend)(self.chronicle));
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
        either(move || match self.part.get() {
            Part::Here(here) => (here.page)(&route),
            Part::Absent | Part::Fetching => waiting(),
            Part::Failed => self.failed(),
        })
        .into_any()
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
