//! The table of scenarios.

use super::{Draft, Scenario, Size, awkward_names, environments, one_kind, portfolio};
use crate::offer;

/// All scenarios, in the order in which they are listed.
pub(crate) static SCENARIOS: [Scenario; 28] = [
    Scenario {
        name: "portfolio",
        description: "A believable mix: every offer and every state, some of it cancelled, past due or not yours.",
        size: Size::Usually(portfolio::COUNT),
        draft: portfolio::draft,
    },
    Scenario {
        name: "single",
        description: "Exactly one active pay-as-you-go subscription.",
        size: Size::Fixed(1),
        draft: |_, _| Draft::new("Bakkerij De Vries – webshop (productie)", &offer::PAY_AS_YOU_GO),
    },
    Scenario {
        name: "empty",
        description: "No subscriptions at all.",
        size: Size::Fixed(0),
        draft: |_, _| Draft::new("", &offer::PAY_AS_YOU_GO),
    },
    Scenario {
        name: "thousands",
        description: "10,000 subscriptions on ten pages.",
        size: Size::Usually(10_000),
        draft: environments::draft,
    },
    Scenario {
        name: "names",
        description: "Names that break layouts: right to left, CJK, emoji, very long, padded, identical.",
        size: Size::Usually(awkward_names::COUNT),
        draft: awkward_names::draft,
    },
    Scenario {
        name: "not-an-administrator",
        description: "You may look but not cancel: Contributor, and somebody else is account administrator.",
        size: Size::Usually(1),
        draft: one_kind::not_an_administrator,
    },
    Scenario {
        name: "unknown-permission",
        description: "Azure refuses to say what you may do; a cancel works all the same.",
        size: Size::Usually(1),
        draft: one_kind::unknown_permission,
    },
    Scenario {
        name: "trial",
        description: "A free trial with its credit.",
        size: Size::Usually(1),
        draft: one_kind::trial,
    },
    Scenario {
        name: "students",
        description: "Azure for Students.",
        size: Size::Usually(1),
        draft: one_kind::students,
    },
    Scenario {
        name: "pay-as-you-go",
        description: "Pay-as-you-go, the one that reactivates itself.",
        size: Size::Usually(1),
        draft: one_kind::pay_as_you_go,
    },
    Scenario {
        name: "enterprise",
        description: "Enterprise Agreement: the billing property has no date of cancellation.",
        size: Size::Usually(1),
        draft: one_kind::enterprise,
    },
    Scenario {
        name: "partner",
        description: "Azure plan bought through a partner.",
        size: Size::Usually(1),
        draft: one_kind::partner,
    },
    Scenario {
        name: "cancelled",
        description: "Pay-as-you-go, cancelled 30 days ago.",
        size: Size::Usually(1),
        draft: one_kind::cancelled,
    },
    Scenario {
        name: "deleted-soon",
        description: "Pay-as-you-go, cancelled 89 days ago: deleted tomorrow.",
        size: Size::Usually(1),
        draft: one_kind::deleted_soon,
    },
    Scenario {
        name: "past-due",
        description: "Pay-as-you-go with an unpaid invoice.",
        size: Size::Usually(1),
        draft: one_kind::past_due,
    },
    Scenario {
        name: "no-resources",
        description: "Pay-as-you-go with nothing in it.",
        size: Size::Usually(1),
        draft: one_kind::no_resources,
    },
    Scenario {
        name: "web-shop",
        description: "A small web shop: machines that run, stand still and are deallocated, addresses, storage, a database.",
        size: Size::Usually(1),
        draft: one_kind::web_shop,
    },
    Scenario {
        name: "large-estate",
        description: "One subscription with 5,000 resources on many pages.",
        size: Size::Usually(1),
        draft: one_kind::large_estate,
    },
    Scenario {
        name: "backed-up",
        description: "A vault protects every machine, share and database.",
        size: Size::Usually(1),
        draft: one_kind::backed_up,
    },
    Scenario {
        name: "not-backed-up",
        description: "The same machines, share and database, and no vault.",
        size: Size::Usually(1),
        draft: one_kind::not_backed_up,
    },
    Scenario {
        name: "locked",
        description: "Locks on the subscription, a group and a machine; a read-only one refuses to stop machines.",
        size: Size::Usually(1),
        draft: one_kind::locked,
    },
    Scenario {
        name: "fifty-machines",
        description: "Fifty running machines, three of which do not stop.",
        size: Size::Usually(1),
        draft: one_kind::fifty_machines,
    },
    Scenario {
        name: "credit",
        description: "Visual Studio with its monthly credit.",
        size: Size::Usually(1),
        draft: one_kind::credit,
    },
    Scenario {
        name: "support-plan",
        description: "Pay-as-you-go beside a support plan in its term, which renews itself.",
        size: Size::Usually(1),
        draft: one_kind::support_plan,
    },
    Scenario {
        name: "support-plan-ending",
        description: "An Azure plan of a company beside a support plan that ends in twelve days.",
        size: Size::Usually(1),
        draft: one_kind::support_plan_ending,
    },
    Scenario {
        name: "hidden-resources",
        description: "No list shows a resource, and a cancel is refused for resources all the same.",
        size: Size::Usually(1),
        draft: one_kind::hidden_resources,
    },
    Scenario {
        name: "costs-unavailable",
        description: "Cost Management has no data yet: it answers 204.",
        size: Size::Usually(1),
        draft: one_kind::costs_unavailable,
    },
    Scenario {
        name: "awkward-resources",
        description: "Very long names, markup, nulls, unknown types, refunds and three currencies.",
        size: Size::Usually(1),
        draft: one_kind::awkward_resources,
    },
];
