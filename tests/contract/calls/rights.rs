//! Who may do what: permissions, and assignments of roles.

use winddown::api::Assigned;

use super::{Call, Part, Said, Scope, Told, now, rows, word};

pub static CALLS: [Call; 2] = [
    Call {
        operation: "Permissions_List",
        version: "2022-04-01",
        read: |exchange| {
            let mut told = Told::default();
            for one in now(exchange.arm().permissions(exchange.id(), &Scope::app()))? {
                told.row().words("actions", &one.actions.join(" "));
                told.words("notActions", &one.not_actions.join(" "));
            }
            Ok(told)
        },
        said: |exchange| {
            rows(exchange, |row, told| {
                told.row().words("actions", &actions(row, "actions")?);
                told.words("notActions", &actions(row, "notActions")?);
                Ok(())
            })
        },
        is_change: false,
    },
    Call {
        operation: "RoleAssignments_ListForSubscription",
        version: "2022-04-01",
        read: |exchange| {
            let mut told = Told::default();
            // Both filters that the app uses; they are answered alike here.
            now(exchange.arm().role_assignments(exchange.id(), Assigned::AtScope, &Scope::app()))?;
            let whose = Assigned::To("4b1f6d2a-90c7-4e58-8a35-1d7e6f0c2b94");
            for one in now(exchange.arm().role_assignments(exchange.id(), whose, &Scope::app()))? {
                told.row().words("scope", &one.scope).words("principalId", &one.principal);
                told.say("role", format!("{:?}", one.role)).say("principalType", format!("{:?}", one.kind));
                told.say("has a condition", one.has_condition);
            }
            Ok(told)
        },
        said: |exchange| rows(exchange, assignment),
        is_change: false,
    },
];

/// The built-in roles that matter here (api/facts.md 7).
const ROLES: [(&str, &str); 4] = [
    ("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner"),
    ("b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor"),
    ("acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader"),
    ("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "AccessAdministrator"),
];

const PRINCIPALS: [(&str, &str); 4] =
    [("User", "User"), ("Group", "Group"), ("ForeignGroup", "Group"), ("ServicePrincipal", "Application")];

fn actions(row: Part<'_>, name: &str) -> Said<String> {
    let text = |part: Part<'_>| part.0.as_str().map(str::to_owned).ok_or_else(|| format!("{name}: no text"));
    let all: Said<Vec<String>> = row.list(name)?.into_iter().map(text).collect();
    Ok(all?.join(" "))
}

fn assignment(row: Part<'_>, told: &mut Told) -> Said<()> {
    let definition = row.needed("properties/roleDefinitionId")?.to_lowercase();
    told.row().words("scope", row.text("properties/scope")?.unwrap_or_default());
    told.words("principalId", row.text("properties/principalId")?.unwrap_or_default());
    let role = definition.rsplit('/').next().unwrap_or_default();
    told.say("role", word(role, &ROLES, "Other"));
    let type_ = row.text("properties/principalType")?.unwrap_or_default();
    told.say("principalType", word(type_, &PRINCIPALS, "Other"));
    told.say("has a condition", row.words("properties/condition")?.is_some());
    Ok(())
}
