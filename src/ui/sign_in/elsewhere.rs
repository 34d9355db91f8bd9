//! The directories that a person can reach besides the one they signed in to. A token is good for one of them; which one a
//! subscription is in is learned from the list, or from Azure when it refuses the wrong one.

use leptos::prelude::*;

use super::{Again, SignIn};
use crate::api::{ApiError, Arm, Page, Scope, TransportFailure};
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::tab;

/// Where it is kept in which directory a subscription is, before its id.
const ELSEWHERE: &str = "winddown:directory:";

impl SignIn {
    /// The directory that the person signed in to; `None` where nobody did, or the service has no directories.
    pub(super) fn own_tenant(self) -> Option<String> {
        self.of_session(|session| Some(session.account.tenant.clone())).filter(|tenant| !tenant.is_empty())
    }

    /// Whether a directory lets nobody in but who signs in to it.
    pub(super) fn is_wanting(self, tenant: &str) -> bool {
        self.wanting
            .try_with_untracked(|wanting| wanting.iter().any(|one| one.eq_ignore_ascii_case(tenant)))
            .unwrap_or_default()
    }

    /// Only the person can go on: with everything, or in one directory of several, which may ask more of them than the others.
    pub(super) fn person_needed(self, tenant: &str) -> TransportFailure {
        if !self.is_elsewhere(tenant) {
            let _ = self.must_again(Again::Everywhere);
        } else if !self.is_wanting(tenant) {
            self.wanting.try_update(|wanting| wanting.push(tenant.to_owned()));
        }
        TransportFailure::SignedOut
    }

    /// Whether a directory is another one than the person's own.
    pub(super) fn is_elsewhere(self, tenant: &str) -> bool {
        !tenant.is_empty() && self.own_tenant().is_some_and(|own| !own.eq_ignore_ascii_case(tenant))
    }

    /// The person must sign in again. The first place that wants it is asked for, until it is everywhere; says whether it is this.
    pub(super) fn must_again(self, place: Again) -> bool {
        let known = self.again.try_get_untracked().flatten();
        if known.as_ref() == Some(&place) {
            return true;
        }
        let is_asked = known.is_none() || place == Again::Everywhere;
        if is_asked {
            let _ = self.again.try_set(Some(place));
        }
        is_asked
    }

    /// Reads the subscriptions of every directory but the person's own.
    pub(super) async fn read_elsewhere(
        self,
        arm: &Arm,
        scope: &Scope,
        take: &mut dyn FnMut(Page),
    ) -> Result<(), ApiError> {
        let Some(own) = self.own_tenant() else { return Ok(()) };
        let (tenants, mut whole) = arm.tenants(scope).await;
        let _ = self.directories.try_set(tenants.clone());
        for (tenant, _) in tenants.into_iter().filter(|(tenant, _)| !tenant.eq_ignore_ascii_case(&own)) {
            let there = Arm { tenant: Some(tenant.clone()), ..arm.clone() };
            let read = there.subscriptions(scope, &mut *take).await;
            // One that wants the person says so on every page.
            if !self.is_wanting(&tenant) {
                whole = whole.and(read);
            }
        }
        whole
    }

    /// Learns from a subscription which directory it is in.
    pub(super) fn learn(self, subscription: &Subscription) {
        let Some(tenant) = &subscription.tenant else { return };
        if self.own_tenant().is_some_and(|own| !own.eq_ignore_ascii_case(tenant)) {
            self.is_in(subscription.id, tenant);
        }
    }

    /// Learns which directory a subscription is in.
    pub(super) fn is_in(self, id: SubscriptionId, tenant: &str) {
        self.known.try_update_value(|known| known.elsewhere.insert(id, tenant.to_owned()));
        // A reload begins on the page of one subscription, and has not read the list.
        tab::keep(&format!("{ELSEWHERE}{id}"), tenant);
    }

    /// The directory of what an address is about, where it is known to be another one.
    pub(super) fn tenant_of(self, url: &str) -> Option<String> {
        let id = subscription_in(url)?;
        let known = self.known.try_with_value(|known| known.elsewhere.get(&id).cloned())?;
        known.or_else(|| tab::kept(&format!("{ELSEWHERE}{id}")))
    }
}

/// The subscription that an address is about, if it is about one.
pub(super) fn subscription_in(url: &str) -> Option<SubscriptionId> {
    let url = url.to_ascii_lowercase();
    let (_, after) = url.rsplit_once("subscriptions/")?;
    SubscriptionId::parse(after.split(['/', '?']).next().unwrap_or_default())
}
