//! What Azure tells one call of waiting holds for every other that it counts on the same account, and for no other.

use std::time::Duration;

use winddown::api::{Listing, Problem};
use winddown::stopping::{Answer, Failure};

use super::azure::{Azure, now, pauses};
use super::hostile::resource_id;

fn told(seconds: u64) -> Problem {
    Problem::TooManyRequests { retry_after: Some(Duration::from_secs(seconds)) }
}

#[test]
fn nothing_is_asked_of_a_provider_before_the_time_that_it_told() {
    let azure = Azure::of("web-shop");
    let (arm, scope) = (azure.arm(true), &azure.scope);
    let machine = resource_id(&format!(
        "/subscriptions/{}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm",
        azure.id
    ));
    let of_machines = || now(arm.machines(azure.id, scope, |_| ())).unwrap_err().problem;
    azure.fault(
        "VirtualMachines_ListAll",
        r#""times":1,"#,
        r#"{"kind":"status","status":429,"retryAfter":90}"#,
    );
    assert_eq!(of_machines(), told(90));
    let before = azure.operations().len();
    assert_eq!(of_machines(), told(90), "by the same call");
    let one = now(arm.machine_status(&machine, scope)).unwrap_err().problem;
    assert_eq!(one, told(90), "by another of the same provider");
    assert_eq!(azure.operations().len(), before, "none of them was sent");
    assert!(pauses().is_empty(), "nobody waits that long in front of a page");
    // Other providers, and changes, have an account of their own.
    assert!(now(arm.addresses(azure.id, scope, |_| ())).is_ok());
    assert!(now(arm.resources(&Listing::All(azure.id), scope, |_| ())).is_ok());
    let (answer, _) = now(arm.deallocate(&machine));
    assert_ne!(answer, Answer::Refused(Failure::TooManyRequests));
}

#[test]
fn a_short_time_is_waited_for_by_whoever_comes_next() {
    let azure = Azure::of("web-shop");
    let (arm, scope) = (azure.arm(true), &azure.scope);
    azure.fault("PublicIPAddresses_ListAll", "", r#"{"kind":"status","status":429,"retryAfter":15}"#);
    assert_eq!(now(arm.addresses(azure.id, scope, |_| ())).unwrap_err().problem, told(15));
    pauses();
    azure.heal();
    let before = azure.operations().len();
    assert!(now(arm.addresses(azure.id, scope, |_| ())).is_ok());
    assert_eq!((pauses(), azure.operations().len() - before), (vec![15_000], 1));
}

#[test]
fn of_many_changes_none_is_refused_because_another_was_asked_to_wait() {
    let azure = Azure::of("fifty-machines");
    let arm = azure.arm(true);
    let machines: Vec<_> = azure.survey().machines.each().map(|(id, _)| id.clone()).take(3).collect();
    azure.fault(
        "VirtualMachines_Deallocate",
        r#""times":1,"#,
        r#"{"kind":"status","status":429,"retryAfter":9}"#,
    );
    let stopped = |machine| now(arm.deallocate(machine)).0;
    assert_eq!(stopped(&machines[0]), Answer::Refused(Failure::TooManyRequests));
    pauses();
    assert!(matches!(stopped(&machines[1]), Answer::Accepted(_)));
    assert_eq!(pauses(), [9_000]);
    azure.fault(
        "VirtualMachines_Deallocate",
        r#""times":1,"#,
        r#"{"kind":"status","status":429,"retryAfter":600}"#,
    );
    assert_eq!(stopped(&machines[1]), Answer::Refused(Failure::TooManyRequests));
    assert_eq!(stopped(&machines[2]), Answer::Refused(Failure::TooManyRequests), "ten minutes are told");
    assert!(pauses().is_empty());
}
