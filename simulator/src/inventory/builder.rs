//! Puts an inventory together, one believable thing at a time: a machine comes with its disk and its network interface.

use std::borrow::Cow;

use chrono::{DateTime, TimeDelta, Utc};

use super::resource::Locked;
use super::{
    Address, Allocation, Database, Detail, Ending, Group, Inventory, Lock, Machine, Power, Protection,
    Resource, Storage, Tags,
};
use crate::chance::Chance;
use crate::money::EUR;

/// An inventory in the making.
pub(super) struct Builder {
    pub(super) chance: Chance,
    /// When the subscription began, UTC; nothing in it is older.
    begun: DateTime<Utc>,
    /// How many days after that everything was there.
    days: u64,
    pub(super) inventory: Inventory,
    addresses: u32,
}

/// Machines with what a day costs.
const SIZES: [(&str, i64); 4] =
    [("Standard_B2s", 98), ("Standard_D2s_v3", 245), ("Standard_D4s_v3", 490), ("Standard_E8s_v3", 1_310)];

impl Builder {
    pub(super) fn new(chance: Chance, begun: DateTime<Utc>) -> Self {
        Self { chance, begun, days: 100, inventory: Inventory::default(), addresses: 0 }
    }

    /// Goes on with an inventory; what is added is made at `now` (UTC).
    pub(super) fn onto(chance: Chance, inventory: Inventory, now: DateTime<Utc>) -> Self {
        let is_address = |resource: &&Resource| matches!(resource.detail, Detail::Address(_));
        let addresses = inventory.resources.iter().filter(is_address).count();
        let addresses = u32::try_from(addresses).unwrap_or_default();
        Self { chance, begun: now, days: 0, inventory, addresses }
    }

    pub(super) fn group(&mut self, name: impl Into<String>, location: &'static str) -> usize {
        self.inventory.groups.push(Group { name: name.into(), location, tags: Vec::new() });
        self.inventory.groups.len() - 1
    }

    /// Any resource; gives its place.
    pub(super) fn add(
        &mut self,
        group: usize,
        type_: impl Into<Cow<'static, str>>,
        name: impl Into<String>,
        per_day: i64,
        detail: Detail,
    ) -> usize {
        let created = self.begun
            + TimeDelta::minutes(self.chance.between(0, self.days * 24 * 60).try_into().unwrap_or(0));
        let location = self.inventory.groups.get(group).map_or("westeurope", |group| group.location);
        self.inventory.resources.push(Resource {
            group,
            name: name.into(),
            type_: type_.into(),
            location,
            tags: Vec::new(),
            kind: None,
            sku: None,
            created,
            gone: None,
            per_day,
            currency: EUR,
            is_hidden: false,
            says_null: false,
            detail,
        });
        self.inventory.resources.len() - 1
    }

    /// Changes what was added before.
    pub(super) fn alter(&mut self, place: usize, change: impl FnOnce(&mut Resource)) {
        if let Some(resource) = self.inventory.resources.get_mut(place) {
            change(resource);
        }
    }

    pub(super) fn tag(&mut self, place: usize, tags: Tags) {
        self.alter(place, |resource| resource.tags = tags);
    }

    /// A machine that can be deallocated, with its disk and network interface.
    pub(super) fn machine(&mut self, group: usize, name: &str, power: Power) -> usize {
        let seconds = self.chance.between(20, 180).try_into().unwrap_or(60);
        self.machine_ending(group, name, power, Ending::Deallocated { seconds })
    }

    pub(super) fn machine_ending(&mut self, group: usize, name: &str, power: Power, ending: Ending) -> usize {
        let (size, price) = self.chance.pick(&SIZES);
        let is_windows = self.chance.percent(40);
        let machine = Machine { size, is_windows, power, ending };
        let price = if power == Power::Deallocated { 0 } else { price };
        let place =
            self.add(group, "Microsoft.Compute/virtualMachines", name, price, Detail::Machine(machine));
        let disk = self.add(group, "Microsoft.Compute/disks", format!("{name}_OsDisk_1"), 16, Detail::Other);
        self.alter(disk, |disk| disk.sku = Some("Premium_LRS"));
        self.add(group, "Microsoft.Network/networkInterfaces", format!("{name}-nic"), 0, Detail::Other);
        place
    }

    /// An address out of the blocks that are kept for documentation (RFC 5737).
    pub(super) fn address(
        &mut self,
        group: usize,
        name: &str,
        allocation: Allocation,
        machine: Option<usize>,
    ) -> usize {
        self.addresses += 1;
        let block = if self.addresses < 255 { "203.0.113" } else { "198.51.100" };
        let ip = format!("{block}.{}", self.addresses % 255);
        let detail = Detail::Address(Address { allocation, ip, machine });
        let place = self.add(group, "Microsoft.Network/publicIPAddresses", name, 11, detail);
        let sku = if allocation == Allocation::Static { "Standard" } else { "Basic" };
        self.alter(place, |address| address.sku = Some(sku));
        place
    }

    pub(super) fn storage(&mut self, group: usize, name: &str, share: Option<&'static str>) -> usize {
        let price = self.chance.between(3, 240).try_into().unwrap_or(3);
        let place = self.add(
            group,
            "Microsoft.Storage/storageAccounts",
            name,
            price,
            Detail::Storage(Storage { share }),
        );
        let sku = self.chance.pick(&["Standard_LRS", "Standard_GRS", "Standard_RAGRS"]);
        self.alter(place, |account| (account.kind, account.sku) = (Some("StorageV2"), Some(sku)));
        place
    }

    /// A server with its `master`.
    pub(super) fn server(&mut self, group: usize, server: &str) -> usize {
        let place = self.add(group, "Microsoft.Sql/servers", server, 0, Detail::SqlServer);
        self.alter(place, |server| server.kind = Some("v12.0"));
        let system = Detail::Database(Database { is_system: true });
        let master =
            self.add(group, "Microsoft.Sql/servers/databases", format!("{server}/master"), 0, system);
        self.alter(master, |master| {
            (master.kind, master.sku) = (Some("v12.0,system"), Some("System"));
        });
        place
    }

    /// A server with one database; gives the place of the latter.
    pub(super) fn database(&mut self, group: usize, server: &str, name: &str) -> usize {
        self.server(group, server);
        self.database_of(group, &format!("{server}/{name}"))
    }

    /// A database on a server, by the names of both.
    pub(super) fn database_of(&mut self, group: usize, name: &str) -> usize {
        let detail = Detail::Database(Database { is_system: false });
        let database = self.add(group, "Microsoft.Sql/servers/databases", name, 49, detail);
        self.alter(database, |one| (one.kind, one.sku) = (Some("v12.0,user"), Some("Standard")));
        database
    }

    /// A vault that protects these.
    pub(super) fn vault(&mut self, group: usize, name: &str, sources: &[usize]) -> usize {
        let vault = self.add(group, "Microsoft.RecoveryServices/vaults", name, 0, Detail::Vault);
        self.alter(vault, |vault| vault.sku = Some("RS0"));
        for &source in sources {
            let hours_ago = self.chance.between(1, 23).try_into().unwrap_or(1);
            self.inventory.protections.push(Protection { vault, source, hours_ago });
        }
        vault
    }

    pub(super) fn lock(&mut self, name: &'static str, level: &'static str, on: Locked) {
        self.inventory.locks.push(Lock { name: name.into(), level, notes: None, on });
    }
}

/// What a day of a machine that is allocated costs, in cents.
pub(crate) fn price_of(size: &str) -> i64 {
    SIZES.iter().find(|(known, _)| *known == size).map_or(0, |(_, price)| *price)
}
