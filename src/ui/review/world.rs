//! The Azure of one state: the simulator's core in this page, with a clock that stands still until it is told otherwise.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use serde_json::Value;
use simulator::{Outcome, Request, Simulator, WorldSpec};

use crate::api::{HttpRequest, HttpResponse, Transport, TransportFailure};
use crate::review::atlas::Before;
use crate::subscription::SubscriptionId;
use crate::ui::{browser, simulated};

/// When every state begins.
const BEGIN: &str = "2026-03-02T09:00:00Z";

/// The Azure of one state.
#[derive(Clone)]
pub struct World {
    /// The address under which the app asks it.
    pub base: String,
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    simulator: Simulator,
    tampered: Vec<(&'static str, &'static str)>,
    /// How many calls have no answer yet.
    open: usize,
    is_signed_out: bool,
}

impl World {
    /// Begins a scenario at an origin; `None` when the simulator knows none of that name.
    pub fn begin(origin: &str, name: &str, scenario: &str) -> Option<Self> {
        let now = BEGIN.parse::<DateTime<Utc>>().ok()?;
        let spec = WorldSpec { scenario: scenario.to_owned(), now: Some(now), ..WorldSpec::default() };
        let simulator = Simulator::new(&spec, now).ok()?;
        let inner = Inner { simulator, tampered: Vec::new(), open: 0, is_signed_out: false };
        let inner = Arc::new(Mutex::new(inner));
        Some(Self { base: format!("{origin}/{name}"), inner })
    }

    /// The way to it, for the app.
    pub fn transport(&self) -> Transport {
        let world = self.clone();
        Transport::InProcess(Arc::new(move |request| {
            let world = world.clone();
            Box::pin(async move {
                if world.lock(|inner| inner.is_signed_out) {
                    return Err(TransportFailure::SignedOut);
                }
                world.count(1);
                let answer = world.carry(request).await;
                world.count(-1);
                answer
            })
        }))
    }

    /// Lets something happen that is not the app's doing.
    pub fn let_happen(&self, before: &Before, subscription: SubscriptionId) {
        match before {
            Before::Cancelled => {
                let path = format!("/subscriptions/{subscription}/providers/Microsoft.Subscription/cancel");
                self.ask(&Request::post(
                    format!("{path}?api-version=2021-10-01&IgnoreResourceCheck=true"),
                    "",
                ));
            }
            Before::Waited(seconds) => self.advance(*seconds),
            Before::Fault(fault) => self.break_with(fault),
            Before::Tampered(from, to) => self.lock(|inner| inner.tampered.push((from, to))),
        }
    }

    /// One call more, or less, has no answer yet; whoever looks from outside is told whether any has none.
    fn count(&self, step: isize) {
        let open = self.lock(|inner| {
            inner.open = inner.open.saturating_add_signed(step);
            inner.open
        });
        browser::mark_document("data-azure", if open == 0 { "quiet" } else { "asked" });
    }

    /// Whether it has answered everything.
    pub fn has_answered(&self) -> bool {
        self.lock(|inner| inner.open == 0)
    }

    /// Nobody is signed in any more, so nothing gets here.
    pub fn sign_out(&self) {
        self.lock(|inner| inner.is_signed_out = true);
    }

    /// Moves its clock.
    pub fn advance(&self, seconds: i64) {
        self.control("clock", &format!(r#"{{"advanceSeconds":{seconds}}}"#));
    }

    /// Makes something go wrong, as the simulator's control takes it.
    pub fn break_with(&self, fault: &str) {
        self.control("faults", fault);
    }

    /// Changes something that is not the app's doing, as the simulator's control takes it.
    pub fn change(&self, change: &str) {
        self.control("changes", change);
    }

    /// What it was asked, as JSON.
    pub fn log(&self) -> String {
        match self.ask(&Request::get("/_sim/worlds/default/log")) {
            Outcome::Reply { reply, .. } => reply.body,
            Outcome::Dropped { .. } => String::new(),
        }
    }

    /// Lets nothing go wrong any more.
    pub fn mend(&self) {
        self.ask(&Request::delete("/_sim/worlds/default/faults"));
    }

    /// The subscription with this name, or the first one.
    pub fn subscription(&self, name: &str) -> Option<SubscriptionId> {
        let Outcome::Reply { reply, .. } = self.ask(&Request::get("/subscriptions?api-version=2022-12-01"))
        else {
            return None;
        };
        let list: Value = serde_json::from_str(&reply.body).ok()?;
        let mut rows = list.get("value")?.as_array()?.iter();
        let word = |row: &Value, member: &str| row.get(member)?.as_str().map(str::to_owned);
        let row = rows.find(|row| name.is_empty() || word(row, "displayName").as_deref() == Some(name))?;
        SubscriptionId::parse(&word(row, "subscriptionId")?)
    }

    fn control(&self, part: &str, body: &str) {
        self.ask(&Request::post(format!("/_sim/worlds/default/{part}"), body));
    }

    fn ask(&self, request: &Request) -> Outcome {
        // The world's clock stands still, so the wall's is of no matter.
        self.lock(|inner| inner.simulator.handle(request, &self.base, DateTime::UNIX_EPOCH))
    }

    fn lock<T>(&self, work: impl FnOnce(&mut Inner) -> T) -> T {
        work(&mut self.inner.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn carry(&self, request: HttpRequest) -> Result<HttpResponse, TransportFailure> {
        let outcome = self.ask(&simulated::asked(request, &self.base));
        let answer = simulated::answered(outcome).await?;
        let tampered = self.lock(|inner| inner.tampered.clone());
        let body = tampered.iter().fold(answer.body, |body, (from, to)| body.replace(from, to));
        Ok(HttpResponse { body, ..answer })
    }
}
