//! The points in which official examples are known not to be as their own specification says. Each is one place of one
//! operation and allows no more than what was found there; anywhere else a mistake is a mistake.

use serde_json::Value;

/// Such a point.
pub struct Deviation {
    operation: &'static str,
    /// Where, in which `*` stands for every item of a list.
    at: &'static str,
    /// What may stand there beside what is specified.
    is_known: fn(&Value) -> bool,
    /// Why it is let pass.
    pub because: &'static str,
}

/// All of them.
pub const KNOWN: [Deviation; 4] = [
    Deviation {
        operation: "PublicIPAddresses_ListAll",
        at: "value/*/properties/ipConfiguration",
        is_known: |value| value["id"].is_string(),
        because: "its schema is in a file that is not among the specifications here",
    },
    Deviation {
        operation: "VirtualMachines_ListAll",
        at: "value/*/properties/networkProfile/networkApiVersion",
        is_known: |value| value.as_str().is_some_and(|text| text.len() == 10 && text.starts_with("202")),
        because: "a version that is newer than the one that is declared; the enumeration is an open one",
    },
    Deviation {
        operation: "VirtualMachines_InstanceView",
        at: "patchStatus/availablePatchSummary/error",
        is_known: Value::is_null,
        because: "there was no error",
    },
    Deviation {
        operation: "VirtualMachines_InstanceView",
        at: "patchStatus/lastPatchInstallationSummary/error",
        is_known: Value::is_null,
        because: "there was no error",
    },
];

/// An answer without what deviates in a known way, and why that was left out.
pub fn without(operation: &str, body: &Value) -> (Value, Vec<&'static str>) {
    let (mut body, mut reasons) = (body.clone(), Vec::new());
    for deviation in KNOWN.iter().filter(|deviation| deviation.operation == operation) {
        if leave_out(&mut body, deviation.at, deviation.is_known) {
            reasons.push(deviation.because);
        }
    }
    (body, reasons)
}

fn leave_out(value: &mut Value, at: &str, is_known: fn(&Value) -> bool) -> bool {
    match (value, at.split_once('/')) {
        (Value::Array(items), Some(("*", rest))) => {
            // All of them, not only up to the first.
            items.iter_mut().filter_map(|item| leave_out(item, rest, is_known).then_some(())).count() > 0
        }
        (Value::Object(members), Some((name, rest))) => {
            members.get_mut(name).is_some_and(|member| leave_out(member, rest, is_known))
        }
        (Value::Object(members), None) if members.get(at).is_some_and(is_known) => {
            members.remove(at).is_some()
        }
        _ => false,
    }
}
