//! The status page: every story, every offer, and the days of a timeline.

use super::details::OFFERS;
use super::{Before, LATE, Page, Place, State, Step, fault};

const DAY: i64 = 86_400;
/// Longer than any change takes to show.
const SHOWN: i64 = 601;
/// Longer than a change takes to show that may have arrived late.
const SETTLED: i64 = 700;

pub(super) fn states() -> Vec<State> {
    [stories(), after_a_cancel(), after_a_reactivation(), days()].into_iter().flatten().collect()
}

fn status(name: &str, scenario: &'static str, shows: &'static str) -> State {
    State::new(Page::Status, name, scenario, shows)
}

/// Billing says another status than it would.
fn billed(status: &str, instead: &str) -> Before {
    let member = |word: &str| -> &'static str {
        match word {
            "Active" => r#""subscriptionBillingStatus":"Active""#,
            "Cancelled" => r#""subscriptionBillingStatus":"Cancelled""#,
            "Deleted" => r#""subscriptionBillingStatus":"Deleted""#,
            "Warned" => r#""subscriptionBillingStatus":"Warned""#,
            _ => r#""subscriptionBillingStatus":"Disabled""#,
        }
    };
    Before::Tampered(member(status), member(instead))
}

fn disabled() -> Before {
    Before::Tampered(r#""state":"Warned""#, r#""state":"Disabled""#)
}

fn warned() -> Before {
    Before::Tampered(r#""state":"Disabled""#, r#""state":"Warned""#)
}

fn unread() -> Before {
    Before::Fault(fault("BillingProperty_Get", r#""kind":"status","status":403"#))
}

/// What Azure tells of a subscription that this browser has done nothing with.
fn stories() -> Vec<State> {
    vec![
        status("running", "single", "story-running-title"),
        status("payment-overdue", "portfolio", "story-overdue-title").of("Café De Sluis – reserveringen"),
        status("past-due", "portfolio", "story-past-due-title").of("Café De Sluis – reserveringen").before([
            Before::Tampered(r#""state":"PastDue""#, r#""state":"Disabled""#),
            billed("Active", "Disabled"),
        ]),
        status("credit-used-up", "portfolio", "story-spending-limit-title")
            .of("Visual Studio Enterprise – Willem"),
        status("expired", "portfolio", "story-expired-title").of("Gratis proefversie 2"),
        // Under an enterprise agreement Azure tells no date.
        status("cancelled-without-a-date", "portfolio", "story-undated-text")
            .of("Waterschap Rijnland – sensordata"),
        status("disabled-unexplained", "portfolio", "story-disabled-text")
            .of("Waterschap Rijnland – sensordata")
            .before([disabled(), billed("Cancelled", "Disabled")]),
        status("disabled-unread", "portfolio", "story-disabled-unread-text")
            .of("Waterschap Rijnland – sensordata")
            .before([disabled(), unread()]),
        status("disabled-unnamed", "portfolio", "story-disabled-other-text")
            .of("Visual Studio Enterprise – Willem")
            .before([Before::Tampered("SpendingLimitReached", "PolicyViolation")]),
        status("warned-unread", "portfolio", "story-warned-text")
            .of("Waterschap Rijnland – sensordata")
            .before([unread()]),
        status("warned-past-due", "portfolio", "story-warned-past-due-text")
            .of("Café De Sluis – reserveringen")
            .before([
                Before::Tampered(r#""state":"PastDue""#, r#""state":"Warned""#),
                billed("Active", "Warned"),
            ]),
        status("warned-credit-used-up", "portfolio", "story-warned-limit-text")
            .of("Visual Studio Enterprise – Willem")
            .before([warned()]),
        status("warned-expired", "portfolio", "story-warned-other-text")
            .of("Gratis proefversie 2")
            .before([warned()]),
        // Azure may be later with deleting than the rule says.
        status("too-late-to-reactivate", "portfolio", "reactivate-too-late-text")
            .of("Bakkerij De Vries – webshop (productie)")
            .before([
                Before::Cancelled,
                Before::Waited(91 * DAY),
                Before::Tampered(r#""state":"Deleted""#, r#""state":"Disabled""#),
                billed("Deleted", "Cancelled"),
            ]),
        status("deleted", "portfolio", "story-deleted-title").of("Festival Zomerklanken 2019"),
        status("unfamiliar", "single", "story-unfamiliar-title")
            .before([Before::Fault(fault("Subscriptions_Get", r#""kind":"unknownEnum""#))]),
        status("empty-state", "single", "story-unfamiliar-title")
            .before([Before::Tampered(r#""state":"Enabled""#, r#""state":"""#)]),
        status("slow", "single", "loading-slow").before([Before::Fault(fault("Subscriptions_Get", LATE))]),
    ]
}

/// What follows a cancel from this browser.
fn after_a_cancel() -> Vec<State> {
    let sent = |name, shows| {
        status(name, "single", shows)
            .at(Place::Of(Page::Review, ""))
            .then([Step::Press("review-confirm"), Step::Press("dialog-yes")])
    };
    let stale = || Step::Fault(fault("Subscriptions_Get", r#""kind":"staleRead""#));
    let look = || Step::Press("status-check-now");
    let lost = || [Before::Fault(fault("Subscription_Cancel", r#""kind":"reset""#))];
    vec![
        sent("pending", "story-pending-cancel-title"),
        sent("sending", "story-sending-cancel-title")
            .before([Before::Fault(fault("Subscription_Cancel", LATE))])
            .then([Step::Await("dialog-sending"), Step::Open(Page::Status)]),
        status("kept-in-this-tab-only", "single", "tabs-kept-here-only")
            .at(Place::Of(Page::Review, ""))
            .then([Step::LoseStore, Step::Press("review-confirm"), Step::Press("dialog-yes")]),
        sent("pending-checking", "status-checking").then([
            Step::Await("story-pending-cancel-title"),
            Step::Fault(fault("Subscriptions_Get", LATE)),
            look(),
        ]),
        sent("pending-look-failed", "error-not-allowed").then([
            Step::Await("story-pending-cancel-title"),
            Step::Fault(fault("Subscriptions_Get", r#""kind":"status","status":403"#)),
            Step::Await("unavailable-title"),
        ]),
        sent("pending-late", "story-late-cancel-text").then([
            Step::Await("story-pending-cancel-title"),
            stale(),
            Step::Wait(SHOWN),
            look(),
        ]),
        sent("pending-unwatched", "status-stopped-looking").then([
            Step::Await("story-pending-cancel-title"),
            Step::Fault(fault("Subscriptions_Get", r#""kind":"status","status":403"#)),
            Step::Wait(2 * 3_600),
            look(),
        ]),
        sent("unshown", "story-unshown-cancel-title").then([
            Step::Await("story-pending-cancel-title"),
            stale(),
            Step::Wait(2 * 3_600),
            look(),
        ]),
        sent("unclear", "story-unclear-cancel-title").before(lost()),
        sent("unanswered", "story-unanswered-cancel-title").before(lost()).then([
            Step::Await("story-unclear-cancel-title"),
            Step::Wait(SETTLED),
            look(),
        ]),
        sent("just-cancelled", "story-cancelled-title").then([
            Step::Await("story-pending-cancel-title"),
            Step::Wait(SHOWN),
            look(),
        ]),
        status("just-cancelled-with-notes", "single", "status-note").at(Place::Of(Page::Review, "")).then([
            Step::Choose("review-reason-label", "reason-other"),
            Step::Type("review-note-label", "Project is klaar"),
            Step::Press("review-confirm"),
            Step::Press("dialog-yes"),
            Step::Await("story-pending-cancel-title"),
            Step::Wait(SHOWN),
            look(),
        ]),
        status("cancelled-date-from-this-browser", "enterprise", "source-recorded")
            .at(Place::Of(Page::Review, ""))
            .then([
                Step::Press("review-confirm"),
                Step::Press("dialog-yes"),
                Step::Await("story-pending-cancel-title"),
                Step::Wait(SHOWN),
                look(),
            ]),
    ]
}

/// What follows a reactivation from this browser.
fn after_a_reactivation() -> Vec<State> {
    let asked = |name, shows| status(name, "cancelled", shows).then([Step::Press("reactivate-button")]);
    let lost = || [Before::Fault(fault("Subscription_Enable", r#""kind":"reset""#))];
    let look = || Step::Press("status-check-now");
    let stale = || Step::Fault(fault("Subscriptions_Get", r#""kind":"staleRead""#));
    let late = [Before::Fault(fault("Subscription_Enable", LATE))];
    let refused = r#""kind":"status","status":403,"code":"AuthorizationFailed","message":"Azure says no.""#;
    vec![
        status("reactivation-in-another-tab", "cancelled", "tabs-refused-title")
            .then([Step::BesideAnotherTab, Step::Press("reactivate-button")]),
        asked("reactivation-sending", "story-sending-reactivate-title").before(late),
        asked("reactivation-pending", "story-pending-reactivate-title"),
        asked("reactivation-late", "story-late-reactivate-text").then([
            Step::Await("story-pending-reactivate-title"),
            stale(),
            Step::Wait(SHOWN),
            look(),
        ]),
        asked("reactivation-unshown", "story-unshown-reactivate-title").then([
            Step::Await("story-pending-reactivate-title"),
            stale(),
            Step::Wait(2 * 3_600),
            look(),
        ]),
        asked("reactivation-unclear", "story-unclear-reactivate-title").before(lost()),
        asked("reactivation-unanswered", "story-unanswered-reactivate-title").before(lost()).then([
            Step::Await("story-unclear-reactivate-title"),
            Step::Wait(SETTLED),
            look(),
        ]),
        asked("reactivated", "story-reactivated-title").then([
            Step::Await("story-pending-reactivate-title"),
            Step::Wait(SHOWN),
            look(),
        ]),
        asked("reactivation-refused", "reactivate-refused-title")
            .before([Before::Fault(fault("Subscription_Enable", refused))]),
    ]
}

/// A cancellation made elsewhere, as it looks on later days; each offer once, two of them day by day.
fn days() -> Vec<State> {
    let on_day = |offer: &str, subscription, day: i64, shows| {
        status(&format!("{offer}-day-{day}"), "portfolio", shows)
            .of(subscription)
            .before([Before::Cancelled, Before::Waited(day * DAY + SHOWN)])
    };
    let mut states = Vec::new();
    for (offer, subscription) in OFFERS {
        let days: &[i64] =
            if matches!(offer, "pay-as-you-go" | "free-trial") { &[0, 1, 30, 60, 89, 90, 120] } else { &[1] };
        for &day in days {
            let shows = match (offer, day) {
                (_, 90..) => "story-deleted-title",
                ("agreement", _) => "story-undated-text",
                _ => "story-cancelled-title",
            };
            states.push(on_day(offer, subscription, day, shows));
        }
    }
    states
}
