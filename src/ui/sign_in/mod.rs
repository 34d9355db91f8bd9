//! Runs [`crate::sign_in`]: sends the person to sign in and takes them back to where they were, keeps their tokens in memory,
//! and renews these before they end. Nobody needs to sign in where `config.json` says nothing of it.

mod passage;
mod service;
mod view;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::browser;
use super::clock::Clock;
use crate::api::{Bearing, Errand, Identity, TransportFailure};
use crate::config::Auth;
use crate::sign_in::{
    Account, Callback as ComingBack, Claims, Form, Granted, Registration, Renewal, ReturnPath, RoundTrip,
    Secret, Session, Trouble, authorize_url, redeem, renew, sign_out_url,
};
use crate::sorted_map::SortedMap;
use crate::subscription::{Subscription, SubscriptionId};

pub use view::{SignedOutView, account_menu, sign_in_again};

/// Where a round trip is kept.
const TRIP: &str = "winddown:sign-in";
/// Where it is kept that somebody was signed in, so that a reload signs them in again without asking.
const WAS_IN: &str = "winddown:was-signed-in";

/// Where it is kept in which directory a subscription is, before its id.
const ELSEWHERE: &str = "winddown:directory:";

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

/// The person at the screen, as far as Azure wants to know.
#[derive(Clone, Copy)]
pub struct SignIn {
    /// Whether somebody is signed in.
    pub stage: RwSignal<Stage>,
    /// Whether what goes with calls is worth nothing any more, so that the person must sign in again where they are.
    pub is_over: RwSignal<bool>,
    registration: StoredValue<Option<Registration>>,
    session: StoredValue<Option<Session>>,
    claims: StoredValue<Option<Claims>>,
    /// The renewal that is on its way: whoever needs it waits for the same one.
    renewal: StoredValue<Option<SendWrapper<js_sys::Promise>>>,
    luggage: StoredValue<Option<String>>,
    /// The directories of subscriptions that are not in the person's own.
    elsewhere: StoredValue<SortedMap<SubscriptionId, String>>,
    clock: Clock,
}

impl SignIn {
    /// Begins: takes back who comes from signing in, to the address where they were, and sends those on who were signed in
    /// before a reload.
    pub fn start(auth: Option<Auth>, clock: Clock) -> Self {
        let registration = auth.map(|auth| Registration { auth, redirect_uri: passage::home() });
        let sign_in = Self {
            stage: RwSignal::new(if registration.is_some() { Stage::Out(None) } else { Stage::NotNeeded }),
            is_over: RwSignal::new(false),
            registration: StoredValue::new(registration),
            session: StoredValue::default(),
            claims: StoredValue::default(),
            renewal: StoredValue::default(),
            luggage: StoredValue::default(),
            elsewhere: StoredValue::default(),
            clock,
        };
        if sign_in.stage.with_untracked(|stage| *stage != Stage::NotNeeded) {
            sign_in.come_back();
        }
        #[cfg(feature = "review")]
        NEWEST.set(Some(sign_in));
        sign_in
    }

    fn come_back(self) {
        let (_, query) = browser::address();
        let coming = ComingBack::read(&query);
        if coming == ComingBack::None {
            if passage::kept(WAS_IN).is_some() {
                self.go(None, false);
            }
            return;
        }
        // Used once, whatever comes of it; and the address is not to be seen, kept or sent anywhere.
        let trip = passage::take(TRIP).and_then(|kept| RoundTrip::read(&kept));
        let return_to = trip.as_ref().map_or_else(|| ReturnPath::checked("/"), |trip| trip.return_to.clone());
        browser::replace_address(return_to.as_str());
        self.luggage.set_value(trip.as_ref().and_then(|trip| trip.luggage.clone()));
        let code = coming.code(trip.as_ref());
        self.stage.set(Stage::OnTheWay);
        spawn_local(async move {
            let end = match (code, trip) {
                (Ok(Some(code)), Some(trip)) => self.redeemed(&trip, &code).await,
                (Err(trouble), _) => Err(trouble),
                _ => Err(Trouble::NotExpected),
            };
            // The app may be gone.
            if self.stage.is_disposed() {
                return;
            }
            match end {
                Ok(account) => {
                    passage::keep(WAS_IN, "1");
                    self.stage.set(Stage::In(account));
                }
                Err(trouble) => self.end(Some(trouble)),
            }
        });
    }

    /// Makes the newest app on the screen look as if; without a stage, as if Azure asked to sign in again.
    #[cfg(feature = "review")]
    pub fn pretend(stage: Option<Stage>) {
        if let Some(sign_in) = NEWEST.get() {
            match stage {
                Some(stage) => sign_in.stage.set(stage),
                None => sign_in.is_over.set(true),
            }
        }
    }

    async fn redeemed(self, trip: &RoundTrip, code: &Secret) -> Result<Account, Trouble> {
        let registration = self.registration.get_value().ok_or(Trouble::NotExpected)?;
        let form = redeem(&registration, trip, code);
        let granted = self.granted(&registration, &form, Some(trip.secrets.nonce.expose())).await?;
        let account = granted.account.clone().ok_or(Trouble::Unreadable)?;
        self.session.set_value(Some(Session::begin(account.clone(), granted)));
        Ok(account)
    }

    async fn granted(
        self,
        registration: &Registration,
        form: &Form,
        nonce: Option<&str>,
    ) -> Result<Granted, Trouble> {
        let (body, date) = service::post(form).await?;
        if let Some(date) = date {
            self.clock.seen(date);
        }
        Granted::read(&body, registration, nonce, self.clock.now_untracked(), passage::decoded)
    }

    /// Sends the person to sign in; they come back to where they are now. `luggage`: what they have typed and not sent.
    pub fn go(self, luggage: Option<String>, picks_account: bool) {
        self.stage.update(|stage| {
            if matches!(stage, Stage::Out(_)) {
                *stage = Stage::OnTheWay;
            }
        });
        spawn_local(async move {
            match self.trip(luggage, picks_account).await {
                Some((trip, url)) if passage::keep(TRIP, &trip) => passage::leave(&url),
                _ => self.end(Some(Trouble::NotSecure)),
            }
        });
    }

    async fn trip(self, luggage: Option<String>, picks_account: bool) -> Option<(String, String)> {
        let registration = self.registration.try_get_value()??;
        let (path, query) = browser::address();
        let here = if query.is_empty() { path } else { format!("{path}?{query}") };
        let trip = RoundTrip {
            secrets: passage::secrets()?,
            tenant: None,
            return_to: ReturnPath::checked(&here),
            picks_account,
            claims: self.claims.try_get_value()?,
            luggage,
        };
        let challenge = passage::challenge(&trip.secrets.verifier).await?;
        let url = authorize_url(&registration, &trip, &challenge);
        Some((trip.write(), url))
    }

    /// Signs the person out, here and at the service.
    pub fn out(self) {
        self.end(None);
        if let Some(registration) = self.registration.get_value() {
            passage::leave(&sign_out_url(&registration));
        }
    }

    /// What the person had typed before they went to sign in.
    pub fn luggage(self) -> Option<String> {
        self.luggage.try_update_value(Option::take).flatten()
    }

    fn end(self, trouble: Option<Trouble>) {
        passage::forget(WAS_IN);
        self.session.set_value(None);
        let _ = self.stage.try_set(Stage::Out(trouble));
    }

    /// What tells Azure who asks; `None` where it does not want to know.
    pub fn identity(self) -> Option<Identity> {
        self.registration.with_value(Option::is_some).then(|| Identity {
            bearer: Arc::new(move |errand| Box::pin(self.bearer(errand)) as Bearing),
            challenged: Arc::new(move |header, is_about_proof| self.challenged(header, is_about_proof)),
        })
    }

    async fn bearer(self, errand: Errand) -> Result<Secret, TransportFailure> {
        let mut is_refused = errand.is_refused;
        loop {
            let now = self.clock.now_untracked();
            let tenant = errand.tenant.clone().or_else(|| self.tenant_of(&errand.url));
            let renewal = self.session.try_with_value(|session| {
                session.as_ref().map(|session| {
                    let tenant = tenant.as_deref().unwrap_or(&session.account.tenant).to_owned();
                    (session.renewal(&tenant, is_refused, now), tenant)
                })
            });
            match renewal.ok_or(TransportFailure::Left)? {
                Some((Renewal::NotDue(token), _)) => return Ok(token),
                Some((Renewal::Due { refresh }, tenant)) => self.renewed(tenant, refresh).await?,
                Some((Renewal::PersonNeeded, _)) | None => {
                    let _ = self.is_over.try_set(true);
                    return Err(TransportFailure::SignedOut);
                }
            }
            // What came of it is asked for once.
            is_refused = false;
        }
    }

    /// The directory that the person signed in to; `None` where nobody did.
    pub fn tenant(self) -> Option<String> {
        self.session.with_value(|session| session.as_ref().map(|session| session.account.tenant.clone()))
    }

    /// Learns which directory a subscription is in; a token is good for one directory.
    pub fn belongs(self, subscription: &Subscription) {
        let Some(tenant) = &subscription.tenant else { return };
        let is_own = |session: &Option<Session>| {
            session.as_ref().is_none_or(|session| session.account.tenant.eq_ignore_ascii_case(tenant))
        };
        if !self.session.with_value(is_own) {
            self.elsewhere.update_value(|elsewhere| elsewhere.insert(subscription.id, tenant.clone()));
            // A reload begins on the page of one subscription, and has not read the list.
            passage::keep(&format!("{ELSEWHERE}{}", subscription.id), tenant);
        }
    }

    fn tenant_of(self, url: &str) -> Option<String> {
        let (_, after) =
            url.to_ascii_lowercase().rsplit_once("subscriptions/").map(|(a, b)| (a.len(), b.to_owned()))?;
        let id = SubscriptionId::parse(after.split(['/', '?']).next().unwrap_or_default())?;
        let known = self.elsewhere.try_with_value(|elsewhere| elsewhere.get(&id).cloned())?;
        known.or_else(|| passage::kept(&format!("{ELSEWHERE}{id}")))
    }

    /// Renews what goes with calls; several calls that need it wait for one renewal.
    async fn renewed(self, tenant: String, refresh: Secret) -> Result<(), TransportFailure> {
        let on_its_way = self.renewal.try_get_value().ok_or(TransportFailure::Left)?;
        let promise = on_its_way.map_or_else(
            || {
                let promise = future_to_promise(async move {
                    let end = self.renew(&tenant, &refresh).await;
                    let _ = self.renewal.try_set_value(None);
                    match end {
                        Ok(()) => Ok(JsValue::UNDEFINED),
                        // Whether the person is needed.
                        Err(trouble) => Err(JsValue::from_bool(!matches!(
                            trouble,
                            Trouble::Unreachable | Trouble::Unavailable | Trouble::Unreadable
                        ))),
                    }
                });
                self.renewal.set_value(Some(SendWrapper::new(promise.clone())));
                promise
            },
            |on_its_way| (*on_its_way).clone(),
        );
        match JsFuture::from(promise).await {
            Ok(_) => Ok(()),
            Err(needs_person) if needs_person.is_truthy() => {
                let _ = self.is_over.try_set(true);
                Err(TransportFailure::SignedOut)
            }
            Err(_) => Err(TransportFailure::Network),
        }
    }

    async fn renew(self, tenant: &str, refresh: &Secret) -> Result<(), Trouble> {
        let registration = self.registration.try_get_value().flatten().ok_or(Trouble::NotExpected)?;
        let form = renew(&registration, Some(tenant).filter(|tenant| !tenant.is_empty()), refresh);
        let granted = self.granted(&registration, &form, None).await?;
        self.session.try_update_value(|session| {
            if let Some(session) = session {
                session.granted(tenant, granted);
            }
        });
        Ok(())
    }

    /// Azure wants something proven: the next sign-in asks for it.
    fn challenged(self, header: Option<&str>, is_about_proof: bool) {
        let told = header.and_then(|header| Claims::in_header(header, passage::decoded));
        let claims = told.or_else(|| is_about_proof.then(Claims::second_factor));
        if let Some(claims) = claims {
            let _ = self.claims.try_set_value(Some(claims));
            let _ = self.is_over.try_set(true);
        }
    }
}

/// The query of the address that the person means: of the one that they go back to, if they are coming from signing in.
pub fn query_meant() -> String {
    let (_, query) = browser::address();
    if ComingBack::read(&query) == ComingBack::None {
        return query;
    }
    let trip = passage::kept(TRIP).and_then(|kept| RoundTrip::read(&kept));
    let meant =
        trip.and_then(|trip| trip.return_to.as_str().split_once('?').map(|(_, meant)| meant.to_owned()));
    meant.unwrap_or(query)
}

/// Who is signed in.
///
/// # Panics
/// Without a [`SignIn`] in the context; that is a mistake in the program.
pub fn use_sign_in() -> SignIn {
    expect_context()
}
