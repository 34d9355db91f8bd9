//! What no careful server would send: through the app's own client, from scripted answers or the simulator's faults. What
//! arrives is sane, what cannot be read hides nothing of the rest, and nothing is told as whole that is not.

use std::sync::Arc;

use winddown::api::{ApiError, Arm, Assigned, HttpRequest, HttpResponse, Listing, Problem, Scope, Transport};
use winddown::cost::{Costs, Untold};
use winddown::money::Amounts;
use winddown::readiness::{Check, Outcome, Source};
use winddown::resource::ResourceId;
use winddown::subscription::SubscriptionId;

use super::azure::{Azure, BASE, arm_over, beginning, now, pauses};

pub(super) const ID: &str = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";
pub(super) const ACCOUNT: &str = "/providers/Microsoft.Billing/billingAccounts/a";
pub(super) const VAULT: &str = "/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/v";

/// A row whose every member that the app rests on is of another type than it should be.
const WRONG_TYPES: &str = r#"{"id":7,"subscriptionId":7,"properties":{"productCategory":7}}"#;

pub(super) fn id() -> SubscriptionId {
    SubscriptionId::parse(ID).unwrap()
}

pub(super) fn resource_id(text: &str) -> ResourceId {
    ResourceId::parse(text).unwrap()
}

/// A client whose every request is answered by `answer`, which is given the URL.
fn scripted(answer: impl Fn(&str) -> (u16, String) + Send + Sync + 'static) -> Arm {
    arm_over(Transport::InProcess(Arc::new(move |request: HttpRequest| {
        let (status, body) = answer(&request.url);
        Box::pin(async move { Ok(HttpResponse { status, body, ..HttpResponse::default() }) })
    })))
}

/// A client that is answered the same by everybody.
pub(super) fn always(status: u16, body: &str) -> Arm {
    let body = body.to_owned();
    scripted(move |_| (status, body.clone()))
}

fn problem<T>(result: Result<T, ApiError>) -> Option<Problem> {
    result.err().map(|error| error.problem)
}

/// What a list gave, and what was told in the end.
pub(super) type Read = (usize, Option<Problem>);

/// A list: its name, a row of it that can be read, and how it is read.
type List = (&'static str, String, fn(&Arm) -> Read);

/// Every list whose rows are handed over as they come, with a row that can be read.
pub(super) fn lists() -> Vec<List> {
    fn resources(arm: &Arm, listing: &Listing) -> Read {
        let mut count = 0;
        let told = now(arm.resources(listing, &Scope::app(), |page| count += page.len()));
        (count, problem(told))
    }
    fn row(rest: &str) -> String {
        format!(r#"{{"id":"{VAULT}"{rest}}}"#)
    }
    let item = format!(
        r#"{{"id":"{VAULT}/backupFabrics/Azure/protectionContainers/c/protectedItems/i","properties":{{"sourceResourceId":"{VAULT}"}}}}"#
    );
    let lock = format!(
        r#"{{"id":"/subscriptions/{ID}/providers/Microsoft.Authorization/locks/l","name":"l","properties":{{"level":"ReadOnly"}}}}"#
    );
    let plan = format!(
        r#"{{"id":"{ACCOUNT}/billingSubscriptions/p","properties":{{"productCategory":"AzureSupport"}}}}"#
    );
    vec![
        ("subscriptions", format!(r#"{{"subscriptionId":"{ID}"}}"#), |arm| {
            let mut count = 0;
            let told = now(arm.subscriptions(&Scope::app(), |page| count += page.subscriptions.len()));
            (count, problem(told))
        }),
        ("resources", row(""), |arm| resources(arm, &Listing::All(id()))),
        ("storage accounts", row(""), |arm| resources(arm, &Listing::StorageAccounts(id()))),
        ("servers", row(""), |arm| resources(arm, &Listing::SqlServers(id()))),
        ("databases", row(""), |arm| resources(arm, &Listing::SqlDatabases(resource_id(VAULT)))),
        ("vaults", row(""), |arm| resources(arm, &Listing::Vaults(id()))),
        ("machines", row(""), |arm| {
            let mut count = 0;
            let told = now(arm.machines(id(), &Scope::app(), |page| count += page.len()));
            (count, problem(told))
        }),
        ("addresses", row(""), |arm| {
            let mut count = 0;
            let told = now(arm.addresses(id(), &Scope::app(), |page| count += page.len()));
            (count, problem(told))
        }),
        ("locks", lock, |arm| {
            let mut count = 0;
            let told = now(arm.locks(id(), &Scope::app(), |page| count += page.len()));
            (count, problem(told))
        }),
        ("protections", item, |arm| {
            let mut count = 0;
            let told = now(arm.protections(&resource_id(VAULT), &Scope::app(), |page| count += page.len()));
            (count, problem(told))
        }),
        ("plans", plan, |arm| {
            let mut count = 0;
            let told = now(arm.support(Some(ACCOUNT), &Scope::app(), |_, _| count += 1));
            (count, problem(told))
        }),
    ]
}

#[test]
fn one_broken_row_of_many_hides_no_other_and_the_list_is_not_told_as_whole() {
    for broken in ["null", "7", "[]", r#""x""#, WRONG_TYPES] {
        for (name, row, read) in lists() {
            let first = format!(r#"{{"value":[{row},{broken},{row}],"nextLink":"{BASE}/second"}}"#);
            let second = format!(r#"{{"value":[{row}]}}"#);
            let arm = scripted(move |url| {
                (200, if url.ends_with("/second") { second.clone() } else { first.clone() })
            });
            assert_eq!(read(&arm), (3, Some(Problem::Unreadable)), "{name} with {broken}");
        }
    }
}

#[test]
fn a_part_of_what_must_be_whole_is_not_told() {
    let arm = |rows: &str| always(200, &format!(r#"{{"value":[{rows}]}}"#));
    // The row that cannot be read may be the one that allows, or the newest invoice.
    let good = r#"{"actions":["*/read"],"notActions":[]}"#;
    assert!(now(arm(good).permissions(id(), &Scope::app())).is_ok());
    for broken in [r#"{"actions":"*"}"#, r#"{"actions":[7]}"#, r#"{"notActions":{}}"#] {
        let told = now(arm(&format!("{good},{broken}")).permissions(id(), &Scope::app()));
        assert_eq!(problem(told), Some(Problem::Unreadable), "{broken}");
    }
    let roles = arm(r#"{"properties":{"roleDefinitionId":"/x/r"}},{"properties":{}}"#);
    assert!(now(roles.role_assignments(id(), Assigned::AtScope, &Scope::app())).is_err());
    assert!(now(arm(r#"{"name":"G1"},{"name":7}"#).invoices(ID, &Scope::app())).is_err());
    // A directory has its name whatever is wrong with another.
    let tenants = arm(r#"{"tenantId":7},{"tenantId":"t","displayName":"<b>Voorbeeld</b>"},null"#);
    assert_eq!(now(tenants.tenant_name("T", &Scope::app())), Ok(Some("<b>Voorbeeld</b>".into())));
    assert!(now(tenants.tenant_name("other", &Scope::app())).is_err());
}

fn costs(rows: &str) -> String {
    format!(
        r#"{{"properties":{{"nextLink":null,"columns":[{{"name":"Cost"}},{{"name":"ResourceId"}},{{"name":"Currency"}}],"rows":[{rows}]}}}}"#
    )
}

#[test]
fn no_sum_is_told_of_which_a_part_cannot_be_read() {
    let sum = |status, body: &str| now(always(status, body).costs(id(), beginning, &Scope::app()));
    let Ok(Costs::Estimate(told)) =
        sum(200, &costs(r#"[-3.005,"","EUR"],[1,"","EUR"],[5,null,"JPY"],[1,"","QQQ"]"#))
    else {
        panic!()
    };
    let minor: Vec<_> =
        told.amounts.each().iter().map(|one| (one.currency().to_string(), one.minor())).collect();
    assert_eq!(minor, [("EUR".into(), -201), ("JPY".into(), 5), ("QQQ".into(), 100)]);
    for broken in [
        r#"["1","","EUR"]"#,
        r#"[1,7,"EUR"]"#,
        r#"[1,"",null]"#,
        r#"[1,"","euro"]"#,
        r#"[null,"","EUR"]"#,
        r#"[1e400,"","EUR"]"#,
        r#"[[],"","EUR"]"#,
        "[]",
        "null",
        "{}",
    ] {
        let body = costs(&format!(r#"[1,"/a","EUR"],{broken},[2,"/b","EUR"]"#));
        assert_eq!(problem(sum(200, &body)), Some(Problem::Unreadable), "{broken}");
        // Apart by resource, the others are there to be seen.
        let mut parts = Vec::new();
        let arm = always(200, &body);
        let told = now(arm.costs_by_resource(id(), &Scope::app(), |page| parts.extend(page)));
        let amounts = Amounts::of(parts.iter().map(|one| one.amount)).unwrap();
        assert_eq!((parts.len(), amounts.each()[0].minor()), (2, 300), "{broken}");
        assert_eq!(problem(told), Some(Problem::Unreadable), "{broken}");
    }
    // Amounts that are each sane may have no sum.
    let one = r#"[9e35,"","EUR"]"#;
    assert!(matches!(sum(200, &costs(one)), Ok(Costs::Estimate(_))));
    assert_eq!(problem(sum(200, &costs(&format!("{one},{one}")))), Some(Problem::Unreadable));
    // None yet, and no answer worth the name, are two things.
    assert_eq!(sum(204, ""), Ok(Costs::Untold(Untold::NoData)));
    assert_eq!(sum(200, &costs("")), Ok(Costs::Untold(Untold::NoData)));
    for body in ["{}", "[]", r#"{"properties":null}"#, r#"{"properties":{"rows":{}}}"#, "<html>", ""] {
        assert_eq!(problem(sum(200, body)), Some(Problem::Unreadable), "{body}");
    }
}

#[test]
fn a_list_that_leads_nowhere_elsewhere_or_back_ends() {
    let row = format!(r#"{{"subscriptionId":"{ID}"}}"#);
    let page = move |next: &str| format!(r#"{{"value":[{row}],"nextLink":{next}}}"#);
    let read = |arm: &Arm| {
        let mut count = 0;
        let told = now(arm.subscriptions(&Scope::app(), |page| count += page.subscriptions.len()));
        (count, problem(told))
    };
    let quoted = |link: &str| format!("\"{link}\"");
    for (next, expected) in [
        ("null".to_owned(), (1, None)),
        ("\"\"".to_owned(), (1, None)),
        ("7".to_owned(), (1, Some(Problem::Unreadable))),
        ("[]".to_owned(), (1, Some(Problem::Unreadable))),
        (quoted("https://evil.example/subscriptions"), (1, Some(Problem::ForeignLink))),
        (quoted("http://127.0.0.1@evil.example/"), (1, Some(Problem::ForeignLink))),
        (quoted("javascript:alert(1)"), (1, Some(Problem::ForeignLink))),
        (quoted("/subscriptions?$skiptoken=2"), (1, Some(Problem::ForeignLink))),
        // The very first page again, and one that leads to itself.
        (quoted(&format!("{BASE}/subscriptions?api-version=2022-12-01")), (1, Some(Problem::Unreadable))),
        (quoted(&format!("{BASE}/x")), (2, Some(Problem::Unreadable))),
    ] {
        assert_eq!(read(&always(200, &page(&next))), expected, "{next}");
    }
    // A circle of three.
    let circle = page.clone();
    let arm = scripted(move |url| {
        let next = if url.ends_with("/b") {
            "c"
        } else if url.ends_with("/c") {
            "a"
        } else {
            "b"
        };
        (200, circle(&format!("\"{BASE}/{next}\"")))
    });
    assert_eq!(read(&arm), (4, Some(Problem::Unreadable)), "the first page is another address");
    // One that never ends is given up, long after the largest list known.
    let arm = scripted(move |url| (200, page(&format!("\"{BASE}/x{}\"", url.len()))));
    let (count, told) = read(&arm);
    assert!(count >= 2 && told == Some(Problem::Unreadable));
    let endless = scripted(move |url| {
        let number: u32 = url.rsplit('=').next().and_then(|text| text.parse().ok()).unwrap_or(0);
        (200, format!(r#"{{"value":[],"nextLink":"{BASE}/x?n={}"}}"#, number + 1))
    });
    assert_eq!(read(&endless), (0, Some(Problem::Unreadable)));
}

#[test]
fn what_passes_is_asked_again_a_few_times_and_then_told() {
    let azure = Azure::of("web-shop");
    let read = || {
        let arm = azure.arm(true);
        let told = now(arm.resources(&Listing::All(azure.id), &azure.scope, |_| ()));
        (problem(told), pauses())
    };
    let growing = vec![400, 800, 1_600];
    let truncated = Some(Problem::Unreadable);
    let message = "This answer was asked for.".to_owned();
    let refused = Problem::Refused { code: "SimulatedFault".into(), message };
    for (fault, expected) in [
        (r#"{"kind":"truncated"}"#, (truncated.clone(), growing.clone())),
        (r#"{"kind":"malformed"}"#, (truncated, growing.clone())),
        (r#"{"kind":"reset"}"#, (Some(Problem::Network), growing.clone())),
        (r#"{"kind":"status","status":503}"#, (Some(Problem::Server { status: 503 }), growing)),
        (
            r#"{"kind":"status","status":429}"#,
            (Some(Problem::TooManyRequests { retry_after: None }), vec![500, 1_000, 2_000]),
        ),
        (
            r#"{"kind":"status","status":429,"retryAfter":7}"#,
            (
                Some(Problem::TooManyRequests { retry_after: Some(std::time::Duration::from_secs(7)) }),
                vec![7_000; 3],
            ),
        ),
        (r#"{"kind":"status","status":418}"#, (Some(refused), vec![])),
    ] {
        azure.fault("Resources_List", "", fault);
        assert_eq!(read(), expected, "{fault}");
        azure.heal();
        // Once is not for long.
        azure.fault("Resources_List", r#""times":1,"#, fault);
        let passes = !expected.1.is_empty();
        let (told, waited) = read();
        assert_eq!((told.is_none(), waited.len()), (passes, usize::from(passes)), "{fault}");
        azure.heal();
    }
}

#[test]
fn one_dead_endpoint_hides_nothing_of_the_others() {
    let table = [
        ("VirtualMachines_ListAll", Source::Machines),
        ("PublicIPAddresses_ListAll", Source::Addresses),
        ("ManagementLocks_ListAtSubscriptionLevel", Source::Locks),
        ("BackupProtectedItems_List", Source::Protections),
    ];
    let world = || {
        let azure = Azure::of("backed-up");
        azure.change(r#"{"kind":"addLock"}"#);
        azure
    };
    let whole = world().survey();
    for fault in [r#"{"kind":"truncated"}"#, r#"{"kind":"status","status":500}"#, r#"{"kind":"reset"}"#] {
        for (operation, dead) in table {
            let azure = world();
            azure.fault(operation, "", fault);
            let estate = azure.survey();
            assert_eq!(estate.inventory.len(), whole.inventory.len(), "{operation} {fault}");
            for source in Source::ALL {
                assert_eq!(estate.is_known(source), source != dead, "{operation} {fault}: {source:?}");
            }
        }
    }
    // Without the list of all, what rests on it is not called done, and the rest is.
    let azure = world();
    azure.fault("Resources_List", "", r#"{"kind":"truncated"}"#);
    let estate = azure.survey();
    assert!(matches!(estate.outcome(Check::Backups), Outcome::Failed { source: Source::Resources, .. }));
    assert!(matches!(estate.outcome(Check::Locks), Outcome::Done { .. }) && estate.locks == whole.locks);
}

#[test]
fn awkward_names_values_and_amounts_come_through_whole() {
    let azure = Azure::of("awkward-resources");
    let hostile = r#"{"kind":"addResource","type":"Nobody.Knows/this/at/all","name":"<b>&amp;\"'/x/{y}"}"#;
    azure.change(hostile);
    azure.change(r#"{"kind":"cost","amounts":{"EUR":-999999999999999,"JPY":1}}"#);
    let estate = azure.survey();
    let every: Vec<_> = estate.inventory.each().collect();
    let tags: Vec<_> = every.iter().flat_map(|one| one.tags.each()).collect();
    assert!(
        tags.iter().any(|(name, value)| name.contains("onerror=") && *value == "</td></table>"),
        "{tags:?}"
    );
    assert!(tags.iter().any(|(name, value)| name.len() == 512 && value.len() == 256));
    assert!(tags.iter().any(|(name, value)| *name == "leeg" && value.is_empty()));
    let unknown = every.iter().find(|one| one.type_ == "Nobody.Knows/this/at/all").unwrap();
    assert_eq!((unknown.name.as_str(), unknown.id.last_name()), ("<b>&amp;\"'/x/{y}", "{y}"));
    let Ok(Costs::Estimate(told)) = now(azure.arm(true).costs(azure.id, beginning, &azure.scope)) else {
        panic!()
    };
    let minor: Vec<_> = told.amounts.each().iter().map(|one| one.minor()).collect();
    assert_eq!(minor[..2], [-999_999_999_999_999, 1]);
}
