//! Somebody in a world, who calls operations wherever they can be called. Every answer is judged.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde_json::Value;
use simulator::{Outcome, Reply, Request, Simulator, WorldSpec};

use super::judge::Judge;
use super::operations::{Row, only};

const BASE: &str = "http://127.0.0.1/api";
/// More subscriptions than this tell nothing new.
const MOST: usize = 24;
/// Small, so that there are links to follow.
const PAGE: usize = 7;
/// For thousands of resources.
const MANY: usize = 2_000;
/// How many of what a list shows are looked at one by one.
pub(super) const SOME: usize = 3;

/// Somebody in a world.
pub struct Walk<'a> {
    simulator: Simulator,
    judge: &'a mut Judge,
    pub(super) subscriptions: Vec<String>,
    /// What each operation has listed.
    pub(super) ids: BTreeMap<&'static str, BTreeSet<String>>,
    /// Where accepted operations tell how they are getting on.
    pub(super) pending: BTreeSet<String>,
    /// The most paths at which one operation is called.
    pub(super) most: usize,
    /// Every `state` that was seen.
    pub states: BTreeSet<String>,
}

fn wall() -> DateTime<Utc> {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

/// Every scenario that the simulator lists.
pub fn scenarios() -> Vec<String> {
    let mut simulator = Simulator::new(&WorldSpec::default(), wall()).unwrap();
    let (_, listed) = send(&mut simulator, &Request::get("/_sim/scenarios"));
    listed.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

fn send(simulator: &mut Simulator, request: &Request) -> (Reply, Value) {
    let Outcome::Reply { reply, .. } = simulator.handle(request, BASE, wall()) else {
        panic!("{request:?} is not answered")
    };
    let body = serde_json::from_str(&reply.body).unwrap_or(Value::Null);
    (reply, body)
}

impl<'a> Walk<'a> {
    /// Enters a world of a scenario, in its own size unless that is above [`MOST`].
    pub fn new(scenario: &str, seed: u64, judge: &'a mut Judge) -> Self {
        let spec = WorldSpec { scenario: scenario.into(), seed, now: Some(wall()), ..WorldSpec::default() };
        let mut simulator =
            Simulator::new(&WorldSpec { page_size: Some(MOST + 1), ..spec.clone() }, wall()).unwrap();
        let (_, page) = send(&mut simulator, &Request::get("/subscriptions?api-version=2022-12-01"));
        let count = page["value"].as_array().unwrap().len().min(MOST);
        let page = if scenario == "large-estate" { MANY } else { PAGE };
        let spec = WorldSpec { page_size: Some(page), count: Some(count), ..spec };
        let simulator = Simulator::new(&spec, wall()).unwrap();
        let mut walk = Self {
            simulator,
            judge,
            subscriptions: Vec::new(),
            ids: BTreeMap::new(),
            pending: BTreeSet::new(),
            most: SOME,
            states: BTreeSet::new(),
        };
        walk.subscriptions = walk.list();
        assert_eq!(walk.subscriptions.len(), count, "{scenario}: the pages do not add up");
        walk
    }

    /// Calls an operation of a subscription and its further pages, wherever it can be called; `more` is added to the query.
    pub fn call(&mut self, row: &'static Row, subscription: &str, more: &str) -> Vec<(u16, Value)> {
        let body = row.bodies.first().copied().unwrap_or_default();
        let paths = self.paths(row, subscription);
        paths.iter().flat_map(|path| self.pages(row, path, more, body)).collect()
    }

    /// What an operation answers where it can be called first; what it is about is listed before, if it was not.
    pub fn first_of(&mut self, row: &'static Row, subscription: &str, more: &str) -> (u16, Value) {
        if let Some(list) = row.of
            && self.paths(row, subscription).is_empty()
        {
            self.first_of(only(list), subscription, "");
        }
        let mut answers = self.call(row, subscription, more);
        if answers.is_empty() {
            // Nothing is listed that it could be about.
            let path = row.filled_with(subscription, "none");
            answers = self.pages(row, &path, more, row.bodies.first().unwrap_or(&""));
        }
        answers.swap_remove(0)
    }

    /// The paths at which an operation can be called, as far as what it is about has been listed; some of many.
    pub(super) fn paths(&self, row: &'static Row, subscription: &str) -> Vec<String> {
        let Some(list) = row.of else { return vec![row.path.replace("{subscriptionId}", subscription)] };
        let listed = self.ids.get(list).into_iter().flatten();
        listed.filter_map(|id| row.filled(subscription, id)).take(self.most).collect()
    }

    /// Calls an operation at a path, and its further pages.
    pub(super) fn pages(
        &mut self,
        row: &'static Row,
        path: &str,
        more: &str,
        body: &str,
    ) -> Vec<(u16, Value)> {
        self.judge.heed(row, path);
        let query = more.replace(' ', "%20");
        let first = self.send(row, row.method, &format!("{path}?api-version={}{query}", row.version), body);
        let mut answers = vec![first];
        while let Some((_, last)) = answers.last()
            && let Some(next) = last["nextLink"].as_str().or(last["properties"]["nextLink"].as_str())
            && !next.is_empty()
        {
            let target = next.strip_prefix(BASE).unwrap().to_owned();
            let further = self.send(row, row.method, &target, body);
            answers.push(further);
        }
        answers
    }

    /// Sends any request without a body and has the answer judged as that of an operation.
    pub fn ask(&mut self, row: &'static Row, method: &str, target: &str) -> (u16, Value) {
        self.send(row, method, target, "")
    }

    pub(super) fn send(&mut self, row: &'static Row, method: &str, target: &str, body: &str) -> (u16, Value) {
        let (method, target, body) = (method.to_owned(), target.to_owned(), body.to_owned());
        let (reply, body) = send(&mut self.simulator, &Request { method, target, body, headers: Vec::new() });
        self.judge.hear(row, &reply);
        self.states.extend(body["state"].as_str().map(str::to_owned));
        let listed = body["value"].as_array().into_iter().flatten();
        self.ids
            .entry(row.name)
            .or_default()
            .extend(listed.filter_map(|one| one["id"].as_str()).map(str::to_owned));
        let followed = ["azure-asyncoperation", "location"].into_iter().filter_map(|name| reply.header(name));
        self.pending.extend(followed.map(|link| link.strip_prefix(BASE).unwrap().to_owned()));
        (reply.status, body)
    }

    fn list(&mut self) -> Vec<String> {
        let pages = self.call(only("Subscriptions_List"), "", "");
        let rows = pages.iter().flat_map(|(_, page)| page["value"].as_array().unwrap());
        rows.map(|one| one["subscriptionId"].as_str().unwrap().to_owned()).collect()
    }

    /// The first row of the list.
    pub fn first(&mut self) -> Value {
        self.call(only("Subscriptions_List"), "", "")[0].1["value"][0].clone()
    }

    /// Lets time pass.
    pub fn wait(&mut self, seconds: i64) {
        self.control("clock", &format!(r#"{{"advanceSeconds":{seconds}}}"#));
    }

    /// Tells the simulator something about this world.
    pub fn control(&mut self, part: &str, body: &str) {
        let request = Request::post(format!("/_sim/worlds/default/{part}"), body);
        let (reply, told) = send(&mut self.simulator, &request);
        assert_eq!(reply.status, 200, "{told}");
    }
}

/// The parameters of a query that begins with `&`.
pub fn pairs(query: &str) -> Vec<(&str, &str)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect()
}
