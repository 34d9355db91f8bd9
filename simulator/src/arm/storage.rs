//! Storage accounts: Microsoft.Storage 2023-05-01. They stay readable when the subscription is off.

use serde_json::json;

use super::call::moment;
use super::resources::{of_kind, row};
use super::{Answer, Call};
use crate::estate::Estate;
use crate::inventory::Detail;
use crate::subscription::Subscription;

/// `StorageAccountListResult`.
pub(super) fn list(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let accounts = of_kind(one, call, |detail| match detail {
        Detail::Storage(storage) => Some(storage),
        _ => None,
    });
    let scope = one.scope();
    call.page(&accounts, estate.page_size, |(_, resource, _)| {
        let endpoint = |service: &str| format!("https://{}.{service}.core.windows.net/", resource.name);
        let own = json!({
            "sku": { "name": resource.sku, "tier": "Standard" },
            "kind": resource.kind,
            "properties": {
                "provisioningState": "Succeeded",
                "creationTime": moment(resource.created),
                "accessTier": "Hot",
                "primaryLocation": resource.location,
                "statusOfPrimary": "available",
                "primaryEndpoints": {
                    "blob": endpoint("blob"),
                    "queue": endpoint("queue"),
                    "table": endpoint("table"),
                    "file": endpoint("file"),
                },
                "supportsHttpsTrafficOnly": true,
                "minimumTlsVersion": "TLS1_2",
            },
        });
        row(one, &scope, resource, own)
    })
}
