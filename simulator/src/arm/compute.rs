//! Virtual machines and what they are doing: Microsoft.Compute 2024-07-01, `virtualMachine.json`.

use serde_json::{Value, json};

use super::call::moment;
use super::resources::{of_kind, row};
use super::{Answer, Call};
use crate::chance::Chance;
use crate::deallocation::Phase;
use crate::estate::Estate;
use crate::inventory::{Detail, Machine, Resource};
use crate::subscription::Subscription;

pub(super) const MACHINES: &str = "Microsoft.Compute/virtualMachines";

/// `VirtualMachineListResult`. With `statusOnly=true` a machine tells what it is doing and little else.
pub(super) fn list(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    if call.parameter("$expand").is_some() && call.parameter("$filter").is_none() {
        return Answer::bad_request(
            "InvalidParameter",
            "$expand is only allowed together with a valid $filter.",
        );
    }
    let status_only = call.parameter("statusOnly").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let machines = of_kind(one, call, machine);
    let scope = one.scope();
    call.page(&machines, estate.page_size, |&(place, resource, machine)| {
        let seen = Seen { one, place, resource, machine };
        let properties = if status_only { seen.status(call) } else { seen.properties(call, &scope, estate) };
        row(one, &scope, resource, json!({ "properties": properties }))
    })
}

/// `VirtualMachine`, with `$expand=instanceView` also what it is doing.
pub(super) fn get(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let expands = call.parameter("$expand").is_some_and(|value| value.eq_ignore_ascii_case("instanceView"));
    seen(one, call).map_or_else(
        |refusal| refusal,
        |seen| {
            let scope = one.scope();
            let mut properties = seen.properties(call, &scope, estate);
            if expands && let Some(members) = properties.as_object_mut() {
                members.insert("instanceView".to_owned(), seen.instance_view(call));
            }
            Answer::ok(&row(one, &scope, seen.resource, json!({ "properties": properties })))
        },
    )
}

/// `VirtualMachineInstanceView`.
pub(super) fn instance_view(one: &Subscription, _estate: &Estate, call: &Call<'_>) -> Answer {
    seen(one, call).map_or_else(|refusal| refusal, |seen| Answer::ok(&seen.instance_view(call)))
}

fn machine(detail: &Detail) -> Option<Machine> {
    match detail {
        Detail::Machine(machine) => Some(*machine),
        _ => None,
    }
}

/// A machine where it is.
pub(super) struct Seen<'a> {
    one: &'a Subscription,
    pub(super) place: usize,
    pub(super) resource: &'a Resource,
    pub(super) machine: Machine,
}

/// The machine that a path names.
pub(super) fn seen<'a>(one: &'a Subscription, call: &Call<'_>) -> Result<Seen<'a>, Answer> {
    let (group, name) = (call.name("resourceGroupName"), call.name("vmName"));
    let inventory = one.inventory();
    let is_gone = one.is_deleted(call.now(), call.place.stale);
    if is_gone || inventory.group(group).is_none() {
        return Err(Answer::group_not_found(group));
    }
    inventory
        .find(group, MACHINES, name)
        .and_then(|(place, resource)| {
            Some(Seen { one, place, resource, machine: machine(&resource.detail)? })
        })
        .ok_or_else(|| Answer::resource_not_found(MACHINES, name, group))
}

impl Seen<'_> {
    fn phase(&self, call: &Call<'_>) -> Phase {
        self.one.phase(self.place, self.machine, call.now(), call.place.stale)
    }

    /// How its last operation went: `provisioningState`.
    fn provisioning(&self, call: &Call<'_>) -> (&'static str, Option<String>) {
        match self.one.deallocations.last(self.place, call.now()) {
            Some(last) if call.now() < last.ends => ("Updating", None),
            Some(last) if let Some(failure) = &last.failure => ("Failed", Some(failure.code.clone())),
            _ => ("Succeeded", None),
        }
    }

    fn status(&self, call: &Call<'_>) -> Value {
        json!({
            "vmId": self.vm_id(),
            "provisioningState": self.provisioning(call).0,
            "instanceView": self.instance_view(call),
        })
    }

    fn vm_id(&self) -> String {
        Chance::new(self.one.index, &self.one.id, u64::try_from(self.place).unwrap_or_default()).guid()
    }

    fn properties(&self, call: &Call<'_>, scope: &str, _estate: &Estate) -> Value {
        let Machine { size, is_windows, .. } = self.machine;
        let group = format!("{scope}/resourceGroups/{}", self.one.inventory().group_of(self.resource));
        let name = &self.resource.name;
        let os = if is_windows { "Windows" } else { "Linux" };
        json!({
            "vmId": self.vm_id(),
            "hardwareProfile": { "vmSize": size },
            "provisioningState": self.provisioning(call).0,
            "storageProfile": {
                "osDisk": {
                    "osType": os,
                    "name": format!("{name}_OsDisk_1"),
                    "createOption": "FromImage",
                    "caching": "ReadWrite",
                    "managedDisk": {
                        "id": format!("{group}/providers/Microsoft.Compute/disks/{name}_OsDisk_1"),
                        "storageAccountType": "Premium_LRS",
                    },
                    "diskSizeGB": 127,
                },
                "dataDisks": [],
            },
            "osProfile": { "computerName": name, "adminUsername": "beheerder" },
            "networkProfile": {
                "networkInterfaces": [{ "id": format!("{group}/providers/Microsoft.Network/networkInterfaces/{name}-nic") }],
            },
            "timeCreated": moment(self.resource.created),
        })
    }

    fn instance_view(&self, call: &Call<'_>) -> Value {
        let (code, display) = match self.phase(call) {
            Phase::Running => ("PowerState/running", "VM running"),
            Phase::Stopped => ("PowerState/stopped", "VM stopped"),
            Phase::Deallocating => ("PowerState/deallocating", "VM deallocating"),
            Phase::Deallocated => ("PowerState/deallocated", "VM deallocated"),
        };
        let power = json!({ "code": code, "level": "Info", "displayStatus": display });
        let last = self.one.deallocations.last(self.place, call.now());
        let time =
            last.map_or(
                self.resource.created,
                |last| if call.now() < last.ends { last.started } else { last.ends },
            );
        let (state, failure) = self.provisioning(call);
        let provisioning = match failure {
            Some(code) => json!({
                "code": format!("ProvisioningState/failed/{code}"),
                "level": "Error",
                "displayStatus": "Provisioning failed",
                "message": last.and_then(|last| last.failure.as_ref()).map_or("", |failure| failure.message.as_str()),
                "time": moment(time),
            }),
            None => json!({
                "code": format!("ProvisioningState/{}", state.to_ascii_lowercase()),
                "level": "Info",
                "displayStatus": if state == "Updating" { "Updating" } else { "Provisioning succeeded" },
                "time": moment(time),
            }),
        };
        json!({ "hyperVGeneration": "V2", "statuses": [provisioning, power] })
    }
}
