//! That a mistake in an example would be noticed: a wrong name, a wrong type and a wrong word of an enumeration are planted
//! in every place of our own examples.

use serde_json::{Value, json};

use super::example::Example;
use super::places;
use super::verdict::{Contract, Verdict};

/// Places whose values are words of an enumeration, at least one in each operation that has any, and those on which
/// something depends. `*` stands for every item.
pub const ENUMERATIONS: [(&str, &str); 38] = [
    ("Subscriptions_List", "/value/*/state"),
    ("Subscriptions_List", "/value/*/subscriptionPolicies/spendingLimit"),
    ("Subscriptions_Get", "/state"),
    ("Subscriptions_Get", "/subscriptionPolicies/spendingLimit"),
    ("Tenants_List", "/value/*/tenantCategory"),
    ("RoleAssignments_ListForSubscription", "/value/*/properties/principalType"),
    ("StorageAccounts_List", "/value/*/kind"),
    ("StorageAccounts_List", "/value/*/properties/accessTier"),
    ("Servers_List", "/value/*/properties/publicNetworkAccess"),
    ("Databases_ListByServer", "/value/*/properties/status"),
    ("Vaults_ListBySubscriptionId", "/value/*/properties/publicNetworkAccess"),
    ("BackupProtectedItems_List", "/value/*/properties/protectedItemType"),
    ("BackupProtectedItems_List", "/value/*/properties/protectionState"),
    ("BackupProtectedItems_List", "/value/*/properties/workloadType"),
    ("BackupProtectedItems_List", "/value/*/properties/backupManagementType"),
    ("PublicIPAddresses_ListAll", "/value/*/properties/publicIPAllocationMethod"),
    ("PublicIPAddresses_ListAll", "/value/*/sku/name"),
    ("ManagementLocks_ListAtSubscriptionLevel", "/value/*/properties/level"),
    ("VirtualMachines_ListAll", "/value/*/properties/instanceView/statuses/*/level"),
    ("VirtualMachines_InstanceView", "/hyperVGeneration"),
    ("VirtualMachines_OperationStatus", "/status"),
    ("BillingProperty_Get", "/properties/billingAccountAgreementType"),
    ("BillingProperty_Get", "/properties/subscriptionBillingStatus"),
    ("BillingProperty_Get", "/properties/subscriptionBillingStatusDetails/*/reason"),
    ("BillingProperty_Get", "/properties/subscriptionBillingType"),
    ("BillingProperty_Get", "/properties/billingProfileSpendingLimitDetails/*/status"),
    ("BillingAccounts_List", "/value/*/properties/accountStatus"),
    ("BillingSubscriptions_ListByBillingAccount", "/value/*/properties/autoRenew"),
    ("BillingSubscriptions_ListByBillingAccount", "/value/*/properties/status"),
    ("BillingSubscriptions_ListByBillingAccount", "/value/*/properties/operationStatus"),
    ("BillingSubscriptions_Get", "/properties/autoRenew"),
    ("BillingSubscriptions_Get", "/properties/status"),
    ("BillingSubscriptions_Get", "/properties/operationStatus"),
    ("BillingSubscriptions_Update", "/properties/autoRenew"),
    ("Invoices_ListByBillingSubscription", "/value/*/properties/invoiceType"),
    ("Invoices_ListByBillingSubscription", "/value/*/properties/status"),
    ("Invoices_ListByBillingSubscription", "/value/*/properties/documentType"),
    ("Invoices_ListByBillingSubscription", "/value/*/properties/payments/*/paymentMethodFamily"),
];

/// Plants every mistake and says which nobody notices, and how many there were.
pub fn unnoticed(examples: &[Example], contract: &mut Contract) -> (Vec<String>, usize) {
    let (mut unnoticed, mut planted) = (Vec::new(), 0);
    let mut plant = |example: &Example, content: Value, what: String| {
        planted += 1;
        if !matches!(contract.hold(&example.with(content)), Verdict::Fails(_)) {
            unnoticed.push(format!("{}: {what}", example.file));
        }
    };
    for example in examples {
        let content = example.content().unwrap();
        for at in places::members(content) {
            plant(example, places::with(content, &at, json!([[]])), format!("another type at {at}"));
            if !at.contains("/tags/") && !places::is_item(content, &at) {
                plant(example, places::renamed(content, &at), format!("another name at {at}"));
            }
        }
    }
    for (operation, at) in ENUMERATIONS {
        let mut is_there = false;
        for example in examples.iter().filter(|example| example.operation == operation) {
            let content = example.content().unwrap();
            for at in places::meant(content, at) {
                is_there = true;
                plant(
                    example,
                    places::with(content, &at, json!("Unheard-of")),
                    format!("another word at {at}"),
                );
            }
        }
        assert!(is_there, "no example of {operation} has {at}");
    }
    (unnoticed, planted)
}
