//! What is in a subscription: `Microsoft.Resources`, `Compute`, `Network`, `RecoveryServices`, and the locks of
//! `Authorization`.

use serde_json::Value;

use super::{Read, Unreadable, list, member, moment, text, words};
use crate::resource::{
    Allocation, Failed, Group, Kind, Lock, Machine, MachineStatus, Power, Protection, Resource, ResourceId,
    Tags,
};

/// `GenericResourceExpanded`, and what other providers list in the same form: id, name, type, location, tags.
pub(in crate::api) fn resource(value: &Value) -> Read<Resource> {
    let id = id(value)?;
    let type_ = text(value, "type")?.unwrap_or_default().to_owned();
    let kind = Kind::of_type(&type_);
    let is_master = kind == Kind::SqlDatabase && id.last_name().eq_ignore_ascii_case("master");
    Ok(Resource {
        name: words(value, "name")?.unwrap_or_else(|| id.last_name().to_owned()),
        type_,
        kind,
        location: text(value, "location")?.unwrap_or_default().to_owned(),
        tags: tags(value)?,
        is_system: is_master
            || text(value, "kind")?.is_some_and(|kind| kind.split(',').any(|word| word == "system")),
        id,
    })
}

/// `ResourceGroup`.
pub(in crate::api) fn group(value: &Value) -> Read<Group> {
    Ok(Group {
        name: words(value, "name")?.ok_or(Unreadable)?,
        location: text(value, "location")?.unwrap_or_default().to_owned(),
    })
}

/// `VirtualMachine`, as `statusOnly=true` lists it.
pub(in crate::api) fn machine(value: &Value) -> Read<Machine> {
    let id = id(value)?;
    Ok(Machine {
        name: words(value, "name")?.unwrap_or_else(|| id.last_name().to_owned()),
        location: text(value, "location")?.unwrap_or_default().to_owned(),
        status: machine_status(member(member(value, "properties")?, "instanceView")?)?,
        id,
    })
}

/// `VirtualMachineInstanceView`: codes such as `PowerState/running` and `ProvisioningState/failed/AllocationFailed`.
pub(in crate::api) fn machine_status(value: &Value) -> Read<MachineStatus> {
    let mut status = MachineStatus::default();
    for one in list(value, "statuses")? {
        let code = text(one, "code")?.unwrap_or_default();
        let mut parts = code.splitn(3, '/');
        let (what, word, detail) = (parts.next(), parts.next().unwrap_or_default(), parts.next());
        match what {
            Some("PowerState") => status.power = Power::parse(word),
            Some("ProvisioningState") if word.eq_ignore_ascii_case("failed") => {
                status.failure = Some(Failed {
                    code: detail.unwrap_or_default().to_owned(),
                    message: text(one, "message")?.unwrap_or_default().to_owned(),
                    at: moment(one, "time")?,
                });
            }
            _ => {}
        }
    }
    Ok(status)
}

/// `PublicIPAddress`: how it is given out, where it says so.
pub(in crate::api) fn address(value: &Value) -> Read<(ResourceId, Option<Allocation>)> {
    let method = text(member(value, "properties")?, "publicIPAllocationMethod")?;
    Ok((id(value)?, method.and_then(Allocation::parse)))
}

/// `ManagementLockObject`; `None` for a lock on something that is in no subscription.
pub(in crate::api) fn lock(value: &Value) -> Read<Option<Lock>> {
    let properties = member(value, "properties")?;
    Ok(Lock::new(
        text(value, "id")?.ok_or(Unreadable)?,
        text(value, "name")?.unwrap_or_default(),
        text(properties, "level")?.unwrap_or_default(),
        text(properties, "notes")?.unwrap_or_default(),
    ))
}

/// `ProtectedItemResource`; `None` for what is no resource of Azure, such as a server in an office.
pub(in crate::api) fn protection(value: &Value) -> Read<Option<Protection>> {
    let properties = member(value, "properties")?;
    let item = text(value, "id")?.unwrap_or_default();
    // The item's id begins with that of its vault: nine parts, of which the first is empty.
    let vault = ResourceId::parse(&item.split('/').take(9).collect::<Vec<_>>().join("/"));
    let source = text(properties, "sourceResourceId")?.and_then(ResourceId::parse);
    let share = if text(properties, "workloadType")? == Some("AzureFileShare") {
        Some(text(properties, "friendlyName")?.unwrap_or_default().to_owned())
    } else {
        None
    };
    let newest = moment(properties, "lastRecoveryPoint")?;
    let is_active = text(properties, "protectionState")?.is_none_or(|state| state == "Protected");
    Ok(source.zip(vault).map(|(source, vault)| Protection { source, vault, share, newest, is_active }))
}

fn id(value: &Value) -> Read<ResourceId> {
    text(value, "id")?.and_then(ResourceId::parse).ok_or(Unreadable)
}

fn tags(value: &Value) -> Read<Tags> {
    match value.get("tags") {
        None | Some(Value::Null) => Ok(Tags::default()),
        Some(Value::Object(tags)) => {
            // A value that is null is a tag without one.
            let whole = member(value, "tags")?;
            let pair = |(name, _): (&String, _)| {
                Ok((name.clone(), text(whole, name)?.unwrap_or_default().to_owned()))
            };
            Ok(Tags::new(tags.iter().map(pair).collect::<Read<Vec<_>>>()?))
        }
        Some(_) => Err(Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MACHINE: &str = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm";

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn nulls_and_absent_members_are_the_same() {
        for rest in ["", r#","name":null,"type":null,"location":null,"tags":null,"kind":null,"sku":null"#] {
            let read = resource(&json(&format!(r#"{{"id":"{MACHINE}"{rest}}}"#))).unwrap();
            assert_eq!((read.name.as_str(), read.kind, read.is_system), ("vm", Kind::Other, false));
        }
    }

    #[test]
    fn a_wrong_type_makes_the_answer_unreadable() {
        for rest in [r#","name":7"#, r#","type":[]"#, r#","tags":"x""#, r#","tags":{"a":1}"#, r#","kind":{}"#]
        {
            assert_eq!(resource(&json(&format!(r#"{{"id":"{MACHINE}"{rest}}}"#))), Err(Unreadable), "{rest}");
        }
        assert_eq!(resource(&json("{}")), Err(Unreadable));
        assert_eq!(machine_status(&json(r#"{"statuses":{}}"#)), Err(Unreadable));
    }

    #[test]
    fn a_machine_tells_what_it_does_and_what_went_wrong() {
        let status = machine_status(&json(
            r#"{"statuses":[{"code":"ProvisioningState/failed/AllocationFailed","level":"Error","message":"Vol.",
            "time":"2026-03-01T10:00:00Z"},{"code":"PowerState/running"},{"code":"HealthState/healthy"},{}]}"#,
        ))
        .unwrap();
        let failure = status.failure.unwrap();
        assert_eq!(
            (status.power, failure.code.as_str(), failure.message.as_str()),
            (Power::Running, "AllocationFailed", "Vol.")
        );
        assert_eq!(machine_status(&json("{}")), Ok(MachineStatus::default()));
    }

    #[test]
    fn what_is_kept_for_azure_itself_is_known() {
        let database = |name: &str, kind: &str| {
            let id = format!(
                "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Sql/servers/x/databases/{name}"
            );
            resource(&json(&format!(
                r#"{{"id":"{id}","type":"Microsoft.Sql/servers/databases","kind":"{kind}"}}"#
            )))
            .unwrap()
        };
        assert!(database("master", "").is_system && database("x", "v12.0,system").is_system);
        assert!(!database("x", "v12.0,user").is_system);
    }

    #[test]
    fn a_share_is_not_its_account() {
        let vault = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.RecoveryServices/vaults/v";
        let item = |properties: &str| {
            protection(&json(&format!(
                r#"{{"id":"{vault}/backupFabrics/Azure/protectionContainers/c/protectedItems/i","properties":{{{properties}}}}}"#
            )))
        };
        let share = format!(
            r#""sourceResourceId":"{MACHINE}","workloadType":"AzureFileShare","friendlyName":"facturen""#
        );
        assert_eq!(item(&share).unwrap().unwrap().share.as_deref(), Some("facturen"));
        let stopped = format!(
            r#""sourceResourceId":"{MACHINE}","workloadType":"VM","protectionState":"ProtectionStopped""#
        );
        let stopped = item(&stopped).unwrap().unwrap();
        assert_eq!((stopped.is_active, stopped.share, stopped.vault.text()), (false, None, vault));
        assert_eq!(item(r#""workloadType":"FileFolder""#), Ok(None));
        assert_eq!(item(r#""sourceResourceId":7"#), Err(Unreadable));
    }
}
