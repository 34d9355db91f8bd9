//! Machines that are stopped: one by one, by a lock not, and all at once when the subscription goes off.

use std::collections::BTreeMap;

use serde_json::Value;

use super::client::Client;

const HOUR: i64 = 3_600;

#[test]
fn of_fifty_machines_three_do_not_stop_and_say_why() {
    for seed in 0..3 {
        let mut client = Client::with("fifty-machines", seed, 1_000);
        let machines = client.machines();
        assert_eq!(machines.len(), 50);
        let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
        let mut operations = Vec::new();
        for machine in &machines {
            let answer = client.deallocate(machine);
            if answer.status == 202 {
                assert!(answer.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok()));
                operations.push((answer.link("azure-asyncoperation"), answer.link("location")));
            } else {
                *outcomes.entry(format!("{} {}", answer.status, answer.code())).or_default() += 1;
            }
        }
        assert!(client.power().iter().any(|(_, power)| power == "deallocating"));
        client.wait(HOUR);
        for (status, location) in operations {
            let (told, done) = (client.get(&status).body, client.get(&location));
            let code = told["error"]["code"].as_str().unwrap_or_default().to_owned();
            assert_eq!(done.status, if told["status"] == "Succeeded" { 200 } else { 409 }, "{told}");
            assert_eq!(done.code(), code);
            *outcomes.entry(format!("{} {code}", told["status"].as_str().unwrap())).or_default() += 1;
        }
        let expected = [
            ("409 OperationNotAllowed", 1),
            ("Failed AllocationFailed", 1),
            ("Failed InternalExecutionError", 1),
            ("Succeeded ", 47),
        ];
        let expected: BTreeMap<String, usize> =
            expected.into_iter().map(|(outcome, times)| (outcome.to_owned(), times)).collect();
        assert_eq!(outcomes, expected);
        let power = client.power();
        assert_eq!(power.iter().filter(|(_, power)| power == "running").count(), 3);
        assert_eq!(power.iter().filter(|(_, power)| power == "deallocated").count(), 47);
    }
}

#[test]
fn a_read_only_lock_refuses_and_a_lock_against_deletion_does_not() {
    let mut client = Client::new("locked");
    for machine in client.machines() {
        let answer = client.deallocate(&machine);
        if machine.ends_with("/vm-archief") {
            assert_eq!((answer.status, answer.code()), (409, "ScopeLocked"));
            let message = answer.body["error"]["message"].as_str().unwrap();
            assert!(
                message.contains(&machine) && message.contains("/resourceGroups/rg-archief'"),
                "{message}"
            );
        } else {
            assert_eq!(answer.status, 202, "{machine}");
        }
    }
}

#[test]
fn a_machine_that_is_stopped_stays_so_and_one_that_is_being_stopped_is_not_stopped_twice() {
    let mut client = Client::new("web-shop");
    let machines = client.machines();
    let stopped = machines.iter().find(|id| id.ends_with("/vm-migratie-2021")).unwrap();
    assert_eq!(client.deallocate(stopped).status, 200);
    let running = machines.iter().find(|id| id.ends_with("/vm-web-01")).unwrap();
    let (first, second) = (client.deallocate(running), client.deallocate(running));
    assert_eq!((first.status, second.status), (202, 202));
    assert_eq!(first.link("azure-asyncoperation"), second.link("azure-asyncoperation"));
    client.wait(HOUR);
    assert_eq!(client.deallocate(running).status, 200);
}

#[test]
fn a_fault_lets_an_accepted_operation_fail_later() {
    let mut client = Client::new("web-shop");
    client.control(
        "faults",
        r#"{"operation":"VirtualMachines_Deallocate","times":1,"fault":{"kind":"failsLater","code":"AllocationFailed","message":"No."}}"#,
    );
    let machine = client.machines().remove(0);
    let status = client.deallocate(&machine).link("azure-asyncoperation");
    assert_eq!(client.get(&status).body["status"], "InProgress");
    client.wait(HOUR);
    assert_eq!(client.get(&status).body["error"]["code"], "AllocationFailed");
    let view = client.get(&format!("{machine}/instanceView?api-version=2024-07-01")).body;
    assert_eq!(view["statuses"][0]["code"], "ProvisioningState/failed/AllocationFailed");
    assert_eq!(client.power()[0].1, "running");
}

fn addresses(client: &mut Client) -> Vec<(Value, Value)> {
    let target = client.of("/providers/Microsoft.Network/publicIPAddresses", "2024-01-01");
    let told = |one: Value| {
        let properties = &one["properties"];
        (properties["publicIPAllocationMethod"].clone(), properties["ipAddress"].clone())
    };
    client.all(&target).0.into_iter().map(told).collect()
}

#[test]
fn a_cancel_deallocates_releases_and_refuses_and_in_the_end_nothing_is_left() {
    let mut client = Client::new("web-shop");
    let machines = client.machines();
    assert!(addresses(&mut client).iter().all(|(_, ip)| ip.is_string()));
    assert_eq!(client.cancel("&IgnoreResourceCheck=true").status, 200);
    assert!(client.power().iter().any(|(_, power)| power == "running"), "it takes a while to show");
    assert_eq!(client.deallocate(&machines[0]).code(), "ReadOnlyDisabledSubscription");
    client.wait(600);
    assert!(client.power().iter().all(|(_, power)| power == "deallocated"));
    for (method, ip) in addresses(&mut client) {
        assert_eq!(ip.is_null(), method == "Dynamic", "{method} {ip}");
    }
    let lists = [
        ("/resources", "2024-07-01"),
        ("/resourcegroups", "2024-07-01"),
        ("/providers/Microsoft.Storage/storageAccounts", "2023-05-01"),
        ("/providers/Microsoft.Sql/servers", "2021-11-01"),
        ("/providers/Microsoft.RecoveryServices/vaults", "2024-04-01"),
    ];
    for (rest, version) in lists {
        let target = client.of(rest, version);
        assert!(!client.all(&target).0.is_empty(), "{rest} stays readable");
    }
    client.wait(90 * 24 * HOUR);
    for (rest, version) in lists {
        let target = client.of(rest, version);
        assert!(client.all(&target).0.is_empty(), "nothing of {rest} is left");
    }
    assert_eq!(
        client.get(&format!("{}?api-version=2024-07-01", machines[0])).code(),
        "ResourceGroupNotFound"
    );
}

#[test]
fn machines_stay_deallocated_after_a_reactivation() {
    let mut client = Client::new("web-shop");
    client.cancel("&IgnoreResourceCheck=true");
    client.wait(600);
    let enable = client.of("/providers/Microsoft.Subscription/enable", "2021-10-01");
    assert_eq!(client.ask("POST", &enable, "").status, 200);
    client.wait(600);
    assert!(client.power().iter().all(|(_, power)| power == "deallocated"));
}

#[test]
fn a_stale_read_does_not_know_of_the_last_stop() {
    let mut client = Client::new("web-shop");
    let machine = client.machines().remove(0);
    client.deallocate(&machine);
    client.wait(HOUR);
    client.control(
        "faults",
        r#"{"operation":"VirtualMachines_ListAll","times":1,"fault":{"kind":"staleRead"}}"#,
    );
    assert_eq!(client.power()[0].1, "running");
    assert_eq!(client.power()[0].1, "deallocated");
}
