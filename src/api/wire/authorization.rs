//! Who may do what: Microsoft.Authorization 2022-04-01.

use serde_json::Value;

use super::{Read, Unreadable, member, text, texts, words};
use crate::permission::{Permission, PrincipalKind, Role, RoleAssignment};

/// `Permission`.
pub(in crate::api) fn permission(value: &Value) -> Read<Permission> {
    Ok(Permission { actions: texts(value, "actions")?, not_actions: texts(value, "notActions")? })
}

/// `RoleAssignment`.
pub(in crate::api) fn assignment(value: &Value) -> Read<RoleAssignment> {
    let properties = member(value, "properties")?;
    let own = |name| Ok(text(properties, name)?.unwrap_or_default().to_owned());
    let definition = text(properties, "roleDefinitionId")?.ok_or(Unreadable)?;
    Ok(RoleAssignment {
        scope: own("scope")?,
        role: Role::of_definition(definition.rsplit('/').next().unwrap_or_default()),
        principal: own("principalId")?,
        kind: match text(properties, "principalType")? {
            Some("User") => PrincipalKind::User,
            Some("Group" | "ForeignGroup") => PrincipalKind::Group,
            Some("ServicePrincipal") => PrincipalKind::Application,
            _ => PrincipalKind::Other,
        },
        has_condition: words(properties, "condition")?.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_condition_of_an_assignment_is_noticed() {
        let read = |rest: &str| {
            assignment(&json(&format!(
                r#"{{"properties":{{"roleDefinitionId":"/x/roleDefinitions/8E3AF657-A8FF-443C-A75C-2FE8C4BCB635","scope":"/s"{rest}}}}}"#
            )))
        };
        assert!(!read("").unwrap().has_condition);
        assert!(!read(r#","condition":null"#).unwrap().has_condition);
        assert!(read(r#","condition":"@Resource[x]""#).unwrap().has_condition);
        assert_eq!(read("").unwrap().role, Role::Owner);
        assert_eq!(read(r#","condition":7"#), Err(Unreadable));
        assert_eq!(permission(&json(r#"{"actions":"*"}"#)), Err(Unreadable));
    }
}
