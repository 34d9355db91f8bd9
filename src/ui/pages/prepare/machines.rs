//! Machines that run, and stopping them from here: one, some or all, each with its own outcome.

use leptos::prelude::*;

use crate::i18n::text;
use crate::readiness::StillRunning;
use crate::resource::ResourceId;
use crate::stopping::{Failure, Stage, Stopping};
use crate::ui::browser;
use crate::ui::live::live;
use crate::ui::parts::{Notice, Shown, Tone, azure_words, folded};
use crate::ui::speech::{t, tell};
use crate::ui::words::{self, number};

/// How machines are stopped. What is chosen lives outside the list, which changes as machines stop.
#[derive(Clone, Copy)]
pub struct Machines {
    /// Where each machine stands that somebody asked for.
    pub stopping: RwSignal<Stopping>,
    /// The machines that the person has chosen.
    pub chosen: RwSignal<Vec<ResourceId>>,
    /// The machines that would be stopped if the person says yes; nothing is asked while there are none.
    pub asked: RwSignal<Vec<ResourceId>>,
    /// Whether what became of each is unfolded, and how much of it is shown: what stands there changes while it is read.
    pub is_unfolded: RwSignal<bool>,
    /// How many of them are shown.
    pub shown: Shown,
    /// The person says yes.
    pub on_stop: Callback<Vec<ResourceId>>,
    /// The person wants no more of them stopped.
    pub on_withdraw: Callback<()>,
}

/// Machines that are billed, with what stops them; and what became of those that were asked for.
pub fn machines_view(found: Memo<Vec<StillRunning>>, machines: Machines, shown: Shown) -> AnyView {
    let key = |one: &StillRunning| {
        format!("{} {:?} {:?}", one.machine.id.folded(), one.machine.status.power, one.held_by)
    };
    let free = Memo::new(move |_| {
        let is_free = |one: &&StillRunning| one.held_by.is_none();
        found.with(|found| found.iter().filter(is_free).map(|one| one.machine.id.clone()).collect())
    });
    view! {
        {folded(found, shown, key, move |one| row(&one, machines))}
        {actions(free, machines)}
        {progress(machines)}
    }
    .into_any()
}

fn row(one: &StillRunning, machines: Machines) -> AnyView {
    let id = one.machine.id.clone();
    let (own, name) = (id.clone(), one.machine.name.clone());
    let Machines { stopping, chosen, .. } = machines;
    let stage = Memo::new(move |_| stopping.with(|stopping| stopping.stage(&own).cloned()));
    let is_free = one.held_by.is_none();
    let (checked, changed) = (id.clone(), id);
    let choose = move |event| {
        let is_chosen = event_target_checked(&event);
        chosen.update(|chosen| {
            chosen.retain(|other| *other != changed);
            if is_chosen {
                chosen.push(changed.clone());
            }
        });
    };
    let power = words::power(&one.machine.status.power);
    let held = one.held_by.clone().map(|lock| view! { <p class="hint">{t(text::machine_held(lock))}</p> });
    view! {
        <li>
            <label class="tick">
                <input
                    type="checkbox"
                    disabled=move || !is_free || stage.with(|stage| stage.as_ref().is_some_and(|stage| !stage.may_ask()))
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&checked))
                    on:change=choose
                />
                <span><bdi class="found-name">{name}</bdi> <span class="found-kind">{t(power)}</span></span>
            </label>
            {held}
            {live(move || stage.get().map(|stage| stage_view(&stage)))}
        </li>
    }
    .into_any()
}

fn stage_view(stage: &Stage) -> AnyView {
    let azure = match stage {
        Stage::Failed { why: Failure::Azure { code, message }, .. } => words::azure_words(code, message),
        _ => None,
    };
    let is_failed = matches!(stage, Stage::Failed { .. });
    view! {
        <p class="stage" data-failed=is_failed.then_some("")>{t(words::stop_stage(stage))}</p>
        {azure_words(azure)}
    }
    .into_any()
}

/// The buttons, or the question that comes before the stopping. The focus follows from one to the other.
fn actions(free: Memo<Vec<ResourceId>>, machines: Machines) -> AnyView {
    let asks = Memo::new(move |_| machines.asked.with(Vec::len));
    let any = Memo::new(move |_| !free.with(Vec::is_empty));
    view! {
        <div id="stop-question" tabindex="-1">
            {live(move || match asks.get() {
                0 => any.get().then(|| buttons(free, machines)),
                count => Some(question(count, machines)),
            })}
        </div>
    }
    .into_any()
}

fn buttons(free: Memo<Vec<ResourceId>>, machines: Machines) -> AnyView {
    let Machines { chosen, asked, .. } = machines;
    let some = Memo::new(move |_| {
        let is_free = |one: &&ResourceId| free.with(|free| free.contains(one));
        chosen.with(|chosen| chosen.iter().filter(is_free).cloned().collect::<Vec<_>>())
    });
    let ask = move |machines: Vec<ResourceId>| {
        asked.set(machines);
        browser::focus_next("#stop-question");
    };
    view! {
        <p class="found-actions">
            {live(move || {
                let count = some.with(Vec::len);
                (count > 0).then(|| view! {
                    <button type="button" class="button small" on:click=move |_| ask(some.get_untracked())>
                        {t(text::machines_stop_chosen(number(count)))}
                    </button>
                })
            })}
            <button type="button" class="button small" on:click=move |_| ask(free.get_untracked())>
                {t(text::machines_stop_all())}
            </button>
        </p>
    }
    .into_any()
}

fn question(count: usize, machines: Machines) -> AnyView {
    let Machines { chosen, asked, on_stop, .. } = machines;
    let leave = move |_| {
        asked.set(Vec::new());
        browser::focus_next("#stop-question");
    };
    let stop = move |_| {
        on_stop.run(asked.get_untracked());
        asked.set(Vec::new());
        chosen.set(Vec::new());
        browser::focus_next("#stopping");
    };
    view! {
        <Notice tone=Tone::Problem title=text::machines_confirm_title(number(count))>
            <p>{t(text::machines_confirm_text())}</p>
            <p class="found-actions">
                <button type="button" class="button small" on:click=leave>
                    {t(text::machines_confirm_no())}
                </button>
                <button type="button" class="button small danger" on:click=stop>
                    {t(text::machines_confirm_yes())}
                </button>
            </p>
        </Notice>
    }
    .into_any()
}

/// How far the stopping is, in one line that changes seldom enough to be spoken; and what became of each, also of machines
/// that the list above does not show any more.
fn progress(machines: Machines) -> AnyView {
    let Machines { stopping, on_withdraw, .. } = machines;
    let tally = Memo::new(move |_| stopping.with(Stopping::tally));
    let any = Memo::new(move |_| tally.get().all() > 0);
    let is_waiting = Memo::new(move |_| tally.get().waiting > 0);
    let is_open = Memo::new(move |_| tally.get().open() > 0);
    let told = move || {
        let tally = tally.get();
        text::stop_tally(number(tally.all()), number(tally.failed), number(tally.stopped))
    };
    live(move || {
        any.get().then(|| {
            view! {
                <p class="result" role="status" id="stopping" tabindex="-1">{tell(told)}</p>
                {each(machines)}
                {live(move || is_waiting.get().then(|| view! {
                    <button type="button" class="button small" on:click=move |_| {
                        on_withdraw.run(());
                        browser::focus_next("#stopping");
                    }>
                        {t(text::stop_withdraw())}
                    </button>
                }))}
                {live(move || is_open.get().then(|| view! {
                    <p class="hint">{t(text::stop_may_leave())}</p>
                }))}
            }
        })
    })
    .into_any()
}

/// Every machine that was asked for, with its outcome; those that failed come first and can be tried again.
fn each(machines: Machines) -> AnyView {
    let Machines { stopping, on_stop, .. } = machines;
    let all = Memo::new(move |_| {
        stopping.with(|stopping| {
            let is_failed = |stage: &Stage| matches!(stage, Stage::Failed { .. });
            let (failed, others): (Vec<_>, Vec<_>) = stopping.each().partition(|(_, stage)| is_failed(stage));
            failed.into_iter().chain(others).map(|(id, _)| id.clone()).collect::<Vec<ResourceId>>()
        })
    });
    let row = move |id: ResourceId| {
        let own = id.clone();
        let stage = Memo::new(move |_| stopping.with(|stopping| stopping.stage(&own).cloned()));
        let name = id.last_name().to_owned();
        let again = move || {
            let id = id.clone();
            stage.with(|stage| matches!(stage, Some(Stage::Failed { .. }))).then(|| {
                view! {
                    <button type="button" class="button small" on:click=move |_| {
                        on_stop.run(vec![id.clone()]);
                        browser::focus_next("#stopping");
                    }>
                        {t(text::button_retry())}
                    </button>
                }
            })
        };
        view! {
            <li>
                <p class="found-name"><bdi>{name}</bdi></p>
                {live(move || stage.get().map(|stage| stage_view(&stage)))}
                {live(again)}
            </li>
        }
        .into_any()
    };
    view! {
        <details class="fold" prop:open=move || machines.is_unfolded.get() on:toggle=move |event| {
            machines.is_unfolded.set(browser::is_open(&event));
        }>
            <summary>{t(text::stop_each())}</summary>
            {folded(all, machines.shown, |id| id.folded().to_owned(), row)}
        </details>
    }
    .into_any()
}
