//! Somebody who asks a world, and lets time pass in it.

use chrono::{DateTime, Utc};
use serde_json::Value;
use simulator::{Outcome, Reply, Request, Simulator, WorldSpec};

const BASE: &str = "http://127.0.0.1/api";

/// A client of one world with one subscription.
pub struct Client {
    simulator: Simulator,
    /// The GUID of the first subscription.
    pub id: String,
}

/// The wall clock of every test, at which every world's clock stands in the beginning.
pub fn wall() -> DateTime<Utc> {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

/// An answer: status, body and headers.
pub struct Answer {
    pub status: u16,
    pub body: Value,
    reply: Reply,
}

impl Answer {
    /// A header of the answer.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.reply.header(name)
    }

    /// Where a header leads, as a target.
    pub fn link(&self, name: &str) -> String {
        local(self.header(name).unwrap())
    }

    /// The code of a refusal.
    pub fn code(&self) -> &str {
        self.body["error"]["code"].as_str().unwrap_or_default()
    }

    /// The bytes as they were sent.
    pub fn text(&self) -> &str {
        &self.reply.body
    }
}

/// An absolute address as a target.
pub fn local(url: &str) -> String {
    url.strip_prefix(BASE).unwrap().to_owned()
}

impl Client {
    pub fn new(scenario: &str) -> Self {
        Self::with(scenario, 0, 1_000)
    }

    pub fn with(scenario: &str, seed: u64, page: usize) -> Self {
        let spec = WorldSpec {
            scenario: scenario.into(),
            seed,
            now: Some(wall()),
            page_size: Some(page),
            ..WorldSpec::default()
        };
        let mut client = Self { simulator: Simulator::new(&spec, wall()).unwrap(), id: String::new() };
        let list = client.get("/subscriptions?api-version=2022-12-01").body;
        list["value"][0]["subscriptionId"].as_str().unwrap_or_default().clone_into(&mut client.id);
        client
    }

    pub fn ask(&mut self, method: &str, target: &str, body: &str) -> Answer {
        let request = Request {
            method: method.into(),
            target: target.replace(' ', "%20"),
            body: body.into(),
            headers: Vec::new(),
        };
        let Outcome::Reply { reply, .. } = self.simulator.handle(&request, BASE, wall()) else {
            panic!("{target} is not answered")
        };
        let body = serde_json::from_str(&reply.body).unwrap_or(Value::Null);
        Answer { status: reply.status, body, reply }
    }

    pub fn get(&mut self, target: &str) -> Answer {
        self.ask("GET", target, "")
    }

    /// The target of a provider's operation on the subscription.
    pub fn of(&self, rest: &str, version: &str) -> String {
        format!("/subscriptions/{}{rest}?api-version={version}", self.id)
    }

    /// All items of a list, page by page, with the number of calls that took.
    pub fn all(&mut self, target: &str) -> (Vec<Value>, usize) {
        let (mut items, mut calls, mut next) = (Vec::new(), 0, target.to_owned());
        loop {
            let page = self.get(&next);
            assert_eq!(page.status, 200, "{next}: {}", page.body);
            calls += 1;
            items.extend(page.body["value"].as_array().unwrap().iter().cloned());
            match page.body["nextLink"].as_str() {
                None | Some("") => return (items, calls),
                Some(link) => next = local(link),
            }
        }
    }

    /// Machines by name with what they are doing.
    pub fn power(&mut self) -> Vec<(String, String)> {
        let target = self.of("/providers/Microsoft.Compute/virtualMachines", "2024-07-01&statusOnly=true");
        let (machines, _) = self.all(&target);
        let code = |machine: &Value| {
            let statuses = machine["properties"]["instanceView"]["statuses"].as_array().unwrap().clone();
            let mut codes = statuses.iter().filter_map(|status| status["code"].as_str());
            codes.find_map(|code| code.strip_prefix("PowerState/")).unwrap().to_owned()
        };
        machines.iter().map(|machine| (machine["name"].as_str().unwrap().to_owned(), code(machine))).collect()
    }

    /// The ids of the machines.
    pub fn machines(&mut self) -> Vec<String> {
        let target = self.of("/providers/Microsoft.Compute/virtualMachines", "2024-07-01");
        let (machines, _) = self.all(&target);
        machines.iter().map(|machine| machine["id"].as_str().unwrap().to_owned()).collect()
    }

    pub fn deallocate(&mut self, machine: &str) -> Answer {
        self.ask("POST", &format!("{machine}/deallocate?api-version=2024-07-01"), "")
    }

    pub fn cancel(&mut self, more: &str) -> Answer {
        let target = self.of("/providers/Microsoft.Subscription/cancel", "2021-10-01") + more;
        self.ask("POST", &target, "")
    }

    /// Lets time pass.
    pub fn wait(&mut self, seconds: i64) {
        self.control("clock", &format!(r#"{{"advanceSeconds":{seconds}}}"#));
    }

    pub fn control(&mut self, part: &str, body: &str) {
        let answer = self.ask("POST", &format!("/_sim/worlds/default/{part}"), body);
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
}
