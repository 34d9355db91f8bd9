//! The two steps of cancelling, the dialog, and every answer to a cancel that is not yes.

use super::details::OFFERS;
use super::{Before, LATE, Page, State, Step, fault};

const CANCEL: &str = "Subscription_Cancel";

/// What Azure may refuse a cancel with, and the message that tells it.
const REFUSALS: [(&str, u16, &str, &str); 7] = [
    ("sign-in", 401, "ExpiredAuthenticationToken", "refused-sign-in"),
    ("not-allowed", 403, "AuthorizationFailed", "refused-not-allowed"),
    ("resources", 400, "ResourcesExistingOnSubscription", "refused-resources"),
    ("not-found", 404, "SubscriptionNotFound", "refused-not-found"),
    ("conflict", 409, "Conflict", "refused-conflict"),
    ("too-many", 429, "TooManyRequests", "refused-too-many"),
    ("other", 400, "NotSupported", "refused-other"),
];

pub(super) fn states() -> Vec<State> {
    let prepare = |name: &str, scenario, shows| State::new(Page::Prepare, name, scenario, shows);
    let review = |name: &str, scenario, shows| State::new(Page::Review, name, scenario, shows);
    let confirmed = [Step::Press("review-confirm"), Step::Press("dialog-yes")];
    let mut states = vec![
        prepare("allowed", "single", "prepare-continue"),
        prepare("checking", "single", "prepare-checking")
            .before([Before::Fault(fault("Permissions_List", LATE))]),
        prepare("not-allowed", "not-an-administrator", "who-by-object-id"),
        prepare("not-allowed-request", "not-an-administrator", "request-asks")
            .then([Step::Press("request-title")]),
        prepare("not-allowed-nobody-known", "not-an-administrator", "who-not-told").before([
            Before::Fault(fault("BillingProperty_Get", r#""kind":"status","status":403"#)),
            Before::Tampered("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "4a9ae827-6dc8-4573-8ac7-8239d42aa03f"),
        ]),
        prepare("not-allowed-owners-unread", "not-an-administrator", "roles-unread").before([Before::Fault(
            fault("RoleAssignments_ListForSubscription", r#""kind":"status","status":403"#),
        )]),
        prepare("unknown-permission", "unknown-permission", "prepare-unknown-title"),
        prepare("slow", "single", "loading-slow").before([Before::Fault(fault("Subscriptions_Get", LATE))]),
        prepare("not-now", "cancelled", "prepare-not-now-title"),
        review("then-prepare-pending", "single", "prepare-pending-title")
            .then(confirmed.clone())
            .then([Step::Await("story-pending-cancel-title"), Step::Open(Page::Prepare)]),
        review("with-a-reason", "single", "reason-too-expensive").then([
            Step::Choose("review-reason-label", "reason-too-expensive"),
            Step::Type("review-note-label", "Te duur / too dear"),
        ]),
        review("not-now", "cancelled", "prepare-not-now-text"),
        review("slow", "single", "loading-slow").before([Before::Fault(fault("Subscriptions_Get", LATE))]),
        review("dialog", "single", "dialog-title").then([Step::Press("review-confirm")]),
        review("dialog-awkward-name", "names", "dialog-title").then([Step::Press("review-confirm")]),
        review("sending", "single", "dialog-sending")
            .before([Before::Fault(fault(CANCEL, LATE))])
            .then(confirmed.clone()),
    ];
    states.extend(
        OFFERS
            .iter()
            .map(|(offer, name)| review(&format!("offer-{offer}"), "portfolio", "review-lead").of(name)),
    );
    states.extend(REFUSALS.iter().map(|(name, status, code, shows)| {
        let answer =
            format!(r#""kind":"status","status":{status},"code":"{code}","message":"Azure says no.""#);
        review(&format!("refused-{name}"), "single", shows)
            .before([Before::Fault(fault(CANCEL, &answer))])
            .then(confirmed.clone())
    }));
    states
}
