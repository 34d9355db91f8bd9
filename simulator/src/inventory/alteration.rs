//! What somebody elsewhere adds to an inventory and takes from it. Nobody's place changes with that.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::builder::Builder;
use super::{Allocation, Detail, Inventory, Lock, Locked, Power, Resource};
use crate::chance::Chance;

/// Where a group is that is made for what is added.
const LOCATION: &str = "westeurope";
const STORAGE: &str = "Microsoft.Storage/storageAccounts";
const SERVERS: &str = "Microsoft.Sql/servers";
/// The types that are more than their name, as this inventory spells them.
const KNOWN: [&str; 6] = [
    "Microsoft.Compute/virtualMachines",
    "Microsoft.Network/publicIPAddresses",
    STORAGE,
    SERVERS,
    "Microsoft.Sql/servers/databases",
    "Microsoft.RecoveryServices/vaults",
];
/// Longer names are for nobody to see; the longest in a scenario has 10,000 characters.
const LONGEST: usize = 20_000;

/// What names a resource; what is left out has a default, or does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) type_: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) group: Option<String>,
}

impl Inventory {
    /// Adds a resource, with what comes along with it: a machine has its disk and its network interface, a server its
    /// `master`. Gives the places of all that is new.
    ///
    /// # Errors
    /// Why there can be no such resource, in words for whoever asked.
    pub(crate) fn add(
        &mut self,
        asked: Named,
        chance: Chance,
        now: DateTime<Utc>,
    ) -> Result<Vec<usize>, String> {
        let asked_type = asked.type_.unwrap_or_else(|| STORAGE.to_owned());
        let known = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(&asked_type));
        let type_: Cow<'static, str> = known.map_or(asked_type.into(), |known| (*known).into());
        let number = self.resources.len() + 1;
        let usual = || if type_ == STORAGE { format!("stnieuw{number}") } else { format!("nieuw-{number}") };
        let name = asked.name.unwrap_or_else(usual);
        check(&type_, &name)?;
        let group = asked.group.or_else(|| self.groups.first().map(|group| group.name.clone()));
        let group = group.unwrap_or_else(|| "rg-nieuw".to_owned());
        if self.find(&group, &type_, &name).is_some() {
            return Err(format!("there is a {type_} `{name}` in the group `{group}` already"));
        }
        let server = name.split('/').next().filter(|_| type_ == "Microsoft.Sql/servers/databases");
        if let Some(server) = server.filter(|server| self.find(&group, SERVERS, server).is_none()) {
            return Err(format!("there is no server `{server}` in the group `{group}`"));
        }
        let first = self.resources.len();
        let mut builder = Builder::onto(chance, std::mem::take(self), now);
        let own = builder.inventory.groups.iter().position(|known| known.name.eq_ignore_ascii_case(&group));
        let own = own.unwrap_or_else(|| builder.group(group, LOCATION));
        match &*type_ {
            "Microsoft.Compute/virtualMachines" => builder.machine(own, &name, Power::Running),
            "Microsoft.Network/publicIPAddresses" => builder.address(own, &name, Allocation::Static, None),
            STORAGE => builder.storage(own, &name, None),
            SERVERS => builder.server(own, &name),
            "Microsoft.Sql/servers/databases" => builder.database_of(own, &name),
            "Microsoft.RecoveryServices/vaults" => builder.vault(own, &name, &[]),
            _ => builder.add(own, type_, name, 0, Detail::Other),
        };
        *self = builder.inventory;
        // The disk of a machine that was removed is there still.
        for place in (first + 1..self.resources.len()).rev() {
            let is_twice = self.resources.get(place).is_some_and(|one| {
                self.find(self.group_of(one), &one.type_, &one.name).is_some_and(|(other, _)| other != place)
            });
            if is_twice {
                self.resources.remove(place);
            }
        }
        Ok((first..self.resources.len()).collect())
    }

    /// Removes a resource with what is below it, what is locked on it and what a vault has of it. Gives the places.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub(crate) fn remove(&mut self, asked: &Named, now: DateTime<Utc>) -> Result<Vec<usize>, String> {
        let place = self.only(asked)?;
        let Some(removed) = self.resources.get(place).cloned() else { return Ok(Vec::new()) };
        let is_below = |one: &Resource| {
            let below = |own: &str, of: &str| {
                own.get(..of.len()).is_some_and(|head| head.eq_ignore_ascii_case(of))
                    && own.get(of.len()..).is_some_and(|rest| rest.starts_with('/'))
            };
            one.group == removed.group && below(&one.type_, &removed.type_) && below(&one.name, &removed.name)
        };
        let mut places = vec![place];
        let below = self.resources.iter().enumerate().filter(|(_, one)| one.is_there() && is_below(one));
        places.extend(below.map(|(place, _)| place));
        let is_removed = |place: usize| places.contains(&place);
        for (place, one) in self.resources.iter_mut().enumerate() {
            if is_removed(place) {
                one.gone = Some(now);
            }
            if let Detail::Address(address) = &mut one.detail {
                address.machine = address.machine.filter(|machine| !is_removed(*machine));
            }
        }
        self.protections.retain(|one| !is_removed(one.vault) && !is_removed(one.source));
        self.locks.retain(|lock| !matches!(lock.on, Locked::Resource(place) if is_removed(place)));
        Ok(places)
    }

    /// The place of the only resource that is named so.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub(crate) fn only(&self, asked: &Named) -> Result<usize, String> {
        let is = |own: &str, asked: &Option<String>| {
            asked.as_deref().is_none_or(|asked| asked.eq_ignore_ascii_case(own))
        };
        let named = self.resources.iter().enumerate().filter(|(_, one)| {
            one.is_there()
                && is(&one.name, &asked.name)
                && is(&one.type_, &asked.type_)
                && is(self.group_of(one), &asked.group)
        });
        let named: Vec<(usize, &Resource)> = named.collect();
        let name = asked.name.as_deref().unwrap_or_default();
        match named.as_slice() {
            [(place, _)] => Ok(*place),
            [] => Err(format!("there is no resource `{name}` of that type and group")),
            more => {
                let ids: Vec<String> = more.iter().take(5).map(|(_, one)| self.id("", one)).collect();
                Err(format!(
                    "more than one resource is named `{name}`, say its type or group: {}",
                    ids.join(", ")
                ))
            }
        }
    }

    /// Puts a lock on a resource, a group, or the subscription where neither is named.
    ///
    /// # Errors
    /// When there is no such thing, or a lock of this name already.
    pub(crate) fn lock(
        &mut self,
        name: String,
        level: &'static str,
        resource: Option<String>,
        group: Option<String>,
    ) -> Result<Lock, String> {
        check("lock/lock", &name)?;
        if self.locks.iter().any(|lock| lock.name.eq_ignore_ascii_case(&name)) {
            return Err(format!("there is a lock `{name}` already"));
        }
        let on = match (resource, group) {
            (None, None) => Locked::Subscription,
            (None, Some(group)) => {
                let place = self.groups.iter().position(|known| known.name.eq_ignore_ascii_case(&group));
                Locked::Group(place.ok_or_else(|| format!("there is no group `{group}`"))?)
            }
            (name, group) => Locked::Resource(self.only(&Named { type_: None, name, group })?),
        };
        let lock = Lock { name: name.into(), level, notes: None, on };
        self.locks.push(lock.clone());
        Ok(lock)
    }

    /// Takes a lock away.
    ///
    /// # Errors
    /// When there is none of this name.
    pub(crate) fn unlock(&mut self, name: &str) -> Result<Lock, String> {
        let place = self.locks.iter().position(|lock| lock.name.eq_ignore_ascii_case(name));
        place.map(|place| self.locks.remove(place)).ok_or_else(|| format!("there is no lock `{name}`"))
    }
}

/// Whether a name fits a type: `server/database` for `Microsoft.Sql/servers/databases`.
fn check(type_: &str, name: &str) -> Result<(), String> {
    let parts = |text: &str| text.split('/').filter(|part| !part.trim().is_empty()).count();
    let slashes = |text: &str| text.matches('/').count();
    let is_type = slashes(type_) > 0 && parts(type_) == slashes(type_) + 1;
    if !is_type || type_.chars().count() > LONGEST {
        return Err(format!("`{type_}` is no type; one is Microsoft.Storage/storageAccounts"));
    }
    if name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(format!("a name has at most {LONGEST} characters, and none that controls"));
    }
    if parts(name) != slashes(type_) || slashes(name) + 1 != slashes(type_) {
        return Err(format!("the name `{name}` does not have as many parts as the type {type_} asks for"));
    }
    Ok(())
}
