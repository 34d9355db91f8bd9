//! Inventories of many.

use super::builder::Builder;
use super::small::FAILURES;
use super::{Allocation, Detail, Ending, Power};

/// How many resources a large estate has.
const MANY: usize = 5_000;
const REGIONS: [&str; 4] = ["westeurope", "northeurope", "germanywestcentral", "swedencentral"];
/// What fills an estate up, with what a day costs.
const OTHERS: [(&str, &str, i64); 8] = [
    ("Microsoft.KeyVault/vaults", "kv", 1),
    ("Microsoft.Web/sites", "app", 0),
    ("Microsoft.Insights/metricAlerts", "alert", 0),
    ("Microsoft.ManagedIdentity/userAssignedIdentities", "id", 0),
    ("Microsoft.Network/privateEndpoints", "pe", 24),
    ("Microsoft.EventHub/namespaces", "evhns", 73),
    ("Microsoft.ContainerRegistry/registries", "cr", 15),
    ("Microsoft.Logic/workflows", "logic", 2),
];

/// Fifty groups that are filled in turn until there are exactly [`MANY`] resources.
pub(super) fn estate(builder: &mut Builder) {
    let groups: Vec<usize> = (1..=50)
        .map(|number| {
            let region = builder.chance.pick(&REGIONS);
            builder.group(format!("rg-landingzone-{number:02}"), region)
        })
        .collect();
    for &group in &groups {
        let machine = builder.machine(group, &format!("vm-lz-{group:02}"), Power::Running);
        builder.address(group, &format!("pip-lz-{group:02}"), Allocation::Static, Some(machine));
        let storage = builder.storage(group, &format!("stlz{group:02}"), None);
        if group % 5 == 0 {
            builder.database(group, &format!("sql-lz-{group:02}"), "gegevens");
            builder.vault(group, &format!("rsv-lz-{group:02}"), &[machine, storage]);
        }
    }
    for (number, &group) in groups.iter().cycle().enumerate() {
        if builder.inventory.resources.len() >= MANY {
            break;
        }
        let (type_, prefix, per_day) = builder.chance.pick(&OTHERS);
        builder.add(group, type_, format!("{prefix}-lz-{number:04}"), per_day, Detail::Other);
    }
}

/// Fifty running machines. Which three fail is seeded; how they fail is not.
pub(super) fn machines(builder: &mut Builder) {
    let group = builder.group("rg-rekencluster", "westeurope");
    let mut failing = Vec::new();
    while failing.len() < FAILURES.len() {
        let number = builder.chance.between(1, 50);
        if !failing.contains(&number) {
            failing.push(number);
        }
    }
    for number in 1..=50 {
        let seconds = builder.chance.between(20, 180).try_into().unwrap_or(60);
        let failure = failing.iter().position(|failing| *failing == number);
        let ending = failure.and_then(|which| FAILURES.get(which)).copied();
        let ending = ending.unwrap_or(Ending::Deallocated { seconds });
        builder.machine_ending(group, &format!("vm-reken-{number:02}"), Power::Running, ending);
    }
}
