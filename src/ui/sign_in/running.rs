//! Runs [`crate::sign_in`]: sends the person to sign in and takes them back to where they were, keeps their tokens in memory,
//! and renews these before they end.

use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::elsewhere::subscription_in;
use super::{Again, LANGUAGE, Runner, SignIn, Stage, passage, service};
use crate::api::{Doubt, Errand, Refused, TransportFailure};
use crate::route::{self, Route};
use crate::sign_in::{
    Account, Callback as ComingBack, Claims, Form, Granted, Registration, Renewal, ReturnPath, RoundTrip,
    Secret, Session, Trouble, authorize_url, directory, redeem, renew, sign_out_url,
};
use crate::ui::browser;
use crate::ui::changes::use_changes;
use crate::ui::navigation::use_navigation;
use crate::ui::speech::use_speech;
use crate::ui::tab;

/// Where a round trip is kept.
const TRIP: &str = "winddown:sign-in";
/// Where it is kept that somebody was signed in and to which directory, so that a reload signs them in again without asking.
const WAS_IN: &str = "winddown:was-signed-in";
/// What is kept there where it was the one that the operator configured.
const ANY: &str = "1";

impl SignIn {
    /// Does what there is to do from here on: takes back who comes from signing in, and sends those on who were signed in before
    /// a reload.
    pub fn attend(self) {
        let is_needed = self.known.with_value(|known| known.registration.is_some());
        if !is_needed || self.runner().is_some() {
            return;
        }
        self.runner.set_value(Some(Runner {
            bearer: |sign_in, errand| Box::pin(sign_in.bearer(errand)),
            challenged: Self::challenged,
            belongs: Self::learn,
            elsewhere: |sign_in, arm, scope, take| Box::pin(sign_in.read_elsewhere(arm, scope, take)),
        }));
        // Whoever turned back at the service is not on their way any more.
        passage::on_back(move || {
            if self.stage.try_get_untracked() == Some(Stage::OnTheWay) {
                self.stage.set(Stage::Out(None));
            }
        });
        let coming = ComingBack::read(&self.known.with_value(|known| known.query.clone()));
        if coming != ComingBack::None {
            self.come_back(coming);
        } else if let Some(tenant) = tab::kept(WAS_IN) {
            self.go(None, false, Some(tenant).filter(|tenant| tenant != ANY));
        } else {
            self.stage.set(Stage::Out(None));
        }
    }

    fn come_back(self, coming: ComingBack) {
        // Used once, whatever comes of it; and what came is not to be seen, kept or sent anywhere.
        let trip = tab::take(TRIP).and_then(|kept| RoundTrip::read(&kept));
        let return_to = trip.as_ref().map_or_else(|| ReturnPath::checked("/"), |trip| trip.return_to.clone());
        let (path, query) = return_to.as_str().split_once('?').unwrap_or((return_to.as_str(), ""));
        let navigation = use_navigation();
        navigation.language.set(route::parameter(query, route::LANGUAGE));
        navigation.replace(Route::parse(path, query));
        if let Some(luggage) = trip.as_ref().and_then(|trip| trip.luggage.as_deref()) {
            use_changes().unpack(luggage);
        }
        let code = coming.code(trip.as_ref());
        let tenant = trip.as_ref().and_then(|trip| trip.tenant.clone());
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
                    tab::keep(WAS_IN, tenant.as_deref().unwrap_or(ANY));
                    self.stage.set(Stage::In(account));
                }
                Err(trouble) => self.end(Some(trouble)),
            }
        });
    }

    async fn redeemed(self, trip: &RoundTrip, code: &Secret) -> Result<Account, Trouble> {
        let registration = self.registration().ok_or(Trouble::NotExpected)?;
        let form = redeem(&registration, trip, code);
        let granted = self.granted(&registration, &form, Some(trip.secrets.nonce.expose())).await?;
        let account = granted.account.clone().ok_or(Trouble::Unreadable)?;
        let session = Session::begin(account.clone(), granted);
        self.known.try_update_value(|known| known.session = Some(session));
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

    /// Sends the person to sign in, to a certain directory if one is given; they come back to where they are now. `luggage`: what
    /// they have typed and not sent.
    pub fn go(self, luggage: Option<String>, picks_account: bool, tenant: Option<String>) {
        self.stage.update(|stage| {
            if matches!(stage, Stage::Out(_)) {
                *stage = Stage::OnTheWay;
            }
        });
        tab::keep(LANGUAGE, use_speech().locale_untracked().tag());
        spawn_local(async move {
            match self.trip(luggage, picks_account, tenant).await {
                Some((trip, url)) if tab::keep(TRIP, &trip) => passage::leave(&url),
                _ => self.end(Some(Trouble::NotSecure)),
            }
        });
    }

    async fn trip(
        self,
        luggage: Option<String>,
        picks_account: bool,
        tenant: Option<String>,
    ) -> Option<(String, String)> {
        let registration = self.registration()?;
        // Whoever signs in again comes back to the directory that they were in.
        let tenant = tenant.or_else(|| tab::kept(WAS_IN).filter(|tenant| tenant != ANY));
        let place = tenant.clone().filter(|tenant| self.is_elsewhere(tenant));
        let (path, query) = browser::address();
        let here = if query.is_empty() { path } else { format!("{path}?{query}") };
        let trip = RoundTrip {
            secrets: passage::secrets()?,
            tenant,
            return_to: ReturnPath::checked(&here),
            picks_account,
            claims: self.known.try_with_value(|known| {
                known.claims.clone().filter(|(of, _)| *of == place).map(|(_, claims)| claims)
            })?,
            luggage,
        };
        let challenge = passage::challenge(&trip.secrets.verifier).await?;
        let url = authorize_url(&registration, &trip, &challenge);
        Some((trip.write(), url))
    }

    /// Signs the person out, here and at the service.
    pub fn out(self) {
        self.end(None);
        if let Some(registration) = self.registration() {
            tab::keep(LANGUAGE, use_speech().locale_untracked().tag());
            passage::leave(&sign_out_url(&registration));
        }
    }

    fn end(self, trouble: Option<Trouble>) {
        tab::forget(WAS_IN);
        self.known.try_update_value(|known| known.session = None);
        let _ = self.stage.try_set(Stage::Out(trouble));
    }

    fn registration(self) -> Option<Registration> {
        self.known.try_with_value(|known| known.registration.clone()).flatten()
    }

    /// What a session knows; `None` where nobody is signed in, or the app is gone.
    pub(super) fn of_session<T>(self, ask: impl FnOnce(&Session) -> Option<T>) -> Option<T> {
        self.known.try_with_value(|known| known.session.as_ref().and_then(ask)).flatten()
    }

    async fn bearer(self, errand: Errand) -> Result<Secret, TransportFailure> {
        let refused = errand.refused.as_ref();
        if let Some(Refused { bearer, body }) = refused {
            let used = self.of_session(|session| session.directory_of(bearer).map(str::to_owned));
            let meant = directory::meant(body, &used.unwrap_or_default());
            if let (Some(id), Some(tenant)) = (subscription_in(&errand.url), meant) {
                self.is_in(id, &tenant);
            }
        }
        loop {
            let now = self.clock.now_untracked();
            let tenant = errand.tenant.clone().or_else(|| self.tenant_of(&errand.url));
            if tenant.as_ref().is_some_and(|tenant| self.is_wanting(tenant)) {
                return Err(TransportFailure::SignedOut);
            }
            let renewal = self.known.try_with_value(|known| {
                known.session.as_ref().map(|session| {
                    let tenant = tenant.as_deref().unwrap_or(&session.account.tenant).to_owned();
                    (session.renewal(&tenant, refused.map(|refused| &refused.bearer), now), tenant)
                })
            });
            match renewal.ok_or(TransportFailure::Left)? {
                Some((Renewal::NotDue(token), _)) => return Ok(token),
                Some((Renewal::Due { refresh }, tenant)) => {
                    if let Some(token) = self.renewed(tenant, refresh).await? {
                        return Ok(token);
                    }
                }
                Some((Renewal::PersonNeeded, tenant)) => return Err(self.person_needed(&tenant)),
                None => return Err(self.person_needed("")),
            }
        }
    }

    /// Renews what goes with calls, and gives what came of it, however soon it ends; several calls that need it wait for one
    /// renewal. Each uses up the refresh token, so every other directory waits for its turn, and is given `None`.
    async fn renewed(self, tenant: String, refresh: Secret) -> Result<Option<Secret>, TransportFailure> {
        let on_its_way =
            self.known.try_with_value(|known| known.renewal.clone()).ok_or(TransportFailure::Left)?;
        let promise = match on_its_way {
            Some((other, promise)) if other != tenant => {
                // What comes of it is its own callers' matter.
                let _ = JsFuture::from((*promise).clone()).await;
                return Ok(None);
            }
            Some((_, promise)) => (*promise).clone(),
            None => self.begin_renewal(tenant.clone(), refresh),
        };
        match JsFuture::from(promise).await {
            Ok(_) => Ok(self.of_session(|session| session.access(&tenant))),
            Err(needs_person) if needs_person.is_truthy() => Err(self.person_needed(&tenant)),
            Err(_) => Err(TransportFailure::Network),
        }
    }

    fn begin_renewal(self, tenant: String, refresh: Secret) -> Promise {
        let of = tenant.clone();
        let promise = future_to_promise(async move {
            let end = self.renew(&tenant, &refresh).await;
            self.known.try_update_value(|known| known.renewal = None);
            match end {
                Ok(()) => Ok(JsValue::UNDEFINED),
                // Whether the person is needed.
                Err(trouble) => Err(JsValue::from_bool(!matches!(
                    trouble,
                    Trouble::Unreachable | Trouble::Unavailable | Trouble::Unreadable
                ))),
            }
        });
        let shared = SendWrapper::new(promise.clone());
        self.known.update_value(|known| known.renewal = Some((of, shared)));
        promise
    }

    async fn renew(self, tenant: &str, refresh: &Secret) -> Result<(), Trouble> {
        let registration = self.registration().ok_or(Trouble::NotExpected)?;
        let form = renew(&registration, Some(tenant).filter(|tenant| !tenant.is_empty()), refresh);
        let granted = self.granted(&registration, &form, None).await?;
        self.known.try_update_value(|known| {
            if let Some(session) = &mut known.session {
                session.granted(tenant, granted);
            }
        });
        Ok(())
    }

    /// Azure wants something proven: the next sign-in asks for it.
    fn challenged(self, errand: Errand, header: Option<&str>, doubt: Doubt) {
        let told = header.and_then(|header| Claims::in_header(header, passage::decoded));
        let claims = told.or_else(|| (doubt == Doubt::Proof).then(Claims::second_factor));
        if claims.is_some() || doubt == Doubt::Person {
            let tenant = errand.tenant.or_else(|| self.tenant_of(&errand.url));
            let elsewhere = tenant.filter(|tenant| self.is_elsewhere(tenant));
            let is_asked = self.must_again(elsewhere.clone().map_or(Again::Everywhere, Again::In));
            // One place at a time is asked for, and it alone learns what is to be proven.
            if let Some(claims) = claims.filter(|_| is_asked) {
                self.known.try_update_value(|known| known.claims = Some((elsewhere, claims)));
            }
        }
    }
}
