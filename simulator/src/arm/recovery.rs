//! Recovery Services vaults and what they protect: Microsoft.RecoveryServices 2024-04-01, `vaults.json` and `bms.json`.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use super::call::moment;
use super::odata::Filter;
use super::resources::{of_kind, row};
use super::{Answer, Call};
use crate::estate::Estate;
use crate::inventory::{Detail, Protection, Resource};
use crate::subscription::Subscription;

const VAULTS: &str = "Microsoft.RecoveryServices/vaults";

/// `VaultList`.
pub(super) fn vaults(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let vaults = of_kind(one, call, |detail| matches!(detail, Detail::Vault).then_some(()));
    let scope = one.scope();
    call.page(&vaults, estate.page_size, |(_, resource, ())| {
        let own = json!({
            "sku": { "name": "RS0", "tier": "Standard" },
            "properties": { "provisioningState": "Succeeded", "publicNetworkAccess": "Enabled" },
        });
        row(one, &scope, resource, own)
    })
}

/// `ProtectedItemResourceList`.
pub(super) fn items(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let (group, name) = (call.name("resourceGroupName"), call.name("vaultName"));
    let inventory = one.inventory();
    let is_gone = one.is_deleted(call.now(), call.place.stale);
    if is_gone || inventory.group(group).is_none() {
        return Answer::group_not_found(group);
    }
    let Some((place, vault)) = inventory.find(group, VAULTS, name) else {
        return Answer::resource_not_found(VAULTS, name, group);
    };
    let filter = match call.parameter("$filter") {
        None => None,
        Some(text) => match Filter::parse(text, &["backupManagementType", "itemType", "friendlyName"]) {
            Some(filter) => Some(filter),
            None => return Answer::invalid_filter(text),
        },
    };
    let vault_id = inventory.id(&one.scope(), vault);
    let items: Vec<Item<'_>> = inventory
        .protections
        .iter()
        .filter(|protection| protection.vault == place)
        .filter_map(|protection| item(one, protection))
        .filter(|item| {
            filter.as_ref().is_none_or(|filter| {
                filter.passes(|property| match property {
                    "backupmanagementtype" => Some(item.management),
                    "itemtype" => Some(item.workload),
                    _ => Some(item.friendly),
                })
            })
        })
        .collect();
    call.page(&items, estate.page_size, |item| show(item, one, &vault_id, vault, call))
}

/// What a vault protects, in the words of the API for it.
struct Item<'a> {
    source: &'a Resource,
    type_: &'static str,
    management: &'static str,
    workload: &'static str,
    friendly: &'a str,
    container: String,
    name: String,
    hours_ago: u32,
}

fn item<'a>(one: &'a Subscription, protection: &Protection) -> Option<Item<'a>> {
    let inventory = one.inventory();
    let source = inventory.resources.get(protection.source)?;
    let group = inventory.group_of(source).to_ascii_lowercase();
    let name = source.name.as_str();
    let (type_, management, workload, friendly, container, item) = match &source.detail {
        Detail::Machine(_) => (
            "Microsoft.Compute/virtualMachines",
            "AzureIaasVM",
            "VM",
            name,
            format!("IaasVMContainer;iaasvmcontainerv2;{group};{name}"),
            format!("VM;iaasvmcontainerv2;{group};{name}"),
        ),
        Detail::Storage(storage) => (
            "AzureFileShareProtectedItem",
            "AzureStorage",
            "AzureFileShare",
            storage.share.unwrap_or("bestanden"),
            format!("StorageContainer;Storage;{group};{name}"),
            format!("AzureFileShare;{}", storage.share.unwrap_or("bestanden")),
        ),
        Detail::Database(_) => {
            let (server, database) = name.split_once('/').unwrap_or((name, ""));
            (
                "Microsoft.Sql/servers/databases",
                "AzureSql",
                "AzureSqlDb",
                database,
                format!("AzureSqlContainer;Sql;{group};{server}"),
                format!("AzureSqlDb;dsName;{database};{}", protection.source),
            )
        }
        _ => return None,
    };
    let hours_ago = protection.hours_ago;
    Some(Item { source, type_, management, workload, friendly, container, name: item, hours_ago })
}

fn show(item: &Item<'_>, one: &Subscription, vault_id: &str, vault: &Resource, call: &Call<'_>) -> Value {
    let scope = one.scope();
    // Nothing is backed up any more once services are off.
    let until = one.history.visible(call.now()).off_since().unwrap_or(call.now());
    let last = moment(until - TimeDelta::hours(item.hours_ago.into()));
    let source_id = one.inventory().id(&scope, item.source);
    // A vault remembers ids in the letters in which it was told them, here all small: ids compare without regard to case.
    let source_id = if item.management == "AzureIaasVM" { source_id.to_ascii_lowercase() } else { source_id };
    let mut properties = Map::from_iter([
        ("protectedItemType".to_owned(), item.type_.into()),
        ("backupManagementType".to_owned(), item.management.into()),
        ("workloadType".to_owned(), item.workload.into()),
        ("containerName".to_owned(), item.container.as_str().into()),
        ("sourceResourceId".to_owned(), source_id.as_str().into()),
        ("policyId".to_owned(), format!("{vault_id}/backupPolicies/DefaultPolicy").into()),
        ("lastRecoveryPoint".to_owned(), last.as_str().into()),
        ("protectionState".to_owned(), "Protected".into()),
    ]);
    if item.management != "AzureSql" {
        properties.insert("friendlyName".to_owned(), item.friendly.into());
        properties.insert("protectionStatus".to_owned(), "Healthy".into());
        properties.insert("lastBackupStatus".to_owned(), "Completed".into());
        properties.insert("lastBackupTime".to_owned(), last.into());
    }
    if item.management == "AzureIaasVM" {
        properties.insert("virtualMachineId".to_owned(), source_id.into());
        properties.insert("healthStatus".to_owned(), "Passed".into());
    }
    json!({
        "id": format!(
            "{vault_id}/backupFabrics/Azure/protectionContainers/{}/protectedItems/{}",
            item.container, item.name
        ),
        "name": item.name,
        "type": "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems",
        "location": vault.location,
        "properties": properties,
    })
}
