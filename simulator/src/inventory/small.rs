//! Inventories that fit on a page.

use super::builder::Builder;
use super::resource::Locked;
use super::{Allocation, Detail, Ending, Power};

/// What comes along with machines: network, rules and monitoring.
pub(super) fn surroundings(builder: &mut Builder, group: usize, name: &str) {
    builder.add(group, "Microsoft.Network/virtualNetworks", format!("vnet-{name}"), 0, Detail::Other);
    builder.add(group, "Microsoft.Network/networkSecurityGroups", format!("nsg-{name}"), 0, Detail::Other);
    let insights =
        builder.add(group, "Microsoft.Insights/components", format!("appi-{name}"), 7, Detail::Other);
    builder.alter(insights, |insights| insights.kind = Some("web"));
}

pub(super) fn few(builder: &mut Builder) {
    let group = builder.group("rg-productie", "westeurope");
    let storage = builder.storage(group, "stproductie01", None);
    let mut sources = vec![storage];
    for number in 1..=builder.chance.between(0, 2) {
        let power =
            builder.chance.pick(&[Some(Power::Running), Some(Power::Stopped), Some(Power::Deallocated)]);
        let name = format!("vm-app-{number:02}");
        let machine = builder.machine(group, &name, power.unwrap_or(Power::Running));
        let allocation = if builder.chance.percent(50) { Allocation::Static } else { Allocation::Dynamic };
        builder.address(group, &format!("pip-app-{number:02}"), allocation, Some(machine));
        sources.push(machine);
    }
    if builder.chance.percent(50) {
        sources.push(builder.database(group, "sql-productie", "administratie"));
    }
    if builder.chance.percent(30) {
        builder.vault(group, "rsv-productie", sources.get(1..).unwrap_or_default());
    }
    surroundings(builder, group, "productie");
}

pub(super) fn web_shop(builder: &mut Builder) {
    let group = builder.group("rg-Webshop-Productie", "westeurope");
    let shop = builder.machine(group, "vm-web-01", Power::Running);
    let office = builder.machine(group, "vm-kantoor", Power::Stopped);
    builder.machine(group, "vm-migratie-2021", Power::Deallocated);
    builder.address(group, "pip-web", Allocation::Static, Some(shop));
    builder.address(group, "pip-kantoor", Allocation::Dynamic, Some(office));
    builder.storage(group, "stwebshopfotos", None);
    builder.storage(group, "stwebshopboekhouding", Some("facturen"));
    builder.database(group, "sql-webshop", "webshop");
    builder.vault(group, "rsv-webshop", &[shop]);
    surroundings(builder, group, "webshop");
    let plan = builder.add(group, "Microsoft.Web/serverfarms", "plan-webshop", 120, Detail::Other);
    builder.alter(plan, |plan| (plan.kind, plan.sku) = (Some("linux"), Some("P0v3")));
    let site = builder.add(group, "Microsoft.Web/sites", "app-webshop", 0, Detail::Other);
    builder.alter(site, |site| site.kind = Some("app,linux"));
    builder.tag(site, vec![("omgeving".into(), "productie".into()), ("eigenaar".into(), "Anouk".into())]);
}

/// Two machines, a share and a database, with a vault for all of it or none.
pub(super) fn backed_up(builder: &mut Builder, is_protected: bool) {
    let group = builder.group("rg-administratie", "northeurope");
    let sources = [
        builder.machine(group, "vm-boekhouding", Power::Running),
        builder.machine(group, "vm-archief", Power::Deallocated),
        builder.storage(group, "stadministratie", Some("documenten")),
        builder.database(group, "sql-administratie", "boekhouding"),
    ];
    if is_protected {
        builder.vault(group, "rsv-administratie", &sources);
    }
    surroundings(builder, group, "administratie");
}

pub(super) fn locked(builder: &mut Builder) {
    let archive = builder.group("rg-archief", "westeurope");
    let live = builder.group("rg-live", "westeurope");
    builder.machine(archive, "vm-archief", Power::Running);
    builder.storage(archive, "starchief", None);
    let kept = builder.machine(live, "vm-live-01", Power::Running);
    builder.machine(live, "vm-live-02", Power::Running);
    builder.storage(live, "stlive", None);
    builder.lock("niet-verwijderen", "CanNotDelete", Locked::Subscription);
    builder.lock("archief-alleen-lezen", "ReadOnly", Locked::Group(archive));
    builder.lock("bewaren", "CanNotDelete", Locked::Resource(kept));
    if let Some(lock) = builder.inventory.locks.last_mut() {
        lock.notes = Some("Niet verwijderen zonder overleg met de afdeling Financiën.");
    }
}

/// Types that lists leave out, as after a deletion that Azure has not finished (api/facts.md 2).
pub(super) fn hidden(builder: &mut Builder) {
    let group = builder.group("rg-opgeruimd", "westeurope");
    for (type_, name) in [
        ("Microsoft.AlertsManagement/smartDetectorAlertRules", "failure-anomalies-appi-oud"),
        ("Microsoft.Network/networkIntentPolicies", "nip-sqlmi-oud"),
    ] {
        let place = builder.add(group, type_, name, 0, Detail::Other);
        builder.alter(place, |resource| resource.is_hidden = true);
    }
}

/// The ways in which a machine does not stop.
pub(super) const FAILURES: [Ending; 3] = [
    Ending::Refused {
        code: "OperationNotAllowed",
        message: "Operation 'deallocate' is not allowed since the VM is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).",
    },
    Ending::Failed {
        seconds: 45,
        code: "AllocationFailed",
        message: "Allocation failed. We do not have sufficient capacity for the requested VM size in this region.",
    },
    Ending::Failed {
        seconds: 90,
        code: "InternalExecutionError",
        message: "An internal execution error occurred. Please retry later.",
    },
];
