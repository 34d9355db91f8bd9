//! That a mistake would be noticed: mistakes are planted in answers that the simulator really gives.

use serde_json::{Value, json};

use super::documents::Documents;
use super::judge::{Heard, Judge};
use super::operations::{ROWS, Reach};
use super::walk::Walk;

/// One answer of each kind that a world gives to a walk.
fn heard(judge: &mut Judge, fault: Option<&str>) {
    let mut walk = Walk::new("portfolio", 0, judge);
    if let Some(fault) = fault {
        walk.control("faults", &format!(r#"{{"operation":"*","fault":{fault}}}"#));
    }
    walk.whole("2021-10-01");
}

/// Every object and member in a value, as JSON pointers.
fn places(value: &Value, at: &str, objects: &mut Vec<String>, members: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(object) => {
            objects.push(at.to_owned());
            object.iter().map(|(name, value)| (name.clone(), value)).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (name, value) in inner {
        let at = format!("{at}/{name}");
        members.push(at.clone());
        places(value, &at, objects, members);
    }
}

#[test]
fn a_mistake_planted_anywhere_in_an_answer_is_noticed() {
    let Some(documents) = Documents::on_disk() else { return };
    let mut judge = Judge::new(Some(documents));
    heard(&mut judge, None);
    judge.assert_content();
    let mut planted = 0;
    for Heard { row, status, body, .. } in std::mem::take(&mut judge.heard).into_values() {
        let (mut objects, mut members) = (Vec::new(), Vec::new());
        places(&body, "", &mut objects, &mut members);
        let unknown = objects.iter().map(|at| {
            let mut body = body.clone();
            body.pointer_mut(at).unwrap()["unheardOf"] = json!(1);
            (at, body)
        });
        let mistyped = members.iter().map(|at| {
            let mut body = body.clone();
            *body.pointer_mut(at).unwrap() = json!([[]]);
            (at, body)
        });
        for (at, body) in unknown.chain(mistyped) {
            let found = judge.against_schema(row, status, &body);
            assert!(!found.is_empty(), "{} {status}: nobody notices {body} at {at:?}", row.name);
            planted += 1;
        }
    }
    assert!(planted > ROWS.len() * 10, "only {planted} mistakes were planted");
}

#[test]
fn a_fault_that_spoils_an_answer_is_noticed() {
    let Some(documents) = Documents::on_disk() else { return };
    // What has no enumeration in its answer cannot have an unknown value of one.
    let without = [
        "Tenants_List",
        "Permissions_List",
        "Resources_List",
        "ResourceGroups_List",
        "Servers_List",
        "Query_Usage",
        "Invoices_DownloadByBillingSubscription",
    ];
    for kind in ["unknownEnum", "wrongType"] {
        let mut judge = Judge::new(Some(documents));
        for scenario in ["support-plan-ending", "locked"] {
            let mut walk = Walk::new(scenario, 0, &mut judge);
            walk.look();
            walk.control("faults", &format!(r#"{{"operation":"*","fault":{{"kind":"{kind}"}}}}"#));
            walk.look();
        }
        let expected = ROWS.iter().filter(|row| row.reach == Reach::Read);
        for row in expected.filter(|row| kind == "wrongType" || !without.contains(&row.name)) {
            assert!(
                judge.findings.iter().any(|finding| finding.starts_with(row.name)),
                "{kind} in {}: {:?}",
                row.name,
                judge.findings
            );
        }
    }
}

#[test]
fn a_fault_that_azure_could_have_leaves_the_answer_in_shape() {
    for fault in [
        r#"{"kind":"status","status":429,"retryAfter":7}"#,
        r#"{"kind":"status","status":503,"code":"ServerBusy","message":"Later."}"#,
        r#"{"kind":"staleRead"}"#,
    ] {
        let mut judge = Judge::new(Documents::on_disk());
        heard(&mut judge, Some(fault));
        judge.assert_content();
        assert!(judge.count() > 100, "{fault}");
    }
}
