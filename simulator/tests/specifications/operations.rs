//! The table of operations: where each is declared, how it is reached, and where the specification falls short of what
//! is known. A new operation of the simulator needs a row here and an expectation in `expectations.json`.

use std::sync::LazyLock;

pub use super::row::{Exception, Reach, Row, Wrong};
use super::{rows_billing, rows_compute, rows_resources};

const SUBSCRIPTIONS: &str = "Microsoft.Resources/2022-12-01/subscriptions.json";
const ROLES: &str = "Microsoft.Authorization/2022-04-01/authorization-RoleDefinitionsCalls.json";
const SUBSCRIPTION: &str = "Microsoft.Subscription/2021-10-01/subscriptions.json";
const SUBSCRIPTION_PREVIEW: &str = "Microsoft.Subscription/2026-08-01-preview/cancel-enable.excerpt.json";

const CANCEL_PATH: &str = "/subscriptions/{subscriptionId}/providers/Microsoft.Subscription/cancel";
const ENABLE_PATH: &str = "/subscriptions/{subscriptionId}/providers/Microsoft.Subscription/enable";

const CANCEL_ANSWERS: &[&str] = &[
    "200",
    "400 ResourcesExistingOnSubscription",
    "403 AuthorizationFailed",
    "409 ReadOnlyDisabledSubscription",
];
const ENABLE_ANSWERS: &[&str] = &["200", "403 AuthorizationFailed", "409 NotAllowed"];

const RESOURCE_CHECK: (Exception, &str) = (
    Exception::Undeclared { parameter: "IgnoreResourceCheck" },
    "In no specification, but sent by the portal and honoured in 2021-10-01 (api/facts.md 2, [I], [C]).",
);
const EXCERPT: (Exception, &str) = (
    Exception::DefinitionsFrom { file: SUBSCRIPTION },
    "The excerpt on disk leaves out its definitions; cancel and enable are the same in both versions (api/facts.md 2, [S]).",
);

/// A read that always works.
pub const READ: Row = Row {
    name: "",
    version: "2022-12-01",
    method: "GET",
    path: "",
    of: None,
    query: &[],
    bodies: &[],
    file: SUBSCRIPTIONS,
    reach: Reach::Read,
    tries: &[],
    wrong: &[],
    answers: &["200"],
    exceptions: &[],
};

const ACT: Row = Row {
    version: "2021-10-01",
    method: "POST",
    file: SUBSCRIPTION,
    reach: Reach::Act,
    answers: &[],
    ..READ
};

/// A list by pages, to which tokens are given that it never handed out.
pub const BAD_TOKEN: Wrong = Wrong::Query("&$skiptoken=none");

static SUBSCRIPTION_ROWS: [Row; 8] = [
    Row {
        name: "Subscriptions_List",
        path: "/subscriptions",
        wrong: &[BAD_TOKEN],
        answers: &["200", "400 InvalidSkipToken"],
        ..READ
    },
    Row { name: "Subscriptions_Get", path: "/subscriptions/{subscriptionId}", ..READ },
    Row { name: "Tenants_List", path: "/tenants", ..READ },
    Row {
        name: "Permissions_List",
        version: "2022-04-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/permissions",
        file: ROLES,
        answers: &["200", "403 AuthorizationFailed"],
        exceptions: &[(
            Exception::OtherScope {
                operation_id: "Permissions_ListForResourceGroup",
                path: "/subscriptions/{subscriptionId}/resourcegroups/{resourceGroupName}/providers/Microsoft.Authorization/permissions",
            },
            "Declared for a resource group and a resource only; the scope of a subscription is in Microsoft's older REST \
             guide and in current code (api/facts.md 7, [D], [C]).",
        )],
        ..READ
    },
    Row {
        name: "Subscription_Cancel",
        path: CANCEL_PATH,
        answers: CANCEL_ANSWERS,
        query: &["IgnoreResourceCheck"],
        exceptions: &[RESOURCE_CHECK],
        ..ACT
    },
    Row {
        name: "Subscription_Cancel",
        version: "2026-08-01-preview",
        path: CANCEL_PATH,
        answers: CANCEL_ANSWERS,
        query: &["IgnoreResourceCheck"],
        file: SUBSCRIPTION_PREVIEW,
        exceptions: &[RESOURCE_CHECK, EXCERPT],
        ..ACT
    },
    Row { name: "Subscription_Enable", path: ENABLE_PATH, answers: ENABLE_ANSWERS, ..ACT },
    Row {
        name: "Subscription_Enable",
        version: "2026-08-01-preview",
        path: ENABLE_PATH,
        answers: ENABLE_ANSWERS,
        file: SUBSCRIPTION_PREVIEW,
        exceptions: &[EXCERPT],
        ..ACT
    },
];

/// The table, in the order in which a walk looks around: what lists is before what is listed.
pub static ROWS: LazyLock<Vec<&'static Row>> = LazyLock::new(|| {
    SUBSCRIPTION_ROWS
        .iter()
        .chain(&rows_resources::ROWS)
        .chain(&rows_compute::ROWS)
        .chain(&rows_billing::ROWS)
        .collect()
});

/// The row of an operation in a version.
pub fn row(name: &str, version: &str) -> Option<&'static Row> {
    ROWS.iter().copied().find(|row| row.name == name && row.version == version)
}

/// The row of an operation that has one version.
pub fn only(name: &str) -> &'static Row {
    ROWS.iter().copied().find(|row| row.name == name).unwrap()
}
