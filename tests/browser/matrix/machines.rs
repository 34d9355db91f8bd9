//! Stopping machines: of fifty, each meets one fault, and each ends with its own outcome.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{FAULTS, Sort, report};
use crate::azure::Azure;
use crate::page::open;

const OPERATION: &str = "VirtualMachines_Deallocate";

#[wasm_bindgen_test]
async fn asking_a_machine_to_stop() {
    let failing = FAULTS.iter().filter(|fault| fault.name != "offline");
    let failed = failing.filter(|fault| matches!(fault.sort, Sort::Refused | Sort::Lost)).count();
    // Three of the fifty do not stop in any case.
    let tally = format!("Gestopt: {} van 50. Mislukt: {}.", 47 - failed, 3 + failed);
    let azure = Azure::of("fifty-machines");
    for fault in FAULTS.iter().filter(|fault| fault.name != "offline") {
        azure.fault(OPERATION, r#""times":1,"#, fault.body);
    }
    let page = open(&azure, &format!("/subscriptions/{}/cancel", azure.first()));
    page.says("50 virtuele machines draaien").await;
    page.press("button", "Alle stoppen").await;
    page.press("button", "Ja, stoppen").await;
    // Eight at a time are looked at every few seconds, so fifty take most of a minute.
    for _ in 0..100 {
        azure.advance(300);
        page.waits(700).await;
        azure.is_quiet().await;
        if page.text().contains(&tally) {
            break;
        }
    }
    page.says(&tally).await;
    let mut asked = azure.stopped();
    let all = asked.len();
    asked.sort();
    asked.dedup();
    assert_eq!((all, asked.len()), (50, 50), "every machine is asked to stop once");
    for fault in FAULTS.iter().filter(|fault| fault.name != "offline") {
        let verdict = match fault.sort {
            Sort::Refused => "refused, with the reason; that machine alone",
            Sort::Lost => "unclear; found running; may be asked again",
            Sort::DoneUnseen => "unclear; found stopped",
            Sort::Harmless | Sort::Novel => "stopped",
        };
        report(OPERATION, fault.name, verdict);
    }
}
