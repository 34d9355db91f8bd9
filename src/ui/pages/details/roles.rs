//! Who has which role, as far as Azure tells: by object id, because names are the directory's.

use leptos::prelude::*;

use super::Usage;
use crate::i18n::text;
use crate::permission::{Reach, Role, RoleAssignment};
use crate::subscription::SubscriptionId;
use crate::ui::live::either;
use crate::ui::parts::{access_link, being_read, external_link, first_few, folded_whole, unread};
use crate::ui::reading::{Part, Topic};
use crate::ui::speech::t;
use crate::ui::words;

/// Assignments of roles, owners first.
pub(super) fn roles_view(usage: Usage) -> AnyView {
    let Usage { roles, portal, id, .. } = usage;
    let shown = first_few();
    let view = either(move || {
        roles.with(|part| match part {
            Part::NotRead | Part::Reading { .. } => being_read(),
            Part::Read { value, .. } if value.is_empty() => {
                view! { <p>{t(text::who_not_told())}</p> }.into_any()
            }
            Part::Read { value, .. } => {
                let (mut ordered, others): (Vec<_>, Vec<_>) =
                    value.iter().cloned().partition(|one| one.role == Role::Owner);
                ordered.extend(others);
                view! {
                    {folded_whole(ordered, shown, move |one| row(&one, id))}
                    <p class="hint">{t(text::who_by_object_id())}</p>
                }
                .into_any()
            }
            Part::Failed { problem, .. } => {
                unread(text::roles_unread(), problem.clone(), usage.again(Topic::Roles))
            }
        })
    });
    view! {
        <h2>{t(text::roles_title())}</h2>
        {view}
        <p>{external_link(access_link(portal, id), text::who_portal_link())}</p>
    }
    .into_any()
}

fn row(one: &RoleAssignment, id: SubscriptionId) -> AnyView {
    let from_above = (one.reach(id) == Reach::Above).then(text::role_from_above);
    let conditional = one.has_condition.then(text::role_conditional);
    let notes = from_above.into_iter().chain(conditional);
    view! {
        <li>
            <p class="found-name">{t(words::role(one.role))}</p>
            <p class="found-actions"><span>{t(words::principal(one.kind))}</span> <code>{one.principal.clone()}</code></p>
            {notes.map(|note| view! { <p class="hint">{t(note)}</p> }).collect_view()}
        </li>
    }
    .into_any()
}
