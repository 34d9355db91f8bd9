//! Virtual machines: what they are doing, stopping them, and how that is getting on.

use winddown::resource::{MachineStatus, Power, ResourceId};
use winddown::stopping::{Answer, Failure, Operation, OperationStatus};

use super::super::exchange::BASE;
use super::{Call, Exchange, Part, Said, Scope, Told, UNCLEAR, error, now, resource_id, rows};

pub static CALLS: [Call; 4] = [
    Call {
        operation: "VirtualMachines_ListAll",
        version: "2024-07-01",
        read: |exchange| {
            let mut told = Told::default();
            now(exchange.arm().machines(exchange.id(), &Scope::app(), |page| {
                for one in page {
                    told.row().say("id", one.id.text()).say("name", &one.name);
                    read(&one.status, told.words("location", &one.location));
                }
            }))?;
            Ok(told)
        },
        said: |exchange| {
            rows(exchange, |row, told| {
                let id = resource_id(row)?;
                let end = id.rsplit('/').next().unwrap_or_default();
                told.row().say("id", id).say("name", row.words("name")?.unwrap_or(end));
                told.words("location", row.text("location")?.unwrap_or_default());
                said(row.list("properties/instanceView/statuses")?, told)
            })
        },
        is_change: false,
    },
    Call {
        operation: "VirtualMachines_InstanceView",
        version: "2024-07-01",
        read: |exchange| {
            let mut told = Told::default();
            read(&now(exchange.arm().machine_status(&machine(exchange), &Scope::app()))?, &mut told);
            Ok(told)
        },
        said: |exchange| {
            let mut told = Told::default();
            said(Part(&exchange.body).list("statuses")?, &mut told).map(|()| told)
        },
        is_change: false,
    },
    Call {
        operation: "VirtualMachines_Deallocate",
        version: "2024-07-01",
        read: |exchange| {
            let mut told = Told::default();
            match now(exchange.arm().deallocate(&machine(exchange))).0 {
                Answer::Accepted(Some(Operation::Status(url) | Operation::Location(url))) => {
                    told.say("followed at", url)
                }
                Answer::Refused(Failure::Azure { code, message }) => {
                    told.say("code", code).say("message", message)
                }
                other => told.say("answer", format!("{other:?}")),
            };
            Ok(told)
        },
        said: |exchange| {
            let (mut told, pointers) = (Told::default(), exchange.pointers());
            match (exchange.status, pointers.status.as_ref().or(pointers.location.as_ref())) {
                (202, Some(url)) => told.say("followed at", url),
                (202, None) => told.say("answer", "Accepted(None)"),
                (200..300, _) => told.say("answer", "Stopped"),
                _ => refused(exchange, &mut told)?,
            };
            Ok(told)
        },
        is_change: true,
    },
    Call {
        operation: "VirtualMachines_OperationStatus",
        version: "2024-07-01",
        read: |exchange| {
            let url = format!(
                "{BASE}/subscriptions/{}/providers/Microsoft.Compute/locations/{}/operations/{}?api-version=2024-07-01",
                exchange.id(),
                exchange.parameter("location"),
                exchange.parameter("operationId")
            );
            // Where a location is polled there is nothing to read until it is over.
            let operation =
                if exchange.status == 202 { Operation::Location(url) } else { Operation::Status(url) };
            let mut told = Told::default();
            match now(exchange.arm().operation_status(&operation, &Scope::app())) {
                OperationStatus::Failed(Failure::Azure { code, message }) => {
                    told.say("code", code).words("message", &message)
                }
                OperationStatus::Unreadable => told.say(UNCLEAR, "Unreadable"),
                other => told.say("status", format!("{other:?}")),
            };
            Ok(told)
        },
        said: |exchange| {
            let (mut told, body) = (Told::default(), Part(&exchange.body));
            match exchange.status {
                202 => return Ok(told.say("status", "InProgress").clone()),
                200 => {}
                // A failure to read a status is none of the operation.
                _ => return Ok(told.say(UNCLEAR, "Unreadable").clone()),
            }
            match body.needed("status")? {
                "Succeeded" => told.say("status", "Succeeded"),
                word @ ("Failed" | "Canceled") => {
                    let code = body.words("error/code")?.unwrap_or(word);
                    told.say("code", code).words("message", body.text("error/message")?.unwrap_or_default())
                }
                _ => told.say("status", "InProgress"),
            };
            Ok(told)
        },
        is_change: true,
    },
];

fn machine(exchange: &Exchange) -> ResourceId {
    exchange.resource("Microsoft.Compute/virtualMachines", "vmName")
}

fn read(status: &MachineStatus, told: &mut Told) {
    match &status.power {
        Power::Untold => {}
        Power::Other(word) => drop(told.say("power", word.to_lowercase())),
        known => drop(told.say("power", format!("{known:?}").to_lowercase())),
    }
    if let Some(failure) = &status.failure {
        told.say("failed with", &failure.code).words("failed because", &failure.message);
        told.may_say("failed at", failure.at);
    }
}

/// Codes such as `PowerState/running` and `ProvisioningState/failed/AllocationFailed`, in either case; of two the last
/// holds.
fn said(statuses: Vec<Part<'_>>, told: &mut Told) -> Said<()> {
    let (mut power, mut failure) = (None, None);
    for status in statuses {
        let code = status.text("code")?.unwrap_or_default();
        let parts: Vec<&str> = code.splitn(3, '/').collect();
        match parts.as_slice() {
            ["PowerState", word, ..] => power = Some(word.to_lowercase()).filter(|word| !word.is_empty()),
            ["ProvisioningState", word, rest @ ..] if word.eq_ignore_ascii_case("failed") => {
                failure = Some((rest.join("/"), status));
            }
            _ => {}
        }
    }
    told.may_say("power", power);
    if let Some((code, status)) = failure {
        told.say("failed with", code).words("failed because", status.text("message")?.unwrap_or_default());
        told.may_say("failed at", status.moment("time")?);
    }
    Ok(())
}

/// What a client error to a request to stop says.
fn refused<'a>(exchange: &Exchange, told: &'a mut Told) -> Said<&'a mut Told> {
    let (code, message) = error(exchange)?;
    let known = match (exchange.status, code) {
        (401, _) => "Refused(SignIn)",
        (403, "" | "AuthorizationFailed") => "Refused(NotAllowed)",
        (404, _) => "Refused(NotFound)",
        (409, "ScopeLocked") => "Refused(Locked)",
        (409, "ReadOnlyDisabledSubscription") => "Refused(SubscriptionOff)",
        (429, _) => "Refused(TooManyRequests)",
        (500.., _) => "Lost",
        _ => return Ok(told.say("code", code).say("message", message)),
    };
    Ok(told.say("answer", known))
}
