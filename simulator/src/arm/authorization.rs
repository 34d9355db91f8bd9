//! Who may do what with a subscription, and what is locked in it: Microsoft.Authorization 2022-04-01, and 2020-05-01 for
//! locks.

use serde_json::json;

use super::call::moment;
use super::odata::{self, Filter};
use super::{Answer, Call};
use crate::chance::Chance;
use crate::estate::Estate;
use crate::inventory::Locked;
use crate::subscription::{Access, Subscription};

const OWNER: &str = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const CONTRIBUTOR: &str = "b24988ac-6180-42a0-ab88-20f7382dd24c";
const READER: &str = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

/// `PermissionGetResult`; refused where the scenario says that nobody tells.
pub(super) fn permissions(one: &Subscription, estate: &Estate, _call: &Call<'_>) -> Answer {
    let (actions, not_actions): (Vec<&str>, Vec<&str>) = match one.access {
        Access::Owner => (vec!["*"], vec![]),
        Access::OwnerUnseen => {
            return forbidden(one, estate, "Microsoft.Authorization/permissions/read");
        }
        Access::Contributor => (
            vec!["*"],
            vec![
                "Microsoft.Authorization/*/Delete",
                "Microsoft.Authorization/*/Write",
                "Microsoft.Subscription/cancel/action",
                "Microsoft.Subscription/enable/action",
            ],
        ),
        Access::Reader => (vec!["*/read"], vec![]),
    };
    Answer::ok(&json!({
        "value": [{ "actions": actions, "notActions": not_actions, "dataActions": [], "notDataActions": [] }],
    }))
}

/// 403 in ARM's words.
pub(super) fn forbidden(one: &Subscription, estate: &Estate, action: &str) -> Answer {
    let user = &estate.directory.user;
    Answer::error(
        403,
        "AuthorizationFailed",
        &format!(
            "The client '{}' with object id '{}' does not have authorization to perform action '{action}' over scope \
             '{}' or the scope is invalid. If access was recently granted, please refresh your credentials.",
            user.name,
            user.object_id,
            one.scope()
        ),
    )
}

/// One assignment of a role, on the subscription or on one of its groups.
struct Assignment<'a> {
    scope: String,
    role: &'static str,
    principal: &'a str,
    principal_type: &'static str,
}

/// `RoleAssignmentListResult`; refused where the scenario says that nobody tells.
pub(super) fn assignments(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let directory = &estate.directory;
    let (user, administrator) = (&directory.user.object_id, &directory.administrator.object_id);
    let own = match one.access {
        Access::OwnerUnseen => {
            return forbidden(one, estate, "Microsoft.Authorization/roleAssignments/read");
        }
        Access::Owner => OWNER,
        Access::Contributor => CONTRIBUTOR,
        Access::Reader => READER,
    };
    let scope = one.scope();
    let assigned =
        |scope, role, principal, principal_type| Assignment { scope, role, principal, principal_type };
    let mut all = vec![
        assigned(scope.clone(), own, user, "User"),
        assigned(scope.clone(), OWNER, administrator, "User"),
        assigned(scope.clone(), READER, &directory.auditors, "Group"),
    ];
    all.extend(one.inventory().groups.first().map(|group| {
        assigned(format!("{scope}/resourceGroups/{}", group.name), CONTRIBUTOR, administrator, "User")
    }));
    if let Some(filter) = call.parameter("$filter") {
        let at_scope = odata::function(filter, "atScope").is_some();
        let principal = odata::function(filter, "assignedTo").map(str::to_owned);
        let compared = Filter::parse(filter, &["principalId"]);
        if !at_scope && principal.is_none() && compared.is_none() {
            return Answer::invalid_filter(filter);
        }
        all.retain(|assignment| {
            (!at_scope || assignment.scope == scope)
                && principal.as_deref().is_none_or(|id| id.eq_ignore_ascii_case(assignment.principal))
                && compared.as_ref().is_none_or(|filter| filter.passes(|_| Some(assignment.principal)))
        });
    }
    call.page(&all, estate.page_size, |assignment| {
        let Assignment { scope: at, role, principal, principal_type } = assignment;
        let name = Chance::new(estate.seed, &format!("{role} {principal} {at}"), 0).guid();
        json!({
            "id": format!("{at}/providers/Microsoft.Authorization/roleAssignments/{name}"),
            "name": name,
            "type": "Microsoft.Authorization/roleAssignments",
            "properties": {
                "scope": at,
                "roleDefinitionId": format!("{scope}/providers/Microsoft.Authorization/roleDefinitions/{role}"),
                "principalId": principal,
                "principalType": principal_type,
                "createdOn": moment(one.created),
                "updatedOn": moment(one.created),
                "createdBy": administrator,
                "updatedBy": administrator,
            },
        })
    })
}

/// `ManagementLockListResult`.
pub(super) fn locks(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Answer {
    let inventory = one.inventory();
    let locks = if one.is_deleted(call.now(), call.place.stale) { &[] } else { inventory.locks.as_slice() };
    let scope = one.scope();
    call.page(locks, estate.page_size, |lock| {
        let mut properties = json!({ "level": lock.level });
        if let (Some(notes), Some(members)) = (lock.notes, properties.as_object_mut()) {
            members.insert("notes".to_owned(), notes.into());
        }
        json!({
            "id": format!("{}/providers/Microsoft.Authorization/locks/{}", locked(lock.on, one, &scope), lock.name),
            "name": lock.name,
            "type": "Microsoft.Authorization/locks",
            "properties": properties,
        })
    })
}

/// The scope that a lock is on.
pub(super) fn locked(on: Locked, one: &Subscription, scope: &str) -> String {
    let inventory = one.inventory();
    match on {
        Locked::Subscription => scope.to_owned(),
        Locked::Group(group) => {
            let name = inventory.groups.get(group).map_or("", |group| group.name.as_str());
            format!("{scope}/resourceGroups/{name}")
        }
        Locked::Resource(place) => {
            inventory.resources.get(place).map_or_else(String::new, |resource| inventory.id(scope, resource))
        }
    }
}
