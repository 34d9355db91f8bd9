//! The simulator's core as the Azure of one test, asked by the app's own client without a network or a browser.

use std::cell::{Cell, RefCell};
use std::future::{Future, ready};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;
use simulator::{Outcome, Reply, Request, Simulator, WorldSpec};
use winddown::api::{
    ApiError, Arm, Budget, HttpRequest, HttpResponse, Journal, Pointers, Scope, Surroundings, Survey,
    Transport, TransportFailure,
};
use winddown::readiness::{Estate, Source};
use winddown::resource::{Kind, ResourceId};
use winddown::subscription::SubscriptionId;

pub const BASE: &str = "http://127.0.0.1/api";
const BEGINNING: &str = "2026-03-01T10:00:00Z";

/// The time at which every world begins.
pub fn beginning() -> DateTime<Utc> {
    BEGINNING.parse().unwrap()
}

/// An Azure in this process, with one subscription that is looked at.
#[derive(Clone)]
pub struct Azure {
    simulator: Arc<Mutex<Simulator>>,
    pub id: SubscriptionId,
    pub scope: Scope,
}

/// The app's client over a transport. Nobody waits: how long somebody would have is kept for [`pauses`].
pub fn arm_over(transport: Transport) -> Arm {
    let surroundings = Surroundings {
        language: Arc::new(|| "nl-NL"),
        clock_seen: Arc::new(|_| ()),
        chance: || 0.5,
        pause: |wait| {
            PAUSES.with_borrow_mut(|pauses| pauses.push(wait));
            ELAPSED.set(ELAPSED.get() + wait);
            Box::pin(ready(()))
        },
        elapsed: || ELAPSED.get(),
        budget: Budget::default(),
        journal: Journal::default(),
        identity: None,
    };
    Arm { transport, base: BASE.to_owned(), tenant: None, surroundings }
}

thread_local! {
    // A test has a thread of its own.
    static PAUSES: RefCell<Vec<Duration>> = const { RefCell::new(Vec::new()) };
    static ELAPSED: Cell<Duration> = const { Cell::new(Duration::ZERO) };
}

/// How long somebody would have waited since this was last asked, in milliseconds.
pub fn pauses() -> Vec<u128> {
    PAUSES.take().into_iter().map(|wait| wait.as_millis()).collect()
}

/// Waits for a future that never has to wait: everything is in this process.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("something waits"),
    }
}

impl Azure {
    pub fn of(scenario: &str) -> Self {
        Self::with(scenario, 0, 1_000)
    }

    pub fn with(scenario: &str, seed: u64, page: usize) -> Self {
        let spec = WorldSpec {
            scenario: scenario.into(),
            seed,
            now: Some(beginning()),
            page_size: Some(page),
            ..WorldSpec::default()
        };
        let simulator = Simulator::new(&spec, beginning()).unwrap();
        let mut azure = Self {
            simulator: Arc::new(Mutex::new(simulator)),
            id: SubscriptionId::parse("00000000-0000-0000-0000-000000000000").unwrap(),
            // A scope that nobody leaves needs no browser.
            scope: Scope::app(),
        };
        let list: Value =
            serde_json::from_str(&azure.ask("GET", "/subscriptions?api-version=2022-12-01").body).unwrap();
        azure.id = SubscriptionId::parse(list["value"][0]["subscriptionId"].as_str().unwrap()).unwrap();
        azure
    }

    /// The app's client; with `headers` it can read where an operation is followed.
    pub fn arm(&self, headers: bool) -> Arm {
        let azure = self.clone();
        let transport = if headers {
            Transport::Relayed(Arc::new(move |request| {
                let answer = azure.answer(&request);
                Box::pin(async move { answer })
            }))
        } else {
            Transport::InProcess(Arc::new(move |request| {
                let answer = azure.answer(&request).map(|(response, _)| response);
                Box::pin(async move { answer })
            }))
        };
        arm_over(transport)
    }

    /// What is known once every source has been read.
    pub fn survey(&self) -> Estate<ApiError> {
        let mut estate = Estate::default();
        self.survey_into(&mut estate, &Source::ALL);
        estate
    }

    pub fn survey_into(&self, estate: &mut Estate<ApiError>, sources: &[Source]) {
        let arm = self.arm(true);
        for &source in sources {
            let vaults: Vec<ResourceId> =
                estate.inventory.of_kind(Kind::Vault).map(|vault| vault.id.clone()).collect();
            let survey = Survey { id: self.id, now: &|| self.time(), scope: &self.scope };
            now(arm.survey(&survey, source, &vaults, &mut |arrival| estate.apply(arrival)));
        }
    }

    /// Lets something go wrong.
    pub fn fault(&self, operation: &str, more: &str, fault: &str) {
        let body = format!(r#"{{"operation":"{operation}",{more}"fault":{fault}}}"#);
        self.control("faults", &body);
    }

    pub fn refuse(&self, operation: &str) {
        self.fault(operation, "", r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#);
    }

    /// Lets somebody else change the world.
    pub fn change(&self, change: &str) {
        self.control("changes", &format!(r#"{{"change":{change}}}"#));
    }

    /// Nothing goes wrong any more.
    pub fn heal(&self) {
        assert!(self.ask("DELETE", "/_sim/worlds/default/faults").status < 300);
    }

    /// Time passes.
    pub fn wait(&self, seconds: i64) {
        self.control("clock", &format!(r#"{{"advanceSeconds":{seconds}}}"#));
    }

    pub fn time(&self) -> DateTime<Utc> {
        let clock: Value = serde_json::from_str(&self.ask("GET", "/_sim/worlds/default/clock").body).unwrap();
        clock["now"].as_str().unwrap().parse().unwrap()
    }

    /// The operations that were asked for, oldest first.
    pub fn operations(&self) -> Vec<String> {
        let log: Vec<Value> =
            serde_json::from_str(&self.ask("GET", "/_sim/worlds/default/log").body).unwrap();
        log.iter().map(|entry| entry["operation"].as_str().unwrap().to_owned()).collect()
    }

    fn control(&self, part: &str, body: &str) {
        let request = Request::post(format!("/_sim/worlds/default/{part}"), body);
        let reply = reply(self.simulator.lock().unwrap().handle(&request, BASE, beginning()));
        assert!(reply.status < 300, "{}", reply.body);
    }

    fn ask(&self, method: &str, target: &str) -> Reply {
        let request = Request { method: method.into(), target: target.into(), ..Request::default() };
        reply(self.simulator.lock().unwrap().handle(&request, BASE, beginning()))
    }

    fn answer(&self, request: &HttpRequest) -> Result<(HttpResponse, Pointers), TransportFailure> {
        let request = Request {
            method: request.method.word().into(),
            target: request.url.strip_prefix(BASE).unwrap().into(),
            headers: vec![("Accept-Language".into(), request.language.into())],
            body: request.body.clone().unwrap_or_default(),
        };
        let outcome = self.simulator.lock().unwrap().handle(&request, BASE, beginning());
        let Outcome::Reply { reply, .. } = outcome else { return Err(TransportFailure::Network) };
        let header = |name: &str| reply.header(name).map(str::to_owned);
        let response = HttpResponse {
            status: reply.status,
            retry_after: header("Retry-After").and_then(|text| text.parse().ok()).map(Duration::from_secs),
            correlation: header("x-ms-correlation-request-id"),
            date: None,
            challenge: header("WWW-Authenticate"),
            body: reply.body.clone(),
        };
        let pointers = Pointers { status: header("Azure-AsyncOperation"), location: header("Location") };
        Ok((response, pointers))
    }
}

fn reply(outcome: Outcome) -> Reply {
    match outcome {
        Outcome::Reply { reply, .. } => reply,
        Outcome::Dropped { .. } => panic!("the connection was dropped"),
    }
}
