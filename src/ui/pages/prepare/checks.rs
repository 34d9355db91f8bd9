//! One check: what it is about, how far it is, what it found, and the tick of a person who has seen to it.

use leptos::prelude::*;

use super::{findings, machines, moving};
use crate::api::ApiError;
use crate::i18n::{Text, text};
use crate::permission::Right;
use crate::policy::Policy;
use crate::readiness::{Check, Estate, Findings, Outcome, Source, Tick};
use crate::ui::live::{either, live};
use crate::ui::parts::{WhoCan, being_read, first_few, unread};
use crate::ui::speech::{t, tell};
use crate::ui::ticks::TickBox;
use crate::ui::words;

/// What the checks of a subscription are shown with.
#[derive(Clone, Copy)]
pub struct Checks {
    /// What is known so far.
    pub estate: RwSignal<Estate<ApiError>>,
    /// The figures.
    pub policy: Policy,
    /// What the person has ticked off.
    pub ticks: TickBox,
    /// Machines, and how they are stopped.
    pub machines: machines::Machines,
    /// The portal's address.
    pub portal: &'static str,
    /// Reads a source again.
    pub on_retry: Callback<Source>,
}

/// The list in the findings of one sort.
macro_rules! found {
    ($outcome:expr, $sort:path) => {
        Memo::new(move |_| {
            $outcome.with(|outcome| match outcome.findings() {
                Some($sort(found)) => found.clone(),
                _ => Vec::new(),
            })
        })
    };
}

/// One check. Right to cancel is told elsewhere on the page, in more words.
pub fn check_view(check: Check, checks: Checks) -> AnyView {
    let Checks { estate, policy, ticks, on_retry, .. } = checks;
    let outcome = Memo::new(move |_| estate.with(|estate| estate.outcome(check)));
    let status = either(move || match outcome.get() {
        Outcome::NotRun => being_read(),
        Outcome::Running { items, .. } => view! {
            <p class="being-read" role="status">{t(text::check_running(words::number(items)))}</p>
        }
        .into_any(),
        Outcome::Done { findings, read_at } => view! {
            <p class="result" data-clear=findings.is_clear().then_some("")>
                {t(findings::summary(&findings))}
            </p>
            <p class="hint">{t(text::check_read_at(read_at))}</p>
        }
        .into_any(),
        Outcome::Failed { source, problem, .. } => {
            unread(text::check_unread(), problem, Callback::new(move |()| on_retry.run(source)))
        }
    });
    let advice = words::check_text(check, &policy);
    let whole = Tick { check, resource: None };
    view! {
        <li class="task">
            <h3>{t(words::check_title(check))}</h3>
            <p class="label">{t(words::label(check.label()))}</p>
            {advice.map(|advice| view! { <p>{t(advice)}</p> }.into_any())}
            {status}
            {found_view(check, outcome, checks)}
            {(check != Check::Others).then(|| tick_view(whole, text::tick_check(), ticks))}
        </li>
    }
    .into_any()
}

/// What a check finds. It is built once: what is found changes while it is read, and somebody may be in the middle of it.
fn found_view(check: Check, outcome: Memo<Outcome<ApiError>>, checks: Checks) -> AnyView {
    let shown = first_few();
    match check {
        Check::Backups => {
            let tasks = found!(outcome, Findings::Backups);
            findings::backups_view(tasks, checks, shown)
        }
        Check::RunningMachines => {
            let machines = found!(outcome, Findings::RunningMachines);
            machines::machines_view(machines, checks.machines, shown)
        }
        Check::Movable => moving::moving_view(found!(outcome, Findings::Movable), checks.portal),
        Check::Locks => findings::locks_view(found!(outcome, Findings::Locks), shown),
        Check::Others => findings::types_view(found!(outcome, Findings::Others), shown),
    }
}

/// A box to tick off.
pub fn tick_view(tick: Tick, label: Text, ticks: TickBox) -> AnyView {
    let TickBox { ticks, on_tick } = ticks;
    // With the whole check ticked off, each of it is, and cannot be taken back alone.
    let whole = tick.resource.is_some().then_some(Tick { check: tick.check, resource: None });
    let is_fixed = move || whole.as_ref().is_some_and(|whole| ticks.with(|ticks| ticks.has(whole)));
    let own = tick.clone();
    let is_ticked = move || ticks.with(|ticks| ticks.has(&own));
    view! {
        <label class="tick">
            <input
                type="checkbox"
                disabled=is_fixed
                prop:checked=is_ticked
                on:change=move |event| on_tick.run((tick.clone(), event_target_checked(&event)))
            />
            <span>{t(label)}</span>
        </label>
    }
    .into_any()
}

/// What a person may do, in one line; what to do about it is said above all checks.
pub fn right_view(who: WhoCan) -> AnyView {
    let told = who.may_cancel();
    let read_at = move || who.right.with(Right::read_at);
    view! {
        <li class="task">
            <h3>{t(text::details_role())}</h3>
            <p class="label">{t(text::label_required())}</p>
            <p>{tell(move || words::may_cancel(told.get()))}</p>
            {live(move || read_at().map(|at| view! { <p class="hint">{t(text::check_read_at(at))}</p> }))}
        </li>
    }
    .into_any()
}
