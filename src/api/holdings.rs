//! The calls that read what is in a subscription. Each reads one thing and fails alone.

use super::client::{Arm, Call};
use super::error::ApiError;
use super::scope::Scope;
use super::wire;
use crate::resource::{Allocation, Group, Lock, Machine, MachineStatus, Protection, Resource, ResourceId};
use crate::subscription::SubscriptionId;

const RESOURCES: &str = "2024-07-01";
pub(super) const COMPUTE: &str = "2024-07-01";
const NETWORK: &str = "2024-01-01";
const STORAGE: &str = "2023-05-01";
const SQL: &str = "2021-11-01";
const RECOVERY: &str = "2024-04-01";
const LOCKS: &str = "2020-05-01";

/// A list of resources. [`Listing::All`] has every one of them; the lists of the providers are for when it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listing {
    /// All resources of a subscription (`Resources_List`).
    All(SubscriptionId),
    /// Its storage accounts (`StorageAccounts_List`).
    StorageAccounts(SubscriptionId),
    /// Its SQL servers (`Servers_List`).
    SqlServers(SubscriptionId),
    /// The databases of a server, `master` included (`Databases_ListByServer`).
    SqlDatabases(ResourceId),
    /// Its Recovery Services vaults (`Vaults_ListBySubscriptionId`).
    Vaults(SubscriptionId),
}

impl Arm {
    /// Reads a list of resources, page by page.
    ///
    /// # Errors
    /// What could not be read; everything else has been handed over.
    pub async fn resources(
        &self,
        listing: &Listing,
        scope: &Scope,
        mut on_page: impl FnMut(Vec<Resource>),
    ) -> Result<(), ApiError> {
        let provider = |id: &SubscriptionId, rest: &str| format!("/subscriptions/{id}/providers/{rest}");
        let (path, version) = match listing {
            Listing::All(id) => (format!("/subscriptions/{id}/resources"), RESOURCES),
            Listing::StorageAccounts(id) => (provider(id, "Microsoft.Storage/storageAccounts"), STORAGE),
            Listing::SqlServers(id) => (provider(id, "Microsoft.Sql/servers"), SQL),
            Listing::SqlDatabases(server) => (format!("{}/databases", server.path()), SQL),
            Listing::Vaults(id) => (provider(id, "Microsoft.RecoveryServices/vaults"), RECOVERY),
        };
        self.pages(Call::get(self.url(&path, version)), scope, &mut |value, _| {
            wire::rows(value, wire::resource::resource, &mut on_page)
        })
        .await
    }

    /// Reads the resource groups (`ResourceGroups_List`).
    ///
    /// # Errors
    /// What could not be read.
    pub async fn groups(&self, id: SubscriptionId, scope: &Scope) -> Result<Vec<Group>, ApiError> {
        let path = format!("/subscriptions/{id}/resourcegroups");
        let mut all = Vec::new();
        self.pages(Call::get(self.url(&path, RESOURCES)), scope, &mut |value, _| {
            wire::rows(value, wire::resource::group, |groups| all.extend(groups))
        })
        .await?;
        Ok(all)
    }

    /// Reads what every machine is doing, page by page (`VirtualMachines_ListAll` with `statusOnly`).
    ///
    /// # Errors
    /// What could not be read; everything else has been handed over.
    pub async fn machines(
        &self,
        id: SubscriptionId,
        scope: &Scope,
        mut on_page: impl FnMut(Vec<Machine>),
    ) -> Result<(), ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Compute/virtualMachines");
        let url = format!("{}&statusOnly=true", self.url(&path, COMPUTE));
        self.pages(Call::get(url), scope, &mut |value, _| {
            wire::rows(value, wire::resource::machine, &mut on_page)
        })
        .await
    }

    /// Reads what one machine is doing (`VirtualMachines_InstanceView`).
    ///
    /// # Errors
    /// When it could not be read.
    pub async fn machine_status(&self, id: &ResourceId, scope: &Scope) -> Result<MachineStatus, ApiError> {
        let url = self.url(&format!("{}/instanceView", id.path()), COMPUTE);
        let (value, response) = self.read(&Call::get(url), scope).await?;
        wire::resource::machine_status(&value).map_err(|_| ApiError::unreadable(&response))
    }

    /// Reads how public addresses are given out, page by page (`PublicIPAddresses_ListAll`); `None` where Azure does not
    /// say.
    ///
    /// # Errors
    /// What could not be read; everything else has been handed over.
    pub async fn addresses(
        &self,
        id: SubscriptionId,
        scope: &Scope,
        mut on_page: impl FnMut(Vec<(ResourceId, Option<Allocation>)>),
    ) -> Result<(), ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Network/publicIPAddresses");
        self.pages(Call::get(self.url(&path, NETWORK)), scope, &mut |value, _| {
            wire::rows(value, wire::resource::address, &mut on_page)
        })
        .await
    }

    /// Reads the locks on the subscription and in it, page by page (`ManagementLocks_ListAtSubscriptionLevel`).
    ///
    /// # Errors
    /// What could not be read; everything else has been handed over.
    pub async fn locks(
        &self,
        id: SubscriptionId,
        scope: &Scope,
        mut on_page: impl FnMut(Vec<Lock>),
    ) -> Result<(), ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Authorization/locks");
        self.pages(Call::get(self.url(&path, LOCKS)), scope, &mut |value, _| {
            wire::rows(value, wire::resource::lock, |page| on_page(page.into_iter().flatten().collect()))
        })
        .await
    }

    /// Reads what a vault protects, page by page (`BackupProtectedItems_List`).
    ///
    /// # Errors
    /// What could not be read; everything else has been handed over.
    pub async fn protections(
        &self,
        vault: &ResourceId,
        scope: &Scope,
        mut on_page: impl FnMut(Vec<Protection>),
    ) -> Result<(), ApiError> {
        let url = self.url(&format!("{}/backupProtectedItems", vault.path()), RECOVERY);
        self.pages(Call::get(url), scope, &mut |value, _| {
            wire::rows(value, wire::resource::protection, |page| {
                on_page(page.into_iter().flatten().collect());
            })
        })
        .await
    }
}
