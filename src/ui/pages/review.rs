//! `/subscriptions/:id/cancel/review`: what confirming does, with dates, and the one button that does it.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::cancellation::{Act, Reason, Refusal, Stage};
use crate::i18n::text;
use crate::policy::Policy;
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
use crate::ui::parts::{
    Breadcrumb, ConfirmDialog, Heading, HeadingText, Loaded, Notice, TimelineView, Told, Tone, azure_words,
};
use crate::ui::speech::t;
use crate::ui::words;

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
        stage.with(|stage| matches!(stage, Stage::Pending(_) | Stage::Unclear(_) | Stage::Unanswered(_)))
    });
    Effect::new(move |before: Option<bool>| {
        let sent = sent.get();
        if sent && before == Some(false) {
            navigation.replace(Route::Status(id));
        }
        sent
    });
    let draft = change.draft;
    let on_confirmed = Callback::new(move |()| changes.ask(Act::Cancel, id));
    view! {
        <Breadcrumb subscription/>
        <Heading
            text=HeadingText::naming(subscription, text::title_review, text::review_title)
            step=text::cancel_step(2, 2)
        />
        <Loaded dossier>
            {live(move || subscription.get().map(|subscription| {
                let now = clock.now_untracked();
                view! { <ReviewView subscription stage draft policy now on_confirmed/> }
            }))}
        </Loaded>
    }
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
    let closed = Memo::new(move |_| {
        !cancellable || stage.with(|stage| stage.open().is_some() && !matches!(stage, Stage::Sending(_)))
    });
    let refusal = move || {
        stage.with(|stage| match stage {
            Stage::Refused { why, .. } => Some(why.clone()),
            _ => None,
        })
    };
    Effect::new(move |_| {
        if refusal().is_some() {
            open.set(false);
        }
    });
    view! {
        <p class="lead">{t(text::review_lead())}</p>
        {live(move || refusal().map(refusal_notice))}
        <h2>{t(text::timeline_title())}</h2>
        <TimelineView timeline=preview told=Told::AsPreview(policy)/>
        <Notice tone=Tone::Information title=text::review_resources_title()>
            <p>{t(text::review_resources_text())}</p>
        </Notice>
        {reason_fields(draft)}
        {either(move || if closed.get() {
            let state = words::state(&state);
            view! {
                <Notice tone=Tone::Information title=text::prepare_not_now_title()>
                    <p>{t(text::prepare_not_now_text(state))}</p>
                    <p><a class="button primary" href=Route::Status(id).href()>{t(text::list_status())}</a></p>
                </Notice>
            }
            .into_any()
        } else {
            view! {
                <div class="actions">
                    <button type="button" class="button danger" on:click=move |_| open.set(true)>
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
            on_yes=on_confirmed
        />
    }
}

/// Azure said no: why, and what to do.
fn refusal_notice(why: Refusal) -> AnyView {
    let advice = words::refusal(&why);
    let azure = match &why {
        Refusal::Other { code, message } => words::azure_words(code, message),
        _ => None,
    };
    view! {
        <Notice tone=Tone::Problem title=text::refused_title()>
            <p>{t(text::refused_nothing_changed())}" "{t(advice)}</p>
            {azure_words(azure)}
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
