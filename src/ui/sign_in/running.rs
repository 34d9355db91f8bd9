//! Runs [`crate::sign_in`]: sends the person to sign in and takes them back to where they were, keeps their tokens in memory,
//! and renews these before they end.

use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{LANGUAGE, Runner, SignIn, Stage, passage, service};
use crate::api::{Errand, TransportFailure};
use crate::route::{self, Route};
use crate::sign_in::{
    Account, Callback as ComingBack, Claims, Form, Granted, Registration, Renewal, ReturnPath, RoundTrip,
    Secret, Session, Trouble, authorize_url, redeem, renew, sign_out_url,
};
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::browser;
use crate::ui::changes::use_changes;
use crate::ui::navigation::use_navigation;
use crate::ui::speech::use_speech;

/// Where a round trip is kept.
const TRIP: &str = "winddown:sign-in";
/// Where it is kept that somebody was signed in, so that a reload signs them in again without asking.
const WAS_IN: &str = "winddown:was-signed-in";
/// Where it is kept in which directory a subscription is, before its id.
const ELSEWHERE: &str = "winddown:directory:";

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
            tenant: Self::own_tenant,
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
        } else if passage::kept(WAS_IN).is_some() {
            self.go(None, false);
        } else {
            self.stage.set(Stage::Out(None));
        }
    }

    fn come_back(self, coming: ComingBack) {
        // Used once, whatever comes of it; and what came is not to be seen, kept or sent anywhere.
        let trip = passage::take(TRIP).and_then(|kept| RoundTrip::read(&kept));
        let return_to = trip.as_ref().map_or_else(|| ReturnPath::checked("/"), |trip| trip.return_to.clone());
        let (path, query) = return_to.as_str().split_once('?').unwrap_or((return_to.as_str(), ""));
        let navigation = use_navigation();
        navigation.language.set(route::parameter(query, route::LANGUAGE));
        navigation.replace(Route::parse(path, query));
        if let Some(luggage) = trip.as_ref().and_then(|trip| trip.luggage.as_deref()) {
            use_changes().unpack(luggage);
        }
        let code = coming.code(trip.as_ref());
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

    /// Sends the person to sign in; they come back to where they are now. `luggage`: what they have typed and not sent.
    pub fn go(self, luggage: Option<String>, picks_account: bool) {
        self.stage.update(|stage| {
            if matches!(stage, Stage::Out(_)) {
                *stage = Stage::OnTheWay;
            }
        });
        passage::keep(LANGUAGE, use_speech().locale_untracked().tag());
        spawn_local(async move {
            match self.trip(luggage, picks_account).await {
                Some((trip, url)) if passage::keep(TRIP, &trip) => passage::leave(&url),
                _ => self.end(Some(Trouble::NotSecure)),
            }
        });
    }

    async fn trip(self, luggage: Option<String>, picks_account: bool) -> Option<(String, String)> {
        let registration = self.registration()?;
        let (path, query) = browser::address();
        let here = if query.is_empty() { path } else { format!("{path}?{query}") };
        let trip = RoundTrip {
            secrets: passage::secrets()?,
            tenant: None,
            return_to: ReturnPath::checked(&here),
            picks_account,
            claims: self.known.try_with_value(|known| known.claims.clone())?,
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
            passage::keep(LANGUAGE, use_speech().locale_untracked().tag());
            passage::leave(&sign_out_url(&registration));
        }
    }

    fn end(self, trouble: Option<Trouble>) {
        passage::forget(WAS_IN);
        self.known.try_update_value(|known| known.session = None);
        let _ = self.stage.try_set(Stage::Out(trouble));
    }

    fn registration(self) -> Option<Registration> {
        self.known.try_with_value(|known| known.registration.clone()).flatten()
    }

    async fn bearer(self, errand: Errand) -> Result<Secret, TransportFailure> {
        loop {
            let now = self.clock.now_untracked();
            let tenant = errand.tenant.clone().or_else(|| self.tenant_of(&errand.url));
            let renewal = self.known.try_with_value(|known| {
                known.session.as_ref().map(|session| {
                    let tenant = tenant.as_deref().unwrap_or(&session.account.tenant).to_owned();
                    (session.renewal(&tenant, errand.is_refused, now), tenant)
                })
            });
            match renewal.ok_or(TransportFailure::Left)? {
                Some((Renewal::NotDue(token), _)) => return Ok(token),
                Some((Renewal::Due { refresh }, tenant)) => {
                    if let Some(token) = self.renewed(tenant, refresh).await? {
                        return Ok(token);
                    }
                }
                Some((Renewal::PersonNeeded, _)) | None => {
                    let _ = self.is_over.try_set(true);
                    return Err(TransportFailure::SignedOut);
                }
            }
        }
    }

    fn own_tenant(self) -> Option<String> {
        self.known.with_value(|known| known.session.as_ref().map(|session| session.account.tenant.clone()))
    }

    fn learn(self, subscription: &Subscription) {
        let Some(tenant) = &subscription.tenant else { return };
        if self.own_tenant().is_some_and(|own| !own.eq_ignore_ascii_case(tenant)) {
            self.known.update_value(|known| known.elsewhere.insert(subscription.id, tenant.clone()));
            // A reload begins on the page of one subscription, and has not read the list.
            passage::keep(&format!("{ELSEWHERE}{}", subscription.id), tenant);
        }
    }

    fn tenant_of(self, url: &str) -> Option<String> {
        let url = url.to_ascii_lowercase();
        let (_, after) = url.rsplit_once("subscriptions/")?;
        let id = SubscriptionId::parse(after.split(['/', '?']).next().unwrap_or_default())?;
        let known = self.known.try_with_value(|known| known.elsewhere.get(&id).cloned())?;
        known.or_else(|| passage::kept(&format!("{ELSEWHERE}{id}")))
    }

    /// Renews what goes with calls, and gives what came of it, however soon it ends. One renewal is on its way at a time,
    /// because each uses up the refresh token; `None` where the one that was waited for was for another directory.
    async fn renewed(self, tenant: String, refresh: Secret) -> Result<Option<Secret>, TransportFailure> {
        let on_its_way =
            self.known.try_with_value(|known| known.renewal.clone()).ok_or(TransportFailure::Left)?;
        let (of, promise) = on_its_way.unwrap_or_else(|| {
            let of = tenant.clone();
            let promise = future_to_promise(async move {
                let end = self.renew(&of, &refresh).await;
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
            let renewal = (tenant.clone(), SendWrapper::new(promise));
            self.known.update_value(|known| known.renewal = Some(renewal.clone()));
            renewal
        });
        match JsFuture::from((*promise).clone()).await {
            Ok(_) if of == tenant => Ok(self
                .known
                .try_with_value(|known| known.session.as_ref().and_then(|session| session.access(&tenant)))
                .flatten()),
            Ok(_) => Ok(None),
            Err(needs_person) if needs_person.is_truthy() => {
                let _ = self.is_over.try_set(true);
                Err(TransportFailure::SignedOut)
            }
            Err(_) => Err(TransportFailure::Network),
        }
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
    fn challenged(self, header: Option<&str>, is_about_proof: bool) {
        let told = header.and_then(|header| Claims::in_header(header, passage::decoded));
        if let Some(claims) = told.or_else(|| is_about_proof.then(Claims::second_factor)) {
            self.known.try_update_value(|known| known.claims = Some(claims));
            let _ = self.is_over.try_set(true);
        }
    }
}
