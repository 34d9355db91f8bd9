//! Details and usage: each part that is read by itself, in each of its states.

use super::{Before, LATE, Page, Place, State, Step, fault};

const DOWNLOAD: &str = "Invoices_DownloadByBillingSubscription";

pub(super) fn states() -> Vec<State> {
    let details = |name: &str, scenario, shows| State::new(Page::Details, name, scenario, shows);
    let tampered = |from, to| [Before::Tampered(from, to)];
    let refused = |operation| {
        [Before::Fault(fault(operation, r#""kind":"status","status":403,"code":"AuthorizationFailed""#))]
    };
    vec![
        details("many-resources", "large-estate", "resources-regions"),
        details("nothing-in-it", "no-resources", "others-found"),
        details("resources-being-read", "web-shop", "check-running")
            .before([Before::Fault(fault("Resources_List", LATE))]),
        details("resources-unread", "web-shop", "check-unread").before(refused("Resources_List")),
        details("costs-of-each", "web-shop", "costly-title"),
        details("costs-of-each-unread", "web-shop", "costly-unread").before([Before::Fault(
            r#"{"operation":"Query_Usage","skip":1,"fault":{"kind":"status","status":403}}"#.to_owned(),
        )]),
        details("costs-not-split", "web-shop", "costly-none").before([Before::Fault(
            r#"{"operation":"Query_Usage","skip":1,"fault":{"kind":"status","status":204}}"#.to_owned(),
        )]),
        details("costs-of-what-is-gone", "web-shop", "costly-elsewhere").before(tampered(
            "microsoft.compute/virtualmachines/vm-kantoor",
            "microsoft.compute/virtualmachines/vm-weg",
        )),
        details("invoices", "web-shop", "invoice-paid"),
        details("invoices-none", "enterprise", "invoices-none"),
        details("invoices-unread", "web-shop", "invoices-unread")
            .before(refused("Invoices_ListByBillingSubscription")),
        details("invoice-overdue", "past-due", "invoice-overdue"),
        details("invoice-to-be-paid", "past-due", "invoice-to-be-paid")
            .before(tampered(r#""status":"OverDue""#, r#""status":"Due""#)),
        details("invoice-withdrawn", "past-due", "invoice-void")
            .before(tampered(r#""status":"OverDue""#, r#""status":"Void""#)),
        details("invoice-of-a-marketplace", "web-shop", "invoice-marketplace")
            .before(tampered(r#""invoiceType":"AzureServices""#, r#""invoiceType":"AzureMarketplace""#)),
        details("invoice-asked", "web-shop", "invoice-asked")
            .before([Before::Fault(fault(DOWNLOAD, LATE))])
            .then([Step::Press("invoice-download")]),
        details("invoice-being-made", "web-shop", "invoice-being-made")
            .before([Before::Fault(fault(DOWNLOAD, r#""kind":"status","status":202"#))])
            .then([Step::Press("invoice-download")]),
        details("invoice-opened", "web-shop", "invoice-ready").then([Step::Press("invoice-download")]),
        details("invoice-not-fetched", "web-shop", "invoice-not-fetched")
            .before(refused(DOWNLOAD))
            .then([Step::Press("invoice-download")]),
        details("plan", "support-plan", "plan-left"),
        details("plans-unread", "web-shop", "plans-unread").before(refused("BillingAccounts_List")),
        details("roles", "web-shop", "role-reader"),
        details("roles-unread", "web-shop", "roles-unread")
            .before(refused("RoleAssignments_ListForSubscription")),
        details("role-from-above", "web-shop", "role-from-above").before(tampered(
            r#""scope":"/subscriptions/"#,
            r#""scope":"/providers/Microsoft.Management/managementGroups/"#,
        )),
        details("role-conditional", "web-shop", "role-conditional").before(tampered(
            r#""principalType":"Group""#,
            r#""principalType":"Group","condition":"@Resource""#,
        )),
        details("role-of-a-program", "web-shop", "principal-program")
            .before(tampered(r#""principalType":"Group""#, r#""principalType":"ServicePrincipal""#)),
        details("role-of-something-else", "web-shop", "principal-other")
            .before(tampered(r#""principalType":"Group""#, r#""principalType":"Device""#)),
        details("role-of-access", "web-shop", "role-access-administrator")
            .before(tampered("acdd72a7-3385-48ef-bd42-f606fba81ae7", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9")),
        details("role-unknown", "web-shop", "role-other")
            .before(tampered("acdd72a7-3385-48ef-bd42-f606fba81ae7", "4a9ae827-6dc8-4573-8ac7-8239d42aa03f")),
        details("done-here", "single", "activity-seen").at(Place::Of(Page::Review, "")).then([
            Step::Press("review-confirm"),
            Step::Press("dialog-yes"),
            Step::Await("story-pending-cancel-title"),
            Step::Wait(900),
            Step::Await("story-cancelled-title"),
            Step::Press("reactivate-button"),
            Step::Await("story-pending-reactivate-title"),
            Step::Open(Page::Details),
        ]),
        details("support-text", "single", "report-subscription")
            .then([Step::Await("details-role-allowed"), Step::Press("help-report")]),
        details("refused-here", "single", "activity-refused")
            .at(Place::Of(Page::Review, ""))
            .before(refused("Subscription_Cancel"))
            .then([
                Step::Press("review-confirm"),
                Step::Press("dialog-yes"),
                Step::Await("refused-title"),
                Step::Open(Page::Details),
            ]),
    ]
}
