//! What a client sees of a world: lists, a cancel that shows late, refusals, faults, and that worlds are apart.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what the tests share is test code, too"
)]

use chrono::{DateTime, Utc};
use serde_json::Value;
use simulator::{Outcome, Request, Simulator, WorldSpec};

const LIST: &str = "/subscriptions?api-version=2022-12-01";

fn wall() -> DateTime<Utc> {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

fn simulator(scenario: &str) -> Simulator {
    let spec = WorldSpec {
        scenario: scenario.into(),
        now: Some(wall()),
        page_size: Some(10),
        ..WorldSpec::default()
    };
    Simulator::new(&spec, wall()).unwrap()
}

fn ask(simulator: &mut Simulator, request: &Request) -> (u16, Value) {
    match simulator.handle(request, "http://127.0.0.1/api", wall()) {
        Outcome::Reply { reply, .. } => {
            (reply.status, serde_json::from_str(&reply.body).unwrap_or(Value::Null))
        }
        Outcome::Dropped { .. } => (0, Value::Null),
    }
}

fn get(simulator: &mut Simulator, target: &str) -> (u16, Value) {
    ask(simulator, &Request::get(target))
}

fn post(simulator: &mut Simulator, target: &str, body: &str) -> (u16, Value) {
    ask(simulator, &Request::post(target, body))
}

fn first(simulator: &mut Simulator) -> String {
    get(simulator, LIST).1["value"][0]["subscriptionId"].as_str().unwrap().to_owned()
}

fn state(simulator: &mut Simulator, id: &str) -> String {
    let target = format!("/subscriptions/{id}?api-version=2022-12-01");
    get(simulator, &target).1["state"].as_str().unwrap().to_owned()
}

fn cancel(id: &str, more: &str) -> String {
    format!("/subscriptions/{id}/providers/Microsoft.Subscription/cancel?api-version=2021-10-01{more}")
}

#[test]
fn the_list_is_read_page_by_page_by_its_links() {
    let mut simulator = simulator("portfolio");
    let (mut target, mut names) = (LIST.to_owned(), Vec::new());
    loop {
        let (status, page) = get(&mut simulator, &target);
        assert_eq!(status, 200);
        names.extend(page["value"].as_array().unwrap().iter().map(|row| row["displayName"].to_string()));
        let next = page["nextLink"].as_str().unwrap_or_default();
        if next.is_empty() {
            break;
        }
        target = next.strip_prefix("http://127.0.0.1/api").unwrap().to_owned();
    }
    assert_eq!(names.len(), 24);
    assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), 24);
}

#[test]
fn a_cancel_shows_within_ten_minutes_and_ends_in_deletion() {
    let mut simulator = simulator("single");
    let id = first(&mut simulator);
    assert_eq!(post(&mut simulator, &cancel(&id, "&IgnoreResourceCheck=true"), "").0, 200);
    assert_eq!(state(&mut simulator, &id), "Enabled");
    assert_eq!(post(&mut simulator, &cancel(&id, "&IgnoreResourceCheck=true"), "").0, 409);
    let clock = "/_sim/worlds/default/clock";
    assert_eq!(post(&mut simulator, clock, r#"{"advanceSeconds":600}"#).0, 200);
    assert!(["Disabled", "Warned"].contains(&state(&mut simulator, &id).as_str()));
    let billing = format!(
        "/subscriptions/{id}/providers/Microsoft.Billing/billingProperty/default?api-version=2024-04-01"
    );
    let details = get(&mut simulator, &billing).1["properties"]["subscriptionBillingStatusDetails"].clone();
    assert_eq!(details[0]["reason"], "Cancelled");
    assert_eq!(details[0]["effectiveDate"], "2026-03-01T10:00:00Z");
    post(&mut simulator, clock, r#"{"advanceSeconds":7776000}"#);
    assert_eq!(state(&mut simulator, &id), "Deleted");
}

#[test]
fn pay_as_you_go_comes_back_and_a_trial_does_not() {
    for (scenario, expected) in [("cancelled", 200), ("trial", 200)] {
        let mut simulator = simulator(scenario);
        let id = first(&mut simulator);
        post(&mut simulator, &cancel(&id, "&IgnoreResourceCheck=true"), "");
        let enable =
            format!("/subscriptions/{id}/providers/Microsoft.Subscription/enable?api-version=2021-10-01");
        let expected = if scenario == "trial" { 409 } else { expected };
        assert_eq!(post(&mut simulator, &enable, "").0, expected, "{scenario}");
    }
}

#[test]
fn resources_that_remain_refuse_a_cancel_that_does_not_ignore_them() {
    let mut simulator = simulator("portfolio");
    let rows = get(&mut simulator, LIST).1["value"].as_array().unwrap().clone();
    let refused = rows.iter().filter(|row| row["state"] == "Enabled").any(|row| {
        let (status, body) = post(&mut simulator, &cancel(row["subscriptionId"].as_str().unwrap(), ""), "");
        status == 400 && body["error"]["code"] == "ResourcesExistingOnSubscription"
    });
    assert!(refused);
}

#[test]
fn nobody_but_an_owner_cancels() {
    let mut simulator = simulator("not-an-administrator");
    let id = first(&mut simulator);
    let (status, body) = post(&mut simulator, &cancel(&id, "&IgnoreResourceCheck=true"), "");
    assert_eq!((status, body["error"]["code"].as_str()), (403, Some("AuthorizationFailed")));
}

#[test]
fn what_is_asked_wrongly_is_refused_as_arm_does() {
    let mut simulator = simulator("single");
    let id = first(&mut simulator);
    let table = [
        ("/subscriptions", 400, "MissingApiVersionParameter"),
        ("/subscriptions?api-version=1999-01-01", 400, "InvalidApiVersionParameter"),
        ("/subscriptions/none?api-version=2022-12-01", 400, "InvalidSubscriptionId"),
        (
            "/subscriptions/00000000-0000-0000-0000-000000000000?api-version=2022-12-01",
            404,
            "SubscriptionNotFound",
        ),
        ("/nothing?api-version=2022-12-01", 404, "InvalidResourceType"),
    ];
    for (target, status, code) in table {
        let (answered, body) = get(&mut simulator, target);
        assert_eq!((answered, body["error"]["code"].as_str()), (status, Some(code)), "{target}");
    }
    assert_eq!(get(&mut simulator, &cancel(&id, "")).0, 405);
}

#[test]
fn faults_hit_the_calls_they_are_meant_for() {
    let mut simulator = simulator("single");
    let id = first(&mut simulator);
    let faults = "/_sim/worlds/default/faults";
    post(
        &mut simulator,
        faults,
        r#"[{"operation":"Subscription_Cancel","times":1,"fault":{"kind":"replyLost"}},
            {"operation":"Tenants_List","times":1,"fault":{"kind":"status","status":429,"retryAfter":7}}]"#,
    );
    assert_eq!(post(&mut simulator, &cancel(&id, "&IgnoreResourceCheck=true"), "").0, 0);
    post(&mut simulator, "/_sim/worlds/default/clock", r#"{"advanceSeconds":600}"#);
    assert_ne!(state(&mut simulator, &id), "Enabled", "the effect of a lost reply has happened");
    let tenants = "/tenants?api-version=2022-12-01";
    let Outcome::Reply { reply, .. } = simulator.handle(&Request::get(tenants), "", wall()) else { panic!() };
    assert_eq!((reply.status, reply.header("retry-after")), (429, Some("7")));
    assert_eq!(get(&mut simulator, tenants).0, 200);
    assert_eq!(post(&mut simulator, faults, r#"{"operation":"Nothing","fault":{"kind":"reset"}}"#).0, 400);
    let log = get(&mut simulator, "/_sim/worlds/default/log").1;
    assert!(log.as_array().unwrap().iter().any(|entry| entry["operation"] == "Subscription_Cancel"));
}

#[test]
fn what_happens_in_one_world_is_not_felt_in_another() {
    let mut simulator = simulator("single");
    let (status, made) = post(&mut simulator, "/_sim/worlds", r#"{"scenario":"single","seed":0}"#);
    assert_eq!(status, 201);
    let other = made["id"].as_str().unwrap().to_owned();
    let id = first(&mut simulator);
    post(&mut simulator, &format!("/w/{other}{}", cancel(&id, "&IgnoreResourceCheck=true")), "");
    post(&mut simulator, "/_sim/worlds/default/clock", r#"{"advanceSeconds":600}"#);
    assert_eq!(state(&mut simulator, &id), "Enabled");
    assert_eq!(post(&mut simulator, "/_sim/worlds", r#"{"scenario":"nirvana"}"#).0, 400);
}

#[test]
fn every_scenario_is_a_world() {
    let mut simulator = simulator("single");
    let scenarios = get(&mut simulator, "/_sim/scenarios").1;
    for scenario in scenarios.as_array().unwrap() {
        let body = format!(r#"{{"scenario":{},"count":30}}"#, scenario["name"]);
        assert_eq!(post(&mut simulator, "/_sim/worlds", &body).0, 201, "{body}");
    }
}
