//! Several subscriptions at once: the choosing, the review of all, and every outcome.

use super::{Before, LATE, Page, Place, State, Step, fault};

const CANCEL: &str = "Subscription_Cancel";

pub(super) fn states() -> Vec<State> {
    let list = |name, scenario, shows| State::new(Page::List, name, scenario, shows);
    let chosen = [Step::Press("together-choose"), Step::Press("together-choose-all")];
    let reviewed = |name, scenario, shows| {
        list(name, scenario, shows).then(chosen.clone()).then([Step::Press("together-continue")])
    };
    let confirmed = |name, scenario, shows| {
        let yes = [Step::Press("together-confirm"), Step::Press("together-dialog-yes")];
        reviewed(name, scenario, shows).then(yes)
    };
    let refused = r#""kind":"status","status":403,"code":"AuthorizationFailed""#;
    vec![
        list("choosing", "portfolio", "together-choose-named").then([Step::Press("together-choose")]),
        list("chosen", "portfolio", "together-continue").then(chosen.clone()),
        list("together-nothing", "portfolio", "together-none-title").at(Place::List("together=1")),
        reviewed("together-review", "portfolio", "together-by-support"),
        reviewed("together-one", "single", "together-by-yourself"),
        reviewed("together-dialog", "single", "together-dialog-title")
            .then([Step::Press("together-confirm")]),
        confirmed("together-sending", "portfolio", "together-working")
            .before([Before::Fault(fault(CANCEL, LATE))]),
        confirmed("together-begun", "single", "together-begun")
            .before([Before::Fault(fault(CANCEL, LATE))])
            .then([Step::Await("together-asked"), Step::Press("nav-subscriptions")]),
        confirmed("together-accepted", "single", "together-accepted").then([Step::Await("status-done")]),
        confirmed("together-refused", "portfolio", "together-left-alone")
            .before([Before::Fault(fault(CANCEL, refused))])
            .then([Step::Await("status-done")]),
        confirmed("together-unclear", "single", "story-unclear-cancel-title")
            .before([Before::Fault(fault(CANCEL, r#""kind":"reset""#))]),
        reviewed("together-not-sent", "single", "together-not-sent").then([
            Step::BesideAnotherTab,
            Step::Press("together-confirm"),
            Step::Press("together-dialog-yes"),
        ]),
    ]
}
