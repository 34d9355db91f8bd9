//! The calls the app makes, each with the version and the path that the specification gives it.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::budget::{Budget, account};
use super::error::{self, ApiError, Problem};
use super::identity::{Doubt, Errand, Identity, Refused, request_id};
use super::made::{Journal, Made};
use super::scope::Scope;
use super::transport::{HttpRequest, HttpResponse, Method, Pointers, Transport, TransportFailure};
use super::{retry, wire};
use crate::billing::BillingProperty;
use crate::cancellation::{ARRIVES_WITHIN, Act, Event};
use crate::link;
use crate::permission::Permission;
use crate::sign_in::Secret;
use crate::subscription::{Subscription, SubscriptionId};

const RESOURCES: &str = "2022-12-01";
pub(super) const BILLING: &str = "2024-04-01";
pub(super) const AUTHORIZATION: &str = "2022-04-01";
const SUBSCRIPTION: &str = "2021-10-01";

/// A read that has not answered by then is asked again.
pub(super) const READ_PATIENCE: Duration = Duration::from_secs(30);
/// A change is not asked again, and gets all the time in which its answer may come.
pub(super) const CHANGE_PATIENCE: Duration = Duration::from_secs(ARRIVES_WITHIN.num_seconds().unsigned_abs());
/// A server that never ends its list must not keep a page busy for ever: two hundred times the largest list known.
const MOST_PAGES: usize = 2_000;

/// The client of Azure Resource Manager.
#[derive(Clone)]
pub struct Arm {
    /// Where calls go.
    pub transport: Transport,
    /// The absolute URL of the API, without a final `/`.
    pub base: String,
    /// The directory that calls are meant for; else it follows from the subscription.
    pub tenant: Option<String>,
    /// What the client needs of its surroundings.
    pub surroundings: Surroundings,
}

/// Language, clock, chance and patience, handed in so that the client has none of its own.
#[derive(Clone)]
pub struct Surroundings {
    /// The tag of the language that Azure's messages should come in, asked at every call.
    pub language: Arc<dyn Fn() -> &'static str + Send + Sync>,
    /// Told the server's clock, whenever an answer shows it.
    pub clock_seen: Arc<dyn Fn(DateTime<Utc>) + Send + Sync>,
    /// A random number from 0 to 1.
    pub chance: fn() -> f64,
    /// Waits before a read is asked again.
    pub pause: fn(Duration) -> Pause,
    /// The time since an arbitrary moment, by a clock that nobody sets; a [`Pause`] takes it up.
    pub elapsed: fn() -> Duration,
    /// What Azure has told of waiting, to any call.
    pub budget: Budget,
    /// The calls that were made.
    pub journal: Journal,
    /// Who asks; `None` where the API does not want to know.
    pub identity: Option<Identity>,
}

/// A while that passes.
pub type Pause = Pin<Box<dyn Future<Output = ()>>>;

/// One call, before it is sent.
pub(super) struct Call {
    method: Method,
    url: String,
    body: Option<String>,
    is_exact: bool,
    is_made_later: bool,
}

impl Call {
    pub(super) fn new(method: Method, url: String) -> Self {
        Self { method, url, body: None, is_exact: false, is_made_later: false }
    }

    pub(super) fn get(url: String) -> Self {
        Self::new(Method::Get, url)
    }

    /// With a body of JSON.
    pub(super) fn with(self, body: impl Into<String>) -> Self {
        Self { body: Some(body.into()), ..self }
    }

    /// With an answer whose amounts keep their digits.
    pub(super) fn exact(self) -> Self {
        Self { is_exact: true, ..self }
    }

    /// With an answer that may say that there will be one later (202).
    pub(super) fn made_later(self) -> Self {
        Self { is_made_later: true, ..self }
    }
}

/// One page of the list of subscriptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What is on it.
    pub subscriptions: Vec<Subscription>,
    /// Whether it is the last.
    pub is_last: bool,
}

impl Arm {
    /// Reads all subscriptions, page by page (`Subscriptions_List`).
    ///
    /// # Errors
    /// What could not be read; everything else has been handed over.
    pub async fn subscriptions(&self, scope: &Scope, mut on_page: impl FnMut(Page)) -> Result<(), ApiError> {
        let call = Call::get(self.url("/subscriptions", RESOURCES));
        self.pages(call, scope, &mut |value, is_last| {
            let page = |subscriptions| on_page(Page { subscriptions, is_last });
            wire::rows(value, wire::subscription::subscription, page)
        })
        .await
    }

    /// Reads one subscription (`Subscriptions_Get`).
    ///
    /// # Errors
    /// When it could not be read, or another one was answered.
    pub async fn subscription(&self, id: SubscriptionId, scope: &Scope) -> Result<Subscription, ApiError> {
        let (value, response) =
            self.read(&Call::get(self.url(&format!("/subscriptions/{id}"), RESOURCES)), scope).await?;
        wire::subscription::subscription(&value)
            .ok()
            .filter(|subscription| subscription.id == id)
            .ok_or_else(|| ApiError::unreadable(&response))
    }

    /// Reads what billing knows of it (`BillingProperty_Get`).
    ///
    /// # Errors
    /// When it could not be read; plain owners may not be allowed to.
    pub async fn billing(&self, id: SubscriptionId, scope: &Scope) -> Result<BillingProperty, ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Billing/billingProperty/default");
        let (value, response) = self.read(&Call::get(self.url(&path, BILLING)).exact(), scope).await?;
        wire::billing::property(&value).map_err(|_| ApiError::unreadable(&response))
    }

    /// Reads the caller's effective permissions on it (`Permissions_List`, at subscription scope).
    ///
    /// # Errors
    /// When they could not be read.
    pub async fn permissions(&self, id: SubscriptionId, scope: &Scope) -> Result<Vec<Permission>, ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Authorization/permissions");
        let mut all = Vec::new();
        self.pages(Call::get(self.url(&path, AUTHORIZATION)), scope, &mut |value, _| {
            wire::rows(value, wire::authorization::permission, |page| all.extend(page))
        })
        .await?;
        Ok(all)
    }

    /// Reads the directories that the person can reach (`Tenants_List`), each with its name: those that could be read, and
    /// what hindered.
    pub async fn tenants(&self, scope: &Scope) -> (Vec<(String, String)>, Result<(), ApiError>) {
        let mut tenants = Vec::new();
        let call = Call::get(self.url("/tenants", RESOURCES));
        let on_page = &mut |value: &Value, _| {
            wire::rows(value, wire::subscription::tenant, |page| tenants.extend(page))
        };
        let whole = self.pages(call, scope, on_page).await;
        (tenants, whole)
    }

    /// Reads the name of a directory (`Tenants_List`); `None` when Azure has no name for it.
    ///
    /// # Errors
    /// When the list could not be read.
    pub async fn tenant_name(&self, tenant: &str, scope: &Scope) -> Result<Option<String>, ApiError> {
        let (tenants, whole) = self.tenants(scope).await;
        match tenants.into_iter().find(|(id, _)| id.eq_ignore_ascii_case(tenant)) {
            Some((_, name)) => Ok(Some(name).filter(|name| !name.trim().is_empty())),
            None => whole.map(|()| None),
        }
    }

    /// Sends a change, once, and says what became of it. A cancel goes with `IgnoreResourceCheck`, because the person
    /// has seen what remains and confirmed it (api/facts.md 2). There is no repeat here, whatever happens.
    pub async fn change(&self, act: Act, id: SubscriptionId) -> (Event, Option<String>) {
        let path = match act {
            Act::Cancel => format!("/subscriptions/{id}/providers/Microsoft.Subscription/cancel"),
            Act::Reactivate => format!("/subscriptions/{id}/providers/Microsoft.Subscription/enable"),
        };
        let mut url = self.url(&path, SUBSCRIPTION);
        if act == Act::Cancel {
            url.push_str("&IgnoreResourceCheck=true");
        }
        let answer = self.send(&Call::new(Method::Post, url), &Scope::app(), CHANGE_PATIENCE).await;
        match answer {
            Ok(response) => {
                let event = if wire::subscription::speaks_of(&response.body, id) {
                    Event::Accepted
                } else {
                    Event::Lost
                };
                (event, response.correlation)
            }
            Err(error) => (error.problem.refusal().map_or(Event::Lost, Event::Refused), error.correlation),
        }
    }

    /// Reads a list to its end, each page by `on_page`, which is told whether it is the last. A link is followed to the
    /// API's own origin only, and once: a list that leads back to itself ends there.
    ///
    /// # Errors
    /// The first page that could not be read, or could not be understood as a whole. What could be was handed over, and
    /// what is not understood on one page does not keep the next from being read.
    pub(super) async fn pages(
        &self,
        mut call: Call,
        scope: &Scope,
        on_page: &mut dyn FnMut(&Value, bool) -> wire::Read<()>,
    ) -> Result<(), ApiError> {
        let mut whole = Ok(());
        let mut read = Vec::new();
        while read.len() < MOST_PAGES {
            let (value, response) = self.read(&call, scope).await?;
            let unreadable = |_| ApiError::unreadable(&response);
            let next = wire::next(&value);
            let understood = on_page(&value, next == Ok(None)).map_err(unreadable);
            whole = whole.and(understood);
            match next.map_err(unreadable)? {
                None => return whole,
                Some(next) if !link::is_own(&self.base, &next) => {
                    let correlation = response.correlation;
                    return Err(ApiError { problem: Problem::ForeignLink, correlation });
                }
                Some(next) => {
                    read.push(std::mem::replace(&mut call.url, next));
                    if read.contains(&call.url) {
                        return Err(ApiError::unreadable(&response));
                    }
                }
            }
        }
        Err(ApiError { problem: Problem::Unreadable, correlation: None })
    }

    /// Reads JSON, asking again by itself while that has a chance. An answer without content (204) is `null`, and so is one
    /// that is promised for later, where a call expects that.
    pub(super) async fn read(&self, call: &Call, scope: &Scope) -> Result<(Value, HttpResponse), ApiError> {
        let mut repeat = 0;
        loop {
            let answer = self.send(call, scope, READ_PATIENCE).await.and_then(|response| {
                if response.status == 204 || (call.is_made_later && response.status == 202) {
                    return Ok((Value::Null, response));
                }
                let value = if call.is_exact {
                    wire::exact::parse(&response.body)
                } else {
                    serde_json::from_str(&response.body)
                };
                match value {
                    Ok(value) => Ok((value, response)),
                    Err(_) => Err(ApiError::unreadable(&response)),
                }
            });
            let error = match answer {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let chance = (self.surroundings.chance)();
            let Some(wait) = retry::wait(&error.problem, repeat, chance) else { return Err(error) };
            (self.surroundings.pause)(wait.max(self.rest(call).unwrap_or_default())).await;
            repeat += 1;
        }
    }

    async fn send(&self, call: &Call, scope: &Scope, patience: Duration) -> Result<HttpResponse, ApiError> {
        let (response, _) = self.exchange(call, scope, patience).await?;
        if (200..300).contains(&response.status) { Ok(response) } else { Err(ApiError::of(&response)) }
    }

    /// Sends a call, and gives the answer whatever its status is, with what its headers say of an operation.
    pub(super) async fn exchange(
        &self,
        call: &Call,
        scope: &Scope,
        patience: Duration,
    ) -> Result<(HttpResponse, Pointers), ApiError> {
        // Whoever left may have taken the app along, and with it the language to ask in.
        if scope.is_left() {
            return Err(TransportFailure::Left.into());
        }
        if let Some(rest) = self.rest(call) {
            let refused = HttpResponse { status: 429, retry_after: Some(rest), ..HttpResponse::default() };
            return Ok((refused, Pointers::default()));
        }
        let sent_at = (self.surroundings.elapsed)();
        let (mut response, pointers) = self.identified(call, scope, patience).await?;
        let account = account(call.method, &call.url);
        if response.status == 429 {
            let now = (self.surroundings.elapsed)();
            self.surroundings.budget.refused(account, response.retry_after, sent_at, now);
        } else {
            self.surroundings.budget.answered(&account, sent_at);
        }
        if let Some(date) = response.date {
            (self.surroundings.clock_seen)(date);
        }
        if let Some(identity) = &self.surroundings.identity
            && matches!(response.status, 401 | 403)
        {
            let doubt = match response.status {
                _ if error::wants_more_proof(&response.body) => Doubt::Proof,
                401 => Doubt::Person,
                _ => Doubt::Right,
            };
            (identity.challenged)(self.errand(call, None), response.challenge.take().as_deref(), doubt);
        }
        Ok((response, pointers))
    }

    /// How long Azure still wants no call of this kind.
    pub(super) fn rest(&self, call: &Call) -> Option<Duration> {
        let account = account(call.method, &call.url);
        self.surroundings.budget.rest(&account, (self.surroundings.elapsed)())
    }

    /// Sends a call with what tells who asks. Azure says 401 before it has done anything, and what went with the call may have
    /// ended on its way; so the call is sent once more with something new.
    async fn identified(
        &self,
        call: &Call,
        scope: &Scope,
        patience: Duration,
    ) -> Result<(HttpResponse, Pointers), ApiError> {
        let mut refused = None;
        loop {
            let is_again = refused.is_some();
            let bearer = self.bearer(self.errand(call, refused.take())).await;
            let sent_at = (self.surroundings.elapsed)();
            let told = HttpRequest {
                method: call.method,
                url: call.url.clone(),
                language: (self.surroundings.language)(),
                body: call.body.clone(),
                id: request_id(self.surroundings.chance),
                bearer: None,
            };
            let id = told.id.clone();
            let answer = match bearer.clone() {
                Ok(bearer) => {
                    let request = HttpRequest { bearer, ..told.clone() };
                    self.transport.send(request, scope, patience).await
                }
                Err(failure) => Err(failure),
            };
            let bearer = bearer.unwrap_or_default();
            self.surroundings.journal.tell(Made {
                request: told,
                is_signed_in: bearer.is_some(),
                end: answer.as_ref().map(|(response, _)| response.status).map_err(|failure| *failure),
                correlation: answer.as_ref().ok().and_then(|(response, _)| response.correlation.clone()),
                during: (sent_at, (self.surroundings.elapsed)()),
            });
            let (response, pointers) = answer?;
            if let Some(bearer) = bearer.filter(|_| response.status == 401 && !is_again) {
                refused = Some(Refused { bearer, body: response.body });
                continue;
            }
            // Where the browser may not read Azure's id, support finds the call by ours.
            let correlation = response.correlation.or(Some(id));
            return Ok((HttpResponse { correlation, ..response }, pointers));
        }
    }

    async fn bearer(&self, errand: Errand) -> Result<Option<Secret>, TransportFailure> {
        match &self.surroundings.identity {
            Some(identity) if link::is_own(&self.base, &errand.url) => {
                (identity.bearer)(errand).await.map(Some)
            }
            _ => Ok(None),
        }
    }

    fn errand(&self, call: &Call, refused: Option<Refused>) -> Errand {
        Errand { url: call.url.clone(), tenant: self.tenant.clone(), refused }
    }

    pub(super) fn url(&self, path: &str, version: &str) -> String {
        format!("{}{path}?api-version={version}", self.base)
    }
}
