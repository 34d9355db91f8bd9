//! One call of an example with one of its answers: an Azure in this process that answers so, asked by the app's own client.

use std::future::{Future, ready};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use serde_json::{Map, Value, json};
use winddown::api::{Arm, Budget, HttpRequest, HttpResponse, Journal, Pointers, Surroundings, Transport};
use winddown::resource::ResourceId;
use winddown::subscription::SubscriptionId;

/// Where the API is.
pub const BASE: &str = "https://management.azure.com";
/// Stands in where an example names no subscription but, say, `{subscription-id}`.
const SUBSCRIPTION: &str = "5d1f3c9e-7a64-4b0d-9a53-c2f8e7b61d04";

/// A call with its answer.
pub struct Exchange {
    parameters: Map<String, Value>,
    pub status: u16,
    /// The answer as the example has it.
    pub body: Value,
    pointers: Pointers,
    sent: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Exchange {
    pub fn new(parameters: &Map<String, Value>, status: u16, response: &Map<String, Value>) -> Self {
        let headers = response.get("headers").and_then(Value::as_object);
        let header = |wanted: &str| {
            let mut named = headers?.iter().filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
            named.next()?.1.as_str().map(own)
        };
        Self {
            parameters: parameters.clone(),
            status,
            body: response.get("body").cloned().unwrap_or_default(),
            pointers: Pointers { status: header("Azure-AsyncOperation"), location: header("Location") },
            sent: Arc::default(),
        }
    }

    /// The subscription that is asked about: that of the parameters, else that of the answer.
    pub fn id(&self) -> SubscriptionId {
        let named = [self.parameters.get("subscriptionId"), self.body.get("subscriptionId")];
        let mut named = named.into_iter().flatten().filter_map(Value::as_str).chain([SUBSCRIPTION]);
        named.find_map(SubscriptionId::parse).unwrap()
    }

    /// A parameter that can be a part of a path; its own name where the example has none.
    pub fn parameter<'a>(&'a self, name: &'a str) -> &'a str {
        let text = self.parameters.get(name).and_then(Value::as_str);
        text.filter(|text| !text.is_empty() && !text.contains('/')).unwrap_or(name)
    }

    /// The id of a resource, of which the last name is a parameter.
    pub fn resource(&self, type_: &str, name: &str) -> ResourceId {
        let (group, name) = (self.parameter("resourceGroupName"), self.parameter(name));
        let id = format!("/subscriptions/{}/resourceGroups/{group}/providers/{type_}/{name}", self.id());
        ResourceId::parse(&id).unwrap()
    }

    /// Where an operation can be followed, as the app is told.
    pub fn pointers(&self) -> &Pointers {
        &self.pointers
    }

    /// The app's client, which is given this answer to whatever it asks.
    pub fn arm(&self) -> Arm {
        let (sent, status, pointers) = (self.sent.clone(), self.status, self.pointers.clone());
        let (first, last) = (linked(&self.body), last_page(&self.body).to_string());
        let next = link(&first).map(str::to_owned);
        let first = if first.is_null() { String::new() } else { first.to_string() };
        let answer = move |request: HttpRequest| {
            let body = if Some(&request.url) == next.as_ref() { last.clone() } else { first.clone() };
            sent.lock().unwrap().push(request);
            let response = HttpResponse { status, body, ..HttpResponse::default() };
            let answer = Ok((response, pointers.clone()));
            Box::pin(ready(answer)) as winddown::api::Relay
        };
        let surroundings = Surroundings {
            language: Arc::new(|| "nl-NL"),
            clock_seen: Arc::new(|_| ()),
            chance: || 0.5,
            pause: |_: Duration| Box::pin(ready(())),
            elapsed: || Duration::ZERO,
            budget: Budget::default(),
            journal: Journal::default(),
            identity: None,
        };
        Arm {
            transport: Transport::Relayed(Arc::new(answer)),
            base: BASE.to_owned(),
            tenant: None,
            surroundings,
        }
    }

    /// What was sent: calls, and links to further pages that were followed.
    pub fn sent(&self) -> (Vec<HttpRequest>, usize) {
        let next = linked(&self.body);
        let all = self.sent.lock().unwrap().clone();
        let (followed, calls): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|request| Some(request.url.as_str()) == link(&next));
        (calls, followed.len())
    }

    /// Whether the answer says that there is another page.
    pub fn has_next(&self) -> bool {
        link(&self.body).is_some()
    }
}

/// Waits for a future that never has to wait: everything is in this process.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("something waits"),
    }
}

/// A link as the API of this test would write it: in examples they lead to `https://foo.com/…` or are `...`, and the app
/// follows none that leads away from the API.
fn own(link: &str) -> String {
    let path =
        link.split_once("://").map_or(link, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    format!("{BASE}/{}", path.trim_start_matches('/'))
}

fn link(body: &Value) -> Option<&str> {
    let links = [body.get("nextLink"), body.pointer("/properties/nextLink")];
    links.into_iter().flatten().filter_map(Value::as_str).find(|link| !link.is_empty())
}

/// The answer with its link to the next page made the API's own.
fn linked(body: &Value) -> Value {
    let mut body = body.clone();
    for at in ["/nextLink", "/properties/nextLink"] {
        if let Some(Value::String(link)) = body.pointer_mut(at)
            && !link.is_empty()
        {
            *link = own(link);
        }
    }
    body
}

/// The page after it, the last: there is nothing on it.
fn last_page(body: &Value) -> Value {
    let mut body = body.clone();
    for (at, empty) in [
        ("/value", json!([])),
        ("/properties/rows", json!([])),
        ("/nextLink", json!("")),
        ("/properties/nextLink", Value::Null),
    ] {
        if let Some(part) = body.pointer_mut(at) {
            *part = empty;
        }
    }
    body
}
