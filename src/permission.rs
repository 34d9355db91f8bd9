//! Who may cancel, as far as the API tells. Three answers, because "not known" must let the person try: the server has
//! the last word (decisions.md 11).

use crate::billing::BillingProperty;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MayCancel {
    /// A role allows it.
    Allowed,
    /// No role allows it.
    NotAllowed {
        /// The account administrator's address, where Azure tells it.
        ask: Option<String>,
    },
    /// The roles could not be read.
    Unknown,
}

impl MayCancel {
    /// Judges what could be read; `None` means that the call failed.
    pub fn judge(permissions: Option<&[Permission]>, billing: Option<&BillingProperty>) -> Self {
        match permissions {
            None => Self::Unknown,
            Some(permissions) if permissions.iter().any(|permission| permission.allows(CANCEL)) => {
                Self::Allowed
            }
            Some(_) => {
                Self::NotAllowed { ask: billing.and_then(|billing| billing.account_admin_email.clone()) }
            }
        }
    }
}

impl Permission {
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
        assert_eq!(MayCancel::judge(Some(&[contributor, owner]), None), MayCancel::Allowed);
    }

    #[test]
    fn what_could_not_be_read_is_not_a_no() {
        assert_eq!(MayCancel::judge(None, None), MayCancel::Unknown);
        let billing =
            BillingProperty { account_admin_email: Some("a@b.example".into()), ..BillingProperty::default() };
        assert_eq!(
            MayCancel::judge(Some(&[permission(&["*/read"], &[])]), Some(&billing)),
            MayCancel::NotAllowed { ask: Some("a@b.example".into()) }
        );
    }
}
