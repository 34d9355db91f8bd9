//! Details and usage: each part in each of its states, and none of them hiding another.

use leptos::prelude::*;
use winddown::api::{ApiError, Problem};
use winddown::cancellation::{Act, Effect, Refusal, Stage};
use winddown::cost::{Costs, Estimate, ResourceCost, Untold};
use winddown::invoice::{Invoice, InvoiceKind, InvoiceStatus};
use winddown::money::{Amounts, Currency, Money};
use winddown::offer::Offer;
use winddown::permission::{MayCancel, PrincipalKind, Role, RoleAssignment};
use winddown::policy::Policy;
use winddown::readiness::{Arrival, Source};
use winddown::resource::{Kind, Resource, ResourceId, Tags};
use winddown::subscription::State;
use winddown::support_plan::{Renewal, SupportPlan};
use winddown::ui::dossier::Beside;
use winddown::ui::pages::{DetailsView, Download, Downloads, Usage};
use winddown::ui::parts::WhoCan;
use winddown::ui::reading::Part;

use crate::support::{EN, NL, html, now, request, says, subscription, who, words};

/// Nothing is known yet.
fn usage() -> Usage {
    Usage {
        id: subscription(State::Enabled, Offer::PayAsYouGo).id,
        estate: RwSignal::default(),
        costs: RwSignal::default(),
        costs_by_resource: RwSignal::default(),
        invoices: RwSignal::default(),
        plans: RwSignal::default(),
        roles: RwSignal::default(),
        renewal_of: Callback::new(|_| RwSignal::default()),
        downloads: downloads(Download::NotAsked),
        portal: "https://portal.azure.com",
        policy: Policy::default(),
        now: now(),
        on_retry: Callback::new(|_| ()),
    }
}

fn downloads(state: Download) -> Downloads {
    Downloads { of: Callback::new(move |_| RwSignal::new(state.clone())), on_ask: Callback::new(|_| ()) }
}

fn details(who: WhoCan, stage: Stage, usage: Usage) -> impl IntoView {
    let subscription = subscription(State::Enabled, Offer::PayAsYouGo);
    view! { <DetailsView subscription stage=RwSignal::new(stage) who usage/> }
}

/// The page with something known.
fn with(known: impl FnOnce(Usage)) -> AnyView {
    let usage = usage();
    known(usage);
    details(who(Some(MayCancel::Allowed)), Stage::Idle, usage).into_any()
}

fn read<T>(value: T) -> Part<T> {
    Part::Read { value, at: now() }
}

fn failed<T>(so_far: T) -> Part<T> {
    Part::Failed { problem: ApiError { problem: Problem::Server { status: 503 }, correlation: None }, so_far }
}

fn euros(minor: i128) -> Money {
    Money::new(minor, Currency::parse("EUR").unwrap())
}

fn id(name: &str) -> String {
    format!("/subscriptions/s/resourceGroups/rg-shop/providers/Microsoft.Storage/storageAccounts/{name}")
}

fn account(name: &str) -> Resource {
    Resource {
        id: ResourceId::parse(&id(name)).unwrap(),
        name: name.into(),
        type_: "Microsoft.Storage/storageAccounts".into(),
        kind: Kind::StorageAccount,
        location: "westeurope".into(),
        tags: Tags::default(),
        is_system: false,
    }
}

fn invoice(number: usize) -> Invoice {
    let day = |text: &str| text.parse().unwrap();
    Invoice {
        name: format!("E2{number:08}"),
        kind: InvoiceKind::Usage,
        status: InvoiceStatus::OverDue,
        period: Some((day("2026-01-29"), day("2026-02-27"))),
        made: Some(day("2026-03-02")),
        due: Some(day("2026-03-16")),
        net: Some(euros(10_000)),
        total: Some(euros(12_100)),
        open: Some(euros(12_100)),
    }
}

fn plan(renewal: Renewal) -> SupportPlan {
    SupportPlan {
        id: "p".into(),
        subscription: "p".into(),
        name: "Standard".into(),
        begins: Some("2025-12-29".parse().unwrap()),
        ends: Some("2026-06-29".parse().unwrap()),
        renewal,
        is_over: false,
        is_changing: false,
    }
}

#[test]
fn details_say_what_is_not_known() {
    let view = |may_cancel| {
        move || {
            let who = who(may_cancel);
            who.beside.set(Beside { directory: Some("Contoso".to_owned()), ..Beside::default() });
            details(who, Stage::Idle, usage())
        }
    };
    says(
        &words(EN, view(Some(MayCancel::Unknown))),
        &["Azure does not tell", "Not known", "Contoso", "Pay-as-you-go"],
    );
    says(&words(NL, view(None)), &["Wordt nagegaan", "Betalen naar gebruik", "Abonnement opzeggen"]);
}

#[test]
fn whoever_may_not_cancel_sees_who_can_and_the_way_stays_open() {
    let view = || details(who(Some(MayCancel::NotAllowed)), Stage::Idle, usage());
    says(&words(NL, view), &["Met uw rol mag u niet opzeggen", "Verzoek kopiëren", "Abonnement opzeggen"]);
    assert!(!html(NL, view).contains("button primary"), "what is not allowed is not recommended");
    // Once it is sent, nobody needs to be asked.
    let sent = || details(who(Some(MayCancel::NotAllowed)), Stage::Pending(request(Act::Cancel)), usage());
    assert!(!words(NL, sent).contains("Verzoek kopiëren"));
}

#[test]
fn every_part_fails_alone_and_offers_to_be_read_again() {
    let view = || {
        with(|usage| {
            usage.costs.set(failed(None));
            usage.costs_by_resource.set(failed(vec![]));
            usage.invoices.set(failed(vec![]));
            usage.plans.set(failed(vec![(plan(Renewal::On), None)]));
            usage.roles.set(failed(vec![]));
            usage.estate.update(|estate| {
                let problem = ApiError { problem: Problem::Network, correlation: None };
                estate.apply(Arrival::Resources(vec![account("stfotos")]));
                estate.apply(Arrival::Failed { source: Source::Resources, problem });
            });
        })
    };
    let nl = words(NL, view);
    says(
        &nl,
        &[
            "De kosten konden niet worden gelezen",
            "De kosten per resource konden niet worden gelezen",
            "Dit kon niet helemaal worden gelezen",
            "De facturen konden niet worden gelezen",
            "Of u een ondersteuningsplan hebt",
            "Wie welke rol heeft, kon niet worden gelezen",
            // What was read before stands beside it.
            "In totaal: 1",
            "Standard",
        ],
    );
    assert_eq!(nl.matches("Opnieuw proberen").count(), 6, "{nl}");
    let en = words(EN, view);
    says(&en, &["could not be read", "Cancel subscription", "Essentials"]);
    assert!(!en.contains("tells no invoices"), "what could not be read is not nothing: {en}");
}

#[test]
fn costs_come_in_sum_and_with_what_cost_most() {
    let cost = |name: &str, minor| ResourceCost { resource: id(name), amount: euros(minor) };
    let view = move || {
        with(|usage| {
            let amounts = Amounts::of([euros(1_500)]).unwrap();
            usage.costs.set(read(Some(Costs::Estimate(Estimate { amounts, read_at: now() }))));
            usage.costs_by_resource.set(read(vec![
                cost("stklein", 200),
                cost("stgroot", 1_000),
                cost("weg", 300),
            ]));
            usage.estate.update(|estate| {
                estate.apply(Arrival::Resources(vec![account("stgroot"), account("stklein")]));
                estate.apply(Arrival::Ended { source: Source::Resources, read_at: now() });
            });
        })
    };
    let nl = words(NL, view);
    says(
        &nl,
        &[
            "Wat het meest kostte",
            "Kosten van resources die er niet meer zijn, of van geen resource",
            "Opslagaccount",
        ],
    );
    assert!(nl.find("stgroot") < nl.find("stklein"), "{nl}");
    says(&words(EN, view), &["What cost most", "Regions", "westeurope: 2", "In all: 2. Resource groups: 1."]);
    // Where Azure tells no costs at all, that is said once.
    let untold = words(EN, || with(|usage| usage.costs.set(read(Some(Costs::Untold(Untold::NotForOffer))))));
    says(&untold, &["Azure does not tell the costs"]);
    assert!(!untold.contains("What cost most"), "{untold}");
}

#[test]
fn invoices_are_none_many_or_unread_and_these_are_three_things() {
    let none = || with(|usage| usage.invoices.set(read(vec![])));
    says(&words(NL, none), &["Azure meldt geen facturen van dit abonnement"]);
    says(&words(EN, none), &["That does not mean that there are none"]);
    let many = || with(|usage| usage.invoices.set(read((0..200).map(invoice).collect())));
    let nl = words(NL, many);
    says(&nl, &["Vervaldatum", "E200000000", "Te laat", "121.00", "Downloaden", "Nog 195 weergeven"]);
    assert!(!nl.contains("E200000005"), "two hundred rows do not come at once: {nl}");
    says(&words(EN, many), &["Due", "Overdue", "Download"]);
    let bare = || {
        with(|usage| {
            let status = InvoiceStatus::Other("Locked".into());
            let bare = Invoice { status, period: None, due: None, total: None, ..invoice(1) };
            usage.invoices.set(read(vec![bare]));
        })
    };
    says(&words(NL, bare), &["Onbekend in deze app: Locked", "Niet bekend"]);
}

#[test]
fn a_document_is_asked_for_made_opened_or_not_there() {
    let view = |state: Download| {
        move || {
            let usage = Usage { downloads: downloads(state), ..usage() };
            usage.invoices.set(read(vec![invoice(1)]));
            details(who(Some(MayCancel::Allowed)), Stage::Idle, usage)
        }
    };
    says(&words(NL, view(Download::Asked)), &["Azure wordt om de factuur gevraagd"]);
    says(&words(NL, view(Download::BeingMade)), &["Azure maakt dit document nog", "Downloaden"]);
    says(&words(EN, view(Download::BeingMade)), &["still making this document", "Download"]);
    let opened = view(Download::Opened("https://invoices.example/1?sig=x".into()));
    let html = html(EN, opened.clone());
    assert!(html.contains("https://invoices.example/1?sig=x") && html.contains("noopener"), "{html}");
    says(&words(EN, opened), &["It opens in a new tab", "Invoice E200000001"]);
    let problem = ApiError { problem: Problem::NotAllowed, correlation: None };
    says(&words(NL, view(Download::Failed(problem))), &["De factuur kon niet worden opgehaald"]);
}

#[test]
fn a_plan_is_told_with_what_is_left_of_it() {
    let none = || with(|usage| usage.plans.set(read(vec![])));
    says(&words(NL, none), &["Er is geen ondersteuningsplan gevonden"]);
    let in_term = || with(|usage| usage.plans.set(read(vec![(plan(Renewal::On), Some(euros(8_433)))])));
    says(&words(NL, in_term), &["Standard", "nog 4 maanden", "337.32", "vanzelf verlengd"]);
    let ending = || {
        with(|usage| {
            let ending = SupportPlan { ends: Some("2026-03-13".parse().unwrap()), ..plan(Renewal::Off) };
            usage.plans.set(read(vec![(ending, None)]));
        })
    };
    says(&words(EN, ending), &["Standard: 1 more month", "The price is not known", "does not renew itself"]);
    let over = || {
        with(|usage| {
            usage.plans.set(read(vec![(SupportPlan { is_over: true, ..plan(Renewal::Off) }, None)]));
        })
    };
    says(&words(EN, over), &["No support plan was found"]);
}

#[test]
fn roles_are_told_by_object_id_owners_first() {
    let assignment = |role, principal: &str, scope: &str| RoleAssignment {
        scope: scope.into(),
        role,
        principal: principal.into(),
        kind: PrincipalKind::User,
        has_condition: role == Role::Other,
    };
    let view = move || {
        with(|usage| {
            usage.roles.set(read(vec![
                assignment(Role::Reader, "lezer-id", "/"),
                assignment(Role::Other, "ander-id", "/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad"),
                assignment(Role::Owner, "eigenaar-id", "/"),
            ]));
        })
    };
    let nl = words(NL, view);
    says(
        &nl,
        &[
            "Eigenaar",
            "Lezer",
            "Een andere rol",
            "Persoon",
            "Toegekend boven dit abonnement",
            "onder een voorwaarde",
        ],
    );
    assert!(nl.find("eigenaar-id") < nl.find("lezer-id"), "{nl}");
    says(&words(EN, view), &["by their object ID only", "Access control in the Azure portal"]);
    says(&words(EN, || with(|usage| usage.roles.set(read(vec![])))), &["Azure does not tell who can"]);
}

#[test]
fn what_was_done_is_what_this_browser_knows() {
    let view = |stage: Stage| move || details(who(Some(MayCancel::Allowed)), stage, usage());
    says(
        &words(NL, view(Stage::Idle)),
        &[
            "leest het activiteitenlogboek van Azure niet",
            "is niets verzonden",
            "Activiteitenlogboek in de Azure-portal",
        ],
    );
    let undone = Effect { sent_at: now(), seen_at: now() };
    let request = winddown::cancellation::Request { undoes: Some(undone), ..request(Act::Reactivate) };
    let done = words(EN, view(Stage::Done { request, seen_at: now() }));
    says(&done, &["Cancellation sent on", "Reactivation sent on", "Azure’s status showed it on"]);
    assert!(done.find("Cancellation sent") < done.find("Reactivation sent"), "{done}");
    let refused = Stage::Refused { request, why: Refusal::NotAllowed };
    says(&words(NL, view(refused)), &["Azure heeft het geweigerd. Er is niets veranderd."]);
}
