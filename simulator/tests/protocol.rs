//! What holds for every route outside `/_sim`: a version is asked for, a wrong method is refused, every refusal has ARM's
//! shape, and a page on another origin may ask.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what the tests share is test code, too"
)]

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde_json::Value;
use simulator::{Outcome, Reply, Request, Simulator, WorldSpec};

const ID: &str = "00000000-0000-0000-0000-000000000000";

fn simulator() -> Simulator {
    Simulator::new(&WorldSpec::default(), wall()).unwrap()
}

fn wall() -> DateTime<Utc> {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

fn answer(simulator: &mut Simulator, method: &str, target: &str) -> Reply {
    let request = Request { method: method.to_owned(), target: target.to_owned(), ..Request::default() };
    match simulator.handle(&request, "http://127.0.0.1/api", wall()) {
        Outcome::Reply { reply, .. } => reply,
        Outcome::Dropped { .. } => panic!("{method} {target} is not answered"),
    }
}

fn ask(method: &str, target: &str) -> Reply {
    answer(&mut simulator(), method, target)
}

/// The code of a refusal, which must have the headers and the shape that ARM gives it.
fn refused(method: &str, target: &str) -> (u16, String) {
    let reply = ask(method, target);
    let type_ = reply.header("content-type").unwrap_or_default();
    assert!(type_.starts_with("application/json"), "{method} {target} is answered with {type_:?}");
    assert_eq!(reply.header("access-control-allow-origin"), Some("*"), "{method} {target}");
    let body: Value = serde_json::from_str(&reply.body).unwrap();
    assert!(!body["error"]["message"].as_str().unwrap().is_empty(), "{method} {target}: {body}");
    (reply.status, body["error"]["code"].as_str().unwrap().to_owned())
}

/// Every path that is answered, with the method it is answered for.
fn routes() -> Vec<(&'static str, String)> {
    let of_subscription = |rest: &str| format!("/subscriptions/{ID}{rest}");
    let of_provider = |rest: &str| of_subscription(&format!("/providers/Microsoft.{rest}"));
    let of_group = |rest: &str| of_subscription(&format!("/resourceGroups/rg/providers/Microsoft.{rest}"));
    let of_billing = |rest: &str| format!("/providers/Microsoft.Billing/billingAccounts{rest}");
    vec![
        ("GET", "/subscriptions".to_owned()),
        ("GET", "/tenants".to_owned()),
        ("GET", of_subscription("")),
        ("GET", of_subscription("/resources")),
        ("GET", of_subscription("/resourcegroups")),
        ("GET", of_provider("Billing/billingProperty/default")),
        ("GET", of_provider("Authorization/permissions")),
        ("GET", of_provider("Authorization/roleAssignments")),
        ("GET", of_provider("Authorization/locks")),
        ("POST", of_provider("Subscription/cancel")),
        ("POST", of_provider("Subscription/enable")),
        ("GET", of_provider("Compute/virtualMachines")),
        ("GET", of_group("Compute/virtualMachines/vm")),
        ("GET", of_group("Compute/virtualMachines/vm/instanceView")),
        ("POST", of_group("Compute/virtualMachines/vm/deallocate")),
        ("GET", of_provider("Compute/locations/westeurope/operations/1")),
        ("GET", of_provider("Network/publicIPAddresses")),
        ("GET", of_provider("Storage/storageAccounts")),
        ("GET", of_provider("Sql/servers")),
        ("GET", of_group("Sql/servers/sql/databases")),
        ("GET", of_provider("RecoveryServices/vaults")),
        ("GET", of_group("RecoveryServices/vaults/rsv/backupProtectedItems")),
        ("POST", of_provider("CostManagement/query")),
        ("GET", of_billing("")),
        ("GET", of_billing("/a/billingSubscriptions")),
        ("GET", of_billing("/a/billingSubscriptions/b")),
        ("PATCH", of_billing("/a/billingSubscriptions/b")),
        ("GET", of_billing("/a/operationResults/c")),
        ("GET", of_billing(&format!("/default/billingSubscriptions/{ID}/invoices"))),
        ("POST", of_billing(&format!("/default/billingSubscriptions/{ID}/invoices/i/download"))),
    ]
}

#[test]
fn every_route_is_tried_here() {
    let mut simulator = simulator();
    for (method, path) in routes() {
        answer(&mut simulator, method, &path);
    }
    let log = answer(&mut simulator, "GET", "/_sim/worlds/default/log").body;
    let log: Value = serde_json::from_str(&log).unwrap();
    let names: BTreeSet<&str> =
        log.as_array().unwrap().iter().filter_map(|entry| entry["operation"].as_str()).collect();
    assert_eq!(names, simulator::operations().iter().map(|operation| operation.name).collect());
}

#[test]
fn a_call_without_a_version_is_refused() {
    let unknown = ("GET", format!("/subscriptions/{ID}/providers/Contoso.Widgets/widgets"));
    for (method, path) in routes().into_iter().chain([unknown]) {
        for target in [path.clone(), format!("{path}?api-version="), format!("{path}?version=2022-12-01")] {
            assert_eq!(refused(method, &target), (400, "MissingApiVersionParameter".to_owned()), "{target}");
        }
        let of_world = format!("/w/default{path}");
        assert_eq!(refused(method, &of_world), (400, "MissingApiVersionParameter".to_owned()), "{of_world}");
    }
}

#[test]
fn a_method_that_a_route_does_not_have_is_refused() {
    let routes = routes();
    for (_, path) in &routes {
        for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "BREW"] {
            if !routes.contains(&(method, path.clone())) {
                let target = format!("{path}?api-version=2022-12-01");
                assert_eq!(refused(method, &target), (405, "HttpMethodNotAllowed".to_owned()), "{target}");
            }
        }
    }
}

#[test]
fn what_does_not_exist_is_refused_in_arms_shape() {
    let version = "?api-version=2022-12-01";
    assert_eq!(refused("GET", &format!("/{version}")), (404, "InvalidResourceType".to_owned()));
    assert_eq!(refused("BREW", &format!("/coffee{version}")), (404, "InvalidResourceType".to_owned()));
    assert_eq!(refused("GET", &format!("/w/none/subscriptions{version}")), (404, "NoSuchWorld".to_owned()));
}

#[test]
fn a_page_on_another_origin_may_ask_what_the_app_asks() {
    for (method, path) in routes() {
        let reply = ask("OPTIONS", &format!("{path}?api-version=2022-12-01"));
        assert_eq!((reply.status, reply.body.as_str()), (204, ""));
        assert_eq!(reply.header("access-control-allow-origin"), Some("*"));
        let listed = |name: &str, value: &str| {
            let list = reply.header(name).unwrap_or_default().to_owned();
            list.split(',').any(|item| item.trim() == value)
        };
        assert!(listed("access-control-allow-methods", method), "{method}");
        for header in ["authorization", "content-type", "accept-language", "x-ms-client-request-id"] {
            assert!(listed("access-control-allow-headers", header), "{header}");
        }
        for header in ["Date", "Retry-After", "x-ms-correlation-request-id"] {
            assert!(listed("access-control-expose-headers", header), "{header}");
        }
    }
}
