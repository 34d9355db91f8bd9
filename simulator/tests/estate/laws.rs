//! Laws that hold for any sequence of requests.

use proptest::prelude::*;
use serde_json::Value;
use simulator::{Outcome, Request, Simulator, WorldSpec};

use super::client::{Client, wall};

const BASE: &str = "http://127.0.0.1/api";
const VERSIONS: [(&str, &str); 8] = [
    ("GET", "/resources?api-version=2024-07-01"),
    ("GET", "/providers/Microsoft.Compute/virtualMachines?api-version=2024-07-01&statusOnly=true"),
    ("GET", "/providers/Microsoft.Network/publicIPAddresses?api-version=2024-01-01"),
    ("GET", "/providers/Microsoft.Authorization/locks?api-version=2020-05-01"),
    ("POST", "/providers/Microsoft.CostManagement/query?api-version=2023-11-01"),
    ("GET", "?api-version=2022-12-01"),
    ("POST", "/providers/Microsoft.Subscription/cancel?api-version=2021-10-01&IgnoreResourceCheck=true"),
    ("POST", "/providers/Microsoft.Subscription/enable?api-version=2021-10-01"),
];
const QUERY: &str = r#"{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"aggregation":{"a":{"name":"Cost","function":"Sum"}}}}"#;

const CHANGES: [&str; 6] = [
    r#"{"kind":"addResource"}"#,
    r#"{"kind":"removeResource","name":"vm-web-01"}"#,
    r#"{"kind":"permission","role":"reader"}"#,
    r#"{"kind":"cost","amounts":{"EUR":5}}"#,
    r#"{"kind":"addLock","level":"ReadOnly"}"#,
    r#"{"kind":"renewal","isOn":false}"#,
];

/// Something done in a world.
#[derive(Clone, Debug)]
enum Deed {
    Call(usize),
    Stop(usize),
    Renew(bool),
    Wait(i64),
    Break(usize),
    Change(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..VERSIONS.len()).prop_map(Deed::Call),
        (0..3_usize).prop_map(Deed::Stop),
        any::<bool>().prop_map(Deed::Renew),
        (0..40 * 24 * 3_600_i64).prop_map(Deed::Wait),
        (0..3_usize).prop_map(Deed::Break),
        (0..CHANGES.len()).prop_map(Deed::Change),
    ]
}

/// Two worlds of the same seed, side by side.
struct Pair {
    simulator: Simulator,
    id: String,
    machines: Vec<String>,
    plan: String,
}

impl Pair {
    fn new() -> Self {
        let spec = WorldSpec { scenario: "support-plan".into(), now: Some(wall()), ..WorldSpec::default() };
        let mut simulator = Simulator::new(&spec, wall()).unwrap();
        simulator.create_world(&spec, wall()).unwrap();
        let mut pair = Self { simulator, id: String::new(), machines: Vec::new(), plan: String::new() };
        let list = pair.ask("GET", "/subscriptions?api-version=2022-12-01", "");
        list["value"][0]["subscriptionId"].as_str().unwrap().clone_into(&mut pair.id);
        let machines = pair.ask("GET", &pair.target(1), "");
        let ids =
            machines["value"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned());
        pair.machines = ids.collect();
        let accounts =
            pair.ask("GET", "/providers/Microsoft.Billing/billingAccounts?api-version=2024-04-01", "");
        let account = accounts["value"][0]["id"].as_str().unwrap().to_owned();
        pair.plan = format!("{account}/billingSubscriptions");
        let billed = pair.ask("GET", &format!("{}?api-version=2024-04-01", pair.plan), "");
        billed["value"][1]["id"].as_str().unwrap().clone_into(&mut pair.plan);
        pair
    }

    fn target(&self, which: usize) -> String {
        format!("/subscriptions/{}{}", self.id, VERSIONS[which].1)
    }

    /// Asks the default world; `null` where the connection is dropped.
    fn ask(&mut self, method: &str, target: &str, body: &str) -> Value {
        let request =
            Request { method: method.into(), target: target.into(), body: body.into(), ..Request::default() };
        match self.simulator.handle(&request, BASE, wall()) {
            Outcome::Reply { reply, .. } => serde_json::from_str(&reply.body).unwrap_or(Value::Null),
            Outcome::Dropped { .. } => Value::Null,
        }
    }

    fn act(&mut self, deed: &Deed) {
        match deed {
            Deed::Call(which) => {
                self.ask(VERSIONS[*which].0, &self.target(*which), QUERY);
            }
            Deed::Stop(which) => {
                let target = format!("{}/deallocate?api-version=2024-07-01", self.machines[*which]);
                self.ask("POST", &target, "");
            }
            Deed::Renew(is_on) => {
                let body =
                    format!(r#"{{"properties":{{"autoRenew":"{}"}}}}"#, if *is_on { "On" } else { "Off" });
                self.ask("PATCH", &format!("{}?api-version=2024-04-01", self.plan), &body);
            }
            Deed::Wait(seconds) => {
                let body = format!(r#"{{"advanceSeconds":{seconds}}}"#);
                self.ask("POST", "/_sim/worlds/default/clock", &body);
            }
            Deed::Change(which) => {
                let body = format!(r#"{{"change":{}}}"#, CHANGES[*which]);
                self.ask("POST", "/_sim/worlds/default/changes", &body);
            }
            Deed::Break(which) => {
                let kind = ["replyLost", "reset", "staleRead"][*which];
                let body = format!(r#"{{"operation":"*","times":2,"fault":{{"kind":"{kind}"}}}}"#);
                self.ask("POST", "/_sim/worlds/default/faults", &body);
            }
        }
    }

    /// Everything that the other world shows.
    fn other(&mut self) -> Vec<Value> {
        let reads: Vec<String> = (0..6).map(|which| self.target(which)).collect();
        let plans = format!("{}?api-version=2024-04-01", self.plan.rsplit_once('/').unwrap().0);
        let targets = reads.into_iter().zip(VERSIONS.map(|(method, _)| method)).chain([(plans, "GET")]);
        targets
            .map(|(target, method)| {
                let mut answer = self.ask(method, &format!("/w/1{target}"), QUERY);
                // A link names the world it is in; nothing else does.
                answer.as_object_mut().unwrap().remove("nextLink");
                answer
            })
            .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_requests_in_one_world_is_felt_in_another(deeds in prop::collection::vec(deed(), 0..24)) {
        let mut pair = Pair::new();
        let before = pair.other();
        prop_assert!(before.iter().all(|answer| answer.get("error").is_none()), "{before:?}");
        for deed in &deeds {
            pair.act(deed);
        }
        prop_assert_eq!(pair.other(), before);
    }

    #[test]
    fn an_operation_never_goes_back(
        seed in 0..20_u64,
        which in 0..50_usize,
        steps in prop::collection::vec(0..40_i64, 1..20),
    ) {
        let mut client = Client::with("fifty-machines", seed, 1_000);
        let machine = client.machines().remove(which);
        let accepted = client.deallocate(&machine);
        prop_assume!(accepted.status == 202);
        let (status, location) = (accepted.link("azure-asyncoperation"), accepted.link("location"));
        let mut now = wall();
        let mut last: Option<Value> = None;
        for step in steps {
            client.wait(step);
            now += chrono::TimeDelta::seconds(step);
            let (told, done) = (client.get(&status).body, client.get(&location));
            let at = |name: &str| told[name].as_str().map(|text| text.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
            prop_assert_eq!(at("startTime"), Some(wall()));
            let is_running = told["status"] == "InProgress";
            prop_assert_eq!(at("endTime").is_none(), is_running);
            prop_assert_eq!(done.status == 202, is_running);
            prop_assert!(at("endTime").is_none_or(|end| wall() <= end && end <= now));
            if let Some(last) = last.filter(|last| last["status"] != "InProgress") {
                prop_assert_eq!(&told, &last, "what has ended stays as it is");
            }
            last = Some(told);
        }
    }
}
