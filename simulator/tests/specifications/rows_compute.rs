//! The rows of virtual machines.

use super::operations::{BAD_TOKEN, READ, Reach, Row, Wrong};

const COMPUTE: &str = "Microsoft.Compute/2024-07-01/virtualMachine.json";
const MACHINE_PATH: &str = "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}";
const OF_GROUP: &[&str] = &["200", "404 ResourceGroupNotFound", "404 ResourceNotFound"];

/// The rows.
pub static ROWS: [Row; 5] = [
    Row {
        name: "VirtualMachines_ListAll",
        version: "2024-07-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/virtualMachines",
        query: &["statusOnly", "$expand"],
        file: COMPUTE,
        tries: &["&statusOnly=true"],
        wrong: &[BAD_TOKEN, Wrong::Query("&$expand=instanceView")],
        answers: &["200", "400 InvalidParameter", "400 InvalidSkipToken"],
        ..READ
    },
    Row {
        name: "VirtualMachines_Get",
        version: "2024-07-01",
        path: MACHINE_PATH,
        of: Some("VirtualMachines_ListAll"),
        query: &["$expand"],
        file: COMPUTE,
        tries: &["&$expand=instanceView"],
        answers: OF_GROUP,
        ..READ
    },
    Row {
        name: "VirtualMachines_InstanceView",
        version: "2024-07-01",
        path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}/instanceView",
        of: Some("VirtualMachines_ListAll"),
        file: COMPUTE,
        answers: OF_GROUP,
        ..READ
    },
    Row {
        name: "VirtualMachines_Deallocate",
        version: "2024-07-01",
        method: "POST",
        path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/virtualMachines/{vmName}/deallocate",
        of: Some("VirtualMachines_ListAll"),
        file: COMPUTE,
        reach: Reach::Act,
        answers: &[
            "200",
            "202",
            "403 AuthorizationFailed",
            "404 ResourceGroupNotFound",
            "404 ResourceNotFound",
            "409 OperationNotAllowed",
            "409 ReadOnlyDisabledSubscription",
            "409 ScopeLocked",
        ],
        ..READ
    },
    Row {
        name: "VirtualMachines_OperationStatus",
        version: "2024-07-01",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/operations/{operationId}",
        query: &["monitor"],
        file: "contract.json",
        reach: Reach::Act,
        answers: &[
            "200",
            "200 AllocationFailed",
            "200 InternalExecutionError",
            "202",
            "404 NotFound",
            "409 AllocationFailed",
            "409 InternalExecutionError",
        ],
        ..READ
    },
];
