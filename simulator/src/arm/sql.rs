//! SQL servers and their databases: Microsoft.Sql 2021-11-01.

use serde_json::json;

use super::call::moment;
use super::resources::{of_kind, row};
use super::{Answer, Call};
use crate::chance::Chance;
use crate::estate::Estate;
use crate::inventory::Detail;
use crate::subscription::Subscription;

const SERVERS: &str = "Microsoft.Sql/servers";

/// `ServerListResult`.
pub(super) fn servers(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let servers = of_kind(one, call, |detail| matches!(detail, Detail::SqlServer).then_some(()));
    let scope = one.scope();
    call.page(&servers, estate.page_size, |(_, resource, ())| {
        let own = json!({
            "kind": resource.kind,
            "properties": {
                "administratorLogin": "beheerder",
                "version": "12.0",
                "state": "Ready",
                "fullyQualifiedDomainName": format!("{}.database.windows.net", resource.name),
                "publicNetworkAccess": "Enabled",
            },
        });
        row(one, &scope, resource, own)
    })
}

/// `DatabaseListResult`, with the server's own `master` in it.
pub(super) fn databases(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let (group, server) = (call.name("resourceGroupName"), call.name("serverName"));
    let inventory = one.inventory();
    let is_gone = one.is_deleted(call.now(), call.place.stale);
    if is_gone || inventory.group(group).is_none() {
        return Answer::group_not_found(group);
    }
    let Some((_, parent)) = inventory.find(group, SERVERS, server) else {
        return Answer::resource_not_found(SERVERS, server, group);
    };
    let mut databases = of_kind(one, call, |detail| match detail {
        Detail::Database(database) => Some(database),
        _ => None,
    });
    databases.retain(|(_, resource, _)| {
        resource.group == parent.group && resource.name.split('/').next() == Some(parent.name.as_str())
    });
    let scope = one.scope();
    call.page(&databases, estate.page_size, |(place, resource, database)| {
        let number = u64::try_from(*place).unwrap_or_default();
        let (sku, tier) = if database.is_system { ("System", "System") } else { ("Standard", "Standard") };
        let own = json!({
            // Its own provider leaves the server out of the name.
            "name": resource.name.rsplit('/').next(),
            "kind": resource.kind,
            "sku": { "name": sku, "tier": tier, "capacity": if database.is_system { 0 } else { 20 } },
            "properties": {
                "collation": "SQL_Latin1_General_CP1_CI_AS",
                "maxSizeBytes": 268_435_456_000_i64,
                "status": "Online",
                "databaseId": Chance::new(estate.seed, &one.id, number).guid(),
                "creationDate": moment(resource.created),
                "currentServiceObjectiveName": if database.is_system { "System" } else { "S1" },
                "currentBackupStorageRedundancy": "Geo",
                "zoneRedundant": false,
            },
        });
        row(one, &scope, resource, own)
    })
}
