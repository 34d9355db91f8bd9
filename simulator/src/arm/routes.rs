//! The table of operations: method, path as the specification writes it, versions, and who answers.

use super::Handler::{Change, Subscription, Tenant, TenantChange};
use super::{
    Handler, Operation, authorization, billing_accounts, billing_property, billing_subscriptions, change,
    compute, costs, deallocate, invoices, network, recovery, renewal, resources, sql, storage, subscriptions,
};

const fn get(
    name: &'static str,
    version: &'static [&'static str],
    path: &'static str,
    by: Handler,
) -> Operation {
    Operation { name, method: "GET", versions: version, path, handler: by }
}

const fn post(
    name: &'static str,
    version: &'static [&'static str],
    path: &'static str,
    by: Handler,
) -> Operation {
    Operation { name, method: "POST", versions: version, path, handler: by }
}

const fn patch(
    name: &'static str,
    version: &'static [&'static str],
    path: &'static str,
    by: Handler,
) -> Operation {
    Operation { name, method: "PATCH", versions: version, path, handler: by }
}

const SUBSCRIPTIONS: &[&str] = &["2022-12-01"];
const SUBSCRIPTION: &[&str] = &["2021-10-01", "2026-08-01-preview"];
const RESOURCES: &[&str] = &["2024-07-01", "2021-04-01"];
const ROLES: &[&str] = &["2022-04-01"];
const LOCKS: &[&str] = &["2020-05-01"];
const COMPUTE: &[&str] = &["2024-07-01"];
const NETWORK: &[&str] = &["2024-01-01"];
const STORAGE: &[&str] = &["2023-05-01"];
const SQL: &[&str] = &["2021-11-01"];
const RECOVERY: &[&str] = &["2024-04-01"];
const COSTS: &[&str] = &["2023-11-01"];
const BILLING: &[&str] = &["2024-04-01"];

/// The operations the app calls. Permissions at the scope of a subscription are in Microsoft's older REST guide, not in
/// the specification (api/facts.md 7); the routes that tell how an accepted operation is getting on are in none.
#[rustfmt::skip]
pub(crate) static OPERATIONS: [Operation; 30] = [
    get("Subscriptions_List", SUBSCRIPTIONS, "/subscriptions", Tenant(subscriptions::list)),
    get("Subscriptions_Get", SUBSCRIPTIONS, "/subscriptions/{subscriptionId}", Subscription(subscriptions::get)),
    get("Tenants_List", SUBSCRIPTIONS, "/tenants", Tenant(subscriptions::tenants)),
    post("Subscription_Cancel", SUBSCRIPTION, "/subscriptions/{subscriptionId}/providers/Microsoft.Subscription/cancel", Change(change::cancel)),
    post("Subscription_Enable", SUBSCRIPTION, "/subscriptions/{subscriptionId}/providers/Microsoft.Subscription/enable", Change(change::enable)),

    get("Permissions_List", ROLES, "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/permissions", Subscription(authorization::permissions)),
    get("RoleAssignments_ListForSubscription", ROLES, "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/roleAssignments", Subscription(authorization::assignments)),
    get("ManagementLocks_ListAtSubscriptionLevel", LOCKS, "/subscriptions/{subscriptionId}/providers/Microsoft.Authorization/locks", Subscription(authorization::locks)),

    get("Resources_List", RESOURCES, "/subscriptions/{subscriptionId}/resources", Subscription(resources::list)),
    get("ResourceGroups_List", RESOURCES, "/subscriptions/{subscriptionId}/resourcegroups", Subscription(resources::groups)),

    get("VirtualMachines_ListAll", COMPUTE, "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/virtualMachines", Subscription(compute::list)),
    get("VirtualMachines_Get", COMPUTE, "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}", Subscription(compute::get)),
    get("VirtualMachines_InstanceView", COMPUTE, "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}/instanceView", Subscription(compute::instance_view)),
    post("VirtualMachines_Deallocate", COMPUTE, "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}/deallocate", Change(deallocate::begin)),
    get("VirtualMachines_OperationStatus", COMPUTE, "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/operations/{operationId}", Subscription(deallocate::status)),

    get("PublicIPAddresses_ListAll", NETWORK, "/subscriptions/{subscriptionId}/providers/Microsoft.Network/publicIPAddresses", Subscription(network::list)),
    get("StorageAccounts_List", STORAGE, "/subscriptions/{subscriptionId}/providers/Microsoft.Storage/storageAccounts", Subscription(storage::list)),
    get("Servers_List", SQL, "/subscriptions/{subscriptionId}/providers/Microsoft.Sql/servers", Subscription(sql::servers)),
    get("Databases_ListByServer", SQL, "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Sql/servers/{serverName}/databases", Subscription(sql::databases)),
    get("Vaults_ListBySubscriptionId", RECOVERY, "/subscriptions/{subscriptionId}/providers/Microsoft.RecoveryServices/vaults", Subscription(recovery::vaults)),
    get("BackupProtectedItems_List", RECOVERY, "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.RecoveryServices/vaults/{vaultName}/backupProtectedItems", Subscription(recovery::items)),

    post("Query_Usage", COSTS, "/subscriptions/{subscriptionId}/providers/Microsoft.CostManagement/query", Subscription(costs::query)),

    get("BillingProperty_Get", BILLING, "/subscriptions/{subscriptionId}/providers/Microsoft.Billing/billingProperty/default", Subscription(billing_property::get)),
    get("BillingAccounts_List", BILLING, "/providers/Microsoft.Billing/billingAccounts", Tenant(billing_accounts::list)),
    get("BillingSubscriptions_ListByBillingAccount", BILLING, "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/billingSubscriptions", Tenant(billing_subscriptions::list)),
    get("BillingSubscriptions_Get", BILLING, "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/billingSubscriptions/{billingSubscriptionName}", Tenant(billing_subscriptions::get)),
    patch("BillingSubscriptions_Update", BILLING, "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/billingSubscriptions/{billingSubscriptionName}", TenantChange(renewal::update)),
    get("BillingSubscriptions_OperationResult", BILLING, "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/operationResults/{operationId}", Tenant(renewal::result)),
    get("Invoices_ListByBillingSubscription", BILLING, "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{subscriptionId}/invoices", Tenant(invoices::list)),
    post("Invoices_DownloadByBillingSubscription", BILLING, "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{subscriptionId}/invoices/{invoiceName}/download", Tenant(invoices::download)),
];
