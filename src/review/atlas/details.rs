//! Details and usage: each offer, each answer to "may you cancel it?", each spending limit.

use super::{Before, LATE, Page, State, fault};

/// A subscription of every offer in the scenario `portfolio`.
pub(super) const OFFERS: [(&str, &str); 11] = [
    ("pay-as-you-go", "Bakkerij De Vries – webshop (productie)"),
    ("dev-test", "Bakkerij De Vries – webshop (test)"),
    ("agreement", "Gemeente Zwolle: zaaksysteem test"),
    ("customer-agreement", "Northwind Traders – data platform"),
    ("partner", "Huisartsenpraktijk Oost"),
    ("visual-studio", "Visual Studio Enterprise – Anouk"),
    ("free-trial", "Gratis proefversie"),
    ("students", "Azure for Students"),
    ("support-plan", "Azure Standard Support"),
    ("partner-programme", "Microsoft Partner Network – lab"),
    ("sponsored", "Stichting Schone Zee (sponsoring)"),
];

pub(super) fn states() -> Vec<State> {
    let details = |name: &str, scenario, shows| State::new(Page::Details, name, scenario, shows);
    let mut states: Vec<State> = OFFERS
        .iter()
        .map(|(offer, name)| details(&format!("offer-{offer}"), "portfolio", "details-role-allowed").of(name))
        .collect();
    let tampered = |from, to| [Before::Tampered(from, to)];
    states.extend([
        details("offer-other", "single", "offer-other")
            .before(tampered("PayAsYouGo_2014-09-01", "Novelty_2031-01-01")),
        details("not-allowed", "not-an-administrator", "details-role-not-allowed"),
        details("unknown-permission", "unknown-permission", "details-role-unknown"),
        details("checking", "single", "details-role-checking")
            .before([Before::Fault(fault("Permissions_List", LATE))]),
        details("spending-limit-off-for-now", "trial", "details-spending-period-off")
            .before(tampered(r#""spendingLimit":"On""#, r#""spendingLimit":"CurrentPeriodOff""#)),
        details("past-due", "past-due", "state-past-due"),
        details("cancelled", "cancelled", "details-status-hint"),
        details("costs", "web-shop", "cost-as-of"),
        details("costs-of-a-new-subscription", "no-resources", "cost-untold-no-data"),
        details("costs-not-told", "students", "cost-untold-not-for-offer"),
        details("costs-hidden-by-partner", "partner", "cost-untold-hidden-by-partner"),
        details("costs-not-allowed", "web-shop", "cost-untold-not-allowed")
            .before([Before::Fault(fault("Query_Usage", r#""kind":"status","status":403"#))]),
        details("costs-being-read", "web-shop", "part-being-read")
            .before([Before::Fault(fault("Query_Usage", LATE))]),
        details("costs-unread", "web-shop", "cost-unread")
            .before([Before::Fault(fault("Query_Usage", r#""kind":"status","status":503"#))]),
        details("slow", "single", "loading-slow").before([Before::Fault(fault("Subscriptions_Get", LATE))]),
    ]);
    states
}
