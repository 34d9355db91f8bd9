//! Who can cancel where the person may not, and the request to them.

use leptos::prelude::*;
use winddown::api::{ApiError, Problem};
use winddown::billing::BillingProperty;
use winddown::offer::Offer;
use winddown::permission::{MayCancel, PrincipalKind, Role, RoleAssignment};
use winddown::subscription::State;
use winddown::ui::dossier::Beside;
use winddown::ui::parts::right_notice;
use winddown::ui::reading::Part;

use crate::support::{EN, NL, html, now, says, subscription, who, words};

const ADDRESS: &str = "willem.smit@voorbeeldgroep.example";
const GROUP: &str = "0b6b1d3c-5f0b-4b4c-9d4e-0d9d9c1a2b3c";

fn owners() -> Vec<RoleAssignment> {
    vec![RoleAssignment {
        scope: "/".into(),
        role: Role::Owner,
        principal: GROUP.into(),
        kind: PrincipalKind::Group,
        has_condition: false,
    }]
}

fn told(value: Vec<RoleAssignment>) -> Part<Vec<RoleAssignment>> {
    Part::Read { value, at: now() }
}

fn notice(
    may_cancel: Option<MayCancel>,
    address: Option<&str>,
    roles: Part<Vec<RoleAssignment>>,
) -> impl IntoView {
    let who = who(may_cancel);
    let billing =
        BillingProperty { account_admin_email: address.map(str::to_owned), ..BillingProperty::default() };
    who.beside.set(Beside { billing: Some(billing), billing_answered: true, ..Beside::default() });
    who.roles.set(roles);
    right_notice(&subscription(State::Enabled, Offer::PayAsYouGo), who)
}

#[test]
fn nothing_is_said_to_whoever_may_cancel() {
    for tag in [NL, EN] {
        let told = words(tag, || notice(Some(MayCancel::Allowed), Some(ADDRESS), told(owners())));
        assert!(!told.contains(char::is_alphabetic), "{told}");
    }
}

#[test]
fn what_is_not_known_lets_the_person_go_on() {
    let nl = words(NL, || notice(Some(MayCancel::Unknown), None, Part::NotRead));
    says(&nl, &["Het is niet bekend of u mag opzeggen", "U kunt doorgaan", "Opnieuw proberen"]);
    says(&words(EN, || notice(None, None, Part::NotRead)), &["Checking whether you may cancel"]);
}

#[test]
fn whoever_may_not_is_told_why_who_can_and_is_given_a_request() {
    let view = || notice(Some(MayCancel::NotAllowed), Some(ADDRESS), told(owners()));
    says(
        &words(NL, view),
        &[
            "Met uw rol mag u niet opzeggen",
            "laat een eigenaar van het abonnement opzeggen",
            "Accountbeheerder",
            ADDRESS,
            "Eigenaar",
            "Groep",
            GROUP,
            "alleen met hun object-id",
            "Wilt u het Azure-abonnement Webshop opzeggen?",
            "Abonnements-id: 83aa47df-e3e9-49ff-877b-94304bf3d3ad",
            "https://winddown.example/subscriptions/83aa47df/cancel",
            "Ik vraag het u omdat",
            "Verzoek kopiëren",
        ],
    );
    let en = words(EN, view);
    says(&en, &["Account Administrator", "by their object ID only", "Could you please cancel"]);
    // The mail is addressed, and says the same.
    let html = html(NL, view);
    assert!(
        html.contains(&format!(
            "mailto:{ADDRESS}?subject=Verzoek%3A%20Azure-abonnement%20Webshop%20opzeggen"
        ))
    );
    assert!(html.contains("body=Wilt%20u%20het%20Azure-abonnement%20Webshop%20opzeggen"));
}

#[test]
fn where_nobody_is_known_that_is_said_and_the_mail_has_no_address() {
    let view = || notice(Some(MayCancel::NotAllowed), None, told(vec![]));
    says(&words(NL, view), &["Azure meldt niet wie het kan", "E-mail schrijven"]);
    let en = words(EN, view);
    says(&en, &["Azure does not tell who can", "Copy the request"]);
    assert!(!en.contains("by their object ID only"), "{en}");
    assert!(html(EN, view).contains("mailto:?subject="));
}

#[test]
fn owners_that_are_being_read_or_cannot_be_hide_nothing_else() {
    let reading = || notice(Some(MayCancel::NotAllowed), Some(ADDRESS), Part::Reading { so_far: vec![] });
    says(&words(NL, reading), &[ADDRESS, "Wordt gelezen", "Verzoek kopiëren"]);
    let problem = ApiError { problem: Problem::NotAllowed, correlation: None };
    let failed = words(EN, || {
        notice(Some(MayCancel::NotAllowed), Some(ADDRESS), Part::Failed { problem, so_far: vec![] })
    });
    says(&failed, &[ADDRESS, "Who has which role could not be read", "Try again", "Copy the request"]);
    assert!(!failed.contains("does not tell who can"), "it may, it could only not be read: {failed}");
}
