//! Scenario by scenario: what each check finds, and that a source which fails hides nothing else.

use std::sync::Arc;

use winddown::api::{ApiError, Assigned, HttpRequest, Listing, Problem, Transport};
use winddown::invoice::Document;
use winddown::permission::{Contact, MayCancel, PrincipalKind, contacts};
use winddown::readiness::{BackedUp, Check, Destination, Estate, Findings, Outcome, Source};
use winddown::resource::Effect;

use super::azure::{Azure, beginning, now};
use super::expected::{NO, findings as table};

fn findings(estate: &Estate<ApiError>, check: Check) -> Findings {
    match estate.outcome(check) {
        Outcome::Done { findings, read_at } => {
            assert_eq!(read_at, beginning());
            findings
        }
        Outcome::Failed { so_far, .. } | Outcome::Running { so_far, .. } => so_far,
        Outcome::NotRun => panic!("{check:?} was not run"),
    }
}

fn backups(estate: &Estate<ApiError>) -> [usize; 4] {
    let Findings::Backups(tasks) = findings(estate, Check::Backups) else { panic!() };
    let count = |is: fn(&BackedUp) -> bool| tasks.iter().filter(|task| is(&task.backed_up)).count();
    [
        tasks.len(),
        count(BackedUp::is_whole),
        count(|one| matches!(one, BackedUp::Shares { .. })),
        count(|one| *one == BackedUp::No),
    ]
}

#[test]
fn every_scenario_shows_its_findings() {
    for expected in table() {
        let scenario = expected.scenario;
        let azure = Azure::of(scenario);
        let estate = azure.survey();
        assert_eq!(estate.inventory.len(), expected.resources, "{scenario}");
        assert_eq!(backups(&estate), expected.backups, "{scenario}");
        let Findings::RunningMachines(running) = findings(&estate, Check::RunningMachines) else { panic!() };
        assert_eq!(running.len(), expected.running, "{scenario}");
        let Findings::Movable(sets) = findings(&estate, Check::Movable) else { panic!() };
        let held = sets.iter().filter(|set| !set.held_by.is_empty()).count();
        assert_eq!([sets.len(), held], expected.movable, "{scenario}");
        let Findings::Locks(locks) = findings(&estate, Check::Locks) else { panic!() };
        assert_eq!(locks.len(), expected.locks, "{scenario}");
        // Only where Azure refuses to say what the person may do is that not known.
        let may_cancel = now(azure.arm(true).may_cancel(azure.id, &azure.scope));
        assert_eq!(may_cancel.unwrap_or(MayCancel::Unknown), expected.may_cancel, "{scenario}");
        let Findings::Others(types) = findings(&estate, Check::Others) else { panic!() };
        assert_eq!(types.iter().map(|one| one.count).sum::<usize>(), expected.resources, "{scenario}");
        for check in Check::ALL {
            assert!(matches!(estate.outcome(check), Outcome::Done { .. }), "{scenario}: {check:?}");
        }
    }
}

#[test]
fn a_large_estate_takes_no_more_calls_than_its_pages() {
    let azure = Azure::with("large-estate", 0, 1_000);
    let before = azure.operations().len();
    let estate = azure.survey();
    let asked = &azure.operations()[before..];
    let count = |name: &str| asked.iter().filter(|one| *one == name).count();
    assert_eq!(estate.inventory.len(), 5_000);
    assert_eq!(count("Resources_List"), 5);
    // Machines, addresses and locks are one page each; each of the ten vaults is another.
    assert_eq!(count("BackupProtectedItems_List"), 10);
    assert_eq!(asked.len(), 5 + 3 + 10, "{asked:?}");
}

#[test]
fn first_results_are_there_before_the_last_page() {
    let azure = Azure::with("large-estate", 0, 100);
    let mut sizes = Vec::new();
    let mut estate: Estate<ApiError> = Estate::default();
    let survey = winddown::api::Survey { id: azure.id, now: &beginning, scope: &azure.scope };
    now(azure.arm(true).survey(&survey, Source::Resources, &[], &mut |arrival| {
        estate.apply(arrival);
        if let Outcome::Running { so_far: Findings::Others(types), .. } = estate.outcome(Check::Others) {
            sizes.push(types.iter().map(|one| one.count).sum::<usize>());
        }
    }));
    assert_eq!(sizes.first(), Some(&0), "the check says that it runs before anything arrives");
    assert_eq!(sizes.get(1), Some(&100));
    assert_eq!(sizes.last(), Some(&5_000));
}

#[test]
fn what_a_cancellation_does_is_told_of_each_resource() {
    let estate = Azure::of("web-shop").survey();
    let effects = estate.inventory.effects();
    let count = |effect| effects.iter().find(|(own, _)| *own == effect).map_or(0, |(_, count)| *count);
    assert_eq!(count(Effect::Deallocated), 3);
    assert_eq!((count(Effect::AddressReleased), count(Effect::AddressKept)), (1, 1));
    assert_eq!(count(Effect::ReadOnly), 2);
    assert_eq!(count(Effect::Disabled), 22 - 3 - 2 - 2);
    // Where addresses could not be read, that is what is told.
    let azure = Azure::of("web-shop");
    azure.refuse("PublicIPAddresses_ListAll");
    let effects = azure.survey().inventory.effects();
    assert!(effects.contains(&(Effect::AddressUnclear, 2)), "{effects:?}");
}

#[test]
fn one_dead_endpoint_never_hides_what_the_others_found() {
    for (operation, failed) in [
        ("VirtualMachines_ListAll", Check::RunningMachines),
        ("ManagementLocks_ListAtSubscriptionLevel", Check::Locks),
        ("BackupProtectedItems_List", Check::Backups),
    ] {
        let azure = Azure::of("web-shop");
        azure.refuse(operation);
        let estate = azure.survey();
        for check in Check::ALL {
            match estate.outcome(check) {
                Outcome::Failed { problem, .. } => {
                    assert_eq!((check, problem.problem), (failed, Problem::NotAllowed), "{operation}");
                }
                Outcome::Done { .. } => assert_ne!(check, failed, "{operation}"),
                other => panic!("{operation}: {other:?}"),
            }
        }
        // Asked again alone, it is well.
        azure.heal();
        let mut estate = estate;
        azure.survey_into(&mut estate, failed.needs());
        assert!(matches!(estate.outcome(failed), Outcome::Done { .. }), "{operation}");
    }
}

#[test]
fn a_vault_that_cannot_be_read_makes_what_it_may_protect_unknown_and_nothing_else() {
    let azure = Azure::of("large-estate");
    azure.fault("BackupProtectedItems_List", r#""skip":3,"times":1,"#, r#"{"kind":"status","status":403}"#);
    let estate = azure.survey();
    assert!(matches!(estate.outcome(Check::Backups), Outcome::Failed { source: Source::Protections, .. }));
    // Nine vaults still tell of theirs; of the rest nobody knows.
    assert_eq!(backups(&estate), [110, 9, 9, 0]);
}

#[test]
fn without_the_list_of_all_the_providers_still_tell_what_is_worth_a_back_up() {
    let azure = Azure::of("web-shop");
    azure.refuse("Resources_List");
    let estate = azure.survey();
    let Outcome::Failed { source, so_far: Findings::Backups(tasks), .. } = estate.outcome(Check::Backups)
    else {
        panic!()
    };
    let names: Vec<&str> = tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(source, Source::Resources);
    assert_eq!(names, ["webshop", "stwebshopboekhouding", "stwebshopfotos"]);
    assert!(matches!(estate.outcome(Check::RunningMachines), Outcome::Done { .. }));
}

#[test]
fn machines_that_a_lock_keeps_running_say_which_lock() {
    let estate = Azure::of("locked").survey();
    let Findings::RunningMachines(running) = findings(&estate, Check::RunningMachines) else { panic!() };
    let held: Vec<_> =
        running.iter().map(|one| (one.machine.name.as_str(), one.held_by.as_deref())).collect();
    assert_eq!(
        held,
        [("vm-archief", Some("archief-alleen-lezen")), ("vm-live-01", None), ("vm-live-02", None)]
    );
}

#[test]
fn whoever_may_not_cancel_is_told_whom_to_ask() {
    let azure = Azure::of("not-an-administrator");
    let arm = azure.arm(true);
    let roles = now(arm.role_assignments(azure.id, Assigned::AtScope, &azure.scope)).unwrap();
    let billing = now(arm.billing(azure.id, &azure.scope)).unwrap();
    let found = contacts(&roles, azure.id, Some(&billing));
    assert!(matches!(&found[0], Contact::Administrator { address } if address.starts_with("willem.smit@")));
    assert!(matches!(&found[1], Contact::Owner { kind: PrincipalKind::User, .. }));
    assert_eq!(found.len(), 2);
}

#[test]
fn an_owner_is_certain_and_somebody_else_is_not() {
    for (scenario, expected) in [
        ("web-shop", MayCancel::Allowed),
        ("not-an-administrator", NO),
        // Neither permissions nor roles are told: the person may try.
        ("unknown-permission", MayCancel::Unknown),
    ] {
        let azure = Azure::of(scenario);
        let arm = azure.arm(true);
        // In every scenario the first assignment is that of the signed-in person.
        let all = now(arm.role_assignments(azure.id, Assigned::AtScope, &azure.scope)).unwrap_or_default();
        let person = all.first().map_or("nobody", |one| one.principal.as_str()).to_owned();
        let own = now(arm.role_assignments(azure.id, Assigned::To(&person), &azure.scope)).ok();
        let permissions = now(arm.permissions(azure.id, &azure.scope)).ok();
        let judged = MayCancel::judge_with_roles(permissions.as_deref(), own.as_deref(), azure.id);
        assert_eq!(judged, expected, "{scenario}");
    }
}

#[test]
fn groups_to_move_to_and_invoices_to_keep_can_be_had() {
    let azure = Azure::of("locked");
    let arm = azure.arm(true);
    let groups = now(arm.groups(azure.id, &azure.scope)).unwrap();
    assert_eq!(groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["rg-archief", "rg-live"]);
    let subscription = azure.id.to_string();
    let invoices = now(arm.invoices(&subscription, &azure.scope)).unwrap();
    let found = now(arm.invoice_address(&subscription, &invoices[0].name, &azure.scope)).unwrap();
    assert!(matches!(&found, Document::At(address) if address.contains(&invoices[0].name)), "{found:?}");
    let unknown = now(arm.invoice_address(&subscription, "E200000000", &azure.scope)).unwrap_err();
    assert_eq!(unknown.problem, Problem::NotFound);
}

#[test]
fn a_next_page_on_another_server_is_not_followed_by_any_list() {
    let azure = Azure::with("large-estate", 0, 100);
    let mut arm = azure.arm(true);
    // The API's own origin is another than the one that its links lead to.
    let real = arm.transport.clone();
    let Transport::Relayed(relaying) = real else { panic!() };
    arm.transport = Transport::Relayed(Arc::new(move |mut request: HttpRequest| {
        request.url = request.url.replace("https://management.azure.com", "http://127.0.0.1/api");
        relaying(request)
    }));
    arm.base = "https://management.azure.com".into();
    let foreign =
        |result: Result<(), ApiError>| assert_eq!(result.unwrap_err().problem, Problem::ForeignLink);
    let mut seen = 0;
    foreign(now(arm.resources(&Listing::All(azure.id), &azure.scope, |page| seen += page.len())));
    assert_eq!(seen, 100, "what had arrived is kept");
    foreign(now(arm.costs_by_resource(azure.id, &azure.scope, |_| ())));
}

#[test]
fn names_that_break_what_is_careless_come_through_whole() {
    let estate = Azure::of("awkward-resources").survey();
    let names: Vec<&str> = estate.inventory.each().map(|one| one.name.as_str()).collect();
    assert!(names.iter().any(|name| name.chars().count() == 10_000));
    assert!(names.contains(&"<img src=x onerror=alert('naam')> & \"x\"") && names.contains(&"متجر-الكتب"));
    let Findings::Movable(sets) = findings(&estate, Check::Movable) else { panic!() };
    let command =
        sets[0].commands(Destination { group: "rg-Zonderling_(ÄÖÜ)", subscription: None }).remove(0);
    assert!(command.starts_with("az resource move --destination-group 'rg-Zonderling_(ÄÖÜ)' --ids "));
    assert!(command.contains(r"onerror=alert('\''naam'\'')> & "), "{command}");
}
