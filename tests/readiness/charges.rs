//! Scenario by scenario: what remains to be paid, and that what Azure does not tell is never taken for nothing.

use chrono::NaiveDate;
use winddown::api::{ApiError, Problem};
use winddown::consequence::{Charges, Drift, Figure, Gap, Part, Plans, Snapshot, Told, Usage, affected};
use winddown::cost::{Costs, ResourceCost, Untold};
use winddown::money::{Amounts, Money};
use winddown::permission::MayCancel;
use winddown::policy::Policy;
use winddown::resource::ResourceId;
use winddown::support_plan::{Renewal, SupportPlan};

use super::azure::{Azure, now};
use super::expected;

/// Everything that is read for the review of a subscription.
struct Read {
    charges: Charges,
    costs: Result<Costs, ApiError>,
    plans: Vec<(SupportPlan, Option<Money>)>,
}

fn read(azure: &Azure) -> Read {
    let arm = azure.arm(true);
    let subscription = now(arm.subscription(azure.id, &azure.scope)).unwrap();
    let billing = now(arm.billing(azure.id, &azure.scope)).ok();
    let costs = now(arm.costs(azure.id, || azure.time(), &azure.scope));
    let invoices = now(arm.invoices(&azure.id.to_string(), &azure.scope)).ok();
    let account = billing.as_ref().and_then(|billing| billing.account.clone());
    let mut plans = Vec::new();
    let read = now(arm.support(account.as_deref(), &azure.scope, |plan, price| plans.push((plan, price))));
    let told = Told {
        subscription: &subscription,
        billing: billing.as_ref(),
        costs: costs.as_ref().ok(),
        invoices: invoices.as_deref(),
        plans: read.is_ok().then_some(plans.as_slice()),
    };
    let charges = Charges::reckon(&told, azure.time().date_naive(), &Policy::default());
    Read { charges, costs, plans }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The word for what is paid for usage.
fn word(usage: &Usage) -> &'static str {
    match usage {
        Usage::LastInvoice { costs: Some(Costs::Estimate(_)), after_credit: false, .. } => "estimate",
        Usage::LastInvoice { costs: Some(Costs::Untold(Untold::NoData)), .. } => "no data",
        Usage::LastInvoice { .. } => "untold",
        Usage::CoveredByCredit { credit: Some(_) } => "credit",
        Usage::CoveredByCredit { credit: None } => "covered",
        Usage::ByPartner => "partner",
        Usage::Unknown { .. } => "unknown",
    }
}

#[test]
fn every_scenario_says_what_remains_to_be_paid() {
    for (scenario, usage, plans, gaps) in expected::charges() {
        let read = read(&Azure::of(scenario));
        assert_eq!(word(&read.charges.usage), usage, "{scenario}: {:?}", read.charges.usage);
        let Plans::Known(known) = &read.charges.plans else { panic!("{scenario}") };
        assert_eq!((known.len(), read.plans.len()), (plans, plans), "{scenario}");
        assert_eq!(read.charges.gaps, gaps, "{scenario}");
        // Nothing known is no sum of zero.
        let has_sum = usage == "estimate" || plans > 0;
        assert_eq!(!read.charges.known.is_empty(), has_sum, "{scenario}");
    }
}

#[test]
fn costs_that_are_not_told_say_why() {
    for (scenario, expected) in [
        ("partner", Untold::HiddenByPartner),
        ("students", Untold::NotForOffer),
        ("costs-unavailable", Untold::NoData),
    ] {
        assert_eq!(read(&Azure::of(scenario)).costs, Ok(Costs::Untold(expected)), "{scenario}");
    }
    let azure = Azure::of("web-shop");
    azure.refuse("Query_Usage");
    assert_eq!(read(&azure).costs, Ok(Costs::Untold(Untold::NotAllowed)));
    // Whoever is throttled for longer than anybody waits is told so, and shown no figure.
    azure.heal();
    azure.fault("Query_Usage", "", r#"{"kind":"status","status":429,"retryAfter":600}"#);
    let read = read(&azure);
    assert!(matches!(read.costs.unwrap_err().problem, Problem::TooManyRequests { retry_after: Some(_) }));
    assert_eq!((read.charges.gaps, read.charges.known.is_empty()), (vec![Gap::Usage], true));
}

#[test]
fn amounts_in_three_currencies_stay_apart_and_parts_add_up_to_the_sum() {
    let azure = Azure::of("awkward-resources");
    let Ok(Costs::Estimate(estimate)) = read(&azure).costs else { panic!() };
    let codes: Vec<String> =
        estimate.amounts.each().iter().map(|money| money.currency().to_string()).collect();
    assert_eq!(codes, ["EUR", "JPY", "USD"]);
    let mut costs = Vec::new();
    now(azure.arm(true).costs_by_resource(azure.id, &azure.scope, |page| costs.extend(page))).unwrap();
    let estate = azure.survey();
    let (all, elsewhere) = affected(&estate.inventory, &costs);
    assert!(elsewhere.is_empty(), "every cost finds its resource, whatever its spelling: {elsewhere:?}");
    let parts = all.iter().flat_map(|one| one.cost.each().to_vec());
    assert_eq!(Amounts::of(parts), Some(estimate.amounts));
    let refund = all.iter().find(|one| one.resource.name == "terugbetaald").unwrap();
    assert!(refund.cost.each()[0].minor() < 0);
}

#[test]
fn costs_come_by_pages_as_well_and_nothing_is_lost_on_the_way() {
    let sum = |page| {
        let azure = Azure::with("web-shop", 0, page);
        let (mut pages, mut parts) = (0, Vec::new());
        let arm = azure.arm(true);
        let on_page = |page: Vec<ResourceCost>| {
            pages += 1;
            parts.extend(page.into_iter().map(|one| one.amount));
        };
        now(arm.costs_by_resource(azure.id, &azure.scope, on_page)).unwrap();
        (pages, Amounts::of(parts).unwrap())
    };
    let ((one, whole), (many, by_pages)) = (sum(1_000), sum(3));
    assert_eq!((one, whole), (1, by_pages));
    assert!(many > 3);
}

#[test]
fn the_last_invoice_follows_the_invoices_so_far_or_the_agreement() {
    let when = |scenario| match read(&Azure::of(scenario)).charges.usage {
        Usage::LastInvoice { when, .. } => when,
        other => panic!("{other:?}"),
    };
    let online = when("web-shop").unwrap();
    assert_eq!(online.expected, Some(online.cycle_ends + chrono::Days::new(2)));
    let enterprise = when("enterprise").unwrap();
    assert_eq!((enterprise.cycle_ends, enterprise.expected), (day("2026-04-01"), None));
}

#[test]
fn a_support_plan_is_told_in_months_and_money_with_its_end() {
    for (scenario, months, ends, cents, renewal) in [
        ("support-plan", 4, "2026-06-29", 4 * 8_433, Renewal::On),
        ("support-plan-ending", 1, "2026-03-13", 8_433, Renewal::Off),
    ] {
        let Plans::Known(plans) = read(&Azure::of(scenario)).charges.plans else { panic!() };
        let left = plans[0].remainder.unwrap();
        assert_eq!((left.months, left.ends), (months, day(ends)), "{scenario}");
        assert_eq!(left.amount.map(Money::minor), Some(cents), "{scenario}");
        assert_eq!(plans[0].plan.renewal, renewal, "{scenario}");
    }
}

fn snapshot(azure: &Azure) -> Snapshot {
    let estate = azure.survey();
    let read = read(azure);
    let plans: Vec<SupportPlan> = read.plans.into_iter().map(|(plan, _)| plan).collect();
    let costs = read.costs.ok();
    let may_cancel = now(azure.arm(true).may_cancel(azure.id, &azure.scope)).ok();
    Snapshot::of(Some(&estate.inventory), may_cancel, costs.as_ref(), Some(&plans))
}

#[test]
fn what_changed_between_review_and_cancel_is_caught() {
    let azure = Azure::of("support-plan");
    let before = snapshot(&azure);
    assert_eq!(before.drift(&snapshot(&azure)), Drift::default());
    // A day later more has been used, and somebody has turned the renewal off.
    now(azure.arm(true).set_renewal(&read(&azure).plans[0].0, false));
    azure.wait(86_400);
    let drift = before.drift(&snapshot(&azure));
    assert!(drift.charges.is_some() && drift.plans && drift.appeared.is_empty());
    // What Azure refuses to tell now cannot be compared, and is told as that.
    azure.refuse("Permissions_List");
    assert_eq!(before.drift(&snapshot(&azure)).unchecked, [Part::Permissions]);
}

#[test]
fn every_change_behind_the_persons_back_is_drift_and_nothing_else_is() {
    let azure = Azure::of("support-plan");
    let before = snapshot(&azure);
    azure.change(r#"{"kind":"addLock"}"#);
    assert_eq!(before.drift(&snapshot(&azure)), Drift::default(), "locks are no part of the picture");
    azure.change(r#"{"kind":"addResource","name":"stnieuw"}"#);
    azure.change(r#"{"kind":"removeResource","name":"vm-web-01"}"#);
    let drift = before.drift(&snapshot(&azure));
    let names = |ids: &[ResourceId]| ids.iter().map(|id| id.last_name().to_owned()).collect::<Vec<_>>();
    assert_eq!(
        (names(&drift.appeared), names(&drift.gone)),
        (vec!["stnieuw".into()], vec!["vm-web-01".into()])
    );
    let rest = Drift { appeared: Vec::new(), gone: Vec::new(), ..drift };
    assert_eq!(rest, Drift::default());

    let before = snapshot(&azure);
    azure.change(r#"{"kind":"cost","amounts":{"EUR":99999}}"#);
    let Some((Figure::Told(_), Figure::Told(now))) = before.drift(&snapshot(&azure)).charges else {
        panic!()
    };
    assert_eq!(now.each()[0].minor(), 99_999);
    azure.change(r#"{"kind":"cost","amounts":"untold"}"#);
    assert!(matches!(before.drift(&snapshot(&azure)).charges, Some((_, Figure::Untold))));

    let before = snapshot(&azure);
    azure.change(r#"{"kind":"renewal","isOn":false}"#);
    let drift = before.drift(&snapshot(&azure));
    assert_eq!(Drift { plans: false, ..drift.clone() }, Drift::default());
    assert!(drift.plans);

    let before = snapshot(&azure);
    azure.change(r#"{"kind":"permission","role":"contributor"}"#);
    let no = MayCancel::NotAllowed;
    assert_eq!(before.drift(&snapshot(&azure)).permission, Some((MayCancel::Allowed, no)));
    azure.change(r#"{"kind":"permission","role":"unknown"}"#);
    assert_eq!(before.drift(&snapshot(&azure)).unchecked, [Part::Permissions]);
}

#[test]
fn another_estate_and_another_role_are_drift() {
    let (shop, other) = (snapshot(&Azure::of("backed-up")), snapshot(&Azure::of("not-an-administrator")));
    let drift = shop.drift(&other);
    assert!(!drift.gone.is_empty() && !drift.appeared.is_empty());
    assert_eq!(drift.permission, Some((MayCancel::Allowed, MayCancel::NotAllowed)));
}
