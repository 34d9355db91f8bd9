//! Public IP addresses: Microsoft.Network 2024-01-01, `publicIpAddress.json`. `ipConfiguration` is left out: its
//! definition is in a file that the answers cannot be held against.

use serde_json::{Value, json};

use super::resources::{of_kind, row};
use super::{Answer, Call};
use crate::chance::Chance;
use crate::deallocation::Phase;
use crate::estate::Estate;
use crate::inventory::{Address, Allocation, Detail};
use crate::subscription::Subscription;

/// `PublicIPAddressListResult`. A dynamic address has an `ipAddress` only while its machine is allocated (api/facts.md 4b).
pub(super) fn list(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let addresses = of_kind(one, call, |detail| match detail {
        Detail::Address(address) => Some(address),
        _ => None,
    });
    let scope = one.scope();
    call.page(&addresses, estate.page_size, |&(place, resource, address)| {
        let method = match address.allocation {
            Allocation::Static => "Static",
            Allocation::Dynamic => "Dynamic",
        };
        let number = u64::try_from(place).unwrap_or_default();
        let mut properties = json!({
            "provisioningState": "Succeeded",
            "resourceGuid": Chance::new(estate.seed, &one.id, number).guid(),
            "publicIPAddressVersion": "IPv4",
            "publicIPAllocationMethod": method,
            "idleTimeoutInMinutes": 4,
        });
        if is_held(one, address, call)
            && let Some(members) = properties.as_object_mut()
        {
            members.insert("ipAddress".to_owned(), Value::from(address.ip.as_str()));
        }
        let sku = json!({ "name": resource.sku, "tier": "Regional" });
        row(one, &scope, resource, json!({ "sku": sku, "properties": properties }))
    })
}

/// Whether there is an address behind the resource now.
fn is_held(one: &Subscription, address: &Address, call: &Call<'_>) -> bool {
    let machine = address.machine.and_then(|place| {
        let resource = one.inventory().resources.get(place)?;
        let Detail::Machine(machine) = resource.detail else { return None };
        Some(one.phase(place, machine, call.now(), call.place.stale))
    });
    match address.allocation {
        Allocation::Static => true,
        Allocation::Dynamic => machine.is_some_and(|phase| phase != Phase::Deallocated),
    }
}
