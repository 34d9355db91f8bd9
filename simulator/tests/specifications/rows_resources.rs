//! The rows of what is in a subscription: roles and locks, and resources of every provider but Microsoft.Compute.

use super::operations::{BAD_TOKEN, Exception, READ, Row, Wrong};

const RESOURCES: &str = "Microsoft.Resources/2024-07-01/resources.json";

const SAME_SHAPES: (Exception, &str) = (
    Exception::OtherVersion { version: "2024-07-01" },
    "The same shapes from 2021-04-01 to 2024-07-01, of which the last is on disk (api/facts.md, table of versions, [S]).",
);
const NULLS: &str = "Null for what a resource does not have, as readers must expect (api/facts.md 1, 5: fields may be empty).";
const NULL_TAGS: (Exception, &str) = (Exception::Null { at: "/value/*/tags" }, NULLS);
const NULL_KIND: (Exception, &str) = (Exception::Null { at: "/value/*/kind" }, NULLS);
const NULL_SKU: (Exception, &str) = (Exception::Null { at: "/value/*/sku" }, NULLS);
const NULL_PLAN: (Exception, &str) = (Exception::Null { at: "/value/*/plan" }, NULLS);
const NULL_MANAGED: (Exception, &str) = (Exception::Null { at: "/value/*/managedBy" }, NULLS);
const NO_ERROR: (Exception, &str) = (
    Exception::ErrorUndeclared,
    "No schema for an error; every provider answers with ARM's envelope (api/facts.md 9, [S], [D]).",
);

const PAGED: &[&str] = &["200", "400 InvalidSkipToken"];

const RESOURCES_ROW: Row = Row {
    name: "Resources_List",
    version: "2024-07-01",
    path: "/subscriptions/{subscriptionId}/resources",
    query: &["$filter", "$expand", "$top"],
    file: RESOURCES,
    tries: &[
        "&$filter=resourceType eq 'Microsoft.Compute/virtualMachines'",
        "&$expand=createdTime,changedTime,provisioningState&$top=900",
    ],
    wrong: &[BAD_TOKEN, Wrong::Query("&$filter=colour eq 'red'"), Wrong::Query("&$top=0")],
    answers: &[
        "200",
        "400 InvalidFilterInQueryString",
        "400 InvalidSkipToken",
        "400 InvalidTopInQueryString",
    ],
    exceptions: &[NULL_TAGS, NULL_KIND, NULL_SKU, NULL_PLAN, NULL_MANAGED],
    ..READ
};

const GROUPS_ROW: Row = Row {
    name: "ResourceGroups_List",
    version: "2024-07-01",
    path: "/subscriptions/{subscriptionId}/resourcegroups",
    file: RESOURCES,
    wrong: &[BAD_TOKEN],
    answers: PAGED,
    ..READ
};

/// The rows.
pub static ROWS: [Row; 12] = [
    RESOURCES_ROW,
    Row {
        version: "2021-04-01",
        exceptions: &[SAME_SHAPES, NULL_TAGS, NULL_KIND, NULL_SKU, NULL_PLAN, NULL_MANAGED],
        ..RESOURCES_ROW
    },
    GROUPS_ROW,
    Row { version: "2021-04-01", exceptions: &[SAME_SHAPES], ..GROUPS_ROW },
    Row {
        name: "ManagementLocks_ListAtSubscriptionLevel",
        version: "2020-05-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/locks",
        file: "Microsoft.Authorization/2020-05-01/locks.json",
        wrong: &[BAD_TOKEN],
        answers: PAGED,
        ..READ
    },
    Row {
        name: "RoleAssignments_ListForSubscription",
        version: "2022-04-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/roleAssignments",
        query: &["$filter"],
        file: "Microsoft.Authorization/2022-04-01/authorization-RoleAssignmentsCalls.json",
        tries: &["&$filter=atScope()", "&$filter=principalId eq '00000000-0000-0000-0000-000000000000'"],
        wrong: &[BAD_TOKEN, Wrong::Query("&$filter=colour eq 'red'")],
        answers: &[
            "200",
            "400 InvalidFilterInQueryString",
            "400 InvalidSkipToken",
            "403 AuthorizationFailed",
        ],
        ..READ
    },
    Row {
        name: "PublicIPAddresses_ListAll",
        version: "2024-01-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Network/publicIPAddresses",
        file: "Microsoft.Network/2024-01-01/publicIpAddress.json",
        wrong: &[BAD_TOKEN],
        answers: PAGED,
        ..READ
    },
    Row {
        name: "StorageAccounts_List",
        version: "2023-05-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Storage/storageAccounts",
        file: "Microsoft.Storage/2023-05-01/storage.json",
        wrong: &[BAD_TOKEN],
        answers: PAGED,
        exceptions: &[NO_ERROR],
        ..READ
    },
    Row {
        name: "Servers_List",
        version: "2021-11-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Sql/servers",
        file: "Microsoft.Sql/2021-11-01/Servers.json",
        wrong: &[BAD_TOKEN],
        answers: PAGED,
        exceptions: &[NO_ERROR],
        ..READ
    },
    Row {
        name: "Databases_ListByServer",
        version: "2021-11-01",
        path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Sql/servers/{serverName}/databases",
        of: Some("Servers_List"),
        file: "Microsoft.Sql/2021-11-01/Databases.json",
        wrong: &[BAD_TOKEN],
        answers: &["200", "400 InvalidSkipToken", "404 ResourceGroupNotFound", "404 ResourceNotFound"],
        exceptions: &[NO_ERROR],
        ..READ
    },
    Row {
        name: "Vaults_ListBySubscriptionId",
        version: "2024-04-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.RecoveryServices/vaults",
        file: "Microsoft.RecoveryServices/2024-04-01/vaults.json",
        wrong: &[BAD_TOKEN],
        answers: PAGED,
        ..READ
    },
    Row {
        name: "BackupProtectedItems_List",
        version: "2024-04-01",
        path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.RecoveryServices/vaults/{vaultName}/backupProtectedItems",
        of: Some("Vaults_ListBySubscriptionId"),
        query: &["$filter"],
        file: "Microsoft.RecoveryServices/2024-04-01/bms.json",
        tries: &["&$filter=backupManagementType eq 'AzureIaasVM' and itemType eq 'VM'"],
        wrong: &[BAD_TOKEN, Wrong::Query("&$filter=colour eq 'red'")],
        answers: &[
            "200",
            "400 InvalidFilterInQueryString",
            "400 InvalidSkipToken",
            "404 ResourceGroupNotFound",
            "404 ResourceNotFound",
        ],
        ..READ
    },
];
