//! Who may cancel, as far as the API tells. Three answers, because "not known" must let the person try: the server has
//! the last word (decisions.md 11).

mod right;
mod role;

pub use right::Right;
pub use role::{Contact, PrincipalKind, Reach, Role, RoleAssignment, contacts};

use crate::subscription::SubscriptionId;

/// The action Azure checks for a cancel. Source: api/facts.md 2.
pub const CANCEL: &str = "Microsoft.Subscription/cancel/action";

/// What one role assignment allows. `*` stands for any run of characters; case does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permission {
    /// What is allowed.
    pub actions: Vec<String>,
    /// What is taken away again, within this assignment only.
    pub not_actions: Vec<String>,
}

/// Whether the person may cancel this subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayCancel {
    /// A role allows it.
    Allowed,
    /// No role allows it; [`contacts`] says whom to ask.
    NotAllowed,
    /// The roles could not be read.
    Unknown,
}

impl MayCancel {
    /// Judges what could be read; `None` means that the call failed.
    pub fn judge(permissions: Option<&[Permission]>) -> Self {
        match permissions {
            None => Self::Unknown,
            Some(permissions) if permissions.iter().any(|permission| permission.allows(CANCEL)) => {
                Self::Allowed
            }
            Some(_) => Self::NotAllowed,
        }
    }

    /// The same with the roles of the person, as `assignedTo` or `principalId` lists them; `None` when they could not be
    /// read or nobody knows who the person is. An owner without a condition may cancel for certain. Not being found an
    /// owner is no *no*, because an owner through a group may be missed; but it takes the certainty from a role that is
    /// less than an owner's.
    pub fn judge_with_roles(
        permissions: Option<&[Permission]>,
        own: Option<&[RoleAssignment]>,
        id: SubscriptionId,
    ) -> Self {
        let judged = Self::judge(permissions);
        let Some(own) = own else { return judged };
        let mut as_owner = own.iter().filter(|one| one.is_owner_of(id)).peekable();
        let is_conditioned = as_owner.peek().is_some();
        if as_owner.any(|one| !one.has_condition) {
            return Self::Allowed;
        }
        let is_unrestricted = permissions.is_some_and(|all| all.iter().any(Permission::is_unrestricted));
        match judged {
            Self::Allowed if is_conditioned || !is_unrestricted => Self::Unknown,
            judged => judged,
        }
    }
}

impl Permission {
    /// Whether it allows everything, as an owner's role does.
    fn is_unrestricted(&self) -> bool {
        self.not_actions.is_empty() && self.actions.iter().any(|action| action == "*")
    }

    /// Whether this assignment allows `action`.
    pub fn allows(&self, action: &str) -> bool {
        let covers = |patterns: &[String]| patterns.iter().any(|pattern| matches(pattern, action));
        covers(&self.actions) && !covers(&self.not_actions)
    }
}

/// Matches Azure's wildcard pattern without regard to case.
fn matches(pattern: &str, action: &str) -> bool {
    let pattern = pattern.to_ascii_lowercase();
    let action = action.to_ascii_lowercase();
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = action.strip_prefix(first) else { return false };
    let mut last = None;
    for part in parts {
        if let Some(earlier) = last.replace(part) {
            match rest.find(earlier) {
                Some(at) => rest = rest.get(at + earlier.len()..).unwrap_or_default(),
                None => return false,
            }
        }
    }
    last.map_or(rest.is_empty(), |last| rest.ends_with(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn permission(actions: &[&str], not_actions: &[&str]) -> Permission {
        let own = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Permission { actions: own(actions), not_actions: own(not_actions) }
    }

    #[test]
    fn patterns_match_as_azure_reads_them() {
        let table = [
            ("*", true),
            ("*/action", true),
            ("microsoft.subscription/*", true),
            ("Microsoft.Subscription/*/action", true),
            ("Microsoft.Subscription/cancel/action", true),
            ("Microsoft.Subscription/enable/action", false),
            ("*/read", false),
            ("Microsoft.Subscription", false),
            ("*cancel*x*", false),
            ("", false),
        ];
        for (pattern, expected) in table {
            assert_eq!(matches(pattern, CANCEL), expected, "{pattern}");
        }
    }

    #[test]
    fn a_contributor_may_do_all_but_cancel() {
        let contributor = permission(&["*"], &["Microsoft.Subscription/cancel/action"]);
        assert!(!contributor.allows(CANCEL));
        assert!(contributor.allows("Microsoft.Compute/virtualMachines/read"));
        let owner = permission(&["*"], &[]);
        assert_eq!(MayCancel::judge(Some(&[contributor, owner])), MayCancel::Allowed);
    }

    #[test]
    fn what_could_not_be_read_is_not_a_no() {
        assert_eq!(MayCancel::judge(None), MayCancel::Unknown);
        assert_eq!(MayCancel::judge(Some(&[permission(&["*/read"], &[])])), MayCancel::NotAllowed);
    }

    const ID: &str = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";

    fn id() -> SubscriptionId {
        SubscriptionId::parse(ID).unwrap()
    }

    fn owner(scope: &str, has_condition: bool) -> RoleAssignment {
        RoleAssignment {
            scope: scope.into(),
            role: Role::Owner,
            principal: "p".into(),
            kind: PrincipalKind::User,
            has_condition,
        }
    }

    #[test]
    fn only_an_owner_of_all_of_it_without_a_condition_is_certain() {
        let reader = [permission(&["*/read"], &[])];
        let own = format!("/subscriptions/{}", ID.to_uppercase());
        let judge = |scope: &str, conditioned| {
            MayCancel::judge_with_roles(Some(&reader), Some(&[owner(scope, conditioned)]), id())
        };
        let no = MayCancel::NotAllowed;
        for (scope, conditioned, expected) in [
            (own.as_str(), false, MayCancel::Allowed),
            ("/", false, MayCancel::Allowed),
            ("/providers/Microsoft.Management/managementGroups/g", false, MayCancel::Allowed),
            (own.as_str(), true, no),
            ("/subscriptions/00000000-0000-0000-0000-000000000000", false, no),
            (&format!("{own}/resourceGroups/rg"), false, no),
        ] {
            assert_eq!(judge(scope, conditioned), expected, "{scope}");
        }
    }

    #[test]
    fn a_role_that_was_not_found_reads_as_unknown_and_never_as_no() {
        let judge = |actions: &[&str], own: Option<&[RoleAssignment]>| {
            MayCancel::judge_with_roles(Some(&[permission(actions, &[])]), own, id())
        };
        // A role that was made for it: Azure may ask for an owner all the same.
        assert_eq!(judge(&[CANCEL], Some(&[])), MayCancel::Unknown);
        assert_eq!(judge(&[CANCEL], None), MayCancel::Allowed);
        // Everything is allowed: an owner through a group.
        assert_eq!(judge(&["*"], Some(&[])), MayCancel::Allowed);
        assert_eq!(judge(&["*"], Some(&[owner("/", true)])), MayCancel::Unknown);
        assert_eq!(MayCancel::judge_with_roles(None, Some(&[]), id()), MayCancel::Unknown);
        assert_eq!(MayCancel::judge_with_roles(None, Some(&[owner("/", false)]), id()), MayCancel::Allowed);
    }
}
