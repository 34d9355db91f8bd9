//! Who has which role, and who of them could be asked to cancel.

use crate::billing::BillingProperty;
use crate::subscription::SubscriptionId;

/// The definitions of built-in roles, which are the same in every directory. Azure's own check for a cancel asks for
/// *Owner* and no other, and for one without a condition (api/facts.md 2, 7).
const BUILT_IN: [(&str, Role); 4] = [
    ("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", Role::Owner),
    ("b24988ac-6180-42a0-ab88-20f7382dd24c", Role::Contributor),
    ("acdd72a7-3385-48ef-bd42-f606fba81ae7", Role::Reader),
    ("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", Role::AccessAdministrator),
];

/// A role, by its definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May do everything.
    Owner,
    /// May do everything but give access and cancel.
    Contributor,
    /// May look.
    Reader,
    /// May give access.
    AccessAdministrator,
    /// Any other, of Azure's or of the directory's own.
    Other,
}

impl Role {
    /// The role of a definition's GUID, in any case.
    pub fn of_definition(guid: &str) -> Self {
        let known = BUILT_IN.iter().find(|(own, _)| own.eq_ignore_ascii_case(guid));
        known.map_or(Self::Other, |(_, role)| *role)
    }
}

/// One assignment of a role to somebody. Source: Microsoft.Authorization 2022-04-01.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleAssignment {
    /// Where it holds: a subscription, a group or resource in it, or a management group above it.
    pub scope: String,
    /// Which role.
    pub role: Role,
    /// The object id of whoever has it.
    pub principal: String,
    /// Who that is.
    pub kind: PrincipalKind,
    /// Whether it holds under a condition only.
    pub has_condition: bool,
}

/// Who has a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrincipalKind {
    /// A person.
    User,
    /// A group of people.
    Group,
    /// A program.
    Application,
    /// Anything else.
    Other,
}

/// How far an assignment reaches, seen from a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It is given at the subscription.
    Subscription,
    /// It is given above: at a management group, or for everything.
    Above,
    /// It holds for a part of the subscription, or for another one.
    Elsewhere,
}

/// Somebody who can cancel where the person cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Contact {
    /// The account administrator, by mail.
    Administrator {
        /// Their address.
        address: String,
    },
    /// An owner of the subscription, by the object id that the directory knows them by.
    Owner {
        /// The object id.
        principal: String,
        /// A person or a group.
        kind: PrincipalKind,
    },
}

/// Who could be asked to cancel, out of the assignments at the subscription's scope; the account administrator first.
/// Programs are left out, because nobody can ask them.
pub fn contacts(
    assignments: &[RoleAssignment],
    id: SubscriptionId,
    billing: Option<&BillingProperty>,
) -> Vec<Contact> {
    let administrator = billing.and_then(|billing| billing.account_admin_email.clone());
    let owners = assignments.iter().filter(|one| {
        let can_be_asked = matches!(one.kind, PrincipalKind::User | PrincipalKind::Group);
        can_be_asked && one.is_owner_of(id) && !one.has_condition
    });
    let mut contacts: Vec<Contact> =
        administrator.into_iter().map(|address| Contact::Administrator { address }).collect();
    for one in owners {
        let owner = Contact::Owner { principal: one.principal.clone(), kind: one.kind };
        if !contacts.contains(&owner) {
            contacts.push(owner);
        }
    }
    contacts
}

impl RoleAssignment {
    /// How far it reaches, seen from a subscription.
    pub fn reach(&self, id: SubscriptionId) -> Reach {
        let mut parts = self.scope.trim_matches('/').split('/');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(word), Some(own), None) if word.eq_ignore_ascii_case("subscriptions") => {
                if SubscriptionId::parse(own) == Some(id) {
                    Reach::Subscription
                } else {
                    Reach::Elsewhere
                }
            }
            (Some(word), ..) if word.is_empty() || word.eq_ignore_ascii_case("providers") => Reach::Above,
            _ => Reach::Elsewhere,
        }
    }

    /// Whether it makes somebody an owner of the whole subscription: at its scope or above.
    pub(super) fn is_owner_of(&self, id: SubscriptionId) -> bool {
        self.role == Role::Owner && self.reach(id) != Reach::Elsewhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";

    fn id() -> SubscriptionId {
        SubscriptionId::parse(ID).unwrap()
    }

    fn owner(scope: &str, has_condition: bool) -> RoleAssignment {
        let kind = PrincipalKind::User;
        RoleAssignment { scope: scope.into(), role: Role::Owner, principal: "p".into(), kind, has_condition }
    }

    #[test]
    fn a_role_is_known_by_its_definition_in_any_spelling() {
        assert_eq!(Role::of_definition("8E3AF657-A8FF-443C-A75C-2FE8C4BCB635"), Role::Owner);
        assert_eq!(Role::of_definition("acdd72a7-3385-48ef-bd42-f606fba81ae7"), Role::Reader);
        assert_eq!(Role::of_definition(""), Role::Other);
    }

    #[test]
    fn an_assignment_reaches_as_far_as_its_scope() {
        let at = |scope: &str| owner(scope, false).reach(id());
        assert_eq!(at(&format!("/subscriptions/{}", ID.to_uppercase())), Reach::Subscription);
        assert_eq!(at("/"), Reach::Above);
        assert_eq!(at("/providers/Microsoft.Management/managementGroups/g"), Reach::Above);
        assert_eq!(at(&format!("/subscriptions/{ID}/resourceGroups/rg")), Reach::Elsewhere);
        assert_eq!(at("/subscriptions/00000000-0000-0000-0000-000000000000"), Reach::Elsewhere);
    }

    #[test]
    fn the_administrator_and_owners_can_be_asked_and_programs_cannot() {
        let billing =
            BillingProperty { account_admin_email: Some("a@b.example".into()), ..BillingProperty::default() };
        let program = RoleAssignment { kind: PrincipalKind::Application, ..owner("/", false) };
        let assignments = [owner("/", false), owner("/", false), owner("/", true), program];
        assert_eq!(
            contacts(&assignments, id(), Some(&billing)),
            [
                Contact::Administrator { address: "a@b.example".into() },
                Contact::Owner { principal: "p".into(), kind: PrincipalKind::User },
            ]
        );
        assert_eq!(contacts(&[], id(), None), []);
    }
}
