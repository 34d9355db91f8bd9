//! `/subscriptions/:id/status`: what is known, what comes next, and the way back. It can be bookmarked and printed.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{failure_title, known, titled};
use crate::api::{ApiError, Scope};
use crate::billing::BillingProperty;
use crate::cancellation::{Act, Refusal, Stage};
use crate::i18n::text;
use crate::list::ListQuery;
use crate::offer::Reactivation;
use crate::policy::Policy;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::timeline::rules::{Known, Start};
use crate::timeline::{Facts, Story, timeline};
use crate::ui::app::{load_or_fail, use_arm};
use crate::ui::browser;
use crate::ui::changes::{Draft, use_changes};
use crate::ui::clock::Clock;
use crate::ui::parts::{
    AzureWords, Breadcrumb, ExternalLink, FailureNotice, Heading, Loaded, Notice, TimelineView, Told, Tone,
};
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// What a status page is told from.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusFacts {
    /// The subscription, as last read.
    pub subscription: Subscription,
    /// What billing knows, where it could be read.
    pub billing: Option<BillingProperty>,
    /// When it was read, UTC.
    pub read_at: DateTime<Utc>,
}

/// Reads the facts, and reads them again when an outcome has become known.
#[component]
pub fn StatusPage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let (arm, _) = use_arm();
    let policy = expect_context::<Policy>();
    let clock = expect_context::<Clock>();
    let changes = use_changes();
    let change = changes.of(id);
    let stage: Signal<Stage> = change.stage.clone().into();
    let reading = load_or_fail(move |scope: Scope| async move {
        let arm = arm.get_value();
        let subscription = arm.subscription(id, &scope).await?;
        // Billing only adds the date; without it the page still tells what it knows.
        let billing = arm.billing(id, &scope).await.ok();
        let read_at = clock.now_untracked();
        changes.state_read(&subscription, read_at);
        Ok(StatusFacts { subscription, billing, read_at })
    });
    let done = Memo::new(move |_| stage.with(|stage| matches!(stage, Stage::Done { .. })));
    Effect::new(move |before: Option<bool>| {
        let done = done.get();
        if done && before == Some(false) {
            reading.reload.run(());
        }
        done
    });
    let subscription = known(id, reading, |facts| &facts.subscription);
    let looking = change.looking.clone();
    let look_error: Signal<Option<ApiError>> = change.look_error.into();
    let busy = Signal::derive(move || reading.busy.get() || looking.get());
    let draft = change.draft;
    view! {
        <Breadcrumb subscription/>
        <Heading text=titled(subscription, text::status_title, text::status_title_named)/>
        <Loaded reading failure_title=failure_title children=move |facts: StatusFacts| view! {
            <StatusView
                facts
                stage
                draft=draft.clone().into()
                policy
                now=Signal::derive(move || clock.now())
                busy
                watched=Signal::derive(move || changes.is_watched(id))
                look_error
                on_check=reading.reload
                on_reactivate=Callback::new(move |()| changes.ask(Act::Reactivate, id))
            />
        }/>
    }
}

/// The story, the timeline, the way back and the way out.
#[component]
pub fn StatusView(
    /// What is known.
    facts: StatusFacts,
    /// What this browser knows of a change.
    #[prop(into)]
    stage: Signal<Stage>,
    /// What the person noted.
    draft: Signal<Draft>,
    /// The figures.
    policy: Policy,
    /// The day to look from, UTC.
    #[prop(into)]
    now: Signal<DateTime<Utc>>,
    /// Whether Azure is being asked.
    #[prop(into)]
    busy: Signal<bool>,
    /// Whether the page looks by itself.
    #[prop(into)]
    watched: Signal<bool>,
    /// Why the last look failed.
    #[prop(into)]
    look_error: Signal<Option<ApiError>>,
    /// Asks Azure now.
    on_check: Callback<()>,
    /// Asks Azure to bring it back.
    on_reactivate: Callback<()>,
) -> impl IntoView {
    let speech = use_speech();
    let StatusFacts { subscription, billing, read_at } = facts;
    let id = subscription.id;
    let offer = subscription.offer;
    let story = {
        let (subscription, billing) = (subscription.clone(), billing.clone());
        Memo::new(move |_| {
            stage.with(|stage| {
                Story::of(&Facts { subscription: &subscription, read_at, billing: billing.as_ref(), stage })
            })
        })
    };
    let told = Memo::new(move |_| {
        stage.with(|stage| {
            let facts = Facts { subscription: &subscription, read_at, billing: billing.as_ref(), stage };
            words::story(story.get(), &facts, &policy, now.get())
        })
    });
    let start = move || match story.get() {
        Story::Cancelled { at, anchor } => Some(Start { at, known: Known::Made { anchor, read_at } }),
        Story::Pending(Act::Cancel) | Story::Unclear(Act::Cancel) => {
            stage.with(Stage::request).map(|request| Start { at: request.sent_at, known: Known::Sent })
        }
        _ => None,
    };
    let events = Memo::new(move |_| start().map(|start| timeline(start, offer, &policy, now.get())));
    let open = Memo::new(move |_| stage.with(|stage| stage.open().is_some()));
    let asked = move || speech.say(&text::status_read_at(read_at));
    view! {
        <div class="story" data-tone=move || tone(story.get()) role="status">
            <p class="story-title">{t(move || told.get().0)}</p>
            <p>{t(move || told.get().1)}</p>
        </div>
        <div class="asked">
            <p class="hint">{move || if busy.get() { speech.say(&text::status_checking()) } else { asked() }}</p>
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
                {t(text::status_check_now)}
            </button>
        </div>
        <Show when=move || open.get() && !watched.get()>
            <p class="hint">{t(text::status_stopped_looking)}</p>
        </Show>
        {move || look_error.get().filter(|_| open.get()).map(|error| view! {
            <FailureNotice title=text::unavailable_title() error on_retry=on_check/>
        })}
        <Refused stage/>
        {move || matches!(story.get(), Story::Unanswered(Act::Cancel) | Story::Running).then(|| view! {
            <p><a class="button" href=Route::Prepare(id).href()>{t(text::details_cancel)}</a></p>
        })}
        {move || events.get().map(|events| view! {
            <h2>{t(text::timeline_title)}</h2>
            <TimelineView timeline=events told=Told::AsFact/>
            <p>
                <ExternalLink
                    href="https://go.microsoft.com/fwLink/p/?LinkID=822930"
                    label=Signal::derive(text::timeline_trust)
                />
            </p>
        })}
        {move || match story.get() {
            Story::Cancelled { at, .. } => {
                let until = at + policy.reactivation();
                view! { <WayBack offer_allows=offer.reactivation() until now stage on_reactivate/> }.into_any()
            }
            Story::Unanswered(Act::Reactivate) => {
                view! { <ReactivateButton stage on_reactivate/> }.into_any()
            }
            _ => ().into_any(),
        }}
        <Notes draft/>
        <div class="actions">
            <a class="button primary" data-icon="check" href=Route::List(ListQuery::default()).href()>
                {t(text::status_done)}
            </a>
            <button type="button" class="button" on:click=move |_| browser::print()>{t(text::status_print)}</button>
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

/// Whether, by whom and until when the subscription can come back.
#[component]
fn WayBack(
    offer_allows: Reactivation,
    until: DateTime<Utc>,
    now: Signal<DateTime<Utc>>,
    stage: Signal<Stage>,
    on_reactivate: Callback<()>,
) -> impl IntoView {
    let in_time = Memo::new(move |_| now.get() < until);
    view! {
        <section class="way-back" aria-labelledby="way-back">
            <h2 id="way-back">{t(text::reactivate_title)}</h2>
            {move || match (in_time.get(), offer_allows) {
                (false, _) => view! { <p>{t(move || text::reactivate_too_late_text(until))}</p> }.into_any(),
                (true, Reactivation::BySupport) => {
                    view! { <p>{t(move || text::reactivate_support_text(until))}</p> }.into_any()
                }
                (true, Reactivation::SelfService) => view! {
                    <p>{t(move || text::reactivate_here_text(until))}</p>
                    <ReactivateButton stage on_reactivate/>
                }
                .into_any(),
            }}
        </section>
    }
}

#[component]
fn ReactivateButton(stage: Signal<Stage>, on_reactivate: Callback<()>) -> impl IntoView {
    let offered = Memo::new(move |_| stage.with(|stage| stage.may_ask(Act::Reactivate)));
    view! {
        <Show when=move || offered.get()>
            <p>
                <button type="button" class="button" on:click=move |_| on_reactivate.run(())>
                    {t(text::reactivate_button)}
                </button>
            </p>
        </Show>
    }
}

/// A refused reactivation is told here, where it was asked for; a refused cancel on the review page.
#[component]
fn Refused(stage: Signal<Stage>) -> impl IntoView {
    let why = Memo::new(move |_| match stage.get() {
        Stage::Refused { request, why } if request.act == Act::Reactivate => Some(why),
        _ => None,
    });
    move || {
        why.get().map(|why| {
            let advice = words::refusal(&why);
            let azure = match &why {
                Refusal::Other { code, message } => words::azure_words(code, message),
                _ => None,
            };
            view! {
                <Notice tone=Tone::Problem title=text::reactivate_refused_title()>
                    <p>{t(move || advice.clone())}</p>
                    <AzureWords words=azure/>
                </Notice>
            }
        })
    }
}

/// What the person noted when they cancelled.
#[component]
fn Notes(draft: Signal<Draft>) -> impl IntoView {
    move || {
        let Draft { reason, note } = draft.get();
        (reason.is_some() || !note.trim().is_empty()).then(|| {
            view! {
                <dl class="essentials">
                    {reason.map(|reason| view! {
                        <dt>{t(text::status_reason)}</dt>
                        <dd>{t(move || words::reason(reason))}</dd>
                    })}
                    {(!note.trim().is_empty()).then(|| view! {
                        <dt>{t(text::status_note)}</dt>
                        <dd>{note}</dd>
                    })}
                </dl>
            }
        })
    }
}
