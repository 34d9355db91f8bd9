//! Whether somebody is signed in. Nobody needs to be where `config.json` says nothing of it.
//!
//! What there is to do about it, [`running`] does, and [`view`] shows; both come with the second part of the app, because a
//! visit that signs nobody in should not carry them.

mod elsewhere;
mod passage;
mod running;
mod service;
mod view;

use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;

use js_sys::Promise;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::browser;
use super::clock::Clock;
use super::tab;
use super::wanted::Wanted;
use crate::api::{ApiError, Arm, Bearing, Doubt, Errand, Identity, Page, Scope, TransportFailure};
use crate::config::Auth;
use crate::sign_in::{Account, Claims, Registration, Session, Trouble};
use crate::sorted_map::SortedMap;
use crate::subscription::{Subscription, SubscriptionId};

pub use view::{SignedOutView, Views};

/// Where it is kept which language was spoken when the person left to sign in.
const LANGUAGE: &str = "winddown:sign-in-language";

#[cfg(feature = "review")]
thread_local! {
    /// That of the app on the screen, for the atlas.
    static NEWEST: std::cell::Cell<Option<SignIn>> = const { std::cell::Cell::new(None) };
}

/// Whether somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The API does not want to know.
    NotNeeded,
    /// Nobody is, and why, where something went wrong.
    Out(Option<Trouble>),
    /// Somebody is on their way, there or back.
    OnTheWay,
    /// Somebody is.
    In(Account),
}

/// Where a person must sign in again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Again {
    /// Everywhere.
    Everywhere,
    /// In one directory besides their own, by its id; everything else is as it was.
    In(String),
}

/// The person at the screen, as far as Azure wants to know.
#[derive(Clone, Copy)]
pub struct SignIn {
    /// Whether somebody is signed in.
    pub stage: RwSignal<Stage>,
    /// Where what goes with calls is not enough any more, so that the person must sign in again from where they are.
    pub again: RwSignal<Option<Again>>,
    /// The directories that let nobody in but who signs in to them, by id.
    pub wanting: RwSignal<Vec<String>>,
    /// The directories that the person can reach, each with its name, as far as they are read.
    pub directories: RwSignal<Vec<(String, String)>>,
    known: StoredValue<Known>,
    /// What gives what goes with a call; nothing where the part of the app that knows how is not here.
    runner: StoredValue<Option<Runner>>,
    clock: Clock,
}

/// What is known of the person.
#[derive(Default)]
struct Known {
    registration: Option<Registration>,
    /// The query of the address that the page was opened at.
    query: String,
    session: Option<Session>,
    /// What the next sign-in must prove, and in which directory if that is not the person's own.
    claims: Option<(Option<String>, Claims)>,
    /// The renewal that is on its way, and for which directory: whoever needs it waits for the same one.
    renewal: Option<(String, SendWrapper<Promise>)>,
    /// The directories of subscriptions that are not in the person's own.
    elsewhere: SortedMap<SubscriptionId, String>,
}

/// Does what there is to do about signing in.
#[derive(Clone, Copy)]
struct Runner {
    bearer: fn(SignIn, Errand) -> Bearing,
    challenged: fn(SignIn, Errand, Option<&str>, Doubt),
    belongs: fn(SignIn, &Subscription),
    elsewhere: for<'a> fn(SignIn, &'a Arm, &'a Scope, &'a mut dyn FnMut(Page)) -> Reading<'a>,
}

/// The lists of other directories, to come.
type Reading<'a> = Pin<Box<dyn Future<Output = Result<(), ApiError>> + 'a>>;

impl SignIn {
    /// Nobody yet. Where somebody must be, what knows how is wanted.
    pub fn new(auth: Option<Auth>, clock: Clock, wanted: Wanted) -> Self {
        let is_needed = auth.is_some();
        let known = auth.map_or_else(Known::default, |auth| Known {
            registration: Some(Registration { auth, redirect_uri: passage::home() }),
            query: browser::address().1,
            ..Known::default()
        });
        let sign_in = Self {
            stage: RwSignal::new(if is_needed { Stage::OnTheWay } else { Stage::NotNeeded }),
            again: RwSignal::default(),
            wanting: RwSignal::default(),
            directories: RwSignal::default(),
            known: StoredValue::new(known),
            runner: StoredValue::default(),
            clock,
        };
        if is_needed {
            wanted.now();
        }
        #[cfg(feature = "review")]
        NEWEST.set(Some(sign_in));
        sign_in
    }

    /// What tells Azure who asks; `None` where it does not want to know.
    pub fn identity(self) -> Option<Identity> {
        self.known.with_value(|known| known.registration.is_some()).then(|| Identity {
            bearer: Arc::new(move |errand| match self.runner() {
                Some(runner) => (runner.bearer)(self, errand),
                None => Box::pin(ready(Err(TransportFailure::SignedOut))),
            }),
            challenged: Arc::new(move |errand, header, doubt| {
                if let Some(runner) = self.runner() {
                    (runner.challenged)(self, errand, header, doubt);
                }
            }),
        })
    }

    /// Reads the subscriptions of the other directories, because a token lists what is in its own.
    ///
    /// # Errors
    /// The first that could not be read, though the person need not sign in to it; it hides nothing of the others.
    pub async fn elsewhere(
        self,
        arm: &Arm,
        scope: &Scope,
        take: &mut dyn FnMut(Page),
    ) -> Result<(), ApiError> {
        match self.runner() {
            Some(runner) => (runner.elsewhere)(self, arm, scope, take).await,
            None => Ok(()),
        }
    }

    /// Learns which directory a subscription is in; a token is good for one directory.
    pub fn belongs(self, subscription: &Subscription) {
        if let Some(runner) = self.runner() {
            (runner.belongs)(self, subscription);
        }
    }

    fn runner(self) -> Option<Runner> {
        self.runner.try_get_value().flatten()
    }

    /// Makes the newest app on the screen look as if.
    #[cfg(feature = "review")]
    pub fn pretend(look: impl FnOnce(Self)) {
        if let Some(sign_in) = NEWEST.get() {
            look(sign_in);
        }
    }
}

/// The language that was spoken when the person left to sign in, if they are coming back from it.
pub fn language_left() -> Option<String> {
    tab::take(LANGUAGE)
}

/// Who is signed in.
///
/// # Panics
/// Without a [`SignIn`] in the context; that is a mistake in the program.
pub fn use_sign_in() -> SignIn {
    expect_context()
}
