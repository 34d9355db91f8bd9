//! Everything that the app asks of Azure, against answers that are none: nothing panics, and nothing is claimed that was not
//! said.

use proptest::prelude::*;
use winddown::api::{Arm, Assigned, Scope};
use winddown::cancellation::{Act, Event};
use winddown::cost::Costs;
use winddown::renewal;
use winddown::stopping::{Answer, Operation, OperationStatus};
use winddown::support_plan::{Renewal, SupportPlan};

use super::azure::{BASE, beginning, now, pauses};
use super::hostile::{ACCOUNT, ID, VAULT, always, id, lists, resource_id};

fn plan() -> SupportPlan {
    SupportPlan {
        id: format!("{ACCOUNT}/billingSubscriptions/p"),
        subscription: "p".into(),
        name: String::new(),
        begins: None,
        ends: None,
        renewal: Renewal::On,
        is_over: false,
        is_changing: false,
    }
}

/// Everything that the app asks of Azure, against one answer: what must hold of it whatever the answer is.
fn ask_everything(arm: &Arm) {
    let scope = Scope::app();
    for (_, _, read) in lists() {
        read(arm);
    }
    let _ = now(arm.subscription(id(), &scope));
    let _ = now(arm.permissions(id(), &scope));
    let _ = now(arm.role_assignments(id(), Assigned::To("o'neill"), &scope));
    let _ = now(arm.groups(id(), &scope));
    let _ = now(arm.tenant_name("t", &scope));
    let _ = now(arm.billing(id(), &scope));
    let _ = now(arm.billing_accounts(&scope));
    let _ = now(arm.support_plan(&plan().id, &scope));
    let _ = now(arm.invoices(ID, &scope));
    let _ = now(arm.invoice_address(ID, "../..", &scope));
    let _ = now(arm.machine_status(&resource_id(VAULT), &scope));
    let _ = now(arm.costs_by_resource(id(), &scope, |_| ()));
    let costs = now(arm.costs(id(), beginning, &scope));
    assert!(!matches!(costs, Ok(Costs::Estimate(_))), "{costs:?}");
    // An answer that is none says nothing of a change, and least of all that it was made.
    now(arm.set_renewal(&plan(), false));
    let (event, _) = now(arm.change(Act::Cancel, id()));
    assert!(matches!(event, Event::Lost | Event::Refused(_)), "{event:?}");
    let status = now(arm.operation_status(&Operation::Status(format!("{BASE}/x")), &scope));
    assert!(matches!(status, OperationStatus::Unreadable), "{status:?}");
    pauses();
}

const GARBAGE: [&str; 18] = [
    "",
    " ",
    "null",
    "true",
    "7",
    "\"\"",
    "[]",
    "{}",
    "<html><body>502</body></html>",
    r#"{"value":null}"#,
    r#"{"value":{}}"#,
    r#"{"value":[null,7,"x",[],{},{"id":null},{"id":"/"},{"id":"//"},{"subscriptionId":""}]}"#,
    r#"{"value":[{"id":"/subscriptions//resourceGroups//providers//","name":null,"tags":{"":null}}]}"#,
    r#"{"error":null}"#,
    r#"{"error":{"code":7,"message":[]}}"#,
    r#"{"properties":[],"value":""}"#,
    r#"{"properties":{"columns":[{}],"rows":[[]]}}"#,
    "\u{feff}{\"value\":[]}",
];

#[test]
fn no_answer_makes_anything_panic_or_claim_what_it_does_not_say() {
    let deep = "[".repeat(5_000) + &"]".repeat(5_000);
    for status in [0, 100, 200, 204, 206, 302, 400, 401, 403, 404, 409, 429, 500, 504, 999] {
        for body in GARBAGE.into_iter().chain([deep.as_str()]) {
            ask_everything(&always(status, body));
        }
    }
    // What was accepted is accepted by its status alone, and a client error is a refusal whatever it says.
    let machine = resource_id(VAULT);
    for body in GARBAGE {
        assert_eq!(now(always(202, body).deallocate(&machine)).0, Answer::Accepted(None));
        assert!(matches!(now(always(400, body).deallocate(&machine)).0, Answer::Refused(_)));
        let renewal = |status| now(always(status, body).set_renewal(&plan(), false)).0;
        assert_eq!((renewal(202), renewal(500)), (renewal::Answer::Accepted, renewal::Answer::Lost));
        assert!(matches!(renewal(400), renewal::Answer::Refused(_)), "{body}");
        assert_eq!(now(always(500, body).deallocate(&machine)).0, Answer::Lost);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_anything_panic(
        body in "\\PC{0,60}|[\\[\\]{}\",:\\\\a0-9eun. -]{0,60}",
        status in prop::sample::select(vec![200_u16, 204, 400, 409, 500]),
    ) {
        ask_everything(&always(status, &body));
    }
}
