//! Lists of what is there, and of what is not shown.

use std::collections::BTreeSet;

use super::client::{Client, local};

#[test]
fn five_thousand_resources_take_exactly_as_many_calls_as_they_fill_pages() {
    let mut client = Client::with("large-estate", 0, 300);
    let target = client.of("/resources", "2024-07-01");
    let (resources, calls) = client.all(&target);
    assert_eq!((resources.len(), calls), (5_000, 17));
    let ids: BTreeSet<String> =
        resources.iter().map(|one| one["id"].as_str().unwrap().to_lowercase()).collect();
    assert_eq!(ids.len(), 5_000);
    assert_eq!(client.all(&target).0, resources, "the order of a list never changes");
}

#[test]
fn a_filter_stays_a_filter_on_every_page() {
    let mut client = Client::with("large-estate", 0, 300);
    let filter = "2024-07-01&$filter=resourceType eq 'microsoft.compute/virtualmachines'&$top=20";
    let target = client.of("/resources", filter);
    let (machines, calls) = client.all(&target);
    assert_eq!((machines.len(), calls), (50, 3));
    assert!(machines.iter().all(|one| one["type"] == "Microsoft.Compute/virtualMachines"));
}

#[test]
fn an_expansion_adds_what_was_asked_for_and_nothing_else() {
    let mut client = Client::new("web-shop");
    let target = client.of("/resources", "2024-07-01&$expand=createdTime");
    let (resources, _) = client.all(&target);
    assert!(resources.iter().all(|one| one["createdTime"].is_string() && one["changedTime"].is_null()));
}

#[test]
fn what_no_list_shows_still_refuses_a_cancel() {
    let mut client = Client::new("hidden-resources");
    let target = client.of("/resources", "2024-07-01");
    assert!(client.all(&target).0.is_empty());
    let refused = client.cancel("");
    assert_eq!((refused.status, refused.code()), (400, "ResourcesExistingOnSubscription"));
    assert_eq!(Client::new("no-resources").cancel("").status, 200);
}

#[test]
fn what_a_vault_protects_is_found_by_its_id_in_whatever_letters() {
    for (scenario, protected) in [("backed-up", 4), ("web-shop", 1)] {
        let mut client = Client::new(scenario);
        let target = client.of("/resources", "2024-07-01");
        let resources: BTreeSet<String> =
            client.all(&target).0.iter().map(|one| one["id"].as_str().unwrap().to_lowercase()).collect();
        let vaults = client.of("/providers/Microsoft.RecoveryServices/vaults", "2024-04-01");
        let vault = client.all(&vaults).0[0]["id"].as_str().unwrap().to_owned();
        let (items, _) = client.all(&format!("{vault}/backupProtectedItems?api-version=2024-04-01"));
        assert_eq!(items.len(), protected, "{scenario}");
        for item in items {
            let source = item["properties"]["sourceResourceId"].as_str().unwrap();
            assert!(resources.contains(&source.to_lowercase()), "{source}");
        }
    }
}

#[test]
fn everything_awkward_is_there() {
    let mut client = Client::new("awkward-resources");
    let target = client.of("/resources", "2024-07-01");
    let (resources, _) = client.all(&target);
    let any = |what: &dyn Fn(&serde_json::Value) -> bool| resources.iter().any(what);
    assert!(any(&|one| one["name"].as_str().unwrap().chars().count() == 10_000));
    assert!(any(&|one| one["name"].as_str().unwrap().starts_with("<img")));
    assert!(any(&|one| one.get("sku").is_some_and(serde_json::Value::is_null)));
    assert!(any(&|one| one.get("sku").is_none()));
    assert!(any(&|one| one["type"] == "Fabrikam.Quantum/labs/rooms/benches/qubits"));
}

#[test]
fn a_fault_hits_an_operation_by_its_name_and_no_other() {
    let mut client = Client::new("web-shop");
    client.control(
        "faults",
        r#"{"operation":"StorageAccounts_List","fault":{"kind":"status","status":503,"code":"ServerBusy"}}"#,
    );
    let storage = client.of("/providers/Microsoft.Storage/storageAccounts", "2023-05-01");
    assert_eq!(client.get(&storage).code(), "ServerBusy");
    let resources = client.of("/resources", "2024-07-01");
    assert_eq!(client.get(&resources).status, 200);
}

#[test]
fn links_of_a_world_stay_in_it() {
    let mut client = Client::new("no-resources");
    let made = client.ask("POST", "/_sim/worlds", r#"{"scenario":"large-estate","pageSize":2000}"#).body;
    let world = format!("/w/{}", made["id"].as_str().unwrap());
    let list = client.get(&format!("{world}/subscriptions?api-version=2022-12-01")).body;
    let id = list["value"][0]["id"].as_str().unwrap();
    let page = client.get(&format!("{world}{id}/resources?api-version=2024-07-01")).body;
    assert!(local(page["nextLink"].as_str().unwrap()).starts_with(&world));
}
