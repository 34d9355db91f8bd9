//! `/subscriptions/:id/status`: what is known, what comes next, and the way back. It can be bookmarked and printed.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::cancellation::{Act, Refusal, Stage};
use crate::i18n::{Text, text};
use crate::list::ListQuery;
use crate::offer::{Offer, Reactivation};
use crate::policy::Policy;
use crate::route::Route;
use crate::subscription::SubscriptionId;
use crate::timeline::rules::{Known, Start};
use crate::timeline::{Facts, Story, Timeline, timeline};
use crate::ui::browser;
use crate::ui::changes::{Draft, use_changes};
use crate::ui::clock::Clock;
use crate::ui::dossier;
use crate::ui::live::live;
use crate::ui::parts::{
    Breadcrumb, Heading, HeadingText, Loaded, Notice, TimelineView, Told, Tone, azure_words, external_link,
    failure_notice,
};
use crate::ui::speech::{Now, t, use_speech};
use crate::ui::words;

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
                stage
                draft=change.draft
                busy
                unwatched
                look_error
                on_check=dossier.reload
                on_reactivate
            />
        </Loaded>
    }
}

/// What the status page tells, worked out of what is known.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusTold {
    story: Story,
    title: Text,
    body: Text,
    timeline: Option<Timeline>,
    way_back: Option<WayBackTold>,
    read_at: DateTime<Utc>,
}

/// Whether, by whom and until when the subscription can come back.
#[derive(Clone, Copy, Debug, PartialEq)]
enum WayBackTold {
    Here {
        until: DateTime<Utc>,
    },
    BySupport {
        until: DateTime<Utc>,
    },
    TooLate {
        until: DateTime<Utc>,
    },
    /// The last attempt got no answer, and may be repeated.
    Again,
}

impl StatusTold {
    /// Works it out, seen from `now`, UTC.
    pub fn of(facts: &Facts<'_>, policy: &Policy, now: DateTime<Utc>) -> Self {
        let Facts { subscription, read_at, stage, .. } = *facts;
        let offer = subscription.offer;
        let story = Story::of(facts);
        let (title, body) = words::story(story, facts, policy, now);
        let start = match story {
            Story::Cancelled { at, anchor } => Some(Start { at, known: Known::Made { anchor, read_at } }),
            Story::Pending(Act::Cancel) | Story::Unclear(Act::Cancel) => {
                stage.request().map(|request| Start { at: request.sent_at, known: Known::Sent })
            }
            _ => None,
        };
        Self {
            story,
            title,
            body,
            timeline: start.map(|start| timeline(start, offer, policy, now)),
            way_back: WayBackTold::of(story, offer, policy, now),
            read_at,
        }
    }
}

impl WayBackTold {
    fn of(story: Story, offer: Offer, policy: &Policy, now: DateTime<Utc>) -> Option<Self> {
        match story {
            Story::Cancelled { at, .. } => {
                let until = at + policy.reactivation();
                Some(match offer.reactivation() {
                    _ if now >= until => Self::TooLate { until },
                    Reactivation::SelfService => Self::Here { until },
                    Reactivation::BySupport => Self::BySupport { until },
                })
            }
            Story::Unanswered(Act::Reactivate) => Some(Self::Again),
            _ => None,
        }
    }
}

/// The story, the timeline, the way back and the way out.
#[component]
pub fn StatusView(
    /// Which subscription.
    id: SubscriptionId,
    /// What is told of it; nothing before it is known.
    told: Memo<Option<StatusTold>>,
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
        matches!(story, Story::Unanswered(Act::Cancel) | Story::Running).then_some(())
    };
    let events = move || told.with(|told| told.as_ref().and_then(|told| told.timeline.clone()));
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
            {failure_notice(text::unavailable_title(), error, on_check)}
        }))}
        {refused(stage)}
        {live(move || cancels().map(|()| view! {
            <p><a class="button" href=Route::Prepare(id).href()>{t(text::details_cancel())}</a></p>
        }))}
        {live(move || events().map(|timeline| view! {
            <h2>{t(text::timeline_title())}</h2>
            <TimelineView timeline told=Told::AsFact/>
            <p>
                {external_link("https://go.microsoft.com/fwLink/p/?LinkID=822930", text::timeline_trust())}
            </p>
        }))}
        {live(move || way_back().map(|told| way_back_view(told, stage, on_reactivate)))}
        {notes(draft)}
        <div class="actions">
            <a class="button primary" data-icon="check" href=Route::List(ListQuery::default()).href()>
                {t(text::status_done())}
            </a>
            <button type="button" class="button" on:click=move |_| browser::print()>
                {t(text::status_print())}
            </button>
        </div>
    }
}

fn tone(story: Story) -> &'static str {
    match story {
        Story::Cancelled { .. } | Story::Reactivated => "success",
        Story::Pending(_) | Story::Unclear(_) => "pending",
        Story::Running => "information",
        Story::Unanswered(_)
        | Story::Disabled(_)
        | Story::DisabledUnexplained
        | Story::Deleted
        | Story::Unfamiliar => "warning",
    }
}

/// The way back, or why there is none.
fn way_back_view(told: WayBackTold, stage: RwSignal<Stage>, on_reactivate: Callback<()>) -> AnyView {
    let (words, here) = match told {
        WayBackTold::Here { until } => (Some(text::reactivate_here_text(until)), true),
        WayBackTold::BySupport { until } => (Some(text::reactivate_support_text(until)), false),
        WayBackTold::TooLate { until } => (Some(text::reactivate_too_late_text(until)), false),
        WayBackTold::Again => (None, true),
    };
    let offered = Memo::new(move |_| here && stage.with(|stage| stage.may_ask(Act::Reactivate)));
    view! {
        <section class="way-back" aria-labelledby="way-back">
            <h2 id="way-back">{t(text::reactivate_title())}</h2>
            {words.map(|words| view! { <p>{t(words)}</p> }.into_any())}
            {live(move || offered.get().then(|| view! {
                <p>
                    <button type="button" class="button" on:click=move |_| on_reactivate.run(())>
                        {t(text::reactivate_button())}
                    </button>
                </p>
            }))}
        </section>
    }
    .into_any()
}

/// A refused reactivation is told here, where it was asked for; a refused cancel on the review page.
fn refused(stage: RwSignal<Stage>) -> AnyView {
    let why = Memo::new(move |_| match stage.get() {
        Stage::Refused { request, why } if request.act == Act::Reactivate => Some(why),
        _ => None,
    });
    live(move || {
        why.get().map(|why| {
            let advice = words::refusal(&why);
            let azure = match &why {
                Refusal::Other { code, message } => words::azure_words(code, message),
                _ => None,
            };
            view! {
                <Notice tone=Tone::Problem title=text::reactivate_refused_title()>
                    <p>{t(advice)}</p>
                    {azure_words(azure)}
                </Notice>
            }
        })
    })
    .into_any()
}

/// What the person noted when they cancelled.
fn notes(draft: RwSignal<Draft>) -> AnyView {
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
                        <dd>{note}</dd>
                    })}
                </dl>
            }
        })
    })
    .into_any()
}
