//! What is in a subscription: resources of all kinds and of single providers, groups, addresses, locks, back-ups.

use winddown::api::{ApiError, Listing};
use winddown::resource::{LockLevel, Locked, Protection};

use super::{Call, Exchange, Part, Said, Scope, Told, is_resource, now, resource_id, rows};

pub static CALLS: [Call; 9] = [
    list("Resources_List", "2024-07-01", |exchange| listed(exchange, &Listing::All(exchange.id()))),
    list("StorageAccounts_List", "2023-05-01", |exchange| {
        listed(exchange, &Listing::StorageAccounts(exchange.id()))
    }),
    list("Servers_List", "2021-11-01", |exchange| listed(exchange, &Listing::SqlServers(exchange.id()))),
    list("Databases_ListByServer", "2021-11-01", |exchange| {
        listed(exchange, &Listing::SqlDatabases(exchange.resource("Microsoft.Sql/servers", "serverName")))
    }),
    list("Vaults_ListBySubscriptionId", "2024-04-01", |exchange| {
        listed(exchange, &Listing::Vaults(exchange.id()))
    }),
    Call {
        operation: "ResourceGroups_List",
        version: "2024-07-01",
        read: |exchange| {
            let mut told = Told::default();
            for group in now(exchange.arm().groups(exchange.id(), &Scope::app()))? {
                told.row().say("name", group.name).words("location", &group.location);
            }
            Ok(told)
        },
        said: |exchange| {
            rows(exchange, |row, told| {
                told.row().say("name", row.needed("name")?);
                told.words("location", row.text("location")?.unwrap_or_default());
                Ok(())
            })
        },
        is_change: false,
    },
    Call {
        operation: "PublicIPAddresses_ListAll",
        version: "2024-01-01",
        read: |exchange| {
            let mut told = Told::default();
            now(exchange.arm().addresses(exchange.id(), &Scope::app(), |page| {
                for (id, allocation) in page {
                    told.row().say("id", id.text());
                    told.may_say("allocation", allocation.map(|allocation| format!("{allocation:?}")));
                }
            }))?;
            Ok(told)
        },
        said: |exchange| {
            rows(exchange, |row, told| {
                told.row().say("id", resource_id(row)?);
                let method = row.text("properties/publicIPAllocationMethod")?;
                told.may_say("allocation", method.filter(|word| ["Static", "Dynamic"].contains(word)));
                Ok(())
            })
        },
        is_change: false,
    },
    Call {
        operation: "ManagementLocks_ListAtSubscriptionLevel",
        version: "2020-05-01",
        read: |exchange| {
            let mut told = Told::default();
            now(exchange.arm().locks(exchange.id(), &Scope::app(), |page| {
                for lock in page {
                    told.row().words("name", &lock.name).words("notes", &lock.notes);
                    let level = match &lock.level {
                        LockLevel::CanNotDelete => "CanNotDelete",
                        LockLevel::ReadOnly => "ReadOnly",
                        LockLevel::Other(level) => level,
                    };
                    told.words("level", level).say(
                        "on",
                        match &lock.on {
                            Locked::Subscription => "the subscription".to_owned(),
                            Locked::Group(name) => format!("the group {name}"),
                            Locked::Resource(id) => id.text().to_owned(),
                        },
                    );
                }
            }))?;
            Ok(told)
        },
        said: |exchange| rows(exchange, lock),
        is_change: false,
    },
    Call {
        operation: "BackupProtectedItems_List",
        version: "2024-04-01",
        read: |exchange| {
            let vault = exchange.resource("Microsoft.RecoveryServices/vaults", "vaultName");
            let mut told = Told::default();
            now(exchange.arm().protections(&vault, &Scope::app(), |page| {
                for one in &page {
                    protected(one, told.row());
                }
            }))?;
            Ok(told)
        },
        said: |exchange| rows(exchange, protection),
        is_change: false,
    },
];

const fn list(
    operation: &'static str,
    version: &'static str,
    read: fn(&Exchange) -> Result<Told, ApiError>,
) -> Call {
    Call { operation, version, read, said: |exchange| rows(exchange, resource), is_change: false }
}

fn listed(exchange: &Exchange, listing: &Listing) -> Result<Told, ApiError> {
    let mut told = Told::default();
    now(exchange.arm().resources(listing, &Scope::app(), |page| {
        for one in page {
            told.row().say("id", one.id.text()).say("name", &one.name);
            told.words("type", &one.type_).words("location", &one.location);
            let tags: Vec<_> = one.tags.each().map(|(name, value)| format!("{name}={value}")).collect();
            told.words("tags", &tags.join("; ")).say("is Azure's own", one.is_system);
        }
    }))?;
    Ok(told)
}

/// A resource without a name is called by the end of its id. What `kind` calls `system`, and the database `master`, is
/// Azure's own.
fn resource(row: Part<'_>, told: &mut Told) -> Said<()> {
    let id = resource_id(row)?;
    let end = id.rsplit('/').next().unwrap_or_default();
    told.row().say("id", id).say("name", row.words("name")?.unwrap_or(end));
    let type_ = row.text("type")?.unwrap_or_default();
    told.words("type", type_).words("location", row.text("location")?.unwrap_or_default());
    let mut tags = Vec::new();
    if let Some(Part(value)) = row.at("tags")? {
        for name in value.as_object().ok_or("tags is no object")?.keys() {
            tags.push(format!("{name}={}", Part(value).text(name)?.unwrap_or_default()));
        }
    }
    let kind = row.text("kind")?.unwrap_or_default();
    let is_master =
        type_.eq_ignore_ascii_case("Microsoft.Sql/servers/databases") && end.eq_ignore_ascii_case("master");
    let is_own = is_master || kind.split(',').any(|word| word == "system");
    told.words("tags", &tags.join("; ")).say("is Azure's own", is_own);
    Ok(())
}

/// A lock outside of any subscription concerns nobody here.
fn lock(row: Part<'_>, told: &mut Told) -> Said<()> {
    let id = row.needed("id")?;
    let name = row.text("name")?.unwrap_or_default();
    let (notes, level) = (row.text("properties/notes")?, row.text("properties/level")?);
    let end = id.to_ascii_lowercase().rfind("/providers/microsoft.authorization/locks/");
    let Some(scope) = end.map(|end| &id[..end]) else { return Ok(()) };
    let on = match scope.split('/').count() {
        3 => "the subscription".to_owned(),
        5 => format!("the group {}", scope.rsplit('/').next().unwrap_or_default()),
        _ if is_resource(scope) => scope.to_owned(),
        _ => return Ok(()),
    };
    told.row().words("name", name).words("notes", notes.unwrap_or_default());
    told.words("level", level.unwrap_or_default()).say("on", on);
    Ok(())
}

fn protected(protection: &Protection, told: &mut Told) {
    told.say("source", protection.source.text()).say("vault", protection.vault.text());
    told.may_say("share", protection.share.as_deref()).may_say("newest", protection.newest);
    told.say("is active", protection.is_active);
}

/// A back-up of what is no resource, such as a server in an office, concerns nobody here.
fn protection(row: Part<'_>, told: &mut Told) -> Said<()> {
    let id = row.text("id")?.unwrap_or_default();
    let source = row.text("properties/sourceResourceId")?.filter(|id| is_resource(id));
    let is_share = row.text("properties/workloadType")? == Some("AzureFileShare");
    let share = if is_share { Some(row.text("properties/friendlyName")?.unwrap_or_default()) } else { None };
    let newest = row.moment("properties/lastRecoveryPoint")?;
    let is_active = row.text("properties/protectionState")?.is_none_or(|state| state == "Protected");
    // What is kept in a vault has the id of the vault before its own.
    let vault: Vec<&str> = id.split('/').take(9).collect();
    let vault = vault.join("/");
    let Some(source) = source.filter(|_| is_resource(&vault)) else { return Ok(()) };
    told.row().say("source", source).say("vault", vault);
    told.may_say("share", share).may_say("newest", newest).say("is active", is_active);
    Ok(())
}
