//! What the second step tells of resources, of the bill and of the way back, and what has changed meanwhile.

use super::{Before, LATE, Page, Place, State, Step, fault};

pub(super) fn states() -> Vec<State> {
    let review = |name: &str, scenario, shows| State::new(Page::Review, name, scenario, shows);
    let refused = |operation| {
        [Before::Fault(fault(operation, r#""kind":"status","status":403,"code":"AuthorizationFailed""#))]
    };
    let confirmed = [Step::Press("review-confirm"), Step::Press("dialog-yes")];
    // The answers are here, then the world changes, then the person says yes.
    let changed = |name: &str, scenario, change: &str, shows| {
        review(name, scenario, shows).then([
            Step::Await("charges-title"),
            Step::Await("plans-title"),
            Step::Change(format!(r#"{{"change":{change}}}"#)),
            confirmed[0].clone(),
            confirmed[1].clone(),
        ])
    };
    vec![
        review("web-shop", "web-shop", "effect-deallocated").then([Step::Press("effect-disabled")]),
        review("costs-of-each", "web-shop", "cost-of-one").then([Step::Press("effect-deallocated")]),
        review("costs-of-none", "web-shop", "costly-elsewhere").before([Before::Tampered(
            "microsoft.storage/storageaccounts/stwebshopfotos",
            "microsoft.storage/storageaccounts/stverwijderd",
        )]),
        review("costs-by-resource-unread", "web-shop", "costly-unread").before([Before::Fault(
            r#"{"operation":"Query_Usage","skip":1,"fault":{"kind":"status","status":500}}"#.into(),
        )]),
        review("addresses-unread", "web-shop", "effect-address-unclear")
            .before(refused("PublicIPAddresses_ListAll")),
        review("nothing-there", "no-resources", "others-found"),
        review("resources-unread", "web-shop", "check-unread").before(refused("Resources_List")),
        review("resources-being-read", "web-shop", "check-running")
            .before([Before::Fault(fault("Resources_List", LATE))]),
        review("bill", "web-shop", "usage-so-far"),
        review("invoices-unread", "web-shop", "invoices-unread")
            .before(refused("Invoices_ListByBillingSubscription")),
        review("costs-untold", "costs-unavailable", "charges-gaps"),
        review("plans-unread", "web-shop", "plans-unread").before(refused("BillingAccounts_List")),
        review("covered", "trial", "usage-covered"),
        review("credit-first", "credit", "usage-after-credit")
            .before([Before::Tampered(r#""spendingLimit":"On""#, r#""spendingLimit":"Off""#)]),
        review("by-partner", "partner", "usage-by-partner"),
        review("bill-unknown-offer", "single", "usage-unknown")
            .before(refused("BillingProperty_Get"))
            .before([Before::Tampered("PayAsYouGo_2014-09-01", "Novelty_2031-01-01")]),
        review("awkward", "awkward-resources", "effects-title").then([Step::Press("effect-disabled")]),
        review("checking", "web-shop", "dialog-checking").then([
            Step::Await("plans-title"),
            Step::Fault(fault("Resources_List", LATE)),
            confirmed[0].clone(),
            confirmed[1].clone(),
        ]),
        changed("changed-resource", "web-shop", r#"{"kind":"addResource"}"#, "changed-appeared"),
        changed(
            "changed-gone",
            "web-shop",
            r#"{"kind":"removeResource","name":"vm-kantoor"}"#,
            "changed-gone",
        ),
        // The first step says when the right is known; the second shows it nowhere.
        review("changed-right", "web-shop", "changed-permission").at(Place::Of(Page::Prepare, "")).then([
            Step::Await("details-role-allowed"),
            Step::Press("prepare-continue"),
            Step::Await("charges-title"),
            Step::Await("plans-title"),
            Step::Change(r#"{"change":{"kind":"permission","role":"reader"}}"#.to_owned()),
            confirmed[0].clone(),
            confirmed[1].clone(),
        ]),
        changed("changed-costs", "web-shop", r#"{"kind":"cost","amounts":"untold"}"#, "changed-charges"),
        changed("changed-costs-alone", "web-shop", r#"{"kind":"cost","amounts":"untold"}"#, "part-resources")
            .before(refused("Resources_List")),
        // The plan itself is here, not only the place where it will be.
        review("changed-plan", "support-plan", "changed-plans").then([
            Step::Await("charges-title"),
            Step::Await("renewal-is-on"),
            Step::Change(r#"{"change":{"kind":"renewal","isOn":false}}"#.to_owned()),
            confirmed[0].clone(),
            confirmed[1].clone(),
        ]),
        changed("changed-uncompared", "web-shop", r#"{"kind":"addResource"}"#, "changed-unchecked").before([
            Before::Fault(fault("Query_Usage", r#""kind":"status","status":503"#)),
            Before::Fault(fault("BillingAccounts_List", r#""kind":"status","status":403"#)),
            Before::Fault(fault("Permissions_List", r#""kind":"status","status":403"#)),
        ]),
    ]
    .into_iter()
    .chain(support_plans())
    .collect()
}

/// Support plans, and what may become of turning their renewal off.
fn support_plans() -> Vec<State> {
    let review = |name: &str, scenario, shows| State::new(Page::Review, name, scenario, shows);
    let refused = |operation| {
        [Before::Fault(fault(operation, r#""kind":"status","status":403,"code":"AuthorizationFailed""#))]
    };
    vec![
        review("support-plan", "support-plan", "plan-left"),
        review("renewal-off", "support-plan", "renewal-is-off").then([
            Step::Press("renewal-turn-off"),
            Step::Await("renewal-changing"),
            Step::Wait(120),
        ]),
        review("renewal-changing", "support-plan", "renewal-changing")
            .before([Before::Fault(fault("BillingSubscriptions_Update", LATE))])
            .then([Step::Press("renewal-turn-off")]),
        review("renewal-unclear", "support-plan", "renewal-unclear")
            .before([Before::Fault(fault("BillingSubscriptions_Update", r#""kind":"reset""#))])
            .then([Step::Press("renewal-turn-off")]),
        review("renewal-no-effect", "support-plan", "renewal-no-effect")
            .before([Before::Fault(fault("BillingSubscriptions_Update", r#""kind":"reset""#))])
            .then([Step::Press("renewal-turn-off"), Step::Await("renewal-unclear"), Step::Wait(3_600)]),
        review("renewal-no-turn", "support-plan", "renewal-no-turn").then([
            Step::BesideAnotherTab,
            Step::LoseStore,
            Step::Press("renewal-turn-off"),
        ]),
        review("renewal-not-allowed", "support-plan", "renewal-not-allowed")
            .before(refused("BillingSubscriptions_Update"))
            .then([Step::Press("renewal-turn-off")]),
        review("renewal-refused", "support-plan", "renewal-refused")
            .before([Before::Fault(fault(
                "BillingSubscriptions_Update",
                r#""kind":"status","status":400,"code":"BadRequest","message":"Azure says no.""#,
            ))])
            .then([Step::Press("renewal-turn-off")]),
        review("support-plan-ending", "support-plan-ending", "plan-left"),
        review("support-plan-unpriced", "support-plan", "plan-left-unpriced")
            .before(refused("Invoices_ListByBillingSubscription")),
        review("support-plan-untold", "support-plan", "plan-untold")
            .before([Before::Tampered("termEndDate", "untold")]),
    ]
}
