//! What the first step finds, what it cannot read, and machines on their way down.

use super::{Before, LATE, Page, State, Step, fault};

const DEALLOCATE: &str = "VirtualMachines_Deallocate";

/// What Azure may answer when a machine is to be stopped, and the message that tells it.
const REFUSALS: [(&str, u16, &str, &str); 6] = [
    ("sign-in", 401, "ExpiredAuthenticationToken", "error-sign-in"),
    ("not-allowed", 403, "AuthorizationFailed", "stop-not-allowed"),
    ("not-found", 404, "ResourceNotFound", "stop-not-found"),
    ("locked", 409, "ScopeLocked", "stop-locked"),
    ("off", 409, "ReadOnlyDisabledSubscription", "stop-subscription-off"),
    ("refused", 400, "OperationNotAllowed", "stop-refused"),
];

/// What a machine may be doing, as Azure writes it, and the message that tells it.
const POWERS: [(&str, &str, &str); 4] = [
    ("starting", "PowerState/starting", "power-starting"),
    ("stopping", "PowerState/stopping", "power-stopping"),
    ("off", "PowerState/stopped", "power-stopped"),
    ("untold", "PowerState/", "power-untold"),
];

pub(super) fn states() -> Vec<State> {
    let prepare = |name: &str, scenario, shows| State::new(Page::Prepare, name, scenario, shows);
    let fails = |operation, shows: &'static str| {
        let name = format!("unread-{}", shows.trim_start_matches("check-"));
        (name, [Before::Fault(fault(operation, r#""kind":"status","status":403"#))])
    };
    let stop_all = [Step::Press("machines-stop-all"), Step::Press("machines-confirm-yes")];
    let each = Step::Press("stop-each");
    let (unread, no_resources) = fails("Resources_List", "check-unread");
    let (unknown, no_vaults) = fails("BackupProtectedItems_List", "backup-unknown");
    let mut states = vec![
        prepare("web-shop", "web-shop", "machines-found"),
        prepare("nothing-there", "no-resources", "backups-nothing"),
        prepare("backed-up", "backed-up", "backup-whole"),
        prepare("not-backed-up", "not-backed-up", "backup-none"),
        prepare("shares-backed-up", "backed-up", "backup-shares"),
        prepare("backed-up-undated", "backed-up", "backup-undated")
            .before([Before::Tampered("lastRecoveryPoint", "untold")]),
        prepare("locked", "locked", "lock-hinders"),
        prepare("locked-by-group", "locked", "lock-on-group"),
        prepare("lock-with-notes", "locked", "lock-notes"),
        prepare("awkward", "awkward-resources", "type-count"),
        prepare("hidden", "hidden-resources", "machines-found"),
        prepare("being-read", "web-shop", "check-running")
            .before([Before::Fault(fault("Resources_List", LATE))]),
        prepare(&unread, "web-shop", "check-unread").before(no_resources),
        prepare(&unknown, "backed-up", "backup-unknown").before(no_vaults),
        prepare("ticked", "not-backed-up", "tick-one")
            .then([Step::Press("tick-one"), Step::Press("tick-check")]),
        prepare("machine-chosen", "web-shop", "machines-stop-chosen").then([Step::Press("power-running")]),
        prepare("stop-asked", "web-shop", "machines-confirm-title").then([Step::Press("machines-stop-all")]),
        prepare("many-machines", "fifty-machines", "show-more"),
        prepare("stopping", "fifty-machines", "stop-waiting")
            .before([Before::Fault(fault(DEALLOCATE, LATE))])
            .then(stop_all.clone())
            .then([
                each.clone(),
                Step::Await("stop-withdraw"),
                Step::Press("show-more"),
                Step::Press("show-more"),
            ]),
        prepare("stopped", "web-shop", "stop-stopped").then(stop_all.clone()).then([
            Step::Await("stop-tally"),
            Step::Wait(900),
            each.clone(),
        ]),
        prepare("stop-unclear", "web-shop", "stop-unclear")
            .before([Before::Fault(fault(DEALLOCATE, r#""kind":"reset""#))])
            .then(stop_all.clone())
            .then([each.clone()]),
        prepare("stop-no-effect", "web-shop", "stop-no-effect")
            .before([Before::Fault(fault(DEALLOCATE, r#""kind":"reset""#))])
            .then(stop_all.clone())
            .then([each.clone(), Step::Await("stop-unclear"), Step::Wait(300)]),
        prepare("move-command", "web-shop", "not-copied").then([
            Step::LoseClipboard,
            Step::Press("move-group"),
            Step::Type("move-group-label", "rg-nieuw"),
            Step::Press("button-copy"),
        ]),
        prepare("move-copied", "web-shop", "copied").then([
            Step::LendClipboard,
            Step::Press("move-group"),
            Step::Press("button-copy"),
        ]),
        prepare("move-nowhere", "web-shop", "move-subscription-wrong")
            .then([Step::Type("move-subscription-label", "mijn abonnement")]),
    ];
    states.extend(REFUSALS.iter().map(|(name, status, code, shows)| {
        let answer =
            format!(r#""kind":"status","status":{status},"code":"{code}","message":"Azure says no.""#);
        prepare(&format!("stop-{name}"), "web-shop", shows)
            .before([Before::Fault(fault(DEALLOCATE, &answer))])
            .then(stop_all.clone())
            .then([each.clone()])
    }));
    states.extend(POWERS.iter().map(|(name, word, shows)| {
        prepare(&format!("machine-{name}"), "web-shop", shows)
            .before([Before::Tampered("PowerState/running", word)])
    }));
    states
}
