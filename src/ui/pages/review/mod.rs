//! `/subscriptions/:id/cancel/review`: what confirming does, with dates, and the one button that does it.

mod bill;
mod changed;
mod consequences;
mod renewal;
mod resources;

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::Scope;
use crate::cancellation::{Act, Reason, Refusal, Stage};
use crate::consequence::Snapshot;
use crate::i18n::text;
use crate::permission::Right;
use crate::policy::Policy;
use crate::readiness::Source;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::timeline::rules::{Known, Start};
use crate::timeline::timeline;
use crate::ui::browser;
use crate::ui::changes::{Draft, use_changes};
use crate::ui::clock::Clock;
use crate::ui::dossier;
use crate::ui::live::{either, live};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::prepare::sent_view;
use crate::ui::parts::{
    Breadcrumb, ConfirmDialog, Heading, HeadingText, Loaded, Notice, TabNotes, TimelineView, Told, Tone,
    azure_words, tab_notes,
};
use crate::ui::reading::{Reading, Topic, use_readings};
use crate::ui::recheck::{anew, snapshot};
use crate::ui::renewals::use_renewals;
use crate::ui::rights::{Rights, use_rights};
use crate::ui::speech::t;
use crate::ui::words;

use bill::charges_view;
pub use changed::Recheck;
use changed::changed_view;
pub use consequences::Known as Consequences;
use consequences::undo_view;
pub use renewal::Renew;
use resources::resources_view;

/// What the page reads besides the subscription.
const TOPICS: [Topic; 6] = [
    Topic::Estate(Source::Resources),
    Topic::Estate(Source::Addresses),
    Topic::Costs,
    Topic::CostsByResource,
    Topic::Invoices,
    Topic::Plans,
];

/// Reads the subscription, sends the confirmed cancel, and moves on once anything but a refusal is known.
#[component]
pub fn ReviewPage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let policy = expect_context::<Policy>();
    let navigation = use_navigation();
    let changes = use_changes();
    let clock = expect_context::<Clock>();
    let change = changes.of(id);
    let stage = change.stage;
    let dossier = dossier::read(id);
    let subscription = dossier.subscription;
    // Back must not lead to a review of what has been sent, so the status takes the place of this page.
    let sent = Memo::new(move |_| {
        stage.with(|stage| {
            matches!(stage, Stage::Pending(_) | Stage::Unclear(_) | Stage::Unanswered(_) | Stage::Unshown(_))
        })
    });
    Effect::new(move |before: Option<bool>| {
        let sent = sent.get();
        if sent && before == Some(false) {
            navigation.replace(Route::Status(id));
        }
        sent
    });
    let draft = change.draft;
    let beside = dossier.beside;
    let renewals = use_renewals();
    let reading = use_readings().open(id, &TOPICS);
    let known = Consequences {
        estate: reading.estate,
        costs: reading.costs,
        costs_by_resource: reading.costs_by_resource,
        invoices: reading.invoices,
        plans: reading.plans,
        beside,
        renew: Renew {
            stage_of: Callback::new(move |plan: String| renewals.of(&plan)),
            on_off: Callback::new(move |plan| renewals.turn_off(plan)),
        },
        on_retry: Callback::new(move |topic| reading.again(topic)),
    };
    let Asking { recheck, on_asked, on_taken_back, on_confirmed } = ask_once_more(reading, use_rights());
    let notes = change.notes;
    view! {
        <Breadcrumb subscription/>
        <Heading
            text=HeadingText::naming(subscription, text::title_review, text::review_title)
            step=text::cancel_step(2, 2)
        />
        <Loaded dossier>
            {live(move || subscription.get().map(|subscription| {
                let now = clock.now_untracked();
                view! {
                    <ReviewView
                        subscription
                        stage
                        draft
                        policy
                        now
                        known
                        recheck
                        notes
                        on_asked
                        on_taken_back
                        on_confirmed
                    />
                }
            }))}
        </Loaded>
    }
}

/// The way from the question to the sending.
struct Asking {
    recheck: RwSignal<Recheck>,
    on_asked: Callback<()>,
    on_taken_back: Callback<()>,
    on_confirmed: Callback<()>,
}

/// Sends the confirmed cancel if nothing has changed since the person was asked; else it is told, and asked again.
fn ask_once_more(reading: Reading, rights: Rights) -> Asking {
    let changes = use_changes();
    let recheck = RwSignal::new(Recheck::No);
    let scope = StoredValue::new(Scope::page());
    on_cleanup(move || {
        if let Some(scope) = scope.try_get_value() {
            scope.leave();
        }
    });
    let now_known = move || snapshot(reading, rights.of(reading.id).with_untracked(Right::may_cancel));
    let shown = StoredValue::new(Snapshot::default());
    // What counts is what was on the screen when the person made up their mind.
    let on_asked = Callback::new(move |()| {
        shown.set_value(now_known());
        recheck.set(Recheck::No);
    });
    let on_taken_back = Callback::new(move |()| {
        scope.with_value(Scope::leave);
        if recheck.get_untracked() == Recheck::Running {
            recheck.set(Recheck::No);
        }
    });
    let on_confirmed = Callback::new(move |()| {
        let own = Scope::page();
        scope.set_value(own.clone());
        recheck.set(Recheck::Running);
        let meant = own.clone();
        spawn_local(async move {
            // The reading ends its own scope; whether the person still means it is another matter.
            let fresh = anew(reading, rights, Scope::page()).await;
            if meant.is_left() {
                return;
            }
            let drift = shown.with_value(|shown| shown.drift(&fresh));
            if drift.is_none() {
                recheck.set(Recheck::No);
                changes.ask(Act::Cancel, reading.id);
            } else {
                shown.update_value(|shown| *shown = fresh.over(shown));
                recheck.set(Recheck::Changed(drift));
            }
        });
    });
    Asking { recheck, on_asked, on_taken_back, on_confirmed }
}

/// What happens, the optional reason, the button and the dialog.
#[component]
pub fn ReviewView(
    /// The subscription.
    subscription: Subscription,
    /// What this browser knows of a change of it.
    stage: RwSignal<Stage>,
    /// Reason and notes, kept outside the page.
    draft: RwSignal<Draft>,
    /// The figures.
    policy: Policy,
    /// The moment dates are counted from, UTC.
    now: DateTime<Utc>,
    /// What is known of the subscription.
    known: Consequences,
    /// How far the check is that comes before the sending.
    recheck: RwSignal<Recheck>,
    /// What the tabs of this browser have to do with it.
    notes: TabNotes,
    /// The dialog is opened.
    on_asked: Callback<()>,
    /// It is closed without a yes, or after one that is taken back.
    on_taken_back: Callback<()>,
    /// The person means it.
    on_confirmed: Callback<()>,
) -> impl IntoView {
    let id = subscription.id;
    let state = subscription.state.clone();
    let cancellable = state.may_be_cancelled();
    let name = words::name(&subscription);
    let preview = timeline(Start { at: now, known: Known::Preview }, subscription.offer, &policy, now);
    let open = RwSignal::new(false);
    let sending = Memo::new(move |_| stage.with(|stage| matches!(stage, Stage::Sending(_))));
    // What is open elsewhere, or cannot be cancelled, is told instead of offered.
    let sent =
        Memo::new(move |_| stage.with(|stage| stage.open().is_some() && !matches!(stage, Stage::Sending(_))));
    let refusal = move || {
        stage.with(|stage| match stage {
            Stage::Refused { request, why } if request.act == Act::Cancel => Some(why.clone()),
            _ => None,
        })
    };
    Effect::new(move |_| {
        if refusal().is_some() || notes.was_refused_its_turn.get() {
            open.set(false);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        if before == Some(true) && !open {
            on_taken_back.run(());
        }
        open
    });
    let checking = Memo::new(move |_| recheck.with(|recheck| *recheck == Recheck::Running));
    let told = move || {
        either(move || {
            recheck.with(|recheck| match recheck {
                Recheck::Changed(drift) => changed_view(drift),
                _ => ().into_any(),
            })
        })
    };
    view! {
        <p class="lead">{t(text::review_lead())}</p>
        {live(move || refusal().map(refusal_notice))}
        {tab_notes(notes)}
        <h2>{t(text::timeline_title())}</h2>
        <TimelineView timeline=preview told=Told::AsPreview(policy)/>
        {resources_view(known)}
        {charges_view(&subscription, known, policy, now)}
        {undo_view(&subscription, &policy, now)}
        <Notice tone=Tone::Information title=text::review_resources_title()>
            <p>{t(text::review_resources_text())}</p>
        </Notice>
        {reason_fields(draft)}
        {either(move || if sent.get() || !cancellable {
            sent_view(id, sent.get(), words::state(&state))
        } else {
            view! {
                <div class="actions">
                    <button type="button" class="button danger" on:click=move |_| {
                        on_asked.run(());
                        open.set(true);
                    }>
                        {t(text::review_confirm())}
                    </button>
                    <a class="button" href=Route::Prepare(id).href()>{t(text::button_back())}</a>
                </div>
            }
            .into_any()
        })}
        <ConfirmDialog
            open
            title=text::dialog_title(name)
            body=text::dialog_text(now + policy.retention())
            sending
            checking
            told
            on_yes=on_confirmed
        />
    }
}

/// Azure said no: why, and what to do.
fn refusal_notice(why: Refusal) -> AnyView {
    let advice = words::refusal(&why);
    view! {
        <Notice tone=Tone::Problem title=text::refused_title()>
            <p>{t(text::refused_nothing_changed())}</p>
            <p>{t(advice)}</p>
            {azure_words(words::refusal_quoted(&why))}
        </Notice>
    }
    .into_any()
}

/// Optional, and kept in this browser: Azure's API takes no reason.
fn reason_fields(draft: RwSignal<Draft>) -> AnyView {
    let reasons = Reason::ALL.map(|reason| {
        let chosen = move || draft.with(|draft| draft.reason == Some(reason));
        view! {
            <option value=reason.word() selected=chosen>{t(words::reason(reason))}</option>
        }
    });
    view! {
        <div class="reason">
            <label class="field">
                <span>{t(text::review_reason_label())}</span>
                <select on:change=move |event| {
                    let reason = Reason::parse(&browser::value(&event));
                    draft.update(|draft| draft.reason = reason);
                }>
                    <option value="" selected=move || draft.with(|draft| draft.reason.is_none())>
                        {t(text::review_reason_none())}
                    </option>
                    {reasons.into_iter().collect_view()}
                </select>
            </label>
            <label class="field wide">
                <span>{t(text::review_note_label())}</span>
                <textarea
                    rows="2"
                    maxlength="1000"
                    aria-describedby="note-hint"
                    prop:value=move || draft.with(|draft| draft.note.clone())
                    on:input=move |event| {
                        let note = browser::value(&event);
                        draft.update(|draft| draft.note = note);
                    }
                ></textarea>
            </label>
            <p id="note-hint" class="hint">{t(text::review_note_hint())}</p>
        </div>
    }
    .into_any()
}
