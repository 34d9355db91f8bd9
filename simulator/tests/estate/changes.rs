//! A world that changes behind the back of whoever is looking, and stays of one piece.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::client::{Answer, Client};

const DAY: i64 = 24 * 3_600;
const LISTS: [(&str, &str, &str); 5] = [
    ("/providers/Microsoft.Compute/virtualMachines", "2024-07-01", "Microsoft.Compute/virtualMachines"),
    ("/providers/Microsoft.Network/publicIPAddresses", "2024-01-01", "Microsoft.Network/publicIPAddresses"),
    ("/providers/Microsoft.Storage/storageAccounts", "2023-05-01", "Microsoft.Storage/storageAccounts"),
    ("/providers/Microsoft.Sql/servers", "2021-11-01", "Microsoft.Sql/servers"),
    ("/providers/Microsoft.RecoveryServices/vaults", "2024-04-01", "Microsoft.RecoveryServices/vaults"),
];

fn try_change(client: &mut Client, change: &Value) -> Answer {
    client.ask("POST", "/_sim/worlds/default/changes", &json!({ "change": change }).to_string())
}

/// The ids of what was changed.
fn change(client: &mut Client, change: Value) -> Vec<String> {
    let answer = try_change(client, &change);
    assert_eq!(answer.status, 200, "{change}: {}", answer.body);
    texts(&answer.body["resources"])
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn ids(client: &mut Client, rest: &str, version: &str) -> BTreeSet<String> {
    let target = client.of(rest, version);
    client.all(&target).0.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

fn resources(client: &mut Client) -> BTreeSet<String> {
    ids(client, "/resources", "2024-07-01")
}

/// What the billing month has cost, in cents by currency, in sum or added up by resource.
fn costs(client: &mut Client, by: &[&str]) -> BTreeMap<String, i64> {
    let grouping: Vec<Value> = by.iter().map(|name| json!({ "type": "Dimension", "name": name })).collect();
    let dataset =
        json!({ "aggregation": { "a": { "name": "Cost", "function": "Sum" } }, "grouping": grouping });
    let body = json!({ "type": "ActualCost", "timeframe": "BillingMonthToDate", "dataset": dataset });
    let target = client.of("/providers/Microsoft.CostManagement/query", "2023-11-01");
    let mut sums = BTreeMap::new();
    for row in client.ask("POST", &target, &body.to_string()).body["properties"]["rows"].as_array().unwrap() {
        let row = row.as_array().unwrap();
        let text = row[0].to_string();
        let (whole, rest) = text.split_once('.').unwrap_or((&text, "00"));
        let minor: i64 = format!("{whole}{rest:0<2}").parse().unwrap();
        *sums.entry(row.last().unwrap().as_str().unwrap().to_owned()).or_insert(0) += minor;
    }
    sums.retain(|_, minor| *minor != 0);
    sums
}

/// That everything which the world shows is of one piece.
fn assert_of_one_piece(client: &mut Client) {
    let all = resources(client);
    for (rest, version, type_) in LISTS {
        let of_provider = ids(client, rest, version);
        let of_type = format!("/providers/{type_}/");
        let listed = all
            .iter()
            .filter(|id| id.split_once(of_type.as_str()).is_some_and(|(_, name)| !name.contains('/')));
        assert_eq!(of_provider, listed.cloned().collect(), "{type_}");
    }
    let groups = ids(client, "/resourcegroups", "2024-07-01");
    for id in &all {
        let group = id.split("/providers/").next().unwrap();
        assert!(groups.contains(group), "{id} is in a group that is there");
    }
    for id in ids(client, "/providers/Microsoft.Authorization/locks", "2020-05-01") {
        let on = id.split("/providers/Microsoft.Authorization/").next().unwrap();
        let is_there = all.contains(on) || groups.contains(on) || on.matches('/').count() == 2;
        assert!(is_there, "{id} is on something that is there");
    }
    for vault in ids(client, LISTS[4].0, LISTS[4].1) {
        for item in client.all(&format!("{vault}/backupProtectedItems?api-version=2024-04-01")).0 {
            let source = item["properties"]["sourceResourceId"].as_str().unwrap().to_owned();
            assert!(all.iter().any(|id| id.eq_ignore_ascii_case(&source)), "{source} is there to be kept");
        }
    }
    let told = costs(client, &[]);
    for by in [["ResourceId"], ["ServiceName"]] {
        assert_eq!(costs(client, &by), told, "{by:?}");
    }
}

#[test]
fn a_resource_that_is_added_is_in_every_list_of_it() {
    let mut client = Client::new("web-shop");
    let before = resources(&mut client);
    let added = change(&mut client, json!({ "kind": "addResource" }));
    assert_eq!(added.len(), 1);
    let after = resources(&mut client);
    assert_eq!(after.difference(&before).collect::<Vec<_>>(), [&added[0]]);
    assert!(ids(&mut client, LISTS[2].0, LISTS[2].1).contains(&added[0]));
    let target = client.of("/resources", "2024-07-01&$expand=createdTime");
    let shown = client.all(&target).0.into_iter().find(|one| one["id"] == *added[0]).unwrap();
    assert_eq!(shown["createdTime"], "2026-03-01T10:00:00Z");
    let costs_before = costs(&mut client, &[]);
    client.wait(10 * DAY);
    assert!(costs(&mut client, &[]) > costs_before, "and it costs");
    assert_of_one_piece(&mut client);
}

#[test]
fn a_machine_comes_with_what_it_needs_and_can_be_stopped() {
    let mut client = Client::new("no-resources");
    let machine = json!({ "kind": "addResource", "type": "microsoft.compute/virtualmachines", "name": "vm-nieuw", "group": "rg-nieuw" });
    let added = change(&mut client, machine.clone());
    assert_eq!(added.len(), 3, "{added:?}");
    assert!(added[0].ends_with("/rg-nieuw/providers/Microsoft.Compute/virtualMachines/vm-nieuw"));
    assert_eq!(client.power(), [("vm-nieuw".to_owned(), "running".to_owned())]);
    assert_eq!(client.cancel("").code(), "ResourcesExistingOnSubscription");
    assert_eq!(client.deallocate(&added[0]).status, 202);
    client.wait(300);
    assert_eq!(client.power()[0].1, "deallocated");
    // Once it is removed, its disk is there still, and is there once when it comes back.
    assert_eq!(change(&mut client, json!({ "kind": "removeResource", "name": "vm-nieuw" })), added[..1]);
    assert_eq!((client.power().len(), resources(&mut client).len()), (0, 2));
    assert_eq!(change(&mut client, machine), added[..1]);
    assert_eq!(client.power()[0].1, "running", "it is another machine");
    assert_of_one_piece(&mut client);
}

#[test]
fn what_is_removed_is_gone_with_what_hangs_on_it_and_has_cost_what_it_has_cost() {
    let mut client = Client::new("backed-up");
    let before = costs(&mut client, &[]);
    let removed = change(&mut client, json!({ "kind": "removeResource", "name": "SQL-administratie" }));
    assert_eq!(removed.len(), 3, "the server, its master and its database: {removed:?}");
    assert_of_one_piece(&mut client);
    assert_eq!(costs(&mut client, &[]), before);
    // A machine that is gone costs no more; its address, being dynamic, is given back.
    let mut client = Client::new("web-shop");
    change(&mut client, json!({ "kind": "machine", "name": "vm-kantoor", "power": "running" }));
    change(&mut client, json!({ "kind": "removeResource", "name": "vm-kantoor" }));
    let target = client.of(LISTS[1].0, LISTS[1].1);
    let addresses = client.all(&target).0;
    let office = addresses.iter().find(|one| one["name"] == "pip-kantoor").unwrap();
    assert!(office["properties"].get("ipAddress").is_none());
    assert_of_one_piece(&mut client);
    for name in ["vm-kantoor", "nergens"] {
        assert_eq!(try_change(&mut client, &json!({ "kind": "removeResource", "name": name })).status, 400);
    }
    // The last one leaves an empty subscription, which is cancelled without a word of resources.
    for id in resources(&mut client) {
        let (type_, name) = named(&id);
        let removal = json!({ "kind": "removeResource", "type": type_, "name": name });
        // A database has gone with its server.
        assert!(try_change(&mut client, &removal).status == 200 || type_.ends_with("/databases"), "{id}");
    }
    assert_eq!((resources(&mut client).len(), client.cancel("").status), (0, 200));
}

/// Type and name, as the list of resources has them.
fn named(id: &str) -> (String, String) {
    let (provider, rest) = id.split("/providers/").nth(1).unwrap().split_once('/').unwrap();
    let parts: Vec<&str> = rest.split('/').collect();
    let every = |from: usize| parts.iter().skip(from).step_by(2).copied().collect::<Vec<_>>().join("/");
    (format!("{provider}/{}", every(0)), every(1))
}

#[test]
fn what_the_person_may_do_is_told_alike_everywhere() {
    let mut client = Client::new("web-shop");
    let table = [
        ("contributor", 200, "b24988ac-6180-42a0-ab88-20f7382dd24c", 403),
        ("reader", 200, "acdd72a7-3385-48ef-bd42-f606fba81ae7", 403),
        ("unknown", 403, "", 200),
        ("owner", 200, "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", 200),
    ];
    for (role, status, definition, cancelled) in table {
        change(&mut client, json!({ "kind": "permission", "role": role }));
        for (of, version) in [("permissions", "2022-04-01"), ("roleAssignments", "2022-04-01")] {
            let target = client.of(&format!("/providers/Microsoft.Authorization/{of}"), version);
            let answer = client.get(&target);
            assert_eq!(answer.status, status, "{role} {of}");
            if of == "roleAssignments" && status == 200 {
                let own = answer.body["value"][0]["properties"]["roleDefinitionId"].as_str().unwrap();
                assert!(own.ends_with(definition), "{role}: {own}");
            }
        }
        let target = client.of("/providers/Microsoft.Billing/billingProperty/default", "2024-04-01");
        let is_admin = client.get(&target).body["properties"]["isAccountAdmin"].clone();
        assert_eq!(is_admin.as_bool(), (role != "unknown").then_some(role == "owner"), "{role}");
        let mut other = Client::new("web-shop");
        change(&mut other, json!({ "kind": "permission", "role": role }));
        assert_eq!(other.cancel("&IgnoreResourceCheck=true").status, cancelled, "{role}");
    }
}

#[test]
fn the_month_has_cost_what_it_is_said_to_have_cost_or_nobody_knows() {
    let mut client = Client::new("awkward-resources");
    let before = costs(&mut client, &[]);
    change(&mut client, json!({ "kind": "cost", "amounts": { "EUR": 123_456, "USD": -5 } }));
    let mut expected = before;
    expected.extend([("EUR".to_owned(), 123_456), ("USD".to_owned(), -5)]);
    assert_eq!(costs(&mut client, &[]), expected);
    assert_of_one_piece(&mut client);
    change(&mut client, json!({ "kind": "cost", "amounts": { "EUR": 0 } }));
    expected.remove("EUR");
    assert_eq!(costs(&mut client, &[]), expected);
    change(&mut client, json!({ "kind": "cost", "amounts": "untold" }));
    let target = client.of("/providers/Microsoft.CostManagement/query", "2023-11-01");
    assert_eq!(client.ask("POST", &target, "{}").status, 204);
    // Where nothing is, the charge is of no resource.
    let mut empty = Client::new("no-resources");
    change(&mut empty, json!({ "kind": "cost", "amounts": { "EUR": 700 } }));
    assert_eq!(costs(&mut empty, &["ResourceId"]), BTreeMap::from([("EUR".to_owned(), 700)]));
    assert_eq!(
        try_change(&mut Client::new("students"), &json!({ "kind": "cost", "amounts": {} })).status,
        400
    );
}

#[test]
fn locks_come_and_go_and_hold_while_they_are_there() {
    let mut client = Client::new("web-shop");
    let machine = client.machines().remove(0);
    for on in [json!({}), json!({ "group": "RG-webshop-productie" }), json!({ "resource": "vm-web-01" })] {
        let mut lock = json!({ "kind": "addLock", "name": "dicht", "level": "ReadOnly" });
        lock.as_object_mut().unwrap().extend(on.as_object().unwrap().clone());
        change(&mut client, lock.clone());
        assert_eq!(try_change(&mut client, &lock).status, 400, "it is there already");
        assert_eq!(client.deallocate(&machine).code(), "ScopeLocked", "{on}");
        assert_of_one_piece(&mut client);
        change(&mut client, json!({ "kind": "removeLock", "name": "dicht" }));
    }
    assert_eq!(client.deallocate(&machine).status, 202);
    // A lock goes with what it is on.
    change(&mut client, json!({ "kind": "addLock", "resource": "vm-web-01" }));
    change(&mut client, json!({ "kind": "removeResource", "name": "vm-web-01" }));
    assert_of_one_piece(&mut client);
    assert_eq!(ids(&mut client, "/providers/Microsoft.Authorization/locks", "2020-05-01").len(), 0);
}

#[test]
fn a_machine_that_is_started_runs_and_is_paid_for() {
    let mut client = Client::new("web-shop");
    let power =
        |client: &mut Client, name: &str| client.power().into_iter().find(|(own, _)| own == name).unwrap().1;
    let old = "vm-migratie-2021";
    let of_machines = |client: &mut Client| costs(client, &["ResourceId"])["EUR"];
    // One that was deallocated from the beginning costs nothing until it is started.
    let mut other = Client::new("web-shop");
    change(&mut client, json!({ "kind": "machine", "name": old, "power": "running" }));
    assert_eq!(power(&mut client, old), "running");
    assert_eq!(of_machines(&mut client), of_machines(&mut other));
    for one in [&mut client, &mut other] {
        one.wait(3 * DAY);
    }
    assert!(of_machines(&mut client) > of_machines(&mut other));
    // While it is being deallocated, somebody starts it again: that is over.
    let machine = client.machines().into_iter().find(|id| id.ends_with(old)).unwrap();
    let location = client.deallocate(&machine).link("location");
    change(&mut client, json!({ "kind": "machine", "name": old, "power": "stopped" }));
    client.wait(600);
    assert_eq!((client.get(&location).status, power(&mut client, old).as_str()), (200, "stopped"));
    // A cancel stops it, and nobody starts it until the subscription is back.
    client.cancel("&IgnoreResourceCheck=true");
    client.wait(600);
    let start = json!({ "kind": "machine", "name": old, "power": "running" });
    assert_eq!(
        (power(&mut client, old).as_str(), try_change(&mut client, &start).status),
        ("deallocated", 400)
    );
    let enable = client.of("/providers/Microsoft.Subscription/enable", "2021-10-01");
    assert_eq!(client.ask("POST", &enable, "").status, 200);
    client.wait(600);
    change(&mut client, start);
    assert_eq!(power(&mut client, old), "running");
    assert_eq!(power(&mut client, "vm-web-01"), "deallocated");
}

#[test]
fn a_renewal_that_is_turned_off_elsewhere_is_off_at_once() {
    let mut client = Client::new("support-plan");
    let accounts = client.all("/providers/Microsoft.Billing/billingAccounts?api-version=2024-04-01").0;
    let target =
        format!("{}/billingSubscriptions?api-version=2024-04-01", accounts[0]["id"].as_str().unwrap());
    for (is_on, word) in [(false, "Off"), (true, "On")] {
        change(&mut client, json!({ "kind": "renewal", "isOn": is_on }));
        let plan = client.all(&target).0.pop().unwrap();
        assert_eq!(
            (&plan["properties"]["autoRenew"], &plan["properties"]["operationStatus"]),
            (&json!(word), &json!("None"))
        );
    }
    let plan = client.all(&target).0.pop().unwrap()["id"].as_str().unwrap().to_owned();
    let body = r#"{"properties":{"autoRenew":"Off"}}"#;
    assert_eq!(client.ask("PATCH", &format!("{plan}?api-version=2024-04-01"), body).status, 202);
    assert_eq!(try_change(&mut client, &json!({ "kind": "renewal", "isOn": true })).status, 400);
}

#[test]
fn a_change_that_cannot_be_is_refused_and_has_no_effect() {
    let mut client = Client::new("web-shop");
    let table = [
        (json!({ "kind": "explode" }), "unknown variant"),
        (json!({ "kind": "addResource", "colour": "red" }), "unknown field"),
        (json!({ "kind": "addResource", "type": "widgets" }), "is no type"),
        (json!({ "kind": "addResource", "type": "Contoso.Widgets/widgets/parts" }), "as many parts"),
        (json!({ "kind": "addResource", "name": "a\u{7}" }), "none that controls"),
        (json!({ "kind": "addResource", "name": "STWEBSHOPFOTOS" }), "already"),
        (
            json!({ "kind": "addResource", "type": "Microsoft.Sql/servers/databases", "name": "x/y" }),
            "no server",
        ),
        (json!({ "kind": "removeResource", "name": "nergens" }), "no resource"),
        (json!({ "kind": "permission", "role": "king" }), "unknown variant"),
        (json!({ "kind": "cost", "amounts": { "NLG": 1 } }), "EUR, JPY, USD"),
        (json!({ "kind": "cost", "amounts": { "EUR": i64::MAX } }), "minor units"),
        (json!({ "kind": "cost", "amounts": { "EUR": 0.5 } }), "a change is"),
        (json!({ "kind": "addLock", "group": "nergens" }), "no group"),
        (json!({ "kind": "removeLock", "name": "nergens" }), "no lock"),
        (json!({ "kind": "renewal", "isOn": true }), "no support plan"),
        (json!({ "kind": "machine", "name": "stwebshopfotos", "power": "running" }), "no machine"),
    ];
    let before = (resources(&mut client), costs(&mut client, &[]), client.power());
    for (change, why) in table {
        let answer = try_change(&mut client, &change);
        assert_eq!((answer.status, answer.code()), (400, "BadControlRequest"), "{change}");
        let message = answer.body["error"]["message"].as_str().unwrap();
        assert!(message.contains(why), "{change}: {message}");
    }
    for (subscription, status) in [("none", 400), (&client.id.to_uppercase(), 200)] {
        let body =
            json!({ "subscription": subscription, "change": { "kind": "permission", "role": "owner" } });
        let answer = client.ask("POST", "/_sim/worlds/default/changes", &body.to_string());
        assert_eq!(answer.status, status, "{subscription}");
    }
    assert_eq!((resources(&mut client), costs(&mut client, &[]), client.power()), before);
    let nobody = try_change(&mut Client::new("empty"), &json!({ "kind": "addResource" }));
    assert!(nobody.body["error"]["message"].as_str().unwrap().contains("no subscription"));
}

/// Any change, and time that passes (`null`).
fn any_change() -> impl Strategy<Value = Value> {
    let types = prop::sample::select(vec![
        "Microsoft.Compute/virtualMachines",
        "Microsoft.Network/publicIPAddresses",
        "Microsoft.Storage/storageAccounts",
        "Microsoft.Sql/servers",
        "Microsoft.RecoveryServices/vaults",
        "Contoso.Widgets/widgets",
    ]);
    let names =
        prop::sample::select(vec!["vm-web-01", "sql-webshop", "stwebshopfotos", "pip-web", "x1", "x2"]);
    let groups = prop::sample::select(vec!["rg-webshop-productie", "rg-nieuw"]);
    let powers = prop::sample::select(vec!["running", "stopped", "deallocated"]);
    prop_oneof![
        (types, names.clone(), groups.clone()).prop_map(|(type_, name, group)| {
            json!({ "kind": "addResource", "type": type_, "name": name, "group": group })
        }),
        names.clone().prop_map(|name| json!({ "kind": "removeResource", "name": name })),
        (names.clone(), powers)
            .prop_map(|(name, power)| json!({ "kind": "machine", "name": name, "power": power })),
        (names, groups)
            .prop_map(|(name, group)| json!({ "kind": "addLock", "resource": name, "group": group })),
        (-9_999_i64..99_999).prop_map(|minor| json!({ "kind": "cost", "amounts": { "EUR": minor } })),
        Just(Value::Null),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_changed_the_world_is_of_one_piece(changes in prop::collection::vec(any_change(), 0..12)) {
        let mut client = Client::new("web-shop");
        for change in changes {
            if change.is_null() {
                client.wait(5 * DAY);
            } else {
                let status = try_change(&mut client, &change).status;
                prop_assert!(status == 200 || status == 400, "{change}: {status}");
            }
        }
        assert_of_one_piece(&mut client);
    }
}
