//! Reads the sources of [`crate::readiness`], each on its own: one that fails never hides what the others found.

use chrono::{DateTime, Utc};

use super::client::Arm;
use super::error::{ApiError, Problem};
use super::holdings::Listing;
use super::scope::Scope;
use crate::readiness::{Arrival, Source};
use crate::resource::{Kind, Resource, ResourceId};
use crate::subscription::SubscriptionId;

/// What a survey is made with.
pub struct Survey<'a> {
    /// Of which subscription.
    pub id: SubscriptionId,
    /// The time, UTC.
    pub now: &'a dyn Fn() -> DateTime<Utc>,
    /// How long the answers matter.
    pub scope: &'a Scope,
}

/// Where what is read goes, as it arrives.
type Told<'a> = &'a mut dyn FnMut(Arrival<ApiError>);

impl Arm {
    /// Reads one source and tells what arrives. [`Source::Protections`] needs `vaults`, the ids of
    /// [`crate::resource::Kind::Vault`] among the resources, and is asked once those are read.
    pub async fn survey(&self, survey: &Survey<'_>, source: Source, vaults: &[ResourceId], told: Told<'_>) {
        told(Arrival::Begun(source));
        let Survey { id, scope, .. } = *survey;
        let result = match source {
            Source::Resources => self.survey_resources(id, scope, told).await,
            Source::Machines => self.machines(id, scope, |page| told(Arrival::Machines(page))).await,
            Source::Addresses => self.addresses(id, scope, |page| told(Arrival::Addresses(page))).await,
            Source::Locks => self.locks(id, scope, |page| told(Arrival::Locks(page))).await,
            Source::Protections => self.survey_vaults(vaults, scope, told).await,
        };
        told(match result {
            Ok(()) => Arrival::Ended { source, read_at: (survey.now)() },
            Err(problem) => Arrival::Failed { source, problem },
        });
    }

    /// All resources; where they cannot be listed, what their providers list of what is worth a back-up. The failure is
    /// told in either case.
    async fn survey_resources(
        &self,
        id: SubscriptionId,
        scope: &Scope,
        told: Told<'_>,
    ) -> Result<(), ApiError> {
        let result = self.resources(&Listing::All(id), scope, |page| told(Arrival::Resources(page))).await;
        let is_hopeless = |error: &ApiError| matches!(error.problem, Problem::Left | Problem::SignIn);
        if result.is_ok() || result.as_ref().is_err_and(is_hopeless) {
            return result;
        }
        let mut servers = Vec::new();
        for listing in [Listing::StorageAccounts(id), Listing::SqlServers(id), Listing::Vaults(id)] {
            let mut on_page = |page: Vec<Resource>| {
                let of_server = page.iter().filter(|one| one.kind == Kind::SqlServer);
                servers.extend(of_server.map(|server| server.id.clone()));
                told(Arrival::Resources(page));
            };
            // The list of all has failed already; that is what is told.
            let _ = self.resources(&listing, scope, &mut on_page).await;
        }
        for server in servers {
            let listing = Listing::SqlDatabases(server);
            let _ = self.resources(&listing, scope, |page| told(Arrival::Resources(page))).await;
        }
        result
    }

    /// Every vault, whatever becomes of one; the first failure is told in the end.
    async fn survey_vaults(
        &self,
        vaults: &[ResourceId],
        scope: &Scope,
        told: Told<'_>,
    ) -> Result<(), ApiError> {
        let mut result = Ok(());
        for vault in vaults {
            let read = self.protections(vault, scope, |page| told(Arrival::Protections(page))).await;
            result = result.and(read);
        }
        result
    }
}
