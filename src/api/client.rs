//! The calls the app makes, each with the version and the path that the specification gives it.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use gloo_timers::future::sleep;
use serde_json::Value;

use super::error::{ApiError, Problem};
use super::scope::Scope;
use super::transport::{HttpRequest, HttpResponse, Method, Transport};
use super::{link, retry, wire};
use crate::billing::BillingProperty;
use crate::cancellation::{Act, Event};
use crate::permission::Permission;
use crate::subscription::{Subscription, SubscriptionId};

const RESOURCES: &str = "2022-12-01";
const BILLING: &str = "2024-04-01";
const AUTHORIZATION: &str = "2022-04-01";
const SUBSCRIPTION: &str = "2021-10-01";

/// A read that has not answered by then is asked again.
const READ_PATIENCE: Duration = Duration::from_secs(30);
/// ARM gives a provider 60 seconds and then answers 504 itself (api/facts.md 9), so a change gets longer than that.
const CHANGE_PATIENCE: Duration = Duration::from_secs(90);
/// A server that never ends its list must not keep a page busy for ever: two hundred times the largest list known.
const MOST_PAGES: usize = 2_000;

/// The client of Azure Resource Manager.
#[derive(Clone)]
pub struct Arm {
    /// Where calls go.
    pub transport: Transport,
    /// The absolute URL of the API, without a final `/`.
    pub base: String,
    /// What the client needs of its surroundings.
    pub surroundings: Surroundings,
}

/// Language, clock and chance, handed in so that the client has none of its own.
#[derive(Clone)]
pub struct Surroundings {
    /// The tag of the language that Azure's messages should come in, asked at every call.
    pub language: Arc<dyn Fn() -> &'static str + Send + Sync>,
    /// Told the server's clock, whenever an answer shows it.
    pub clock_seen: Arc<dyn Fn(DateTime<Utc>) + Send + Sync>,
    /// A random number from 0 to 1.
    pub chance: fn() -> f64,
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
    /// The first page that could not be read; earlier pages have been handed over.
    pub async fn subscriptions(&self, scope: &Scope, mut on_page: impl FnMut(Page)) -> Result<(), ApiError> {
        let mut url = self.url("/subscriptions", RESOURCES);
        for _ in 0..MOST_PAGES {
            let (value, response) = self.read(&url, scope).await?;
            let unreadable = || ApiError::unreadable(&response);
            let (subscriptions, next) = wire::list(&value, wire::subscription).map_err(|_| unreadable())?;
            on_page(Page { subscriptions, is_last: next.is_none() });
            match next {
                None => return Ok(()),
                Some(next) if next == url => return Err(unreadable()),
                Some(next) if link::is_own(&self.base, &next) => url = next,
                Some(_) => {
                    return Err(ApiError {
                        problem: Problem::ForeignLink,
                        correlation: response.correlation,
                    });
                }
            }
        }
        Err(ApiError { problem: Problem::Unreadable, correlation: None })
    }

    /// Reads one subscription (`Subscriptions_Get`).
    ///
    /// # Errors
    /// When it could not be read, or another one was answered.
    pub async fn subscription(&self, id: SubscriptionId, scope: &Scope) -> Result<Subscription, ApiError> {
        let (value, response) =
            self.read(&self.url(&format!("/subscriptions/{id}"), RESOURCES), scope).await?;
        wire::subscription(&value)
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
        let (value, response) = self.read(&self.url(&path, BILLING), scope).await?;
        wire::billing(&value).map_err(|_| ApiError::unreadable(&response))
    }

    /// Reads the caller's effective permissions on it (`Permissions_List`, at subscription scope).
    ///
    /// # Errors
    /// When they could not be read.
    pub async fn permissions(&self, id: SubscriptionId, scope: &Scope) -> Result<Vec<Permission>, ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Authorization/permissions");
        let (value, response) = self.read(&self.url(&path, AUTHORIZATION), scope).await?;
        let (permissions, _) =
            wire::list(&value, wire::permission).map_err(|_| ApiError::unreadable(&response))?;
        Ok(permissions)
    }

    /// Reads the name of a directory (`Tenants_List`); `None` when Azure has no name for it.
    ///
    /// # Errors
    /// When the list could not be read.
    pub async fn tenant_name(&self, tenant: &str, scope: &Scope) -> Result<Option<String>, ApiError> {
        let (value, response) = self.read(&self.url("/tenants", RESOURCES), scope).await?;
        let (tenants, _) = wire::list(&value, wire::tenant).map_err(|_| ApiError::unreadable(&response))?;
        let name = tenants.into_iter().find(|(id, _)| id.eq_ignore_ascii_case(tenant)).map(|(_, name)| name);
        Ok(name.filter(|name| !name.trim().is_empty()))
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
        let answer = self.send(Method::Post, &url, &Scope::app(), CHANGE_PATIENCE).await;
        match answer {
            Ok(response) => {
                let event = if wire::speaks_of(&response.body, id) { Event::Accepted } else { Event::Lost };
                (event, response.correlation)
            }
            Err(error) => (error.problem.refusal().map_or(Event::Lost, Event::Refused), error.correlation),
        }
    }

    /// Reads JSON, asking again by itself while that has a chance.
    async fn read(&self, url: &str, scope: &Scope) -> Result<(Value, HttpResponse), ApiError> {
        let mut repeat = 0;
        loop {
            let answer = self.send(Method::Get, url, scope, READ_PATIENCE).await.and_then(|response| {
                match serde_json::from_str(&response.body) {
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
            sleep(wait).await;
            repeat += 1;
        }
    }

    async fn send(
        &self,
        method: Method,
        url: &str,
        scope: &Scope,
        patience: Duration,
    ) -> Result<HttpResponse, ApiError> {
        let request = HttpRequest { method, url: url.to_owned(), language: (self.surroundings.language)() };
        let response = self.transport.send(request, scope, patience).await?;
        if let Some(date) = response.date {
            (self.surroundings.clock_seen)(date);
        }
        if (200..300).contains(&response.status) { Ok(response) } else { Err(ApiError::of(&response)) }
    }

    fn url(&self, path: &str, version: &str) -> String {
        format!("{}{path}?api-version={version}", self.base)
    }
}
