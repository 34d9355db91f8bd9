//! `/subscriptions/:id/status`: what is known, what comes next, and the way back. It can be bookmarked and printed.

mod check;
mod course;
mod dates;
mod history;
mod receipt;
mod told;
mod way_back;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::cancellation::{Act, Stage};
use crate::i18n::{Text, text};
use crate::list::ListQuery;
use crate::policy::Policy;
use crate::receipt::Proof;
use crate::route::Route;
use crate::subscription::SubscriptionId;
use crate::timeline::{Facts, Story};
use crate::ui::changes::{Draft, use_changes};
use crate::ui::clock::Clock;
use crate::ui::dossier;
use crate::ui::history::use_chronicle;
use crate::ui::live::live;
use crate::ui::parts::{Breadcrumb, Heading, HeadingText, Loaded, TabNotes, failure_notice, tab_notes};
use crate::ui::speech::{Now, t, use_speech};
use crate::ui::words;

use check::check_view;
use course::course_view;
use dates::dates_view;
use history::history_view;
use receipt::receipt_view;
pub use told::StatusTold;
use way_back::{refused, way_back_view};

/// Reads the facts, and reads them again when an outcome has become known.
#[component]
pub fn StatusPage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let policy = expect_context::<Policy>();
    let now = Now::Corrected(expect_context::<Clock>());
    let changes = use_changes();
    let change = changes.of(id);
    let stage = change.stage;
    let dossier = dossier::read(id);
    let done = Memo::new(move |_| stage.with(|stage| matches!(stage, Stage::Done { .. })));
    Effect::new(move |before: Option<bool>| {
        let done = done.get();
        if done && before == Some(false) {
            dossier.reload.run(());
        }
        done
    });
    let told = Memo::new(move |_| {
        let read_at = dossier.read_at.get();
        let beside = dossier.beside.read();
        let stage = stage.read();
        dossier.subscription.with(|subscription| {
            let billing = beside.billing.as_ref();
            let facts = Facts { subscription: subscription.as_ref()?, read_at, billing, stage: &stage };
            Some(StatusTold::of(&facts, &policy, now.get()))
        })
    });
    let chronicle = use_chronicle();
    let proof = Memo::new(move |_| {
        let cancelled = told
            .with(|told| told.as_ref().filter(|told| told.is_of_cancellation()).map(StatusTold::cancelled))?;
        let beside = dossier.beside.read();
        let subscription = dossier.subscription.read();
        Proof::of(subscription.as_ref()?, beside.billing.as_ref(), cancelled, chronicle.of_cancel(id))
    });
    let busy = Memo::new(move |_| dossier.busy.get() || change.looking.get());
    let unwatched = Memo::new(move |_| stage.with(|stage| stage.open().is_some()) && !change.watched.get());
    let look_error = Memo::new(move |_| {
        stage.with(|stage| stage.open().is_some()).then(|| change.look_error.get()).flatten()
    });
    let on_reactivate = Callback::new(move |()| changes.ask(Act::Reactivate, id));
    view! {
        <Breadcrumb subscription=dossier.subscription/>
        <Heading
            text=HeadingText::naming(dossier.subscription, text::status_title, text::status_title_named)
        />
        <Loaded dossier after_billing=true>
            <StatusView
                id
                told
                proof
                stage
                draft=change.draft
                busy
                unwatched
                look_error
                notes=change.notes
                on_check=dossier.reload
                on_reactivate
            />
        </Loaded>
        {check_view(id)}
        {history_view(chronicle)}
    }
}

/// The story, the timeline, the way back and the way out.
#[component]
pub fn StatusView(
    /// Which subscription.
    id: SubscriptionId,
    /// What is told of it; nothing before it is known.
    told: Memo<Option<StatusTold>>,
    /// What there is to prove of a cancellation.
    proof: Memo<Option<Proof>>,
    /// What this browser knows of a change.
    stage: RwSignal<Stage>,
    /// What the person noted.
    draft: RwSignal<Draft>,
    /// Whether Azure is being asked.
    busy: Memo<bool>,
    /// Whether an outcome is open and the page has stopped looking by itself.
    unwatched: Memo<bool>,
    /// Why the last look failed.
    look_error: Memo<Option<ApiError>>,
    /// What the tabs of this browser have to do with it.
    notes: TabNotes,
    /// Asks Azure now.
    on_check: Callback<()>,
    /// Asks Azure to bring it back.
    on_reactivate: Callback<()>,
) -> impl IntoView {
    let speech = use_speech();
    let asked = move || {
        if busy.get() {
            return speech.say(&text::status_checking());
        }
        told.with(|told| told.as_ref().map(|told| speech.say(&text::status_read_at(told.read_at))))
            .unwrap_or_default()
    };
    let said = move |part: fn(&StatusTold) -> &Text| {
        move || told.with(|told| told.as_ref().map(|told| speech.say(part(told))))
    };
    let tone = move || told.with(|told| told.as_ref().map(|told| tone(told.story)));
    let cancels = move || {
        let story = told.with(|told| told.as_ref().map(|told| told.story))?;
        let is_offered = matches!(
            story,
            Story::Unanswered(Act::Cancel)
                | Story::Unshown(Act::Cancel)
                | Story::Running
                | Story::PastDue { .. }
        );
        is_offered.then_some(())
    };
    let way_back = move || told.with(|told| told.as_ref().and_then(|told| told.way_back));
    view! {
        <div class="story" data-tone=tone role="status">
            <p class="story-title">{said(|told| &told.title)}</p>
            <p>{said(|told| &told.body)}</p>
        </div>
        <div class="asked">
            <p class="hint">{asked}</p>
            <button
                type="button"
                class="button small"
                aria-disabled=move || busy.get().then_some("true")
                on:click=move |_| {
                    if !busy.get_untracked() {
                        on_check.run(());
                    }
                }
            >
                {t(text::status_check_now())}
            </button>
        </div>
        {live(move || unwatched.get().then(|| view! { <p class="hint">{t(text::status_stopped_looking())}</p> }))}
        {live(move || look_error.get().map(|error| view! {
            {failure_notice(text::unavailable_title(), words::problem(&error.problem), error, on_check)}
        }))}
        {tab_notes(notes)}
        {refused(stage)}
        {live(move || cancels().map(|()| view! {
            <p><a class="button" href=Route::Prepare(id).href()>{t(text::details_cancel())}</a></p>
        }))}
        {course_view(told)}
        {dates_view(id, told)}
        {live(move || way_back().map(|told| way_back_view(told, stage, on_reactivate)))}
        {receipt_view(proof, told)}
        {noted(draft)}
        <div class="actions">
            <a class="button primary" data-icon="check" href=Route::List(ListQuery::default()).href()>
                {t(text::status_done())}
            </a>
        </div>
    }
}

fn tone(story: Story) -> &'static str {
    match story {
        Story::Cancelled(_) | Story::CancelledUndated | Story::Reactivated { .. } => "success",
        Story::Sending(_) | Story::Pending(_) | Story::Unclear(_) => "pending",
        Story::Running => "information",
        Story::Unanswered(_)
        | Story::Unshown(_)
        | Story::PastDue { .. }
        | Story::Warned(_)
        | Story::Disabled(_)
        | Story::DisabledUnexplained
        | Story::DisabledUnread
        | Story::Deleted(_)
        | Story::Unfamiliar => "warning",
    }
}

/// What the person noted when they cancelled.
fn noted(draft: RwSignal<Draft>) -> AnyView {
    live(move || {
        let Draft { reason, note } = draft.get();
        (reason.is_some() || !note.trim().is_empty()).then(|| {
            view! {
                <dl class="essentials">
                    {reason.map(|reason| view! {
                        <dt>{t(text::status_reason())}</dt>
                        <dd>{t(words::reason(reason))}</dd>
                    }.into_any())}
                    {(!note.trim().is_empty()).then(|| view! {
                        <dt>{t(text::status_note())}</dt>
                        <dd><bdi>{note}</bdi></dd>
                    })}
                </dl>
            }
        })
    })
    .into_any()
}
