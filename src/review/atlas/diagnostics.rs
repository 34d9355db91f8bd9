//! The technical details at the foot of every page: each way in which a call can end.

use super::{Azure, Before, Page, State, Step, fault};

pub(super) fn states() -> Vec<State> {
    let looked = [Step::AwaitAnswers, Step::Press("help-report"), Step::Press("diagnostics-title")];
    let state = |name: &str, shows, steps: Vec<Step>| {
        State::new(Page::Details, &format!("diagnostics-{name}"), "web-shop", shows)
            .then(steps)
            .then(looked.clone())
    };
    let read = || vec![Step::Await("cost-as-of")];
    let unread = || vec![Step::Await("cost-unread")];
    let costs = |kind: &str| [Before::Fault(fault("Query_Usage", kind))];
    vec![
        state("answered", "diagnostics-answered", read()),
        State { azure: Azure::Addressed("web-shop"), ..state("at-azure", "diagnostics-azure", read()) },
        state("no-connection", "diagnostics-no-connection", unread()).before(costs(r#""kind":"reset""#)),
        state("no-answer", "diagnostics-no-answer", unread())
            .before(costs(r#""kind":"delay","milliseconds":600000"#)),
        state(
            "left",
            "diagnostics-left",
            vec![Step::Await("part-being-read"), Step::Open(Page::Prepare), Step::Await("prepare-lead")],
        )
        .before(costs(r#""kind":"delay","milliseconds":1500"#)),
        state(
            "signed-out",
            "diagnostics-signed-out",
            [read(), vec![Step::SignInIsOver, Step::Open(Page::Prepare), Step::Await("button-retry")]]
                .concat(),
        ),
    ]
}
