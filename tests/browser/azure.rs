//! The simulator's core as the Azure of one test: a world whose clock stands still until the test moves it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, Utc};
use gloo_timers::future::sleep;
use leptos::prelude::window;
use serde_json::Value;
use simulator::{Outcome, Reply, Request, Simulator, WorldSpec};
use winddown::api::{Answer, HttpRequest, HttpResponse, Transport, TransportFailure};

use crate::page::frame;

/// The day on which every world begins.
const BEGINNING: &str = "2026-03-02T09:00:00Z";

/// An Azure in this process.
#[derive(Clone)]
pub struct Azure {
    simulator: Arc<Mutex<Simulator>>,
    /// How many requests await their answer.
    awaited: Arc<AtomicUsize>,
}

impl Azure {
    /// A world of a scenario.
    pub fn of(scenario: &str) -> Self {
        Self::made(WorldSpec { scenario: scenario.to_owned(), ..WorldSpec::default() })
    }

    /// A world with so many subscriptions of a scenario.
    pub fn with_count(scenario: &str, count: usize) -> Self {
        Self::made(WorldSpec { scenario: scenario.to_owned(), count: Some(count), ..WorldSpec::default() })
    }

    fn made(spec: WorldSpec) -> Self {
        let spec = WorldSpec { now: BEGINNING.parse().ok(), ..spec };
        let simulator = Simulator::new(&spec, DateTime::UNIX_EPOCH).unwrap();
        Self { simulator: Arc::new(Mutex::new(simulator)), awaited: Arc::default() }
    }

    /// The way of the app to it, as if it were served under `/api`.
    pub fn transport(&self) -> Transport {
        let azure = self.clone();
        Transport::InProcess(Arc::new(move |request| azure.clone().answer(request)))
    }

    /// The id of its first subscription.
    pub fn first(&self) -> String {
        let list = self.handle(&Request::get("/subscriptions?api-version=2022-12-01"));
        let list: Value = serde_json::from_str(&reply(list).body).unwrap();
        list.pointer("/value/0/subscriptionId").and_then(Value::as_str).unwrap().to_owned()
    }

    /// Lets something go wrong until [`Azure::heal`], or as often as `more` says: `"times":1,`.
    pub fn fault(&self, operation: &str, more: &str, fault: &str) {
        let body = format!(r#"{{"operation":"{operation}",{more}"fault":{fault}}}"#);
        self.control(&Request::post("/_sim/worlds/default/faults", body));
    }

    /// Nothing goes wrong any more.
    pub fn heal(&self) {
        self.control(&Request::delete("/_sim/worlds/default/faults"));
    }

    /// Time passes.
    pub fn advance(&self, seconds: i64) {
        let body = format!(r#"{{"advanceSeconds":{seconds}}}"#);
        self.control(&Request::post("/_sim/worlds/default/clock", body));
    }

    /// What was asked, oldest first: `POST /subscriptions/…`.
    pub fn asked(&self) -> Vec<String> {
        let log = self.control(&Request::get("/_sim/worlds/default/log"));
        let log: Vec<Value> = serde_json::from_str(&log.body).unwrap();
        let word = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).unwrap().to_owned();
        log.iter().map(|entry| format!("{} {}", word(entry, "method"), word(entry, "target"))).collect()
    }

    /// The changes of the subscription among what was asked.
    pub fn changes(&self) -> Vec<String> {
        self.asked().into_iter().filter(|line| line.contains("/Microsoft.Subscription/")).collect()
    }

    /// The state of its first subscription, as Azure shows it.
    pub fn state(&self) -> String {
        self.states().remove(0)
    }

    /// The states of its subscriptions.
    pub fn states(&self) -> Vec<String> {
        let list = self.handle(&Request::get("/subscriptions?api-version=2022-12-01"));
        let list: Value = serde_json::from_str(&reply(list).body).unwrap();
        let all = list.get("value").and_then(Value::as_array).unwrap();
        all.iter().map(|one| one.get("state").and_then(Value::as_str).unwrap().to_owned()).collect()
    }

    /// Somebody cancels the first subscription by other means.
    pub fn cancel_elsewhere(&self) {
        let path = format!("/subscriptions/{}/providers/Microsoft.Subscription/cancel", self.first());
        let target = format!("{path}?api-version=2021-10-01&IgnoreResourceCheck=true");
        self.control(&Request::post(target, ""));
    }

    /// The machines that were asked to stop, oldest first.
    pub fn stopped(&self) -> Vec<String> {
        self.asked().into_iter().filter(|line| line.contains("/deallocate")).collect()
    }

    /// Something changes that is not the app's doing.
    pub fn change(&self, change: &str) {
        let body = format!(r#"{{"change":{change}}}"#);
        self.control(&Request::post("/_sim/worlds/default/changes", body));
    }

    /// Waits until the page has asked everything, and has every answer that is not held back: an answer comes before the
    /// next frame, and leads to the next request without a pause.
    pub async fn is_quiet(&self) {
        const FRAMES: usize = 5;
        let state = || (self.asked().len(), self.awaited.load(Ordering::Relaxed));
        let (mut before, mut quiet) = (state(), 0);
        while quiet < FRAMES {
            frame().await;
            let now = state();
            quiet = if now == before { quiet + 1 } else { 0 };
            before = now;
        }
    }

    /// The languages that answers were asked in, oldest first.
    pub fn languages(&self) -> Vec<String> {
        let log = self.control(&Request::get("/_sim/worlds/default/log"));
        let log: Vec<Value> = serde_json::from_str(&log.body).unwrap();
        log.iter().filter_map(|entry| entry.pointer("/headers/0/1")?.as_str().map(str::to_owned)).collect()
    }

    fn control(&self, request: &Request) -> Reply {
        let reply = reply(self.handle(request));
        assert!(reply.status < 300, "{request:?} is answered with {reply:?}");
        reply
    }

    fn handle(&self, request: &Request) -> Outcome {
        // The world has a clock of its own, so the wall clock is never looked at.
        self.simulator.lock().unwrap().handle(request, &base(), DateTime::UNIX_EPOCH)
    }

    fn answer(self, request: HttpRequest) -> Answer {
        self.awaited.fetch_add(1, Ordering::Relaxed);
        let awaited = Awaited(Arc::clone(&self.awaited));
        Box::pin(async move {
            // Answered or given up: it is awaited no more.
            let _awaited = awaited;
            let outcome = self.handle(&Request {
                method: request.method.word().to_owned(),
                target: request.url.strip_prefix(&base()).unwrap().to_owned(),
                headers: vec![("Accept-Language".to_owned(), request.language.to_owned())],
                body: request.body.unwrap_or_default(),
            });
            match outcome {
                Outcome::Dropped { after } => {
                    sleep(after).await;
                    Err(TransportFailure::Network)
                }
                Outcome::Reply { after, reply } => {
                    sleep(after).await;
                    Ok(HttpResponse {
                        status: reply.status,
                        retry_after: reply
                            .header("Retry-After")
                            .and_then(|seconds| seconds.parse().ok())
                            .map(Duration::from_secs),
                        correlation: reply.header("x-ms-correlation-request-id").map(str::to_owned),
                        date: reply.header("Date").and_then(date),
                        challenge: None,
                        body: reply.body,
                    })
                }
            }
        })
    }
}

/// A request that awaits its answer.
struct Awaited(Arc<AtomicUsize>);

impl Drop for Awaited {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn base() -> String {
    format!("{}/api", window().location().origin().unwrap())
}

fn date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc2822(text).ok().map(|date| date.with_timezone(&Utc))
}

fn reply(outcome: Outcome) -> Reply {
    match outcome {
        Outcome::Reply { reply, .. } => reply,
        Outcome::Dropped { .. } => panic!("the connection was dropped"),
    }
}
