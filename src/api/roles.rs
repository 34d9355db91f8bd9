//! The calls that tell who may do what: whether the person may cancel, and who has which role.

use super::client::{AUTHORIZATION, Arm, Call};
use super::error::ApiError;
use super::scope::Scope;
use super::wire;
use crate::permission::{MayCancel, RoleAssignment};
use crate::resource::percent_encoded;
use crate::subscription::SubscriptionId;

/// Whose assignments are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assigned<'a> {
    /// Everybody's, at the subscription or above.
    AtScope,
    /// Those of a person, by the object id in their sign-in; through groups as well, as far as Azure keeps that promise
    /// (api/facts.md 7).
    To(&'a str),
}

impl Arm {
    /// Reads whether the person may cancel.
    ///
    /// # Errors
    /// When their permissions could not be read; that is no *no*.
    pub async fn may_cancel(&self, id: SubscriptionId, scope: &Scope) -> Result<MayCancel, ApiError> {
        let permissions = self.permissions(id, scope).await?;
        Ok(MayCancel::judge(Some(&permissions)))
    }

    /// Reads assignments of roles (`RoleAssignments_ListForSubscription`).
    ///
    /// # Errors
    /// The first page that could not be read.
    pub async fn role_assignments(
        &self,
        id: SubscriptionId,
        whose: Assigned<'_>,
        scope: &Scope,
    ) -> Result<Vec<RoleAssignment>, ApiError> {
        let path = format!("/subscriptions/{id}/providers/Microsoft.Authorization/roleAssignments");
        let filter = match whose {
            Assigned::AtScope => "atScope()".to_owned(),
            Assigned::To(person) => format!("assignedTo('{}')", person.replace('\'', "''")),
        };
        let url = format!("{}&$filter={}", self.url(&path, AUTHORIZATION), percent_encoded(&filter));
        let mut all = Vec::new();
        self.pages(Call::get(url), scope, &mut |value, _| {
            wire::rows(value, wire::authorization::assignment, |page| all.extend(page))
        })
        .await?;
        Ok(all)
    }
}
