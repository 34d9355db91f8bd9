//! The list: full, empty, on its way, narrowed, and with a request that is open.

use super::{Before, LATE, Page, Place, State, Step, fault};

pub(super) fn states() -> Vec<State> {
    let list = |name, scenario, shows| State::new(Page::List, name, scenario, shows);
    // All of the list is here, and what a row says of the right to cancel it.
    let rights = || [Step::AwaitRights];
    vec![
        list("full", "portfolio", "list-count").then(rights()),
        list("one", "single", "list-cancel"),
        list("not-allowed", "not-an-administrator", "who-link"),
        list("right-unknown", "unknown-permission", "who-unknown"),
        list("empty", "empty", "list-empty-title"),
        list("awkward-names", "names", "list-count").then(rights()),
        list("pages", "thousands", "list-page-next").at(Place::List("page=3")).then(rights()),
        list("sorted", "portfolio", "list-count").at(Place::List("sort=state")).then(rights()),
        list("state-filtered", "portfolio", "list-count-matching").at(Place::List("state=disabled")),
        list("searched", "portfolio", "list-count-matching")
            .then([Step::Await("list-count"), Step::Type("list-search-label", "webshop")]),
        list("nothing-found", "portfolio", "list-none-title").at(Place::List("q=zzz")),
        list("slow", "single", "list-progress").before([Before::Fault(fault("Subscriptions_List", LATE))]),
        list("reading", "thousands", "list-progress")
            .before([Before::Fault(format!(
                r#"{{"operation":"Subscriptions_List","skip":3,"fault":{{{LATE}}}}}"#
            ))])
            .then(rights()),
        list("incomplete", "thousands", "list-incomplete-title")
            .before([Before::Fault(
                r#"{"operation":"Subscriptions_List","skip":3,"fault":{"kind":"status","status":403}}"#
                    .to_owned(),
            )])
            .then(rights()),
        list("foreign-link", "thousands", "error-foreign-link")
            .before([Before::Tampered(
                r#""nextLink":"https://azure.invalid"#,
                r#""nextLink":"https://elsewhere.example"#,
            )])
            .then(rights()),
        list("unknown-state", "single", "state-unknown")
            .before([Before::Fault(fault("*", r#""kind":"unknownEnum""#))]),
        list("missing-state", "single", "state-missing")
            .before([Before::Tampered(r#""state":"Enabled""#, r#""state":"""#)]),
        list("unnamed", "single", "unnamed").before([Before::Tampered(
            r#""displayName":"Bakkerij De Vries – webshop (productie)""#,
            r#""displayName":"""#,
        )]),
        list("cancel-sent", "single", "state-cancel-sent").at(Place::Of(Page::Review, "")).then([
            Step::Press("review-confirm"),
            Step::Press("dialog-yes"),
            Step::Await("story-pending-cancel-title"),
            Step::Press("nav-subscriptions"),
        ]),
        list("reactivation-sent", "cancelled", "state-reactivate-sent").at(Place::Of(Page::Status, "")).then(
            [
                Step::Press("reactivate-button"),
                Step::Await("story-pending-reactivate-title"),
                Step::Press("nav-subscriptions"),
            ],
        ),
    ]
}
