//! What the checks found: a sentence for all of it, and a row for each.

use leptos::prelude::*;

use super::checks::{Checks, tick_view};
use crate::i18n::{Text, Wording, text};
use crate::readiness::{BackupTask, Check, Findings, Tick};
use crate::resource::{Kind, Lock, TypeCount};
use crate::ui::live::live;
use crate::ui::parts::{Shown, external_link, folded};
use crate::ui::speech::t;
use crate::ui::words::{self, number};

/// All of it in a sentence.
pub fn summary(findings: &Findings) -> Text {
    match findings {
        Findings::Backups(tasks) if tasks.is_empty() => text::backups_nothing(),
        Findings::Backups(tasks) => {
            let open = tasks.iter().filter(|task| !task.backed_up.is_whole()).count();
            text::backups_found(number(open), number(tasks.len()))
        }
        Findings::RunningMachines(machines) => text::machines_found(number(machines.len())),
        Findings::Movable(sets) => {
            text::movable_found(number(sets.iter().map(|set| set.ids.len()).sum()), number(sets.len()))
        }
        Findings::Locks(locks) => text::locks_found(number(locks.len())),
        Findings::Others(types) => text::others_found(number(types.iter().map(|one| one.count).sum())),
    }
}

/// Everything that is worth a back-up.
pub fn backups_view(tasks: Memo<Vec<BackupTask>>, checks: Checks, shown: Shown) -> AnyView {
    let any = Memo::new(move |_| !tasks.with(Vec::is_empty));
    // Whether there is a copy is known later than the task, once the vaults are read.
    let key = |task: &BackupTask| format!("{} {:?}", task.id.folded(), task.backed_up);
    view! {
        {folded(tasks, shown, key, move |task| backup_row(&task, checks))}
        {live(move || any.get().then(|| view! { <p class="hint">{t(text::backup_vault_ends())}</p> }))}
    }
    .into_any()
}

/// Every lock that stands in the way of something.
pub fn locks_view(locks: Memo<Vec<Lock>>, shown: Shown) -> AnyView {
    folded(locks, shown, |lock| format!("{} {:?}", lock.name, lock.on), |lock| lock_row(&lock))
}

/// How many of each type will stop.
pub fn types_view(types: Memo<Vec<TypeCount>>, shown: Shown) -> AnyView {
    folded(types, shown, |one| format!("{} {}", one.count, one.type_), |one| type_row(&one))
}

fn backup_row(task: &BackupTask, checks: Checks) -> AnyView {
    let how = match task.kind {
        Kind::StorageAccount => text::backup_how_storage(),
        Kind::SqlDatabase => text::backup_how_sql(),
        _ => text::backup_how_machine(),
    };
    let tick = Tick { check: Check::Backups, resource: Some(task.id.clone()) };
    let href = format!("{}/#resource{}", checks.portal, task.id.path());
    view! {
        <li>
            <p class="found-name"><bdi>{task.name.clone()}</bdi></p>
            <p class="found-kind">{t(text::plain_name(words::kind(task.kind, "")))}</p>
            <p>{t(words::backed_up(&task.backed_up))}</p>
            <p class="hint">{t(how)}</p>
            <p class="found-actions">
                {tick_view(tick, text::tick_one(), checks.ticks)}
                {external_link(href, text::open_in_portal())}
            </p>
        </li>
    }
    .into_any()
}

fn lock_row(lock: &Lock) -> AnyView {
    let hinders: Vec<Wording> = lock.hinders().iter().map(|what| words::hindered(*what).into()).collect();
    let notes = (!lock.notes.trim().is_empty()).then(|| text::lock_notes(lock.notes.trim()));
    view! {
        <li>
            <p class="found-name"><bdi>{lock.name.clone()}</bdi></p>
            <p class="found-kind">{t(words::locked(&lock.on))}</p>
            <p>{t(words::lock_level(&lock.level))}</p>
            {(!hinders.is_empty()).then(|| view! { <p>{t(text::lock_hinders(hinders))}</p> })}
            {notes.map(|notes| view! { <p class="quotation">{t(notes)}</p> }.into_any())}
        </li>
    }
    .into_any()
}

fn type_row(one: &TypeCount) -> AnyView {
    let name = words::kind(one.kind, &one.type_);
    view! { <li>{t(text::type_count(number(one.count), name))}</li> }.into_any()
}
